import { decodeUri } from '../../base/decode-uri.js';
import type { SourceText } from '../source-text.js';
import { addHtml } from './html.js';
import { Paragraphs } from './paragraphs.js';
import { Unreadable } from './unreadable.js';
import { attributeIn, readXml } from './xml.js';
import type { Zip } from './zip.js';

/** The text of an EPUB, in the order in which it is read; pages are those of its page list, or those that its texts name. */
export function readEpub(zip: Zip): SourceText {
  const meta = zip.texts(['META-INF/container.xml', 'META-INF/encryption.xml']);
  const root = [...tags(meta.get('META-INF/container.xml') ?? '', 'rootfile')].map((each) => attributeIn(each, 'full-path'))[0];
  const packageText = root === undefined ? undefined : zip.texts([root]).get(root);
  if (root === undefined || packageText === undefined) throw broken();
  const manifest = new Map([...tags(packageText, 'item')].flatMap((each): [string, Item][] => {
    const [id, href] = [attributeIn(each, 'id'), attributeIn(each, 'href')];
    if (id === undefined || href === undefined) return [];
    return [[id, { file: resolve(root, href), type: attributeIn(each, 'media-type') ?? '', properties: attributeIn(each, 'properties') ?? '' }]];
  }));
  const spine = [...tags(packageText, 'itemref')].flatMap((each) => manifest.get(attributeIn(each, 'idref') ?? '') ?? []);
  const files = spine.map(({ file }) => file);
  if (files.length === 0 || files.some((file) => !zip.has(file))) throw broken();
  const locked = new Set([...tags(meta.get('META-INF/encryption.xml') ?? '', 'CipherReference')].map((each) => attributeIn(each, 'URI')));
  if (files.some((file) => locked.has(file))) throw new Unreadable('it is copy-protected. Use a copy that can be read.');
  const lists = [...manifest.values()].filter(({ type, properties }) => /\bnav\b/.test(properties) || type === 'application/x-dtbncx+xml');
  const texts = zip.texts([...new Set([...files, ...lists.map(({ file }) => file)])]);
  const pages = new Map(lists.flatMap(({ file, type }) =>
    [...(type === 'application/x-dtbncx+xml' ? ncxPages : navPages)(texts.get(file) ?? '', file)]));
  const paragraphs = new Paragraphs();
  for (const file of files) {
    const text = texts.get(file);
    if (text === undefined) continue;
    paragraphs.endParagraph();
    const whole = pages.get(file);
    if (whole !== undefined) paragraphs.beginPage(whole);
    addHtml(withEndTags(text), paragraphs, (id) => pages.get(`${file}#${id}`));
  }
  return paragraphs.done('epub');
}

function broken(): Unreadable {
  return new Unreadable('it is not an EPUB, or a broken one. Export the book again.');
}

interface Item {
  readonly file: string;
  readonly type: string;
  readonly properties: string;
}

/** The attributes of all tags of a name, whatever their prefix. */
function* tags(xml: string, name: string): Iterable<string> {
  for (const event of readXml(xml)) {
    if (event.kind === 'open' && event.name.replace(/^.*:/, '') === name) yield event.attributes;
  }
}

/** The pages in the navigation document of an EPUB 3, by the place where each begins. */
function* navPages(html: string, file: string): Iterable<[string, string]> {
  const list = /<nav\b[^>]*\bpage-list\b[^>]*>([^]*?)<\/nav>/.exec(html)?.[1] ?? '';
  for (const [, attributes, label] of list.matchAll(/<a\b([^>]*)>([^]*?)<\/a>/g)) {
    const href = attributeIn(attributes!, 'href');
    if (href !== undefined) yield [resolve(file, href), label!.replace(/<[^>]*>/g, '').trim()];
  }
}

/** The same of an EPUB 2. */
function* ncxPages(xml: string, file: string): Iterable<[string, string]> {
  for (const [, content] of xml.matchAll(/<pageTarget\b[^>]*>([^]*?)<\/pageTarget>/g)) {
    const label = /<text>([^<]*)<\/text>/.exec(content!)?.[1]?.trim();
    const place = [...tags(content!, 'content')].map((each) => attributeIn(each, 'src'))[0];
    if (label !== undefined && place !== undefined) yield [resolve(file, place), label];
  }
}

/** A path in a file, from the root of the book on. */
function resolve(from: string, href: string): string {
  const parts = from.split('/').slice(0, -1);
  for (const part of decodeUri(href).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

/** XHTML may close an element where it opens it; HTML knows this of few. */
function withEndTags(xhtml: string): string {
  return xhtml.replace(/<(?!(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)\b)([A-Za-z][\w:-]*)((?:\s(?:"[^"]*"|'[^']*'|[^"'<>])*?)?)\/>/g, '<$1$2></$1>');
}
