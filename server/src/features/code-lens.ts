import type { CodeLens } from 'vscode-languageserver-types';
import { shorten } from '../base/shorten.js';
import { reasonFor } from '../evaluation/reason-words.js';
import { hasTag, placeOf } from '../model/query.js';
import type { Snapshot } from '../workspace/snapshot.js';
import { toLocation } from './positions.js';

/** The commands after the lenses, which a client registers; both take a document's URI and the id of a node. */
const lensCommands = { explain: 'argmark.explainVerdict', change: 'argmark.whatWouldChange' } as const;

/** A line of the editor may be this long without being in the way. */
const longest = 100;

/**
 * Shows the verdict of each thesis above its line. With `hasCommands` the client runs what the lens offers; without, the lens
 * only says it.
 */
export function codeLenses(snapshot: Snapshot, hasCommands: boolean): CodeLens[] {
  const { map, evaluation, uri } = snapshot;
  return [...map.claims.values(), ...map.arguments.values()].filter((node) => hasTag(node, 'thesis')).flatMap((node) => {
    const at = toLocation(snapshot, placeOf(node));
    if (at.uri !== uri) return [];
    const { status, reason } = evaluation.verdicts.get(node.id)!;
    const sentence = `${status} because ${reasonFor(evaluation, node.id, reason, { isBare: true })}`;
    const title = shorten(sentence, longest);
    const lens = (command: string, text: string): CodeLens =>
      ({ range: at.range, command: { title: text, command: hasCommands ? command : '', arguments: [uri, node.id] } });
    return hasCommands ? [lens(lensCommands.explain, title), lens(lensCommands.change, 'What would change it?')] : [lens('', title)];
  });
}
