import assert from 'node:assert/strict';
import { exported } from '../../support/exported.js';

const text = `===
sources: {k: {author: Ann Roe, date: 2001, title: Leaves}}
===

[Awake]: Tea wakes “quickly” [@k, p. 3]; more [@k, p. 9].
  -> [Tea]
    _ [Slow]: It | takes time. #undeveloped

[Tea]: Drink tea. #thesis
  + <Habit>
    & [Old]: We always did.
  ? Which tea?
`;

describe('a table of claims and evidence in Markdown', () => {
  it('has a row for each claim and argument, theses first', async () => {
    assert.equal(await exported(text, 'table-md'), `# Argument map

| Claim | Kind | Supports or attacks | Source | Page | Quotation | Checked | Verdict | Open points |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
| **Tea:** Drink tea. | thesis |  |  |  |  |  | accepted | Question: Which tea? |
| **Awake:** Tea wakes “quickly”; more. | claim | attacks “Tea” | Roe 2001 | p. 3; p. 9 | “quickly” | not compared with the source | accepted |  |
| **Slow:** It \\| takes time. | claim | undercuts “Awake” → “Tea” |  |  |  |  | accepted | undeveloped |
| Habit | argument | supports “Tea” |  |  |  |  | accepted |  |
| **Old:** We always did. | claim | is a premise of “Habit” |  |  |  |  | accepted | no reason and no source |

## Sources

- Ann Roe (2001): *Leaves*. \\[cited: p. 3; p. 9\\]
`);
  });

  it('has what has gaps first, on demand', async () => {
    const titles = async (gapsFirst: boolean) => (await exported(text, 'table-md', { gapsFirst }) as string).split('\n')
      .flatMap((line) => /^\| \**(\w+):?\**/.exec(line)?.[1] ?? []).slice(1);
    assert.deepEqual(await titles(false), ['Tea', 'Awake', 'Slow', 'Habit', 'Old']);
    assert.deepEqual(await titles(true), ['Tea', 'Slow', 'Old', 'Awake', 'Habit']);
  });
});
