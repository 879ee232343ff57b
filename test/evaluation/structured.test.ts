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

  it('compare arguments by their last link: who snores in the library (Prakken 2010; van Gijzel & Prakken 2011)', () => {
    const library = (prefer: string) => verdictsOf(`
[Denied]: Henry is denied access to the library.${prefer}
  + <Rule of the house>
    & [Misbehaves]: Henry misbehaves.
  >< [Not denied]

[Misbehaves]
  + <Snoring>
    & [Snores]: Henry snores in the library. #assumption

[Not denied]: Henry is not denied access.
  + <Privilege>
    & [Professor]: Henry is a professor. #assumption
`, ['[Denied]', '[Not denied]', '[Misbehaves]']);
    assert.equal(library(''), '[Denied] open\n[Not denied] open\n[Misbehaves] accepted');
    // The weakest link would decide the other way here: how one comes to misbehave is the weakest rule of all.
    assert.equal(library(' {prefer: [Rule of the house, Privilege, Snoring]}'), '[Denied] accepted\n[Not denied] rejected\n[Misbehaves] accepted');
    assert.equal(library(' {prefer: [Privilege, Rule of the house]}'), '[Denied] rejected\n[Not denied] accepted\n[Misbehaves] accepted');
  });

  it('let an undercut succeed whatever is preferred (Modgil & Prakken 2013, the definition of defeat)', () => {
    assert.equal(verdictsOf('[T] {prefer: [P, U]}\n  + [P]\n    _ [U]\n', ['[T]']), '[T] unproven');
  });

  it('decide the diamond of Reiter & Criscuolo 1981 by neither side, or by the preferred one', () => {
    const nixon = (prefer: string) => verdictsOf(`[Pacifist]${prefer}\n  + [Quaker]\n  >< [Hawk]\n\n[Hawk]\n  + [Republican]\n`, ['[Pacifist]', '[Hawk]']);
    assert.equal(nixon(''), '[Pacifist] open\n[Hawk] open');
    assert.equal(nixon(' {prefer: [Republican, Quaker]}'), '[Pacifist] rejected\n[Hawk] accepted');
  });
});
