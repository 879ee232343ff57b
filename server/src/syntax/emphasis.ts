import type { RawPart } from './raw.js';
import type { Emphasis } from './nodes.js';

interface Mark {
  readonly start: number;
  readonly sign: Emphasis['mark'];
  /** The index of its partner among the marks; -1: none, so it is text. */
  partner: number;
}

/**
 * The parts with their runs of asterisks and underscores cut into pairs of marks, as Argdown pairs them: a mark closes
 * the one that was opened last, if it is of its kind and a space or a sign follows; otherwise it opens, unless a space
 * follows. What has no partner is text. Where this leaves marks without a partner, which Argdown does not read at all,
 * pairs may also leave open marks between them, and a word may follow, but no mark closes after a space, and none opens
 * within a word: `Leser*innen und Bürger*innen`. Linear: there are four kinds of mark.
 */
export function pairEmphasis(text: string, parts: readonly RawPart[]): RawPart[] {
  let marks: readonly Mark[] = findMarks(text, parts, false);
  if (marks.some(({ partner }) => partner < 0)) marks = findMarks(text, parts, true);
  const cut: RawPart[] = [];
  let next = 0;
  for (const part of parts) {
    if (part.kind !== 'emphasis') {
      cut.push(part);
      continue;
    }
    let at = part.start;
    const addText = (end: number) => {
      if (end > at) cut.push({ kind: 'text', start: at, end });
    };
    for (; next < marks.length && marks[next]!.start < part.end; next++) {
      const { start, sign, partner } = marks[next]!;
      if (partner < 0) continue;
      addText(start);
      at = start + sign.length;
      cut.push({ kind: 'emphasis', start, end: at, mark: sign, opens: partner > next } as RawPart);
    }
    addText(part.end);
  }
  return cut;
}

function findMarks(text: string, parts: readonly RawPart[], forgiving: boolean): Mark[] {
  const marks: Mark[] = [];
  /** Indices of marks. */
  const open: number[] = [];
  const count = { '*': 0, '**': 0, _: 0, __: 0 };
  for (const { kind, start, end } of parts) {
    if (kind !== 'emphasis') continue;
    const isInWord = isOfWord(text[start - 1]) && isOfWord(text[end]);
    for (let at = start; at < end;) {
      const single = text[at] as '*' | '_';
      const double = at + 1 < end ? (single === '*' ? '**' : '__') : undefined;
      const closes = (sign: Emphasis['mark'] | undefined): sign is Emphasis['mark'] => {
        if (sign === undefined || count[sign] === 0 || !mayClose(text, at, at + sign.length, forgiving)) return false;
        return forgiving || marks[open[open.length - 1]!]!.sign === sign;
      };
      const closed = closes(double) ? double : closes(single) ? single : undefined;
      if (closed !== undefined) {
        let partner: number;
        do {
          partner = open.pop()!;
          count[marks[partner]!.sign]--;
        } while (marks[partner]!.sign !== closed);
        marks[partner]!.partner = marks.length;
        marks.push({ start: at, sign: closed, partner });
        at += closed.length;
        continue;
      }
      if (forgiving && isInWord) {
        at = end;
        continue;
      }
      const opened = double !== undefined && !isSpace(text[at + 2]) ? double : !isSpace(text[at + 1]) ? single : undefined;
      if (opened === undefined) {
        at++;
        continue;
      }
      open.push(marks.length);
      count[opened]++;
      marks.push({ start: at, sign: opened, partner: -1 });
      at += opened.length;
    }
  }
  return marks;
}

function mayClose(text: string, start: number, end: number, forgiving: boolean): boolean {
  const next = text[end];
  if (forgiving && isSpace(text[start - 1])) return false;
  if (next === undefined || ' \t\n\r)}_.,!?;:-*'.includes(next)) return true;
  return forgiving && text[start] === '*';
}

function isOfWord(char: string | undefined): boolean {
  return char !== undefined && /[\p{L}\p{N}]/u.test(char);
}

function isSpace(char: string | undefined): boolean {
  return char !== undefined && /\s/.test(char);
}
