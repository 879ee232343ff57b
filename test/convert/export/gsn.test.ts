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

  const back = async (file: string) => {
    const text = (await importMap(file, { format: 'gsn' })).text;
    const again = await exported(text, 'gsn') as string;
    assert.equal((await importMap(again, { format: 'gsn' })).text, text, again);
    return written(text);
  };

  it('gives back the ids of a file, and its assumptions as assumptions', async () => {
    assert.deepEqual((await back(`G1: {text: All is well., supportedBy: [G2, G4], inContextOf: [A1]}
G2: {text: It is tested., supportedBy: S1, inContextOf: A2}
G4: {text: It is new., undeveloped: true, inContextOf: A1}
S1: {text: By the parts., supportedBy: [G5], inContextOf: [A2, C1]}
G5: {text: It holds., supportedBy: [Sn1]}
Sn1: {text: A log}
A1: {text: It is dry.}
A2: {text: It is light.}
C1: {text: In town}
CG1: {text: It rains., challenges: A1}
`)).toSorted(), [
      'A1 It is dry.', 'A2 It is light.', 'C1 In town', 'CG1 It rains. !A1', 'G1 All is well. +G2 +G4 @A1', 'G2 It is tested. +S1', 'G4 It is new. @A1 undeveloped',
      'G5 It holds. +Sn1', 'S1 By the parts. +G5 @C1 @A2', 'Sn1 A log',
    ]);
  });

  it('makes no id that the map keeps for another element', async () => {
    assert.deepEqual(await written(`[Safe]: The lift is safe. #thesis
  + <Hazards>: Over the hazards.
    & [Rope]: The rope holds. {id: A1}
    & [Doors]: The doors close. {id: G1, context: {C1: four people}}
    & [Dry]: It is dry. #assumption {id: S1}
  + <Parts>: Over the parts. {id: S1}
    & [Motor]: The motor runs. {id: G1}
`), [
      'G2 The lift is safe. +S2 +S1', 'G3 The rope holds.', 'G1 The doors close. @C1', 'A1 It is dry.', 'G4 The motor runs.', 'S2 Over the hazards. +G3 +G1 @A1',
      'S1 Over the parts. +G4', 'C1 four people',
    ]);
  });

  it('has what is assumed as a goal where it supports, attacks or is supported by itself', async () => {
    assert.deepEqual(await written('[A]: a\n  + [B]: b #assumption\n  - [C]: c #assumption\n  & [D]: d #assumption\n    + [F]: f\n  & [E]: e #assumption\n'), [
      'G1 a +S1 +G2', 'G2 b', 'CG1 c !G1', 'G3 d +G4', 'G4 f', 'A1 e', 'S1 Argument +G3 @A1',
    ]);
  });

  it('gives back addresses, layers and types', async () => {
    const file = `G1:
  text: All is well.
  url: https://x.example/1
  layer1: On time
  supportedBy: Sn1
X1:
  text: Not so.
  nodeType: CounterGoal
  challenges: G1
Sn1:
  text: A log
  url: https://x.example/log
`;
    const again = await exported((await importMap(file, { format: 'gsn' })).text, 'gsn') as string;
    for (const field of ['    url: https://x.example/1', '    layer1: On time', '    nodeType: CounterGoal', '    url: https://x.example/log']) assert.ok(again.includes(field.slice(2)), again);
    assert.match(again, /^X1:$/m);
    const changed = again.replace('\n  url: https://x.example/log', '$&s').replace('On time', 'Late').replace('x.example/1', 'x.example/2');
    assert.match((await importMap(changed, { format: 'gsn' })).text, /url: https:\/\/x\.example\/logs\n(?:.|\n)*\{id: G1, layer1: Late, url: "https:\/\/x\.example\/2"\}/);
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
