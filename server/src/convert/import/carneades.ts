import { weightsOf } from '../carneades/weights.js';
import { shareOf } from '../carneades/joined.js';
import { mostPositions, readGraph, type CarneadesGraph, type Label } from '../carneades/graph.js';
import { readKeptGraph } from '../carneades/read-kept.js';
import type { Content } from '../content.js';
import { MapDraft, type Inference } from '../draft/draft.js';
import { oneLine } from '../../base/one-line.js';

const parts = ['statements', 'arguments', 'issues', 'argument_schemes', 'assumptions', 'tests', 'issue_schemes', 'weighing_functions'];

/** Recognises Carneades 4: a mapping of statements, arguments and issues, of which some may be missing. */
export async function fits(content: Content): Promise<boolean> {
  const file = await content.yaml();
  return parts.some((part) => file.get(part).isObject || file.get(part).isList) || file.entries().length === 1 && file.get('meta').isObject;
}

/** The verdicts that a label may stand for. A statement that is out is refuted, or nothing stands for it. */
const verdictsFor: Readonly<Record<Label, readonly string[]>> = {
  in: ['accepted'], out: ['unproven', 'rejected'], undecided: ['open'],
};

/** Which standard of proof is which: preponderance, clear and convincing, beyond reasonable doubt. */
const standards: ReadonlyMap<string, string> = new Map([['PE', 'preponderance'], ['CCE', 'clear'], ['BRD', 'beyond-doubt']]);

/**
 * Reads Carneades' YAML: what is not assumed has to be argued for, issues are claims that contradict each other, undercutters cut
 * their arguments, and expected labels become expected verdicts.
 */
export async function read(content: Content): Promise<MapDraft> {
  const file = await content.yaml();
  if (!await fits(content)) file.fail('there are no statements, arguments or issues here, so this is not an argument graph from Carneades');
  const graph = readGraph(file);
  const draft = new MapDraft();
  if (graph.kept.isObject) {
    // They were made of the weights that are kept beside them.
    for (const scheme of file.get('argument_schemes').items()) scheme.get('weight').skip('constant');
    return readKeptGraph(draft, graph);
  }
  addMeta(draft, graph);
  const undercutters = new Set([...graph.arguments.values()].map(({ undercutter }) => undercutter));
  for (const { id, text, assumed } of graph.statements.values()) {
    // `¬app(a1)` stands for no words: it is called by what it cuts.
    const isNameless = undercutters.has(id) && text === id && /^¬app\(.*\)$/.test(id);
    draft.claim(id, { text: isNameless ? '' : text, tags: assumed ? ['assumption'] : [], data: !isNameless && oneLine(text).replace(/\.$/, '') === id ? {} : { id } });
  }
  addIssues(draft, graph);
  if (graph.largeIssues > 0) draft.leaveOut(`issues of more than ${mostPositions} positions`, graph.largeIssues);
  addArguments(draft, graph);
  if (graph.openIssueSchemes.length > 0) draft.remarks.push('Schemes of issues that no statements match, or that are read only in part:', ...graph.openIssueSchemes);
  draft.keep('schemes of issues', graph.openIssueSchemes.length);
  draft.leaveOut('labels of statements', graph.labelled);
  const schemes = [...graph.schemes.values()].filter(({ isTemplate }) => isTemplate);
  if (schemes.length > 0) draft.remarks.push('Argument schemes, from which Carneades derives arguments:');
  for (const scheme of schemes) draft.remarks.push(`${scheme.id}: ${scheme.summary}`);
  draft.keep('argument schemes', schemes.length);
  for (const [id, label] of graph.tests) draft.labels.set(id, { label, verdicts: verdictsFor[label] });
  return draft;
}

function addMeta(draft: MapDraft, { title, notes, author, references, issues }: CarneadesGraph): void {
  draft.title = title;
  if (author !== undefined) draft.settings['author'] = oneLine(author);
  if (notes !== '') draft.settings['abstract'] = notes;
  draft.settings['evaluation'] = { burden: 'assumption', ...issues.length === 0 ? {} : { standard: 'preponderance' } };
  for (const [key, fields] of references) draft.sources.set(key, fields);
}

function addIssues(draft: MapDraft, { issues }: CarneadesGraph): void {
  // An issue scheme may repeat what stands as an issue.
  const related = new Set<string>();
  for (const { positions, standard } of issues) {
    for (const [index, position] of positions.entries()) {
      if (standard !== 'PE') draft.nodes.get(position)!.data['standard'] = standards.get(standard);
      for (const rival of positions.slice(index + 1)) {
        const pair = JSON.stringify([position, rival].sort());
        if (rival !== position && !related.has(pair)) draft.relate('contradiction', rival, position);
        related.add(pair);
      }
    }
  }
}

function addArguments(draft: MapDraft, graph: CarneadesGraph): void {
  const weights = weightsOf(graph);
  for (const argument of graph.arguments.values()) {
    const { id, conclusion, premises, undercutter, scheme, parameters } = argument;
    const title = oneLine(argument.title ?? '');
    const { kind, weight, by } = weights.get(id)!;
    const isNoWeight = typeof argument.weight === 'string';
    draft.keep('weights that are not numbers from 0 to 1, in notes', isNoWeight ? 1 : 0);
    const data = {
      ...weight === undefined ? {} : { weight }, ...isNoWeight ? { note: `weight: ${argument.weight}` } : {},
      ...scheme === undefined || graph.schemes.get(scheme)?.isBasic === true ? {} : { scheme: oneLine(graph.schemes.get(scheme)?.title ?? scheme) },
      ...parameters.length === 0 ? {} : { parameters: [...parameters] }, ...Object.fromEntries(argument.roles),
      ...by === undefined ? {} : { [by]: id },
    };
    const type = argument.isCon ? 'attack' as const : 'support' as const;
    const named = { ...title === '' ? {} : { title }, data, type };
    draft.keep('arguments that are split, because each of their premises counts by itself', kind !== 'together' && premises.length > 1 ? 1 : 0);
    const cut = (inference: Inference) => { if (undercutter !== undefined) draft.undercut(undercutter, inference); };
    if (premises.length === 0) {
      // Nothing is said for it and nothing is needed: it stands until it is undercut.
      cut(draft.infer(id, [], conclusion, { always: true, tags: ['assumption'], ...named }));
    } else if (kind === 'each' && premises.length > 1) {
      for (const premise of premises) cut(draft.infer(`${id} ${premise}`, [premise], conclusion, named));
    } else if (kind === 'partly' && premises.length > 1) {
      // All together they weigh most; each counts for its share.
      cut(draft.infer(id, premises, conclusion, { always: true, ...named, data: { ...data, weight: 1 } }));
      for (const premise of premises) cut(draft.infer(`${id} ${premise}`, [premise], conclusion, { data: { weight: shareOf(premises.length), [by!]: id }, type }));
    } else {
      cut(draft.infer(id, premises, conclusion, { ...named, always: premises.length > 1 }));
    }
  }
}
