import type { TextEdit } from '../../base/text-edit.js';
import type { MapEdit } from '../../picture/edit.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import { positionAt } from '../../base/line-index.js';
import { add } from './add.js';
import { inItsFile } from './own-file.js';
import { deleteNode, deleteRelation } from './delete.js';
import { move } from './move.js';
import type { Plan } from './plan.js';
import { difference } from '../reading.js';
import { relate } from './relate.js';
import { EditRefused, type MapEdited } from './refusal.js';
import { retitle } from './retitle.js';
import { setText } from './set-text.js';

/**
 * The edits of the text that do to the map what is asked, and nothing else. They are tried first: where the text would
 * read otherwise, or have problems of form that it has not now, the answer is a refusal that says why. Costs about what
 * parsing the blocks costs that change.
 */
export function editMap(snapshot: Snapshot, request: MapEdit): MapEdited {
  try {
    const { own, asked } = inItsFile(snapshot, request);
    const plan = planOf(own, asked, snapshot);
    const edits = withoutOverlaps(plan.edits);
    const reason = edits.length === 0 ? undefined : faultOf(own, plan, edits);
    return reason === undefined ? { kind: 'edits', edits, elsewhere: plan.elsewhere ?? {}, select: plan.select } : { kind: 'refusal', reason };
  } catch (error) {
    if (error instanceof EditRefused) return { kind: 'refusal', reason: error.message };
    throw error;
  }
}

function planOf(snapshot: Snapshot, request: MapEdit, whole: Snapshot): Plan {
  switch (request.kind) {
    case 'add': return add(snapshot, request);
    case 'relate': return relate(snapshot, request);
    case 'retitle': return retitle(snapshot, request, whole);
    case 'set-text': return setText(snapshot, request);
    case 'move': return move(snapshot, request);
    case 'delete-node': return deleteNode(snapshot, request);
    case 'delete-relation': return deleteRelation(snapshot, request);
  }
}

/** In the order of the text; what two edits take away is taken away once. */
function withoutOverlaps(edits: readonly TextEdit[]): readonly TextEdit[] {
  let end = 0;
  return [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end).flatMap(({ range, newText }) => {
    const start = Math.max(range.start, end);
    end = Math.max(end, range.end);
    return newText === '' && start >= range.end ? [] : [{ range: { start, end: range.end }, newText }];
  });
}

function faultOf(snapshot: Snapshot, plan: Plan, edits: readonly TextEdit[]): string | undefined {
  const after = changed(snapshot, edits);
  const apart = difference(snapshot, after, plan.same?.(after));
  const [problem] = apart.problems;
  if (problem !== undefined) return `In the text this would be a mistake: ${problem.message}`;
  return plan.isAsked(apart, after) ? undefined
    : 'In the text this would change more of the map than what is asked. Make this change in the text.';
}

/** The snapshot with all edits made, the last of the text first, so that the places of the others hold. */
function changed(snapshot: Snapshot, edits: readonly TextEdit[]): Snapshot {
  const { lines } = snapshot;
  return snapshot.changed(snapshot.version, edits.toReversed().map(({ range, newText }) => (
    { range: { start: positionAt(lines, range.start), end: positionAt(lines, range.end) }, text: newText })));
}

