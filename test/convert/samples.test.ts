import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { exportFormats } from '../../server/src/convert/formats.js';
import { createService } from '../../server/src/service.js';
import { readAsset } from '../support/assets.js';

const samples = readdirSync('samples', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(arg|argdown)$/.test(file)).map((file) => path.join('samples', file)).toSorted();

function open(file: string) {
  const service = createService({ readAsset });
  const uri = `file:///${path.basename(file)}`;
  service.workspace.open(uri, 1, readFileSync(file, 'utf8'));
  return { service, uri };
}

describe('every sample', () => {
  for (const file of samples) {
    it(`is read without faults and exported in every format: ${file}`, async () => {
      const { service, uri } = open(file);
      const errors = service.findings.diagnostics(uri).filter(({ severity }) => severity === 1);
      assert.deepEqual(errors.map(({ message }) => message), []);
      for (const { id: format } of exportFormats) {
        const content = (await service.conversion.exportMap(uri, format, { scale: 0.5 }))!;
        if (typeof content === 'string') assert.ok(content.endsWith('\n'), format);
        else assert.ok(content.length > 1000, format);
      }
    });
  }

  it('of the alliance map has at least 60 claims and arguments, and two versions of one structure', () => {
    const [de, en] = ['de', 'en'].map((language) => {
      const { service, uri } = open(`samples/alliance/alliance.${language}.arg`);
      return service.map.graph(uri)!;
    });
    const shape = (graph: typeof en) => ({
      nodes: graph!.nodes.map(({ kind, roles }) => [kind, roles]),
      edges: graph!.edges.map(({ type }) => type).toSorted(),
    });
    assert.ok(en!.nodes.filter(({ kind }) => kind === 'claim' || kind === 'argument').length >= 60);
    assert.deepEqual(shape(de), shape(en));
  });
});

describe('the alliance map as SVG', () => {
  it('is drawn as the golden file has it', async () => {
    const golden = 'test/fixtures/map/alliance.en.svg';
    const { service, uri } = open('samples/alliance/alliance.en.arg');
    const svg = (await service.conversion.exportMap(uri, 'svg')) as string;
    if (process.env['UPDATE'] === '1') writeFileSync(golden, svg);
    assert.equal(svg, readFileSync(golden, 'utf8'));
  });
});
