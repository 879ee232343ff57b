import { didYouMean, suggester } from './did-you-mean.js';
import { severities, type Rule, type Severity } from './rule.js';

/** Severities by rule code; what is in them is unchecked. */
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
  const complaintAbout = settingChecker(rules);
  const chosen = new Map<string, Severity>();
  let complaints: Complaint[] = [];
  for (const layer of layers) {
    complaints = [];
    for (const [code, severity] of Object.entries(layer)) {
      const message = complaintAbout(code, severity);
      if (message === undefined) chosen.set(code, severity as Severity);
      else complaints.push({ code, message });
    }
  }
  return { complaints, severityOf: (rule) => chosen.get(rule.code) ?? rule.severity };
}

/** Says what is wrong with the severity that is set for a code; `undefined`: nothing. */
export function settingChecker(rules: readonly Rule[]): (code: string, severity: unknown) => string | undefined {
  const known = new Set(rules.map(({ code }) => code));
  const similar = suggester(() => known);
  return (code, severity) => {
    if (!known.has(code)) {
      const meant = didYouMean(similar(code), (each) => `\`${each}\``);
      return `There is no rule \`${code}\`, so this setting has no effect.${meant}`;
    }
    if (isSeverity(severity)) return undefined;
    const what = typeof severity === 'string' ? `\`${severity}\`` : 'This';
    return `${what} is not a severity, so \`${code}\` keeps its own. Choose one of ${severities.join(', ')}.`;
  };
}

/** Whether `value` is the name of a severity. */
export function isSeverity(value: unknown): value is Severity {
  return severities.some((severity) => severity === value);
}
