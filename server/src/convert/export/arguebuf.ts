import { printableJson } from '../../base/printable.js';
import type { ArgumentMap } from '../../model/model.js';
import { isSymmetric } from '../../model/relations.js';
import { keptOfStep, wordsOf } from '../aif-nodes.js';
import type { ExportSource } from '../export.js';
import { keptKey, keptOfMap, keptOfNode } from '../kept.js';
import { stepGraphOf } from '../step-graph.js';

/** The map as a graph of arguebuf: claims and gists are atoms, steps schemes of support or attack. */
export function write({ map, evidence }: ExportSource): string {
  return `${printableJson({ ...graphOf(map), ...resourcesOf(map, evidence), ...userdata(keptOfMap(map)) })}\n`;
}

function graphOf(map: ArgumentMap): Record<string, unknown> {
  const { atoms, steps } = stepGraphOf(map);
  const names = new Map<string, string>();
  const nameOf = (key: string) => {
    const known = names.get(key) ?? `n${names.size + 1}`;
    names.set(key, known);
    return known;
  };
  const nodes: Record<string, unknown> = {};
  const edges: Record<string, unknown> = {};
  let count = 0;
  const link = (from: string, to: string) => { edges[`e${++count}`] = { source: nameOf(from), target: nameOf(to) }; };
  const people = new Map<string, string>();
  for (const node of atoms) {
    const { speaker } = node.data;
    if (typeof speaker === 'string' && !people.has(speaker)) people.set(speaker, `p${people.size + 1}`);
    const participant = typeof speaker === 'string' ? { participant: people.get(speaker) } : {};
    nodes[nameOf(node.id)] = { atom: { text: wordsOf(node), ...participant }, ...userdata(keptOfNode(map, node)) };
  }
  for (const step of steps) {
    const scheme = step.kind === 'support' ? { support: 'SUPPORT_DEFAULT' } : { attack: 'ATTACK_DEFAULT' };
    nodes[nameOf(step.id)] = { scheme, ...userdata(keptOfStep(map, step, nameOf)) };
    for (const from of step.from) link(from, step.id);
    if (step.to !== undefined) link(step.id, 'atom' in step.to ? step.to.atom : step.to.step);
    if (!isSymmetric({ type: step.type }) || step.to === undefined || !('atom' in step.to)) continue;
    nodes[nameOf(`${step.id} back`)] = { scheme, ...userdata({ mirrors: nameOf(step.id) }) };
    link(step.to.atom, `${step.id} back`);
    for (const from of step.from) link(`${step.id} back`, from);
  }
  const thesis = [...map.claims.values()].find(({ tags }) => tags.includes('thesis'));
  return {
    schemaVersion: 1, libraryVersion: '1.0.0', nodes, edges,
    participants: Object.fromEntries([...people].map(([name, id]) => [id, { name }])), analysts: {},
    ...thesis === undefined ? {} : { majorClaim: nameOf(thesis.id) },
  };
}

/** The sources that are cited. */
function resourcesOf(map: ArgumentMap, { fieldsOf }: ExportSource['evidence']): Record<string, unknown> {
  const keys = [...new Set(map.citations.map(({ item }) => item.key))];
  const field = (key: string, name: string) => {
    const value = fieldsOf(key)?.[name];
    return typeof value === 'string' ? value : undefined;
  };
  return { resources: Object.fromEntries(keys.map((key) => [key, { text: '', title: field(key, 'title') ?? key, ...field(key, 'url') === undefined ? {} : { source: field(key, 'url') } }])) };
}

function userdata(kept: Record<string, unknown> | undefined): Record<string, unknown> {
  return kept === undefined ? {} : { userdata: { [keptKey]: kept } };
}
