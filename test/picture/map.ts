import { buildGraph, type GraphOptions, type MapGraph } from '../../server/src/picture/graph.js';
import { buildMap } from '../../server/src/model/merge.js';
import { summarise } from '../../server/src/model/summarise.js';
import { parse } from '../../server/src/syntax/parse.js';
import { countedIds } from '../support/counted-ids.js';

/** The graph of a document. */
export function graphOf(text: string, options: GraphOptions = {}): MapGraph {
  return buildGraph(buildMap([summarise('file:///maps/test.arg', parse(text))]), options);
}

/** A graph as lines: its nodes with what they carry, then its edges. */
export function printGraph({ nodes, edges, groups }: MapGraph): string {
  const lines = groups.map(({ id, title, parent, level }) => `group ${id} ${title} level ${level} in ${parent ?? '-'}`);
  for (const node of nodes) {
    const { id, kind, text, roles, tags, sources, group, expected, mark } = node;
    lines.push([
      kind, id, text === '' ? '' : `"${text}"`, ...roles.map((role) => `role:${role}`), ...tags.map((tag) => `#${tag}`),
      node.rule === undefined ? '' : `by "${node.rule}"`, ...sources.map((key) => `@${key}`), group === null ? '' : `in ${group}`, expected === null ? '' : `expect ${expected}`,
      mark === null ? '' : `${mark.severity} ${mark.count}${mark.unsupported ? ' unsupported' : ''}`,
    ].filter((part) => part !== '').join(' '));
  }
  for (const { id, note, weight, derived } of edges) {
    lines.push([id, note === null ? '' : `note "${note}"`, weight === null ? '' : `weight ${weight}`,
      derived ? 'derived' : ''].filter((part) => part !== '').join(' '));
  }
  return countedIds(lines.join('\n'));
}
