import type { Captioned } from './caption.js';
import { edgeDrawer } from './edge-items.js';
import { labelsOf } from './labels.js';
import { wordsItem } from './nothing-drawn.js';
import { GROUP_BASELINE, GROUP_LEADING } from './layout/arrangement.js';
import type { Layout, PlacedGroup, PlacedNode } from './layout/layout.js';
import { nodeClasses, nodeItems, rect, referenceItem } from './node-shapes.js';
import { readAloud } from './read-aloud.js';
import type { Scene, SceneGroup, SceneItem } from './scene.js';
import { shapes, texts } from './style.js';
import { runsRightToLeft } from './text-measure.js';
import { nodeTooltip } from './words.js';

/** The layers of a map, in the order in which they are painted. */
export interface MapLayers {
  readonly groups: readonly SceneGroup[];
  readonly edges: readonly SceneGroup[];
  readonly titles: readonly SceneGroup[];
  readonly references: readonly SceneGroup[];
  readonly nodes: readonly SceneGroup[];
}

/** What a map that has been laid out is painted with. Linear. */
export function mapLayers(layout: Layout): MapLayers {
  const edgeItem = edgeDrawer(layout);
  return {
    groups: layout.groups.map(frameItem), edges: layout.edges.map(edgeItem), titles: layout.groups.map(headingItem),
    references: layout.references.map((each) => referenceItem(each, layout.lang)), nodes: layout.nodes.map((each) => nodeItem(each, layout.lang)),
  };
}

/**
 * A map that has been laid out as a picture, with what is around it. Each node tells readers of the screen what it does and says, in
 * the order of the argument. `title`: by default the map's own.
 */
export function sceneOf(layout: Layout, caption?: Captioned, title?: string): Scene {
  const { width, height } = caption ?? layout;
  const { groups, edges, titles, references, nodes } = mapLayers(layout);
  const { order, labels, summary } = readAloud(layout);
  const layer = (classes: string, items: readonly SceneItem[], isUnspoken: boolean): SceneGroup => ({ kind: 'group', classes, items, isUnspoken });
  const map: SceneItem[] = [
    layer('groups', groups, true), layer('edges', edges, true), layer('group-titles', titles, false),
    ...references.length === 0 ? [] : [layer('references', references, true)],
    layer('nodes', order.map((i) => ({ ...nodes[i]!, id: `node-${i + 1}`, label: labels[i]! })), false),
    ...layout.words === undefined ? [] : [wordsItem(layout.words)],
  ];
  return {
    width, height, title: title ?? layout.title ?? labelsOf(layout.lang).map, description: summary, lang: layout.lang,
    items: caption === undefined ? map : [
      ...caption.heading, { kind: 'group', classes: 'map', x: caption.x, y: caption.y, items: map }, ...caption.legend, ...caption.sources,
    ],
  };
}

/** The frame of a group. */
export function frameItem({ group, x, y, width, height }: PlacedGroup): SceneGroup {
  return { kind: 'group', classes: 'group', data: { id: group.id }, items: [rect(shapes.frame, x, y, width, height, 10)] };
}

/** The heading of a group. */
export function headingItem({ group, x, y, title, titleX, titleWidth }: PlacedGroup): SceneGroup {
  const rightToLeft = runsRightToLeft(group.title);
  const style = group.parent === null ? texts.outerTitle : texts.groupTitle;
  return {
    kind: 'group', classes: 'section-heading', data: { id: group.id },
    items: title.map((text, i) => ({
      kind: 'text', style, text, x: x + titleX + (rightToLeft ? titleWidth : 0), y: y + GROUP_BASELINE + GROUP_LEADING * i, rightToLeft,
    })),
  };
}

/** A node at its place. */
export function nodeItem({ node, box, x, y }: PlacedNode, lang: string | null): SceneGroup {
  return {
    kind: 'group', classes: nodeClasses(node, box), data: { id: node.id }, x, y, tooltip: nodeTooltip(node, lang), items: nodeItems(node, box),
  };
}
