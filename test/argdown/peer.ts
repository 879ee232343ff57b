import * as argdown from '@argdown/core';
import { inferenceLine, nameOf, print, type Meaning, type Node, type Relation, type Section } from './normal-form.js';

type Member = argdown.RelationMember;

/** What Argdown makes of a document. */
export type PeerReading =
  | { readonly kind: 'read'; readonly normalForm: string }
  | { readonly kind: 'refused'; readonly reason: string };

const application = new argdown.ArgdownApplication();
application.addPlugin(new argdown.ParserPlugin(), 'parse');
application.addPlugin(new argdown.DataPlugin(), 'model');
application.addPlugin(new argdown.ModelPlugin(), 'model');

/** Reads `text` with Argdown. It refuses a text on a syntax error, or by throwing. */
export function readWithArgdown(text: string): PeerReading {
  try {
    // As written; then as Argdown reads it, where a reconstructed argument speaks through its conclusion.
    const written = run(text, { transformArgumentRelations: false });
    const error = written.parserErrors?.[0];
    if (error) return { kind: 'refused', reason: error.message };
    const meaning = meaningOf(written);
    const read = text.includes('--') ? run(text, {}) : written;
    return { kind: 'read', normalForm: print({ ...meaning, closure: closureOf(read) }) };
  } catch (error) {
    return { kind: 'refused', reason: String(error) };
  }
}

function run(input: string, model: object): argdown.IArgdownResponse {
  return application.run({
    process: ['parse', 'model'], input, model: { removeTagsFromText: true, ...model }, throwExceptions: true, logExceptions: false,
  } as argdown.IArgdownRequest);
}

function meaningOf(response: argdown.IArgdownResponse): Omit<Meaning, 'closure'> {
  const claims = Object.values(response.statements ?? {});
  const args = Object.values(response.arguments ?? {});
  return {
    sections: allSections(response.sections ?? []).map((section): Section => ({
      name: section.id, parent: section.parent?.id, title: wording({ text: section.title ?? '', ranges: (section as argdown.HasText).ranges ?? [] }), level: section.level,
      tags: section.tags ?? [], data: section.data,
    })),
    claims: claims.map((claim) => nodeOf(claim)),
    arguments: args.map((argument) => ({
      ...nodeOf(argument),
      lines: argument.pcs.flatMap((line) => {
        const claim = nameOfMember(response.statements![line.title!]!);
        if (line.role === argdown.StatementRole.PREMISE) return [`from ${claim}`];
        const { inference } = line as argdown.IConclusion;
        return [inferenceLine(inference?.inferenceRules ?? [], inference?.data), `to ${claim}`];
      }),
    })),
    relations: (response.relations ?? []).map((relation) => relationOf(relation, response)),
  };
}

function nodeOf(node: argdown.IEquivalenceClass | argdown.IArgument): Node {
  const defined = node.members.filter(({ isReference }) => !isReference);
  return {
    name: nameOfMember(node),
    texts: defined.map(wording),
    references: node.members.length - defined.length,
    tags: node.tags ?? [],
    data: node.data,
    section: node.section?.id,
  };
}

/** The words of a statement; a mention is shown by its title. */
function wording({ text = '', ranges = [] }: argdown.HasText): string {
  let words = '';
  let at = 0;
  for (const { type, start, stop, title } of ranges) {
    if (type !== argdown.RangeType.STATEMENT_MENTION && type !== argdown.RangeType.ARGUMENT_MENTION) continue;
    const source = text.slice(start, stop + 1);
    words += text.slice(at, start) + title + (/\s$/.test(source) ? ' ' : '');
    at = stop + 1;
  }
  return words + text.slice(at);
}

function relationOf(relation: argdown.IRelation, response: argdown.IArgdownResponse): Relation {
  const { from, to } = relation;
  const step = to!.type === argdown.ArgdownTypes.INFERENCE ? ` step ${stepOf(to as argdown.IInference, response)}` : '';
  return { type: typeOf(relation), from: nameIn(from!, response), to: `${nameIn(to!, response)}${step}` };
}

function stepOf(inference: argdown.IInference, response: argdown.IArgdownResponse): number {
  const { pcs } = response.arguments![inference.argumentTitle!]!;
  return pcs.filter((line) => line.role !== argdown.StatementRole.PREMISE)
    .findIndex((line) => (line as argdown.IConclusion).inference === inference) + 1;
}

function closureOf(response: argdown.IArgdownResponse): Relation[] {
  const { statements = {}, arguments: args = {}, relations = [] } = response;
  // The members' own lists are not all that the relations say: Argdown takes the wrong one out of them when it moves a
  // relation to another end.
  const members = [...Object.values(statements), ...Object.values(args),
    ...Object.values(args).flatMap(({ pcs }) => pcs.flatMap((line) => (line as argdown.IConclusion).inference ?? []))];
  for (const member of members) member.relations = relations.filter(({ from, to }) => from === member || to === member);
  const all = [...relations, ...[...Object.values(statements), ...Object.values(args)].flatMap((member) =>
    argdown.deriveImplicitRelations(member, statements, args))];
  return all.map((relation) => ({
    type: typeOf(relation), from: nameIn(relation.from!, response), to: nameIn(relation.to!, response),
  }));
}

function typeOf({ relationType }: argdown.IRelation): string {
  return relationType === argdown.RelationType.CONTRADICTORY ? 'contradiction' : relationType;
}

function nameIn(member: Member, response: argdown.IArgdownResponse): string {
  return nameOfMember(member.type === argdown.ArgdownTypes.INFERENCE
    ? response.arguments![(member as argdown.IInference).argumentTitle!]! : member);
}

function nameOfMember(member: Member): string {
  const node = member as argdown.IEquivalenceClass | argdown.IArgument;
  const of = node.type === argdown.ArgdownTypes.ARGUMENT ? 'argument' : 'claim';
  const untitled = /^Untitled \d+$/.test(node.title ?? '');
  return nameOf(of, untitled ? undefined : node.title, (node.members[0] ?? node).startLine ?? 0);
}

function allSections(sections: readonly argdown.ISection[]): argdown.ISection[] {
  return sections.flatMap((section) => [section, ...allSections(section.children)]);
}
