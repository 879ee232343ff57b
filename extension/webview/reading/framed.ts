import type { Rectangle } from '../../../server/src/picture/layout/geometry.js';
import type { Pieces } from '../../../server/src/picture/svg.js';

/** What of a stop of a story is looked at. */
interface Stop {
  readonly selected: string | null;
  readonly beside: readonly string[];
  readonly told: ReadonlySet<string>;
}

/**
 * Tells where a stop of a story looks at the things that it tells of, so that it is one picture: what no line joins to another of these, or what only the
 * sentence names, is looked at where a small box stands for it, and where the stop itself has such a box, that is not looked at. `rectOf`: where a node stands.
 * Linear in the lines for each of them.
 */
export function framed({ selected, beside, told }: Stop, { references, edges }: Pick<Pieces, 'references' | 'edges'>, rectOf: (id: string) => Rectangle | undefined) {
  const isReferring = new Set(references.map(({ id }) => id));
  const lines = edges.filter(({ id, from, to }) => !isReferring.has(id) && told.has(from) && told.has(to));
  const isApart = (id: string) => id !== selected && !(beside.includes(id) && lines.some(({ from, to }) => from === id || to === id));
  const placeOf = (id: string): Rectangle | undefined => {
    if (!isApart(id)) return rectOf(id);
    if (references.some(({ of, to }) => of === selected && to === id)) return undefined;
    return references.find(({ of, to }) => of === id && told.has(to)) ?? rectOf(id);
  };
  return { lines, placesOf: (ids: Iterable<string>) => [...ids].map(placeOf).filter((place) => place !== undefined) };
}
