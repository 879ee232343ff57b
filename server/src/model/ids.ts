import type { Id } from './terms.js';

/** Returns the id of the claim or argument with this title. */
export function titledId(of: 'claim' | 'argument', title: string): Id {
  return of === 'claim' ? `[${title}]` : `<${title}>`;
}
