import type { RelationType } from '../../model/relations.js';
import { push } from '../../base/multimap.js';
import { oneLine } from '../../base/one-line.js';
import type { Content } from '../content.js';
import type { MapDraft } from '../draft/draft.js';
import { draftOfOutline } from '../outline-draft.js';
import type { OutlineEntry } from '../outline-entry.js';
import { plainHtml } from '../tags.js';
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
  ['emoji-1f44d', 'support'], ['emoji-2705', 'support'], ['emoji-2714', 'support'],
  ['emoji-1f44e', 'attack'], ['emoji-274c', 'attack'], ['emoji-2716', 'attack'], ['emoji-1f6ab', 'attack'], ['emoji-26d4', 'attack'],
  ['help', 'question'], ['emoji-2753', 'question'],
]);

export async function read(content: Content): Promise<MapDraft> {
  const root = await content.xml();
  const top = (root.name === 'map' ? root.child('node') : undefined) ?? root.fail('this is not a mind map from Freeplane, whose root element is map and has a node');
  root.skip('version');
  for (const name of ['properties', 'map_styles', 'attribute_registry', 'bookmarks']) for (const each of root.children(name)) each.skip();
  const unread = { icons: 0, attributes: 0, hooks: 0 };
  const draft = draftOfOutline([entryOf(top, unread)], undefined);
  draft.keep('attributes of nodes', unread.attributes);
  draft.keep('additions of Freeplane to nodes', unread.hooks);
  draft.keep('icons that do not say whether a node speaks for or against', unread.icons);
  return draft;
}

/** How nodes and arrows look, and when they were made. */
const looks = ['POSITION', 'FOLDED', 'CREATED', 'MODIFIED', 'STYLE', 'STYLE_REF', 'LOCALIZED_STYLE_REF', 'COLOR', 'BACKGROUND_COLOR', 'HGAP', 'VGAP', 'VSHIFT', 'HGAP_QUANTITY', 'VGAP_QUANTITY',
  'VSHIFT_QUANTITY', 'MAX_WIDTH', 'MIN_WIDTH', 'NUMBERED', 'FORMAT', 'TEXT_ALIGN', 'BORDER_WIDTH', 'BORDER_COLOR', 'UNIFORM_SHAPE', 'SHAPE_HORIZONTAL_MARGIN', 'SHAPE_VERTICAL_MARGIN', 'CHILD_NODES_LAYOUT',
  'LAST_MODIFICATION_TIME', 'SHAPE', 'WIDTH', 'TRANSPARENCY', 'DASH', 'FONT_SIZE', 'FONT_FAMILY', 'STARTINCLINATION', 'ENDINCLINATION', 'STARTARROW', 'ENDARROW', 'ICON_SIZE', 'HIDDEN'] as const;

/** Hooks that say only how a map looks. */
const looksAlone = /^(?:MapStyle|AutomaticEdgeColor)$/;

/** `unread` counts what a line of an outline has no words for. */
function entryOf(element: Element, unread: { icons: number; attributes: number; hooks: number }): OutlineEntry {
  element.skip(...looks);
  for (const each of element.children()) {
    if (/^(?:edge|font|cloud|linktarget|attribute_layout)$/.test(each.name) || looksAlone.test(each.name === 'hook' ? each.attribute('NAME') ?? '' : '')) each.skip();
    if (each.name === 'arrowlink') each.skip(...looks, 'ID');
    if (each.name === 'richcontent') each.skip('CONTENT-TYPE', 'HIDDEN');
    if (each.name === 'hook') each.skip('SIZE');
    if (each.name === 'attribute') each.skip('OBJECT');
  }
  // A picture has an address as well, and an equation its words: they are kept as parts that are not read.
  const hooks = element.children('hook').map((hook) => hook.attribute('NAME') ?? '').filter((name) => !looksAlone.test(name) && name !== '');
  unread.hooks += hooks.length;
  const names = element.children('icon').map((icon) => (icon.attribute('BUILTIN') ?? '').toLowerCase());
  const [relation] = names.flatMap((name) => icons.get(name) ?? []);
  const others = names.filter((name) => !icons.has(name) || icons.get(name) !== relation);
  unread.icons += others.length;
  const attributes = element.children('attribute').map((each) => [oneLine(each.attribute('NAME') ?? ''), oneLine(each.attribute('VALUE') ?? '')] as const)
    .filter(([name, value]) => name !== '' && value !== '');
  unread.attributes += attributes.length;
  const rich = (type: string) => element.children('richcontent').find((each) => each.word('TYPE', type, type.toLowerCase()) !== undefined)?.words();
  const text = plainNode(element.attribute('TEXT')) ?? element.attribute('LOCALIZED_TEXT') ?? rich('NODE') ?? '';
  const link = element.attribute('LINK');
  return {
    line: () => element.line, text: [text, rich('NOTE') ?? '', rich('DETAILS') ?? ''].filter((part) => part.trim() !== '').join('\n\n'), relation,
    below: element.children('node').map((each) => entryOf(each, unread)),
    ...link === undefined || link.startsWith('#') ? {} : { url: link }, data: { ...gathered(attributes), ...others.length === 0 ? {} : { icons: others }, ...hooks.length === 0 ? {} : { hooks } }, id: element.attribute('ID'),
    pointsTo: [...element.children('arrowlink').flatMap((each) => each.attribute('DESTINATION') ?? []), ...link?.startsWith('#') === true ? [link.slice(1)] : []],
  };
}

/** The words of a node, which old versions of FreeMind write as a page of HTML. */
function plainNode(text: string | undefined): string | undefined {
  return text === undefined || !/^\s*<html\b/i.test(text) ? text : plainHtml(text.replace(/<\/?(?:html|head|body)\b[^<>]*>/gi, ' ').replace(/<(?:br|\/p|\/li)\b[^<>]*>/gi, ' '));
}

/** Values by their names; those of one name in a list. */
function gathered(pairs: readonly (readonly [name: string, value: string])[]): Record<string, string | string[]> {
  const values = new Map<string, string[]>();
  for (const [name, value] of pairs) push(values, name, value);
  return Object.fromEntries([...values].map(([name, all]) => [name, all.length === 1 ? all[0]! : all]));
}
