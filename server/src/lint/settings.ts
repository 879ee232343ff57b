import { severities, type Rule, type Severity } from './rule.js';

/** Severities by rule code, in rising precedence; what stands in them is unchecked. */
export type RuleSettings = Readonly<Record<string, unknown>>;

export interface ResolvedSettings {
  severityOf(rule: Rule): Severity;
  /** What is wrong with the last of the settings, in words. */
  readonly complaints: readonly string[];
}

/** Resolves the severities of `rules`: their defaults, overridden by each of `layers` in turn. */
export function resolveSettings(rules: readonly Rule[], layers: readonly RuleSettings[]): ResolvedSettings {
  const known = new Map(rules.map((rule) => [rule.code, rule]));
  const chosen = new Map<string, Severity>();
  let complaints: string[] = [];
  for (const layer of layers) {
    complaints = [];
    for (const [code, severity] of Object.entries(layer)) {
      if (!known.has(code)) complaints.push(`There is no rule \`${code}\`; see docs/rules for the list.`);
      else if (!isSeverity(severity)) {
        complaints.push(`\`${String(severity)}\` is no severity for \`${code}\`. Choose one of ${severities.join(', ')}.`);
      } else chosen.set(code, severity);
    }
  }
  return { complaints, severityOf: (rule) => chosen.get(rule.code) ?? rule.severity };
}

/** Whether `value` is the name of a severity. YAML reads a bare `off` as a string, older readers as `false`. */
export function isSeverity(value: unknown): value is Severity {
  return severities.some((severity) => severity === value);
}
