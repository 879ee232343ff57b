import * as z from 'zod/mini';
import { shorten } from '../../base/shorten.js';
import type { MapEdge, MapNode } from '../../service.js';
import { openMap, type OpenMap } from '../desk.js';
import { findNode, lineOf, notation, indexOf, type MapIndex } from '../map-index.js';
import { subject } from '../subject.js';
import { described, tool } from '../tool.js';

const longest = 40_000;

/** Tells what a map says. */
export const readMap = tool({
  name: 'read_map',
  title: 'Read an argument map',
  description: 'Shows what a map says: an outline of all claims with what supports (+), attacks (-) and undercuts (_) them and their '
    + 'verdicts; for one `title`, its full text and everything that bears on it; on request as JSON.',
  arguments: {
    ...subject,
    title: described(z.optional(z.string()), 'Show only this claim or argument and its neighbours, in full.'),
    depth: described(z._default(z.int().check(z.minimum(1), z.maximum(20)), 4), 'How many levels of the outline to show.'),
    format: described(z._default(z.enum(['outline', 'json']), 'outline'), 'JSON follows the schema in the resource `argmark://schema/map`.'),
  },
  async run({ path, text, title, depth, format }, desk) {
    const map = await openMap(desk, { path, text });
    if (format === 'json') {
      const json = String(await map.service.conversion.exportMap(map.uri, 'json'));
      return json.length <= longest ? json : `The JSON has ${json.length} characters, more than an answer may contain. Ask for one \`title\`, or export the file: \`argmark export --format json\`.`;
    }
    const view = await indexOf(map);
    return title === undefined ? outline(map, view, depth) : neighbourhood(map, view, findNode(view, title));
  },
});

/** What nobody uses as a reason comes first, each with what bears on it below; whatever was shown already is named alone. */
function outline(map: OpenMap, view: MapIndex, most: number): string {
  const shown = new Set<string>();
  /** What is below the last level that is shown. */
  const below = new Set<string>();
  const lines: string[] = [];
  let hidden = 0;
  const write = (id: string, sign: string, depth: number) => {
    // The depth is bounded, so this recursion is.
    const node = view.nodes.get(id);
    if (node === undefined) return;
    const isKnown = shown.has(id);
    shown.add(id);
    lines.push(`${'  '.repeat(depth)}${sign}${said(node, isKnown ? 0 : 90)}${isKnown ? ' (see above)' : marks(node)}`);
    if (isKnown) return;
    for (const edge of view.into(id)) {
      if (depth + 1 >= most) {
        hidden++;
        reach(view, edge, below);
      } else {
        write(edge.from, `${view.signOf(edge)} `, depth + 1);
        for (const cut of view.cutting(edge.id)) write(cut.from, `${view.signOf(cut)} `, depth + 2);
      }
    }
  };
  const isRoot = ({ id, roles }: MapNode) => roles.includes('thesis') || !view.outOf(id).some(({ to }) => view.nodes.has(to));
  const roots = [...view.statements.filter(({ roles }) => roles.includes('thesis')), ...view.statements.filter((node) => !node.roles.includes('thesis') && isRoot(node))];
  for (const { id } of roots) if (!shown.has(id)) write(id, '', 0);
  // Circles have no root.
  for (const { id } of view.statements) if (!shown.has(id) && !below.has(id)) write(id, '', 0);
  const whole = lines.join('\n');
  const cut = whole.length > longest ? `${whole.slice(0, longest)}\n… cut: ask with a smaller \`depth\`, or for one \`title\`.` : whole;
  return [
    `${map.name}: ${view.graph.title ?? 'without a title'}; ${view.count} claims and arguments.`, cut,
    ...(hidden > 0 ? [`${hidden} more below: ask with a larger \`depth\`, or for one \`title\`.`] : []),
  ].join('\n');
}

/** Adds an edge and what it comes from to `found`, with all that bears on them. */
function reach(view: MapIndex, edge: MapEdge, found: Set<string>): void {
  const open = [edge];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (found.has(at.id)) continue;
    found.add(at.id).add(at.from);
    open.push(...view.cutting(at.id), ...view.into(at.from));
  }
}

function neighbourhood(map: OpenMap, view: MapIndex, node: MapNode): string {
  const lines = [`${notation(node)} (${node.kind}, ${lineOf(map, node.id)})${marks(node)}`];
  if (node.text) lines.push(node.text);
  if (node.verdict) lines.push(`Verdict: ${node.verdict.reason}.`);
  if (node.sources.length > 0) lines.push(`Sources: ${node.sources.map((key) => `@${key}`).join(', ')}`);
  const tell = (heading: string, edges: readonly MapEdge[], end: 'from' | 'to') => {
    if (edges.length === 0) return;
    lines.push(heading);
    for (const edge of edges) {
      const other = view.nodes.get(edge[end]);
      if (other === undefined) continue;
      lines.push(`  ${view.signOf(edge)} ${said(other, 160)} (${lineOf(map, other.id)})`
        + `${edge.note ? ` – ${edge.note}` : ''}`);
      for (const cut of view.cutting(edge.id)) {
        const cutter = view.nodes.get(cut.from);
        if (cutter && end === 'from') lines.push(`    ${view.signOf(cut)} ${said(cutter, 160)}`);
      }
    }
  };
  tell('What bears on it:', view.into(node.id), 'from');
  tell('What it bears on:', view.outOf(node.id), 'to');
  for (const message of node.mark?.messages ?? []) lines.push(`Finding: ${message}`);
  return lines.join('\n');
}

/** `[Title]: text`, of the text at most so much; the text alone where there is no title. */
function said(node: MapNode, most: number): string {
  const label = node.kind === 'question' || node.title === null ? '' : notation(node);
  const text = shorten(node.text, label === '' ? Math.max(40, most) : most);
  return label === '' ? text || 'a step' : most === 0 || text === '' ? label : `${label}: ${text}`;
}

function marks({ roles, verdict, sources }: MapNode): string {
  const tags = roles.map((role) => ` #${role}`).join('');
  const cited = sources.length > 0 ? ` [${sources.map((key) => `@${key}`).join('; ')}]` : '';
  return `${tags}${cited}${verdict && verdict.status !== 'accepted' ? ` (${verdict.status})` : ''}`;
}
