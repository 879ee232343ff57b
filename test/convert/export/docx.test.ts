import assert from 'node:assert/strict';
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
      '1: Because Awake. It wakes. (Roe 2001, p. 3) [rejected]', '2: But Late. It is late.',
      'Heading1: Other', '0: Milk. Add milk. — Verdict: accepted because it is taken as given',
      'Heading1: Sources', ': Roe, Ann (2001): Leaves. https://example.org [cited: p. 3]',
    ]);
  });

  it('is the same each time, and takes any text', async () => {
    assert.deepEqual(await write('[A]: a [@k].\n'), await write('[A]: a [@k].\n'));
    for (const text of ['', hostile, '[א]: טקסט 漢字 🙂 \ud83d \u0001']) assert.equal(Buffer.from(await write(text)).toString('latin1', 0, 2), 'PK');
  });
});
