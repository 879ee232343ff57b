import type { Range } from '../../base/range.js';
import { roleTags } from '../../model/query.js';
import { didYouMean, suggester } from '../did-you-mean.js';
import { listedTags } from '../listed-tags.js';
import { meantFixes } from '../meant.js';
import type { Block } from '../../syntax/nodes.js';
import type { Rule, Violation } from '../rule.js';

/** Tags are free, so unless the front matter lists them, only what looks like a slip of a role is reported. */
export const unknownTag: Rule = {
  code: 'unknown-tag',
  title: 'A tag is not known',
  category: 'names',
  severity: 'information',
  scope: 'block',
  concerns: ({ block }) => /[#＃]/.test(block.text),
  *check({ block }, { frontMatter }) {
    if (!block.elements.some(({ parts }) => parts.some(({ kind, start, end }) => kind === 'tag' || (kind === 'text' && /[#＃]/.test(block.text.slice(start, end)))))) return;
    const listed = listedTags(frontMatter);
    const known = new Set([...roleTags, ...listed ?? []]);
    const similar = suggester(() => known);
    for (const { parts } of block.elements) {
      for (const part of parts) {
        if (part.kind === 'text') yield* looseTags(block, part, known);
        if (part.kind !== 'tag' || known.has(part.tag)) continue;
        const role = rolesInGerman.get(part.tag.toLowerCase());
        const meant = role === undefined ? similar(part.tag) : [role];
        if (meant.length === 0 && listed === undefined) continue;
        yield {
          place: { block, range: { start: part.start, end: part.end } },
          message: listed === undefined
            ? `${written(part.tag)} ${role === undefined ? 'looks like a typo: as written, it' : 'is a tag like any other, and'} means nothing to Argmark.${didYouMean(meant, written)}`
            : `The front matter does not list ${written(part.tag)} among its tags, so a reader cannot know what it means.`
              + `${didYouMean(meant, written)} ${meant.length > 0 ? 'If not, list' : 'List'} it under \`tags\`.`,
          meant: meant.map(written),
        };
      }
    }
  },
  fix: meantFixes,
};

/** The roles by the names that a German text may give them. */
const rolesInGerman: ReadonlyMap<string, string> = new Map([
  ['these', 'thesis'], ['hauptthese', 'thesis'], ['kernthese', 'thesis'], ['annahme', 'assumption'], ['voraussetzung', 'assumption'], ['unentwickelt', 'undeveloped'],
]);

function written(tag: string): string {
  return /^[\p{L}\p{N}_-]+$/u.test(tag) ? `#${tag}` : `#(${tag})`;
}

/** Words that were meant as a tag: `# assumption`, `＃assumption`, `#(two words`, `#"two words"`. */
const loose = /(?<![\p{L}\p{N}#])(?:#([ \t]+)|＃[ \t]*)([\p{L}\p{N}_-]+)(?![\p{L}\p{N}_-])|#\(([^()]*\S)[ \t]*$|(?<![\p{L}\p{N}#])#["“„']([\p{L}\p{N}_ -]+)["”“'](?![\p{L}\p{N}])/gu;

function* looseTags(block: Block, { start, end }: Range, known: ReadonlySet<string>): Iterable<Violation> {
  for (const { 0: all, 1: space, 2: word, 3: unclosed, 4: quoted, index, input } of block.text.slice(start, end).matchAll(loose)) {
    // Elsewhere the sign stands for *number*, or for itself.
    const enclosed = unclosed ?? quoted;
    const isMeant = enclosed !== undefined || space === undefined || known.has(word!.toLowerCase()) || (input.slice(index + all.length).trim() === '' && /[.!?…]["”“»]?\s*$/.test(input.slice(0, index)));
    if (!isMeant) continue;
    const tag = written(enclosed ?? (known.has(word!) ? word! : known.has(word!.toLowerCase()) ? word!.toLowerCase() : word!));
    const range = { start: start + index, end: start + index + all.trimEnd().length };
    yield { place: { block, range }, message: `\`${block.text.slice(range.start, range.end)}\` is read as text and not as a tag. Write \`${tag}\`.`, meant: [tag] };
  }
}
