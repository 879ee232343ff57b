import type { MapGraph, MapNode, Verdict } from '../../../server/src/picture/graph.js';
import { labelsOf, type Labels } from '../../../server/src/picture/labels.js';
import { meaningOf, namesIn, ungroundedAs, verdictMeant, type ReadThesis } from '../../../server/src/picture/reading.js';
import { element } from '../panels/furniture.js';
import type { Words } from '../words.js';
import { nameIn } from './node-facts.js';

/** What the panel is told with. */
export interface Telling {
  readonly graph: MapGraph;
  readonly words: Words;
  readonly labels: Labels;
  /** A person wants to go to a node. */
  readonly go: (id: string) => void;
}

export function tellingOf(graph: MapGraph, words: Words, go: (id: string) => void): Telling {
  return { graph, words, labels: labelsOf(graph.lang), go };
}

/** Returns a part of the panel below its heading; nothing if it has no content. */
export function part(heading: string, ...content: readonly (Node | string)[]): HTMLElement[] {
  if (content.length === 0) return [];
  const section = element('section');
  section.append(element('h2', '', heading), ...content);
  return [section];
}

export function paragraph(className: string, ...content: readonly (Node | string)[]): HTMLElement {
  const made = element('p', className);
  made.append(...content);
  return made;
}

export function list(className: string, items: readonly (readonly (Node | string)[])[]): HTMLElement {
  const made = element('ul', className);
  for (const item of items) {
    const line = element('li');
    line.append(...item);
    made.append(line);
  }
  return made;
}

/** A verdict as a word with its colour; nothing if there is none. With `long`, also what it means, which depends on why something is open. */
export function badge(status: Verdict | null | undefined, { labels, graph }: Telling, long?: Pick<ReadThesis, 'open'> | true): HTMLElement[] {
  if (status === null || status === undefined) return [];
  if (long === undefined) {
    const made = element('span', `badge ${status}`, labels[status]);
    made.title = meaningOf(status, labels);
    return [made];
  }
  // What the word means is left out where there is little room.
  const [word = '', ...rest] = verdictMeant(graph, status, long === true ? undefined : long.open).split(/(?=:)/);
  const made = element('span', `badge ${status}`, word);
  made.append(element('span', 'meaning', rest.join('')));
  return [made];
}

/** The verdict of a node; of what is accepted without a reason, that it is so. */
export function badgeOf({ verdict, roles }: MapNode, telling: Telling): HTMLElement[] {
  const ground = ungroundedAs({ verdict, roles });
  const all = badge(verdict?.status, telling);
  if (ground !== null && verdict?.status === 'accepted') all[0]!.append(`: ${telling.labels[ground]}`);
  return all;
}

/** The name of a node, which leads to it. */
export function link(node: MapNode, telling: Telling, name = nameIn(telling.graph, node, telling.labels['an inference'])): HTMLElement {
  // A button would not break across lines.
  const made = element('a', 'link', name);
  made.setAttribute('role', 'button');
  made.tabIndex = 0;
  made.addEventListener('click', () => telling.go(node.id));
  made.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    telling.go(node.id);
  });
  return made;
}

export function strong(content: HTMLElement): HTMLElement {
  const made = element('strong');
  made.append(content);
  return made;
}

/** A sentence with links for the names in it. */
export function sentence(text: string, telling: Telling): (Node | string)[] {
  const nodes = new Map(telling.graph.nodes.map((node) => [node.id, node]));
  return namesIn(text, (id) => nodes.has(id)).map((piece) => (typeof piece === 'string' ? piece : link(nodes.get(piece.id)!, telling)));
}
