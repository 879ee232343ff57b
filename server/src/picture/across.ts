import { push } from '../base/multimap.js';
import type { Id } from '../model/model.js';
import { inferentialType, isSymmetric, relationKinds, type MapRelationType } from '../model/relations.js';
import { isRelationType, type EdgeType } from './edge-kinds.js';

interface Edge {
  readonly type: EdgeType;
  readonly from: Id;
  readonly to: Id;
}

interface Across extends Edge {
  readonly type: MapRelationType;
}

/**
 * The relations that bypass what is left out of a picture (`gone`), as Argdown draws them: what bears on an omitted premise is drawn to
 * the premise's argument, and what an omitted conclusion bears on is drawn from its argument. `argumentOf` names the argument that a
 * step belongs to. A relation is returned once for each pair of arguments that it connects.
 */
export function relationsAcross(edges: readonly Edge[], gone: ReadonlySet<Id>, argumentOf: (id: Id) => Id): readonly Across[] {
  const drawn = edges.filter(({ from, to }) => gone.has(from) || gone.has(to));
  const steps = new Map<Id, Id[]>();
  const premises = new Map<Id, Id[]>();
  for (const { type, from, to } of drawn) {
    if (type === 'premise') push(premises, from, to);
    else if (type === 'conclusion') push(steps, to, from);
  }
  const ends = (id: Id, beyond: ReadonlyMap<Id, readonly Id[]>) => (gone.has(id) ? (beyond.get(id) ?? []).filter((end) => !gone.has(end)) : [id]);
  const found: Across[] = [];
  const connect = (type: MapRelationType, from: Id, to: Id) => {
    for (const start of ends(from, steps)) {
      for (const end of ends(to, premises)) {
        // Between its own steps, an argument is drawn step by step.
        const target = argumentOf(start) === argumentOf(end) ? end : argumentOf(end);
        if (start !== target) found.push({ type: relationKinds[type].betweenArguments, from: start, to: target });
      }
    }
  };
  for (const { type, from, to } of drawn) {
    if (type === 'conclusion') connect(inferentialType, from, to);
    else if (isRelationType(type) && relationKinds[type].aim === 'node') {
      connect(type, from, to);
      if (isSymmetric({ type })) connect(type, to, from);
    }
  }
  return found;
}
