import { ImportError } from './import-error.js';

/** Returns `line 3, column 5`, counted from 1. */
export function placeAt(text: string, offset: number): string {
  const lines = text.slice(0, Math.max(offset, 0)).split(/\r\n|\r|\n/);
  return `line ${lines.length}, column ${lines[lines.length - 1]!.length + 1}`;
}

/** Fails at an offset of the text. */
export function failAt(text: string, offset: number, message: string): never {
  throw new ImportError(`${placeAt(text, offset)}: ${message}`);
}
