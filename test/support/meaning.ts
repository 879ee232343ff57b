import { parse } from '../../server/src/syntax/parse.js';
import { countedIds } from './counted-ids.js';
import { mapOf, printMap, problemsOf } from './print-map.js';

/** All that a text means: its map, with every text, its headings, its comments, and the codes of its problems. */
export function meaningOf(text: string): string {
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
  return [...rest!, ...derived!.toSorted(), countedIds(uses.join('\n')), ...headings, front, ...comments, ...codes].join('\n');
}
