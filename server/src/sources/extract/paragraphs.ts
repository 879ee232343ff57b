import type { SourceFormat, SourcePage, SourceText } from '../source-text.js';

/** Puts a text together of paragraphs and pages. */
export class Paragraphs {
  readonly #parts: string[] = [];
  readonly #pages: SourcePage[] = [];
  #length = 0;
  /** What is to be before the next words. */
  #gap = '';

  /** Words go on in the same paragraph. */
  addWords(words: string): void {
    // White space is none at the beginning of a line.
    if (words === '' || ((this.#gap !== '' || this.#length === 0) && words.trim() === '')) return;
    if (this.#gap !== '' && this.#length > 0) this.#push(this.#gap);
    this.#gap = '';
    this.#push(words);
  }

  /** What comes next is in another line. */
  endLine(): void {
    if (this.#gap === '') this.#gap = '\n';
  }

  /** What comes next is in another paragraph. */
  endParagraph(): void {
    this.#gap = '\n\n';
  }

  /** What comes next is on another page; a paragraph may go on there. */
  beginPage(label: string | undefined): void {
    if (this.#gap === '') this.#gap = '\n';
    // An empty page is one as well.
    if (this.#length > 0) this.#push(this.#gap);
    this.#gap = '';
    this.#pages.push({ start: this.#length, label });
  }

  /** All of it; where there was text before the first page, it is a page of its own. */
  done(format: SourceFormat): SourceText {
    const text = this.#parts.join('');
    const [first] = this.#pages;
    const isFirst = first !== undefined && text.slice(0, first.start).trim() !== '';
    const pages = isFirst ? [{ start: 0, label: undefined }, ...this.#pages] : this.#pages;
    return { format, text, pages, hidden: [] };
  }

  #push(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }
}
