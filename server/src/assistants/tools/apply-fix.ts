import * as z from 'zod/mini';
import { openMap } from '../desk.js';
import { carryOut } from '../edits.js';
import { fixesFor } from '../fixes.js';
import { subject } from '../subject.js';
import { ToolError } from '../tool-error.js';
import { described, tool } from '../tool.js';

/** Mends one finding. */
export const applyFix = tool({
  name: 'apply_fix',
  title: 'Fix a finding',
  description: 'Fixes one finding of `check` with one of the fixes that it listed. Returns the new text, or the change to the file; '
    + 'it writes the file only where the user has allowed that.',
  writes: true,
  arguments: {
    ...subject,
    line: described(z.int().check(z.minimum(1)), 'The line of the finding, as `check` gives it.'),
    rule: described(z.optional(z.string()), 'The rule of the finding, if the line has several findings.'),
    fix: described(z._default(z.int().check(z.minimum(1)), 1), 'Which of the fixes that `check` lists.'),
  },
  async run({ path, text, line, rule, fix }, desk) {
    const map = await openMap(desk, { path, text });
    const all = map.service.findings.diagnostics(map.uri);
    const found = all.filter((each) => each.range.start.line === line - 1 && (rule === undefined || each.code === rule));
    if (found.length === 0) {
      const lines = [...new Set(all.filter((each) => rule === undefined || each.code === rule).map((each) => each.range.start.line + 1))];
      throw new ToolError(`${map.name} has no finding${rule === undefined ? '' : ` of ${rule}`} on line ${line}. `
        + (lines.length === 0 ? 'There is none at all.' : `There are findings on line${lines.length === 1 ? '' : 's'} ${lines.slice(0, 12).join(', ')}${lines.length > 12 ? ' …' : ''}.`));
    }
    const fixes = (await Promise.all(found.map((diagnostic) => fixesFor(map, diagnostic)))).flat();
    const chosen = fixes[fix - 1];
    if (chosen === undefined) {
      throw new ToolError(fixes.length === 0
        ? `Only the author can fix this: ${found.map(({ message }) => String(message)).join(' ')} Edit the text.`
        : `There is no fix ${fix} on line ${line}. There are: ${fixes.map(({ title }, index) => `${index + 1} ${title}`).join('; ')}.`);
    }
    return carryOut(map, desk, chosen.edits, `“${chosen.title}” is done`);
  },
});
