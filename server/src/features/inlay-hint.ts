import { InlayHintKind, type InlayHint } from 'vscode-languageserver-types';
import type { Range } from '../base/range.js';
import { positionAt } from '../base/line-index.js';
import { sentenceFor } from '../evaluation/reason-words.js';
import { gradualFrameworkOf } from '../evaluation/from-model.js';
import type { GradualSemantics } from '../evaluation/semantics.js';
import { locate } from '../model/locate.js';
import type { Argument, Claim } from '../model/model.js';
import type { Snapshot } from '../workspace/snapshot.js';

/** What hints show after titles. */
export interface HintOptions {
  /** `notAccepted`: only those of claims and arguments that are rejected, unproven or open. */
  readonly verdicts: 'all' | 'notAccepted' | 'off';
  /** The strengths by a semantics, beside the verdicts. */
  readonly strengths?: GradualSemantics | undefined;
}

/** Verdicts and strengths after the titles in `range` that a line is about; linear in the map. */
export async function inlayHints(
  snapshot: Snapshot, range: Range, { verdicts, strengths: semantics }: HintOptions,
): Promise<InlayHint[]> {
  const { map, evaluation, lines, uri } = snapshot;
  const strengthOf = semantics === undefined ? undefined : await strengthsFor(snapshot, semantics);
  const hints: InlayHint[] = [];
  const add = (node: Claim | Argument) => {
    const { status } = evaluation.verdicts.get(node.id)!;
    const showsVerdict = verdicts === 'all' || (verdicts === 'notAccepted' && status !== 'accepted');
    const label = [...showsVerdict ? [status] : [], ...strengthOf ? [strengthOf(node.id)] : []].join(' ');
    if (label === '') return;
    for (const { mode, name } of node.uses) {
      if (mode === 'mention' || name === undefined) continue;
      const located = locate(map, name);
      if (located.uri !== uri || located.range.end < range.start || located.range.start > range.end) continue;
      hints.push({
        // After the closing bracket.
        position: positionAt(lines, located.range.end + 1),
        label,
        kind: InlayHintKind.Type,
        tooltip: sentenceFor(evaluation, node.id),
        paddingLeft: true,
      });
    }
  };
  for (const claim of map.claims.values()) add(claim);
  for (const argument of map.arguments.values()) add(argument);
  return hints;
}

async function strengthsFor({ map, evaluation }: Snapshot, semantics: GradualSemantics): Promise<(id: string) => string> {
  const { strengths } = await import('../evaluation/strengths.js');
  const framework = gradualFrameworkOf(map, evaluation.settings);
  const { values } = strengths(framework, semantics);
  return (id) => values[framework.indexOf.get(id)!]?.toFixed(2) ?? 'no strength';
}
