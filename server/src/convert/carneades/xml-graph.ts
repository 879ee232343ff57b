import { MapDraft, type Inference } from '../draft/draft.js';
import { oneLine } from '../../base/one-line.js';
import type { Element } from '../xml.js';

const standards: ReadonlyMap<string, string> = new Map([['PE', 'preponderance'], ['BA', 'preponderance'], ['CCE', 'clear'], ['BRD', 'beyond-doubt']]);

/**
 * What somebody has decided about a statement: it holds, or does not, whatever is argued; or it is only stated, and so holds where
 * it is assumed as a premise.
 */
export type StatementStatus = 'accepted' | 'rejected' | 'stated' | undefined;

/** How a format writes statements. */
export interface StatementReader {
  /** What a statement is in words; empty: nothing. */
  readonly textOf: (statement: Element) => string;
  /** `isConcluded`: some argument has it as its conclusion. */
  readonly statusOf: (statement: Element, isConcluded: boolean) => StatementStatus;
}

/**
 * The map of an argument graph in XML, as earlier versions of Carneades write it (LKIF, CAF): what is accepted is an assumption, what
 * is rejected is attacked by its denial, con arguments attack, exceptions undercut. Linear.
 */
export function draftOfXml(graph: Element, { textOf, statusOf }: StatementReader): MapDraft {
  const draft = new MapDraft();
  draft.settings['evaluation'] = { burden: 'assumption' };
  /** Statements that say of an argument that it does not apply. */
  const cutters = new Map<string, string>();
  const stated = new Set<string>();
  const rejected = new Set<string>();
  const balanced = new Set<string>();
  for (const statement of graph.child('statements')?.children('statement') ?? []) {
    const id = required(statement, 'id');
    // Carneades calls the best argument's standard BA, which wins as a preponderance does.
    const standard = standards.get(statement.word('standard', 'PE', 'CCE', 'BRD', 'BA') ?? '');
    const atom = oneLine(statement.attribute('atom') ?? '');
    const cut = /^\(undercut (.*)\)$/.exec(atom)?.[1];
    if (cut !== undefined && textOf(statement) === '') {
      cutters.set(id, cut);
      continue;
    }
    const status = statusOf(statement, isConcluded(graph, id));
    if (standard === 'preponderance' && status !== 'rejected') balanced.add(id);
    if (status === 'stated') stated.add(id);
    if (status === 'rejected') rejected.add(id);
    const isMain = statement.word('main', 'true', 'false') === 'true' || graph.attribute('main-issue') === id;
    draft.claim(id, {
      text: textOf(statement) || atom || id, tags: [...isMain ? ['thesis'] : [], ...status === 'accepted' ? ['assumption'] : []],
      data: { ...standard === undefined || standard === 'preponderance' ? {} : { standard }, ...atom === '' || atom === id || textOf(statement) === '' ? {} : { atom } },
    });
  }
  for (const id of rejected) {
    const denial = denied(draft, id);
    draft.nodes.get(denial)!.tags.push('assumption');
    // What is rejected stays so, however much the arguments for it weigh.
    draft.relate('attack', denial, id, isConcluded(graph, id) ? { weight: 1 } : {});
  }
  const steps = [...graph.child('arguments')?.children('argument') ?? []];
  const known = (element: Element) => {
    const id = required(element, 'statement');
    return draft.nodes.has(id) || cutters.has(id) ? id : element.fail(`there is no statement \`${id}\``);
  };
  const inferences = new Map<string, Inference>();
  let waiting: readonly Element[] = steps;
  // What is undercut has to be there before what undercuts it.
  for (let before = -1; waiting.length > 0 && waiting.length !== before;) {
    before = waiting.length;
    waiting = waiting.filter((argument) => !addArgument({ draft, cutters, stated, balanced, inferences, known }, argument));
  }
  draft.leaveOut('undercutters of arguments that do not exist', waiting.length);
  const only = [...stated].filter((id) => !draft.nodes.get(id)!.tags.includes('assumption'));
  if (only.length > 0) draft.remarks.push(`Stated, which holds where it is assumed as a premise: ${only.map((id) => oneLine(draft.nodes.get(id)!.text)).join('; ')}`);
  draft.keep('statements that are only stated', only.length);
  for (const argument of steps) {
    for (const premise of argument.child('premises')?.children('premise') ?? []) {
      const inference = inferences.get(required(argument, 'id'));
      if (premise.word('type', 'ordinary', 'assumption', 'exception') === 'exception' && inference !== undefined) draft.undercut(premiseKey(draft, known, premise), inference);
    }
  }
  if (steps.length === 0 && draft.nodes.size === 0) graph.fail('there are no statements and no arguments in this graph');
  return draft;
}

const concluded = new WeakMap<Element, ReadonlySet<string>>();

function isConcluded(graph: Element, id: string): boolean {
  let ids = concluded.get(graph);
  if (ids === undefined) {
    ids = new Set(graph.child('arguments')?.children('argument').map((each) => each.child('conclusion')?.attribute('statement') ?? '') ?? []);
    concluded.set(graph, ids);
  }
  return ids.has(id);
}

function required(element: Element, name: string): string {
  return element.attribute(name) ?? element.fail(`the attribute ${name} is missing`);
}

interface Graph {
  readonly draft: MapDraft;
  readonly cutters: ReadonlyMap<string, string>;
  /** What holds where it is assumed as a premise. */
  readonly stated: ReadonlySet<string>;
  /** What holds if what speaks for it outweighs what speaks against it, which is no different where nothing does. */
  readonly balanced: ReadonlySet<string>;
  /** What has become of arguments, by their ids. */
  readonly inferences: Map<string, Inference>;
  /** The statement that an element names; fails where there is none. */
  readonly known: (element: Element) => string;
}

/** Adds an argument; whether what it undercuts is there. */
function addArgument(graph: Graph, argument: Element): boolean {
  const { draft, cutters, inferences, known } = graph;
  const id = required(argument, 'id');
  const conclusion = known(argument.child('conclusion') ?? argument.fail('this argument has no conclusion'));
  const cut = cutters.get(conclusion);
  const target = cut === undefined ? undefined : inferences.get(cut);
  if (cut !== undefined && target === undefined) return false;
  const { premises, roles } = premisesOf(graph, argument);
  const scheme = oneLine(argument.attribute('scheme') ?? '');
  const title = oneLine(argument.attribute('title') ?? argument.child('metadata')?.attribute('title') ?? '');
  const weight = Number(argument.attribute('weight') ?? '0.5');
  // Half is what every argument has that nobody has weighed.
  const isWeight = weight >= 0 && weight <= 1;
  draft.keep('weights that are not numbers from 0 to 1, in notes', isWeight ? 0 : 1);
  const weighed = !isWeight ? { note: `weight: ${argument.attribute('weight')!}` } : weight === 0.5 ? {} : { weight };
  const own = { ...scheme ? { scheme: scheme.replace(/[()]/g, '') } : {}, ...roles };
  const isPlain = premises.length === 1 && !title && Object.keys(own).length === 0;
  const key = isPlain ? premises[0]! : draft.argument(`argument ${id}`, {
    ...title ? { title } : {}, premises, data: own, tags: premises.length === 0 ? ['assumption'] : [],
  }).key;
  const direction = argument.word('direction', 'pro', 'con') ?? argument.word('pro', 'true', 'false');
  const isCon = direction === 'con' || direction === 'false';
  if (isCon && graph.balanced.has(conclusion)) draft.nodes.get(conclusion)!.data['standard'] = 'preponderance';
  const relation = target === undefined ? draft.relate(isCon ? 'attack' : 'support', key, conclusion, weighed) : draft.undercut(key, target, weighed);
  inferences.set(id, { relation, argument: isPlain ? undefined : draft.nodes.get(key) });
  return true;
}

function premisesOf({ draft, stated, known }: Graph, argument: Element): { readonly premises: string[]; readonly roles: Record<string, string> } {
  const premises: string[] = [];
  const roles: Record<string, string> = {};
  for (const premise of argument.child('premises')?.children('premise') ?? []) {
    if (premise.word('type', 'ordinary', 'assumption', 'exception') === 'exception') continue;
    const id = known(premise);
    const key = premiseKey(draft, known, premise);
    const node = draft.nodes.get(key) ?? premise.fail('an exception of an argument has to be a premise');
    if (premise.word('type', 'assumption') !== undefined && stated.has(id) && !node.tags.includes('assumption')) node.tags.push('assumption');
    if (!premises.includes(key)) premises.push(key);
    const role = oneLine(premise.attribute('role') ?? '');
    if (role !== '') roles[role] = oneLine(node.text);
  }
  return { premises, roles };
}

/** The claim that a premise is: a statement, or its denial. */
function premiseKey(draft: MapDraft, known: Graph['known'], premise: Element): string {
  const polarity = premise.word('polarity', 'positive', 'negative') ?? premise.word('positive', 'true', 'false');
  return polarity === 'negative' || polarity === 'false' ? denialOf(draft, known(premise)) : known(premise);
}

/** The claim that another one does not hold; they contradict each other. */
function denialOf(draft: MapDraft, id: string): string {
  const isNew = !draft.nodes.has(denialKey(id));
  const key = denied(draft, id);
  if (isNew) draft.relate('contradiction', key, id);
  return key;
}

function denied(draft: MapDraft, id: string): string {
  return draft.claim(denialKey(id), { text: `It is not the case: ${draft.nodes.get(id)?.text ?? id}` }).key;
}

function denialKey(id: string): string {
  return `not ${id}`;
}
