/** The encodings that clients count positions in. */
export const encodings = ['utf-8', 'utf-16', 'utf-32'] as const;
export type Encoding = (typeof encodings)[number];

/** The columns of a text, counted the slow way. */
export function measure(text: string, encoding: Encoding) {
  const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/);
  const startOf = (line: number) => lines.slice(0, line).join('').length;
  const width = (stretch: string) =>
    ({ 'utf-8': Buffer.byteLength(stretch, 'utf8'), 'utf-16': stretch.length, 'utf-32': [...stretch].length })[encoding];
  return {
    positionAt(offset: number) {
      const before = text.slice(0, offset);
      const line = before.split(/\r\n|\n|\r(?!\n)/).length - 1;
      return { line, character: width(before.slice(startOf(line))) };
    },
    offsetAt({ line, character }: { line: number; character: number }): number {
      let before = '';
      for (const point of lines[line] ?? '') {
        if (width(before) >= character) break;
        before += point;
      }
      return startOf(line) + before.length;
    },
  };
}

/** A value of the protocol with offsets for positions. */
export function withOffsets(value: unknown, offsetAt: (position: { line: number; character: number }) => number): unknown {
  return JSON.parse(JSON.stringify(value), (_, each: { line?: number; character?: number } | null) =>
    (typeof each?.line === 'number' && typeof each.character === 'number' ? offsetAt(each as { line: number; character: number }) : each));
}
