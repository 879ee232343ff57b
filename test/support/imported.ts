import assert from 'node:assert/strict';
import { formatText } from '../../server/src/format/format.js';
import type { ImportFormat } from '../../server/src/convert/formats.js';
import { importMap, type ImportedMap, type ImportOptions } from '../../server/src/convert/import.js';
import { createService } from '../../server/src/service.js';

/** A file as a map, of which holds what holds for all: the formatter leaves it alone, and nothing in it is an error. */
export async function imported(text: string, options: ImportOptions = {}): Promise<ImportedMap> {
  const map = await importMap(text, options);
  assertClean(map.text);
  return map;
}

/** The text that a format's file becomes. */
export async function textOf(format: ImportFormat, text: string): Promise<string> {
  return (await imported(text, { format })).text;
}

export function assertClean(text: string): void {
  for (const lineWidth of [0, 80]) assert.equal(formatText(text, { lineWidth }), text, 'the formatter changes it');
  const service = createService();
  service.workspace.open('file:///map.arg', 1, text);
  const errors = service.findings.diagnostics('file:///map.arg').filter(({ severity }) => severity === 1);
  assert.deepEqual(errors.map(({ message }) => message), [], text);
}
