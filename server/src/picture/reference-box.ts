import type { BoxLine, NodeBox } from './node-box.js';
import { runsRightToLeft, textWidth, wrapText, type TextStyle } from './text-measure.js';

export const REFERENCE_STYLE: TextStyle = { size: 12, bold: false };
export const SECTION_STYLE: TextStyle = { size: 12, bold: false };

const WIDTH = 170;
const PAD = 8;
/** What the arrow takes, and the verdict's mark at the other end. */
const ARROW = 15;
const MARK = 8;
const LEADING = 15;

interface Named {
  readonly name: string;
  readonly section: string | null;
}

/** The drawings of references that are below each other, all of one width. */
export function referenceBoxes(list: readonly Named[]): NodeBox[] {
  const boxes = list.map((each) => referenceBox(each, 0));
  const widest = boxes.reduce((most, { width }) => Math.max(most, width), 0);
  return list.map((each) => referenceBox(each, widest));
}

/** The box around drawings of references. */
export function listBox(boxes: readonly NodeBox[]): NodeBox {
  const height = boxes.reduce((sum, box) => sum + box.height, 0);
  return { shape: 'references', width: boxes[0]!.width, height, lines: [], chips: [], colour: null, verdict: null };
}

/** A name, and below it the section in which what has that name is found. */
function referenceBox({ name, section }: Named, least: number): NodeBox {
  const lines: { role: 'name' | 'section'; text: string; of: string; style: TextStyle }[] = [
    ...wrapText(name, { ...REFERENCE_STYLE, width: WIDTH, maxLines: Infinity })
      .map((text) => ({ role: 'name', text, of: name, style: REFERENCE_STYLE }) as const),
    ...wrapText(section ?? '', { ...SECTION_STYLE, width: WIDTH, maxLines: Infinity })
      .map((text) => ({ role: 'section', text, of: section ?? '', style: SECTION_STYLE }) as const),
  ];
  const widths = lines.map(({ text, style }) => textWidth(text, style));
  const width = Math.max(least, Math.ceil(Math.max(40, ...widths)) + ARROW + MARK + 2 * PAD);
  return {
    shape: 'references', width, height: lines.length * LEADING + 10, chips: [], colour: null, verdict: null,
    lines: lines.map(({ role, text, of }, i): BoxLine => {
      const rightToLeft = runsRightToLeft(of);
      const x = rightToLeft ? width - PAD - MARK : PAD + ARROW;
      return { role, text, x, y: 5 + LEADING * (i + 1) - 4, width: widths[i]!, rightToLeft };
    }),
  };
}
