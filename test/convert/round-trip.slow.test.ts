import assert from 'node:assert/strict';
import fc from 'fast-check';
import { usualWeight } from '../../server/src/evaluation/weighing.js';
import { importMap } from '../../server/src/convert/import.js';
import { createService, type ExportFormat, type Service } from '../../server/src/service.js';
import type { ImportFormat } from '../../server/src/convert/formats.js';
import { nodeOf } from '../../server/src/model/query.js';
import type { ArgumentMap, DataValues, Id } from '../../server/src/model/model.js';
import { parse } from '../../server/src/syntax/parse.js';
import { buildMap } from '../../server/src/model/merge.js';
import { summarise } from '../../server/src/model/summarise.js';
import { assertClean } from '../support/imported.js';
import { randomMaps, type MapParts } from '../support/random-draft.js';
import { seeded } from '../support/seeded.js';
import { mapGraphIn } from '../support/features.js';

const everything: MapParts = {
  relations: ['support', 'attack', 'contradiction'], undercuts: true, inferences: 'titled', sketches: true, toArguments: true, weights: true, questions: true, noCircles: false,
};

/** What comes back from each format. What is not in these maps is lost; docs/formats.md says so. */
const formats: readonly (readonly [format: ExportFormat & ImportFormat, parts: MapParts])[] = [
  ['aif', everything], ['xaif', everything], ['arguebuf', everything],
  // Nothing can support an argument in Carneades.
  ['carneades', { ...everything, toArguments: false }],
  // Goals do not weigh, nor contradict each other, and a strategy is no goal.
  ['gsn', { ...everything, relations: ['support', 'attack'], weights: false, toArguments: false, sketches: false, noCircles: true }],
  ['csv', everything], ['json', everything],
];

describe('a map that goes out and comes back', () => {
  for (const [format, parts] of formats) {
    it(`has the same claims, relations and verdicts, by way of ${format}`, async () => {
      await fc.assert(fc.asyncProperty(randomMaps(parts), async (text) => {
        const { service, uri } = opened(text);
        const file = await service.conversion.exportMap(uri, format);
        const { text: back } = await importMap(file as string, { format });
        assertClean(back);
        assert.equal(await described(back), await described(text), `${text}\n=== as ${format}\n${file as string}\n=== back\n${back}`);
      }), seeded(40));
    });

    it(`keeps or tells of its comments, by way of ${format}`, async () => {
      const { service, uri } = opened('/* Before\nthe claims */\n\n// A line.\n\n[A]: It /* really */ rains.\n  + [B]: It is wet.\n\n/*\nAt the end.\n*/\n');
      const lost: string[] = [];
      const file = await service.conversion.exportMap(uri, format, { onLoss: (what) => lost.push(what) });
      const { text: back } = await importMap(file as string, { format });
      const isKept = !['csv', 'json'].includes(format);
      assert.deepEqual(lost, Array(isKept ? 2 : 4).fill('comments'));
      if (isKept) assert.match(back, /\n\/\*\nBefore\nthe claims\nAt the end\.\n\*\/\n$/);
    });

    it(`is found to be ${format} by what the file holds`, async () => {
      const { service, uri } = opened('[A]: It rains.\n  + [B]: It is wet.\n');
      const file = await service.conversion.exportMap(uri, format);
      assert.equal((await importMap(file as string)).format, format);
    });
  }
});

function opened(text: string): { service: Service; uri: string } {
  const service = createService();
  const uri = 'file:///map.arg';
  service.workspace.open(uri, 1, text);
  return { service, uri };
}

/** Claims, arguments and relations by what they say, and verdicts; in an order of its own. */
async function described(text: string): Promise<string> {
  const map = buildMap([summarise('file:///map.arg', parse(text))]);
  const { service, uri } = opened(text);
  const { nodes } = mapGraphIn(service, uri)!;
  const verdicts = new Map(nodes.map(({ id, verdict }) => [id, verdict?.status]));
  const isSaid = ({ id }: { readonly id: Id }) => map.claims.has(id) || map.arguments.has(id);
  const lines = [
    ...nodes.filter(isSaid).map(({ id, text: words, roles, tags }) =>
      `${nameOf(map, id)}: ${words} ${[...roles, ...tags].toSorted().join(' ')} ${JSON.stringify(nodeOf(map, id)!.data)} = ${verdicts.get(id)}`),
    ...relationsOf(map),
    ...[...map.arguments.values()].map((argument) => `${nameOf(map, argument.id)} from ${argument.premises.map((premise) => nameOf(map, premise)).toSorted().join()} to ${argument.conclusion === undefined ? '' : nameOf(map, argument.conclusion)}`),
    ...map.questions.map(({ text: words, to }) => `? ${words} ${nameOf(map, to)}`),
  ];
  return lines.toSorted().join('\n');
}

/** The relations as lines. One that is written several times is one, with the weight that counts most. */
function relationsOf(map: ArgumentMap): readonly string[] {
  const dataOf = new Map<string, DataValues>();
  const counts = ({ weight }: DataValues) => (typeof weight === 'number' ? weight : usualWeight);
  for (const { type, from, to, undercuts, data, derived } of map.relations) {
    if (derived) continue;
    const ends = [nameOf(map, from), nameOf(map, to)];
    const [first, last] = type === 'contradiction' ? ends.toSorted() : ends;
    const line = `${type} ${first} > ${last} ${undercuts ? `(${undercuts.type} ${nameOf(map, undercuts.from)})` : ''}`;
    const before = dataOf.get(line);
    if (before === undefined || counts(data) > counts(before)) dataOf.set(line, data);
  }
  return [...dataOf].map(([line, data]) => `${line} ${JSON.stringify(data)}`);
}

/** By its text: a title may be another one. An argument without a text is told by its premises. */
function nameOf(map: ArgumentMap, id: Id): string {
  const node = nodeOf(map, id);
  if (node === undefined) return id;
  return node.kind === 'argument' && node.title === undefined ? `(${node.premises.map((premise) => nameOf(map, premise)).toSorted().join()})` : node.texts[0] ?? node.title ?? '';
}
