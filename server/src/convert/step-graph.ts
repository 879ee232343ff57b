import type { Argument, ArgumentMap, Claim, DataValues, Id, Relation } from '../model/model.js';
import { outgoing } from '../model/query.js';
import { isPro, type MapRelationType } from '../model/relations.js';
import { structureEdges } from '../picture/structure.js';

/**
 * A map as texts and the steps between them, for formats that know no more: what is said of an argument is said of its step.
 * The counterpart of what `scheme-graph.ts` reads. Linear.
 */
export interface StepGraph {
  /** Claims, and arguments that are no more than a gist. */
  readonly atoms: readonly (Claim | Argument)[];
  readonly steps: readonly Step[];
}

export interface Step {
  readonly id: string;
  readonly kind: 'support' | 'attack';
  /** The relation that it stands for; of the premises of an argument that relates to nothing, support. */
  readonly type: MapRelationType;
  /** Ids of atoms. */
  readonly from: readonly Id[];
  /** An atom, or another step, which it speaks for or against; `undefined`: nothing. */
  readonly to: { readonly atom: Id } | { readonly step: string } | undefined;
  /** The argument whose step it is. */
  readonly argument: Argument | undefined;
  /** It is a further step of the same argument, which is described at that one. */
  readonly repeats: string | undefined;
  /** The data of the relation. */
  readonly data: DataValues;
}

const noData: DataValues = {};

export function stepGraphOf(map: ArgumentMap): StepGraph {
  return new Builder(map).graph;
}

/** A step without its id. */
type NewStep = Omit<Step, 'id'>;

class Builder {
  readonly #map: ArgumentMap;
  readonly #steps: Step[] = [];
  readonly #ofRelation = new Map<Relation, string>();
  /** The step that stands for an argument, and those of its inferences before. */
  readonly #ofArgument = new Map<Id, string>();

  constructor(map: ArgumentMap) {
    this.#map = map;
    for (const argument of map.arguments.values()) if (!isSketch(argument)) this.#reserve(argument);
    for (const argument of map.arguments.values()) if (!isSketch(argument)) this.#addArgument(argument);
    const isOwn = ({ from, derived }: Relation) => !derived && !this.#ofArgument.has(from);
    for (const relation of map.relations) if (isOwn(relation) && relation.undercuts === undefined) this.#addRelation(relation);
    for (const relation of map.relations) if (isOwn(relation) && relation.undercuts !== undefined) this.#addRelation(relation);
  }

  get graph(): StepGraph {
    const { claims, arguments: all } = this.#map;
    // Steps are numbered as they are met; what they lead to was known by then.
    return { atoms: [...claims.values(), ...[...all.values()].filter(isSketch)], steps: this.#steps };
  }

  #reserve({ id }: Argument): void {
    this.#ofArgument.set(id, `a${this.#ofArgument.size + 1}`);
  }

  #addArgument(argument: Argument): void {
    const { steps, edges } = structureEdges(argument);
    const into = (id: Id) => edges.filter(({ type, to }) => type === 'premise' && to === id).map(({ from }) => from);
    for (const { id } of steps) {
      const conclusion = edges.find(({ type, from }) => type === 'conclusion' && from === id);
      const step = this.#add({ kind: 'support', type: 'support', from: into(id), to: conclusion && { atom: conclusion.to }, argument: undefined, repeats: undefined, data: noData });
      this.#ofArgument.set(id, step);
    }
    const own = this.#ofArgument.get(argument.id)!;
    const from = into(argument.id);
    const written = outgoing(this.#map, argument.id).filter(({ derived }) => !derived);
    const first = { from, argument, repeats: undefined };
    const aims: NewStep[] = [
      ...argument.conclusion === undefined ? [] : [{ ...first, kind: 'support' as const, type: 'support' as const, to: { atom: argument.conclusion }, data: noData }],
      ...written.map((relation) => ({ ...first, kind: kindOf(relation), type: relation.type, to: this.#aimOf(relation), data: relation.data })),
    ];
    if (aims.length === 0) aims.push({ ...first, kind: 'support', type: 'support', to: undefined, data: noData });
    aims.forEach((aim, index) => {
      if (index === 0) this.#steps.push({ ...aim, id: own });
      else this.#add({ ...aim, repeats: own });
    });
  }

  #addRelation(relation: Relation): void {
    const step = this.#add({
      kind: kindOf(relation), type: relation.type, from: [relation.from], to: this.#aimOf(relation), argument: undefined, repeats: undefined, data: relation.data,
    });
    this.#ofRelation.set(relation, step);
  }

  #add(step: NewStep): string {
    const id = `s${this.#steps.length + 1}`;
    this.#steps.push({ ...step, id });
    return id;
  }

  /** An undercut is aimed at a step, and what is related to an argument at that argument's. */
  #aimOf({ to, undercuts, inference }: Relation): Step['to'] {
    if (undercuts !== undefined) {
      const step = this.#ofRelation.get(undercuts) ?? this.#ofArgument.get(undercuts.from);
      return step === undefined ? { atom: to } : { step };
    }
    const argument = this.#map.arguments.get(to);
    if (argument === undefined || isSketch(argument)) return { atom: to };
    const index = argument.steps.findIndex(({ place }) => place === inference);
    const earlier = index < 0 ? undefined : this.#ofArgument.get(`${to}/${index + 1}`);
    return { step: earlier ?? this.#ofArgument.get(to)! };
  }
}

function kindOf(relation: Relation): Step['kind'] {
  return isPro(relation) ? 'support' : 'attack';
}

/** Whether an argument is no more than a gist. */
function isSketch({ premises, steps }: Argument): boolean {
  return premises.length === 0 && steps.length === 0;
}
