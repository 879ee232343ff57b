import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { exportFormats } from '../../server/src/convert/formats.js';
import { createService } from '../../server/src/service.js';
import { readAsset } from '../support/assets.js';
import { countedIds } from '../support/counted-ids.js';
import { mapGraphIn } from '../support/features.js';

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
      return mapGraphIn(service, uri)!;
    });
    const shape = (graph: typeof en) => ({
      nodes: graph!.nodes.map(({ kind, roles }) => [kind, roles]),
      edges: graph!.edges.map(({ type }) => type).toSorted(),
    });
    assert.ok(en!.nodes.filter(({ kind }) => kind === 'claim' || kind === 'argument').length >= 60);
    assert.deepEqual(shape(de), shape(en));
  });
});

/** A picture in a few words: its size, where each node stands, and how each edge runs, in whole pixels. */
function printed(svg: string): string {
  const unescaped = (text: string) => text.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
  const rounded = (text: string) => text.replace(/-?\d+(?:\.\d+)?/g, (number) => String(Math.round(Number(number))));
  const size = /<svg[^>]* viewBox="([^"]*)"/.exec(svg)![1]!;
  const nodes = [...svg.matchAll(/<g id="node-\d+"[^>]* data-id="([^"]*)" transform="translate\(([^)]*)\)"/g)]
    .map(([, id, place]) => `${unescaped(id!)} at ${rounded(place!)}`);
  const edges = [...svg.matchAll(/<g class="edge [^>]* data-id="([^"]*)"[^>]*>.*?<path class="shaft[^"]*"[^>]*? d="([^"]*)"/gs)]
    .map(([, id, line]) => `${unescaped(id!)}: ${rounded(line!)}`);
  return countedIds(`${rounded(size)}\n${nodes.join('\n')}\n${edges.join('\n')}\n`);
}

describe('the picture of the alliance map', () => {
  it('is laid out as the golden file has it (UPDATE=1 writes it)', async () => {
    const golden = 'test/fixtures/map/alliance.en.picture.txt';
    const { service, uri } = open('samples/alliance/alliance.en.arg');
    const picture = printed((await service.conversion.exportMap(uri, 'svg')) as string);
    if (process.env['UPDATE'] === '1') writeFileSync(golden, picture);
    assert.equal(picture, readFileSync(golden, 'utf8'));
  });
});
