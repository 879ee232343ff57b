// Maps whose lines are more or less entangled.

const repeat = (count: number, write: (index: number) => string) => Array.from({ length: count }, (_, index) => write(index)).join('');

/** Objections to one claim, of which each attacks the next, and the last the first. */
export const wheel = (n: number) => `[A]: a\n${repeat(n, (i) => `  - [B${i}]: b\n    - [B${(i + 1) % n}]\n`)}`;
/** The same, but the last attacks no other. */
export const fan = (n: number) => `[A]: a\n${repeat(n - 1, (i) => `  - [B${i}]: b\n    - [B${i + 1}]\n`)}`;
/** Two such rings of objections to one claim. */
export const twoWheels = (n: number) => wheel(n) + repeat(n, (i) => `  - [C${i}]: c\n    - [C${(i + 1) % n}]\n`);
/** Objections to one claim. */
export const star = (n: number) => `[A]: a\n${repeat(n, (i) => `  - [B${i}]: b\n`)}`;
/** Claims of which each attacks the one before, and the first the last. */
export const ring = (n: number) => repeat(n, (i) => `[B${i}]: b\n  - [B${(i + 1) % n}]\n`);
/** Two chains of objections, with a rung between each two. */
export const ladder = (n: number) => repeat(n, (i) => `[A${i}]: a\n  - [B${i}]: b\n  - [A${i + 1}]\n\n[B${i}]\n  - [B${i + 1}]\n\n`);
/** Claims of which each is attacked by all later ones, in two sections. */
export const tangle = (n: number) => repeat(n, (i) => `${i === 0 ? '# One\n\n' : i === n / 2 ? '# Two\n\n' : ''}[A${i}]: a\n${repeat(n - 1 - i, (k) => `  - [A${i + 1 + k}]\n`)}\n`);
/** `n` claims, each attacked by the same `n`. */
export const bipartite = (n: number) => repeat(n, (i) => `[A${i}]: a\n${repeat(n, (k) => `  - [B${k}]\n`)}\n`);
