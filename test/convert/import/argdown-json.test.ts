import assert from 'node:assert/strict';
import { ArgdownApplication, DataPlugin, JSONExportPlugin, ModelPlugin, ParserPlugin } from '@argdown/core';
import { importMap } from '../../../server/src/convert/import.js';
import { textOf } from '../../support/imported.js';
import { examples } from './examples.js';

describe('JSON of Argdown', () => {
  it('becomes claims, arguments and sections', async () => {
    assert.equal(await textOf('argdown-json', examples['argdown-json']), `[Clouds rain]: Clouds rain.

# Weather

[A]: It rains. #x
  + <B>: By clouds.
    & [Clouds rain]
`);
  });

  it('of what Argdown itself writes has its relations', async () => {
    const app = new ArgdownApplication();
    for (const [plugin, name] of [[new ParserPlugin(), 'parse'], [new DataPlugin(), 'parse'], [new ModelPlugin(), 'model'], [new JSONExportPlugin(), 'json']] as const) app.addPlugin(plugin, name);
    const { json } = app.run({ process: ['parse', 'model', 'json'], input: '[A]: It rains.\n  + <B>: gist\n    _ [U]: not so\n  - [C]: no\n  >< [D]: dry\n', json: { exportMap: false } });
    assert.equal(await textOf('argdown-json', json!), `[A]: It rains.
  + <B>: gist
    _ [U]: not so
  - [C]: no
  >< [D]: dry
`);
  });

  it('of strict mode keeps that statements exclude each other', async () => {
    const statement = (title: string) => ({ title, members: [{ text: title.toLowerCase() }] });
    const relation = (relationType: string, from: string) => ({ relationType, from, fromType: 'equivalence-class', to: 'A', toType: 'equivalence-class' });
    const text = await textOf('argdown-json', JSON.stringify({
      statements: { A: statement('A'), B: statement('B'), C: statement('C') }, arguments: {}, relations: [relation('contrary', 'B'), relation('entails', 'C')],
    }));
    assert.equal(text, '===\nmodel:\n  mode: strict\n===\n\n[A]: a\n  - [B]: b\n  + [C]: c\n');
  });

  it('has a relation once that stands there twice, and counts those to nowhere', async () => {
    const statement = (title: string) => ({ title, members: [{ text: title.toLowerCase() }] });
    const relation = (relationType: string, from: string, to: string) => ({ relationType, from, fromType: 'equivalence-class', to, toType: 'equivalence-class' });
    const { text, remarks } = await importMap(JSON.stringify({
      statements: { A: statement('A'), B: statement('B'), C: statement('C') }, arguments: {},
      relations: [relation('support', 'B', 'A'), relation('support', 'B', 'A'), relation('support', 'C', 'A'), relation('support', 'B', 'C'), relation('attack', 'B', 'A'), relation('support', 'B', 'D')],
    }), { format: 'argdown-json' });
    assert.equal(text, `[A]: a
  + [B]: b
  + [C]: c
    + [B]
  - [B]
`);
    assert.deepEqual(remarks, ['left out: relations to nodes that do not exist (1)']);
  });

  it('infers conclusions between by steps of their own, with their rules', async () => {
    const line = (title: string, role: string, more = {}) => ({ title, text: `It is ${title}.`, role, ...more });
    const pcs = [line('A', 'premise'), line('B', 'premise'), line('C', 'intermediary-conclusion', { inference: { inferenceRules: ['Modus ponens'], data: { uses: [1] } } }),
      line('D', 'premise'), line('E', 'intermediary-conclusion', { inference: {} }), line('F', 'main-conclusion', { inference: { inferenceRules: ['Detachment'] } })];
    assert.equal(await textOf('argdown-json', JSON.stringify({ statements: {}, arguments: { X: { pcs } }, relations: [] })), `[F]: It is F.
  + <X> {rules: [Detachment]}
    & [E]: It is E.
      & [B]: It is B.
      & [C]: It is C.
        + {rules: [Modus ponens]} [A]: It is A.
      & [D]: It is D.
`);
  });

  it('tells of relations that a map cannot have', async () => {
    const statement = (title: string) => ({ title, members: [{ text: title.toLowerCase() }] });
    const { text, remarks } = await importMap(JSON.stringify({
      statements: { A: statement('A'), B: statement('B') }, arguments: {},
      relations: [{ relationType: 'rephrase', from: 'B', fromType: 'equivalence-class', to: 'A', toType: 'equivalence-class' }],
    }), { format: 'argdown-json' });
    assert.doesNotMatch(text, /^ /m);
    assert.deepEqual(remarks, ['kept as data or comments, since a map cannot express it: relations of other kinds (1)']);
  });

  it('tells what it is not', async () =>
    assert.rejects(importMap('{"statements": {}}', { format: 'argdown-json' }), /line 1, column 1, \$: there are no statements, arguments and relations here/));
});
