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

/** Sparse frameworks of the shapes that solvers are compared by, by name; of about `count` arguments. */
export function sparseFrameworks(count: number, random: () => number): ReadonlyMap<string, readonly (readonly [number, number])[]> {
  const either = (a: number, b: number): readonly [number, number] => (random() < 0.5 ? [a, b] : [b, a]);
  const pick = (most: number) => Math.floor(random() * most);
  const erdosRenyi: readonly (readonly [number, number])[] = randomAttacks(count, 2.5 / count, random);
  // A ring in which each is beside four others, a fifth of the ends put elsewhere, and some attacks mutual.
  const wattsStrogatz: (readonly [number, number])[] = [];
  for (let from = 0; from < count; from++) {
    for (const step of [1, 2]) {
      const attack = either(from, random() < 0.2 ? pick(count) : (from + step) % count);
      wattsStrogatz.push(attack);
      if (random() < 0.05) wattsStrogatz.push([attack[1], attack[0]]);
    }
  }
  // Each new one goes to two that are likelier to be met the more they have.
  const barabasiAlbert: (readonly [number, number])[] = [];
  const ends = [0];
  for (let from = 1; from < count; from++) {
    for (let each = 0; each < 2; each++) {
      const to = ends[pick(ends.length)]!;
      if (to === from) continue;
      barabasiAlbert.push(either(from, to));
      ends.push(from, to);
    }
  }
  const width = Math.floor(Math.sqrt(count));
  const grid: (readonly [number, number])[] = [];
  for (let at = 0; at < width * width; at++) {
    if ((at + 1) % width !== 0) grid.push(either(at, at + 1));
    if (at + width < width * width) grid.push(either(at, at + width));
  }
  return new Map<string, readonly (readonly [number, number])[]>([['Erdős–Rényi', erdosRenyi], ['Watts–Strogatz', wattsStrogatz], ['Barabási–Albert', barabasiAlbert], ['grid', grid]]);
}
