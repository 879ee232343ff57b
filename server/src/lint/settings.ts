import { didYouMean, suggester } from './did-you-mean.js';
import { severities, type Rule, type Severity } from './rule.js';

/** Severities by rule code; what stands in them is unchecked. */
export type RuleSettings = Readonly<Record<string, unknown>>;

export interface ResolvedSettings {
  severityOf(rule: Rule): Severity;
  /** What is wrong with the last of the layers. */
  readonly complaints: readonly Complaint[];
}

/** What is wrong with the setting of `code`. */
export interface Complaint {
  readonly code: string;
  readonly message: string;
}

/**
 * Resolves the severities of `rules`: their defaults, overridden by each of `layers` in turn. Entries that are not
 * understood change nothing.
 */
export function resolveSettings(rules: readonly Rule[], layers: readonly RuleSettings[]): ResolvedSettings {
  const known = new Set(rules.map(({ code }) => code));
  const similar = suggester(() => known);
  const chosen = new Map<string, Severity>();
  let complaints: Complaint[] = [];
  for (const layer of layers) {
    complaints = [];
    for (const [code, severity] of Object.entries(layer)) {
      if (!known.has(code)) {
        const meant = didYouMean(similar(code), (each) => `\`${each}\``);
        complaints.push({ code, message: `There is no rule \`${code}\`, so this setting does nothing.${meant}` });
      } else if (isSeverity(severity)) {
        chosen.set(code, severity);
      } else {
        const what = typeof severity === 'string' ? `\`${severity}\`` : 'This';
        const message = `${what} is no severity, so \`${code}\` keeps its own. Choose one of ${severities.join(', ')}.`;
        complaints.push({ code, message });
      }
    }
  }
  return { complaints, severityOf: (rule) => chosen.get(rule.code) ?? rule.severity };
}

/** Whether `value` is the name of a severity. */
export function isSeverity(value: unknown): value is Severity {
  return severities.some((severity) => severity === value);
}
