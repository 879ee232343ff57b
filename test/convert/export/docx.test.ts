import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { docxLines } from '../../support/docx-text.js';
import { exported, hostile } from '../../support/exported.js';

const write = async (text: string) => await exported(text, 'docx') as Uint8Array;

describe('an outline in Word', () => {
  it('has headings, levels and a list of sources', async () => {
    assert.deepEqual(docxLines(await write(`===
title: Tea
author: A. Author
sources: {k: {author: "Roe, Ann", date: 2001, title: Leaves, url: https://example.org}}
===

[Tea]: Drink tea. #thesis
  + [Awake]: It wakes [@k, p. 3].
    - [Late]: It is late.

# Other

[Milk]: Add milk.
`)), [
      'Title: Tea', ': A. Author', '0: Tea. Drink tea. — Verdict: unproven because its only support, “Awake”, is rejected',
      '1: Because Awake. It wakes. (Roe 2001, p. 3) [rejected]', '2: But Late. It is late. [taken as given]',
      'Heading1: Other', '0: Milk. Add milk. — Verdict: accepted because it is taken as given',
      'Heading1: Sources', ': Roe, Ann (2001): Leaves. https://example.org [cited: p. 3]',
    ]);
  });

  it('says in what language it is, and that lines are as high as their letters: LibreOffice reads it otherwise', async () => {
    const styles = strFromU8(unzipSync(await write('===\nlang: de\n===\n\n[A]: a.\n'))['word/styles.xml']!);
    assert.match(styles, /<w:lang w:val="de"\/>/);
    const spacings = [...styles.matchAll(/<w:spacing [^>]*w:line="[^>]*>/g)].map(([spacing]) => spacing);
    assert.ok(spacings.length >= 5);
    for (const spacing of spacings) assert.match(spacing, /w:lineRule="auto"/);
  });

  it('gives each level more room for its number than the one above', async () => {
    const numbering = strFromU8(unzipSync(await write('[A]: a.\n  + [B]: b.\n'))['word/numbering.xml']!);
    const hanging = [...numbering.slice(numbering.lastIndexOf('<w:abstractNum ')).matchAll(/w:hanging="(\d+)"/g)].map(([, twips]) => Number(twips));
    assert.equal(hanging.length, 9);
    assert.deepEqual(hanging, [...hanging].sort((a, b) => a - b));
    // Eleven points high, a digit and a full stop take six and three of them at most in fonts in use.
    hanging.forEach((twips, level) => assert.ok(twips >= 20 * (7 * (level + 1) + 3.5 * level), `level ${level}`));
  });

  it('is the same each time, and takes any text', async () => {
    assert.deepEqual(await write('[A]: a [@k].\n'), await write('[A]: a [@k].\n'));
    for (const text of ['', hostile, '[א]: טקסט 漢字 🙂 \ud83d \u0001']) assert.equal(Buffer.from(await write(text)).toString('latin1', 0, 2), 'PK');
  });
});
