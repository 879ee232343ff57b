import { withinQuotes } from '../base/in-quotes.js';
import { push } from '../base/multimap.js';
import { shorten } from '../base/shorten.js';
import { isSymmetric } from './edge-kinds.js';
import { num } from './edge-shapes.js';
import type { MapEdge, MapGroup, MapNode, NodeQuotation } from './graph.js';
import { filled, isEnglish, labelsOf, type Labels } from './labels.js';
import { textBeside } from './text-beside.js';

/** The language of a map, as in BCP 47. */
type Lang = string | null;

/** What a node is called within a sentence. */
export function nameOf(node: MapNode, lang: Lang): string {
  const labels = labelsOf(lang);
  const words = node.title ?? shorten(node.text, 60);
  if (words !== '') return filled(labels.quoted, withinQuotes(words));
  return node.kind === 'step' ? labels['an inference'] : node.kind === 'argument' ? labels['an untitled argument'] : labels['an untitled claim'];
}

/**
 * Tells what an edge says, with its note and weight. `names`: what nodes are called, by id; `concluded`: of what has no name itself, what it is a
 * reason for.
 */
export function edgeTooltip({ type, from, to, toEdge, note, weight }: MapEdge, names: ReadonlyMap<string, string>, concluded: ReadonlyMap<string, string>, lang: Lang): string {
  const labels = labelsOf(lang);
  const goal = names.get(concluded.get(to) ?? '');
  const name = names.get(to) ?? '';
  const target = toEdge !== null ? filled(labels['a step towards'], name) : goal === undefined ? name : filled(labels['the inference to'], goal);
  return [`${names.get(from)} ${filled(labels[`does ${type}`], target)}`, note, weight === null ? null : filled(labels.weight, num(weight))]
    .filter((line) => line !== null).join('\n');
}

/** What a screen reader says of a node: its name, what it is, its verdict, its text, what was found of its quotations, findings. */
export function spoken(node: MapNode, lang: Lang): string {
  return inOneSentence([whatBoxSays(node, lang), ...findingsOf(node, lang)]);
}

/** A full stop before a semicolon would be heard as an end. */
function inOneSentence(parts: readonly string[]): string {
  return parts.map((part, i) => (i < parts.length - 1 ? part.replace(/\.$/, '') : part)).join('; ');
}

/** Findings are sentences in English, and long: they come last. */
function findingsOf({ mark }: MapNode, lang: Lang): readonly string[] {
  return mark === null || !isEnglish(lang) ? [] : [mark.messages.join(' ')];
}

function whatBoxSays(node: MapNode, lang: Lang): string {
  const { title } = node;
  const text = textBeside(node);
  const labels = labelsOf(lang);
  const kind = {
    claim: '', argument: labels.argument, step: labels.inference, question: labels['question node'], group: labels['folded section'],
  }[node.kind];
  const status = node.verdict === null ? '' : labels[node.verdict.status];
  const name = [title ?? text.trim(), ...node.roles.map((role) => labels[role]), kind, status].filter((part) => part !== '').join(', ');
  const rest = title === null || text === '' ? '' : `: ${text}`;
  const hidden = node.hidden === 0 ? '' : ` (${filled(labels.hidden, node.hidden)})`;
  const quoted = node.quotations.length === 0 ? '' : ` (${node.quotations.map((each) => told(each, labels)).join('; ')})`;
  return `${name === '' ? labels.claim : name}${rest}${hidden}${quoted}`;
}

/** A quotation by its first words, where it stands, and what was found of it. */
function told({ words, source, page, state }: NodeQuotation, labels: Labels): string {
  const where = page === null ? source : `${source}, ${filled(labels.page, page)}`;
  return `${filled(labels.quoted, withinQuotes(shorten(words, 60)))} (${where}): ${labels[`quoted ${state}`]}`;
}

/** What relates nodes to each other, for those who are read a map. */
export interface Relations {
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
  readonly groups: readonly MapGroup[];
  readonly lang: Lang;
}

/**
 * Tells what a screen reader says of a node that hangs below another by an edge: first what it does to that one, then
 * all that its box says, what else it is related to, why its verdict is so, its sources, its section, and findings.
 */
export function speaker({ nodes, edges, groups, lang }: Relations): (node: MapNode, above: MapEdge | undefined) => string {
  const labels = labelsOf(lang);
  const named = new Map(nodes.map((node) => [node.id, shortName(node, lang)]));
  const sections = new Map(groups.map(({ id, title }) => [id, title]));
  const byEnd = new Map<string, MapEdge[]>();
  const byId = new Map(edges.map((edge) => [edge.id, edge]));
  for (const edge of edges) {
    push(byEnd, edge.from, edge);
    if (isSymmetric(edge)) push(byEnd, edge.to, edge);
  }
  const does = (node: MapNode, edge: MapEdge) => {
    const step = edge.toEdge === null ? undefined : byId.get(edge.toEdge);
    const other = named.get(edge.from === node.id ? edge.to : edge.from) ?? '';
    const target = step === undefined ? other : `${filled(labels['the step'], named.get(step.from) ?? '')}${other}`;
    const note = edge.note === null ? '' : ` (${edge.note})`;
    return `${filled(labels[`does ${edge.type}`], target)}${edge.weight === null ? '' : `, ${filled(labels.weight, num(edge.weight))}`}${note}`;
  };
  return (node, above) => {
    const others = (byEnd.get(node.id) ?? []).filter((edge) => edge.id !== above?.id).map((edge) => does(node, edge));
    const section = sections.get(node.group ?? '');
    return inOneSentence([
      `${above === undefined ? '' : `${does(node, above)}: `}${whatBoxSays(node, lang)}`,
      ...others.length === 0 ? [] : [filled(labels.also, others.join(', '))],
      ...node.verdict === null ? [] : [node.verdict.reason],
      ...ruleIn(node, labels), ...node.sources.length === 0 ? [] : [filled(labels.sources, node.sources.join(', '))],
      ...section === undefined ? [] : [filled(labels['in section'], section)],
      ...findingsOf(node, lang),
    ]);
  };
}

/** By which rule an argument concludes; nothing if that is not said. */
export function ruleIn({ rule }: MapNode, labels: Labels): readonly string[] {
  return rule === undefined ? [] : [filled(labels.rule, rule)];
}

function shortName({ title, text, kind }: MapNode, lang: Lang): string {
  const words = title ?? shorten(text, 60);
  return words.trim() !== '' ? words : labelsOf(lang)[kind === 'step' ? 'an inference' : 'premises together'];
}

/** Returns all that a node says, for where the pointer rests. */
export function nodeTooltip(node: MapNode, lang: Lang): string {
  const labels = labelsOf(lang);
  const sources = node.sources.length > 0 ? filled(labels.Sources, node.sources.join(', ')) : null;
  // Findings are sentences in English.
  const found = [node.verdict?.reason ?? null, ...isEnglish(lang) ? node.mark?.messages ?? [] : []];
  const lines = [node.title, textBeside(node), ...ruleIn(node, labels), ...node.quotations.map((each) => told(each, labels)), ...found, sources];
  const text = lines.filter((line) => line !== null && line !== '').join('\n');
  if (text !== '') return text;
  return node.kind === 'step' ? labels['an inference'] : labels['premises supporting'];
}
