import { TitleOf, type DraftRelation, type MapDraft } from './draft.js';

/** Puts what `other` holds into `draft`, below a heading. Keys are the reader's own in both, so those of `other` are told apart by its heading's. */
export function addAsSection(draft: MapDraft, other: MapDraft, section: { readonly key: string; readonly title: string }): void {
  const key = (own: string) => `${section.key} ${own}`;
  draft.sections.push({ ...section, parent: undefined }, ...other.sections.map((each) => ({ ...each, key: key(each.key), parent: each.parent === undefined ? section.key : key(each.parent) })));
  const rekeyed = (value: unknown): unknown => {
    if (value instanceof TitleOf) return new TitleOf(key(value.key));
    return Array.isArray(value) ? value.map(rekeyed) : value;
  };
  for (const node of other.nodes.values()) {
    const data = Object.fromEntries(Object.entries(node.data).map(([name, value]) => [name, rekeyed(value)]));
    draft.nodes.set(key(node.key), { ...node, key: key(node.key), data, premises: node.premises.map(key), section: node.section === undefined ? section.key : key(node.section) });
  }
  const relations = new Map<DraftRelation, DraftRelation>();
  for (const relation of other.relations) {
    const { type, from, to, data } = relation;
    relations.set(relation, draft.relate(type, key(from), typeof to === 'string' ? key(to) : relations.get(to)!, data));
  }
  for (const { text, to } of other.questions) draft.questions.push({ text, to: key(to) });
  for (const [node, label] of other.labels) draft.labels.set(key(node), label);
  for (const [name, fields] of other.sources) draft.sources.set(name, fields);
  for (const [name, value] of Object.entries(other.settings)) draft.settings[name] ??= value;
  draft.remarks.push(...other.remarks);
  for (const [what, count] of other.kept) draft.keep(what, count);
  for (const [what, count] of other.leftOut) draft.leaveOut(what, count);
}
