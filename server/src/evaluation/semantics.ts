export const positionSemantics = ['complete', 'preferred', 'stable', 'semi-stable', 'stage', 'ideal', 'eager'] as const;

/** Which positions count; docs/verdicts.md has their definitions. */
export type PositionSemantics = (typeof positionSemantics)[number];

export const gradualSemantics = ['df-quad', 'quadratic-energy', 'euler', 'h-categoriser'] as const;

/** A gradual semantics: strengths instead of verdicts. */
export type GradualSemantics = (typeof gradualSemantics)[number];

/** Everything that a map or framework can be evaluated by; the first one is the default. */
export const allSemantics = ['grounded', ...positionSemantics, ...gradualSemantics] as const;

export type Semantics = (typeof allSemantics)[number];
