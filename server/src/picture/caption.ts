import { num } from './edge-shapes.js';
import type { Layout } from './layout/layout.js';
import { LEGEND_SAMPLE, legendOf, type LegendEntry } from './legend.js';
import { TEXT_STYLE } from './node-box.js';
import { path } from './node-shapes.js';
import type { SceneGroup, SceneItem, TextPrimitive } from './scene.js';
import { sourceLines } from './source-lines.js';
import { shapes, texts } from './style.js';
import { runsRightToLeft, textWidth, wrapText } from './text-measure.js';

/** What the front matter says of the map as a whole. */
export interface About {
  readonly title: string | undefined;
  readonly subtitle: string | undefined;
  readonly author: string | undefined;
  readonly date: string | undefined;
  /** The sources that are cited, each as a line; by default none. */
  readonly sources?: readonly string[];
}

/** A picture that explains itself: the map with a heading above it and a legend below. Pixels. */
export interface Captioned {
  readonly width: number;
  readonly height: number;
  /** Where the map goes. */
  readonly x: number;
  readonly y: number;
  /** Empty if there is nothing to say. */
  readonly heading: readonly SceneItem[];
  readonly legend: readonly SceneItem[];
  /** This is in pixels, with the room around it. */
  readonly legendHeight: number;
  /** They are below the legend. */
  readonly sources: readonly SceneItem[];
}

const MARGIN = 28;
/** What is around a small map may be wider than it; a long legend wider than a short one. */
const LEAST_WIDTH = { heading: 360, short: 360, long: 560 } as const;
const SHORT = 6;
const GAP = 10;
const COLUMN_GAP = 32;
const ROW = 24;

/**
 * Draws what goes around the drawing of a map: a heading if it has a title or an author, a legend if it has nodes, the sources that are cited. All grow
 * with the map, so that they can be read where all of a large one is seen.
 */
export function caption(layout: Layout, about: About): Captioned {
  const room = layout.width - 2 * MARGIN;
  const heading = headingLines(about, Math.max(room, LEAST_WIDTH.heading), Math.max(18, Math.min(room / 75, layout.height / 16)));
  const scale = Math.round(10 * Math.max(1, Math.min(room / 2200, layout.height / 700))) / 10;
  const entries = legendOf({ nodes: layout.nodes.map(({ node }) => node), edges: layout.edges.map(({ edge }) => edge), display: layout.display, lang: layout.lang }, {
    hasReferences: layout.references.length > 0, hasSections: layout.arrange === 'thesis',
  });
  const legend = columnsOf(entries, Math.max(room / scale, entries.length > SHORT ? LEAST_WIDTH.long : LEAST_WIDTH.short));
  const sources = sourceLines(about.sources ?? [], Math.max(room / scale, legend.width, LEAST_WIDTH.short));
  const inner = Math.max(...heading.map(({ width }) => width), legend.width * scale, sources.height === 0 ? 0 : LEAST_WIDTH.short * scale);
  const width = Math.max(layout.width, Math.ceil(inner) + 2 * MARGIN);
  // What runs from right to left begins at the right edge, map and all.
  const isRightToLeft = heading[0]?.rightToLeft === true;
  const y = heading.length === 0 ? 0 : MARGIN + heading.at(-1)!.y + 2;
  const bottom = y + layout.height;
  const below = legend.rows === 0 ? bottom : bottom + legend.rows * ROW * scale + MARGIN;
  return {
    width, x: isRightToLeft ? width - layout.width : 0, y,
    height: Math.ceil(below + (sources.height === 0 ? 0 : sources.height * scale + MARGIN)),
    heading: heading.map((line) => headingItem(line, width)),
    legendHeight: below - bottom,
    legend: legend.rows === 0 ? [] : [
      path(shapes.rule, `M${MARGIN} ${num(bottom - 8)}H${num(width - MARGIN)}`),
      { kind: 'group', classes: 'legend', x: MARGIN, y: bottom + 4 * (scale - 1), scale, items: legend.entries.map(entryItem) },
    ],
    sources: sources.height === 0 ? [] : [
      path(shapes.rule, `M${MARGIN} ${num(below - 14)}H${num(width - MARGIN)}`),
      { kind: 'group', classes: 'sources', x: MARGIN, y: below - 4, scale, items: sources.items },
    ],
  };
}

interface HeadingLine {
  readonly role: 'heading' | 'byline';
  readonly text: string;
  readonly size: number;
  /** The place of the base line, below the margin. */
  readonly y: number;
  readonly width: number;
  readonly rightToLeft: boolean;
}

function headingLines({ title, subtitle, author, date }: About, room: number, titleSize: number): HeadingLine[] {
  const large = Math.round(titleSize);
  const small = Math.round(titleSize * 0.66);
  const signed = [author, date].filter((part) => part !== undefined).join(' · ');
  const joined = [subtitle ?? '', signed].filter((part) => part !== '').join(' · ');
  const bylines = textWidth(joined, { size: small, bold: false }) <= room ? [joined] : [subtitle ?? '', signed];
  const lines: HeadingLine[] = [];
  let y = 0;
  for (const [role, text, size] of [['heading', title, large], ...bylines.map((line) => ['byline', line, small] as const)] as const) {
    const style = { size, bold: role === 'heading' };
    for (const line of wrapText(text ?? '', { ...style, width: room, maxLines: Infinity })) {
      // A line's own height above its base line, and what hangs below that of the line before.
      y += Math.round(size * 0.9 + (lines.at(-1)?.size ?? 0) * 0.45);
      lines.push({ role, text: line, size, y, width: textWidth(line, style), rightToLeft: runsRightToLeft(text!) });
    }
  }
  return lines;
}

function headingItem({ role, text, size, y, rightToLeft }: HeadingLine, width: number): TextPrimitive {
  return { kind: 'text', style: texts[role], text, x: rightToLeft ? width - MARGIN : MARGIN, y: MARGIN + y, rightToLeft, size };
}

interface PlacedEntry extends LegendEntry {
  readonly x: number;
  readonly y: number;
}

/** The entries in as many columns as there is room for, read from top to bottom. */
function columnsOf(entries: readonly LegendEntry[], room: number): { entries: PlacedEntry[]; width: number; rows: number } {
  const widths = entries.map(({ words }) => LEGEND_SAMPLE.width + GAP + Math.ceil(textWidth(words, TEXT_STYLE)));
  for (let rows = 1; rows <= entries.length; rows++) {
    const columns = Array.from({ length: Math.ceil(entries.length / rows) }, (_, i) => Math.max(...widths.slice(i * rows, (i + 1) * rows)));
    const starts = columns.map((_, i) => columns.slice(0, i).reduce((sum, column) => sum + column + COLUMN_GAP, 0));
    const width = starts.at(-1)! + columns.at(-1)!;
    if (width > room && rows < entries.length) continue;
    return { rows, width, entries: entries.map((entry, i) => ({ ...entry, x: starts[Math.floor(i / rows)]!, y: (i % rows) * ROW })) };
  }
  return { entries: [], width: 0, rows: 0 };
}

function entryItem({ sample, words, x, y }: PlacedEntry): SceneGroup {
  const text: TextPrimitive = {
    kind: 'text', style: texts.text, text: words, x: LEGEND_SAMPLE.width + GAP, y: 13.5, rightToLeft: runsRightToLeft(words),
  };
  return { kind: 'group', classes: 'entry', x, y, items: [...sample, text] };
}
