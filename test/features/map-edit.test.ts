import assert from 'node:assert/strict';
import type { MapEdit, NewLine, NewRelation } from '../../server/src/picture/edit.js';
import { editableText } from '../../server/src/features/map-edit/set-text.js';
import { edited, opened, type Names } from '../support/map-editing.js';

/** Each case: what is asked, the text before, the text after (`¦`: what is selected), or `! reason`. */
function becomes(before: string, request: (names: Names) => MapEdit, after: string): void {
  assert.equal(edited(before, request), after);
}

describe('adding in the map', () => {
  it('refuses characters that nobody would see', () => {
    const reason = /^! It contains an invisible control character \(U\+00(?:1B|07|00)\)/;
    assert.match(edited('[A]: a', () => ({ kind: 'set-text', id: '[A]', text: 'x\u001b[31m' })), reason);
    assert.match(edited('[A]: a', () => ({ kind: 'retitle', id: '[A]', title: 'x\u0007' })), reason);
    assert.match(edited('[A]: a', () => ({ kind: 'add', relation: 'support', to: { node: '[A]' }, text: 'x\u0000y' })), reason);
  });

  const add = (relation: NewLine, to: string, text: string) => (names: Names): MapEdit => ({ kind: 'add', relation, to: names.at(to), text });

  it('writes a line below the node', () => {
    becomes('[Rain]: It will rain.\n', add('support', '[Rain]', 'The sky is red.'), '[Rain]: It will rain.\n  + ¦The sky is red.\n');
    becomes('[Rain]: It will rain.', add('attack', '[Rain]', '[Dry]: It is dry.'), '[Rain]: It will rain.\n  - ¦[Dry]: It is dry.');
    becomes('It will rain.\n', add('question', 'It will', 'Who says so?'), 'It will rain.\n  ? ¦Who says so?\n');
    becomes('[Rain]\n', add('contradiction', '[Rain]', 'It stays dry.'), '[Rain]\n  >< ¦It stays dry.\n');
  });

  it('writes it behind all that stands there, indented like it', () => {
    becomes('[A]: a\n    + [B]: b\n        - c\n\n[D]: d\n', add('support', '[A]', 'new'), '[A]: a\n    + [B]: b\n        - c\n    + ¦new\n\n[D]: d\n');
    becomes('[A]: a\n    + [B]: b\n', add('attack', '[B]', 'new'), '[A]: a\n    + [B]: b\n        - ¦new\n');
    becomes('[A]: a\n\t+ [B]: b\n', add('attack', '[B]', 'new'), '[A]: a\n\t+ [B]: b\n\t\t- ¦new\n');
    becomes('[A]: a\n+ [B]: b\n', add('attack', '[A]', 'new'), '[A]: a\n+ [B]: b\n- ¦new\n');
  });

  it('keeps line ends, lists and headings as they are', () => {
    becomes('[A]: a\r\n  + b\r\n\r\n# H\r\n', add('attack', 'b', 'one\ntwo'), '[A]: a\r\n  + b\r\n    - ¦one\r\n      two\r\n\r\n# H\r\n');
    becomes(' * [A]: a\n * [B]: b\n', add('support', '[A]', 'new'), ' * [A]: a\n   + ¦new\n * [B]: b\n');
    becomes('# H\n[A]: a\n# I\n[B]: b', add('support', '[A]', 'new'), '# H\n[A]: a\n  + ¦new\n# I\n[B]: b');
  });

  it('writes below the definition of what stands in several places', () => {
    becomes('[A]\n  + [B]\n\n[B]: b\n\n[B] #x\n', add('attack', '[B]', 'new'), '[A]\n  + [B]\n\n[B]: b\n  - ¦new\n\n[B] #x\n');
  });

  it('undercuts arguments, steps and inferences', () => {
    becomes('[A]: a\n  + <B>: b\n', add('undercut', '<B>', 'new'), '[A]: a\n  + <B>: b\n    _ ¦new\n');
    becomes('<B>\n\n(1) a\n-----\n(2) b\n', add('undercut', '<B>', 'new'), '<B>\n\n(1) a\n-----\n  _ ¦new\n(2) b\n');
    becomes('(1) a\n-- one --\n(2) b\n-- two --\n(3) c\n', add('undercut', 'one', 'new'), '(1) a\n-- one --\n  _ ¦new\n(2) b\n-- two --\n(3) c\n');
    becomes('[A]: a\n  + [B]: b\n', (names) => ({ kind: 'add', relation: 'undercut', to: { edge: names.edge('support', '[B]', '[A]') }, text: 'new' }),
      '[A]: a\n  + [B]: b\n    _ ¦new\n');
    becomes('[A]: a\n', add('undercut', '[A]', 'new'), '! An undercut is aimed at a step: at an argument, or at the line between two claims.');
  });

  it('supports a premise within its reconstruction, and an argument without a title below its inference', () => {
    becomes('(1) a\n----\n(2) b\n', add('support', 'a', 'new'), '(1) a\n  + ¦new\n----\n(2) b\n');
    becomes('(1) a\n----\n(2) b\n', add('attack', '', 'new'), '(1) a\n----\n  - ¦new\n(2) b\n');
  });

  it('adds premises to sketches, not to reconstructions', () => {
    becomes('<A>: a\n  & b\n', add('premise', '<A>', 'new'), '<A>: a\n  & b\n  & ¦new\n');
    becomes('[A]: a\n  & b\n  - c\n', add('premise', '', 'new'), '[A]: a\n  & b\n  - c\n  & ¦new\n');
    becomes('<A>\n(1) a\n----\n(2) b\n', add('premise', '<A>', 'new'),
      '! <A> is reconstructed step by step: its premises are numbered. Add the premise in the text.');
  });

  it('answers a question', () => {
    becomes('[A]: a\n  ? Who?\n', add('support', 'Who?', 'Me.'), '[A]: a\n  ? Who?\n    + ¦Me.\n');
  });

  it('says why it cannot', () => {
    becomes('[A]: a\n  & b\n', add('attack', '', 'new'), '! These premises form an argument that has no line of its own, so nothing can be written below it. '
      + 'Write `+ <Title>` above them in the text, or relate to one of the premises.');
    becomes('[A]: a\n', add('support', '[A]', ' \n '), '! There is nothing to add: the text is empty.');
    becomes('[A]: a\n', add('support', '[A]', 'open {a: 1'), '! In the text this would be an error: Nothing closes this brace, so what follows is read as text. Close the data with `}`.');
    becomes('[A]: a\n\n[B]: b\n', add('support', '[A]', '[B]: other'), '! This would change more of the map than you asked for. Make the change in the text.');
    becomes('<A>: a\n', add('contradiction', '<A>', 'no'), '! Only claims can contradict each other.');
  });

  it('takes what would begin another line for text', () => {
    becomes('[A]: a\n', add('support', '[A]', 'one\n- two\n(3) three\n# four'), '[A]: a\n  + ¦one\n    \\- two\n    \\(3) three\n    \\# four\n');
    becomes('[A]: a\n', add('support', '[A]', '[B]'), '[A]: a\n  + ¦[B]\n');
  });
});

describe('relating in the map', () => {
  const relate = (relation: NewRelation, from: string, to: string) => (names: Names): MapEdit =>
    ({ kind: 'relate', relation, from: names.node(from), to: names.at(to) });

  it('refers to the one below the other', () => {
    becomes('[A]: a\n\n[B]: b\n', relate('support', '[B]', '[A]'), '[A]: a\n  ¦+ [B]\n\n[B]: b\n');
    becomes('[A]: a\n\n<B \\> c>: b\n', relate('attack', '<B > c>', '[A]'), '[A]: a\n  ¦- <B \\> c>\n\n<B \\> c>: b\n');
    becomes('[A]: a\n\n[B]: b\n', relate('contradiction', '[B]', '[A]'), '[A]: a\n  ¦>< [B]\n\n[B]: b\n');
    becomes('<A>: a\n\n[B]: b\n', relate('undercut', '[B]', '<A>'), '<A>: a\n  ¦_ [B]\n\n[B]: b\n');
  });

  it('turns the sigil round where only the other has a title', () => {
    becomes('[A]: a\n\nb\n', relate('support', 'b', '[A]'), '[A]: a\n\nb\n  ¦+> [A]\n');
    becomes('a\n\nb\n', relate('support', 'b', 'a'), '! Without a title, “b” cannot be referred to. Give it a title first.');
  });

  it('undercuts the step of a relation', () => {
    becomes('[A]: a\n  + [B]: b\n\n[C]: c\n',
      (names) => ({ kind: 'relate', relation: 'undercut', from: '[C]', to: { edge: names.edge('support', '[B]', '[A]') } }),
      '[A]: a\n  + [B]: b\n    ¦_ [C]\n\n[C]: c\n');
  });

  it('refuses what is there already, or makes no sense', () => {
    becomes('[A]: a\n  + [B]: b\n', relate('support', '[B]', '[A]'), '! [B] supports [A] already.');
    becomes('===\nmodel: {mode: strict}\n===\n\n[A]: a\n  + [B]: b\n', relate('support', '[B]', '[A]'), '! [B] supports [A] already.');
    becomes('[A]: a\n', relate('support', '[A]', '[A]'), '! [A] cannot be related to itself.');
    becomes('[A]: a\n  ? q\n', relate('support', 'q', '[A]'), '! A question neither supports nor attacks anything. Relate its answer instead.');
  });
});

describe('retitling in the map', () => {
  const retitle = (id: string, title: string) => (names: Names): MapEdit => ({ kind: 'retitle', id: names.node(id), title });

  it('changes every use and mention', () => {
    becomes('[Rain]: It will rain.\n\n[A]\n  + [ Rain ] #x\n\nSee @[Rain], and [Rain] as words: Rain.\n', retitle('[Rain]', 'Wet'),
      '[¦Wet]: It will rain.\n\n[A]\n  + [Wet] #x\n\nSee @[Wet], and [Rain] as words: Rain.\n');
    becomes('<A>: a\n\n[A]: b\n', retitle('<A>', 'B [c] > d'), '<¦B [c] \\> d>: a\n\n[A]: b\n');
    becomes('[A]\n', retitle('[A]', '@b [c]'), '[¦\\@b \\[c\\]]\n');
    becomes('[A]\n', retitle('[A]', ' A '), '[A]\n');
  });

  it('gives a title to what has none', () => {
    becomes('[A]: a\n  + {weight: 1} It will\n    rain. #x\n', retitle('It will', 'Rain'), '[A]: a\n  + {weight: 1} [¦Rain]: It will\n    rain. #x\n');
    becomes('Words.\n\n(1) a\n----\n(2) b\n', retitle('', 'New'), 'Words.\n\n<¦New>\n\n(1) a\n----\n(2) b\n');
    becomes('(1) a\n----\n(2) b\n', retitle('b', 'New'), '(1) a\n----\n(2) [¦New]: b\n');
  });

  it('refuses a clash, and no title', () => {
    const clash = 'There is a claim with that title already: [B]. Renaming would merge the two, and nothing could separate them again. '
      + 'Choose another name, or write [B] yourself where you mean it.';
    becomes('[A]: a\n\n[B]: b\n', retitle('[A]', ' B '), `! ${clash}`);
    becomes('[A]: a\n\nSee @[B].\n', retitle('[A]', 'B'), `! ${clash}`);
    becomes('a\n\nSee @[B].\n', retitle('a', 'B'), '! [B] is already a title: the two would become one. Choose another title.');
    becomes('[A]: a\n', retitle('[A]', '  '), '! A title cannot be empty.');
    becomes('[A]\n  & b\n', retitle('', 'B'), '! These premises have no line of their own that could have a title. Write `+ <Title>` above them in the text.');
  });
});

describe('changing a text in the map', () => {
  const set = (id: string, text: string) => (names: Names): MapEdit => ({ kind: 'set-text', id: names.node(id), text });

  it('may come with the title of the claim, and with no other', () => {
    becomes('[T]: t\n  + [B]: b\n', set('[B]', '[B]: z'), '[T]: t\n  ¦+ [B]: z\n');
    becomes('[T]: t\n  + <B>: b\n', set('<B>', '<B>: z'), '[T]: t\n  ¦+ <B>: z\n');
    becomes('[T]: t\n  + [B]: b\n', set('[B]', '[C]: z'), '! Its text would begin with another title, `[C]`. Change the title separately.');
    becomes('[T]: t\n  + b\n', set('b', '[C]: z'), '[T]: t\n  ¦+ [C]: z\n');
  });

  it('is words', () => {
    for (const text of ['// c', '{weight: 1}', '/* c */ {a: 1}']) {
      becomes('[T]: t\n', set('[T]', text), '! These words would be read as a comment or as data, so it would have no text.');
    }
  });

  it('leaves tags, data and comments behind it', () => {
    becomes('[A]: old *words*,\n  in two lines [@k]. #t {x: 1} // c\n  + b\n', set('[A]', 'new'), '¦[A]: new #t {x: 1} // c\n  + b\n');
    becomes('[A]: a\n  - old\n    goes on\n', set('old', 'one\n- two'), '[A]: a\n  ¦- one\n    \\- two\n');
    becomes('(1) old #t\n----\n(2) b\n', set('old', 'new'), '¦(1) new #t\n----\n(2) b\n');
    becomes('[A]\n  ? Why?\n    + b\n', set('Why?', 'How?'), '[A]\n  ¦? How?\n    + b\n');
  });

  it('gives a text to what is only referred to', () => {
    becomes('[A] #t\n  + b\n', set('[A]', 'new'), '¦[A]: new #t\n  + b\n');
    becomes('[A]\n', set('[A]', 'new'), '¦[A]: new\n');
    becomes('[A] {\n', set('[A]', 'new'), '¦[A]: new\n');
    becomes('[A] #t words\n', set('[A]', 'new'), '¦[A]: new\n');
    becomes('[A]:\n', set('[A]', 'new'), '¦[A]: new\n');
  });

  it('takes a text away from what has a title', () => {
    becomes('[A]: old #t\n', set('[A]', ''), '¦[A]: #t\n');
    becomes('[A]\n  + old\n', set('old', ''), '! It has no title, so nothing would be left of it. Delete it instead.');
  });

  it('refuses what would not be one text', () => {
    becomes('[A]: a\n\nold\n', set('old', '[A]'), '! This would change more of the map than you asked for. Make the change in the text.');
    becomes('[A]: a\n', set('[A]', 'x /* y'), '! In the text this would be an error: Nothing closes this comment, so it is read as text. Close it with `*/` (or `-->`).');
  });

  it('tells what there is to change', () => {
    assert.deepEqual(editableText(opened('[A]: old *words*,\n  in [@k] two lines. #t\n'), '[A]'), { title: 'A', text: 'old *words*,\nin [@k] two lines.' });
    assert.deepEqual(editableText(opened('[A] #t\n'), '[A]'), { title: 'A', text: '' });
    assert.equal(editableText(opened('[A]\n'), '[B]'), undefined);
  });
});

describe('moving in the map', () => {
  const move = (id: string, to: string, more: object = {}) => (names: Names): MapEdit => ({ kind: 'move', id: names.node(id), to: names.node(to), ...more });

  it('takes the line with all below it to its new parent, indented anew', () => {
    becomes('[A]: a\n  + [B]: b\n    - c\n      goes on\n    // note\n    ? q\n  - [D]: d\n', move('[B]', '[D]'),
      '[A]: a\n  - [D]: d\n    ¦+ [B]: b\n      - c\n        goes on\n      // note\n      ? q\n');
    becomes('[A]: a\n  - {weight: 0.5} b\n\n[C]: c\n    + d\n', move('b', '[C]'), '[A]: a\n\n[C]: c\n    + d\n    ¦- {weight: 0.5} b\n');
    becomes('[A]: a\r\n\t+ b\r\n\t+ c', move('b', 'c'), '[A]: a\r\n\t+ c\r\n\t\t¦+ b');
  });

  it('goes up as well as down', () => {
    becomes('[A]: a\n  + [B]: b\n    + c\n', move('c', '[A]'), '[A]: a\n  + [B]: b\n  ¦+ c\n');
    becomes('[A]: a\n  + [B]: b\n    + c\n      - d\n\n[E]: e\n', move('d', '[E]'), '[A]: a\n  + [B]: b\n    + c\n\n[E]: e\n  ¦- d\n');
  });

  it('moves a reference, or changes it where the line is that of the parent', () => {
    becomes('[A]\n  + [B]\n\n[C]: c\n\n[B]: b\n  - d\n', move('[B]', '[C]'), '[A]\n\n[C]: c\n  ¦+ [B]\n\n[B]: b\n  - d\n');
    becomes('[B]: b\n  +> [A]\n\n[A]: a\n\n[C]: c\n', move('[B]', '[C]'), '[B]: b\n  +> ¦[C]\n\n[A]: a\n\n[C]: c\n');
    becomes('[B]: b\n  +> [A]: a\n\n[C]: c\n', move('[B]', '[C]'),
      '! Its relation is written from the other end, in the line of what it is a reason for. Move that line in the text.');
  });

  it('makes a reason of what stands alone', () => {
    becomes('[A]: a\n\n[B]: b\n', move('[B]', '[A]', { relation: 'attack' }), '[A]: a\n  ¦- [B]\n\n[B]: b\n');
    becomes('[A]: a\n\nb\n  goes on\n  + c\n\n[D]\n', move('b', '[A]'), '[A]: a\n  ¦+ b\n    goes on\n    + c\n\n[D]\n');
  });

  it('moves premises between sketched arguments', () => {
    becomes('<A>: a\n  & [P]: p\n  & q\n\n<B>: b\n', move('[P]', '<B>'), '<A>: a\n  & q\n\n<B>: b\n  ¦& [P]: p\n');
    becomes('[A]: a\n  & p\n\n<B>: b\n', move('p', '<B>'), '[A]: a\n\n<B>: b\n  ¦& p\n');
    becomes('<A>\n(1) p\n----\n(2) q\n\n<B>: b\n', move('p', '<B>'), '! This is a line of a reconstruction. Move it in the text.');
  });

  it('takes undercuts of the step along', () => {
    becomes('[A]: a\n  + [B]: b\n    _ [U]: u\n\n[C]: c\n', move('[B]', '[C]'), '[A]: a\n\n[C]: c\n  ¦+ [B]: b\n    _ [U]: u\n');
  });

  it('refuses circles', () => {
    becomes('[A]: a\n  + [B]: b\n    + [C]: c\n', move('[B]', '[C]'), '! [C] is below it, so it cannot be moved there.');
    becomes('[A]: a\n  + [B]: b\n', move('[B]', '[A]'), '! [B] is there already.');
  });
});

describe('deleting in the map', () => {
  const remove = (id: string, below = false) => (names: Names): MapEdit => ({ kind: 'delete-node', id: names.node(id), below });

  it('makes mentions plain words, also in lines that are written anew', () => {
    const gone = (names: Names): MapEdit => ({ kind: 'delete-node', id: names.node('[A]'), below: false });
    becomes('[A]: a\n  + [B]: b @[A]\n', gone, '[B]: b A\n');
    becomes('[A]: a\n  + [B]: b @[A] c\n    - [D]: not @[A], no\n\n[C]: d @[A]\n', gone, '[B]: b A c\n  - [D]: not A, no\n\n[C]: d A\n');
  });

  it('takes the line away wherever it stands', () => {
    becomes('[A]: a\n  + [B]: b\n  - c\n\n[B] #x\n\nSee @[B].\n', remove('[B]'), '[A]: a\n  - c\n\nSee B.\n');
    becomes('[A]: a\n\n[B]: b\n\n[C]: c\n', remove('[B]'), '[A]: a\n\n[C]: c\n');
    becomes('[A]: a\n\n[B]: b\n', remove('[B]'), '[A]: a\n');
    becomes('[A]: a', remove('[A]'), '');
  });

  it('leaves what stood below it as statements', () => {
    becomes('[A]: a\n  + [B]: b\n    - [C]: c\n      + d\n    + [E]\n    + e\n    ? q\n\n[E]: e\n', remove('[B]'),
      '[A]: a\n\n[C]: c\n  + d\n\ne\n\n[E]: e\n');
    becomes('[A]: a\n  + b\n    goes on\n  - - c\n', remove('[A]'), 'b\n  goes on\n\n\\- c\n');
    becomes('[A]: a\r\n  + [B]\r\n  - [B]\r\n', remove('[A]'), '[B]\r\n');
  });

  it('or takes it along', () => {
    becomes('[A]: a\n  + [B]: b\n    - [C]: c\n      + d\n    + [E]\n\n[E]: e\n', remove('[B]', true), '[A]: a\n\n[E]: e\n');
  });

  it('dissolves arguments', () => {
    becomes('<A>: a\n\n(1) [P]: p\n  - x\n(2) q\n-- mp --\n  _ u\n(3) [C]: c\n\n[D]: d\n', remove('<A>'),
      '[P]: p\n  - x\n\nq\n\nu\n\n[C]: c\n\n[D]: d\n');
    becomes('[A]: a\n  & p\n  & [Q]: q\n  - c\n', remove(''), '[A]: a\n  - c\n\np\n\n[Q]: q\n');
    becomes('[A]: a\n  + <B>: b\n    & p\n', remove('<B>', true), '[A]: a\n');
    becomes('[A]: a\n  & <B>\n  & p\n\n<B>: b\n', remove('<B>'), '[A]: a\n  & p\n');
    becomes('[A]: x\n  + <B>: gist\n(1) [C]: c\n----\n(2) [D]: d\n', remove('<B>'), '[A]: x\n(1) [C]: c\n----\n(2) [D]: d\n');
  });

  it('leaves the answers of a question with what it was put to', () => {
    becomes('[A]: a\n  ? Why?\n    + b\n      - c\n  - d\n', remove('Why?'), '[A]: a\n  + b\n    - c\n  - d\n');
    becomes('[A]: a\n  ? Why?\n    + b\n', remove('Why?', true), '[A]: a\n');
  });

  it('takes a line away that names the argument in its own reconstruction', () => {
    becomes('<C>\n----\n(1) <C>\n\n[A]: a\n', remove('<C>'), '[A]: a\n');
  });

  it('leaves reconstructions whole', () => {
    becomes('(1) [P]: p\n----\n(2) q\n', remove('[P]'), '! [P] is a line of a reconstruction, which would be incomplete without it. Change it in the text.');
  });

  it('takes relations away, and nothing else', () => {
    const cut = (type: string, from: string, to: string) => (names: Names): MapEdit => ({ kind: 'delete-relation', edge: names.edge(type, from, to) });
    becomes('[A]: a\n  + [B]\n\n[B]: b\n', cut('support', '[B]', '[A]'), '[A]: a\n\n[B]: b\n');
    becomes('[A]: a\n  + [B]: b\n    - c\n  - d\n\n[E]\n', cut('support', '[B]', '[A]'), '[A]: a\n  - d\n\n[B]: b\n  - c\n\n[E]\n');
    becomes('[A]: a\n  + [B]: b\n    _ [U]: u\n', cut('support', '[B]', '[A]'), '[A]: a\n\n[B]: b\n\n[U]: u\n');
    becomes('[A]: a\n  + [B]: b\n    _ [U]: u\n', cut('undercut', '[U]', '[A]'), '[A]: a\n  + [B]: b\n\n[U]: u\n');
    becomes('<A>: a\n  & [P]: p\n', cut('premise', '[P]', '<A>'), '! A premise belongs to its argument. Delete or move the premise instead.');
    becomes('[A]: a\n  +> [B]: b\n', cut('support', '[A]', '[B]'), '[A]: a\n\n[B]: b\n');
  });
});
