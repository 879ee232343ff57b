import type { ShownPassage } from '../../server/src/protocol.js';

const effects: Readonly<Record<ShownPassage['effect'], string>> = {
  pro: 'speaks for a claim', con: 'speaks against a claim', both: 'speaks for one claim and against another', neither: 'quoted',
};

/** The class of a passage's marks. */
export function classOf({ effect, fault }: Pick<ShownPassage, 'effect' | 'fault'>): string {
  return fault === null ? effect : 'fault';
}

/** Returns a passage in a sentence: the claim that uses it, what that does, what is wrong. */
export function tell({ title, effect, fault }: ShownPassage): string {
  return `${title}: ${effects[effect]}${fault === null ? '' : `. ${fault}`}`;
}

/** What the colours mean, in the order of the legend. */
export const legend: readonly { readonly kind: string; readonly words: string }[] = [
  { kind: 'pro', words: 'for a claim' }, { kind: 'con', words: 'against one' }, { kind: 'both', words: 'both' },
  { kind: 'neither', words: 'quoted' }, { kind: 'fault', words: 'not as quoted' },
];
