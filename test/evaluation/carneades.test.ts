import assert from 'node:assert/strict';
import { readCarneades } from '../support/carneades.js';
import { filesIn, readFile } from '../support/corpus.js';
import { evaluationOf } from './maps.js';

const folder = '../shared/corpus/carneades';
const statuses = { in: ['accepted'], out: ['rejected', 'unproven'], undecided: ['open'] } as const;

describe('the files of Carneades 4', () => {
  for (const name of filesIn(folder).filter((each) => each.endsWith('.yml'))) {
    it(`come out as they are labelled: ${name}`, () => {
      const graph = readCarneades(readFile(`${folder}/${name}`)!);
      if (graph === undefined) return;
      const { verdicts } = evaluationOf(graph.text);
      for (const label of ['in', 'out', 'undecided'] as const) {
        for (const id of graph.labels[label] ?? []) {
          const { status } = verdicts.get(`[${id}]`)!;
          assert.ok((statuses[label] as readonly string[]).includes(status), `${id}: ${label}, but ${status}`);
        }
      }
    });
  }
});
