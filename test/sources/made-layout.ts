/** A line of a made page. */
export interface MadeLine {
  readonly text: string;
  /** Whether a paragraph ends after it. */
  readonly endsParagraph: boolean;
}

/** What the setting of a text does at a word: quotations over it are kinds of their own. */
export type EventKind = 'hyphenation' | 'page break' | 'footnote' | 'column';

/** A text set in lines and pages. */
export interface Layout {
  readonly pages: readonly {
    /** The lines of each column. */
    readonly columns: readonly (readonly MadeLine[])[];
    readonly notes: readonly string[];
  }[];
  /** By paragraph and word. */
  readonly events: readonly { readonly kind: EventKind; readonly paragraph: number; readonly word: number }[];
}

export interface Setting {
  /** In characters. */
  readonly width: number;
  readonly linesOfPage: number;
  readonly columns: number;
  readonly head: string;
}

/** A note for a page, in words that no text has. */
const noteOf = (page: number) => `${page} See Archive of the Province, box ${page + 11}, folio ${page + 3}.`;

/**
 * Sets paragraphs: words are divided at line ends where they are long enough; each second page ends with a note. All events
 * are noted with the word that they come at.
 */
export function setText(paragraphs: readonly (readonly string[])[], { width, linesOfPage, columns }: Setting): Layout {
  const events: { kind: EventKind; paragraph: number; word: number }[] = [];
  const lines: (MadeLine & { readonly paragraph: number; readonly word: number; readonly isMid: boolean })[] = [];
  paragraphs.forEach((words, paragraph) => {
    let line = '';
    let first = 0;
    const end = (endsParagraph: boolean, next: number, isMid: boolean) => {
      lines.push({ text: line, endsParagraph, paragraph, word: first, isMid });
      line = '';
      first = next;
    };
    let behindDivision = false;
    words.forEach((word, index) => {
      if (line.length + 1 + word.length <= width || line === '') {
        line += line === '' ? word : ` ${word}`;
        return;
      }
      const room = width - line.length - 2;
      const letters = /^[\p{L}]{8,}/u.exec(word)?.[0] ?? '';
      if (room >= 3 && letters.length - room >= 3) {
        line += ` ${word.slice(0, room)}-`;
        events.push({ kind: 'hyphenation', paragraph, word: index });
        end(false, index, behindDivision);
        behindDivision = true;
        line = word.slice(room);
      } else {
        end(false, index, behindDivision);
        behindDivision = false;
        line = word;
      }
    });
    end(true, words.length, behindDivision);
  });
  const pages: { columns: MadeLine[][]; notes: string[] }[] = [];
  const perColumn = linesOfPage;
  for (let at = 0; at < lines.length; at += perColumn * columns) {
    const page = pages.length;
    const hasNote = page % 2 === 1;
    const taken = lines.slice(at, at + perColumn * columns);
    const parts = Array.from({ length: columns }, (_, column) => taken.slice(column * perColumn, (column + 1) * perColumn));
    parts.forEach((part, column) => {
      const before = lines[at + column * perColumn - 1];
      const [start] = part;
      if (start === undefined || before === undefined || before.endsParagraph) return;
      const kind = column > 0 ? 'column' : pages[page - 1]!.notes.length > 0 ? 'footnote' : 'page break';
      events.push({ kind, paragraph: start.paragraph, word: start.word });
    });
    pages.push({ columns: parts, notes: hasNote ? [noteOf(page)] : [] });
  }
  return { pages, events };
}
