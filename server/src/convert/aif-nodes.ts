import type { Argument, ArgumentMap, Claim } from '../model/model.js';
import { isSymmetric } from '../model/relations.js';
import { keptKey, keptOfNode, some } from './kept.js';
import { stepGraphOf, type Step } from './step-graph.js';

/** A graph in the terms of the Argument Interchange Format, as AIFdb has it. */
export interface AifJson {
  readonly nodes: readonly AifJsonNode[];
  readonly edges: readonly { readonly edgeID: string; readonly fromID: string; readonly toID: string; readonly formEdgeID: null }[];
  readonly locutions: readonly { readonly nodeID: string; readonly personID: string }[];
  readonly participants: readonly { readonly participantID: string; readonly firstname: string; readonly surname: string }[];
}

interface AifJsonNode {
  readonly nodeID: string;
  readonly text: string;
  readonly type: string;
  readonly scheme?: string;
  readonly [keptKey]?: Record<string, unknown>;
}

/**
 * The map as nodes of the Argument Interchange Format: claims and gists are information (I), steps inference (RA) or conflict
 * (CA); who said something (`{speaker: …}`) is a locution (L) that asserts it (YA).
 */
export function aifOf(map: ArgumentMap): AifJson {
  const nodes: AifJsonNode[] = [];
  const edges: AifJson['edges'][number][] = [];
  const locutions: AifJson['locutions'][number][] = [];
  const people = new Map<string, string>();
  const numbers = new Map<string, string>();
  const numberOf = (key: string) => {
    const known = numbers.get(key) ?? String(numbers.size + 1);
    numbers.set(key, known);
    return known;
  };
  const link = (from: string, to: string) => void edges.push({ edgeID: String(edges.length + 1), fromID: numberOf(from), toID: numberOf(to), formEdgeID: null });
  const add = (key: string, node: Omit<AifJsonNode, 'nodeID'>, kept: Record<string, unknown> | undefined) =>
    void nodes.push({ nodeID: numberOf(key), ...node, ...kept === undefined ? {} : { [keptKey]: kept } });
  const { atoms, steps } = stepGraphOf(map);
  for (const node of atoms) {
    add(node.id, { text: wordsOf(node), type: 'I' }, keptOfNode(map, node));
    const { speaker, said } = node.data;
    for (const [index, who] of [speaker].flat().filter((each) => typeof each === 'string').entries()) {
      const name = people.get(who) ?? String(people.size + 1);
      people.set(who, name);
      const [locution, act] = [`L ${index} ${node.id}`, `YA ${index} ${node.id}`];
      add(locution, { text: `${who} : ${typeof said === 'string' ? said : wordsOf(node)}`, type: 'L' }, undefined);
      add(act, { text: 'Asserting', type: 'YA' }, undefined);
      link(locution, act);
      link(act, node.id);
      locutions.push({ nodeID: numberOf(locution), personID: name });
    }
  }
  for (const step of steps) {
    const scheme = step.argument?.data['scheme'] ?? step.data['scheme'];
    const name = typeof scheme === 'string' ? scheme : step.kind === 'support' ? 'Default Inference' : 'Default Conflict';
    const type = step.kind === 'support' ? 'RA' : 'CA';
    add(step.id, { text: name, type, scheme: name }, keptOfStep(map, step, numberOf));
    for (const from of step.from) link(from, step.id);
    if (step.to !== undefined) link(step.id, 'atom' in step.to ? step.to.atom : step.to.step);
    if (!isSymmetric({ type: step.type }) || step.to === undefined || !('atom' in step.to)) continue;
    // What excludes each other does so in both directions, for programs that know one alone.
    add(`${step.id} back`, { text: name, type, scheme: name }, { mirrors: numberOf(step.id) });
    link(step.to.atom, `${step.id} back`);
    for (const from of step.from) link(`${step.id} back`, from);
  }
  const participants = [...people].map(([surname, participantID]) => ({ participantID, firstname: '', surname }));
  return { nodes, edges, locutions, participants };
}

/** What is kept of a step: what kind of relation it is, and of which argument. */
export function keptOfStep(map: ArgumentMap, { argument, repeats, type, data }: Step, numberOf: (key: string) => string): Record<string, unknown> | undefined {
  return some({
    ...argument === undefined || repeats !== undefined ? {} : { ...keptOfNode(map, argument), kind: 'argument', text: argument.texts[0] },
    repeats: repeats === undefined ? undefined : numberOf(repeats),
    relation: type, relationData: { ...data },
  });
}

/** Tells what a claim or argument says; its title, where that is all there is. */
export function wordsOf({ texts, title }: Claim | Argument): string {
  return texts[0] ?? title ?? '';
}
