import { ImportError } from './import-error.js';

/** Returns `line 3, column 5`, counted from 1. */
export function placeAt(text: string, offset: number): string {
  const lines = text.slice(0, Math.max(offset, 0)).split(/\r\n|\r|\n/);
  return `line ${lines.length}, column ${lines[lines.length - 1]!.length + 1}`;
}

/** The number of the line in a place such as `line 3, column 5`. */
export function lineIn(place: string): number | undefined {
  const [, line] = /^line (\d+)/.exec(place) ?? [];
  return line === undefined ? undefined : Number(line);
}

/** Returns a function that gives the number of the line at an offset, from 1. Linear in all, if offsets come in ascending order. */
export function lineCounter(text: string): (offset: number) => number {
  let [at, line] = [0, 1];
  return (offset) => {
    if (offset < at) [at, line] = [0, 1];
    line += text.slice(at, offset).split(/\r\n|\r|\n/).length - 1;
    at = offset;
    return line;
  };
}

/** Fails at an offset of the text. */
export function failAt(text: string, offset: number, message: string): never {
  throw new ImportError(`${placeAt(text, offset)}: ${message}`);
}
