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
writeFileSync(new URL('argmark.js', target), reusable(parser));
writeFileSync(new URL('argmark.d.ts', target), `import type { RawElement } from '../raw.js';
import type { SigilMeaning } from '../sigils.js';

/**
 * The elements of a block. \`ends\` says where its data and comments end (see enclosures.ts), \`shortcode\` is a sticky pattern, \`sigils\`
 * says what each sigil of a relation means.
 */
export function parse(
  text: string,
  options: { ends: ReadonlyMap<number, number>; shortcode: RegExp; sigils: ReadonlyMap<string, SigilMeaning> },
): RawElement[];
`);

for (const [name, grammar] of Object.entries({ argmark, 'argmark.markdown': markdown })) {
  writeFileSync(new URL(`${name}.tmLanguage.json`, import.meta.url), `${JSON.stringify(grammar, null, 1)}\n`);
}

/**
 * Peggy's parser makes all its functions and tables anew for each text, and for texts as short as blocks that takes
 * longer than parsing them. This makes them once. What the parser would say it had expected, and where, is left out: the
 * grammar is total, so it is never asked. Throws where Peggy writes another code than this knows.
 */
function reusable(/** @type {string} */ code) {
  /** @type {(readonly [RegExp, string])[]} */
  const changes = [
    [/^ {2}const peg\$e\d+ = .*\n/gm, ''],
    [/^ *if \(peg\$silentFails === 0\) \{ peg\$fail\(peg\$e\d+\); \}\n/gm, ''],
    [/^ *peg\$silentFails(\+\+|--);\n/gm, ''],
    [/^class peg\$SyntaxError [^]*?^\}\n/m, ''],
    [/^ {2}peg\$SyntaxError as SyntaxError,\n/m, ''],
    [/^function peg\$parse\(input, options\) \{\n {2}options = .*\n/m, 'function peg$makeParser() {\n  let input = "", options = {};\n'],
    [/^ {2}const peg\$source = .*\n/m, ''],
    [/^ {2}const peg\$posDetailsCache = [^]*?(?=^ {2}let peg\$result;\n)/m, ''],
    [/^ {2}if \(options\.startRule\) [^]*?(?=^ {2}function peg\$getUnicode)/m, '  function offset() { return peg$savedPos; }\n\n'],
    [/^ {2}function peg\$literalExpectation[^]*?(?=^ {2}function peg\$parse)/m, ''],
    [/^ {2}peg\$result = peg\$startRuleFunction\(\);\n[^]*?^\}\n/m, `  return (text, settings) => {
    input = text;
    options = settings;
    peg$currPos = 0;
    peg$result = peg$startRuleFunction();
    if (peg$result === peg$FAILED || peg$currPos < input.length) throw new Error('The grammar has no rule for this text.');
    return peg$result;
  };
}

const peg$parse = peg$makeParser();
`],
  ];
  for (const [pattern, replacement] of changes) {
    if (code.search(pattern) < 0) throw new Error(`The parser that Peggy generated has no ${pattern}`);
    code = code.replace(pattern, () => replacement);
  }
  return code;
}
