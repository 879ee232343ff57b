import assert from 'node:assert/strict';
import { expectFindings, findingsIn } from '../support/findings.js';
import { snapshotOf } from '../../server/src/workspace/snapshot.js';

const mismatches = (text: string) => expectFindings(text, { only: 'verdict-mismatch' });
const theses = (text: string) => expectFindings(text, { only: 'thesis-not-accepted' });

describe('verdict-mismatch', () => {
  it('tells the reason of the verdict', () => {
    const text = '[A]: x #thesis {expect: accepted}\n  + [B]: y\n    - [C]: z\n';
    const [{ message } = { message: '' }] = findingsIn(text).filter(({ code }) => code === 'verdict-mismatch');
    assert.equal(message, 'The thesis [A] is expected to be accepted, but it is unproven because its only support, [B], is rejected. '
      + 'Fix the map, or expect the verdict that it has now.');
  });

  it('reports each of several expectations that is wrong', () => mismatches(`
[A]: x {expect: accepted}

[A] {expect: rejected}
//           ^^^^^^^^ verdict-mismatch
  + [B]: y

<G>: gist {note: "a", expect: open}
//                            ^^^^ verdict-mismatch

untitled {expect: "rejected"}
//                 ^^^^^^^^ verdict-mismatch
`));

  it('stands at the claim where the expectation is written in another way', () => mismatches(`
[A]: x {
  expect: rejected
//        ^^^^^^^^ verdict-mismatch
}
`));

  it('leaves alone what is as expected, and values that are none', () => mismatches(`
[A]: x {expect: rejected}
  - [B]: y {expect: accepted}

[C]: z {expect: perhaps}
`));

  it('comes and goes with an edit elsewhere', () => {
    const text = '[A]: x {expect: rejected}\n  - [B]: y\n\n[B]\n\n[C]: z\n';
    const codes = (snapshot: ReturnType<typeof snapshotOf>) => snapshot.findings.map(({ code }) => code).filter((code) => code === 'verdict-mismatch');
    const before = snapshotOf('file:///test.arg', text);
    assert.deepEqual(codes(before), []);
    const at = { line: 4, character: 0 };
    const after = before.changed(1, [{ range: { start: at, end: at }, text: '  - [C]\n' }]);
    assert.deepEqual(codes(after), ['verdict-mismatch']);
    assert.deepEqual(codes(after.changed(2, [{ range: { start: at, end: { line: 5, character: 0 } }, text: '' }])), []);
  });
});

describe('thesis-not-accepted', () => {
  it('reports theses that are open or rejected', () => theses(`
[A]: x #thesis
 ^ thesis-not-accepted
  - [B]: y

<G>: gist #thesis
 ^ thesis-not-accepted
  + [C]: z
  - [D]: w
`));

  it('is silent where the author knows it, and where nothing speaks for the thesis', () => {
    theses('[A]: x #thesis {expect: rejected}\n  - [B]: y\n');
    theses('===\nevaluation: {burden: cited}\n===\n\n[A]: x #thesis\n');
    theses('[A]: x #thesis\n  + [B]: y\n');
  });
});

describe('missing-weight', () => {
  it('names the lines that have no weight, neither of their own nor of what they come from', () => {
    const text = '[A]: a {standard: clear}\n  + {weight: 0.5} [B]: b\n  + [C]: c {weight: 0.7}\n  - [D]: d\n';
    const [{ message } = { message: '' }] = findingsIn(text).filter(({ code }) => code === 'missing-weight');
    assert.match(message, /but there is none for \[D\]\./);
  });
});
