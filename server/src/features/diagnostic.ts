import { DiagnosticSeverity, DiagnosticTag, type Diagnostic } from 'vscode-languageserver-types';
import { pageOf } from '../lint/page-of.js';
import type { Finding, Related } from '../lint/rule.js';
import type { Snapshot } from '../workspace/snapshot.js';
import { toLocation } from './positions.js';

const severityOf: Readonly<Record<Finding['severity'], DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const tagOf = { unnecessary: DiagnosticTag.Unnecessary, deprecated: DiagnosticTag.Deprecated } as const;

/** The findings of a document as diagnostics, by position. */
export function diagnostics(snapshot: Snapshot): Diagnostic[] {
  return snapshot.findings.map((finding) => diagnosticOf(snapshot, finding));
}

/** A finding of the snapshot as a diagnostic. */
export function diagnosticOf(snapshot: Snapshot, { code, severity, message, place, related, tags }: Finding): Diagnostic {
  const informationOf = (each: Related) => ({ location: toLocation(snapshot, each.place), message: each.message });
  return {
    range: toLocation(snapshot, place).range,
    severity: severityOf[severity],
    code,
    codeDescription: { href: pageOf(code) },
    source: 'argmark',
    message,
    ...(tags ? { tags: tags.map((tag) => tagOf[tag]) } : {}),
    ...(related && related.length > 0 ? { relatedInformation: related.map(informationOf) } : {}),
  };
}
