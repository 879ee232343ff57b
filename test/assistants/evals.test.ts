import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { call, deskOver } from '../support/desk.js';
import { drafts, report, type Draft } from './drafts.js';

/** As many calls as a patient model makes. */
const patience = 8;

describe('drafts as models write them', () => {
  const desk = deskOver({ 'report.md': report });
  const check = async (text: string) => (await call(desk, 'check', { text, severity: 'warning' })).text;

  /** Goes where the answers lead, and nowhere else. */
  async function follow({ draft, fix = 1, rewrite }: Draft): Promise<string> {
    let text = draft;
    for (let turn = 0; turn < patience; turn++) {
      const answer = await check(text);
      const [, line, rule] = /^- line (\d+): (?:error|warning) ([a-z-]+):/m.exec(answer) ?? [];
      if (line === undefined) return text;
      if (rewrite && text.includes(rewrite.before)) {
        assert.match((await call(desk, rewrite.tool, rewrite.args)).text, rewrite.because);
        text = text.replace(rewrite.before, rewrite.after);
        continue;
      }
      const mended = await call(desk, 'apply_fix', { text, line: Number(line), rule, fix });
      assert.equal(mended.isError, false, mended.text);
      text = /```+argmark\n([\s\S]*?)```+/.exec(mended.text)![1]!;
    }
    return text;
  }

  for (const each of drafts) {
    it(`with ${each.mistake} are told so, and led to a right one`, async () => {
      assert.match(await check(each.draft), each.told);
      const text = await follow(each);
      assert.equal(text, each.right);
      assert.doesNotMatch(await check(text), /: (?:error|warning) /);
    });
  }

  it('are a table on the page for people', () => {
    const page = readFileSync('docs/assistants.md', 'utf8');
    for (const { mistake } of drafts) assert.match(page, new RegExp(`^\\| ${mistake} \\|`, 'm'));
  });
});
