import { defaultDisplay, type MapDisplay } from '../picture/display.js';
import type { MapGraph } from '../picture/graph.js';
import { isOnlyProse } from '../picture/prose.js';
import { viewOf, wholeView } from '../picture/view.js';

/** The settings that leave parts of a map out. */
const hiding = ['show', 'hide', 'exclude', 'selection'] as const satisfies readonly (keyof MapDisplay)[];

/**
 * Says that nothing of a map is shown, and which of its settings hide it; `view`: the name of the view that was asked for. `undefined`: something is
 * shown, or there is nothing to show.
 */
export function nothingShown(graph: MapGraph, view: string | undefined): string | undefined {
  const isShown = (display: MapDisplay) => viewOf({ ...graph, display }, wholeView).graph.nodes.length > 0;
  const { display } = graph;
  if (graph.nodes.length === 0 || isShown(display)) return undefined;
  if (isOnlyProse(graph)) return 'The map is empty: the text has only prose, which is not drawn. Give a claim a title or a relation, or set `map: {prose: true}` in the front matter.';
  const set = hiding.filter((name) => JSON.stringify(display[name]) !== JSON.stringify(defaultDisplay[name]));
  // Without one of these something would be shown; else they only hide everything together.
  const deciding = set.filter((name) => isShown({ ...display, [name]: defaultDisplay[name] }));
  const named = (deciding.length > 0 ? deciding : set).map((name) => written(name, display));
  const where = view === undefined ? 'in the front matter' : `in the view \`${view}\` or in the front matter`;
  return `The map is empty: all of it is hidden by ${named.join(' and ')} ${where}. Change that, or choose another view (docs/map.md).`;
}

/** A setting as it could be written. */
function written(name: (typeof hiding)[number], display: MapDisplay): string {
  if (name === 'selection') return 'Argdown\'s `selection`';
  const value = display[name];
  const list = (names: readonly string[]) => `[${names.join(', ')}]`;
  if (Array.isArray(value)) return `\`${name}: ${list(value)}\``;
  const parts = Object.entries(value).filter(([, names]) => names.length > 0).map(([kind, names]) => `${kind}: ${list(names)}`);
  return `\`${name}: {${parts.join(', ')}}\``;
}
