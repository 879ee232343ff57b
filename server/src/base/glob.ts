import { compilePattern, type PathTest } from './glob-matcher.js';

/** Whether a path, relative to where the glob counts from and with `/` between folders, is meant by it. */
export type Glob = PathTest;

/** The most characters of a glob. Nobody writes longer ones, and one that runs over many long paths would take its time. */
const longest = 1000;

/**
 * Compiles a glob: `*`, `?`, `**`, `[…]`, `{a,b}`, with hidden files like all others. As in a `.gitignore`, a glob
 * without `/` is looked for in every folder, and one that ends in `/` means all that is below the folder.
 * A string says why it is none.
 */
export function compileGlob(glob: string): Glob | string {
  const pattern = glob.startsWith('./') ? glob.slice(2) : glob;
  if (pattern === '' || pattern === '/') return 'it is empty';
  if (pattern.startsWith('/') || /^[a-z]:/i.test(pattern)) return 'it is not relative';
  if (pattern.split('/').includes('..')) return 'it leads outside the folder';
  if (pattern.startsWith('!')) return 'it begins with `!`';
  const full = pattern.endsWith('/') ? `${pattern}**` : pattern;
  return compilePathGlob(full.includes('/') ? full : `**/${full}`);
}

/** Compiles a glob as a shell reads it: one without `/` is for files of the folder itself. A string says why not. */
export function compilePathGlob(glob: string): Glob | string {
  if (glob.includes('\\')) return 'it has a `\\`; folders are separated by `/`';
  if (glob.length > longest) return `it has more than ${longest} characters`;
  return compilePattern(glob, { braces: true }) ?? 'one of its brackets has no partner';
}
