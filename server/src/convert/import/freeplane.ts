import type { RelationType } from '../../model/relations.js';
import { oneLine } from '../../base/one-line.js';
import type { Content } from '../content.js';
import type { MapDraft } from '../draft/draft.js';
import { draftOfOutline, type OutlineEntry } from '../outline-draft.js';
import type { Element } from '../xml.js';

/** Recognises a mind map of Freeplane or FreeMind. */
export async function fits(content: Content): Promise<boolean> {
  const root = await content.xml();
  return root.name === 'map' && root.child('node') !== undefined;
}

/** Icons that say whether a node speaks for or against the one above, or asks something. */
const icons: ReadonlyMap<string, RelationType | 'question'> = new Map([
  ['button_ok', 'support'], ['yes', 'support'], ['addition', 'support'], ['emoji-2795', 'support'], ['plus', 'support'], ['ksmiletris', 'support'],
  ['button_cancel', 'attack'], ['no', 'attack'], ['negative', 'attack'], ['emoji-2796', 'attack'], ['minus', 'attack'], ['closed', 'attack'], ['stop-sign', 'attack'],
  ['help', 'question'], ['emoji-2753', 'question'],
]);

export async function read(content: Content): Promise<MapDraft> {
  const root = await content.xml();
  const top = (root.name === 'map' ? root.child('node') : undefined) ?? root.fail('this is not a mind map from Freeplane, whose root element is map and has a node');
  const unread = { icons: 0, attributes: 0 };
  const draft = draftOfOutline([entryOf(top, unread)], undefined);
  draft.keep('attributes of nodes', unread.attributes);
  draft.leaveOut('icons that do not say whether a node speaks for or against', unread.icons);
  return draft;
}

/** `unread` counts what a line of an outline has no words for. */
function entryOf(element: Element, unread: { icons: number; attributes: number }): OutlineEntry {
  const names = element.children('icon').map((icon) => (icon.attribute('BUILTIN') ?? '').toLowerCase());
  const [relation] = names.flatMap((name) => icons.get(name) ?? []);
  unread.icons += names.filter((name) => !icons.has(name)).length;
  const attributes = element.children('attribute').map((each) => [oneLine(each.attribute('NAME') ?? ''), oneLine(each.attribute('VALUE') ?? '')] as const)
    .filter(([name, value]) => name !== '' && value !== '');
  unread.attributes += attributes.length;
  const rich = (type: string) => element.children('richcontent').find((each) => (each.attribute('TYPE') ?? '').toUpperCase() === type)?.words();
  const text = element.attribute('TEXT') ?? element.attribute('LOCALIZED_TEXT') ?? rich('NODE') ?? '';
  const link = element.attribute('LINK');
  return {
    text: [text, rich('NOTE') ?? '', rich('DETAILS') ?? ''].filter((part) => part.trim() !== '').join('\n\n'), relation,
    below: element.children('node').map((each) => entryOf(each, unread)),
    ...link === undefined || link.startsWith('#') ? {} : { url: link }, data: Object.fromEntries(attributes), id: element.attribute('ID'),
    pointsTo: [...element.children('arrowlink').flatMap((each) => each.attribute('DESTINATION') ?? []), ...link?.startsWith('#') === true ? [link.slice(1)] : []],
  };
}
