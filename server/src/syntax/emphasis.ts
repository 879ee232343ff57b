import type { RawPart } from './nest.js';

type Mark = RawPart & { kind: 'emphasis'; mark: '*' | '**' | '_' | '__' };

/**
 * Pairs the emphasis marks among `parts` in place: each closes the nearest open one of its kind, and what was opened
 * in between without being closed is text, as are marks that stay open. Linear: there are four kinds of mark.
 */
export function pairEmphasis(parts: RawPart[]): void {
  const open: Mark[] = [];
  const count = { '*': 0, '**': 0, _: 0, __: 0 };
  for (const part of parts) {
    if (part.kind !== 'emphasis') continue;
    const mark = part as Mark;
    if (count[mark.mark] === 0) {
      open.push(mark);
      count[mark.mark]++;
      continue;
    }
    for (let opened = open.pop()!; ; opened = open.pop()!) {
      count[opened.mark]--;
      if (opened.mark === mark.mark) {
        Object.assign(opened, { opens: true });
        Object.assign(mark, { opens: false });
        break;
      }
      toText(opened);
    }
  }
  open.forEach(toText);
}

function toText(part: Mark): void {
  const plain = part as { kind: string; mark?: string };
  plain.kind = 'text';
  delete plain.mark;
}
