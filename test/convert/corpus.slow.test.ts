import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ImportError } from '../../server/src/convert/import-error.js';
import { importMap } from '../../server/src/convert/import.js';
import { createService, type ExportFormat } from '../../server/src/service.js';
import { imported } from '../support/imported.js';

describe('the corpus', () => {
  const corpus = '../shared/corpus';
  const files = existsSync(corpus) ? readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(json|ya?ml)$/.test(file)) : [];

  it('imports to clean maps, each file', async () => {
    if (files.length === 0) process.stdout.write('      skipped: no corpus\n');
    for (const file of files) {
      const text = readFileSync(path.join(corpus, file), 'utf8');
      if (file.endsWith('tests-invalid1.yaml')) await assert.rejects(importMap(text, { name: file }), ImportError);
      else await imported(text, { name: file }).catch((error: Error) => assert.fail(`${file}: ${error.message}`));
    }
  });

  it('goes out again in the formats that it came in, and comes back as it was', async () => {
    for (const file of files.filter((name) => !name.endsWith('tests-invalid1.yaml') && !name.includes('sadface'))) {
      const { text, format } = await importMap(readFileSync(path.join(corpus, file), 'utf8'), { name: file });
      const service = createService();
      service.workspace.open('file:///map.arg', 1, text);
      const written = await service.conversion.exportMap('file:///map.arg', format as ExportFormat);
      assert.equal((await importMap(written as string, { format })).text, text, file);
    }
  });
});
