import assert from 'node:assert/strict';
import { reportOf } from './extension-host.mjs';

const news = (...each: object[]) => each.map((one) => JSON.stringify(one));

describe('the report of tests inside VS Code', () => {
  it('counts, and keeps long texts whole', () => {
    const lines = news({ began: 'a' }, { counts: 'passed', text: 'ok    a\n' }, { began: 'b' }, { counts: 'failed', text: 'FAIL  b\nbe' }, { text: 'cause\n' });
    assert.deepEqual(reportOf(lines, 1, ['elsewhere']), { passed: 1, failed: 1, text: 'ok    a\nFAIL  b\nbecause\n' });
  });

  it('tells of a run that hangs where it does, after all that has been done, and what VS Code has said', () => {
    const { passed, text } = reportOf(news({ began: 'a' }, { counts: 'passed', text: 'ok    a\n' }, { began: 'b' }), 99, ['Out of memory']);
    assert.deepEqual([passed, text], [1, "ok    a\nHANGS b\nVS Code's console:\nOut of memory\n"]);
    assert.match(reportOf([], 99, []).text, /^HANGS before the first test\n/);
  });
});
