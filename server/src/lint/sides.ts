import { hasTag, isPro, isSymmetric } from '../model/query.js';
import { numberingOf } from '../model/numbering.js';
import { perShape } from '../model/shape.js';

/**
 * Whether a claim or argument, by its number (`numberingOf`), stands on the side of what the map is meant to establish: the theses, what speaks for
 * them, what speaks against what speaks against them, and so on. In a part of the map that hangs together with no
 * thesis, what stands at its top, and rests under nothing else, takes their place; the first one if there are several
 * that disagree. A claim can be on both sides. Linear, once a shape.
 */
export const ownSide = perShape((map): Uint8Array => {
  const { nodes } = map;
  const { numberOf, sources, targets } = numberingOf(map);
  const own = new Uint8Array(nodes.length);
  const other = new Uint8Array(nodes.length);
  /** What has been reached but not looked at yet, on either side. */
  const [ownNext, otherNext]: [number[], number[]] = [[], []];
  const visit = (node: number, isOwn: boolean) => {
    const side = isOwn ? own : other;
    if (side[node] === 1) return;
    side[node] = 1;
    (isOwn ? ownNext : otherNext).push(node);
  };
  const look = (at: number, isOwn: boolean) => {
    const { node, incoming, outgoing } = nodes[at]!;
    incoming.forEach((relation, index) => visit(sources.nodes[sources.starts[at]! + index]!, isPro(relation) ? isOwn : !isOwn));
    outgoing.forEach((relation, index) => {
      if (isSymmetric(relation)) visit(targets.nodes[targets.starts[at]! + index]!, !isOwn);
    });
    if (node.kind === 'claim') return;
    for (const premise of node.premises) visit(numberOf.get(premise)!, isOwn);
    for (const { conclusion } of node.steps) if (conclusion) visit(numberOf.get(conclusion.claim)!, isOwn);
  };
  const spread = () => {
    while (ownNext.length + otherNext.length > 0) {
      const isOwn = ownNext.length > 0;
      look((isOwn ? ownNext : otherNext).pop()!, isOwn);
    }
  };
  nodes.forEach(({ node }, at) => {
    if (node.kind === 'claim' && hasTag(node, 'thesis')) visit(at, true);
  });
  spread();
  nodes.forEach(({ premiseOf, concludedBy, outgoing }, at) => {
    if (own[at] === 1 || other[at] === 1 || premiseOf.length > 0) return;
    // What a counterpoint concludes, and nothing else rests on, is no part of the map of its own.
    if (concludedBy.some((argument) => other[numberOf.get(argument)!] === 1)) return;
    if (!outgoing.every(({ type }) => type === 'contradiction')) return;
    visit(at, true);
    spread();
  });
  return own;
});
