import type { Captioned } from './caption.js';
import { edgeDrawer } from './edge-items.js';
import { labelsOf } from './labels.js';
import { GROUP_BASELINE, GROUP_LEADING } from './layout/arrangement.js';
import type { Layout, PlacedGroup, PlacedNode } from './layout/layout.js';
import { nodeClasses, nodeItems, rect, referenceItem } from './node-shapes.js';
import type { Scene, SceneGroup, SceneItem } from './scene.js';
import { shapes, texts } from './style.js';
import { runsRightToLeft } from './text-measure.js';
import { nodeTooltip, spoken } from './words.js';

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
 * A map that has been laid out as a picture, with what stands around it. Each node names itself to readers of the
 * screen. `title`: by default the map's own.
 */
export function sceneOf(layout: Layout, caption?: Captioned, title?: string): Scene {
  const { width, height } = caption ?? layout;
  const { groups, edges, titles, references, nodes } = mapLayers(layout);
  const layer = (classes: string, items: readonly SceneItem[]): SceneGroup => ({ kind: 'group', classes, items });
  const map: SceneItem[] = [
    layer('groups', groups), layer('edges', edges), layer('group-titles', titles),
    ...references.length === 0 ? [] : [layer('references', references)],
    layer('nodes', nodes.map((node, i) => ({ ...node, id: `node-${i + 1}`, label: spoken(layout.nodes[i]!.node, layout.lang) }))),
  ];
  return {
    width, height, title: title ?? layout.title ?? labelsOf(layout.lang).map,
    items: caption === undefined ? map : [
      ...caption.heading, { kind: 'group', classes: 'map', x: caption.x, y: caption.y, items: map }, ...caption.legend, ...caption.sources,
    ],
  };
}

function frameItem({ group, x, y, width, height }: PlacedGroup): SceneGroup {
  return { kind: 'group', classes: 'group', data: { id: group.id }, items: [rect(shapes.frame, x, y, width, height, 10)] };
}

function headingItem({ group, x, y, title, titleX, titleWidth }: PlacedGroup): SceneGroup {
  const rightToLeft = runsRightToLeft(group.title);
  const style = group.parent === null ? texts.outerTitle : texts.groupTitle;
  return {
    kind: 'group', classes: 'section-heading', data: { id: group.id },
    items: title.map((text, i) => ({
      kind: 'text', style, text, x: x + titleX + (rightToLeft ? titleWidth : 0), y: y + GROUP_BASELINE + GROUP_LEADING * i, rightToLeft,
    })),
  };
}

function nodeItem({ node, box, x, y }: PlacedNode, lang: string | null): SceneGroup {
  return {
    kind: 'group', classes: nodeClasses(node, box), data: { id: node.id }, x, y, tooltip: nodeTooltip(node, lang), items: nodeItems(node, box),
  };
}
