import { printable, printableJson } from '../../base/printable.js';
import type { Service } from '../../service.js';

type WeakSteps = NonNullable<Awaited<ReturnType<Service['verdicts']['weakest']>>>;

/** The weak steps of a map for people, the weakest first: what is weak about each, and what hangs on it. */
export function weakestHuman({ steps, areMainClaims, isCut }: WeakSteps, seconds: number): string {
  const lines = steps.length === 0 ? ['No weak step was found: everything that a thesis rests on has a reason or a source, and no objection stands.']
    : steps.flatMap(({ name, because, consequence }, at) => [`${at + 1}. ${name}: ${because}.`, `   ${consequence}`]);
  if (areMainClaims) lines.push('', 'No claim is tagged `#thesis`, so the main claims took the place of theses.');
  if (isCut) lines.push('', `Not all steps were tried within ${seconds} s; --timeout gives more time.`);
  return lines.map((line) => `${printable(line)}\n`).join('');
}

/** The same as docs/schema/weakest.schema.json describes it. */
export function weakestJson({ steps, areMainClaims, isCut }: WeakSteps): string {
  return `${printableJson({ version: 1, steps, areMainClaims, finished: !isCut })}\n`;
}
