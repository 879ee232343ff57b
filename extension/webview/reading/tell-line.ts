import { isSymmetric, leadsToStep, speaksFor } from '../../../server/src/picture/edge-kinds.js';
import type { MapEdge, MapGraph, MapNode, Verdict } from '../../../server/src/picture/graph.js';
import { filled } from '../../../server/src/picture/labels.js';
import { argumentOfStep } from '../../../server/src/picture/structure.js';
import { element } from '../panels/furniture.js';
import { badgeOf, link, list, paragraph, part, type Telling } from './rows.js';

/** What the panel says about a line of the map: from where to where it leads, how, and what it does to verdicts. Empty if there is no such edge. Linear. */
export function tellLine(id: string, telling: Telling): HTMLElement[] {
  const { graph, words, labels } = telling;
  const edge = graph.edges.find((each) => each.id === id);
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const [from, to] = [nodes.get(edge?.from ?? ''), nodes.get(edge?.to ?? '')];
  if (edge === undefined || from === undefined || to === undefined) return [];
  const remarks = [edge.weight === null ? null : filled(labels.weight, edge.weight), edge.note].filter((each) => each !== null);
  const says = element('h1', 'words');
  says.append(link(from, telling), ' ', ...inWords(labels[`does ${edge.type}`], target(edge, to, telling)), '.');
  const effect = effectOf(edge, from, to, telling);
  return [
    paragraph('verdict', element('span', 'kind', words.relation)), says,
    list('related', [from, to].map((node) => [link(node, telling), ' ', ...badgeOf(node, telling), ...node.title === null || node.text === '' ? [] : [` ${node.text}`]])),
    ...effect.length === 0 ? [] : part(words.effect, paragraph('', ...effect)),
    ...remarks.length === 0 ? [] : part(words.note, ...remarks.map((remark) => paragraph('', remark))),
    ...leadsToStep(edge) ? [paragraph('remark', labels['means undercut'])] : [],
  ];
}

type Words = readonly (Node | string)[];

/** A label with its blanks filled in. */
function inWords(label: string, ...of: readonly Words[]): (Node | string)[] {
  return label.split('{}').flatMap((piece, at) => [piece, ...of[at] ?? []]).filter((piece) => piece !== '');
}

/** What a line leads to: the step of another line, an unnamed inference, or a node. */
function target(edge: MapEdge, to: MapNode, telling: Telling): Words {
  const { graph, labels } = telling;
  const step = edge.toEdge === null ? undefined : graph.edges.find(({ id }) => id === edge.toEdge);
  const start = graph.nodes.find(({ id }) => id === step?.from);
  if (start !== undefined) return [...inWords(labels['the step'], [link(start, telling)]), link(to, telling)];
  const goal = concludedBy(to, graph);
  return goal === undefined ? [link(to, telling)] : inWords(labels['the inference to'], [link(goal, telling)]);
}

/** What an inference without a name concludes. */
function concludedBy({ id, title, text }: MapNode, { nodes, edges }: MapGraph): MapNode | undefined {
  const to = title === null && text === '' ? edges.find((each) => each.type === 'conclusion' && each.from === id)?.to : undefined;
  return nodes.find((node) => node.id === to);
}

/** The verdict of what a line comes from. An inference without a node in the text stands or falls with its premises. */
function statusOf({ id, kind, verdict }: MapNode, { nodes, edges }: MapGraph): Verdict | undefined {
  if (kind !== 'step') return verdict?.status;
  const premises = new Set(edges.filter(({ type, to }) => type === 'premise' && to === id).map(({ from }) => from));
  const statuses = nodes.filter((node) => premises.has(node.id)).map((node) => node.verdict?.status);
  return (['rejected', 'unproven', 'open'] as const).find((status) => statuses.includes(status)) ?? statuses[0];
}

/** What a line does to the verdict of what it leads to; empty if there are no verdicts. */
function effectOf(edge: MapEdge, from: MapNode, to: MapNode, telling: Telling): Words {
  const { graph, words, labels } = telling;
  if (edge.type === 'question' || edge.type === 'answer') return [words[`effect ${edge.type}`]];
  const [status, reached] = [statusOf(from, graph), to.verdict?.status];
  const named = (node: MapNode): Words => [link(node, telling)];
  if (isSymmetric(edge)) {
    const winner = [from, to].find(({ verdict }) => verdict?.status === 'accepted');
    if (status === undefined || reached === undefined) return [];
    return winner === undefined ? [words['effect rivals open']] : inWords(words['effect rivals'], named(winner), named(winner === from ? to : from));
  }
  if (status === undefined) return [];
  if (edge.weight === 0) return [words['effect weightless']];
  const cutting = graph.edges.filter((each) => each.toEdge === edge.id && leadsToStep(each)).flatMap(({ from: by }) => graph.nodes.find(({ id }) => id === by) ?? []);
  const cut = cutting.find(({ verdict }) => verdict?.status === 'accepted');
  if (cut !== undefined) return inWords(words['effect cut'], named(cut));
  if (edge.type === 'premise') {
    const whole = graph.nodes.find(({ id }) => id === argumentOfStep(to)) ?? to;
    const goal = concludedBy(to, graph);
    return inWords(words[status === 'accepted' ? 'effect premise' : status === 'open' ? 'effect premise open' : 'effect premise fails'], named(from), [labels[status]], goal === undefined ? named(whole) : inWords(labels['the inference to'], named(goal)));
  }
  if (status === 'rejected' || status === 'unproven') return inWords(words['effect none'], named(from), [labels[status]]);
  if (status === 'open') return inWords(words['effect open'], named(from));
  const maybe = cutting.find(({ verdict }) => verdict?.status === 'open');
  if (maybe !== undefined) return inWords(words['effect cut open'], named(maybe));
  if (leadsToStep(edge)) return [words['effect undercut']];
  return inWords(words[speaksFor(edge.type) ? 'effect for' : 'effect against'], named(to), reached === undefined ? [] : [labels[reached]]);
}
