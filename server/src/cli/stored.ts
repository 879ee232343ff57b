import { uinteger, type Diagnostic } from 'vscode-languageserver-types';
import { isRecord } from '../base/record.js';

/** Whether a value read from a file is a diagnostic as this program makes them, so that every report can show it. */
export function isDiagnostic(value: unknown): value is Diagnostic {
  if (!isRecord(value) || !isRange(value['range'])) return false;
  const { severity, code, codeDescription, source, message, tags, relatedInformation } = value;
  return (severity === 1 || severity === 2 || severity === 3 || severity === 4)
    && typeof code === 'string' && typeof message === 'string' && (source === undefined || source === 'argmark')
    && (codeDescription === undefined || (isRecord(codeDescription) && typeof codeDescription['href'] === 'string'))
    && (tags === undefined || (Array.isArray(tags) && tags.every((tag) => tag === 1 || tag === 2)))
    && (relatedInformation === undefined || (Array.isArray(relatedInformation) && relatedInformation.every(isRelated)));
}

function isRelated(value: unknown): boolean {
  return isRecord(value) && typeof value['message'] === 'string' && isRecord(value['location'])
    && typeof value['location']['uri'] === 'string' && isRange(value['location']['range']);
}

function isRange(value: unknown): boolean {
  return isRecord(value) && isPosition(value['start']) && isPosition(value['end']);
}

function isPosition(value: unknown): boolean {
  return isRecord(value) && uinteger.is(value['line']) && uinteger.is(value['character']);
}
