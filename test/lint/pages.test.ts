import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { presetNames, presets } from '../../server/src/lint/presets.js';
import { rules } from '../../server/src/lint/rules/index.js';
import { expectFindings } from '../support/findings.js';
import { expectedFindings, withControls } from '../support/markers.js';

const folder = path.join(import.meta.dirname, '../../docs/rules');

interface Example {
  readonly section: string;
  readonly text: string;
}

/** The examples of a page, each with the heading above it. */
function examplesOf(page: string): Example[] {
  const examples: Example[] = [];
  let section = '';
  for (const [, heading, text] of page.matchAll(/^## (.*?)$|^```argmark\n(.*?)^```$/gms)) {
    if (heading !== undefined) section = heading;
    else examples.push({ section, text: withControls(text!) });
  }
  return examples;
}

describe('docs/rules', () => {
  it('has a page for each rule, and no other', () => {
    const pages = readdirSync(folder).filter((name) => name !== 'README.md');
    assert.deepEqual(pages.toSorted(), rules.map(({ code }) => `${code}.md`).toSorted());
  });

  it('lists the rules as they are', () => {
    const file = path.join(folder, 'README.md');
    const page = readFileSync(file, 'utf8');
    const start = page.indexOf('\n', page.indexOf('<!-- index:')) + 1;
    const expected = `${page.slice(0, start)}\n${index()}\n`;
    if (process.env['UPDATE']) writeFileSync(file, expected);
    else assert.equal(page, expected);
  });

  it('has presets of rules that exist', () => {
    const codes = rules.map(({ code }) => code).toSorted();
    for (const name of presetNames) assert.deepEqual(Object.keys(presets[name]).toSorted(), codes, name);
  });

  for (const { code, title, category, severity } of rules) {
    describe(code, () => {
      const page = () => readFileSync(path.join(folder, `${code}.md`), 'utf8');

      it('begins with what the rule says of itself', () => {
        const [heading, , summary] = page().split('\n');
        assert.equal(heading, `# ${code}`);
        assert.equal(summary, `${title}. Severity: \`${severity}\`; category: ${category}.`);
      });

      it('has the sections of every page', () => {
        const prose = page().replace(/^```.*?^```$/gms, '');
        const sections = [...prose.matchAll(/^## (.*)$/gm)].map(([, section]) => section);
        assert.deepEqual(sections, ['What', 'Why', 'How to fix it', 'When to switch it off', 'Bad', 'Good']);
      });

      it('shows bad examples that are found where they are marked, and good ones that are not', () => {
        const examples = examplesOf(page()).filter(({ section }) => section === 'Bad' || section === 'Good');
        assert.deepEqual([...new Set(examples.map(({ section }) => section))], ['Bad', 'Good']);
        for (const { section, text } of examples) {
          expectFindings(text, { only: code });
          assert.equal(expectedFindings(text).expected.length > 0, section === 'Bad', `${section} example:\n${text}`);
        }
      });
    });
  }
});

function index(): string {
  return [
    '| Category | Rule | Finds | draft | standard | review | Fix |',
    '|---|---|---|---|---|---|---|',
    ...rules.map(({ category, code, title, fix }) => [
      '', category, `[${code}](${code}.md)`, title, ...presetNames.map((name) => presets[name][code]), fix ? 'yes' : '', '',
    ].join(' | ').trim()),
  ].join('\n');
}
