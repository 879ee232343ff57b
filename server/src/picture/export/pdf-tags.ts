import { PDFHexString, PDFName, PDFNumber, PDFOperator, PDFOperatorNames, type PDFDict, type PDFDocument, type PDFPage, type PDFRef } from '@cantoo/pdf-lib';

/** What a stretch of a page is, for those who are read it: a heading, or a paragraph with the words for it. */
export interface Tag {
  readonly role: 'H1' | 'H2' | 'P';
  /** What is read instead of the lines as they are set. */
  readonly words: string;
}

/**
 * The logical structure of a PDF (ISO 32000-1, 14.7 and 14.8): what is drawn within `tagged` is read in that order, headings
 * first on each page; everything else is decoration.
 */
export class Tags {
  readonly #document: PDFDocument;
  readonly #root: PDFRef;
  readonly #whole: PDFRef;
  readonly #elements: { readonly ref: PDFRef; readonly rank: number }[] = [];
  readonly #parents: (PDFNumber | PDFRef[])[] = [];
  #page = -1;
  #marks: PDFRef[] = [];

  constructor(document: PDFDocument) {
    this.#document = document;
    this.#root = document.context.nextRef();
    this.#whole = document.context.nextRef();
  }

  /** What is drawn next is on `page`. */
  begin(page: PDFPage): void {
    this.#page++;
    this.#marks = [];
    this.#parents.push(PDFNumber.of(this.#page), this.#marks);
    page.node.set(PDFName.of('StructParents'), PDFNumber.of(this.#page));
    page.node.set(PDFName.of('Tabs'), PDFName.of('S'));
  }

  /** Draws a stretch that is read as `tag`. */
  tagged(page: PDFPage, { role, words }: Tag, draw: () => void): void {
    const { context } = this.#document;
    const mark = this.#marks.length;
    const ref = context.register(context.obj({
      Type: 'StructElem', S: role, P: this.#whole, Pg: page.ref, K: mark, Alt: PDFHexString.fromText(words),
    }) as PDFDict);
    this.#marks.push(ref);
    this.#elements.push({ ref, rank: this.#page * 3 + (role === 'H1' ? 0 : role === 'H2' ? 1 : 2) });
    page.pushOperators(PDFOperator.of(PDFOperatorNames.BeginMarkedContentSequence, [PDFName.of(role), context.obj({ MCID: mark }) as never]));
    draw();
    page.pushOperators(PDFOperator.of(PDFOperatorNames.EndMarkedContent));
  }

  /** Draws what is there for the eye alone. */
  decoration(page: PDFPage, draw: () => void): void {
    page.pushOperators(PDFOperator.of(PDFOperatorNames.BeginMarkedContent, [PDFName.of('Artifact')]));
    draw();
    page.pushOperators(PDFOperator.of(PDFOperatorNames.EndMarkedContent));
  }

  /** Writes the structure into the document. */
  finish(): void {
    const { context, catalog } = this.#document;
    const inOrder = this.#elements.toSorted((a, b) => a.rank - b.rank).map(({ ref }) => ref);
    context.assign(this.#whole, context.obj({ Type: 'StructElem', S: 'Document', P: this.#root, K: inOrder }));
    context.assign(this.#root, context.obj({ Type: 'StructTreeRoot', K: [this.#whole], ParentTree: context.obj({ Nums: this.#parents }) }));
    catalog.set(PDFName.of('StructTreeRoot'), this.#root);
    catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
  }
}
