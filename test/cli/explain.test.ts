import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { makeFolder, type Folder } from '../support/command-line.js';

const map = '[Thesis]: t #thesis\n  + [Reason]: r\n    - [Doubt]: d\n\n[Other]: o\n';

describe('argmark explain', () => {
  let folder: Folder;
  before(() => { folder = makeFolder({
      'map.arg': map, 'plain.arg': '[A]: x\n', 'two.apx': 'arg(a).\n',
      'two.arg': '[T]: t #thesis\n  + [A]: a\n    + [B]: b [@key]\n  + <C>: c\n    & [P]: p\n    & [Q]: q\n    & [R]: r #assumption\n',
      'told.arg': '[T]: t #thesis\n  & [P]: p\n    + <A>: a\n      _ [U]: u\n  & [Q]: q\n',
    }); });
  after(() => folder.remove());

  it('says why each thesis is what it is, and what would change it', async () => {
    const { code, out } = await folder.run(['explain', 'map.arg']);
    assert.equal(out, [
      'The thesis [Thesis] is unproven because its only support, [Reason], is rejected.',
      '  [Reason] is rejected because [Doubt] speaks against it.',
      '    [Doubt] is taken as given.',
      '',
      'What would change it:',
      '  [Thesis] becomes accepted if [Doubt] is given up, or the step [Doubt] → [Reason] is undercut.',
      '',
    ].join('\n'));
    assert.equal(code, 0);
  });

  it('tells what stands on the same ground together, and what has to change together in lines', async () => {
    const { out } = await folder.run(['explain', 'two.arg']);
    assert.equal(out, [
      'The thesis [T] is accepted because [A] and <C> support it.',
      '  [A] is accepted because [B] supports it.',
      '    [B] is backed by a source.',
      '  <C> is accepted because all its premises are accepted.',
      '    [P] and [Q] are taken as given.',
      '    [R] is assumed.',
      '',
      'What would change it:',
      '  It becomes unproven if all of these happen:',
      '    1. any of [P], [Q] and [R] is given up,',
      '       or the step <C> → [T] is undercut,',
      '    2. [B] is given up,',
      '       or a step of [B] → [A] → [T] is undercut.',
      '',
    ].join('\n'));
  });

  it('leaves out what the sentence before has told', async () => {
    const { out } = await folder.run(['explain', 'told.arg']);
    assert.equal(out.split('\n\n')[0], [
      'The thesis [T] is unproven because its only support, [P] & [Q], falls with [P], which is unproven.',
      '  [P] is unproven because its only support, <A>, is undercut by [U].',
      '    [U] is taken as given.',
    ].join('\n'));
  });

  it('explains what is named, with brackets or without', async () => {
    for (const title of ['Other', '[Other]']) {
      const { out } = await folder.run(['explain', 'map.arg', title]);
      assert.match(out, /^\[Other\] is accepted because it is taken as given/);
    }
  });

  it('writes JSON as its schema says', async () => {
    const { out } = await folder.run(['explain', '--format', 'json', 'map.arg']);
    const validate = new Ajv2020().compile(JSON.parse(readFileSync('docs/schema/explanation.schema.json', 'utf8')) as object);
    assert.ok(validate(JSON.parse(out)), JSON.stringify(validate.errors));
  });

  it('says what it cannot explain, and what to do', async () => {
    assert.deepEqual(await folder.run(['explain', 'map.arg', 'Nowhere']), {
      code: 2, out: '', err: 'argmark: There is no claim or argument `Nowhere` in `map.arg`. Write its title as it is written there.\n',
    });
    assert.match((await folder.run(['explain', 'two.apx'])).err, /^argmark: `argmark explain` is for maps; use `argmark evaluate`/);
    assert.deepEqual(await folder.run(['explain', 'plain.arg']), {
      code: 2, out: '', err: 'argmark: `plain.arg` has no thesis. Name a claim or argument, or mark one with #thesis.\n',
    });
  });
});
