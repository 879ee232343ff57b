// Compiles the grammars: the parser into server/src/syntax/generated/, with types, and the TextMate grammars beside
// this file, all of it git-ignored. Quick: it runs before every build, type check and test.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import peggy from 'peggy';
import { argmark, markdown } from './textmate.mjs';

const source = new URL('argmark.peggy', import.meta.url);
const target = new URL('../server/src/syntax/generated/', import.meta.url);

const parser = peggy.generate(readFileSync(source, 'utf8'), {
  grammarSource: source.pathname,
  output: 'source',
  format: 'es',
  allowedStartRules: ['Block'],
});

mkdirSync(target, { recursive: true });
writeFileSync(new URL('argmark.js', target), parser);
writeFileSync(new URL('argmark.d.ts', target), `import type { RawElement } from '../nest.js';

/** The elements of a block; \`ends\` says where its data and comments end (see enclosures.ts), \`shortcode\` is a sticky pattern. */
export function parse(text: string, options: { ends: ReadonlyMap<number, number>; shortcode: RegExp }): RawElement[];
`);

for (const [name, grammar] of Object.entries({ argmark, 'argmark.markdown': markdown })) {
  writeFileSync(new URL(`${name}.tmLanguage.json`, import.meta.url), `${JSON.stringify(grammar, null, 1)}\n`);
}
