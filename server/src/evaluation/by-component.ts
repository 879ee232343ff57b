import { components } from '../base/cycles.js';
import type { Encoding } from './encoding.js';
import { conditionOf, frameworkWith, hasRivals, inputsOf, rivalBehind, Role, type Condition, type Framework } from './framework.js';
import { groundedValues } from './grounded.js';
import { accepted, undecided, type Values } from './values.js';

/** What is to be found in each component: every fixed point, the largest ones, or those without an open node. */
export type Wanted = 'all' | 'largest' | 'decided';

/** A strongly connected component of what the grounded interpretation leaves open. */
interface Component {
  readonly nodes: readonly number[];
  /** The open nodes outside on which it depends. */
  readonly inputs: readonly number[];
  /** Its only node, if that is what its inputs make it and nothing else. */
  readonly follows: number | undefined;
  /** The ways to decide the nodes, by the values of the inputs. */
  readonly known: Map<string, readonly Values[]>;
}

/**
 * Finds positions component by component (as Baroni, Giacomin & Guida 2005 do for frameworks of attacks): conditions are
 * monotone in what is decided, so a fixed point is made of fixed points of its components, each given those that it depends
 * on, and the largest are made of largest ones. A component is searched once for each way in which what it depends on may be
 * decided; where components are small, most of the work is to put together what has been found. Yields `undefined` between
 * the calls of the solver.
 */
export function* searchByComponent(framework: Framework, encoding: Encoding, base: Values, wanted: Wanted): Generator<Values | undefined> {
  const parts = componentsOf(framework, base);
  const position = base.slice();
  const options: (readonly Values[])[] = [];
  const chosen: number[] = [];
  for (let at = 0; at >= 0;) {
    if (at === parts.length) {
      yield position.slice();
      at--;
      continue;
    }
    const part = parts[at]!;
    // One that has been left already is entered anew from above, with other values of what it depends on.
    if (options.length === at) {
      const key = part.inputs.map((node) => position[node]).join('');
      let ways = part.known.get(key);
      if (ways === undefined) {
        ways = part.follows === undefined ? yield* waysFor(encoding, part, position, wanted) : [valueFor(framework, part.follows, position)];
        part.known.set(key, ways);
      }
      options.push(ways);
      chosen.push(0);
    } else {
      chosen[at]!++;
    }
    const way = options[at]![chosen[at]!];
    if (way !== undefined && wanted === 'decided' && way.includes(undecided)) continue;
    if (way === undefined) {
      options.pop();
      chosen.pop();
      at--;
      continue;
    }
    part.nodes.forEach((node, index) => { position[node] = way[index]!; });
    at++;
  }
}

/** The ways to decide the nodes of a component, given the position of what it depends on. */
function* waysFor(encoding: Encoding, { nodes, inputs }: Component, position: Values, wanted: Wanted): Generator<undefined, readonly Values[]> {
  const found: Values[] = [];
  // Holds while this component is searched for these values, so that what has been found is not ruled out for others.
  const here = encoding.variable();
  const given = [here, ...encoding.is(position, inputs)];
  for (;;) {
    const first = encoding.solveAssuming(given, [here]);
    yield undefined;
    if (first === undefined) break;
    const way = wanted === 'largest' ? yield* grown(encoding, nodes, given, first) : first;
    found.push(Uint8Array.from(nodes, (node) => way[node]!));
    encoding.require([-here, ...wanted === 'largest' ? encoding.notBelow(way, nodes) : encoding.differsFrom(way, nodes)]);
  }
  return found;
}

/** Decides more of the nodes for as long as that can be done, keeping what has been decided. */
function* grown(encoding: Encoding, nodes: readonly number[], given: readonly number[], start: Values): Generator<undefined, Values> {
  let way = start;
  for (;;) {
    const open = encoding.decidesMoreThan(way, nodes);
    const larger = open.length === 0 ? undefined : encoding.solveAssuming([...given, ...encoding.agreesWith(way, nodes)], open);
    if (larger === undefined) return way;
    way = larger;
    yield undefined;
  }
}

/** What a node is that nothing but what it depends on decides, none of which depends on it. */
function valueFor(framework: Framework, node: number, position: Values): Values {
  const condition = conditionOf(framework, node);
  const inputs = [...new Set(inputsOf(framework, node))];
  const numberOf = new Map(inputs.map((input, at) => [input, at + 1]));
  const numbered = (each: number) => numberOf.get(each)!;
  const link = <T extends { readonly node: number }>(each: T): T => ({ ...each, node: numbered(each.node) });
  const fixed = inputs.map((input): Condition => ({
    ...nothing, fixed: position[input] === accepted ? 'accepted' : position[input] === undecided ? 'open' : 'rejected',
  }));
  const alone: Condition = {
    ...condition, premises: condition.premises.map(numbered), undercutters: condition.undercutters.map(numbered),
    pros: condition.pros.map(link), cons: condition.cons.map(link),
  };
  return groundedValues(frameworkWith([alone, ...fixed])).slice(0, 1);
}

/** The components, each after those that it depends on. */
function componentsOf(framework: Framework, base: Values): readonly Component[] {
  const dependencies = [...base.keys()].map((node) => (base[node] === undecided ? openDependencies(framework, node, base) : undefined));
  const found = components(dependencies.map((list) => list?.map((to) => ({ to }))));
  return found.map((nodes) => {
    const own = new Set(nodes);
    const inputs = [...new Set(nodes.flatMap((node) => dependencies[node]!))].filter((each) => !own.has(each)).sort((a, b) => a - b);
    const [node] = nodes as [number];
    const follows = nodes.length === 1 && !dependencies[node]!.includes(node) && !mayGoEitherWay(framework, node) ? node : undefined;
    return { nodes, inputs, follows, known: new Map() };
  });
}

/** Whether a node may be more than its inputs say: contested, or weighed against rivals. */
function mayGoEitherWay(framework: Framework, node: number): boolean {
  const { roles, starts, terms } = framework;
  if (hasRivals(framework, node)) return true;
  const own = roles.slice(starts[node], starts[node + 1]);
  return terms[node]!.standard === 'dialectical-validity' && own.includes(Role.Pro) && own.includes(Role.Con);
}

/** The open nodes that a node's condition names: its inputs, and those of its rivals, against which it may be weighed. */
function openDependencies(framework: Framework, node: number, base: Values): readonly number[] {
  const { roles, starts, inputs } = framework;
  const found = new Set(inputsOf(framework, node));
  for (let at = starts[node]!; at < starts[node + 1]!; at++) {
    if (roles[at] !== Role.Rival) continue;
    const gate = inputs[at]!;
    for (const each of [gate, rivalBehind(framework, gate)]) for (const input of inputsOf(framework, each)) found.add(input);
  }
  return [...found].filter((each) => base[each] === undecided);
}

const nothing: Condition = {
  ownGround: true, standard: 'dialectical-validity', groundWeight: 0, premises: [], undercutters: [], pros: [], cons: [], rivals: [],
};
