import assert from 'node:assert/strict';
import { importMap } from '../../../server/src/convert/import.js';
import { exported } from '../../support/exported.js';
import { textOf } from '../../support/imported.js';
import { examples } from './examples.js';

describe('the JSON of Argmark', () => {
  it('becomes a map again, reconstructions as arguments', async () => {
    assert.equal(await textOf('json', examples.json), `===
title: Wet streets
sources:
  report:
    title: Report
===

[Rain]: It rains. #thesis {note: seen}
  + <Signs>
  ? Has anybody looked?

# Signs of rain

<Signs>: Look at the sky.
  & [There are clouds]: There are clouds. [@report]
  _ {weight: 0.4} [Clouds may pass]: Clouds may pass. #assumption

/*
Further wordings of [Rain]:
It pours.
*/
`);
  });

  it('has each step of a reconstruction as an argument', async () => {
    const text = '[T]: t. #thesis\n  + <A>\n\n<A>\n\n(1) [One]: One.\n(2) [Two]: Two.\n----\n(3) [Three]: Three.\n(4) [Four]: Four.\n----\n(5) [T]\n';
    assert.equal(await textOf('json', await exported(text, 'json') as string), `[T]: t. #thesis
  + <A>
    & [Three]: Three.
      & [One]: One.
      & [Two]: Two.
    & [Four]: Four.
`);
  });

  it('of a strict map gives a strict one', async () => {
    const { text } = await importMap(examples.json.replace('"support"', '"entails"'), { format: 'json' });
    assert.match(text, /^model:\n {2}mode: strict$/m);
  });

  it('tells where something is not there, and tells what it leaves out', async () => {
    const wrong = (from: string, to: string) => importMap(examples.json.replace(from, to), { format: 'json' });
    await assert.rejects(wrong('"to":"[Rain]","answered"', '"to":"[Snow]","answered"'), /there is no claim and no argument `\[Snow\]`/);
    await assert.rejects(wrong('"type":"undercut"', '"type":"heckles"'), /there is no relation `heckles`; there are support/);
    await assert.rejects(importMap('{"version": 99, "claims": [], "arguments": [], "relations": []}', { name: 'a.json' }), /line 1, column 13, \$\.version: version 99 of this JSON is not known; it should be 1/);
    await assert.rejects(importMap('{"claims": []}', { format: 'json' }), /so this is not JSON from Argmark/);
    assert.deepEqual((await importMap(examples.json, { name: 'a.json' })).remarks, ['kept as data or comments, since a map cannot express it: further wordings (1)']);
  });
});
