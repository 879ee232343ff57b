import assert from 'node:assert/strict';
import { describeSummary, summariseCheck } from '../../extension/src/check-summary.js';

const described = (...files: number[][]) => describeSummary(summariseCheck(files));

describe('summary of a workspace check', () => {
  it('counts by severity and by file', () => {
    assert.equal(described([1, 2, 2], [], [3, 4]), '1 error, 2 warnings, 2 notes in 2 of 3 files.');
  });
  it('leaves out what there is none of', () => assert.equal(described([2]), '1 warning in 1 of 1 file.'));
  it('says that all is well', () => assert.equal(described([], []), 'No findings in 2 files.'));
  it('says that there was nothing to check', () => {
    assert.equal(described(), 'There are no Argmark files in this workspace.');
  });
});
