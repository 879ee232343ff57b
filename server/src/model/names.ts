import type { Range } from '../base/range.js';
import { partAt } from '../syntax/find.js';
import type { Block, Element, Part, Tree } from '../syntax/nodes.js';
import { nameRange } from '../syntax/titles.js';
import { readData, readYaml, type ReadYaml } from './data.js';
import { bareTitle, idsNamed, titledId } from './ids.js';
import { pathsOfNames, type NamedInSettings } from './known-map-values.js';
import { isListOfTexts } from './known-values.js';
import { facetsOf } from './merge-node.js';
import type { ArgumentMap, Place, Use } from './model.js';
import { nodeOf } from './query.js';

/** Something that an author has given a name: a titled claim or argument, a tag, a source by its key, a section. */
export interface Name {
  readonly kind: 'claim' | 'argument' | 'tag' | 'source' | 'section';
  /** The title's identity, the tag without `#`, the key, the heading's text. */
  readonly text: string;
}

/** One place where a name stands. */
export interface Occurrence {
  readonly name: Name;
  /** What another name would be written over; of a tag with its `#`, in YAML with quotation marks. */
  readonly place: Place;
  /** `declaration`: a definition of a title, a source's entry, a tag's, the heading itself. */
  readonly role: 'declaration' | 'reference';
  /** How the name is written there; `hash` is YAML with a `#` before the tag, `either` a title in YAML for the claim and the argument that have it. */
  readonly form: 'title' | 'tag' | 'key' | 'heading' | 'yaml' | 'hash' | 'either';
}

/** Where front matter has tags for keys, Argdown's settings included; the first path declares them. */
const tagKeys: readonly (readonly string[])[] = [['tags'], ['map', 'colours'], ['map', 'colors'], ['color', 'tagColors']];

/**
 * What is at `offset` of a document, if it is a name. Costs what its element holds. A title without brackets in YAML
 * is that of the claim, or of the argument where the map has no such claim.
 */
export function nameAt({ tree, map }: { readonly tree: Tree; readonly map: ArgumentMap }, offset: number): Occurrence | undefined {
  const found = partAt(tree, offset);
  // What is after an include is no part of the map.
  if (found === undefined || found.element.kind === 'include') return undefined;
  const { block, element, part } = found;
  const at = offset - found.blockStart;
  const isHere = ({ place: { range } }: Occurrence) => range.start <= at && at <= range.end;
  if (element.kind === 'front-matter' || part.kind === 'data') {
    const here = (element.kind === 'front-matter' ? namesInFrontMatter(block, element) : namesInData(block, part)).filter(isHere);
    return here.find(({ name: { kind, text } }) => (kind === 'claim' || kind === 'argument') && nodeOf(map, titledId(kind, text)) !== undefined) ?? here[0];
  }
  const inText = namesInPart(block, part).filter(isHere);
  // The brackets around a title are part of it as well.
  return inText[0] ?? (part.kind === 'title' ? namesInPart(block, part)[0] : headingName(block, element, at));
}

function headingName(block: Block, element: Element, at: number): Occurrence | undefined {
  const name = nameOfHeading(block, element);
  return name && name.place.range.start <= at && at <= name.place.range.end ? name : undefined;
}

/** Every place where a name stands, in all files of the map. Costs a search through the blocks. */
export function occurrencesOf(map: ArgumentMap, { kind, text }: Name): readonly Occurrence[] {
  // The map knows the places of titles, but for those in YAML.
  const isTitle = kind === 'claim' || kind === 'argument';
  const namesIn = isTitle ? namesInYaml : namesInBlock;
  const found = map.files.flatMap(({ blocks }) => blocks.flatMap(({ block }) => (mayHold(block, text, isTitle) ? namesIn(block) : [])
    .filter(({ name }) => name.kind === kind && name.text === text)));
  return isTitle ? [...occurrencesOfTitle(map, kind, text), ...found] : found;
}

/** Escapes apart, what is named is in the text as it is; a heading may be split, and so may YAML. */
function mayHold({ text, elements }: Block, name: string, isTitle: boolean): boolean {
  if (elements.some(({ kind }) => kind === 'front-matter' || (kind === 'heading' && !isTitle))) return true;
  return isTitle ? text.includes('prefer') : text.includes(name);
}

/** The names in the front matter and the data of a block, in order. */
function namesInYaml(block: Block): readonly Occurrence[] {
  return block.elements.flatMap((element) => (element.kind === 'front-matter' ? namesInFrontMatter(block, element)
    : element.parts.flatMap((part) => (part.kind === 'data' ? namesInData(block, part) : []))));
}

function occurrencesOfTitle(map: ArgumentMap, kind: 'claim' | 'argument', text: string): readonly Occurrence[] {
  const entry = map.entries.get(titledId(kind, text));
  const occurrence = ({ name, mode }: Use): Occurrence =>
    ({ name: { kind, text }, place: name!, role: mode === 'definition' ? 'declaration' : 'reference', form: 'title' });
  return (entry ? facetsOf(entry) : []).flatMap(({ uses, mentions }) =>
    [...uses, ...mentions].map(occurrence).sort((a, b) => a.place.range.start - b.place.range.start));
}

/** The names in a block, in order. Linear. */
function namesInBlock(block: Block): readonly Occurrence[] {
  return block.elements.flatMap((element) => {
    if (element.kind === 'front-matter') return namesInFrontMatter(block, element);
    const heading = nameOfHeading(block, element);
    const names = element.parts.flatMap((part) => (part.kind === 'data' ? namesInData(block, part) : namesInPart(block, part)));
    return heading ? [heading, ...names] : names;
  });
}

function namesInPart(block: Block, part: Part): readonly Occurrence[] {
  switch (part.kind) {
    case 'title':
      return [{
        name: { kind: part.of, text: part.title }, place: { block, range: nameRange(part) },
        role: part.role === 'definition' ? 'declaration' : 'reference', form: 'title',
      }];
    case 'tag':
      return [{ name: { kind: 'tag', text: part.tag }, place: placeOf(block, part), role: 'reference', form: 'tag' }];
    case 'citation':
      return part.items.map(({ key, name }) =>
        ({ name: { kind: 'source', text: key }, place: placeOf(block, name), role: 'reference', form: 'key' }));
    default:
      return none;
  }
}

/** A heading whose text is no more than words; other ones are named as nobody would write them. */
function nameOfHeading(block: Block, element: Element): Occurrence | undefined {
  if (element.kind !== 'heading') return undefined;
  const isBeside = (part: Part) => part.kind === 'tag' || part.kind === 'data' || part.kind === 'comment' || isBlank(block, part);
  const [first, ...others] = element.parts.filter(({ kind }) => kind !== 'space' && kind !== 'marker');
  if (first?.kind !== 'text' || !others.every(isBeside)) return undefined;
  const source = block.text.slice(first.start, first.end);
  const text = source.trim();
  const start = first.start + source.length - source.trimStart().length;
  return {
    name: { kind: 'section', text: text.replace(/\s+/g, ' ') }, place: { block, range: { start, end: start + text.length } },
    role: 'declaration', form: 'heading',
  };
}

function isBlank({ text }: Block, { kind, start, end }: Part): boolean {
  return kind === 'text' && text.slice(start, end).trim() === '';
}

/** Sources are cited in data as well, as Argdown's users do: `{source: key}`, `{sources: [key, other]}`. Titles are named in `prefer`. */
function namesInData(block: Block, range: Range): readonly Occurrence[] {
  if (!/\b(?:sources?|prefer)\b/.test(block.text.slice(range.start, range.end))) return none;
  const read = readData(block.text, range);
  const sources = [...read.textsAt('source'), ...read.textsAt('sources')].map((each): Occurrence =>
    ({ name: { kind: 'source', text: each.text }, place: placeOf(block, each.range), role: 'reference', form: 'yaml' }));
  return [...sources, ...preferredAt(block, read, ['prefer'])];
}

function namesInFrontMatter(block: Block, { parts }: Element): readonly Occurrence[] {
  const yaml = parts.find(({ kind }) => kind === 'yaml');
  if (yaml === undefined) return none;
  const read = readYaml(block.text.slice(yaml.start, yaml.end), yaml.start, yaml);
  const found: Occurrence[] = [...read.keysOf('sources')].map(([key, range]) =>
    ({ name: { kind: 'source', text: key }, place: placeOf(block, range), role: 'declaration', form: 'yaml' }));
  const add = (kind: NamedInSettings, written: string, range: Range, role: Occurrence['role'] = 'reference') => {
    const place = placeOf(block, range);
    if (kind === 'section') found.push({ name: { kind, text: written }, place, role, form: 'yaml' });
    else if (kind === 'tag') found.push({ name: { kind, text: written.replace(/^#/, '') }, place, role, form: written.startsWith('#') ? 'hash' : 'yaml' });
    else found.push(...titlesNamed(kind === 'title' ? written : titledId(kind, written), place));
  };
  for (const path of tagKeys) for (const [text, range] of read.keysOf(...path)) add('tag', text, range, path.length === 1 ? 'declaration' : 'reference');
  // A list in a list is told as ignored.
  if (isListOfTexts(read.values['tags'])) for (const { text, range } of read.textsAt('tags')) add('tag', text, range, 'declaration');
  for (const [path, kind] of pathsOfNames(read.values)) for (const { text, range } of read.textsAt(...path)) add(kind, text, range);
  found.push(...preferredAt(block, read, ['evaluation', 'prefer']));
  return found.sort((a, b) => a.place.range.start - b.place.range.start);
}

/** The titles in a list `prefer`, where YAML makes a list of one title of `[A]`, which is the claim. */
function preferredAt(block: Block, read: ReadYaml, path: readonly string[]): Occurrence[] {
  return read.textsAt(...path).flatMap(({ text, range, isAlone }) =>
    titlesNamed(isAlone ? titledId('claim', text) : text, placeOf(block, range)));
}

/** A title without brackets is that of the claim and of the argument. */
function titlesNamed(name: string, place: Place): Occurrence[] {
  const ids = idsNamed(name);
  return ids.map((id) => ({
    name: { kind: id.startsWith('[') ? 'claim' : 'argument', text: bareTitle(id) }, place, role: 'reference', form: ids.length > 1 ? 'either' : 'yaml',
  }));
}

function placeOf(block: Block, { start, end }: Range): Place {
  return { block, range: { start, end } };
}

const none: readonly never[] = [];
