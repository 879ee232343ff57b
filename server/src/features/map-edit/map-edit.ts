import type { TextEdit } from '../../base/text-edit.js';
import type { MapEdit } from '../../picture/edit.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import { positionAt } from '../../base/line-index.js';
import { push } from '../../base/multimap.js';
import { add } from './add.js';
import { addClaim } from './add-claim.js';
import { deleteNode, deleteRelation } from './delete.js';
import { move } from './move.js';
import type { FileEdit, Plan } from './plan.js';
import { toRangeIn } from '../positions.js';
import { difference } from '../reading.js';
import { relate } from './relate.js';
import { orRefusal, refuse, type MapEdited } from './refusal.js';
import { retitle } from './retitle.js';
import { setText } from './set-text.js';

/**
 * The edits of the files of a map that do to it what is asked, and nothing else. They are tried first: where the text would
 * read otherwise, or have problems of form that it has not now, the answer is a refusal that says why. Costs about what
 * parsing the blocks costs that change.
 */
export function editMap(snapshot: Snapshot, request: MapEdit): MapEdited {
  return orRefusal((): MapEdited => {
    refuseControlCharacters(request);
    const plan = planOf(snapshot, request);
    const edits = byFile(plan.edits);
    const reason = edits.size === 0 ? undefined : faultOf(snapshot, plan, edits);
    if (reason !== undefined) return { kind: 'refusal', reason };
    const elsewhere = { ...plan.elsewhere };
    for (const [uri, all] of edits) {
      if (uri !== snapshot.uri) elsewhere[uri] = all.map(({ range, newText }) => ({ range: toRangeIn(snapshot, uri, range), newText }));
    }
    const { uri: file, offset } = plan.select ?? { uri: snapshot.uri, offset: undefined };
    return { kind: 'edits', edits: edits.get(snapshot.uri) ?? [], elsewhere, select: offset, file };
  });
}

/** Characters that nobody sees in a text, and that a terminal or another program may take as orders. */
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029]/;

function refuseControlCharacters(request: MapEdit): void {
  const written = request.kind === 'retitle' ? request.title : 'text' in request ? request.text : '';
  const [found] = controls.exec(written) ?? [];
  if (found === undefined) return;
  const code = found.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  refuse(`It contains an invisible control character (U+${code}). Write it without.`);
}

function planOf(snapshot: Snapshot, request: MapEdit): Plan {
  switch (request.kind) {
    case 'add': return add(snapshot, request);
    case 'add-claim': return addClaim(snapshot, request);
    case 'relate': return relate(snapshot, request);
    case 'retitle': return retitle(snapshot, request);
    case 'set-text': return setText(snapshot, request);
    case 'move': return move(snapshot, request);
    case 'delete-node': return deleteNode(snapshot, request);
    case 'delete-relation': return deleteRelation(snapshot, request);
  }
}

/** They are in the order of the text; what two edits take away is taken away once. */
function withoutOverlaps(edits: readonly TextEdit[]): readonly TextEdit[] {
  let end = 0;
  return [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end).flatMap(({ range, newText }) => {
    const start = Math.max(range.start, end);
    end = Math.max(end, range.end);
    return newText === '' && start >= range.end ? [] : [{ range: { start, end: range.end }, newText }];
  });
}

function byFile(edits: readonly FileEdit[]): ReadonlyMap<string, readonly TextEdit[]> {
  const files = new Map<string, TextEdit[]>();
  for (const { uri, range, newText } of edits) push(files, uri, { range, newText });
  return new Map([...files].map(([uri, all]) => [uri, withoutOverlaps(all)]));
}

function faultOf(snapshot: Snapshot, plan: Plan, edits: ReadonlyMap<string, readonly TextEdit[]>): string | undefined {
  const after = changed(snapshot, edits);
  const apart = difference(snapshot, after, plan.same?.(after));
  const [problem] = apart.problems;
  if (problem !== undefined) return `In the text this would be an error: ${problem.message}`;
  return plan.isAsked(apart, after) ? undefined
    : 'This would change more of the map than you asked for. Make the change in the text.';
}

/** The snapshot with all edits made, the last of each text first, so that the places of the others hold. */
export function changed(snapshot: Snapshot, edits: ReadonlyMap<string, readonly TextEdit[]>): Snapshot {
  return snapshot.withChanges(new Map([...edits].map(([uri, all]) => {
    const lines = snapshot.linesOf(uri);
    return [uri, all.toReversed().map(({ range, newText }) => (
      { range: { start: positionAt(lines, range.start), end: positionAt(lines, range.end) }, text: newText }))];
  })));
}
