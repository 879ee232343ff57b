import { applyEdits } from '../../server/src/base/text-edit.js';
import { editMap } from '../../server/src/features/map-edit/map-edit.js';
import type { MapEdit, MapPart } from '../../server/src/picture/edit.js';
import { mapGraph } from '../../server/src/features/map.js';
import { snapshotOf, type Snapshot } from '../../server/src/workspace/snapshot.js';

/** A snapshot of a text as if it were open. */
export function opened(text: string): Snapshot {
  return snapshotOf('file:///test.arg', text);
}

/** The text after an edit of its map, with `¦` where the selection is; `! reason` if it is refused. */
export function edited(text: string, request: (names: Names) => MapEdit): string {
  const snapshot = opened(text);
  const result = editMap(snapshot, request(new Names(snapshot)));
  if (result.kind === 'refusal') return `! ${result.reason}`;
  const after = applyEdits(text, result.edits);
  const { select } = result;
  return select === undefined ? after : `${after.slice(0, select)}¦${after.slice(select)}`;
}

/** Ids by what people see. */
export class Names {
  readonly #snapshot: Snapshot;

  constructor(snapshot: Snapshot) {
    this.#snapshot = snapshot;
  }

  /** `[Title]`, `<Title>`, or the beginning of a text. */
  node(name: string): string {
    const { nodes } = mapGraph(this.#snapshot);
    const found = nodes.find(({ id }) => id === name)
      ?? nodes.find(({ title, text, kind }) => (title === null || kind === 'step') && name !== '' && (title ?? text).startsWith(name))
      ?? nodes.find(({ title, text }) => title === null && name === '' && text === '');
    if (found === undefined) throw new Error(`No node ${name}, but: ${nodes.map(({ id, text }) => `${id} ${text}`).join('; ')}`);
    return found.id;
  }

  /** The edge of that type between two nodes. */
  edge(type: string, from: string, to: string): string {
    const ends = [this.node(from), this.node(to)];
    const { edges } = mapGraph(this.#snapshot);
    const found = edges.find((edge) => edge.type === type && edge.from === ends[0] && edge.to === ends[1]);
    if (found === undefined) throw new Error(`No such edge, but: ${edges.map(({ id }) => id).join('; ')}`);
    return found.id;
  }

  at(name: string): MapPart {
    return { node: this.node(name) };
  }
}
