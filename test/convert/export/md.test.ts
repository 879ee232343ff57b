import assert from 'node:assert/strict';
import { exported, hostile } from '../../support/exported.js';

const write = async (text: string) => await exported(text, 'md') as string;

describe('an outline in Markdown', () => {
  it('has each thesis with what speaks for and against it below, joined by words, and the sources with their pages', async () => {
    assert.equal(await write(`===
title: Machines
author: A. Turing
sources:
  j: {author: "Jefferson, Geoffrey", date: 1949, title: The Mind of Mechanical Man, container: British Medical Journal}
  r: {author: [Ann Roe, Bo Lund, C. Dahl], date: 2001-05-02, title: Poems, url: https://example.org/a}
===

[Thinking]: Machines can think. #thesis
  + [Skill]: They calculate.
  - <Grief>: No machine feels grief [@j, p. 1110].
    & [Valves]: “Its valves fuse” [@j, p. 1107; see @r].
    _ [Own mind]: Only the thinker knows that.
    - [Fiction]: It could.
      - [Not yet]: It does not.
  >< [Stones]: All machines are stones.
  ? What is thinking?

[Aside]: Nothing to do with it.
`), `# Machines

A. Turing

- 1 **Thinking.** Machines can think. *— Verdict: accepted because “Skill” (taken as given) supports it; the objection “Grief” is undercut by “Own mind” (taken as given)*
  - 1.1 *Open question:* What is thinking?
  - 1.2 *Because* **Skill.** They calculate. *\\[taken as given\\]*
  - 1.3 *But* **Grief.** No machine feels grief. (Jefferson 1949, p. 1110) *\\[rejected\\]*
    - 1.3.1 *Given that* **Valves.** “Its valves fuse”. (Jefferson 1949, p. 1107; see Roe et al. 2001)
    - 1.3.2 *But this does not follow:* **Own mind.** Only the thinker knows that. *\\[taken as given\\]*
    - 1.3.3 *Against this* **Fiction.** It could. *\\[rejected\\]*
      - 1.3.3.1 *Against this* **Not yet.** It does not. *\\[taken as given\\]*
  - 1.4 *Incompatible with this:* **Stones.** All machines are stones. *\\[rejected\\]*

- 2 **Aside.** Nothing to do with it. *— Verdict: accepted because it is taken as given*

## Sources

- Jefferson, Geoffrey (1949): *The Mind of Mechanical Man*. British Medical Journal. \\[cited: p. 1107; p. 1110\\]
- Ann Roe; Bo Lund; C. Dahl (2001): *Poems*. <https://example.org/a>
`);
  });

  it('speaks German in a German map', async () => {
    assert.equal(await write('===\nlang: de\n===\n\n[Ja]: So ist es. #thesis\n  & [A]: Denn A.\n  & [B]: Denn B.\n  - [Nein]\n    _ [C]: Das zeigt es nicht.\n'), `# Argumentkarte

- 1 **Ja.** So ist es. *— Urteil: angenommen, denn dafür sprechen „A“ & „B“ (beide vorausgesetzt); der Einwand „Nein“ wird durch „C“ (vorausgesetzt) entkräftet*
  - 1.1 *Denn:* **A.** Denn A. *\\[vorausgesetzt\\]*
  - 1.2 *und:* **B.** Denn B. *\\[vorausgesetzt\\]*
  - 1.3 *Aber:* **Nein** *\\[vorausgesetzt\\]*
    - 1.3.1 *Daraus folgt es aber nicht:* **C.** Das zeigt es nicht. *\\[vorausgesetzt\\]*
`);
  });

  it('says everything once, also of what goes round in circles and is deep', async () => {
    assert.equal(await write('[A]: One.\n  + [B]: Two.\n    + [A]\n'), `# Argument map

- 1 **A.** One. *— Verdict: open because it depends on itself through “B”*
  - 1.1 *Because* **B.** Two. *\\[open\\]*
    - 1.1.1 *Because* **A** (see 1)
`);
    const chain = Array.from({ length: 12 }, (_, depth) => `${'  '.repeat(depth)}${depth === 0 ? '' : '+ '}[Claim ${depth}]: Claim ${depth}.`).join('\n');
    const deep = await write(`${chain}\n`);
    assert.ok(deep.includes('        - 1.1.1.1-1 *Because* Claim 4.\n') && deep.includes('1.1.1.1-6 On 1.1.1.1-5: *Because* Claim 9.'), deep);
  });

  it('has the headings of the map, and leaves out what the map hides, and verdicts on demand', async () => {
    const text = '===\nmap: {hide: {tags: [x]}, verdicts: false}\n===\n\n# Part *one*\n\n[All is well]: All is well. #thesis\n  - [B]: b. #x\n\n## Two\n\n[C]: c.\n';
    assert.equal(await write(text), '# Argument map\n\n## Part one\n\n- 1 **All is well.**\n\n### Two\n\n- 2 **C.** c.\n');
  });

  it('has the headings of theses too, with those that they stand below, and the theses of a section before its other claims', async () => {
    const text = '[O]: o.\n\n# One\n\n[A]: a.\n\n## Deep\n\n[B]: b. #thesis\n\n# Two\n\n[C]: c.\n\n[D]: d. #thesis\n\n[E]: e. #thesis\n';
    assert.equal((await write(`===\nmap: {verdicts: false}\n===\n\n${text}`)).replaceAll('\n\n', '\n'), [
      '# Argument map', '- 1 **O.** o.', '## One', '- 2 **A.** a.', '### Deep', '- 3 **B.** b.', '## Two', '- 4 **D.** d.', '- 5 **E.** e.', '- 6 **C.** c.', '',
    ].join('\n'));
  });

  it('lets no text be markup', async () => {
    const markdown = await write(hostile);
    assert.ok(!/<script|<img/.test(markdown.replace(/\\[<>]/g, '')), markdown);
    assert.ok(markdown.startsWith('# \\</script\\>'));
  });

  it('leaves the sources out on demand', async () => {
    const text = '===\nsources: {a: {title: T}}\n===\n\n[A]: a [@a].\n';
    assert.ok((await write(text)).includes('## Sources'));
    assert.ok(!(await exported(text, 'md', { withoutSources: true }) as string).includes('Sources'));
    assert.ok(!(await exported(text.replace(/^===\n/, '===\nmap: {sources: false}\n'), 'md') as string).includes('Sources'));
  });
});
