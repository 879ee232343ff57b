/**
 * The library that writes Word documents, as far as the core's own compilation needs it: the types that the library ships
 * ask for those of Node, which the core is compiled without (tsconfig.json). What is written with the library is checked by
 * its own types where the whole project is compiled.
 */

declare class Made {
  constructor(options: string | object);
}

export class Document extends Made {}
export class ExternalHyperlink extends Made {}
export class Paragraph extends Made {}
export class Table extends Made {}
export class TableCell extends Made {}
export class TableRow extends Made {}
export class TextRun extends Made {}

export type FileChild = Made;
export type ParagraphChild = Made;

type Names = Readonly<Record<string, never>>;
export const AlignmentType: Names;
export const HeadingLevel: Names;
export const LevelFormat: Names;
export const LineRuleType: Names;
export const PageOrientation: Names;
export const WidthType: Names;

export const Packer: {
  toBlob(document: Document): Promise<{ arrayBuffer(): Promise<ArrayBuffer> }>;
};
