import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { isEmptyListLine, overruledMarker } from '../../extension/src/list-line.js';

interface EnterRule { beforeText: string; afterText?: string; action: { indent: string; appendText?: string } }
interface Configuration {
  wordPattern: { pattern: string; flags: string };
  onEnterRules: EnterRule[];
  autoClosingPairs: { open: string; close: string }[];
  folding: { markers: { start: string; end: string } };
}

const configuration = JSON.parse(readFileSync('grammar/language-configuration.json', 'utf8')) as Configuration;

/** What Enter at the end of `line` begins the next one with; `>` and `<` stand for more and less indentation. */
function afterEnter(line: string): string {
  const rule = configuration.onEnterRules.find(({ beforeText, afterText }) => new RegExp(beforeText).test(line)
    && (afterText === undefined || new RegExp(afterText).test('')));
  const indent = { none: '', indent: '>', outdent: '<' }[rule?.action.indent ?? 'none'];
  return `${indent}${rule?.action.appendText ?? ''}`;
}

describe('language configuration', () => {
  it('continues a list with the same sigil', () => {
    const sigils = ['+', '<+', '+>', '-', '<-', '->', '_', '<_', '_>', '><', '&', '?'];
    for (const sigil of sigils) assert.equal(afterEnter(`  ${sigil} [Rain]: It rains.`), `${sigil} `);
  });

  it('indents below a title with a text, and comes back from an empty indented line', () => {
    assert.equal(afterEnter('[Rain]: It rains.'), '>');
    assert.equal(afterEnter('<Forecast>: It says so.'), '>');
    assert.equal(afterEnter('  '), '<');
  });

  it('closes by itself what is closed by one sign alone: VS Code types over no more, so the rest would stay', () => {
    for (const { open, close } of configuration.autoClosingPairs) assert.deepEqual([open.length, close.length], [1, 1], open);
  });

  it('goes on behind a comment as if it were not there', () => {
    assert.equal(afterEnter('/* a */ [Rain]: It rains.'), '>');
    assert.equal(afterEnter('<!-- a --> /* b */ <Forecast>: It says so.'), '>');
    for (const sigil of ['+', '<+', '->', '_', '><', '&', '?']) assert.equal(afterEnter(`  /* a */ <!-- b --> ${sigil} [Rain]: It rains.`), `${sigil} `);
    for (const line of ['/* + x */', '/* [A]: x */ y', '/* a', '<!-- - b -->']) assert.equal(afterEnter(line), '', line);
  });

  it('begins other lines with nothing', () => {
    for (const line of ['', 'text', '[Rain]', '(1) [Rain]: It rains.', '-----', '# Heading', '  more text']) {
      assert.equal(afterEnter(line), '', line);
    }
  });

  it('ends a list on a line with nothing but a sigil', () => {
    assert.equal(afterEnter('  + '), '<');
    for (const line of ['  + ', '  <-', '&', '    ?  ', '  ><']) assert.equal(isEmptyListLine(line), true, line);
    for (const line of ['', '  ', '  + a', '---', '  ++', '+-']) assert.equal(isEmptyListLine(line), false, line);
  });

  it('gives up a marker that its writer has overruled', () => {
    const without = (line: string) => {
      const found = overruledMarker(line, false);
      return found && line.slice(0, found.start) + line.slice(found.end);
    };
    for (const [line, left] of [
      ['  - ? why', '  ? why'], ['  - - x', '  - x'], ['  - -> [X]', '  -> [X]'], ['    _ (1) a', '    (1) a'], ['(3) ----', '----'], ['(3) -- rule', '-- rule'],
      ['(3) (4) x', '(4) x'], ['  + // note', '  // note'], ['  & >< [X]', '  >< [X]'], ['(3) - x', '- x'],
    ] as const) assert.equal(without(line), left, line);
    for (const line of ['  - x', '  - ?', '  - -5 degrees', '  - -- well', '(3) -5', '  - [X]: y', '  - <X>', '  - (see below)', '- ', 'a - ? b', '(3) ']) {
      assert.equal(without(line), undefined, line);
    }
  });

  it('takes umlauts, hyphens and apostrophes as parts of a word', () => {
    const { pattern, flags } = configuration.wordPattern;
    assert.deepEqual('[Überprüfung]: Nord-Süd isn\'t <Straße>'.match(new RegExp(pattern, `g${flags}`)),
      ['Überprüfung', 'Nord-Süd', 'isn\'t', 'Straße']);
  });
});
