import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { load, type Graph } from 'arguebuf';
import type { ImportFormat } from '../../../server/src/convert/formats.js';
import { importMap } from '../../../server/src/convert/import.js';
import { buildMap } from '../../../server/src/model/merge.js';
import type { ArgumentMap } from '../../../server/src/model/model.js';
import { summarise } from '../../../server/src/model/summarise.js';
import { parse } from '../../../server/src/syntax/parse.js';
import { oneLine } from '../../../server/src/base/one-line.js';

const loaders = {
  aif: (text: string) => load.aif(JSON.parse(text) as never),
  xaif: (text: string) => load.xaif(JSON.parse(text) as never),
  sadface: (text: string) => load.sadface(JSON.parse(text) as never),
  kialo: (text: string) => load.kialo(text),
};

/** The steps of a graph, each as the texts that it leads from, its kind, and the text that it leads to. */
export function stepsOf(graph: Graph): string[] {
  const textOf = (id: string) => {
    const node = graph.nodes[id];
    return node?.type === 'atom' ? oneLine(node.text) : undefined;
  };
  const edges = Object.values(graph.edges);
  return Object.values(graph.nodes).flatMap((node) => {
    if (node.type !== 'scheme' || node.scheme.case !== 'support' && node.scheme.case !== 'attack') return [];
    const from = edges.filter(({ target }) => target === node.id).flatMap(({ source }) => textOf(source) ?? []);
    const to = edges.filter(({ source }) => source === node.id).flatMap(({ target }) => textOf(target) ?? []);
    return to.length === 0 || from.length === 0 ? [] : [`${[...new Set(from)].toSorted().join(' & ')} ${node.scheme.case} ${to[0]}`];
  }).toSorted();
}

function stepsIn(map: ArgumentMap): string[] {
  const textOf = (id: string) => map.claims.get(id)?.texts[0] ?? '';
  const steps = map.relations.filter(({ type, undercuts }) => (type === 'support' || type === 'attack') && undercuts === undefined).flatMap(({ from, to, type }) => {
    const argument = map.arguments.get(from);
    if (!map.claims.has(to)) return [];
    const premises = argument === undefined ? [from] : argument.premises;
    return [`${[...new Set(premises.map(textOf))].toSorted().join(' & ')} ${type} ${textOf(to)}`];
  });
  return [...new Set(steps)].toSorted();
}

/** Every file of the corpus that has such a name gives the claims and steps that the npm package arguebuf finds in it. */
export async function agreesWithArguebuf(format: keyof typeof loaders & ImportFormat, names: RegExp, more: readonly string[] = []): Promise<void> {
  const corpus = '../shared/corpus';
  const files = existsSync(corpus) ? readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter((file) => names.test(path.basename(file))) : [];
  if (files.length === 0) process.stdout.write('      skipped: no corpus\n');
  for (const text of [...more, ...files.map((file) => readFileSync(path.join(corpus, file), 'utf8'))]) {
    const { text: written } = await importMap(text, { format });
    const map = buildMap([summarise('file:///map.arg', parse(written))]);
    assert.deepEqual(stepsIn(map), [...new Set(stepsOf(loaders[format](text)))]);
  }
}
