// What Argmark tells assistants of its language and rules: parts of the docs, put together for the program (dist/reference.json),
// for assistants that read files (skills/argmark/SKILL.md) and for those that read the web (llms-full.txt).
// `node build/reference.mjs` writes the last two, which are committed; a test compares them with the docs.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (/** @type {string} */ name) => readFileSync(path.join(root, name), 'utf8');

/** Examples are followed by what they mean, as JSON and tables; a model needs the examples alone. */
const withoutOutcomes = (/** @type {string} */ page) =>
  page.replace(/^```(?:tree|map|problems|derived|findings)\n[\s\S]*?^```\n\n?/gm, '').replace(/\n{3,}/g, '\n\n');
/** Links between pages lead nowhere outside the docs. */
const withoutLinks = (/** @type {string} */ page) => page.replace(/\[([^\]\n]+)\]\((?!https?:)[^)\n]*\.md[^)\n]*\)/g, '$1');

const cheatSheet = () => withoutLinks(withoutOutcomes(read('docs/cheat-sheet.md')));

/** The text of dist/reference.json. */
export function reference() {
  const pages = readdirSync(path.join(root, 'docs', 'rules')).filter((name) => name.endsWith('.md') && name !== 'README.md')
    .map((name) => [name.slice(0, -3), withoutLinks(read(`docs/rules/${name}`))]);
  return JSON.stringify({
    cheatSheet: cheatSheet(), language: withoutLinks(withoutOutcomes(read('docs/language.md'))),
    pages: Object.fromEntries(pages), schema: read('docs/schema/map.schema.json'),
  });
}

/** The skill: when to use Argmark, how to work, the mistakes that models make most, and the language on one page. */
export function skill() {
  return `---
name: argmark
description: Write, check and evaluate argument maps (.arg, .argdown) with Argmark. Use it to map an article, to test an argument, or to verify the quotations of a map.
---

${read('build/skill-intro.md').trim()}

${cheatSheet().replace(/^# .*\n/, '# The language on one page\n').replace(/^\[?The language.*has the details.*\n\n?/m, '').trim()}
`;
}

/** The whole for assistants that read the web: the skill and the specification. */
export function llmsFull() {
  const body = skill().replace(/^---\n[\s\S]*?\n---\n\n/, '');
  return `# Argmark

> Argument maps as plain text: a language that reads Argdown, a linter for unsupported claims, verdicts, checked quotations.

${body}
${withoutLinks(withoutOutcomes(read('docs/language.md'))).trim()}
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(path.join(root, 'skills', 'argmark'), { recursive: true });
  writeFileSync(path.join(root, 'skills', 'argmark', 'SKILL.md'), skill());
  writeFileSync(path.join(root, 'llms-full.txt'), llmsFull());
}
