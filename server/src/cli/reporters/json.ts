import { printableJson } from '../../base/printable.js';
import { messageOf, severityName, type Report } from './checked.js';

/** Findings as JSON; the schema is docs/schema/check.schema.json. */
export function reportJson({ files }: Report): string {
  const report = {
    version: 1,
    files: files.map(({ path, uri, diagnostics, quotations }) => ({
      path,
      findings: diagnostics.map((diagnostic) => ({
        code: diagnostic.code,
        severity: severityName(diagnostic),
        message: messageOf(diagnostic),
        range: diagnostic.range,
        page: diagnostic.codeDescription?.href,
        related: (diagnostic.relatedInformation ?? []).map(({ location, message }) =>
          ({ path: location.uri === uri ? path : location.uri, range: location.range, message })),
      })),
      quotations: quotations.map(({ text, source, locator, state, page, location: { range } }) =>
        ({ text, source, locator, state, page: page ?? null, range })),
    })),
  };
  return `${printableJson(report)}\n`;
}
