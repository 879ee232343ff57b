import assert from 'node:assert/strict';
import { expectFindings, findingsIn } from '../support/findings.js';

/** Expects of one rule exactly the findings that the marker lines point at. */
const rule = (only: string) => (marked: string) => expectFindings(marked, { only });

const messages = (text: string, code: string) =>
  findingsIn(text).filter((each) => each.code === code).map(({ message }) => message);

describe('a map of nothing but names', () => {
  const names = '[A]\n  + <b>\n  - [C]\n';
  const found = (text: string) => [...messages(text, 'undefined-claim'), ...messages(text, 'undefined-argument')];

  it('is told of once', () => {
    assert.deepEqual(found(names), ['This map has nothing but titles, [A] and 2 others, so nobody can weigh what they stand for. Write what each of them says: `[A]: …`.']);
    assert.deepEqual(found('<a>\n  + <b>\n').map((message) => message.slice(0, 47)), ['This map has nothing but titles, <a> and <b>, s']);
  });

  it('is told of name by name as soon as something has a text, and where there is one name alone', () => {
    assert.equal(found(`${names}\nA word.\n`).length, 3);
    assert.equal(found(`${names}\n[C]: c\n`).length, 2);
    assert.match(found('[A]\n').join(), /^No text says what \[A\] claims/);
  });
});

describe('undefined-claim', () => {
  const finds = rule('undefined-claim');

  it('reports references and mentions once a title', () => finds(`
[A]: x and @[Mentioned]
//           ^^^^^^^^^ undefined-claim
  + [Nowhere]
//   ^^^^^^^ undefined-claim
  - [Nowhere]
`));
  it('finds definitions anywhere', () => finds('[A]: x, see @[C]\n  + [B]\n\n# Later\n\n[B]: y\n\n<D>\n  & [C]: z'));
  it('knows titles that look like members of objects', () =>
    finds('[constructor]: x\n  + [__proto__]\n//   ^^^^^^^^^ undefined-claim'));
  it('asks whether a similar title is meant', () => assert.deepEqual(
    messages('[Affordable]: x\n  + [Afordable]\n  + [affordable]\n  + [Safe]', 'undefined-claim')
      .map((each) => /Did you mean [^?]*\?/.exec(each)?.[0]),
    ['Did you mean [Affordable]?', 'Did you mean [Affordable]?', undefined]));
});

describe('undefined-argument', () => {
  const finds = rule('undefined-argument');

  it('asks whether the claim of that title is meant', () => assert.match(
    messages('[A]: x\n  + [Way out]: y\n  - <Way out>', 'undefined-argument')[0]!, /Did you mean \[Way out\]\?/));
  it('waits until includes are read, which may define it', () => finds('@include(other.arg)\n\n[A]: x\n  + <Way out>'));

  it('reports an argument without gist and premises', () =>
    finds('[A]: x\n  + <Way out>\n//   ^^^^^^^ undefined-argument'));
  it('accepts a gist, premises or a reconstruction', () => {
    finds('[A]: x\n  + <B>\n\n<B>: y');
    finds('[A]: x\n  + <B>\n    & y');
    finds('[A]: x\n  + <B>\n\n<B>\n\n(1) y\n---\n(2) z');
  });
  it('asks whether a similar title is meant', () => assert.match(
    messages('[A]: x\n  + <Way out>: y\n  - <Wayout>', 'undefined-argument')[0]!, /Did you mean <Way out>\?/));
});

describe('missing-text', () => {
  const finds = rule('missing-text');

  it('reports titles with a colon and nothing behind it, to the end of the file', () => {
    finds('[A]:\n ^ missing-text');
    finds('<A>: #tag {a: 1}\n ^ missing-text');
  });
  it('needs no gist where an argument has premises', () => finds('<A>:\n  & y'));
});

describe('conflicting-wordings', () => {
  const finds = rule('conflicting-wordings');

  it('reports each wording that differs from the first', () =>
    finds('[A]: one\n\n[A]: two\n ^ conflicting-wordings\n\n[A]: one\n\n[A]: three\n ^ conflicting-wordings'));
  it('reports gists as well', () => finds('<A>: one\n\n<A>: two\n ^ conflicting-wordings'));
  it('takes no notice of the full stop, white space, tags, data and citations', () => {
    finds('[A]: It rains.\n\n[A]: It rains');
    finds('[A]: It rains.\n\n[A]: It\n  rains. #tag {a: 1} [@b]');
  });
  it('takes notice of the spaces between words', () => finds('[A]: No one.\n\n[A]: Noone.\n ^ conflicting-wordings'));
  it('takes notice of a question mark', () => finds('[A]: It rains.\n\n[A]: It rains?\n ^ conflicting-wordings'));
});
