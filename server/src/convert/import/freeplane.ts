import type { RelationType } from '../../model/relations.js';
import type { Content } from '../content.js';
import type { MapDraft } from '../draft/draft.js';
import { draftOfOutline, type OutlineEntry } from '../outline-draft.js';
import type { Element } from '../xml.js';

/** Recognises a mind map of Freeplane or FreeMind. */
export async function fits(content: Content): Promise<boolean> {
  const root = await content.xml();
  return root.name === 'map' && root.child('node') !== undefined;
}

/** Icons that say whether a node speaks for or against the one above. */
const icons: ReadonlyMap<string, RelationType> = new Map([
  ['button_ok', 'support'], ['yes', 'support'], ['addition', 'support'], ['emoji-2795', 'support'], ['plus', 'support'], ['ksmiletris', 'support'],
  ['button_cancel', 'attack'], ['no', 'attack'], ['negative', 'attack'], ['emoji-2796', 'attack'], ['minus', 'attack'], ['closed', 'attack'],
]);

export async function read(content: Content): Promise<MapDraft> {
  const root = await content.xml();
  const top = (root.name === 'map' ? root.child('node') : undefined) ?? root.fail('this is not a mind map from Freeplane, whose root element is map and has a node');
  return draftOfOutline([entryOf(top)], undefined);
}

function entryOf(element: Element): OutlineEntry {
  const [relation] = element.children('icon').flatMap((icon) => icons.get((icon.attribute('BUILTIN') ?? '').toLowerCase()) ?? []);
  const rich = (type: string) => element.children('richcontent').find((each) => (each.attribute('TYPE') ?? '').toUpperCase() === type)?.words();
  const text = element.attribute('TEXT') ?? element.attribute('LOCALIZED_TEXT') ?? rich('NODE') ?? '';
  const link = element.attribute('LINK');
  return {
    text: [text, rich('NOTE') ?? '', rich('DETAILS') ?? ''].filter((part) => part.trim() !== '').join('\n\n'), relation,
    below: element.children('node').map(entryOf), url: link !== undefined && /^https?:/.test(link) ? link : undefined,
  };
}
