import { push } from '../../../server/src/base/multimap.js';
import { isSymmetric } from '../../../server/src/picture/edge-kinds.js';
import type { MapGraph } from '../../../server/src/picture/graph.js';
import { namesIn, type StoryStep } from '../../../server/src/picture/reading.js';

/** What is between two things is looked at where it is this many links at most. */
const MOST_LINKS = 6;

/**
 * Everything that a stop of a story looks at: what it is about, what is told with it, what its sentence names, and what one needs to follow
 * how these hang together: what without a name joins them, the premises that stand and fall together with one of them, and what is between
 * them. Only what `isDrawn`. Linear in the map for each of them.
 */
export function lookedAt({ id, beside, sentence }: StoryStep, graph: MapGraph, isDrawn: (id: string) => boolean): ReadonlySet<string> {
  const named = namesIn(sentence ?? '', isDrawn).flatMap((piece) => (typeof piece === 'string' ? [] : [piece.id]));
  const ofRivals = sideOfRivals(graph, id);
  const told = new Set([id, ...beside, ...named.filter((each) => !ofRivals.has(each))]);
  const add = (ids: Iterable<string>) => {
    for (const each of ids) if (isDrawn(each)) told.add(each);
  };
  add(jointsOf(graph, told));
  add(premisesBeside(graph, told, id));
  add(betweenOf(graph, told, id));
  return told;
}

/**
 * What speaks for what `id` contradicts, and not for or against that itself. Where it stands is told at a stop of its own: it may be far from here, and
 * the stop would be looked at from far away.
 */
function sideOfRivals({ edges }: MapGraph, id: string): ReadonlySet<string> {
  const rivals = new Set(edges.filter(isSymmetric).flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : [])));
  const own = new Set(edges.flatMap(({ from, to }) => (to === id ? [from] : from === id ? [to] : [])));
  return new Set(edges.filter(({ from, to }) => rivals.has(to) && !own.has(from)).map(({ from }) => from));
}

/**
 * What has no name and is between things that are told of, such as premises and what they support together. Where all premises of one
 * are told of, these say nothing of others that share some of them.
 */
function jointsOf({ nodes, edges }: MapGraph, told: ReadonlySet<string>): ReadonlySet<string> {
  const nameless = new Set(nodes.filter(({ title, text }) => title === null && text === '').map(({ id }) => id));
  const leads = new Set(edges.filter(({ from, to }) => nameless.has(from) && told.has(to)).map(({ from }) => from));
  const into = edges.filter(({ to }) => leads.has(to));
  const isPart = new Set(into.filter(({ from }) => !told.has(from)).map(({ to }) => to));
  const accounted = new Set(into.filter(({ to }) => !isPart.has(to)).map(({ from }) => from));
  return new Set(into.filter(({ from, to }) => told.has(from) && !(isPart.has(to) && accounted.has(from))).map(({ to }) => to));
}

/** The other premises of what the stop is about, and of what it tells of together with one of its premises. */
function premisesBeside({ edges }: MapGraph, told: ReadonlySet<string>, about: string): readonly string[] {
  const premises = edges.filter(({ type, to }) => type === 'premise' && told.has(to));
  const begun = new Set([about, ...premises.filter(({ from }) => told.has(from)).map(({ to }) => to)]);
  return premises.filter(({ to }) => begun.has(to)).map(({ from }) => from);
}

/** What leads from things that are told of to others, where nothing that is told of does. */
function betweenOf({ edges }: MapGraph, told: ReadonlySet<string>, about: string): readonly string[] {
  const [above, below] = [new Map<string, string[]>(), new Map<string, string[]>()];
  for (const edge of edges) {
    push(above, edge.from, edge.to);
    push(below, edge.to, edge.from);
    if (!isSymmetric(edge)) continue;
    push(above, edge.to, edge.from);
    push(below, edge.from, edge.to);
  }
  const joined = new Set<string>();
  const join = (id: string) => {
    if (joined.has(id)) return;
    joined.add(id);
    for (const ways of [above, below]) for (const next of ways.get(id) ?? []) if (told.has(next)) join(next);
  };
  join(about);
  const between: string[] = [];
  for (const id of told) {
    if (joined.has(id)) continue;
    between.push(...wayFrom(id, joined, above) ?? wayFrom(id, joined, below) ?? []);
    join(id);
  }
  return between;
}

/** What leads from one to the nearest of `ends`, without these; `undefined`: nothing does, or it is far. */
function wayFrom(start: string, ends: ReadonlySet<string>, ways: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined {
  let reached: readonly (readonly string[])[] = [[start]];
  const seen = new Set([start]);
  for (let links = 0; links < MOST_LINKS && reached.length > 0; links++) {
    const next: (readonly string[])[] = [];
    for (const way of reached) {
      for (const id of ways.get(way.at(-1)!) ?? []) {
        if (ends.has(id)) return way.slice(1);
        if (seen.has(id)) continue;
        seen.add(id);
        next.push([...way, id]);
      }
    }
    reached = next;
  }
  return undefined;
}
