import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { Paragraphs } from './paragraphs.js';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** What holds no words of the text. */
const skipped = new Set(['script', 'style', 'noscript', 'template', 'head', 'svg', 'math', 'iframe', 'object', 'canvas', 'audio', 'video', 'select', 'button', 'rt', 'rp']);

/** What begins and ends a paragraph. */
const blocks = new Set([
  'address', 'article', 'aside', 'blockquote', 'body', 'caption', 'center', 'dd', 'details', 'dialog', 'div', 'dl', 'dt', 'fieldset', 'figcaption',
  'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hgroup', 'hr', 'html', 'legend', 'li', 'main', 'menu', 'nav', 'ol', 'p',
  'pre', 'search', 'section', 'summary', 'table', 'tr', 'ul',
]);

const superscript = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** What a page is called that begins at an element with this id; `undefined`: none begins there. */
export type PageAt = (id: string) => string | undefined;

/**
 * Adds the text of an HTML page. Pages of the printed book begin where the page says so itself (`epub:type="pagebreak"`,
 * `role="doc-pagebreak"`), or where `pageAt` does. Scripts are not run, and nothing is fetched. Linear.
 */
export function addHtml(html: string, paragraphs: Paragraphs, pageAt: PageAt = () => undefined): void {
  // What is to be done, in a list: nesting may be deeper than calls can be.
  const steps: (Node | (() => void))[] = [...parse(html).childNodes].reverse();
  let preserves = 0;
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    if (typeof step === 'function') {
      step();
    } else if (step.nodeName === '#text') {
      addText((step as DefaultTreeAdapterTypes.TextNode).value, preserves > 0, paragraphs);
    } else if ('tagName' in step) {
      const element = step;
      const isPre = element.tagName === 'pre';
      const children = begin(element, paragraphs, pageAt);
      if (isPre) preserves++;
      steps.push(() => {
        if (isPre) preserves--;
        end(element, paragraphs);
      });
      for (const child of children.toReversed()) steps.push(child);
    }
  }
}

/** Adds what an element begins with; gives what is to be read in it. */
function begin(element: Element, paragraphs: Paragraphs, pageAt: PageAt): readonly Node[] {
  const { tagName } = element;
  const page = pageOf(element, pageAt);
  if (page !== undefined) {
    paragraphs.beginPage(page === '' ? undefined : page);
    if (isPageBreak(element)) return [];
  }
  if (skipped.has(tagName) || isInvisible(element)) return [];
  if (blocks.has(tagName)) paragraphs.endParagraph();
  else if (tagName === 'br') paragraphs.endLine();
  else if (tagName === 'td' || tagName === 'th') paragraphs.addWords(' ');
  else if (tagName === 'q') paragraphs.addWords('“');
  else if (tagName === 'wbr') paragraphs.addWords('\u200b');
  const call = noteCall(element);
  if (call === undefined) return element.childNodes;
  paragraphs.addWords(call);
  return [];
}

function end({ tagName }: Element, paragraphs: Paragraphs): void {
  if (blocks.has(tagName)) paragraphs.endParagraph();
  else if (tagName === 'q') paragraphs.addWords('”');
}

/** The white space of HTML is no line end, but for `pre`. */
function addText(text: string, isPreserved: boolean, paragraphs: Paragraphs): void {
  if (isPreserved) return paragraphs.addWords(text);
  const words = text.replace(/[\s\u200b]+/g, (space) => (/^[^\S\u00a0]*$/.test(space) ? ' ' : space));
  paragraphs.addWords(words);
}

/** What calls a note, as small figures: they are no words of the text. */
function noteCall(element: Element): string | undefined {
  const isCall = element.tagName === 'sup' || /\bnoteref\b/.test(attribute(element, 'epub:type') ?? '') || attribute(element, 'role') === 'doc-noteref';
  if (!isCall) return undefined;
  const text = textIn(element).trim();
  const figures = /^[[(]?(\d{1,3}|[*†‡])[\])]?$/.exec(text)?.[1];
  return figures?.replace(/\d/g, (figure) => superscript[Number(figure)]!);
}

function isPageBreak(element: Element): boolean {
  return /\bpagebreak\b/.test(attribute(element, 'epub:type') ?? '') || attribute(element, 'role') === 'doc-pagebreak';
}

/** What the page that begins at an element is called; empty: nobody says. */
function pageOf(element: Element, pageAt: PageAt): string | undefined {
  const id = attribute(element, 'id');
  const listed = id === undefined ? undefined : pageAt(id);
  if (listed !== undefined) return listed;
  if (!isPageBreak(element)) return undefined;
  const label = attribute(element, 'title') ?? attribute(element, 'aria-label') ?? (textIn(element).trim() || id?.replace(/^\D+/, ''));
  return label?.replace(/^\W*(?:page|p\.|seite|s\.)\s*/i, '').replace(/\.$/, '') ?? '';
}

function isInvisible(element: Element): boolean {
  return attribute(element, 'hidden') !== undefined || /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribute(element, 'style') ?? '');
}

/** Returns the text of an element with little in it. */
function textIn(element: Element): string {
  const rest: Node[] = [...element.childNodes];
  let text = '';
  for (let node = rest.shift(); node !== undefined && text.length < 100; node = rest.shift()) {
    if (node.nodeName === '#text') text += (node as DefaultTreeAdapterTypes.TextNode).value;
    else if ('childNodes' in node) rest.unshift(...node.childNodes);
  }
  return text;
}

function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((each) => (each.prefix ? `${each.prefix}:${each.name}` : each.name) === name)?.value;
}
