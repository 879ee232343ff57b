import { oneLine } from '../../base/one-line.js';
import { titledId } from '../../model/ids.js';
import { isDirected, type RelationType } from '../../model/relations.js';
import type { Content } from '../content.js';
import { MapDraft } from '../draft/draft.js';
import type { Value } from '../value.js';

/** Recognises what `argdown json` writes: statements, arguments and relations. */
export async function fits(content: Content): Promise<boolean> {
  const file = await content.json();
  return file.get('statements').isObject && file.get('arguments').isObject && file.get('relations').isList;
}

const types: ReadonlyMap<string, RelationType> = new Map([
  ['support', 'support'], ['entails', 'support'], ['attack', 'attack'], ['contrary', 'attack'], ['undercut', 'undercut'], ['contradictory', 'contradiction'],
]);

/** Relations between statements that only strict mode has. */
const strictTypes: ReadonlySet<string> = new Set(['entails', 'contrary']);

/** Reads Argdown's JSON. Its relations name their ends by title; a reconstruction of several steps becomes several arguments. */
export async function read(content: Content): Promise<MapDraft> {
  const file = await content.json();
  if (!await fits(content)) file.fail('there are no statements, arguments and relations here, so this is not JSON from Argdown');
  const draft = new MapDraft();
  file.skip('tags', 'map', 'argdownVersion');
  readFrontMatter(draft, file.get('frontMatter'));
  addSections(draft, file.get('sections'), undefined);
  for (const [title, statement] of file.get('statements').entries()) draft.claim(titledId('claim', title), fieldsOf(draft, title, statement));
  for (const [title, argument] of file.get('arguments').entries()) {
    const key = titledId('argument', title);
    draft.argument(key, fieldsOf(draft, title, argument));
    addReconstruction(draft, key, argument.get('pcs'));
  }
  for (const relation of file.get('relations').items()) addRelation(draft, relation);
  // There statements entail and exclude each other; elsewhere an attack goes one way.
  const mode = file.get('frontMatter').get('model').get('mode');
  const isStrict = mode.is('strict') || !mode.is('loose') && file.get('relations').items().some((relation) => strictTypes.has(relation.get('relationType').text() ?? ''));
  if (isStrict) draft.settings['model'] = { mode: 'strict' };
  return draft;
}

/** What front matter of both says in the same words. */
function readFrontMatter(draft: MapDraft, values: Value): void {
  draft.title = values.get('title').text();
  for (const key of ['subTitle', 'abstract', 'author', 'date']) {
    const value = values.get(key);
    if (value.isThere) draft.settings[key] = value.isList ? value.items().map((each) => each.required()) : value.text();
  }
}

/** Where a node is in Argdown's text, and what is in the lists of statements and relations as well. */
const places: readonly string[] = ['startLine', 'endLine', 'startColumn', 'endColumn', 'startOffset', 'endOffset', 'type', 'title', 'isTopLevel', 'relations',
  'isUsedAsTopLevelStatement', 'isUsedAsRelationStatement', 'isUsedInArgument', 'isUsedAsPremise', 'isUsedAsMainConclusion', 'isUsedAsIntermediaryConclusion', 'sortedTags', 'ranges',
  'isReference', 'argumentTitle', 'color', 'fontColor', 'isGroup', 'isClosed', 'isInGroup'];

function addSections(draft: MapDraft, sections: Value, parent: string | undefined): void {
  for (const section of sections.items()) {
    const key = section.get('id').required();
    section.skip(...places, 'level', 'heading', 'parent');
    draft.sections.push({ key, title: section.get('title').text() ?? '', parent });
    addSections(draft, section.get('children'), key);
  }
}

function fieldsOf(draft: MapDraft, title: string, node: Value) {
  const members = node.get('members').items();
  for (const each of [node, ...members]) each.skip(...places);
  for (const member of members) member.skip('role', 'tags', 'section', 'data', 'pcs', 'inference');
  const tags = node.get('tags').items().map((tag) => tag.required());
  const texts = [...new Set(members.map((member) => textOf(member, tags)).filter((text) => text !== ''))];
  const section = node.get('section').text();
  if (texts.length > 1) draft.remarks.push(`Further wordings of ${oneLine(title)}:`, ...texts.slice(1).map(oneLine));
  draft.keep('further wordings', texts.length - 1);
  return {
    .../^Untitled \d+$/.test(title) ? {} : { title }, text: texts[0] ?? '', tags,
    data: node.get('data').record(),
    ...section === undefined || !draft.sections.some(({ key }) => key === section) ? {} : { section },
  };
}

/** The text of a statement still has its tags in it. */
function textOf(member: Value, tags: readonly string[]): string {
  const text = member.get('text').text() ?? '';
  return tags.reduce((words, tag) => words.replaceAll(`#(${tag})`, '').replaceAll(`#${tag}`, ''), text).trim();
}

/** Each conclusion between is inferred by a step of its own from what is before it, and is a premise of what follows. */
function addReconstruction(draft: MapDraft, key: string, lines: Value): void {
  const argument = draft.nodes.get(key)!;
  const claims: string[] = [];
  let open: readonly string[] = [];
  for (const line of lines.items()) {
    const title = line.get('title').required();
    const claim = titledId('claim', title);
    claims.push(claim);
    // What it says stands among the members of its statement, too, if that is there.
    if (!draft.nodes.has(claim)) {
      const fields = fieldsOf(draft, title, line);
      draft.claim(claim, { ...fields, text: fields.text || textOf(line, fields.tags) });
    }
    line.skip(...places, 'text', 'tags', 'section', 'data');
    const inference = line.get('inference');
    inference.skip(...places, 'relations', 'conclusionIndex', 'section');
    const rules = inference.get('inferenceRules').items().map((rule) => rule.required());
    const data = rules.length === 0 ? {} : { rules };
    const uses = inference.get('data').get('uses').items().flatMap((number) => claims[(number.number() ?? 0) - 1] ?? []);
    const role = line.get('role');
    if (role.is('premise')) {
      open = [...open, claim];
    } else if (role.is('main-conclusion')) {
      Object.assign(argument.data, data);
      open = [...open, ...uses];
      draft.relate('support', key, claim);
    } else if (role.is('intermediary-conclusion')) {
      const used = uses.length === 0 ? open : uses;
      draft.infer(`${key} step ${claims.length}`, used, claim, { data });
      open = [...open.filter((each) => !used.includes(each)), claim];
    }
  }
  argument.premises.push(...new Set(open));
}

function addRelation(draft: MapDraft, relation: Value): void {
  relation.skip(...places);
  const type = types.get(relation.get('relationType').required());
  if (type === undefined) {
    draft.remarks.push(`Relation: ${JSON.stringify(relation.take())}`);
    draft.keep('relations of other kinds');
    return;
  }
  const end = (name: 'from' | 'to') => {
    const title = relation.get(name).text();
    // Undercuts of an inference name its argument.
    const of = relation.get(`${name}Type`).text();
    if (title === undefined) return undefined;
    const key = of === 'argument' || of === 'inference' ? titledId('argument', title) : titledId('claim', title);
    return draft.nodes.has(key) ? key : undefined;
  };
  // A contradiction is below its first end.
  const [from, to] = isDirected({ type }) ? [end('from'), end('to')] : [end('to'), end('from')];
  if (from === undefined || to === undefined) draft.leaveOut('relations to nodes that do not exist');
  else if (!draft.relations.some((each) => each.type === type && each.from === from && each.to === to)) draft.relate(type, from, to);
}
