import { oneLine } from '../../base/one-line.js';
import { inferentialType, relationKinds } from '../../model/relations.js';
import { relationNamed, writtenAs } from '../../model/written-as.js';
import type { Content } from '../content.js';
import { MapDraft, type DraftRelation, type Inference } from '../draft/draft.js';
import { mapJsonVersion } from '../export/json.js';
import type { Value } from '../value.js';

/** Recognises what `argmark export --format json` writes (docs/schema/map.schema.json). */
export async function fits(content: Content): Promise<boolean> {
  const file = await content.json();
  return file.get('claims').isList && file.get('arguments').isList && file.get('relations').isList;
}

export async function read(content: Content): Promise<MapDraft> {
  const file = await content.json();
  if (!await fits(content)) file.fail('there are no lists of claims, arguments and relations here, so this is not JSON from Argmark');
  const version = file.get('version');
  if (!version.is(mapJsonVersion)) version.fail(`version ${version.text() ?? 'none'} of this JSON is not known; it should be ${mapJsonVersion}`);
  const draft = new MapDraft();
  draft.title = file.get('title').text();
  // Quotations are in the texts, too.
  for (const quotation of file.get('quotations').items()) quotation.skip('text', 'words', 'pieces', 'source', 'locator', 'state', 'page', 'location');
  for (const source of file.get('sources').items()) {
    source.skip('location');
    draft.sources.set(source.get('key').required(), source.get('fields').record());
  }
  for (const group of file.get('groups').items()) {
    group.skip('location', 'level');
    draft.sections.push({ key: group.get('id').required(), title: group.get('title').text() ?? '', parent: group.get('parent').text() });
  }
  for (const group of file.get('groups').items()) if (group.has('parent')) knownGroup(draft, group.get('parent'));
  for (const claim of file.get('claims').items()) draft.claim(newId(draft, claim), fieldsOf(draft, claim));
  const inner = new Map<string, Inference>();
  for (const argument of file.get('arguments').items()) addArgument(draft, argument, inner);
  addRelations(draft, file.get('relations').items(), inner);
  for (const argument of file.get('arguments').items()) addConclusion(draft, argument);
  for (const question of file.get('questions').items()) {
    const to = knownNode(draft, question.get('to'));
    question.skip('id', 'answered', 'location');
    draft.questions.push({ text: question.get('text').text() ?? '', to });
  }
  return draft;
}

function fieldsOf(draft: MapDraft, node: Value) {
  node.skip('location');
  const texts = node.get('texts').items().map((text) => text.required());
  if (texts.length > 1) draft.remarks.push(`Further wordings of ${oneLine(node.get('id').required())}:`, ...texts.slice(1).map(oneLine));
  draft.keep('further wordings', texts.length - 1);
  const section = node.has('group') ? knownGroup(draft, node.get('group')) : undefined;
  return {
    title: node.get('title').text(), text: texts[0] ?? '', tags: node.get('tags').items().map((tag) => tag.required()),
    data: node.get('data').record(), citations: node.get('sources').items().map((key) => ({ key: key.required() })), section,
  };
}

/** Of a reconstruction, the argument takes the last step; the others are `inner`, arguments of their own for what they conclude. */
function addArgument(draft: MapDraft, argument: Value, inner: Map<string, Inference>): void {
  const id = newId(draft, argument);
  const premisesOf = (value: Value) => value.get('premises').items().map((premise) => knownNode(draft, premise));
  const steps = argument.get('steps').items();
  const last = steps.at(-1);
  const ofAll = premisesOf(argument);
  const fields = fieldsOf(draft, argument);
  // What the last step concludes is what the argument concludes.
  last?.skip('conclusion');
  const premises = last === undefined ? ofAll : premisesOf(last);
  draft.argument(id, { ...fields, data: { ...last && dataOfStep(last), ...fields.data }, premises });
  for (const [at, step] of steps.slice(0, -1).entries()) {
    inner.set(`${id} step ${at}`, draft.infer(`${id} step ${at + 1}`, premisesOf(step), knownNode(draft, step.get('conclusion')), { data: dataOfStep(step) }));
  }
}

function dataOfStep(step: Value): Record<string, unknown> {
  const rules = step.get('rules').items().map((rule) => rule.required());
  return { ...rules.length === 0 ? {} : { rules }, ...step.get('data').record() };
}

/** What follows from a reconstruction without being written stands as a relation here. */
function addConclusion(draft: MapDraft, argument: Value): void {
  const conclusion = argument.get('conclusion');
  if (conclusion.text() === undefined) return;
  const [from, to] = [argument.get('id').required(), knownNode(draft, conclusion)];
  const isSaid = draft.relations.some((relation) => relation.from === from && relation.to === to && relation.type === inferentialType);
  if (!isSaid) draft.relate(inferentialType, from, to);
}

function addRelations(draft: MapDraft, relations: readonly Value[], inner: ReadonlyMap<string, Inference>): void {
  const made: (DraftRelation | undefined)[] = [];
  for (const relation of relations) {
    const name = relation.get('type').required();
    const kind = relationNamed(name) ?? relation.get('type').fail(`there is no relation \`${name}\`; there are ${Object.keys(relationKinds).join(', ')}`);
    const type = writtenAs(kind);
    if (kind !== type) draft.settings['model'] = { mode: 'strict' };
    const from = knownNode(draft, relation.get('from'));
    const cut = relation.get('undercuts').number();
    const taken = cut === undefined ? undefined : relations[cut] ?? relation.get('undercuts').fail(`there is no relation ${cut} in this list, which begins with 0`);
    if (relation.has('answers')) draft.leaveOut('answers to questions');
    relation.skip('answers');
    // Without a step of its own, it is the argument that takes the step.
    const about = knownNode(draft, relation.get('to'));
    const to = made[cut ?? -1] ?? (taken === undefined ? about : knownNode(draft, taken.get('from')));
    const step = relation.get('step').number();
    if (step !== undefined) {
      relation.skip('derived');
      made.push(draft.undercut(from, inner.get(`${about} step ${step}`) ?? relation.get('step').fail(`\`${about}\` has no step ${step} before its last, counted from 0`), relation.get('data').record()));
      continue;
    }
    made.push(relation.get('derived').flag() === true ? undefined : draft.relate(type, from, to, relation.get('data').record()));
  }
}

function knownGroup(draft: MapDraft, value: Value): string {
  const id = value.required();
  return draft.sections.some(({ key }) => key === id) ? id : value.fail(`there is no group \`${id}\``);
}

/** The id of a claim or an argument, which is its alone. */
function newId(draft: MapDraft, node: Value): string {
  const id = node.get('id').required();
  return draft.nodes.has(id) ? node.get('id').fail(`the id \`${id}\` is used a second time here`) : id;
}

/** The id of a claim or an argument that there is. */
function knownNode(draft: MapDraft, value: Value): string {
  const id = value.required();
  return draft.nodes.has(id) ? id : value.fail(`there is no claim and no argument \`${id}\``);
}
