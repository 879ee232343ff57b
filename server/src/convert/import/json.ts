import { inferentialType, relationKinds } from '../../model/relations.js';
import { relationNamed, writtenAs } from '../../model/written-as.js';
import type { Content } from '../content.js';
import { MapDraft, type DraftRelation } from '../draft/draft.js';
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
  if (version.raw !== mapJsonVersion) version.fail(`version ${version.text() ?? 'none'} of this JSON is not known; it should be ${mapJsonVersion}`);
  const draft = new MapDraft();
  draft.title = file.get('title').text();
  for (const source of file.get('sources').items()) draft.sources.set(source.get('key').required(), source.get('fields').record());
  for (const group of file.get('groups').items()) {
    draft.sections.push({ key: group.get('id').required(), title: group.get('title').text() ?? '', parent: group.get('parent').text() });
  }
  for (const claim of file.get('claims').items()) draft.claim(claim.get('id').required(), fieldsOf(draft, claim));
  for (const argument of file.get('arguments').items()) addArgument(draft, argument);
  addRelations(draft, file.get('relations').items());
  for (const argument of file.get('arguments').items()) addConclusion(draft, argument);
  for (const question of file.get('questions').items()) {
    const to = knownNode(draft, question.get('to'));
    draft.questions.push({ text: question.get('text').text() ?? '', to });
  }
  return draft;
}

function fieldsOf(draft: MapDraft, node: Value) {
  const texts = node.get('texts').items().map((text) => text.required());
  draft.leaveOut('further wordings', texts.length - 1);
  const section = node.get('group').text();
  return {
    title: node.get('title').text(), text: texts[0] ?? '', tags: node.get('tags').items().map((tag) => tag.required()),
    data: node.get('data').record(), citations: node.get('sources').items().map((key) => ({ key: key.required() })), section,
  };
}

/** Of a reconstruction, the argument takes the last step; the others are arguments of their own, for what they conclude. */
function addArgument(draft: MapDraft, argument: Value): void {
  const id = argument.get('id').required();
  const premisesOf = (value: Value) => value.get('premises').items().map((premise) => knownNode(draft, premise));
  const steps = argument.get('steps').items();
  const last = steps.at(-1);
  draft.argument(id, { ...fieldsOf(draft, argument), premises: premisesOf(last === undefined || steps.length === 1 ? argument : last) });
  for (const [at, step] of steps.slice(0, -1).entries()) {
    draft.infer(`${id} step ${at + 1}`, premisesOf(step), knownNode(draft, step.get('conclusion')), { data: step.get('data').record() });
  }
}

/** What follows from a reconstruction without being written stands as a relation here. */
function addConclusion(draft: MapDraft, argument: Value): void {
  const conclusion = argument.get('conclusion');
  if (conclusion.text() === undefined) return;
  const [from, to] = [argument.get('id').required(), knownNode(draft, conclusion)];
  const isSaid = draft.relations.some((relation) => relation.from === from && relation.to === to && relation.type === inferentialType);
  if (!isSaid) draft.relate(inferentialType, from, to);
}

function addRelations(draft: MapDraft, relations: readonly Value[]): void {
  const made: (DraftRelation | undefined)[] = [];
  for (const relation of relations) {
    const name = relation.get('type').required();
    const kind = relationNamed(name) ?? relation.get('type').fail(`there is no relation \`${name}\`; there are ${Object.keys(relationKinds).join(', ')}`);
    const type = writtenAs(kind);
    if (kind !== type) draft.settings['model'] = { mode: 'strict' };
    const from = knownNode(draft, relation.get('from'));
    const cut = relation.get('undercuts').number();
    const step = cut === undefined ? undefined : relations[cut];
    // Without a step of its own, it is the argument that takes the step.
    const to = made[cut ?? -1] ?? knownNode(draft, step?.get('from') ?? relation.get('to'));
    made.push(relation.get('derived').raw === true ? undefined : draft.relate(type, from, to, relation.get('data').record()));
  }
}

/** The id of a claim or an argument that there is. */
function knownNode(draft: MapDraft, value: Value): string {
  const id = value.required();
  return draft.nodes.has(id) ? id : value.fail(`there is no claim and no argument \`${id}\``);
}
