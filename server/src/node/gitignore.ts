import { compilePattern, type PathTest } from '../base/glob-matcher.js';

/**
 * What a `.gitignore` says of a path below its folder, with `/` between folders: that it is left out, that it is not in
 * spite of what was said before, or nothing. What it says of the folders above the path is not asked.
 */
export type Ignores = (path: string, isFolder: boolean) => boolean | undefined;

interface Rule {
  readonly isMeant: PathTest;
  readonly foldersOnly: boolean;
  readonly leavesOut: boolean;
}

/** Longer lines are for no path that can be. */
const longest = 4096;

/** Whether upper and lower case make a difference, which Git asks of the file system. */
const matters = process.platform !== 'win32' && process.platform !== 'darwin';

/** Compiles the text of a `.gitignore`, as gitignore(5) says. A line that is no pattern says nothing. */
export function readGitignore(text: string): Ignores {
  const rules = text.replace(/^\uFEFF/, '').split('\n').flatMap((line) => ruleOf(line.replace(/\r$/, '')) ?? []);
  return (path, isFolder) => {
    const compared = matters ? path : path.toLowerCase();
    return rules.findLast((rule) => (isFolder || !rule.foldersOnly) && rule.isMeant(compared))?.leavesOut;
  };
}

function ruleOf(line: string): Rule | undefined {
  if (line.startsWith('#') || line.length > longest) return undefined;
  const leavesOut = !line.startsWith('!');
  const [, pattern, slash] = /^(.*?)(\/?)$/s.exec(withoutSpaces(leavesOut ? line : line.slice(1)))!;
  if (pattern === '') return undefined;
  // With a `/` it counts from the folder, without it is looked for in all folders.
  const full = pattern!.includes('/') ? pattern!.replace(/^\//, '') : `**/${pattern}`;
  const isMeant = compilePattern(matters ? full : full.toLowerCase(), { escapes: true });
  return isMeant && { isMeant, foldersOnly: slash === '/', leavesOut };
}

/** Takes off the spaces at the end, except one with `\` before it. */
function withoutSpaces(pattern: string): string {
  let end = pattern.length;
  while (pattern[end - 1] === ' ' && !/(?<!\\)(?:\\\\)*\\$/.test(pattern.slice(0, end - 1))) end--;
  return pattern.slice(0, end);
}
