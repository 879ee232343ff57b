import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';

/** `content` is what the file holds; `UPDATE=1` writes it. */
export function golden(file: string, content: string): void {
  if (process.env['UPDATE'] === '1') writeFileSync(file, content);
  assert.equal(content, readFileSync(file, 'utf8'));
}
