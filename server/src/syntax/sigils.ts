/**
 * The kinds of relation that a line can be written as, with the sigils that begin such a line. `up` relates the line to
 * its parent, `down` relates the parent to the line. A contradiction has no direction, so its two sigils are one.
 */
export const relationSigils = {
  support: { up: '+', down: '+>' },
  attack: { up: '-', down: '->' },
  undercut: { up: '_', down: '_>' },
  contradiction: { up: '><', down: '><' },
} as const;

/** A kind of relation that a line can be written as. */
export type RelationType = keyof typeof relationSigils;

/** What a sigil says of the line that it begins. */
export interface SigilMeaning {
  readonly relation: RelationType;
  readonly direction: 'up' | 'down';
}

/** What each sigil means. `<+` is a longer way to write `+`. */
export const sigilMeanings: ReadonlyMap<string, SigilMeaning> = new Map(
  (Object.keys(relationSigils) as RelationType[]).flatMap((relation): [string, SigilMeaning][] => {
    const { up, down } = relationSigils[relation];
    return [[down, { relation, direction: 'down' }], [`<${up}`, { relation, direction: 'up' }], [up, { relation, direction: 'up' }]];
  }),
);
