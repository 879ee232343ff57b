import { IndexedMap } from '../base/indexed-map.js';
import { LayeredMap } from '../base/layered-map.js';
import type { ArgumentMap, Id, Relation } from '../model/model.js';
import { incoming, nodeOf, outgoing } from '../model/query.js';
import { isSymmetric } from '../model/relations.js';
import type { Status } from './framework.js';
import { frameworkOf, type MapFramework } from './from-model.js';
import { grounded } from './grounded.js';
import { reasonsFor } from './reasons.js';
import type { EvaluationSettings } from './settings.js';
import { dependents } from './steps.js';
import { isMove } from './subjects.js';
import { sameVerdict, type Verdict } from './verdict.js';

/**
 * The verdicts of a map, given those of an `earlier` version that says something else of `changed` alone. Verdicts that stay
 * the same stay the same objects. Evaluated is what lies beside the change, and then beside what has another status, for
 * as long as there is such. That is right where what lies beside it does not depend on the change in another way; else all
 * that the change can reach is evaluated at once, which costs time linear in that.
 */
export function reevaluate(map: ArgumentMap, settings: EvaluationSettings, changed: ReadonlySet<Id>, earlier: Verdicts): Verdicts {
  const statusOf = (id: Id) => earlier.get(id)!.status;
  const beside = new Reach(map);
  for (const id of changed) beside.add(id);
  beside.addDependents(changed);
  let reached: ReadonlySet<Id> | undefined;
  // What was in a circle, as what is contested may be, was a reason for others there, however far away.
  const mayBeInCircle = (id: Id) => {
    const old = earlier.get(id);
    return old?.status === 'open' && (old.reason.kind === 'cycle' || old.reason.kind === 'contested');
  };
  for (let round = 0; round < mostRounds && beside.ids.size <= mostBeside; round++) {
    const { ids } = beside;
    if ([...ids].some(mayBeInCircle)) break;
    const framework = frameworkOf(map, settings, { ids, statusOf });
    // What is fixed while it depends on the change itself may rest on what it is fixed for.
    if (framework.subjects.some((subject) => !isMove(subject) && !ids.has(subject.node.id)
      && (reached ??= affectedBy(map, changed)).has(subject.node.id))) break;
    const found = new Found(framework, settings, earlier);
    const { size } = ids;
    beside.addDependents(found.moved(ids));
    if (ids.size === size) return found.over(map, changed, ids);
  }
  reached ??= affectedBy(map, changed);
  // The framework of a part takes longer than that of as large a map.
  const isMost = reached.size * 3 > map.nodes.length;
  const found = new Found(frameworkOf(map, settings, isMost ? undefined : { ids: reached, statusOf }), settings, earlier);
  beside.addDependents(found.moved(reached));
  // What is open may be so because of a circle that is another one now.
  for (const id of reached) if (found.statusOf(id) === 'open') beside.add(id);
  return isMost ? found.whole(beside.ids) : found.over(map, changed, beside.ids);
}

/** What a map or a part of it comes out as, beside what it did. */
class Found {
  readonly #indexOf: ReadonlyMap<Id, number>;
  readonly #statuses: readonly Status[];
  readonly #verdictOf: (node: number) => Verdict;
  readonly #earlier: Verdicts;

  constructor(framework: MapFramework, settings: EvaluationSettings, earlier: Verdicts) {
    this.#indexOf = framework.indexOf;
    this.#statuses = grounded(framework);
    this.#verdictOf = reasonsFor(framework, this.#statuses, settings);
    this.#earlier = earlier;
  }

  statusOf(id: Id): Status {
    return this.#statuses[this.#indexOf.get(id)!]!;
  }

  /** Those of `ids` that have another status than earlier. */
  moved(ids: Iterable<Id>): readonly Id[] {
    const found: Id[] = [];
    for (const id of ids) if (this.#earlier.get(id)?.status !== this.statusOf(id)) found.push(id);
    return found;
  }

  /** The earlier verdicts with those of `candidates` that are other ones now, and without what is gone. */
  over(map: ArgumentMap, changed: Iterable<Id>, candidates: Iterable<Id>): Verdicts {
    const changes = new Map<Id, Verdict | undefined>();
    for (const id of changed) if (this.#earlier.get(id) && nodeOf(map, id) === undefined) changes.set(id, undefined);
    for (const id of candidates) {
      const verdict = this.#now(id, this.#indexOf.get(id)!);
      if (verdict !== this.#earlier.get(id)) changes.set(id, verdict);
    }
    return this.#earlier.with(changes);
  }

  /** The verdicts of the whole map; all but those of `candidates` are what they were. */
  whole(candidates: ReadonlySet<Id>): Verdicts {
    const verdicts: Verdict[] = [];
    for (const [id, node] of this.#indexOf) verdicts[node] = candidates.has(id) ? this.#now(id, node) : this.#earlier.get(id)!;
    return new LayeredMap(new IndexedMap(this.#indexOf, (node) => verdicts[node]!));
  }

  #now(id: Id, node: number): Verdict {
    const verdict = this.#verdictOf(node);
    const old = this.#earlier.get(id);
    return old !== undefined && sameVerdict(old, verdict) ? old : verdict;
  }
}

type Verdicts = LayeredMap<Id, Verdict>;

/** The claims and arguments whose verdicts may depend on those in `changed`, these included, as far as `map` has them. */
export function affectedBy(map: ArgumentMap, changed: Iterable<Id>): ReadonlySet<Id> {
  const reach = new Reach(map);
  for (const id of changed) reach.add(id);
  // A set is walked in the order of its growth, to the end of what has been added meanwhile.
  reach.addDependents(reach.ids);
  return reach.ids;
}

/** A growing part of a map. Rivals belong to it together: what stands for one is weighed against what stands for the other. */
class Reach {
  readonly ids = new Set<Id>();
  readonly #map: ArgumentMap;
  readonly #seenSteps = new Set<Relation>();

  constructor(map: ArgumentMap) {
    this.#map = map;
  }

  add(first: Id): void {
    for (const next = [first]; next.length > 0;) {
      const id = next.pop()!;
      if (this.ids.has(id) || nodeOf(this.#map, id) === undefined) continue;
      this.ids.add(id);
      for (const relation of incoming(this.#map, id)) if (isSymmetric(relation)) next.push(relation.from);
      for (const relation of outgoing(this.#map, id)) if (isSymmetric(relation)) next.push(relation.to);
    }
  }

  addDependents(ids: Iterable<Id>): void {
    for (const id of ids) dependents(this.#map, id, (each) => this.add(each), this.#seenSteps);
  }
}

/** After this many rounds, and beside this many, it is likely that the change goes on and on. */
const mostRounds = 6;
const mostBeside = 500;
