import { push } from '../../base/multimap.js';
import { applyEdits } from '../../base/text-edit.js';
import { beginsStatement } from '../../format/line-start.js';
import { elementOf, endOf, indentOf, lineBreak, reindent } from '../../edit/lines.js';
import { locate } from '../../model/locate.js';
import type { Id } from '../../model/model.js';
import { nodeOf } from '../../model/query.js';
import { relationKinds } from '../../model/relations.js';
import { subjectOf } from '../../syntax/nest.js';
import { titledId } from '../../model/ids.js';
import type { Block, Element } from '../../syntax/nodes.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import { bodyStart, removeFrom, type Line } from './lines.js';
import type { FileEdit } from './plan.js';

/** What becomes of a line: it goes, or what it says stands as a statement of its own from now on. */
export type Fate = 'gone' | 'statement';

/** Lines that are taken out of where they stand, and what becomes of those below them. */
export interface Detached {
  readonly edits: readonly FileEdit[];
  /** The claims and arguments that stand nowhere any more. */
  readonly vanished: ReadonlySet<Id>;
}

/**
 * Takes lines out. What is below a line that goes is a statement of its own from then on, or, with `below`, goes as
 * well; questions to it go. So does an undercut of a step that is no more: what undercut it becomes a statement.
 */
export function detach(snapshot: Snapshot, lines: readonly (Line & { readonly fate: Fate })[], below: boolean): Detached {
  const byBlock = new Map<Block, { uri: string; base: number; fates: Map<Element, Fate> }>();
  for (const { uri, block, base, element, fate } of lines) {
    const entry = byBlock.get(block) ?? { uri, base, fates: new Map<Element, Fate>() };
    entry.fates.set(element, fate);
    byBlock.set(block, entry);
  }
  const taken = [...byBlock].map(([block, { uri, base, fates }]) => ({ uri, block, base, ...rootsOf(block, fates, below) }));
  const goneElements = new Set(taken.flatMap(({ out, roots }) => [...out].filter((element) => roots.get(element) === undefined)));
  const { kept, vanished } = standing(snapshot, taken.map(({ block }) => block), goneElements, taken);
  const mentions = unmention(snapshot, vanished, goneElements);
  const edits = taken.flatMap((each) => rewritten(snapshot, each, kept, mentions));
  // What is written anew is written without them.
  const isWritten = ({ uri, range }: FileEdit) => taken.some(({ uri: other, base, out }) => other === uri
    && [...out].some(({ start, end }) => base + start <= range.start && range.end <= base + end));
  return { edits: [...edits, ...mentions.filter((mention) => !isWritten(mention))], vanished };
}

interface Taken {
  readonly uri: string;
  readonly block: Block;
  readonly base: number;
  /** All elements that do not stay where they are. */
  readonly out: ReadonlySet<Element>;
  /** The element that becomes a statement for each of them that does not go: itself or one above it. */
  readonly roots: ReadonlyMap<Element, Element>;
}

function rootsOf({ elements }: Block, fates: ReadonlyMap<Element, Fate>, below: boolean): Pick<Taken, 'out' | 'roots'> {
  const out = new Set<Element>();
  const roots = new Map<Element, Element>();
  for (const element of elements) {
    if (element.kind === 'trivia') continue;
    const fate = fates.get(element);
    const { parent } = element;
    const isBelowOut = parent !== undefined && out.has(parent);
    if (fate === undefined && !isBelowOut) continue;
    out.add(element);
    const root = parent && roots.get(parent);
    if (fate === 'gone') continue;
    if (fate === 'statement') {
      roots.set(element, element);
    } else if (root !== undefined) {
      // Of a line that is alone now there is no step to undercut.
      roots.set(element, root === parent && undercutsStep(element, parent) ? element : root);
    } else if (!below && element.kind !== 'question') {
      roots.set(element, element);
    }
  }
  return { out, roots };
}

function undercutsStep(element: Element, parent: Element): boolean {
  return element.kind === 'relation' && relationKinds[element.relation].aim === 'step' && element.direction === 'up'
    && parent.kind === 'relation' && subjectOf(parent)?.of !== 'argument';
}

/** Which titled nodes stand somewhere apart from references that would become statements, and which nowhere at all. */
function standing(snapshot: Snapshot, blocks: readonly Block[], gone: ReadonlySet<Element>, taken: readonly Taken[]) {
  const { map } = snapshot;
  const roots = new Set(taken.flatMap(({ roots: all }) => [...all.values()]));
  const vanished = new Set<Id>();
  const kept = new Set<Id>();
  const touched = new Set(map.resolved.flatMap(({ blocks: all }) => all.filter(({ summary }) => blocks.includes(summary.block))
    .flatMap(({ facets }) => facets.map(({ id }) => id))));
  for (const id of touched) {
    const uses = nodeOf(map, id)?.uses.filter(({ mode }) => mode !== 'mention').map(({ place }) => elementOf(place)) ?? [];
    if (uses.length === 0) continue;
    if (uses.every((element) => gone.has(element))) vanished.add(id);
    else if (uses.some((element) => !gone.has(element) && !(roots.has(element) && isBareReference(element)))) kept.add(id);
  }
  return { kept, vanished };
}

/** The edits of one block: lines taken out, and statements written after what stays of their thoughts. */
function rewritten(snapshot: Snapshot, { uri, block, base, out, roots }: Taken, kept: Set<Id>, mentions: readonly FileEdit[]): readonly FileEdit[] {
  const words = (start: number, end: number) => {
    const within = mentions.filter(({ uri: other, range }) => other === uri && base + start <= range.start && range.end <= base + end);
    return applyEdits(block.text.slice(start, end), within.map(({ range, newText }) => ({ range: { start: range.start - base - start, end: range.end - base - start }, newText })));
  };
  const eol = lineBreak(block);
  const edits: FileEdit[] = [];
  for (const thought of thoughtsOf(block)) {
    const gone = thought.filter((element) => out.has(element));
    if (gone.length === 0) continue;
    const statements = statementsOf(block, gone, roots, kept, words).map((text) => text.replace(/\r\n|\n|\r/g, eol));
    const last = thought.findLast((element) => !out.has(element));
    const runs = runsOf(block, gone);
    if (last === undefined && statements.length > 0) {
      const [first, ...more] = runs;
      edits.push({ uri, range: { start: base + first!.start, end: base + first!.end }, newText: statements.join(eol + eol) + eol });
      for (const { start, end } of more) edits.push({ uri, range: { start: base + start, end: base + end }, newText: '' });
      continue;
    }
    if (statements.length > 0) {
      const at = base + endOf(block, last!);
      const follows = block.elements[thought.at(-1)!.index + 1];
      const gap = follows === undefined || follows.kind === 'trivia' ? '' : eol;
      edits.push({ uri, range: { start: at, end: at }, newText: statements.map((text) => eol + eol + text).join('') + gap });
    }
    for (const { start, end } of runs) edits.push(removeFrom(snapshot, { uri, base }, start, end));
  }
  return edits;
}

/** The elements of a block in stretches that belong together: a statement with its tree and its reconstruction. */
function thoughtsOf({ elements }: Block): Element[][] {
  const thoughts: Element[][] = [[]];
  for (const element of elements) {
    if (element.kind === 'trivia') continue;
    const begins = element.kind === 'statement' || element.kind === 'list-item' || element.kind === 'heading' || element.kind === 'include';
    if (begins) thoughts.push([]);
    thoughts.at(-1)!.push(element);
  }
  return thoughts;
}

/** The lines of elements, neighbours joined. */
function runsOf(block: Block, elements: readonly Element[]): readonly { readonly start: number; readonly end: number }[] {
  const runs: { start: number; end: number }[] = [];
  for (const { start, end } of elements) {
    const last = runs.at(-1);
    if (last !== undefined && block.text.slice(last.end, start).trim() === '') last.end = end;
    else runs.push({ start, end });
  }
  return runs;
}

/** `textOf`: what a stretch of the block says from now on. */
function statementsOf(
  block: Block, elements: readonly Element[], roots: ReadonlyMap<Element, Element>, kept: Set<Id>, textOf: (start: number, end: number) => string,
): string[] {
  const members = new Map<Element, Element[]>();
  for (const element of elements) {
    const root = roots.get(element);
    if (root === undefined) continue;
    push(members, root, element);
  }
  const statements: string[] = [];
  for (const [root, all] of members) {
    const subject = subjectOf(root);
    if (all.length === 1 && isBareReference(root)) {
      const id = titledId(subject!.of, subject!.title);
      if (kept.has(id)) continue;
      kept.add(id);
    }
    const words = textOf(bodyStart(root), root.end).trimEnd();
    // What says nothing and has nothing below it is nothing.
    if (words === '' && all.length === 1) continue;
    const indent = indentOf(block, root);
    const first = subject !== undefined || beginsStatement(/^[^\r\n]*/.exec(words)![0]) ? words : `\\${words}`;
    const rest = all.slice(1).map(({ start, end }) => reindent(textOf(start, end).trimEnd(), indent, ''));
    statements.push([reindent(first, indent, ''), ...rest].join('\n'));
  }
  return statements;
}

/** Whether an element does nothing but name a title. */
function isBareReference(element: Element): boolean {
  const subject = subjectOf(element);
  return subject?.role === 'reference'
    && element.parts.every((part) => part === subject || part.start < subject.start || part.kind === 'space');
}

/** Mentions of what is no more, as plain words. */
function unmention({ map }: Snapshot, vanished: ReadonlySet<Id>, gone: ReadonlySet<Element>): FileEdit[] {
  const edits: FileEdit[] = [];
  for (const id of vanished) {
    for (const { mode, place, name } of nodeOf(map, id)!.uses) {
      if (mode !== 'mention' || name === undefined || gone.has(elementOf(place))) continue;
      const { uri, range } = locate(map, place);
      edits.push({ uri, range, newText: name.block.text.slice(name.range.start, name.range.end) });
    }
  }
  return edits;
}
