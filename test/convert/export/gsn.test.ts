import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { importMap } from '../../../server/src/convert/import.js';
import { exported, hostile } from '../../support/exported.js';

type File = Record<string, { text: string; supportedBy?: string[]; inContextOf?: string[]; challenges?: string[]; undeveloped?: boolean }>;

describe('GSN', () => {
  const written = async (text: string) => {
    const { module: _, ...elements } = parse(await exported(text, 'gsn') as string) as File;
    return Object.entries(elements).map(([id, { text: words, supportedBy = [], inContextOf = [], challenges = [], undeveloped }]) =>
      `${id} ${words}${supportedBy.map((each) => ` +${each}`).join('')}${inContextOf.map((each) => ` @${each}`).join('')}${challenges.map((each) => ` !${each}`).join('')}${undeveloped ? ' undeveloped' : ''}`);
  };

  it('has claims as goals, arguments as strategies, what is cited as solutions, objections as challenges', async () => {
    assert.deepEqual(await written(`[Safe]: The lift is safe. #thesis {id: G7, context: {C1: four people}}
  + <Hazards>: Over the hazards.
    & [Rope]: The rope holds.
      + [Test]: Tested [@t].
      - [Rust]: Ropes rust.
        _ [Steel]: Not these.
    & [Doors]: The doors close. #undeveloped
`), [
      'G7 The lift is safe. +S1 @C1', 'G1 The rope holds. +Sn1', 'Sn1 Tested.', 'CG1 Ropes rust. !G1', 'CG2 Not these. !CG1 -> G1', 'G2 The doors close. undeveloped',
      'S1 Over the hazards. +G1 +G2', 'C1 four people',
    ]);
  });

  it('has an argument against a claim as a challenge', async () => {
    assert.deepEqual(await written('[A]: The lift is safe. #thesis\n  - <X>: By its age.\n    & [P]: It is old.\n    & [Q]: The old fail.\n'), [
      'G1 The lift is safe.', 'G2 It is old.', 'G3 The old fail.', 'CS1 By its age. +G2 +G3 !G1',
    ]);
  });

  it('holds no character that YAML forbids, and gives them all back', async () => {
    for (const format of ['gsn', 'carneades'] as const) {
      const file = await exported('[A]: a\u007fb \u009b c\u0085d \ufffe it is.\n', format) as string;
      assert.doesNotMatch(file, /[\u007f-\u0084\u0086-\u009f\ufffe\uffff]/);
      assert.ok(JSON.stringify(parse(file)).includes('a\u007fb \u009b c'), file);
    }
  });

  it('takes any text, and tells what it cannot say', async () => {
    parse(await exported(hostile, 'gsn') as string);
    const lost: string[] = [];
    await exported('[A]: a\n  >< [B]: b\n  + {weight: 0.5} [C]: c\n', 'gsn', { onLoss: (what) => lost.push(what) });
    assert.deepEqual(lost, ['contradictions, which become challenges in one direction', 'weights and notes of relations']);
    lost.length = 0;
    await exported('[A]: a\n  - <B>: b\n    + [C]: c\n', 'gsn', { onLoss: (what) => lost.push(what) });
    assert.deepEqual(lost, ['support of arguments, which becomes a premise']);
  });

  it('has a strategy for each step of a reconstruction, which comes back', async () => {
    const text = '[T]: t. #thesis\n  + <A>\n\n<A>\n\n(1) [One]: One.\n(2) [Two]: Two.\n----\n(3) [Three]: Three.\n(4) [Four]: Four.\n----\n(5) [T]\n';
    const back = (await importMap(await exported(text, 'gsn') as string, { format: 'gsn' })).text;
    assert.match(back, /  \+ <A>\n    & \[Three\]: Three\.\n      & \[One\]: One\.\n      & \[Two\]: Two\.\n    & \[Four\]: Four\.\n/);
  });
});
