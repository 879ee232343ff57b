import type { Log } from 'sarif';
import type { Range } from 'vscode-languageserver-types';
import { printable, printableJson } from '../../base/printable.js';
import { pageOf, rules } from '../../service.js';
import { version } from '../version.js';
import { messageOf, severityName, type Report } from './checked.js';

const levels = { error: 'error', warning: 'warning', information: 'note', hint: 'note', off: 'none' } as const;

/** Findings as SARIF 2.1.0, which code-scanning services read. Columns are counted in UTF-16, from 1. */
export function reportSarif({ files, failures }: Report): string {
  const indexOf = new Map(rules.map(({ code }, index) => [code, index]));
  const region = ({ start, end }: Range) => ({
    startLine: start.line + 1, startColumn: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1,
  });
  const location = (path: string, range: Range) => ({
    physicalLocation: {
      artifactLocation: { uri: uriOf(path) },
      region: region(range),
    },
  });
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{
      tool: {
        driver: {
          name: 'Argmark',
          version,
          informationUri: 'https://github.com/argmark/argmark',
          rules: rules.map(({ code, title, severity }) => ({
            id: code,
            shortDescription: { text: title },
            helpUri: pageOf(code),
            defaultConfiguration: { level: levels[severity] },
          })),
        },
      },
      columnKind: 'utf16CodeUnits',
      invocations: [{
        executionSuccessful: failures.length === 0,
        toolExecutionNotifications: failures.map(({ path, message }) => ({
          level: 'error',
          message: { text: printable(message) },
          locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) } } }],
        })),
      }],
      // Those without findings too.
      artifacts: files.map(({ path }) => ({ location: { uri: uriOf(path) } })),
      results: files.flatMap(({ path, diagnostics }) => diagnostics.map((diagnostic) => ({
        ruleId: String(diagnostic.code),
        ruleIndex: indexOf.get(String(diagnostic.code))!,
        level: levels[severityName(diagnostic)],
        message: { text: messageOf(diagnostic) },
        locations: [location(path, diagnostic.range)],
        ...(diagnostic.relatedInformation
          ? {
            relatedLocations: diagnostic.relatedInformation.map((related, id) =>
              ({ id, ...location(path, related.location.range), message: { text: printable(related.message) } })),
          }
          : {}),
      }))),
    }],
  };
  return `${printableJson(log)}\n`;
}

/** A path as a relative reference. */
function uriOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
