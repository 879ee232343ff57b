import type { SourceText } from '../source-text.js';
import { Paragraphs } from './paragraphs.js';
import { Unreadable } from './unreadable.js';
import { attributeIn, readXml } from './xml.js';
import type { Zip } from './zip.js';

/** What holds text that is not shown: deleted, moved away, or a second time for older programs. */
const skipped = new Set(['w:del', 'w:moveFrom', 'mc:Fallback', 'w:instrText', 'w:pPr', 'w:rPr', 'w:sdtPr']);

/** The text of a Word document, with its notes after the paragraphs that call them; pages as Word has broken them. */
export function readDocx(zip: Zip): SourceText {
  const files = zip.texts(['word/document.xml', 'word/footnotes.xml', 'word/endnotes.xml']);
  const document = files.get('word/document.xml');
  if (document === undefined) throw new Unreadable('it is not a Word document. Save it as .docx again.');
  // What is cut off would be missed, and what is quoted from it told as wrong.
  if (!/<\/(?:\w+:)?document>\s*$/.test(document)) throw new Unreadable('it is broken. Open it in the program that made it and save it again.');
  const notes = new Map(['footnote', 'endnote'].flatMap((kind) => [...notesIn(files.get(`word/${kind}s.xml`) ?? '', kind)]));
  const paragraphs = new Paragraphs();
  // Without breaks of pages, nobody knows where they are.
  if (/<w:lastRenderedPageBreak|<w:br\b[^>]*w:type="page"/.test(document)) paragraphs.beginPage(undefined);
  addBody(document, paragraphs, notes);
  return paragraphs.done('docx');
}

function addBody(xml: string, paragraphs: Paragraphs, notes: ReadonlyMap<string, string>): void {
  let called: string[] = [];
  let hiding: string | undefined;
  let depth = 0;
  let isText = false;
  for (const event of readXml(xml)) {
    if (hiding !== undefined) {
      if (event.kind === 'open' && event.name === hiding && !event.isEmpty) depth++;
      if (event.kind === 'close' && event.name === hiding && --depth === 0) hiding = undefined;
    } else if (event.kind === 'text') {
      if (isText) paragraphs.addWords(event.text);
    } else if (event.kind === 'close') {
      if (event.name === 'w:t') isText = false;
      if (event.name === 'w:p') {
        paragraphs.endParagraph();
        for (const note of called) {
          paragraphs.addWords(note);
          paragraphs.endParagraph();
        }
        called = [];
      }
    } else if (skipped.has(event.name)) {
      if (!event.isEmpty) [hiding, depth] = [event.name, 1];
    } else if (event.name === 'w:t') {
      isText = !event.isEmpty;
    } else if (event.name === 'w:footnoteReference' || event.name === 'w:endnoteReference') {
      const note = notes.get(`${event.name.slice(2, -9)} ${attributeIn(event.attributes, 'w:id')}`);
      if (note !== undefined && note !== '') called.push(note);
    } else {
      addSign(event.name, event.attributes, paragraphs);
    }
  }
}

function addSign(name: string, attributes: string, paragraphs: Paragraphs): void {
  switch (name) {
    case 'w:tab': return paragraphs.addWords('\t');
    case 'w:noBreakHyphen': return paragraphs.addWords('‑');
    case 'w:softHyphen': return paragraphs.addWords('\u00ad');
    case 'w:cr': return paragraphs.endLine();
    case 'w:lastRenderedPageBreak': return paragraphs.beginPage(undefined);
    case 'w:br': return attributeIn(attributes, 'w:type') === 'page' ? undefined : paragraphs.endLine();
    case 'w:tc': return paragraphs.endParagraph();
    default:
  }
}

/** The notes in a file of them, by kind and id: each in one line, with the number that calls it. */
function* notesIn(xml: string, kind: string): Iterable<readonly [string, string]> {
  const pattern = new RegExp(`<w:${kind}\\b([^>]*)>([^]*?)</w:${kind}>`, 'g');
  for (const [, attributes, content] of xml.matchAll(pattern)) {
    if (attributeIn(attributes!, 'w:type') !== undefined) continue;
    const id = attributeIn(attributes!, 'w:id')!;
    const note = new Paragraphs();
    addBody(content!, note, new Map());
    const text = note.done('docx').text.replace(/\s+/g, ' ').trim();
    yield [`${kind} ${id}`, text === '' ? '' : `${id} ${text}`];
  }
}
