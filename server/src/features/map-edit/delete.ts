import { append } from '../../base/append.js';
import { indentOf, reindent } from '../../edit/lines.js';
import type { MapEdit } from '../../picture/edit.js';
import type { Argument, Claim, Question, Relation } from '../../model/model.js';
import { nameOf } from '../../model/query.js';
import type { Element } from '../../syntax/nodes.js';
import { childrenOf } from '../../syntax/subtree.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import { detach, type Fate } from './detach.js';
import { hasNoLine, nodeFor, questionFor, relationsFor } from './find.js';
import { lineAt, removeFrom, subtreeRange, type Line } from './lines.js';
import type { Plan } from './plan.js';
import type { Fact } from '../reading.js';
import { refuse } from './refusal.js';

/**
 * Deletes a claim, an argument or a question everywhere, with its relations; mentions of it become plain words. Without
 * `below`, all other claims and arguments stay, with the relations among them: what was below it becomes separate
 * statements after the tree that it was in.
 */
export function deleteNode(snapshot: Snapshot, { id, below }: Extract<MapEdit, { kind: 'delete-node' }>): Plan {
  const question = questionFor(snapshot.map, id);
  if (question) return below ? deleteLines(snapshot, { own: [lineAt(snapshot, question.place)], parts: [] }, true, id) : deleteQuestion(snapshot, question);
  const node = nodeFor(snapshot.map, id);
  const numbered = node.uses.find(({ place }) => lineAt(snapshot, place).element.kind === 'numbered' && node.kind === 'claim');
  if (numbered) {
    refuse(`${nameOf(node)} is a line of a reconstruction, which would be incomplete without it. Change it in the text.`);
  }
  return deleteLines(snapshot, linesOf(snapshot, node), below, id);
}

interface LinesOfNode {
  readonly own: readonly Line[];
  /** The lines that an argument is made of, which say something of their own. */
  readonly parts: readonly Line[];
}

/** All lines of a node; an argument without a line of its own is made of its `&` lines, or of numbered ones. */
function linesOf(snapshot: Snapshot, node: Claim | Argument): LinesOfNode {
  const lines = node.uses.filter(({ mode }) => mode !== 'mention').map(({ place }) => lineAt(snapshot, place));
  if (node.kind === 'claim') return { own: lines, parts: [] };
  const behind = lines.flatMap((line) => {
    const { block: { elements }, element } = line;
    const parts = element.kind === 'premise' && hasNoLine(node)
      ? elements.filter(({ kind, parent }) => kind === 'premise' && parent === element.parent)
      : reconstructionBehind(elements, element);
    // A numbered line that names the argument, which it may not, is one of its own.
    return parts.filter((each) => !lines.some(({ element: own }) => own === each)).map((each) => ({ ...line, element: each }));
  });
  const isPart = ({ element: { kind } }: Line) => hasNoLine(node) && (kind === 'premise' || kind === 'numbered' || kind === 'inference');
  return { own: lines.filter((line) => !isPart(line)), parts: [...lines.filter((line) => isPart(line)), ...behind] };
}

/** The numbered and inference lines that belong to the argument of a statement, or that go on with the first of them. */
function reconstructionBehind(elements: readonly Element[], first: Element): readonly Element[] {
  if (first.kind !== 'statement' && first.kind !== 'numbered' && first.kind !== 'inference') return [];
  const found: Element[] = [];
  for (let index = first.index + 1; index < elements.length; index++) {
    const element = elements[index]!;
    if (element.kind === 'statement' || element.kind === 'list-item' || element.kind === 'heading') break;
    if (element.kind === 'numbered' && element.beginsAnother && (first.kind !== 'statement' || found.length > 0)) break;
    if (element.kind === 'numbered' || element.kind === 'inference') found.push(element);
  }
  return found;
}

function deleteLines(snapshot: Snapshot, { own, parts }: LinesOfNode, below: boolean, id: string): Plan {
  const fated = (lines: readonly Line[], fate: Fate) => lines.map((line) => ({ ...line, fate }));
  // An inference says nothing by itself.
  const isKept = ({ element }: Line) => !below && element.kind !== 'inference';
  const { edits, vanished } = detach(snapshot, [
    ...fated(own, 'gone'), ...fated(parts.filter(isKept), 'statement'), ...fated(parts.filter((line) => !isKept(line)), 'gone'),
  ], below);
  const isGone = ({ about }: Fact) => about.some((each) => each === id || vanished.has(each));
  return {
    edits,
    // With what is below it, relations between what stands elsewhere as well may have gone.
    isAsked: ({ lost, gained }) => gained.length === 0 && lost.some(({ about }) => about.includes(id))
      && lost.every((fact) => isGone(fact) || below && fact.kind === 'link'),
  };
}

/** What answered a question still supports or attacks what the question was put to. */
function deleteQuestion(snapshot: Snapshot, question: Question): Plan {
  const line = lineAt(snapshot, question.place);
  const { uri, block, base, element } = line;
  const { start, end } = subtreeRange(block, element);
  const [child] = childrenOf(block, element);
  const edit = child === undefined ? removeFrom(snapshot, line, start, end) : {
    uri, range: { start: base + start, end: base + end },
    newText: reindent(block.text.slice(element.end, end), indentOf(block, child), indentOf(block, element)),
  };
  return {
    edits: [edit],
    isAsked: ({ lost, gained }) => lost.every(({ kind, about }) => kind === 'link' && about.includes(question.id))
      && gained.length === lost.length - 1 && gained.every(({ kind }) => kind === 'link'),
  };
}

/** Deletes a relation and keeps what it relates: a line that says more than a title stands as a statement from now on. */
export function deleteRelation(snapshot: Snapshot, { edge }: Extract<MapEdit, { kind: 'delete-relation' }>): Plan {
  const relations = relationsFor(snapshot.map, edge);
  const { edits } = detach(snapshot, relations.map(({ place }) => ({ ...lineAt(snapshot, place), fate: 'statement' })), false);
  const ends = ({ undercuts, from, to }: Relation) => [from, to, ...undercuts ? [undercuts.from, undercuts.to] : []];
  return {
    edits,
    isAsked: ({ lost, gained }) => gained.length === 0 && lost.length === relations.reduce((count, each) => count + 1 + undercutsOf(each), 0)
      && lost.every(({ kind, about }) => kind === 'link' && ends(relations[0]!).every((end) => about.includes(end) || lost.length > 1)),
  };
}

/** How many undercuts fall with a relation: those of its step, those of theirs. */
function undercutsOf(relation: Relation): number {
  let count = 0;
  const open = [...relation.undercutBy];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    count++;
    append(open, next.undercutBy);
  }
  return count;
}
