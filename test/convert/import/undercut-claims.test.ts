import assert from 'node:assert/strict';
import { exported } from '../../support/exported.js';
import { textOf } from '../../support/imported.js';

describe('a claim that is undercut itself', () => {
  it('is defined at the margin: below another one, the undercut would cut the step to that', async () => {
    for (const [text, written] of [
      ['[S]: s\n  + [A]: x\n  _ [U]: z\n\n[T]: t\n  + [S]\n', '[T]: t\n  + [S]\n\n[S]: s\n  + [A]: x\n  _ [U]: z\n'],
      ['[S]: s\n  + [A]: x\n  _ [U]: z\n  >< [B]: b\n', '[B]: b\n  >< [S]\n\n[S]: s\n  + [A]: x\n  _ [U]: z\n'],
      ['[T]: t\n  & [S]\n  & [Q]: q\n\n[S]: s\n  + [A]: x\n  _ [U]: z\n', '[T]: t\n  & [S]\n  & [Q]: q\n\n[S]: s\n  + [A]: x\n  _ [U]: z\n'],
    ] as const) assert.equal(await textOf('json', await exported(text, 'json') as string), written);
  });

  it('stays undercut itself in Argmark’s own tables', async () => {
    const text = '[A]: a\n  + [B]: b\n\n[E]: e\n  -> [A]\n  <_ [G]: g\n';
    assert.equal(await textOf('csv', await exported(text, 'csv') as string), '[A]: a\n  + [B]: b\n  - [E]\n\n[E]: e\n  _ [G]: g\n');
  });
});

describe('an undercut of a step within a reconstruction', () => {
  const text = '<A>\n\n(1) [One]: One. #assumption\n----\n(2) [Two]: Two.\n  _ [Cut]: Not so. #assumption\n(3) [Three]: Three. #assumption\n----\n(4) [T]: t. #thesis\n';

  it('cuts that step in what comes back, not the last one', async () => {
    for (const format of ['csv', 'json', 'gsn', 'aif', 'xaif', 'carneades', 'arguebuf'] as const) {
      const back = await textOf(format, await exported(text, format) as string);
      assert.match(back, /\[One\]: One\. #assumption\n( +)_ \[Cut\]: Not so\. #assumption\n(?! *_)/, format);
      assert.doesNotMatch(back, /\[Three\].*\n +_/, format);
    }
  });

  it('ends in pictures at the node of that step', async () => {
    assert.match(await exported(text, 'dot') as string, /n1 -> (n\d).*\n[^]*n3 -> \1 .*style=dotted/);
  });
});

describe('what an import would lose', () => {
  it('is no citation whose key needs braces', async () => {
    const text = '===\nsources:\n  smith--2020: {title: T}\n  a b: {title: U}\n===\n\n[A]: a [@{smith--2020}, p. 3; @{a b}]\n';
    for (const format of ['json', 'csv', 'gsn', 'aif', 'carneades', 'arguebuf'] as const) {
      assert.match(await textOf(format, await exported(text, format) as string), /@\{smith--2020\}.*@\{a b\}/, format);
    }
  });

  it('is no entry whose key stands twice in YAML', async () => {
    await assert.rejects(textOf('gsn', 'G1: {text: Goal, supportedBy: [G2]}\nG2: {text: Tests pass}\nG2: {text: Proof holds}\n'),
      /line 3, column 1: the key `G2` occurs here for the second time, so the first would be lost/);
  });
});
