import type { Severity } from './rule.js';
import { rules } from './rules/index.js';

export const presetNames = ['draft', 'standard', 'review'] as const;

/** Which severities to start from: while thinking, usually, or before publication. */
export type PresetName = (typeof presetNames)[number];

const standard = Object.fromEntries(rules.map(({ code, severity }) => [code, severity]));

/** The severities of every rule, by its code. */
export const presets: Readonly<Record<PresetName, Readonly<Record<string, Severity>>>> = {
  draft: {
    ...standard,
    'unsupported-claim': 'information',
    'uncited-premise': 'off',
    'unanswered-counterpoint': 'hint',
    'uncited-source': 'off',
  },
  standard,
  review: {
    ...standard,
    'unsupported-thesis': 'error',
    'uncited-premise': 'warning',
    'unanswered-counterpoint': 'warning',
    'open-question': 'warning',
    'uncited-source': 'warning',
  },
};

/** Whether `value` is the name of a preset. */
export function isPresetName(value: unknown): value is PresetName {
  return presetNames.some((name) => name === value);
}
