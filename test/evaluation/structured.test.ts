import assert from 'node:assert/strict';
import { verdictsOf } from './maps.js';

/** Examples that Carneades 4 comes with, written as maps. */
describe('structured arguments', () => {
  it('do not carry a conclusion over an undercut: the red light of Pollock 1987', () => {
    assert.equal(verdictsOf(`
[Red]: The object is red.
  + <Looks>: It looks red.
    & [Looks red]: The object looks red.
    _ <Light>: A red light shines on it.
      & [Red light]: The object is illuminated by a red light.
`), '[Red] unproven\n[Looks red] accepted\n[Red light] accepted\n<Looks> rejected\n<Light> accepted');
  });

  it('leave the rebutted claim unaccepted: the citizenship of Harry in Toulmin 1958', () => {
    assert.equal(verdictsOf(`
[British]: Harry is a British subject.
  & [Born in Bermuda]: Harry was born in Bermuda.
  & [Warrant]: A man born in Bermuda will generally be a British subject.
    + [Statutes]: The British Nationality Acts say so.
  - <Rebuttal>: His parents were aliens.
    & [Alien parents]: Both his parents were aliens.
`, ['[British]', '<Rebuttal>', '[Warrant]']), '[British] open\n<Rebuttal> accepted\n[Warrant] accepted');
  });

  it('leave circles of attacks open, even and odd', () => {
    const ring = (size: number) => Array.from({ length: size }, (_, at) =>
      `<A${at}>\n  & [P${at}]\n  _> <A${(at + 1) % size}>\n`).join('\n');
    for (const size of [1, 2, 3, 4, 5]) {
      const only = Array.from({ length: size }, (_, at) => `<A${at}>`);
      assert.equal(verdictsOf(ring(size), only), only.map((id) => `${id} open`).join('\n'));
    }
  });

  it('take nothing from support that runs in a circle, and nothing away from what stands without it', () => {
    const circle = '[P]\n  & [Q]\n\n[Q]\n  & [P]\n';
    assert.equal(verdictsOf(circle, ['[P]', '[Q]']), '[P] open\n[Q] open');
    assert.equal(verdictsOf(`${circle}\n[Q]\n  + <Independent>\n    & [R]\n`, ['[P]', '[Q]']), '[P] accepted\n[Q] accepted');
  });

  it('are settled by weights under a proof standard', () => {
    const trial = (standard: string) => verdictsOf(`
[Guilty] {standard: ${standard}}
  + <Prosecution> {weight: 0.8}
    & [Witness]
  - <Defence> {weight: 0.4}
    & [Alibi]
`, ['[Guilty]']);
    assert.equal(trial('preponderance'), '[Guilty] accepted');
    assert.equal(trial('clear'), '[Guilty] unproven');
    assert.equal(trial('beyond-doubt'), '[Guilty] unproven');
  });
});
