import type { Severity } from './rule.js';
import { rules } from './rules/index.js';

export const presetNames = ['draft', 'standard', 'review'] as const;

/** How strict the rules are: while one thinks, by default, before a map is published. */
export type PresetName = (typeof presetNames)[number];

/** Severities by rule code. */
export type Preset = Readonly<Record<string, Severity>>;

/** While thoughts are collected: what cannot be read, and what no thought can mean. */
const draft: Preset = {
  'verdict-mismatch': 'warning',
  'unsupported-thesis': 'hint',
  'thesis-not-accepted': 'hint',
  'unsupported-claim': 'hint',
  'uncited-premise': 'off',
  'unanswered-counterpoint': 'off',
  'open-question': 'hint',
  'unanswered-critical-question': 'off',
  'undeveloped-but-supported': 'hint',
  'duplicate-relation': 'hint',
  'missing-weight': 'off',
  'weight-of-zero': 'hint',
  'accrual-without-standard': 'hint',
  'unused-premise': 'hint',
  'premise-out-of-order': 'hint',
  'skipped-number': 'off',
  'undefined-claim': 'information',
  'undefined-argument': 'hint',
  'missing-text': 'hint',
  'conflicting-wordings': 'information',
  'claim-and-argument-share-title': 'off',
  'quotation-not-on-that-page': 'information',
  'unknown-source': 'information',
  'citation-without-key': 'information',
  'broken-citation': 'information',
  'uncited-source': 'off',
  'source-unreadable': 'information',
  'heading-level-skipped': 'off',
  'empty-relation': 'hint',
  'missing-conclusion': 'warning',
  'missing-inference': 'warning',
  'missing-premise': 'warning',
};

/** The preset for a map before others read it: whatever a critical reader would ask about. */
const review: Preset = {
  'unsupported-thesis': 'error',
  'thesis-not-accepted': 'warning',
  'uncited-premise': 'warning',
  'unanswered-counterpoint': 'warning',
  'open-question': 'warning',
  'unanswered-critical-question': 'information',
  'undeveloped-but-supported': 'warning',
  'unused-claim': 'warning',
  'circular-support': 'error',
  'self-support': 'error',
  'self-attack': 'error',
  'supports-and-attacks': 'error',
  'contradictory-assumptions': 'error',
  'strict-mode-inconsistency': 'error',
  'undercut-without-step': 'error',
  'consequence-not-accepted': 'error',
  'circular-preferences': 'error',
  'unknown-preference': 'error',
  'unknown-selection': 'error',
  'accrual-in-circle': 'error',
  'accrual-without-standard': 'warning',
  'missing-weight': 'warning',
  'weight-of-zero': 'warning',
  'duplicate-relation': 'warning',
  'unused-premise': 'warning',
  'skipped-number': 'warning',
  'two-reconstructions': 'error',
  'unknown-scheme': 'warning',
  'undefined-claim': 'error',
  'undefined-argument': 'error',
  'missing-text': 'error',
  'claim-and-argument-share-title': 'information',
  'unknown-tag': 'warning',
  'unknown-data-key': 'warning',
  'quotation-not-found': 'error',
  'quotation-differs': 'error',
  'quotation-not-on-that-page': 'error',
  'unknown-source': 'error',
  'citation-without-key': 'error',
  'broken-citation': 'error',
  'uncited-source': 'information',
  'heading-level-skipped': 'warning',
  'short-quotation': 'hint',
  'trailing-whitespace': 'hint',
  'unused-suppression': 'warning',
};

const standard: Preset = Object.fromEntries(rules.map(({ code, severity }) => [code, severity]));

/** The severity of every rule in each preset. */
export const presets: Readonly<Record<PresetName, Preset>> = {
  draft: { ...standard, ...draft }, standard, review: { ...standard, ...review },
};

/** Whether `value` is the name of a preset. */
export function isPresetName(value: unknown): value is PresetName {
  return presetNames.some((name) => name === value);
}
