import type { Content } from '../content.js';
import type { MapDraft } from '../draft/draft.js';
import { draftOfOutline, type OutlineEntry } from '../outline-draft.js';
import { ImportError } from '../import-error.js';
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
  return draftOfOutline(entries, root.child('head')?.child('title')?.words());
}

function entryOf(element: Element): OutlineEntry {
  const note = element.attribute('_note');
  return {
    text: [element.attribute('text') ?? element.attribute('title') ?? '', note ?? ''].map(withoutTags).filter(Boolean).join('\n\n'),
    below: element.children('outline').map(entryOf), url: element.attribute('url') ?? element.attribute('htmlUrl'),
  };
}

const tag = /<\/?(?:[abipqsu]|em|strong|span|font|br|div|code|su[bp]|strike|mark|small|big|tt|del|ins|cite|img|[uo]l|li|hr|h[1-6]|blockquote)(?:\s[^<>]*)?\/?>/g;

/** Some programs write HTML into the attribute. What else stands in angle brackets is text. */
function withoutTags(text: string): string {
  return text.replace(tag, '').trim();
}
