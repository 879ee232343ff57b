import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { applyEdits } from '../../server/src/base/text-edit.js';
import { indexLines, offsetAt, positionAt } from '../../server/src/base/line-index.js';
import { createService, semanticTokensLegend, type Service } from '../../server/src/service.js';
import { edit, uri } from '../support/editor.js';
import { documents, edits } from '../support/generators.js';
import { seeded } from '../support/seeded.js';

/** The tokens as `words: type modifier …`; fails unless they come in order, each within its line, and none overlaps another. */
function read(text: string, data: readonly number[]): string[] {
  const lines = indexLines(text);
  const found: string[] = [];
  let [line, character, end] = [0, 0, 0];
  for (let at = 0; at < data.length; at += 5) {
    const [lineDelta, start, length, type, modifiers] = data.slice(at, at + 5) as [number, number, number, number, number];
    [line, character] = [line + lineDelta, lineDelta === 0 ? character + start : start];
    const offset = offsetAt(lines, { line, character });
    assert.deepEqual(positionAt(lines, offset), { line, character }, 'a token stands within its line');
    assert.ok(offset >= end && length > 0, 'tokens come in order, and none is empty');
    end = offset + length;
    assert.equal(positionAt(lines, end).line, line, 'a token ends in its line');
    const names = semanticTokensLegend.tokenModifiers.filter((_, bit) => modifiers & (1 << bit));
    found.push(`${text.slice(offset, end)}: ${[semanticTokensLegend.tokenTypes[type], ...names].join(' ')}`);
  }
  return found;
}

async function tokensOf(text: string): Promise<string[]> {
  return read(text, (await edit(text).service.annotations.semanticTokens(uri))!);
}

describe('semantic tokens', () => {
  it('tell claims from arguments, and definitions and mentions from references', async () => {
    assert.deepEqual(await tokensOf('[A]: x, as @[A] and @<B> say\n  + <B>: y\n  - [A]\n'), [
      'A: class definition', 'A: class mention', 'B: function mention', 'B: function definition', 'A: class']);
  });

  it('tell theses wherever they stand', async () => {
    assert.deepEqual(await tokensOf('[B]: y\n  -> [A]\n\n[A]: x #thesis\n\n[A ]: x\n'), [
      'B: class definition', 'A: class thesis', 'A: class definition thesis', '#thesis: keyword', 'A: class definition thesis']);
  });

  it('tell titles without a text, in all roles', async () => {
    assert.deepEqual(await tokensOf('[A]: x @[N]\n  + [M]\n  + <O>\n\n[C]:\n'), [
      'A: class definition', 'N: class unresolved mention', 'M: class unresolved', 'O: function unresolved', 'C: class definition']);
  });

  it('know an argument by its premises or steps alone', async () => {
    assert.deepEqual((await tokensOf('<A>\n  & [B]: b\n\n[C]: c\n  + <A>\n')).filter((token) => token.startsWith('A')),
      ['A: function', 'A: function']);
  });

  it('call nothing unknown while an include or a bibliography has not been read', async () => {
    assert.deepEqual(await tokensOf('@include(b.arg)\n\n[A]\n'), ['A: class']);
    assert.deepEqual(await tokensOf('===\nbibliography: a.bib\n===\nx [@k]\n'), ['@k: variable']);
  });

  it('tell premises from conclusions, also behind relations of an inference', async () => {
    assert.deepEqual((await tokensOf('<X>\n\n(1) a\n(2) b\n----\n  _ <U>: u\n(3) c\n-- rule --\n(4) d\n\nwords\n\n(1) e\n')).filter((token) => token.startsWith('(')), [
      '(1): number premise', '(2): number premise', '(3): number conclusion', '(4): number conclusion', '(1): number premise']);
  });

  it('tell role tags from others', async () => {
    assert.deepEqual(await tokensOf('x #assumption #other #undeveloped #(thesis) #thesis-like\n'),
      ['#assumption: keyword', '#undeveloped: keyword', '#(thesis): keyword']);
  });

  it('tell sources that the front matter has from those that it lacks', async () => {
    assert.deepEqual(await tokensOf('===\nsources:\n  doe: {title: D}\n  "poe": {title: P}\n===\n\nx [see @doe, p. 3; @nobody].\n\n# H [@poe]\n'), [
      'doe: variable definition', '"poe": variable definition', '@doe: variable', '@nobody: variable unresolved', '@poe: variable']);
  });

  it('are nothing in comments, and nothing of a document that is not open', async () => {
    assert.deepEqual(await tokensOf('// [A]: x\n\n/* #thesis\n[A] */\n'), []);
    assert.equal(await createService().annotations.semanticTokens(uri), undefined);
  });

  it('of a range are those of the blocks in it', async () => {
    const text = '[A]: x\n\n[B]: y\n  + [A]\n\n[C]: z\n';
    const { service } = edit(text);
    const range = { start: { line: 3, character: 0 }, end: { line: 3, character: 7 } };
    assert.deepEqual(read(text, (await service.annotations.semanticTokens(uri, range))!), ['B: class definition', 'A: class']);
  });

  it('change with the meaning of a title in a block that was not touched', async () => {
    const { service } = edit('[A]\n  + [B]: b\n\n[C]: c\n');
    const insert = (version: number, text: string) =>
      service.workspace.change(uri, version, [{ range: { start: { line: 4, character: 0 }, end: { line: 4, character: 0 } }, text }]);
    const now = async () => read('[A]\n  + [B]: b\n\n[C]: c\n\n[A]: x #thesis\n', (await service.annotations.semanticTokens(uri))!);
    assert.equal((await now())[0], 'A: class unresolved');
    insert(2, '\n[A]: x\n');
    assert.equal((await now())[0], 'A: class');
    service.workspace.change(uri, 3, [{ range: { start: { line: 5, character: 6 }, end: { line: 5, character: 6 } }, text: ' #thesis' }]);
    assert.equal((await now())[0], 'A: class thesis');
  });

  it('of any text, edited step by step, are those of the text opened at once', async () => {
    await fc.assert(fc.asyncProperty(documents, fc.array(edits, { maxLength: 4 }), async (source, steps) => {
      const service: Service = createService();
      let text = source;
      service.workspace.open(uri, 1, text);
      read(text, (await service.annotations.semanticTokens(uri))!);
      for (const [index, { at, length, newText }] of steps.entries()) {
        const start = Math.round(at * text.length);
        const end = Math.min(text.length, start + length);
        const lines = indexLines(text);
        // A position between CR and LF is none, so an edit there is another one.
        const range = { start: positionAt(lines, start), end: positionAt(lines, end) };
        text = applyEdits(text, [{ range: { start: offsetAt(lines, range.start), end: offsetAt(lines, range.end) }, newText }]);
        service.workspace.change(uri, index + 2, [{ range, text: newText }]);
        const found = (await service.annotations.semanticTokens(uri))!;
        read(text, found);
        assert.deepEqual(found, await edit(text).service.annotations.semanticTokens(uri));
      }
    }), seeded(400));
  });

  it('of the samples leave no title out', async () => {
    const text = readFileSync('samples/alliance/alliance.en.arg', 'utf8');
    const found = await tokensOf(text);
    for (const title of text.matchAll(/^\s*(?:[-+_&] )?\[([^@\]]+)\]:/gm)) {
      assert.ok(found.some((token) => token.startsWith(`${title[1]}: class definition`)), title[1]);
    }
  });
});
