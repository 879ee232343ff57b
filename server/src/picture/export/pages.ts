import { caption, type About, type Captioned } from '../caption.js';
import { mapLayers, type MapLayers } from '../draw-scene.js';
import { bounds } from '../layout/geometry.js';
import { MARGIN } from '../layout/arrangement.js';
import { readAloud } from '../read-aloud.js';
import type { Layout } from '../layout/layout.js';
import { CHIP_RISE } from '../node-box.js';
import type { Scene, SceneGroup, SceneItem, TextPrimitive } from '../scene.js';
import { texts } from '../style.js';

/** Pages of one size, in pixels. */
export interface PageRoom {
  readonly width: number;
  readonly height: number;
}

/** The room between two columns, and around the number of a page. */
const COLUMN_GAP = 16;
const FOOT = 26;

/** The height of the picture that heading and legend are made for. */
const CAPTIONED = 700;

/** What surrounds the pages: made as for a picture of their width. */
export function pageCaption(layout: Layout, about: About, { width }: PageRoom): Captioned {
  return caption({ ...layout, width, height: CAPTIONED }, about);
}

function columnsOn({ width }: PageRoom, broad: number): number {
  return Math.max(1, Math.floor((width + COLUMN_GAP) / (broad + COLUMN_GAP)));
}

/** How broad the boxes of an outline are to be, which are `box` pixels broad now, so that its columns fill the page. */
export function fillingWidth(layout: Layout, room: PageRoom, box: number): number {
  const broad = layout.width - 2 * MARGIN;
  const share = (room.width + COLUMN_GAP) / columnsOn(room, broad) - COLUMN_GAP;
  return Math.max(box, Math.floor(box + share - broad));
}

interface Stretch {
  readonly top: number;
  readonly bottom: number;
}

/**
 * Divides an outline in one column into pages: cut between boxes, never through one, and set in columns from page to page. The
 * heading is above the first, the legend below the last.
 */
export function paginate(layout: Layout, captioned: Captioned | undefined, room: PageRoom, title: string): Scene[] {
  const heading = captioned?.y ?? 0;
  const legend = captioned?.legendHeight ?? 0;
  const broad = layout.width - 2 * MARGIN;
  const count = columnsOn(room, broad);
  const full = room.height - FOOT;
  const { labels, summary } = readAloud(layout);
  const plain = mapLayers(layout);
  const layers = { ...plain, nodes: plain.nodes.map((node, i) => ({ ...node, label: labels[i]! })) };
  const columns = cutInto(stretchesOf(layout), (column) => full - (column < count ? heading : 0));
  const pages: SceneItem[][] = [];
  let lowest = 0;
  columns.forEach(({ top, bottom }, i) => {
    const page = Math.floor(i / count);
    const above = page === 0 ? heading : 0;
    const x = (i % count) * (broad + COLUMN_GAP) - MARGIN;
    if (i % count === 0) {
      pages[page] = page === 0 ? [...captioned?.heading ?? []] : [];
      lowest = 0;
    }
    lowest = Math.max(lowest, above + bottom - top);
    pages[page]!.push(column(layout, layers, { top, bottom }, x, above));
  });
  if (pages.length === 0) pages.push([...captioned?.heading ?? []]);
  /** Puts what is so high below everything, on the next page if there is no room. */
  const below = (height: number, classes: string, items: readonly SceneItem[], from: number) => {
    if (lowest + height > full) {
      pages.push([]);
      lowest = 0;
    }
    pages.at(-1)!.push({ kind: 'group', classes, x: 0, y: lowest - from, items });
    lowest += height;
  };
  if (legend > 0) below(legend + COLUMN_GAP, 'legend-place', captioned!.legend, captioned!.y + CAPTIONED - COLUMN_GAP);
  for (const [i, line] of sourceLinesOf(captioned).entries()) {
    below(SOURCE_LINE + (i === 0 ? COLUMN_GAP : 0), 'sources-place', [line], line.y - SOURCE_LINE);
  }
  return pages.map((items, i) => ({
    ...room, title, description: summary, items: pages.length === 1 ? items : [...items, {
      kind: 'text', style: texts.pageNumber, text: `${i + 1} / ${pages.length}`, x: room.width / 2, y: room.height - 8, rightToLeft: false,
    }],
  }));
}

/** The distance from one line of the list of sources to the next. */
const SOURCE_LINE = 17;

/** The lines of the list of sources, where they stand among themselves. */
function sourceLinesOf(captioned: Captioned | undefined): readonly TextPrimitive[] {
  const lines = (item: SceneItem, x: number): TextPrimitive[] => (
    item.kind === 'text' ? [{ ...item, x: item.x + x }] : item.kind === 'group' ? item.items.flatMap((each) => lines(each, x + (item.x ?? 0))) : []);
  return (captioned?.sources ?? []).flatMap((item) => lines(item, 0));
}

/** What must not be cut: boxes with their labels, lists of references, and headings with what comes first below them. */
function stretchesOf({ nodes, references, groups }: Layout): Stretch[] {
  const boxes = [
    ...nodes.map(({ y, height }) => ({ top: y - CHIP_RISE, bottom: y + height })),
    ...references.map(({ y, height }) => ({ top: y, bottom: y + height })),
  ].toSorted((a, b) => a.top - b.top);
  const headings = groups.map(({ y, top }) => ({ top: y, bottom: boxes.find((box) => box.top >= y + top - CHIP_RISE - 1)?.bottom ?? y + top }));
  return [...boxes, ...headings].toSorted((a, b) => a.top - b.top);
}

/** The stretches in columns, each no higher than there is room for; one that is higher than a page has a page of its own. */
function cutInto(stretches: readonly Stretch[], roomOf: (column: number) => number): Stretch[] {
  const columns: { top: number; bottom: number }[] = [];
  let block: { top: number; bottom: number } | undefined;
  const put = (next: { top: number; bottom: number }) => {
    const last = columns.at(-1);
    if (last !== undefined && next.bottom - last.top <= roomOf(columns.length - 1)) last.bottom = Math.max(last.bottom, next.bottom);
    else columns.push({ ...next });
  };
  for (const { top, bottom } of stretches) {
    if (block !== undefined && top < block.bottom) block.bottom = Math.max(block.bottom, bottom);
    else {
      if (block !== undefined) put(block);
      block = { top, bottom };
    }
  }
  if (block !== undefined) put(block);
  return columns;
}

/** This much of the gaps above and below is seen of lines that go on in another column. */
const EDGE = 4;

function column(layout: Layout, layers: MapLayers, { top, bottom }: Stretch, x: number, y: number): SceneGroup {
  const within = (from: number, to: number) => to > top - EDGE && from < bottom + EDGE;
  const of = (items: readonly SceneGroup[], extents: readonly { readonly y: number; readonly height: number }[]) =>
    items.filter((_, i) => within(extents[i]!.y, extents[i]!.y + extents[i]!.height));
  const items = [
    ...of(layers.groups, layout.groups), ...of(layers.edges, layout.edges.map(({ path, tip }) => bounds([...path, tip]))),
    ...of(layers.titles, layout.groups.map((group) => ({ y: group.y, height: group.top }))), ...of(layers.references, layout.references),
    ...of(layers.nodes, layout.nodes),
  ];
  return {
    kind: 'group', classes: 'column', x, y: y - top + EDGE, items,
    clip: { x: MARGIN / 2, y: top - EDGE, width: layout.width - MARGIN, height: bottom - top + 2 * EDGE },
  };
}
