import { oneLine } from '../../base/one-line.js';
import type { Content } from '../content.js';
import type { MapDraft } from '../draft/draft.js';
import { draftOfOutline } from '../outline-draft.js';
import type { OutlineEntry } from '../outline-entry.js';
import { ImportError } from '../import-error.js';
import { relationCalled } from '../relation-names.js';
import { addressesIn, plainHtml } from '../tags.js';
import type { Element } from '../xml.js';

/** Recognises an outline of outlines. */
export async function fits(content: Content): Promise<boolean> {
  return (await content.xml()).name === 'opml';
}

export async function read(content: Content): Promise<MapDraft> {
  const root = await content.xml();
  if (root.name !== 'opml') root.fail('this is not OPML, whose root element is opml');
  const body = root.child('body') ?? root.fail('there is no body, so there is no outline');
  const entries = body.children('outline').map(entryOf);
  if (entries.length === 0) throw new ImportError('there is no line in this outline');
  root.skip('version');
  for (const name of drawing) root.child('head')?.child(name)?.skip();
  const head = (name: string) => oneLine(root.child('head')?.child(name)?.words() ?? '');
  const draft = draftOfOutline(entries, head('title'));
  if (head('ownerName') !== '') draft.settings['author'] = head('ownerName');
  draft.keep('attributes of lines', [...body.all('outline')].reduce((count, each) => count + Object.keys(furtherOf(each)).length, 0));
  return draft;
}

/** What of a window an outliner remembers. */
const drawing = ['expansionState', 'vertScrollState', 'windowTop', 'windowLeft', 'windowBottom', 'windowRight'];
const understood: ReadonlySet<string> = new Set(['text', '_note', 'url']);

/** The attributes that a line of an outline has no words for. */
function furtherOf(element: Element): Record<string, string> {
  const taken = element.attributes().map(([name]) => [name, oneLine(element.attribute(name)!)] as const);
  const relation = relationOf(element)?.name;
  const isSaid = (name: string, value: string) => understood.has(name) || name === relation || name === (element.attribute('text') ? '' : 'title')
    || name === (element.attribute('url') === undefined ? 'htmlUrl' : '') || name === 'type' && (/^text$/i.test(value) || /^link$/i.test(value) && element.attribute('url') !== undefined);
  return Object.fromEntries(taken.filter(([name, value]) => !isSaid(name, value) && value !== ''));
}

/** Attributes that may say what a line does to the one above. */
const relations: ReadonlySet<string> = new Set(['type', '_type', 'relation', '_relation', 'stance', 'role', 'kind', 'polarity', 'side']);

function relationOf(element: Element): { readonly name: string; readonly relation: OutlineEntry['relation'] } | undefined {
  for (const [name] of element.attributes()) {
    const called = relations.has(name) ? relationCalled(element.attribute(name)!) : undefined;
    if (called !== undefined) return { name, relation: called === 'asks' ? 'question' : called === 'premise' ? 'support' : called };
  }
  return undefined;
}

function entryOf(element: Element): OutlineEntry {
  const said = [element.attribute('text') || (element.attribute('title') ?? ''), element.attribute('_note') ?? ''];
  return {
    line: () => element.line, text: said.map((part) => plainHtml(part).trim()).filter(Boolean).join('\n\n'),
    below: element.children('outline').map(entryOf), url: element.attribute('url') ?? element.attribute('htmlUrl'), links: said.flatMap(addressesIn), data: furtherOf(element), relation: relationOf(element)?.relation,
  };
}
