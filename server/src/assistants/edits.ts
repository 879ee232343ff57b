import type { TextEdit } from 'vscode-languageserver-types';
import { errorMessage } from '../base/error-message.js';
import { applyEdits } from '../base/text-edit.js';
import { indexLines, offsetAt } from '../base/line-index.js';
import { nameIn, type Desk, type ChangedFile, type OpenMap } from './desk.js';
import { ToolError } from './tool-error.js';

/**
 * Carries out edits of a map's files, or tells what they would be: the new text of one that was passed as text; what changes,
 * of a file. `done` says in the past tense what was asked for.
 */
export async function carryOut(map: OpenMap, desk: Desk, edits: Readonly<Record<string, readonly TextEdit[]>>, done: string): Promise<string> {
  const changed: ChangedFile[] = [];
  for (const [uri, list] of Object.entries(edits)) {
    const before = uri === map.uri ? map.text : await desk.host.readFile(uri);
    if (before === undefined) throw new ToolError(`The change concerns \`${nameIn(desk, uri)}\`, which cannot be read.`);
    const after = withEdits(before, list);
    if (after !== before) changed.push({ uri, before, after, edits: list });
  }
  if (changed.length === 0) return `${map.name}: nothing has to be changed; this is already so.`;
  if (!map.isFile) {
    const own = changed.find(({ uri }) => uri === map.uri);
    const others = changed.filter((each) => each !== own).map(({ uri, before, after }) => changesIn(nameIn(desk, uri), before, after));
    const whole = own === undefined ? [] : [`${done}. The whole text is now:`, fenced(own.after)];
    return [...whole, ...others, 'Next: `check` with this text.'].join('\n');
  }
  const shown = changed.map(({ uri, before, after }) => changesIn(nameIn(desk, uri), before, after));
  if (desk.write === undefined) {
    return [`${done} in the following change, which has not been written. ${desk.howToWrite}`, ...shown].join('\n');
  }
  try {
    await desk.write(changed);
  } catch (error) {
    throw new ToolError(`Nothing was written: ${errorMessage(error)}`);
  }
  return [`${done}, and written.`, ...shown, 'Next: `check` again.'].join('\n');
}

function withEdits(text: string, edits: readonly TextEdit[]): string {
  const lines = indexLines(text);
  return applyEdits(text, edits.map(({ range, newText }) => ({
    range: { start: offsetAt(lines, range.start), end: offsetAt(lines, range.end) }, newText,
  })));
}

/** The lines that differ, with their numbers: one stretch, from the first to the last. */
function changesIn(name: string, before: string, after: string): string {
  const [old, now] = [before.split(/\r\n|\n|\r/), after.split(/\r\n|\n|\r/)];
  let start = 0;
  while (start < Math.min(old.length, now.length) && old[start] === now[start]) start++;
  let same = 0;
  while (same < Math.min(old.length, now.length) - start && old.at(-1 - same) === now.at(-1 - same)) same++;
  const removed = old.slice(start, old.length - same).map((line) => `- ${line}`);
  const added = now.slice(start, now.length - same).map((line) => `+ ${line}`);
  return [`${name}, from line ${start + 1}:`, fenced([...removed, ...added].join('\n'), 'diff')].join('\n');
}

/** Returns a text in a fence that it cannot close. */
export function fenced(text: string, language = 'argmark'): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text}${text.endsWith('\n') ? '' : '\n'}${fence}`;
}
