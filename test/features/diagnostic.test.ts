import assert from 'node:assert/strict';
import { codeLenses } from '../../server/src/features/code-lens.js';
import { diagnostics, mostGrave } from '../../server/src/features/diagnostic.js';
import { opened } from '../support/map-editing.js';

const shown = ({ range, severity, code = '', message }: ReturnType<typeof diagnostics>[number]) =>
  `${range.start.line}:${range.start.character} ${severity} ${String(code)}${code === '' ? message : ''}`;

describe('the diagnostics of a document', () => {
  // Of each severity some, the gravest last.
  const text = '[A]: a #tehsis\n\n[B]: b #tehsis\n\n[C]\n  - [D]: d #assumption\n\n(1) e\n';
  const all = [
    '0:1 2 unsupported-claim', '0:7 3 unknown-tag', '2:1 2 unsupported-claim', '2:7 3 unknown-tag', '4:1 2 undefined-claim', '5:2 3 unanswered-counterpoint',
    '7:0 1 missing-inference', '7:4 3 uncited-premise',
  ];

  it('are those of all findings, in the order of the text', () => assert.deepEqual(diagnostics(opened(text)).map(shown), all));

  it('are those of the gravest where there is no room for all, and a word about the others', () => {
    const most = (count: number) => mostGrave(opened(text), count).map(shown);
    const rest = (words: string) => `0:0 3 ${words} not shown here; “argmark check” lists them all.`;
    assert.deepEqual(most(8), all);
    assert.deepEqual(most(7), [...all.slice(0, 7), rest('1 more finding is')]);
    assert.deepEqual(most(3), [all[0], all[2], all[6], rest('5 more findings are')]);
    assert.deepEqual(most(1), [all[6], rest('7 more findings are')]);
    assert.deepEqual(most(0), [rest('8 more findings are')]);
  });

  it('are the same objects as long as a finding stays where it is, unless they name another place', () => {
    const snapshot = opened(text);
    const [one, other] = [mostGrave(snapshot, 8), mostGrave(snapshot, 8)];
    assert.deepEqual(one.map((each, index) => each === other[index]), [true, true, true, true, true, false, true, true]);
    assert.deepEqual(one, other);
  });
});

describe('the lenses of a document', () => {
  it('say the verdict of each thesis, in no more than a line, and offer what explains it to clients that can', () => {
    const lenses = (text: string, hasCommands: boolean) => codeLenses(opened(text), hasCommands)
      .map(({ range, command }) => `${range.start.line} ${command!.title} (${command!.command})`);
    assert.deepEqual(lenses('[T]: t #thesis\n  - [A]: a\n\n<U>: u #thesis\n\n[V]: v\n', false), [
      '0 rejected because [A] speaks against it ()', '3 accepted because it is taken as given ()',
    ]);
    assert.deepEqual(lenses('[T]: t #thesis\n', true), [
      '0 accepted because it is taken as given (argmark.explainVerdict)', '0 What would change it? (argmark.whatWouldChange)',
    ]);
    const long = 'word '.repeat(30).trim();
    const [title] = lenses(`[T]: t #thesis\n  - [${long}]: a\n`, false);
    assert.equal(title, `0 rejected because [${'word '.repeat(15)}word… ()`);
  });
});
