import * as z from 'zod/mini';
import { shorten } from '../../base/shorten.js';
import { openMap } from '../desk.js';
import { firstSentence } from '../map-index.js';
import { subject } from '../subject.js';
import { described, tool } from '../tool.js';

/** What a critical reader asks for, with the rules that find it, the gravest first. */
const kinds: readonly (readonly [heading: string, codes: readonly string[], advice: string])[] = [
  ['Theses without support', ['unsupported-thesis', 'thesis-not-accepted', 'verdict-mismatch'], 'add reasons (`+ …`), or answer what refutes them'],
  ['Quotations that are not in their source', ['quotation-not-found', 'quotation-differs', 'quotation-not-on-that-page'], 'look the words up with `find_quote`; never invent them'],
  ['Sources that cannot be read', ['source-unreadable', 'source-file-missing', 'unknown-source'], 'ask the user for the file'],
  ['Claims without support or source', ['unsupported-claim', 'undefined-claim', 'undefined-argument', 'missing-text'], 'support them, cite a source, or mark them `#assumption`'],
  ['Premises without a source', ['uncited-premise', 'missing-premise', 'argument-as-premise'], 'cite a source, or mark them `#assumption`'],
  ['Objections that nothing answers', ['unanswered-counterpoint'], 'answer them (`- …` below), or cut their step (`_ …` below)'],
  ['Questions', ['open-question', 'unanswered-critical-question'], 'answer below the question: `+ …` or `- …`'],
  ['Circles and contradictions', ['circular-support', 'self-support', 'self-attack', 'supports-and-attacks', 'contradictory-assumptions'], 'give a reason from outside'],
];

/** Tells what is missing. */
export const findGaps = tool({
  name: 'find_gaps',
  title: 'Find gaps in an argument map',
  description: 'Lists what a critical reader would ask about a map: claims without support or source, unanswered objections, open '
    + 'questions, quotations that are not in their source. Stricter than `check`: it applies the rules as for a review.',
  arguments: {
    ...subject,
    limit: described(z._default(z.int().check(z.minimum(1), z.maximum(100)), 6), 'How many gaps of each kind to list; all are counted.'),
  },
  async run({ path, text, limit }, desk) {
    const map = await openMap(desk, { path, text }, 'review');
    const diagnostics = map.service.findings.diagnostics(map.uri);
    const lines: string[] = [];
    for (const [heading, codes, advice] of kinds) {
      const found = diagnostics.filter(({ code }) => codes.includes(String(code)));
      if (found.length === 0) continue;
      lines.push(`${heading} (${found.length}): ${advice}.`);
      for (const { range, message } of found.slice(0, limit)) lines.push(`- line ${range.start.line + 1}: ${shorten(firstSentence(String(message)), 160)}`);
      if (found.length > limit) lines.push(`- … and ${found.length - limit} more; \`limit\` shows them.`);
    }
    if (lines.length === 0) return `${map.name}: no gaps. Next: play the critic: ask the critical questions of the schemes that the map uses, as \`? …\`.`;
    return [`${map.name}: gaps, the most severe first.`, ...lines, 'Next: close one with `edit_map` or by editing the text, then `check`.'].join('\n');
  },
});
