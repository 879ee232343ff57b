import { DiagnosticSeverity, DiagnosticTag, type Diagnostic, type Range } from 'vscode-languageserver-types';
import { pageOf } from '../lint/page-of.js';
import type { Finding, Related } from '../lint/rule.js';
import type { Snapshot } from '../workspace/snapshot.js';
import { toLocation, toRange } from './positions.js';

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

/**
 * The diagnostics that an editor gets at each keystroke: at most `most`, those of the gravest findings, in the order of
 * the text; after them one that says how many are left out.
 */
export function mostGrave(snapshot: Snapshot, most: number): Diagnostic[] {
  const { findings } = snapshot;
  if (findings.length <= most) return findings.map((finding) => shownBefore(snapshot, finding));
  const room = new Map<Finding['severity'], number>();
  let left = most;
  for (const severity of ['error', 'warning', 'information', 'hint'] as const) {
    const count = Math.min(left, findings.filter((finding) => finding.severity === severity).length);
    room.set(severity, count);
    left -= count;
  }
  const shown = findings.filter(({ severity }) => {
    const count = room.get(severity)!;
    room.set(severity, count - 1);
    return count > 0;
  });
  const count = findings.length - most;
  return [...shown.map((finding) => shownBefore(snapshot, finding)), {
    range: toRange(snapshot, { start: 0, end: 0 }),
    severity: DiagnosticSeverity.Information,
    source: 'argmark',
    message: `${count} more finding${count === 1 ? ' is' : 's are'} not shown here; “argmark check” lists them all.`,
  }];
}

/** What has been made of findings that name no other place: what an edit leaves alone is the same finding. */
const made = new WeakMap<Finding, Diagnostic>();

/** The same diagnostic as long as the finding stays where it is: the thousands in an editor are compared at each keystroke. */
function shownBefore(snapshot: Snapshot, finding: Finding): Diagnostic {
  if (finding.related && finding.related.length > 0) return diagnosticOf(snapshot, finding);
  const before = made.get(finding);
  if (before && isSame(before.range, toLocation(snapshot, finding.place).range)) return before;
  const diagnostic = diagnosticOf(snapshot, finding);
  made.set(finding, diagnostic);
  return diagnostic;
}

function isSame({ start, end }: Range, other: Range): boolean {
  return start.line === other.start.line && start.character === other.start.character
    && end.line === other.end.line && end.character === other.end.character;
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
