import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../server/src/base/text-edit.js';
import { format, type FormatOptions } from '../../server/src/format/format.js';
import { parse } from '../../server/src/syntax/parse.js';
import { argumentDocuments, documents } from '../support/generators.js';
import { mapOf, printMap, problemsOf } from '../support/print-map.js';
import { samples } from '../support/samples.js';

const numRuns = Number(process.env['RUNS'] ?? 400);
const options = fc.constantFrom<FormatOptions>({}, { lineWidth: 30 }, { lineWidth: 80 });

function formatted(text: string, how: FormatOptions): string {
  return applyEdits(text, format(parse(text), how));
}

/** All that a text means: its map, with every text, its headings, its comments, and the codes of its problems. */
function meaningOf(text: string): string {
  const map = mapOf(text);
  const comments = parse(text).blocks.flatMap(({ text: source, elements }) => elements.flatMap(({ parts }) =>
    parts.filter(({ kind }) => kind === 'comment').map(({ start, end }) => source.slice(start, end).replace(/\s+/g, ' ').trim())));
  const codes = problemsOf(text).map((problem) => problem.split(' ')[0]).toSorted();
  const uses = [...map.claims.values(), ...map.arguments.values()].flatMap(({ id, uses: places }) =>
    places.map(({ role, mode, text: words }) => `${id} ${role} ${mode} ${words ?? ''}`));
  const headings = map.files.flatMap(({ blocks }) => blocks.flatMap((block) => block.headings.map(({ title, level, tags, data }) =>
    JSON.stringify([title, level, tags, data]))));
  const front = map.files.flatMap(({ blocks }) => blocks.map(({ frontMatter }) => JSON.stringify(frontMatter?.values) ?? '')).join('');
  const [derived, rest] = [true, false].map((is) => printMap(map).split('\n').filter((line) => line.endsWith(' (derived)') === is));
  return [...rest!, ...derived!.toSorted(), ...uses, ...headings, front, ...comments, ...codes].join('\n');
}

function assertKept(text: string, how: FormatOptions): void {
  const once = formatted(text, how);
  assert.equal(meaningOf(once), meaningOf(text), `the meaning of ${JSON.stringify(text)} as ${JSON.stringify(once)}`);
  assert.equal(formatted(once, how), once, 'formatted twice');
}

describe('a formatted document', () => {
  for (const [name, arbitrary] of Object.entries({ 'lines of all kinds': documents, 'constructs of all kinds': argumentDocuments })) {
    it(`of ${name} means what it meant, and is formatted no further`, () => {
      fc.assert(fc.property(arbitrary, options, assertKept), { numRuns });
    });
  }

  for (const [name, text] of samples) {
    it(`keeps its meaning: ${name}`, () => {
      for (const lineWidth of [0, 40, 80, 120]) assertKept(text, { lineWidth });
    });
  }
});
