import type { Id } from '../model/model.js';
import type { Standard, Status } from './framework.js';
import type { Burden } from './settings.js';

/** What a claim or argument comes out as, and why. */
export interface Verdict {
  readonly status: Status;
  readonly reason: Reason;
}

/** A claim or argument in a reason, as what it is there: for an undercut step, the claim or argument that takes it. */
export interface Party {
  readonly id: Id;
  /** Of the step of an argument to a claim on its way: the claims that the step starts from. */
  readonly from?: readonly Id[];
  /** What undercuts the step that it takes; empty for what takes an untouched step. */
  readonly undercutBy: readonly Id[];
  /** It is contradicted: what counts is not it but what speaks for it. */
  readonly isRival?: true;
  /** What its step yields to because that is preferred. */
  readonly yieldsTo?: readonly Id[];
}

/** Why a node is what it is. The lists are in the order of the text, each id once. */
export type Reason =
  // accepted
  /** Nothing that stands speaks for it but that it is asserted, cited or assumed; `defeated` spoke against it. */
  | { readonly kind: 'asserted'; readonly as: 'assumption' | 'cited' | 'asserted'; readonly defeated: readonly Party[] }
  /** It is an argument all of whose premises are accepted. */
  | { readonly kind: 'premises-hold'; readonly premises: readonly Id[]; readonly defeated: readonly Party[] }
  | { readonly kind: 'supported'; readonly by: readonly Party[]; readonly defeated: readonly Party[] }
  /** What speaks for it prevails over its cons and rivals under the proof standard; `by` is empty if that is its own ground. */
  | { readonly kind: 'prevails'; readonly by: readonly Party[]; readonly over: readonly Party[] } & Weighed
  // rejected
  /** `lost` spoke for it. */
  | { readonly kind: 'attacked'; readonly by: readonly Party[]; readonly lost: readonly Party[] }
  | { readonly kind: 'undercut'; readonly by: readonly Party[] }
  | { readonly kind: 'premise-rejected'; readonly premises: readonly Id[] }
  | { readonly kind: 'outweighed'; readonly by: readonly Party[]; readonly over: readonly Party[] } & Weighed
  // unproven
  /** Nothing speaks for it, and the burden of proof asks for something. */
  | { readonly kind: 'unsupported'; readonly burden: Burden }
  /** What spoke for it does not stand; nothing that stands speaks against it. */
  | { readonly kind: 'support-lost'; readonly pros: readonly Party[] }
  /** It is an argument with premises for which nothing that stands speaks. */
  | { readonly kind: 'premise-unproven'; readonly premises: readonly Id[] }
  /** What speaks for it falls short of the proof standard, given what speaks against it and what it contradicts. */
  | { readonly kind: 'not-met'; readonly pros: readonly Party[]; readonly cons: readonly Party[] } & Weighed
  // open
  /** Something that stands speaks for it, and something that stands against it or for what it contradicts. */
  | { readonly kind: 'contested'; readonly pros: readonly Party[]; readonly cons: readonly Party[]; readonly rivals: readonly Party[] }
  /** It depends on itself: on other open nodes that depend on it. `with` holds all of them, itself included, sorted. */
  | { readonly kind: 'cycle'; readonly with: readonly Id[] }
  /** It depends on others that are open. */
  | {
    readonly kind: 'pending'; readonly premises: readonly Id[]; readonly undercutters: readonly Party[];
    readonly pros: readonly Party[]; readonly cons: readonly Party[]; readonly rivals: readonly Party[];
    /** Nothing but the first of `pros` was ever said for it. */
    readonly isOnlySupport: boolean;
  };

/** How two sides have been weighed. */
interface Weighed {
  readonly standard: Standard;
  /** The reasons of each side weigh together. */
  readonly accrues?: true | undefined;
}

/** Whether two verdicts say the same. */
export function sameVerdict(a: Verdict, b: Verdict): boolean {
  return a === b || (a.status === b.status && same(a.reason, b.reason));
}

function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  // All members of a large circle have the same list, which is compared once.
  if (!Array.isArray(a) || a.length < 9) return sameParts(a, b);
  if (sameLists.get(a) !== b && sameParts(a, b)) sameLists.set(a, b);
  return sameLists.get(a) === b;
}

const sameLists = new WeakMap<object, unknown>();

function sameParts(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const entries = Object.entries(a);
  return entries.length === Object.keys(b).length
    && entries.every(([key, value]) => same(value, (b as Readonly<Record<string, unknown>>)[key]));
}

/**
 * The claims and arguments that a reason speaks of, each once, in the order of its lists; undercutters after what they
 * undercut.
 */
export function idsOf(reason: Reason): readonly Id[] {
  const lists = (Object.values(reason) as readonly unknown[]).filter(Array.isArray) as readonly (readonly (Id | Party)[])[];
  return [...new Set(lists.flat().flatMap((each) => (typeof each === 'string' ? [each]
    : [...each.from && each.from.length > 0 ? each.from : [each.id], ...each.undercutBy, ...each.yieldsTo ?? []])))];
}
