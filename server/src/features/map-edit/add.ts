import { continuesText } from '../../format/line-start.js';
import { childIndent, indentOf, lineBreak } from '../../edit/lines.js';
import { relationKinds } from '../../model/relations.js';
import type { MapEdit, NewLine } from '../../picture/edit.js';
import { nameOf, nodeOf } from '../../model/query.js';
import { relationSigils } from '../../syntax/sigils.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import { hasNoLine, nodeFor, questionFor, targetOf, type Target } from './find.js';
import { addBelow, isBelow, lineAt, nodeAtOffset, type Line } from './lines.js';
import type { Plan } from './plan.js';
import type { Fact } from '../reading.js';
import { refuse } from './refusal.js';

/** What a line below another one begins with. */
function markerOf(line: NewLine): string {
  return line === 'premise' ? '&' : line === 'question' ? '?' : relationSigils[line].up;
}

/** Adds a new line below a node or the relation of an edge. */
export function add(snapshot: Snapshot, { relation, to, text }: Extract<MapEdit, { kind: 'add' }>): Plan {
  const { map } = snapshot;
  const kind = relation === 'premise' || relation === 'question' ? undefined : relationKinds[relation];
  const target: PremiseTarget = relation === 'premise' ? argumentFor(snapshot, to) : targetOf(snapshot, to, kind?.aim === 'step');
  const isQuestion = 'node' in to && questionFor(map, to.node) !== undefined;
  if (isQuestion && relation === 'question') refuse('A question is about a claim or an argument, not about another question.');
  if (kind?.isForClaimsAlone === true && nodeOf(map, target.id)?.kind === 'argument') refuse('Only claims can contradict each other.');
  if (text.trim() === '') refuse('There is nothing to add: the text is empty.');
  const { block, element } = target.line;
  const indent = target.sibling ? indentOf(block, element) : childIndent(block, element);
  const marker = markerOf(relation);
  const line = `${marker} ${written(text, `${indent}${' '.repeat(marker.length + 1)}`, lineBreak(block))}`;
  const above: Line = target.sibling ? { ...target.line, element: element.parent! } : target.line;
  const { edit, start } = addBelow(above, line);
  return {
    edits: [edit],
    select: { ...start, offset: start.offset + marker.length + 1 },
    isAsked({ lost, gained }, after) {
      const made = nodeAtOffset(after, start);
      if (made === undefined || !isBelow(after, start, above) || lost.length > 0 || gained.some(({ about }) => !about.includes(made))) return false;
      const count = (kind: Fact['kind']) => gained.filter((fact) => fact.kind === kind).length;
      return count('link') === 1 && count('node') <= 1 && count('heading') === 0;
    },
  };
}

interface PremiseTarget extends Target {
  /** It is another premise of the argument, and the new one goes beside it. */
  readonly sibling?: boolean;
}

/** Tells where a premise of an argument is written. */
function argumentFor(snapshot: Snapshot, to: { readonly node: string } | { readonly edge: string }): PremiseTarget {
  const { map } = snapshot;
  if ('edge' in to) return refuse('A premise is added to an argument.');
  const node = nodeFor(map, to.node);
  if (node.kind === 'claim') return refuse('A premise is added to an argument. Add a supporting claim instead.');
  const line = lineAt(snapshot, node.uses.find(({ mode }) => mode !== 'mention')!.place);
  if (node.steps.length > 0 || hasNoLine(node) && line.element.kind !== 'premise') {
    return refuse(`${nameOf(node)} is reconstructed step by step: its premises are numbered. Add the premise in the text.`);
  }
  return { line, id: node.id, name: nameOf(node), ...hasNoLine(node) ? { sibling: true } : {} };
}

/** `text` as it is written after a marker: further lines are indented, and escaped if they would begin something else. */
export function written(text: string, indent: string, eol: string): string {
  const [first, ...more] = text.trim().split(/\r\n|\n|\r/);
  return [first!.trim(), ...more.map((line) => {
    const words = line.trim();
    return `${indent}${words === '\\' || continuesText(indent + words) ? '' : '\\'}${words}`;
  })].join(eol);
}
