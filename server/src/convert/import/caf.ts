import { draftOfXml, type StatementReader } from '../carneades/xml-graph.js';
import type { Content } from '../content.js';
import type { DraftNode, MapDraft } from '../draft/draft.js';
import { oneLine } from '../../base/one-line.js';
import type { Element } from '../xml.js';

/** Recognises the Carneades Argument Format, of Carneades 3. */
export async function fits(content: Content): Promise<boolean> {
  return (await content.xml()).name === 'caf';
}

/** Where there are several languages, the texts of the first are taken. */
export async function read(content: Content): Promise<MapDraft> {
  const root = await content.xml();
  if (root.name !== 'caf') root.fail('this is not CAF, whose root element is caf');
  root.skip('version');
  const draft = draftOfXml(root, statements);
  const about = root.child('metadata');
  const field = (name: string) => oneLine(about?.attribute(name) ?? '');
  if (field('title') !== '') draft.title = field('title');
  if (field('creator') !== '') draft.settings['author'] = field('creator');
  if (field('date') !== '') draft.settings['date'] = field('date');
  const abstract = about === undefined ? '' : oneLine(describe(about));
  if (abstract !== '') draft.settings['abstract'] = abstract;
  for (const entry of root.child('references')?.children('metadata') ?? []) {
    const key = entry.attribute('key');
    if (key !== undefined) draft.sources.set(key.replace(/[^\p{L}\p{N}_:.-]/gu, ''), fieldsOf(entry));
  }
  for (const node of draft.nodes.values()) citeIn(draft, node);
  for (const descriptions of root.all('descriptions')) {
    const [first, ...others] = descriptions.children('description');
    const lang = first?.attributes().find(([name]) => name === 'lang')?.[1] ?? 'en';
    if (/^[a-z]{2,3}$/.test(lang)) first?.skip('lang');
    if (/^[a-z]{2,3}$/.test(lang) && lang !== 'en') draft.settings['lang'] = lang;
    for (const other of others) {
      const [name = '', words] = [other.attribute('lang'), other.words()];
      if (oneLine(words) === '') continue;
      draft.remarks.push(`${other.place}, in another language${name === '' ? '' : ` (${oneLine(name)})`}: ${oneLine(words)}`);
      draft.keep(`texts in further languages${name === '' ? '' : `: ${oneLine(name)}`}`);
    }
  }
  return draft;
}

/** A statement that weighs three quarters is assumed to hold, and one that weighs a quarter not to. Without weights, values tell. */
const statements: StatementReader = {
  textOf: describe,
  statusOf(statement, isConcluded) {
    const saidOf = new Map(statement.attributes());
    const weight = Number.parseFloat(saidOf.get('weight') ?? '');
    if (weight >= 0.75 || weight <= 0.25) statement.skip('weight');
    if (!Number.isNaN(weight)) return weight >= 0.75 ? 'accepted' : weight <= 0.25 ? 'rejected' : undefined;
    // What Carneades has found out itself is found out again.
    if (!Number.isNaN(Number.parseFloat(saidOf.get('value') ?? ''))) statement.skip('value');
    return Number.parseFloat(saidOf.get('value') ?? '') === 1 && !isConcluded ? 'accepted' : undefined;
  },
};

/** Texts cite sources as `[@Key, p. 3]`. */
function citeIn(draft: MapDraft, node: DraftNode): void {
  node.text = node.text.replace(/\s*\[@([\p{L}\p{N}_:.-]+?)(?:,?\s+([^\]@;]*))?\]/gu, (whole, key: string, locator: string | undefined) => {
    if (!draft.sources.has(key)) return whole;
    node.citations.push(locator === undefined || locator === '' ? { key } : { key, locator });
    return '';
  });
}

/** What a source is called in CAF, and in front matter. */
const names: Readonly<Record<string, string>> = { creator: 'author', identifier: 'url' };

function fieldsOf(entry: Element): Record<string, string> {
  entry.skip(...entry.attributes().map(([name]) => name));
  return Object.fromEntries(entry.attributes().filter(([name, value]) => name !== 'key' && value !== '').map(([name, value]) => [names[name] ?? name, oneLine(value)]));
}

function describe(element: Element): string {
  return element.child('descriptions')?.children('description')[0]?.words() ?? '';
}
