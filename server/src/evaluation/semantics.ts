import { positionSemantics } from './positions.js';
import { gradualSemantics } from './strengths.js';

/** Everything that a map or framework can be evaluated by; the first one is the default. */
export const allSemantics = ['grounded', ...positionSemantics, ...gradualSemantics] as const;

export type Semantics = (typeof allSemantics)[number];
