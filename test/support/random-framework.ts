/** Numbers in [0, 1) that depend on `seed` alone (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Attacks between `count` arguments, each of the possible ones with the same probability; self-attacks too. */
export function randomAttacks(count: number, probability: number, random: () => number): readonly [number, number][] {
  const attacks: [number, number][] = [];
  for (let from = 0; from < count; from++) {
    for (let to = 0; to < count; to++) if (random() < probability) attacks.push([from, to]);
  }
  return attacks;
}
