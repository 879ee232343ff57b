import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { makeFolder, type Folder } from '../support/command-line.js';

const map = '[Thesis]: t #thesis\n  + [Reason]: r\n    - [Doubt]: d\n\n[Other]: o\n';

describe('argmark explain', () => {
  let folder: Folder;
  before(() => { folder = makeFolder({ 'map.arg': map, 'plain.arg': '[A]: x\n' }); });
  after(() => folder.remove());

  it('says why each thesis is what it is, and what would change it', async () => {
    const { code, out } = await folder.run(['explain', 'map.arg']);
    assert.equal(out, [
      'The thesis [Thesis] is unproven because its only support, [Reason], is rejected.',
      '  [Reason] is rejected because [Doubt] speaks against it, and nothing that stands speaks for it.',
      '    [Doubt] is accepted because it is taken as given: nothing speaks against it.',
      '',
      'What would change it:',
      '  If [Doubt] is given up, [Thesis] is accepted.',
      '  If the step from [Doubt] to [Reason] is undercut, [Thesis] is accepted.',
      '',
    ].join('\n'));
    assert.equal(code, 0);
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
      code: 2, out: '', err: 'argmark: There is no claim or argument `Nowhere` in `map.arg`. Write its title as it stands there.\n',
    });
    assert.deepEqual(await folder.run(['explain', 'plain.arg']), {
      code: 2, out: '', err: 'argmark: `plain.arg` has no thesis. Name a claim or argument, or mark one with #thesis.\n',
    });
  });
});
