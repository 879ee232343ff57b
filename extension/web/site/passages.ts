import { slugOf } from './markdown.js';
import type { Passage } from './passage.js';

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };

/** Returns the passages of a page of the site, by its inside as HTML. */
export function passagesOf({ title, target }: { readonly title: string; readonly target: string }, html: string): readonly Omit<Passage, 'id'>[] {
  const parts = html.split(/<h[1-4][^>]*\bid="([^"]*)"[^>]*>([^]*?)<\/h[1-4]>/);
  const passages: Omit<Passage, 'id'>[] = [];
  const add = (id: string, heading: string, inside: string) => {
    const text = wordsOf(inside);
    if (text !== '' || heading !== '') passages.push({ page: title, heading, address: id === '' || id === slugOf(title) ? target : `${target}#${id}`, text });
  };
  add('', '', parts[0]!);
  for (let at = 1; at < parts.length; at += 3) add(parts[at]!, wordsOf(parts[at + 1]!), parts[at + 2]!);
  return passages;
}

function wordsOf(html: string): string {
  return html.replace(/<a class="try"[^]*?<\/a>/g, ' ').replace(/<[^>]*>/g, (tag) => (/^<\/?(?:code|span|em|strong|a|b|i)\b/.test(tag) ? '' : ' '))
    .replace(/&(?:#(\d+)|([a-z]+));/g, (whole, code: string | undefined, name: string) => (code === undefined ? entities[name] ?? whole : String.fromCodePoint(Number(code)))).replace(/\s+/g, ' ').trim();
}
