import { shorten } from '../../../server/src/base/shorten.js';
import { forestOf } from '../../../server/src/picture/layout/forest.js';
import { spineOf } from '../../../server/src/picture/layout/spine.js';
import { layOut } from '../../../server/src/picture/layout/layout.js';
import type { MapGraph } from '../../../server/src/picture/graph.js';
import type { PlacedNode } from '../../../server/src/picture/layout/layout.js';
import { topicsOf } from '../../../server/src/picture/reading.js';
import { misquotedSign } from '../../../server/src/picture/quotation-signs.js';
import { chipLook } from '../../../server/src/picture/style.js';
import { piecesOf } from '../../../server/src/picture/svg.js';
import { viewOf, type MapView } from '../../../server/src/picture/view.js';
import { speaker } from '../../../server/src/picture/words.js';
import type { DrawnNode, Drawing } from './drawing.js';
import type { DrawShape } from './worker-messages.js';
import { regionsOf } from './regions.js';

/** This many characters of a node are seen on its card at most. */
const [MOST_TITLE, MOST_TEXT] = [100, 700];

/** Draws the part of a map that the question's view leaves, laid out and in pieces. */
export async function draw({ graph, view, shape = {} }: { readonly graph: MapGraph; readonly view: MapView; readonly shape?: DrawShape | undefined }): Promise<Drawing> {
  const viewed = viewOf(graph, view);
  const layout = await layOut(viewed.graph, shape);
  const pieces = piecesOf(layout);
  // The layout has its own order of the nodes.
  const nodes = layout.nodes.map(({ node }) => node);
  const forest = forestOf(nodes, viewed.graph.edges, layout.arrange === 'thesis' ? spineOf(viewed.graph) : undefined);
  const parents = new Int32Array(nodes.length).fill(-1);
  forest.children.forEach((children, parent) => { for (const child of children) parents[child] = parent; });
  const spoken = speaker({ ...viewed.graph, nodes });
  return {
    width: layout.width,
    height: layout.height,
    direction: graph.display.direction,
    lang: graph.lang,
    hyphens: graph.hyphens,
    arrange: viewed.graph.groups.length === 0 || graph.display.layout === 'indented' ? null : layout.arrange,
    pieces,
    far: regionsOf(layout, forest, viewed.graph.edges, new Set(topicsOf(viewed.graph).rivals.map(({ id }) => id))),
    headings: layout.groups.map(({ group }) => ({ heading: group.title, isInner: group.parent !== null })),
    nodes: nodes.map((node, i) => ({
      id: node.id, kind: node.kind, isThesis: node.roles.includes('thesis'), isAnswered: node.roles.includes('answered'), misquoted: misquotedSign(node), title: beginning(node.title ?? '', MOST_TITLE), text: beginning(node.text, MOST_TEXT), ...ofBox(layout.nodes[i]!),
      label: spoken(node, forest.edgeOf[i]), hidden: node.hidden, parent: parents[i]!, children: forest.children[i]!,
    })),
    roots: forest.roots,
    within: [...viewed.within],
    counts: { folded: viewed.folded, filtered: viewed.filtered, outside: viewed.outside, prose: viewed.prose },
    problem: layout.problem,
  };
}

/** What is left out of a long text is told by an ellipsis. */
function beginning(text: string, most: number): string {
  return text.length <= most ? text : shorten(text, most);
}

/** What a card shows as the box of its node does. */
function ofBox({ node, box: { verdict, lines, chips, colour } }: PlacedNode): Pick<DrawnNode, 'verdict' | 'symbol' | 'marks' | 'colour' | 'given'> {
  return {
    verdict, colour, symbol: lines.find(({ role }) => role === 'symbol')?.text ?? '', given: chips.filter(({ role }) => role === 'given').map(({ text }) => text).join(' '),
    marks: chips.filter(({ y }) => y < 0).map(({ role, text }) => {
      const { plate, text: { fill: ink } } = chipLook(role, node.mark?.severity === 'error');
      return { text, isRight: role === 'unsupported' || role === 'findings', ...role === 'thesis' || role === 'decides' ? { landmark: role } : {}, fill: plate.fill ?? 'background', line: plate.stroke ?? ink, ink };
    }),
  };
}
