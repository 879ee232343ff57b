import assert from 'node:assert/strict';
import { followChange, mendings, type Guess } from '../../extension/src/list-guesses.js';

/** A text that is typed at its end, and what Enter has guessed in it. */
class Typed {
  private lines: string[];
  private guesses: readonly Guess[] = [];
  private count = 0;

  constructor(text: string) {
    this.lines = text.split('\n');
  }

  /** One change: what is typed, or what Enter puts there. */
  type(text: string): this {
    const line = this.lines.length - 1;
    const character = this.lines[line]!.length;
    this.lines = (this.lines.join('\n') + text).split('\n');
    return this.follow({ start: { line, character }, end: { line, character }, text });
  }

  /** Puts something at the beginning of a line. */
  indent(line: number, text: string): this {
    this.lines[line] = text + this.lines[line]!;
    return this.follow({ start: { line, character: 0 }, end: { line, character: 0 }, text });
  }

  /** The text with everything put right. */
  mended(): string {
    let text = this.lines.join('\n');
    const at = ({ line, character }: { line: number; character: number }) =>
      this.lines.slice(0, line).reduce((sum, { length }) => sum + length + 1, 0) + character;
    for (const { start, end, blanks } of mendings(this.guesses, this.lineAt).toReversed()) text = text.slice(0, at(start)) + blanks + text.slice(at(end));
    return text;
  }

  private readonly lineAt = (line: number) => this.lines[line] ?? '';

  private follow(change: Parameters<typeof followChange>[1]): this {
    this.guesses = followChange(this.guesses, change, this.lineAt, this.count++);
    return this;
  }
}

describe('what Enter has guessed', () => {
  const behind = (text: string) => new Typed(text);

  it('gives way to another marker, however much is typed before that can be done', () => {
    const typed = behind('  - b').type('\n  - ').type('? ').type('why').type('\n  ? ').type('+ ').type('<D>: d').type('\n  + ').type('e');
    assert.equal(typed.mended(), '  - b\n  ? why\n  + <D>: d\n  + e');
    assert.equal(behind('(1) a').type('\n(2) ').type('b').type('\n(3) ').type('-').type('-').type('--').type('\n').type('(3) c').mended(),
      '(1) a\n(2) b\n----\n(3) c');
  });

  it('gives way to what belongs to the numbered line above, which stands below the text of that line', () => {
    for (const marker of ['-', '+>', '_', '&', '?', '><']) assert.equal(behind('(9) a').type('\n(10) ').type(`${marker} b`).mended(), `(9) a\n    ${marker} b`);
    assert.equal(behind('(10) a').type('\n(11) ').type('- b').mended(), '(10) a\n     - b');
    assert.equal(behind('    (1) a').type('\n    (2) ').type('- b').mended(), '    (1) a\n        - b');
    assert.equal(behind('(1) a').type('\n(2) ').type('(5) b').mended(), '(1) a\n(5) b');
    assert.equal(behind('(1) a').type('\n(2) ').type('<!-- b').type('\n').mended(), '(1) a\n<!-- b\n');
    // Once Enter has begun the next line like this one, both stay at the same level.
    assert.equal(behind('(3) c').type('\n(4) ').type('-> [D]').type('\n-> ').type('[E]').mended(), '(3) c\n-> [D]\n-> [E]');
    // Whoever moves the line says where it belongs.
    assert.equal(behind('(1) a').type('\n(2) ').indent(1, '  ').type('- b').mended(), '(1) a\n  - b');
  });

  it('gives way to a comment, and stays where words follow it', () => {
    for (const comment of ['<!-- c -->', '/* c */', '/* c', '<!-- c --> // d', '// c']) {
      assert.equal(behind('  - b').type('\n  - ').type(comment).type('\n  ').mended(), `  - b\n  ${comment}\n  `, comment);
    }
    for (const comment of ['<!-- c -->', '/* c */', '/* c *//* d */ ']) {
      assert.equal(behind('  - b').type('\n  - ').type(comment).mended(), `  - b\n  - ${comment}`);
      assert.equal(behind('  - b').type('\n  - ').type(comment).type(' e').type('\n  - ').type('f').mended(), `  - b\n  - ${comment} e\n  - f`);
    }
  });

  it('gives way on a line that has been moved to another level meanwhile', () => {
    assert.equal(behind('  - b').type('\n  - ').indent(1, '  ').type('_ ').type('c').mended(), '  - b\n    _ c');
  });

  it('stays before words, and is none where its writer has typed the marker', () => {
    assert.equal(behind('  - b').type('\n  - ').type('-x').mended(), '  - b\n  - -x');
    assert.equal(behind('  ').type('- ').type('- ').type('x').mended(), '  - - x');
  });

  it('goes where Enter has ended a list, with the indentation that was left behind it', () => {
    assert.equal(behind('  - b').type('\n  - ').type('\n').type('[C]: c').mended(), '  - b\n[C]: c');
    assert.equal(behind('  - b').type('\n  - ').type('\n  ').type('// as').mended(), '  - b\n// as');
    assert.equal(behind('  - b').type('\n  - ').type('\n').type('[C]: c').type('\n  ').type('+ d').mended(), '  - b\n[C]: c\n  + d');
    assert.equal(behind('(1) a').type('\n(2) ').type('\n').mended(), '(1) a\n');
    assert.equal(behind('  - b').type('\n  - ').type('\n').type('\n').type('[C]').mended(), '  - b\n\n[C]');
  });

  it('takes the blanks away from a line that Enter has left without words', () => {
    assert.equal(behind('[A]: a').type('\n  ').type('\n').type('[B]: b').mended(), '[A]: a\n\n[B]: b');
    assert.equal(behind('[A]: a').type('\n  ').type('\n').type('\n').type('[B]: b').mended(), '[A]: a\n\n\n[B]: b');
  });

  it('leaves a line alone on which its writer goes on', () => {
    assert.equal(behind('  - b').type('\n  - ').type('\n').indent(1, '  ').mended(), '  - b\n    - \n');
  });
});
