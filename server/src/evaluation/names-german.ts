import type { ArgumentMap, Id } from '../model/model.js';
import { nodeOf } from '../model/query.js';
import { nameInSentence } from './names.js';
import type { Status } from './framework.js';

/** What the verdicts are called. */
export const statuses: Readonly<Record<Status, string>> = { accepted: 'angenommen', rejected: 'verworfen', unproven: 'unbewiesen', open: 'offen' };

/** What sentences in German call a claim or argument, as names.ts tells for those in English. */
export function describe(map: ArgumentMap, id: Id): string {
  const node = nodeOf(map, id);
  if (node === undefined) return id;
  const { kind, title, texts } = node;
  if (kind === 'claim' || title !== undefined || texts.length > 0 || node.premises.length === 0) return nameInSentence(node);
  return node.premises.length === 1 ? `das Argument aus ${describe(map, node.premises[0]!)}` : node.premises.map((each) => describe(map, each)).join(' & ');
}
