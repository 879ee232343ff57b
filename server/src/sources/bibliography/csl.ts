import { parseDocument, isMap, isScalar, isSeq, type Node } from 'yaml';
import { textOfCslDate } from '../../base/csl-date.js';
import { BibliographyBuilder, type Bibliography } from './bibliography.js';

/** Reads CSL, as JSON or YAML: a list of items, or one below `references` or `items`. What is no item is a problem. */
export function readCsl(text: string): Bibliography {
  const builder = new BibliographyBuilder();
  const document = parseDocument(text, { prettyErrors: false, uniqueKeys: false, strict: false, logLevel: 'silent' });
  for (const { message, pos } of document.errors.slice(0, 20)) builder.report(message, { start: pos[0], end: Math.max(pos[0] + 1, pos[1]) });
  const { contents } = document;
  const list = isMap(contents) ? contents.get('references', true) ?? contents.get('items', true) : contents;
  if (!isSeq(list)) {
    builder.report('There is no list of items here. A CSL file is a list, or has one under `references`.', { start: 0, end: Math.min(1, text.length) });
    return builder.done(text);
  }
  for (const item of list.items) add(builder, item as Node);
  return builder.done(text);
}

function add(builder: BibliographyBuilder, item: Node): void {
  const range = { start: item.range?.[0] ?? 0, end: (item.range?.[0] ?? 0) + 1 };
  const id = isMap(item) ? item.get('id', true) : undefined;
  if (!isMap(item) || !isScalar(id) || !['string', 'number'].includes(typeof id.value)) {
    builder.report('This item has no `id`, so nobody can cite it. Give it one.', range);
    return;
  }
  builder.add(String(id.value), { start: id.range![0], end: id.range![1] }, () => fieldsOf(item.toJSON() as Record<string, unknown>));
}

function fieldsOf(plain: Record<string, unknown>) {
  const people = plain['author'] ?? plain['editor'];
  const by = namesOf(people);
  return {
    // Several names in one text are told apart where they are listed.
    title: textOf(plain['title']), author: textOf(people) ?? by.map(({ name }) => name), families: by.map(({ family }) => family), date: textOfCslDate(plain['issued']),
    container: textOf(plain['container-title']), publisher: textOf(plain['publisher']), volume: textOf(plain['volume']), pages: textOf(plain['page']),
    url: textOf(plain['URL'] ?? plain['url']), doi: textOf(plain['DOI'] ?? plain['doi']), file: textOf(plain['file']),
  };
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value.replace(/<[^>]*>/g, '').trim() : undefined;
}

interface Name {
  readonly name: string;
  /** What a text calls them by; empty: nobody says. */
  readonly family: string;
}

function namesOf(value: unknown): readonly Name[] {
  if (typeof value !== 'object') return [];
  return [value].flat().map((each: unknown): Name => {
    if (typeof each === 'string') return { name: each, family: '' };
    const { given, literal, suffix, 'dropping-particle': dropping, 'non-dropping-particle': particle, family: last } = (each ?? {}) as Record<string, unknown>;
    const whole = textOf(literal);
    const joined = (...parts: unknown[]) => parts.map(textOf).filter(Boolean).join(' ');
    return whole ? { name: whole, family: whole } : { name: joined(given, dropping, particle, last, suffix), family: joined(particle, last) };
  }).filter(({ name }) => name !== '');
}
