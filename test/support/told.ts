import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withControls } from './markers.js';

const folder = path.join(import.meta.dirname, '../fixtures/told');

/**
 * Expects what a file of examples says: each is a text, whose lines begin with `| `, and below it what `tell` makes of that text.
 * Lines in between that begin with `#` are headings. Control characters are written as their signs (`␍`), and others that nobody sees
 * as `\u{200b}`. `UPDATE=1` writes what is told now.
 */
export async function expectTold(name: string, tell: (text: string) => readonly string[] | Promise<readonly string[]>): Promise<void> {
  const file = path.join(folder, name);
  const said = readFileSync(file, 'utf8');
  const now: string[] = [];
  for (const part of said.split(/\n{2,}(?=[|#])/)) {
    const lines = part.trimEnd().split('\n');
    const example = lines.filter((line) => line.startsWith('|'));
    if (example.length === 0) {
      now.push(lines.join('\n'));
      continue;
    }
    const text = withControls(example.map((line) => `${line.slice(2)}\n`).join('')).replace(/\\u\{([0-9a-f]+)\}/g, (_, code: string) => String.fromCodePoint(parseInt(code, 16)));
    now.push([...example, ...(await tell(text)).flatMap((line) => visible(line).split('\n'))].join('\n'));
  }
  const all = `${now.join('\n\n')}\n`;
  if (process.env['UPDATE'] === '1') writeFileSync(file, all);
  else assert.equal(all, said);
}

/** What is told may not look like the next example, and shows what cannot be seen. */
function visible(line: string): string {
  return line.replace(/\r/g, '␍').replace(/[\p{Cf}\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\u3164]/gu, (each) => `\\u{${each.codePointAt(0)!.toString(16)}}`);
}

/** The lines of `after` that differ from those of `before`, as one line of JSON. */
export function changedLines(before: string, after: string): string {
  const [old, now] = [before.split('\n'), after.split('\n')];
  let start = 0;
  while (start < now.length && old[start] === now[start]) start++;
  let end = 0;
  while (end < Math.min(now.length, old.length) - start && old[old.length - 1 - end] === now[now.length - 1 - end]) end++;
  return JSON.stringify(now.slice(start, now.length - end).join('\n'));
}
