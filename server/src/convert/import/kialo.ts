import type { Content } from '../content.js';
import { oneLine } from '../../base/one-line.js';
import { MapDraft } from '../draft/draft.js';
import { linksIn, plainWords } from '../markdown-words.js';
import { citeSources, isListed, sourcesBegunBy, sourcesOn, type ListedSource } from '../listed-sources.js';
import { failAt } from '../place.js';

const claim = /^((?:\d+\.)+)(?:[ \t]+|(?=(?:Pro|Con)[ \t]*:))(?:(Pro|Con)[ \t]*:[ \t]*)?(.*)$/i;

/** A discussion as Kialo exports it: numbers, Pro and Con, and texts in Markdown. */
export function fits({ text }: Content): boolean {
  return /^\s*Discussion (?:Title|Name):/i.test(text) || /^1\.[ \t]+\S[^]*^1\.1\.[ \t]+(?:Pro|Con):/m.test(text.slice(0, 20_000));
}

/** What Kialo and its users write below a discussion. */
const closes = /^(?:exported (?:from|by|on|at)\b.*|(?:discussion )?(?:url|link)\s*:.*|(?:©|copyright\b).*|https?:\/\/(?:www\.)?kialo(?:-edu)?\.com\/\S*)$/i;

interface Line {
  readonly number: string;
  /** In the file, from 1. */
  readonly line: number;
  readonly stance: string | undefined;
  text: string;
  readonly start: number;
  readonly sources: ListedSource[];
}

/** Reads a discussion of Kialo: each claim below the one that its number goes on from; `-> See 1.2.` stands for that claim once more. Lists of sources are no words of the claim above. */
export function read({ text }: Content): MapDraft {
  const draft = new MapDraft();
  draft.isInOrder = true;
  const lines: Line[] = [];
  let offset = 0;
  let line = 0;
  let isInSources = false;
  let isAfterSources = false;
  const footer: string[] = [];
  for (const raw of text.split(/(?<=\n)/)) {
    const start = offset;
    offset += raw.length;
    line += 1;
    const words = raw.trim();
    const title = lines.length === 0 ? /^Discussion (?:Title|Name):\s*(.*)$/i.exec(words) : null;
    const match = isInSources && /^\d+\.\s+(?!(?:Pro|Con)\s*:)/i.test(words) ? null : claim.exec(words);
    const begun = lines.length > 0 && match === null ? sourcesBegunBy(words) : undefined;
    isAfterSources = isInSources && (words === '' || isAfterSources);
    if (match !== null) {
      isInSources = false;
      // Below them the discussion goes on.
      if (footer.length > 0) lines.at(-1)!.text += `\n${footer.splice(0).join('\n')}`;
    }
    if (title !== null) draft.title = title[1];
    else if (match !== null) lines.push({ number: match[1]!, line, stance: match[2]?.toLowerCase(), text: match[3]!, start, sources: [] });
    else if (words !== '' && lines.length > 0 && begun === undefined && (footer.length > 0 || !isInSources && closes.test(words) || isAfterSources && (closes.test(words) || !isListed(words)))) footer.push(words);
    else if (begun !== undefined || isInSources && isListed(words)) {
      isInSources = true;
      lines.at(-1)!.sources.push(...sourcesOn(begun ?? words));
    }
    else if (words !== '' && lines.length > 0) lines.at(-1)!.text += `\n${words}`;
    else if (words !== '') draft.remarks.push(words);
  }
  const isOne = draft.title !== undefined || lines.some(({ number, stance }) => stance !== undefined || number.split('.').length > 2);
  if (lines.length === 0 || !isOne) failAt(text, 0, 'there is no claim with a number here, such as `1.1. Pro: …`, so this is not a discussion from Kialo');
  draft.keep('lines before the first claim', draft.remarks.length);
  draft.remarks.push(...footer);
  draft.keep('lines that are not of the discussion', footer.length);
  const references = new Map<string, string>();
  const question = questionOf(lines);
  if (question !== undefined) {
    const words = oneLine(plainWords(question.text));
    if (draft.title === undefined) draft.title = words;
    else if (words !== oneLine(draft.title)) draft.remarks.push(words);
  }
  for (const { number, text: words, start } of lines) {
    if (number === question?.number) continue;
    const see = /^-> See ((?:\d+\.)+)/.exec(words);
    if (see !== null) {
      references.set(number, see[1]!);
      const rest = oneLine(words.slice(see[0].length));
      if (rest !== '') draft.remarks.push(`${number} ${rest}`);
      draft.keep('words behind a reference', rest === '' ? 0 : 1);
    } else if (draft.nodes.has(number)) failAt(text, start, `the number ${number} occurs here for the second time`);
    else draft.claim(number, { text: plainWords(words), data: dataOf(linksIn(words)) });
  }
  // A part of a discussion refers to what is not in it.
  const isElsewhere = ({ number }: Line) => references.has(number) && !draft.nodes.has(references.get(number)!);
  const elsewhere = lines.filter(isElsewhere);
  draft.remarks.push(...elsewhere.map(({ number, line, stance, text: words }) => `line ${line}: ${number} ${stance === undefined ? '' : `${stance === 'pro' ? 'Pro' : 'Con'}: `}${oneLine(words)}`));
  draft.keep('references to claims that are not in the file', elsewhere.length);
  citeSources(draft, lines.map(({ number, sources }) => ({ sources, node: draft.nodes.get(references.get(number) ?? number) })));
  for (const line of lines) {
    const { number, stance, start, line: at, text: words } = line;
    if (number === question?.number || isElsewhere(line)) continue;
    const above = number.replace(/\d+\.$/, '');
    const from = references.get(number) ?? number;
    if (above === '' || above === question?.number) {
      draft.nodes.get(from)!.tags.push('thesis');
      continue;
    }
    const to = references.get(above) ?? above;
    if (!draft.nodes.has(to)) failAt(text, start, `there is no claim ${above} above this one`);
    if (stance === undefined) draft.guess('claims that are neither Pro nor Con, read as reasons', plainWords(words), at);
    draft.relate(stance === 'con' ? 'attack' : 'support', from, to);
  }
  return draft;
}

/** The question of a discussion with several theses: these are below it, and are neither for nor against it. `undefined`: it has one thesis. */
function questionOf(lines: readonly Line[]): Line | undefined {
  const [first] = lines;
  if (first === undefined || !/\?\s*$/.test(first.text) || lines.some(({ number, text }) => number !== first.number && !number.startsWith(first.number) || text.startsWith(`-> See ${first.number} `) || text.trim() === `-> See ${first.number}`)) return undefined;
  const below = lines.filter(({ number }) => number.split('.').length === first.number.split('.').length + 1);
  return below.length > 0 && below.every(({ stance }) => stance === undefined) ? first : undefined;
}

function dataOf(links: readonly string[]): Record<string, unknown> {
  return links.length === 0 ? {} : { links };
}
