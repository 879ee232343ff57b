import { MapDraft, type Inference } from '../draft/draft.js';
import { oneLine } from '../../base/one-line.js';
import type { Element } from '../xml.js';

const standards: ReadonlyMap<string, string> = new Map([['PE', 'preponderance'], ['CCE', 'clear'], ['BRD', 'beyond-doubt']]);

/**
 * The map of an argument graph in XML, as earlier versions of Carneades write it (LKIF, CAF): what is assumed or taken as true is an
 * assumption, con arguments attack, exceptions undercut. `texts` says what a statement is in words. Linear.
 */
export function draftOfXml(graph: Element, textOf: (statement: Element) => string): MapDraft {
  const draft = new MapDraft();
  draft.settings['evaluation'] = { burden: 'assumption' };
  /** Statements that say of an argument that it does not apply. */
  const cutters = new Map<string, string>();
  for (const statement of graph.child('statements')?.children('statement') ?? []) {
    const id = required(statement, 'id');
    const cut = /^\(undercut (.*)\)$/.exec(statement.attribute('atom') ?? '')?.[1];
    if (cut !== undefined && textOf(statement) === '') {
      cutters.set(id, cut);
      continue;
    }
    const isAssumed = statement.attribute('assumption') === 'true' || ['true', '1', '1.0'].includes(statement.attribute('value') ?? '') && !isConcluded(graph, id);
    const standard = standards.get(statement.attribute('standard') ?? '');
    const isMain = statement.attribute('main') === 'true' || graph.attribute('main-issue') === id;
    draft.claim(id, {
      text: textOf(statement) || id, tags: [...isMain ? ['thesis'] : [], ...isAssumed ? ['assumption'] : []],
      data: standard === undefined || standard === 'preponderance' ? {} : { standard },
    });
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
    waiting = waiting.filter((argument) => !addArgument({ draft, cutters, inferences, known }, argument));
  }
  draft.leaveOut('undercutters of arguments that do not exist', waiting.length);
  for (const argument of steps) {
    for (const premise of argument.child('premises')?.children('premise') ?? []) {
      const inference = inferences.get(required(argument, 'id'));
      if (premise.attribute('type') === 'exception' && inference !== undefined) draft.undercut(known(premise), inference);
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
  /** What has become of arguments, by their ids. */
  readonly inferences: Map<string, Inference>;
  /** The statement that an element names; fails where there is none. */
  readonly known: (element: Element) => string;
}

/** Adds an argument; whether what it undercuts is there. */
function addArgument({ draft, cutters, inferences, known }: Graph, argument: Element): boolean {
  const id = required(argument, 'id');
  const conclusion = known(argument.child('conclusion') ?? argument.fail('this argument has no conclusion'));
  const cut = cutters.get(conclusion);
  const target = cut === undefined ? undefined : inferences.get(cut);
  if (cut !== undefined && target === undefined) return false;
  const { premises, roles } = premisesOf(draft, argument, known);
  const [title, scheme] = ['title', 'scheme'].map((name) => oneLine(argument.attribute(name) ?? ''));
  const weight = Number(argument.attribute('weight') ?? '0.5');
  // Half is what every argument has that nobody has weighed.
  const weighed = Number.isFinite(weight) && weight !== 0.5 && weight >= 0 && weight <= 1 ? { weight } : {};
  const own = { ...scheme ? { scheme: scheme.replace(/[()]/g, '') } : {}, ...roles };
  const isPlain = premises.length === 1 && !title && Object.keys(own).length === 0;
  const key = isPlain ? premises[0]! : draft.argument(`argument ${id}`, {
    ...title ? { title } : {}, premises, data: own, tags: premises.length === 0 ? ['assumption'] : [],
  }).key;
  const isCon = argument.attribute('direction') === 'con' || argument.attribute('pro') === 'false';
  const relation = target === undefined ? draft.relate(isCon ? 'attack' : 'support', key, conclusion, weighed) : draft.undercut(key, target, weighed);
  inferences.set(id, { relation, argument: isPlain ? undefined : draft.nodes.get(key) });
  return true;
}

function premisesOf(draft: MapDraft, argument: Element, known: Graph['known']): { readonly premises: string[]; readonly roles: Record<string, string> } {
  const premises: string[] = [];
  const roles: Record<string, string> = {};
  for (const premise of argument.child('premises')?.children('premise') ?? []) {
    if (premise.attribute('type') === 'exception') continue;
    const id = known(premise);
    const key = premise.attribute('polarity') === 'negative' || premise.attribute('positive') === 'false' ? denied(draft, id) : id;
    const node = draft.nodes.get(key) ?? premise.fail('an exception of an argument has to be a premise');
    if (premise.attribute('type') === 'assumption' && !node.tags.includes('assumption')) node.tags.push('assumption');
    if (!premises.includes(key)) premises.push(key);
    const role = oneLine(premise.attribute('role') ?? '');
    if (role !== '') roles[role] = oneLine(node.text);
  }
  return { premises, roles };
}

/** The claim that another one does not hold. */
function denied(draft: MapDraft, id: string): string {
  const key = `not ${id}`;
  if (!draft.nodes.has(key)) {
    draft.claim(key, { text: `It is not the case: ${draft.nodes.get(id)?.text ?? id}` });
    draft.relate('contradiction', key, id);
  }
  return key;
}
