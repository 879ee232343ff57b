import { filled } from '../../../server/src/picture/labels.js';
import { capital } from '../../../server/src/base/capital.js';
import { ruleIn } from '../../../server/src/picture/words.js';
import type { NodeChange, NodeDetails, NodeSource } from '../../../server/src/picture/reading.js';
import { ungroundedAs } from '../../../server/src/picture/reading.js';
import { element, setLang } from '../panels/furniture.js';
import { factsOf, nameIn, type NodeFacts, type Premise, type Related } from './node-facts.js';
import type { ReadState } from './read-state.js';
import { badge, badgeOf, link, list, paragraph, part, sentence, type Telling } from './rows.js';

/**
 * What the panel says about a node: its text, its verdict and why, what would change it, what speaks for and against it with notes, questions,
 * quotations with their pages, and what the checks found.
 */
export function tellNode({ details: last }: ReadState, id: string, telling: Telling): HTMLElement[] {
  const { graph, words, labels } = telling;
  const facts = factsOf(graph, id);
  if (facts === undefined) return [];
  const { node } = facts;
  const details = last?.id === id ? last : undefined;
  const head = paragraph('verdict', element('span', 'kind', kindOf(facts, telling)), ...badgeOf(node, telling));
  const title = nameIn(graph, node, labels['an inference']);
  const isTextBelow = node.title !== null && node.text !== '';
  const why = details?.sentence ?? null;
  const notes = [details?.note ?? null].filter((each) => each !== null);
  const isBare = node.kind === 'claim' && facts.pros.length === 0 && facts.premises.length === 0 && node.sources.length === 0 && !node.roles.includes('assumption');
  return [
    head, element('h1', isTextBelow ? '' : 'words', title), ...isTextBelow ? [paragraph('words', node.text)] : [],
    ...ruleIn(node, labels).map((rule) => paragraph('rule', capital(rule))),
    ...node.tags.length === 0 ? [] : [paragraph('tags', node.tags.map((tag) => `#${tag}`).join(' '))],
    ...details === undefined || details.otherTexts.length === 0 ? [] : part(words['other texts'], list('', details.otherTexts.map((text) => [text]))),
    ...why !== null ? part(words.why, paragraph('', ...sentence(why, telling))) : node.verdict === null || details === undefined && node.kind !== 'step' ? [] : part(words.why, paragraph('', ...sentence(`${capital(node.verdict.reason)}.`, telling))),
    ...details?.follows === undefined ? [] : part(words.follows, paragraph('', ...sentence(details.follows, telling))),
    ...details === undefined || details.changes.length === 0 ? [] : part(words.changes, list('', details.changes.map((change) => changeRow(change, telling)))),
    ...premisesPart(facts.premises, telling), ...relatedPart(words.for, facts.pros, telling), ...relatedPart(words.against, facts.cons, telling),
    ...isBare ? [paragraph('quiet', words['nothing for'])] : [],
    ...facts.questions.length === 0 ? [] : part(words.questions, list('', facts.questions.map((question) => questionRow(question, telling)))),
    ...bearsOnPart(facts, telling),
    ...sourcesPart(details, node.sources, telling),
    ...notes.length === 0 ? [] : part(words.note, ...notes.map((note) => paragraph('', note))),
    ...node.mark === null ? [] : part(words.findings, list('findings', [...new Set(node.mark.messages)].map((message) => [message]))),
  ];
}

/** What would change a verdict: a sentence, or a line for each way to another one; many can be opened. */
function changeRow({ lead, ways, more }: NodeChange, telling: Telling): (Node | string)[] {
  const rows = (all: readonly string[]) => list('', all.map((way) => sentence(way, telling)));
  if (more === null) return [...sentence(lead, telling), ...ways.length === 0 ? [] : [rows(ways)]];
  const rest = element('details');
  rest.append(element('summary', 'link', more.words), rows(more.ways));
  return [...sentence(lead, telling), rows(ways), rest];
}

function kindOf({ node: { kind, roles } }: NodeFacts, { words, labels }: Telling): string {
  const role = roles.find((each) => each !== 'answered');
  const name = { claim: labels.claim, argument: labels.argument, question: words.question, step: words.step, group: words.section }[kind];
  return role === 'thesis' ? words.thesis : role === undefined ? name : `${name}, ${labels[role]}`;
}

function relatedPart(heading: string, all: readonly Related[], telling: Telling): HTMLElement[] {
  return all.length === 0 ? [] : part(heading, list('related', all.map((each) => relatedRow(each, telling))));
}

/** Below a premise that an earlier step concludes is what that step starts from. */
function premisesPart(premises: readonly Premise[], telling: Telling): HTMLElement[] {
  const row = (premise: Premise): (Node | string)[] => [
    ...relatedRow(premise, telling),
    ...premise.from.length === 0 ? [] : [element('div', 'remark', telling.words['inferred from']), list('related', premise.from.map(row))],
    ...premise.also.length === 0 ? [] : [element('div', 'remark', telling.words['also supported']), list('related', premise.also.map((each) => relatedRow(each, telling)))],
  ];
  return premises.length === 0 ? [] : part(premises.some(({ from }) => from.length > 0) ? telling.words['by step'] : telling.words.premises, list('related', premises.map(row)));
}

function relatedRow({ node, edge }: Related, telling: Telling, lead = ''): (Node | string)[] {
  const { labels } = telling;
  const ground = ungroundedAs(node);
  const remarks = [ground === null ? null : labels[ground], edge.weight === null ? null : filled(labels.weight, edge.weight), edge.note].filter((each) => each !== null);
  const text = node.title !== null && node.text !== '' ? [` ${node.text}`] : [];
  return [
    ...lead === '' ? [] : [`${lead} `], link(node, telling), ...text, ...node.verdict === null || node.verdict.status === 'accepted' ? [] : [' ', ...badge(node.verdict.status, telling)],
    ...remarks.length === 0 ? [] : [element('span', 'remark', ` (${remarks.join('; ')})`)],
  ];
}

/** What it bears on: how, and what. */
function bearsOnPart({ bearsOn }: NodeFacts, telling: Telling): HTMLElement[] {
  const { words, labels } = telling;
  if (bearsOn.length === 0) return [];
  return part(words['bears on'], list('related', bearsOn.map((each) => {
    const [before = '', behind = ''] = labels[`does ${each.edge.type}`].split('{}');
    return [before, link(each.node, telling), behind, ...each.edge.note === null ? [] : [element('span', 'remark', ` (${each.edge.note})`)]];
  })));
}

function questionRow({ node, answers }: NodeFacts['questions'][number], telling: Telling): (Node | string)[] {
  const { words } = telling;
  const isAnswered = node.roles.includes('answered');
  return [
    link(node, telling), ' ', element('span', isAnswered ? 'remark' : 'badge open', isAnswered ? words.answered : words['open question']),
    ...answers.length === 0 ? [] : [list('related', answers.map((answer) => relatedRow(answer, telling)))],
  ];
}

function sourcesPart(details: NodeDetails | undefined, keys: readonly string[], { words }: Telling): HTMLElement[] {
  if (details === undefined || details.sources.length === 0) return keys.length === 0 ? [] : part(words.sources, list('sources', keys.map((key) => [`@${key}`])));
  return part(words.sources, list('sources', details.sources.map(({ text, href, quotations }) => [
    ...withLink(text, href),
    ...quotations.length === 0 ? [] : [list('quotations', quotations.map((each) => [quoted(each), element('span', 'remark', ` (${each.remark})`)]))],
  ])));
}

/** The words of a quotation, in the language of their source. */
function quoted({ text, href, lang }: NodeSource['quotations'][number]): Node | string {
  const words = href === undefined ? text : webLink(text, href);
  if (lang === undefined) return words;
  const made = element('span');
  made.append(words);
  setLang(made, lang);
  return made;
}

/** A text in which addresses are links. */
function withLink(text: string, href: NodeSource['href']): (Node | string)[] {
  const at = href === undefined ? -1 : text.lastIndexOf(href);
  return at < 0 ? [text] : [text.slice(0, at), webLink(href!, href!), text.slice(at + href!.length)];
}

function webLink(text: string, href: string): HTMLElement {
  const made = element('a', '', text);
  made.href = href;
  made.rel = 'noreferrer';
  made.target = '_blank';
  return made;
}
