import { characterCalled, htmlCharacter } from '../base/html-characters.js';

const tag = /<\/?(?:[abipqsu]|em|strong|span|font|br|div|code|su[bp]|strike|mark|small|big|tt|del|ins|cite|img|[uo]l|li|hr|h[1-6]|blockquote)(?:\s[^<>]*)?\/?>/g;

/** `text` without the tags of HTML that some programs write into texts. What else is in angle brackets is text. Linear. */
export function withoutTags(text: string): string {
  return text.replace(tag, '');
}

const character = new RegExp(htmlCharacter, 'g');

/** `text` without the tags and with the characters of HTML that some programs write into attributes: `cars &amp; bikes`. Linear. */
export function plainHtml(text: string): string {
  return withoutTags(text).replace(character, (whole, name: string) => characterCalled(name) ?? whole);
}

/** The addresses that links and pictures in tags of HTML lead to. */
export function addressesIn(text: string): readonly string[] {
  return [...text.matchAll(/<(?:a|img)\s[^<>]*?\b(?:href|src)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/gi)].map(([, double, single, bare]) => double ?? single ?? bare!).filter((address) => address !== '' && !address.startsWith('#'));
}
