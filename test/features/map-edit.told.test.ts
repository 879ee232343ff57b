import { mapGraph } from '../../server/src/features/map.js';
import type { MapEdit, NewLine, NewRelation } from '../../server/src/picture/edit.js';
import { edited, opened } from '../support/map-editing.js';
import { expectTold } from '../support/told.js';

const lines: readonly NewLine[] = ['support', 'attack', 'undercut', 'contradiction', 'premise', 'question'];
const relations: readonly NewRelation[] = ['support', 'attack', 'undercut', 'contradiction'];

/** What becomes of a text by every edit of its map that can be asked, or why it is refused. */
function everyEdit(text: string): string[] {
  const { nodes, edges } = mapGraph(opened(text));
  const told: string[] = [];
  const ask = (what: string, edit: MapEdit) => told.push(`${what}: ${JSON.stringify(edited(text, () => edit))}`);
  for (const { id } of nodes) {
    for (const relation of lines) ask(`${relation} to ${id}`, { kind: 'add', relation, to: { node: id }, text: 'new' });
    ask(`title ${id}`, { kind: 'retitle', id, title: 'T' });
    ask(`text of ${id}`, { kind: 'set-text', id, text: 'words' });
    ask(`no text of ${id}`, { kind: 'set-text', id, text: '' });
    ask(`delete ${id}`, { kind: 'delete-node', id, below: false });
    ask(`delete ${id} with all below`, { kind: 'delete-node', id, below: true });
    for (const { id: to } of nodes) {
      ask(`move ${id} to ${to}`, { kind: 'move', id, to, relation: 'support' });
      for (const relation of relations) ask(`${relation} from ${id} to ${to}`, { kind: 'relate', relation, from: id, to: { node: to } });
    }
    for (const { id: edge } of edges) ask(`undercut from ${id} to ${edge}`, { kind: 'relate', relation: 'undercut', from: id, to: { edge } });
  }
  for (const { id: edge } of edges) {
    ask(`delete ${edge}`, { kind: 'delete-relation', edge });
    for (const relation of lines) ask(`${relation} to ${edge}`, { kind: 'add', relation, to: { edge }, text: 'new' });
  }
  return told;
}

describe('all edits of a small map (UPDATE=1 writes what they do now)', () => {
  it('do what they did, or are refused as they were', () => expectTold('map-edits.txt', everyEdit));
});
