import { printable, printableJson } from '../../base/printable.js';
import type { Service } from '../../service.js';

type Impacts = NonNullable<Awaited<ReturnType<Service['verdicts']['impacts']>>>;

/** The impacts of a map's claims for people: how many theses and other verdicts change, the claim, and the theses. */
export function impactHuman({ impacts, isCut }: Impacts, seconds: number): string {
  const lines = impacts.length === 0 ? ['No single claim decides anything: nothing changes if one is given up.']
    : ['theses  others  if this is given up',
      ...impacts.map(({ name, theses, others }) =>
        `${String(theses.length).padStart(6)}  ${String(others).padStart(6)}  ${name}${theses.length === 0 ? '' : `: changes ${theses.join(', ')}`}`)];
  if (isCut) lines.push('', `Not all claims were tried within ${seconds} s; --timeout gives more time.`);
  return lines.map((line) => `${printable(line)}\n`).join('');
}

/** The same as docs/schema/impact.schema.json describes it. */
export function impactJson({ impacts, isCut }: Impacts): string {
  return `${printableJson({ version: 1, impacts: impacts.map(({ id, theses, others }) => ({ id, theses, others })), finished: !isCut })}\n`;
}
