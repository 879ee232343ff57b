import { didYouMean } from '../did-you-mean.js';
import type { Range } from '../../base/range.js';
import { addSource, yamlKey } from '../../edit/front-matter.js';
import type { Source } from '../../model/model.js';
import { readData } from '../../model/data.js';
import type { Block } from '../../syntax/nodes.js';
import { writtenCitation } from '../../syntax/citation-keys.js';
import { meantFixes } from '../meant.js';
import type { Fix, Rule, Violation } from '../rule.js';

export const unknownSource: Rule = {
  code: 'unknown-source',
  title: 'A citation names no known source',
  category: 'sources',
  severity: 'warning',
  scope: 'block',
  concerns: ({ block }) => block.text.includes('@') || block.text.includes('source'),
  *check({ block, uses, otherCitations }, { sources, library, moreSources, sourcesLike }) {
    // While a bibliography is not read its keys are not known, so nothing can be said about any.
    if (moreSources) return;
    for (const { item, place } of [...uses.flatMap(({ citations }) => citations), ...otherCitations]) {
      if (sources.has(item.key) || library.entryOf(item.key) !== undefined) continue;
      const whole = wholeKey(place.block.text, item.name, sources);
      if (whole !== undefined) {
        const citation = writtenCitation(whole.key)!;
        yield {
          place: { block: place.block, range: whole.range },
          meant: [citation.slice(1)],
          message: `Only \`${item.key}\` is read as the key here, because of what follows it. Write \`${citation}\`.`,
        };
        continue;
      }
      const near = sourcesLike(item.key).filter((key) => writtenCitation(key) !== undefined);
      const meant = didYouMean(near, (key) => writtenCitation(key)!);
      yield {
        place: { block: place.block, range: item.name },
        once: item.key,
        ...(near.length > 0 ? { meant: near } : {}),
        message: `No source has the key \`${item.key}\`, so a reader cannot look it up.${meant} `
          + `${meant === '' ? 'Add it' : 'If not, add it'} to the front matter: `
          + `\`sources: {${yamlKey(item.key)}: {title: …}}\`.`,
      };
    }
    // Where there are no sources, the value of `source` is rather words.
    if (sources.size > 0) yield* keysInData(block, (key) => sources.has(key) || library.entryOf(key) !== undefined, sourcesLike);
  },
  *fix(violation, { file, map }) {
    const { block, range } = violation.place;
    if (violation.once === undefined) yield* meantFixes(violation);
    else yield* keysMeant(violation);
    const key = block.text.slice(range.start, range.end);
    if (map.sources.has(key)) return;
    const edit = addSource(file, key);
    if (edit) yield { title: `Add ${key} to the sources`, edits: [edit] };
  },
};

/** The keys in `{source: key}` that no source has; a value of several words, or an address, is none. */
function* keysInData(block: Block, isKnown: (key: string) => boolean, sourcesLike: (key: string) => readonly string[]): Iterable<Violation> {
  for (const part of block.elements.flatMap(({ parts }) => parts)) {
    const read = part.kind === 'data' ? readData(block.text, part) : undefined;
    for (const { text, range } of read === undefined ? [] : [...read.textsAt('source'), ...read.textsAt('sources')]) {
      const [, sign, key] = /^(@?)([\p{L}\p{N}_][\p{L}\p{N}_-]*)$/u.exec(text) ?? [];
      if (key === undefined || isKnown(text)) continue;
      if (sign === '@' && isKnown(key)) {
        yield { place: { block, range }, meant: [key], message: `In data, a key has no \`@\`, so this names no source. Write \`${key}\`.` };
        continue;
      }
      const meant = sourcesLike(text);
      yield { place: { block, range }, once: text, meant, message: `No source has the key \`${text}\`, so a reader cannot look it up.${didYouMean(meant, (key) => `\`${key}\``)}` };
    }
  }
}

/** Each of the keys that may be meant, at all places where this one is cited. */
function* keysMeant({ place, meant = [], related = [] }: Violation): Iterable<Fix> {
  const places = [place, ...related.map((each) => each.place)];
  for (const key of meant) {
    const edits = places.map((each) => ({ place: each, newText: keyAt(each.block.text, each.range, key) }));
    yield { title: `Change to ${edits[0]!.newText}${edits.length > 1 ? ` in ${edits.length} places` : ''}`, edits };
  }
}

/** The key of a source that goes on after what is read as the key, up to a sign that ends it, or up to white space. */
function wholeKey(text: string, { start, end }: Range, sources: ReadonlyMap<string, Source>) {
  if (text[start - 1] === '{') return undefined;
  const rest = /^[^;,[\]{}\r\n]*/.exec(text.slice(end, end + longest))![0].trimEnd();
  const key = [rest, /^\S*/.exec(rest)![0]].map((more) => text.slice(start, end) + more).find((each) => sources.has(each) && writtenCitation(each) !== undefined);
  return key === undefined ? undefined : { key, range: { start, end: start + key.length } };
}

const longest = 200;

/** How a key is written in the place of another one, which is in braces already or does not. */
function keyAt(text: string, { start }: Range, key: string): string {
  return text[start - 1] === '{' ? key : writtenCitation(key)!.slice(1);
}
