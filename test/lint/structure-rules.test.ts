import assert from 'node:assert/strict';
import { schemes, schemeOf } from '../../server/src/lint/schemes.js';
import { expectFindings, findingsIn } from '../support/findings.js';

/** Expects of one rule, which is on, exactly the findings that the marker lines point at. */
const rule = (only: string) => (marked: string) => expectFindings(marked, { only, settings: { [only]: 'warning' } });

const messages = (text: string, code: string) =>
  findingsIn(text).filter((each) => each.code === code).map(({ message }) => message);

describe('self-support', () => {
  const finds = rule('self-support');

  it('finds claims and arguments that support themselves', () => {
    finds('[A]: x\n  + [A]\n//^ self-support');
    finds('<A>: x\n  +> <A>\n//^^ self-support');
    finds('===\nmodel: {mode: strict}\n===\n\n[A]: x\n  + [A]\n//^ self-support');
  });
  it('finds a conclusion among its own premises', () => {
    finds('[A]: x\n  & [A]\n//   ^ self-support\n  & [B]: y');
    finds('<X>\n\n(1) [A]: x\n//   ^ self-support\n---\n(2) [A]');
  });
  it('leaves longer ways alone', () => finds('[A]: x\n  + [B]: y\n    + [A]'));
});

describe('undercuts of outgoing lines', () => {
  const text = '[T]: t #thesis\n\n[L]: x [@a]\n  -> [T]\n    _ [S]: y [@a]\n';

  it('are no objections to what they defend', () => {
    rule('unanswered-counterpoint')(text);
    rule('unanswered-counterpoint')('[T]: t #thesis\n\n[L]: x\n  -> [T]\n//^^ unanswered-counterpoint\n');
  });
  it('are objections to the step that they cut', () => {
    const supporting = text.replace('->', '+>');
    rule('unanswered-counterpoint')(supporting.replace('_ [S]: y [@a]\n', '_ [S]: y [@a]\n//  ^ unanswered-counterpoint\n'));
    assert.deepEqual(messages(supporting, 'unanswered-counterpoint'), [
      'Nothing answers [S], so a reader cannot tell what you make of this objection to the step from [L] to [T]. '
      + 'Answer it (`- …` below it), cut its step (`_ …` below it), or accept what it shows and say so.']);
  });
  it('are objections where they cut what cuts for the map, and none where they deny a contradiction', () => {
    rule('unanswered-counterpoint')(`${text}      _ [V]: z\n//    ^ unanswered-counterpoint\n`);
    rule('unanswered-counterpoint')('[T]: t #thesis\n  >< [B]: x\n    _ [S]: y\n');
  });
  it('are named by their step where they are written twice', () => {
    const twice = `${text}    _ [S]\n`;
    assert.match(messages(twice, 'duplicate-relation')[0]!, /^\[S\] undercuts the step from \[L\] to \[T\] already/);
  });
});

describe('counterpoints that count for nothing', () => {
  it('need no answer: lines and claims of weight zero, and undercuts that cut no step', () => {
    const finds = rule('unanswered-counterpoint');
    finds('[T]: t #thesis\n  - {weight: 0} [X]: x\n  - [Y]: y {weight: 0}\n  - {weight: 0.1} [Z]: z {weight: 0}\n//^ unanswered-counterpoint\n');
    finds('[T]: t #thesis\n  _ [U]: u\n');
    finds('[T]: t #thesis\n  + [R]: r [@k]\n  _ [U]: u\n//^ unanswered-counterpoint\n');
  });
});

describe('self-attack', () => {
  const finds = rule('self-attack');

  it('finds attacks, contradictions and undercuts of oneself', () => {
    finds('[A]: x\n  - [A]\n//^ self-attack');
    finds('[A]: x\n  >< [A]\n//^^ self-attack');
    finds('[A]: x\n  + [B]: y\n    _ [B]\n//  ^ self-attack');
  });
  it('finds an argument that attacks its own premise', () =>
    finds('<A>: x\n  & [P]: y\n    - <A>\n//  ^ self-attack'));
  it('takes an undercut of another step for what it is', () => finds('[A]: x\n  + [B]: y\n    _ [A]'));
});

describe('supports-and-attacks', () => {
  const finds = rule('supports-and-attacks');

  it('finds both relations wherever they stand', () => finds(`
[A]: x
  + [B]: y

[B]
  -> [A]
//^^ supports-and-attacks
`));
  it('counts what an argument concludes', () =>
    finds('<A>\n\n(1) p\n---\n(2) [B]: y\n\n[B]\n  - <A>\n//^ supports-and-attacks'));
  it('takes answers to questions, undercuts and different targets for no contradiction', () => {
    finds('[A]: x\n  + [B]: y\n  ? Why?\n    - [B]');
    finds('[A]: x\n  + [B]: y\n  + [C]: z\n    _ [B]');
    finds('[A]: x\n  + [B]: y\n\n[C]: z\n  - [B]');
  });
});

describe('contradictory-assumptions', () => {
  const finds = rule('contradictory-assumptions');

  it('finds them once, also in strict mode', () => {
    finds('[A]: x #assumption\n\n[B]: y #assumption\n  >< [A]\n//^^ contradictory-assumptions');
    finds('===\nmodel: {mode: strict}\n===\n\n[A]: x #assumption\n  - [B]: y #assumption\n//^ contradictory-assumptions');
  });
  it('finds a pair once, however often and from whichever side it is written', () => {
    finds('===\nmodel: {mode: strict}\n===\n\n[A]: x #assumption\n  - [B]\n//^ contradictory-assumptions\n\n[B]: y #assumption\n  - [A]');
    finds('[A]: x #assumption\n\n[B]: y #assumption\n  >< [A]\n//^^ contradictory-assumptions\n\n[A]\n  >< [B]\n  >< [B]');
    finds('[A]: x #assumption\n  >< [B]: y #assumption\n//^^ contradictory-assumptions\n  >< [C]: z #assumption\n//^^ contradictory-assumptions');
  });
  it('is silent where one of them is not assumed, and about attacks in loose mode', () => {
    finds('[A]: x #assumption\n  >< [B]: y');
    finds('[A]: x #assumption\n  - [B]: y #assumption');
  });
});

describe('undercut-without-step', () => {
  const finds = rule('undercut-without-step');

  it('finds undercuts beside the line whose step they should cut, and those of a claim that takes none', () => {
    finds('[L]: x\n  -> [M]: y\n  _ [S]: z\n//^ undercut-without-step');
    finds('[L]: x\n  _ [S]: z\n//^ undercut-without-step\n  +> [M]: y');
    finds('[T]: x\n  - [X]: y\n  _ [U]: z\n//^ undercut-without-step');
    finds('[T]: x\n  >< [X]: y\n  _ <U>: z\n//^ undercut-without-step');
    finds('[T]: x\n  + [B]\n\n[B]: y\n  <_ [U]: z\n//^^ undercut-without-step');
    finds('[U]: x\n  _> [T]: y\n//^^ undercut-without-step');
    finds(' * x\n   _ y\n// ^ undercut-without-step');
  });
  it('finds those below a claim whose questions alone are answered', () =>
    finds('[T]: x\n  ? Why?\n    + [A]: y\n  _ [U]: z\n//^ undercut-without-step'));
  it('is silent about undercuts of lines, in both directions, of other undercuts, of contradictions, and of arguments', () => {
    finds('[T]: x\n  + [A]: y\n    _ [U]: z\n      _ [V]: z\n  - [B]: y\n    _ [U]\n  >< [C]: y\n    _ [U]');
    finds('[T]: x\n  +> [A]: y\n    _ [U]: z\n  -> [B]: y\n    _ [V]: z');
    finds('<A>: x\n  _ [U]: y\n  -> [B]: z\n\n[C]\n  - <A>\n    _ [V]: y');
  });
  it('is silent about undercuts of all steps to a claim, and of arguments through their premises and steps', () => {
    finds('[T]: x\n  + [A]: y\n  _ [U]: z');
    finds('===\nmodel: {mode: strict}\n===\n\n[T]: x\n  + [A]: y\n  _ [U]: z');
    finds('[T]: x\n  & [A]: y\n  _ [U]: z');
    finds('(1) [P]: x\n  _ [U]: z\n----\n  _ [V]: z\n(2) [I]: x\n(3) y\n----\n(4) [C]: x\n  _ [W]: z\n\n[I]\n  _ [X]: z\n\n[P]\n  _ [Y]: z');
  });
  it('is silent about undercuts below a question to a line that takes a step', () =>
    finds('[T]: x\n  + [A]: y\n    ? Why?\n      _ [U]: z'));
});

describe('duplicate-relation', () => {
  const finds = rule('duplicate-relation');

  it('finds the same relation in both directions of writing, and contradictions from both sides', () => {
    finds('[A]: x\n  + [B]: y\n\n[B]\n  +> [A]\n//^^ duplicate-relation');
    finds('[A]: x\n  >< [B]: y\n\n[B]\n  >< [A]\n//^^ duplicate-relation');
    finds('[B]: x\n  >< [A]: y\n\n[A]\n  >< [B]\n//^^ duplicate-relation');
  });
  it('tells undercuts of different steps and answers to different questions apart', () => {
    finds('[A]: x\n  + [B]: y\n    _ [U]: u\n  + [C]: z\n    _ [U]');
    finds('[A]: x\n  ? Why?\n    + [B]: y\n  ? How?\n    + [B]');
    finds('[A]: x\n  + [B]: y\n    _ [U]: u\n    _ [U]\n//  ^ duplicate-relation');
  });
  it('allows a line to be repeated for what stands below it', () =>
    finds('[A]: x\n  + [B]: y\n  + [B]\n    // a note\n    - [C]: z'));
  it('takes a conclusion that is written as a support as well for one relation', () =>
    finds('[A]: x\n  + <B>\n\n<B>\n\n(1) p\n---\n(2) [A]'));
});

describe('two-reconstructions', () => {
  const finds = rule('two-reconstructions');

  it('finds the second one, with the first related', () => {
    const text = '<A>\n\n(1) x\n---\n(2) y\n\n<A>\n\n(1) z\n---\n(2) y\n';
    finds(text.replace('(1) z\n---', '(1) z\n---\n^^^ two-reconstructions'));
    assert.deepEqual(findingsIn(text).filter(({ code }) => code === 'two-reconstructions')[0]!.relatedAt, ['3:0-3']);
  });
  it('is silent about an argument of several steps, and about premises besides a reconstruction', () => {
    finds('<A>\n\n(1) x\n---\n(2) y\n---\n(3) z');
    finds('<A>: x\n  & p\n\n<A>\n\n(1) p\n---\n(2) y');
  });
});

describe('strict-mode-inconsistency', () => {
  const finds = (text: string) => rule('strict-mode-inconsistency')(`===\nmodel: {mode: strict}\n===\n\n${text}`);

  it('finds a claim that entails what excludes each other, in one step and in several', () => {
    finds('[A]: x\n ^ strict-mode-inconsistency\n  +> [B]: y\n    >< [C]: z\n\n[A]\n  +> [C]');
    finds('[A]: x\n ^ strict-mode-inconsistency\n  +> [D]: u\n    +> [B]: y\n      - [C]: z\n\n[A]\n  +> [C]');
  });
  it('finds a claim that entails what it excludes', () =>
    finds('[A]: x\n ^ strict-mode-inconsistency\n  +> [B]: y\n  - [B]'));
  it('is silent where nothing entails both', () => finds('[A]: x\n  +> [B]: y\n    >< [C]: z\n\n[D]: u\n  +> [C]'));
  it('is silent in loose mode', () =>
    rule('strict-mode-inconsistency')('[A]: x\n  +> [B]: y\n    >< [C]: z\n\n[A]\n  +> [C]'));
});

describe('the numbers of a reconstruction', () => {
  it('may have gaps, and begin anew in the next one', () =>
    rule('premise-out-of-order')('(1) a\n---\n(3) b\n\n(1) c\n---\n(2) d'));
  it('are out of order where they fall or stand twice', () => {
    rule('premise-out-of-order')('(2) a\n(1) b\n^^^ premise-out-of-order\n---\n(3) c');
    rule('premise-out-of-order')('(1) a\n---\n(1) b\n^^^ premise-out-of-order\n---\n(2) c');
  });
  it('are what an inference may use, those above it', () => {
    rule('inference-uses-unknown-premise')('(1) a\n-- MP {uses: [1, 2]} --\n//               ^ inference-uses-unknown-premise\n(2) b');
    rule('inference-uses-unknown-premise')('(1) a\n(2) b\n-- MP {uses: 1} --\n(3) c\n-- MP {uses: [(1), 3]} --\n(4) d');
    rule('inference-uses-unknown-premise')('(1) a\n-- MP {uses: no} --\n(2) b');
  });
  it('are used by an inference that names nothing, since the last one', () =>
    rule('unused-premise')('(1) a\n-- MP {uses: [1]} --\n(2) b\n(3) c\n----\n(4) d'));
  it('are unused if no inference names them, intermediate conclusions included', () =>
    rule('unused-premise')('(1) a\n-- MP --\n(2) b\n^^^^^ unused-premise\n(3) c\n-- MP {uses: [3]} --\n(4) d'));
  it('are used by a conclusion that names them as by its inference, whose own list holds', () => {
    rule('unused-premise')('(1) a\n-- MP --\n(2) b\n(3) c\n(4) d\n^^^^^ unused-premise\n----\n(5) e {uses: [2, 3]}');
    rule('unused-premise')('(1) a\n(2) b\n^^^^^ unused-premise\n-- MP {uses: [1]} --\n(3) c {uses: [2]}');
    rule('inference-uses-unknown-premise')('(1) a\n----\n(2) [B]: b {k: [7], uses: [1, 7]}\n//                            ^ inference-uses-unknown-premise');
  });
  it('need not be named at all', () => rule('unused-premise')('(1) a\n(2) b\n-- MP --\n(3) c'));
});

describe('unanswered-critical-question', () => {
  const finds = rule('unanswered-critical-question');

  it('is one finding for each scheme, in data or in an inference line', () => {
    finds('<A>: x {scheme: Expert Opinion}\n ^ unanswered-critical-question');
    finds('<A>\n ^ unanswered-critical-question\n\n(1) x\n-- argument from analogy --\n(2) y');
    finds('<A>\n ^ unanswered-critical-question\n\n(1) x\n-- MP {scheme: analogy} --\n(2) y');
  });
  it('takes questions in other words, in English and German', () => {
    finds('<A>: x {scheme: sign}\n  ? Is it reliable?\n  ? Could anything else explain it?');
    finds('<A>: x {scheme: sign}\n  ? Ist es ein verlässliches Zeichen?\n  ? Gibt es eine andere Erklärung?');
  });
  it('says which are missing', () => assert.match(
    messages('<A>: x {scheme: sign}\n  ? Is it reliable?', 'unanswered-critical-question')[0]!,
    /Ask these below it: `\? Could something else explain the sign\?`\.$/));
  it('knows nothing of other rules of inference', () => finds('<A>\n\n(1) x\n-- Modus ponens --\n(2) y'));
});

describe('the schemes', () => {
  it('have names of their own, and questions that their own words give away', () => {
    const names = schemes.flatMap(({ name, aliases }) => [name, ...aliases]);
    assert.deepEqual(names.filter((name, index) => names.indexOf(name) !== index), []);
    for (const { name, questions } of schemes) {
      assert.equal(schemeOf(name.toUpperCase())?.name, name);
      assert.ok(questions.length >= 2, name);
      for (const { text, words } of questions) {
        const own = text.toLowerCase().split(/[^\p{L}]+/u);
        assert.ok(words.some((word) => own.some((each) => each.startsWith(word))), text);
      }
    }
  });
});

describe('undeveloped-but-supported', () => {
  const finds = rule('undeveloped-but-supported');

  it('is content while support is missing', () => {
    finds('[A]: x #undeveloped\n  - y\n  ? why');
    finds('[A]: x #undeveloped\n  +');
  });
  it('counts reconstructions and premises', () => {
    finds('[A]: x #undeveloped\n//     ^^^^^^^^^^^^ undeveloped-but-supported\n  & y');
    finds('(1) x\n---\n(2) y #undeveloped\n//    ^^^^^^^^^^^^ undeveloped-but-supported\n---\n(3) z');
  });
});

describe('unused-claim', () => {
  const finds = rule('unused-claim');

  it('reports what is backed and stands alone', () => {
    finds('[A]: x [@a]\n ^ unused-claim');
    finds('[A]: x #assumption\n ^ unused-claim');
  });
  it('is silent about theses, mentions, questions, premises and relations of any kind', () => {
    finds('[A]: x [@a] #thesis');
    finds('[A]: x [@a]\n\nSee @[A].');
    finds('[A]: x [@a]\n  ? Why?');
    finds('[A]: x [@a]\n\n<B>\n  & [A]');
    finds('[A]: x [@a]\n\n[B]: y\n  >< [A]');
  });
});
