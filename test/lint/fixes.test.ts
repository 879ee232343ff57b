import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, composeEdits } from '../../server/src/base/text-edit.js';
import { elementOf } from '../../server/src/edit/lines.js';
import { fixAll } from '../../server/src/lint/fixes.js';
import { printMap, mapOf } from '../support/print-map.js';
import { badExamples, repairsOf, type Repair } from '../support/fixes.js';
import { documents, lintable } from '../support/generators.js';
import { seeded } from '../support/seeded.js';

/** Expects what the fixes of one rule make of a text, by their titles. */
function fixes(code: string, text: string, expected: Readonly<Record<string, string>>): void {
  const { repairs } = repairsOf(text, { [code]: 'warning' });
  const first = repairs.find(({ finding }) => finding.code === code)?.finding;
  assert.deepEqual(
    Object.fromEntries(repairs.filter(({ finding }) => finding === first).map((repair) => [repair.title, repair.text])), expected);
}

describe('the fixes of', () => {
  it('unknown-source, whatever the key is called: what is written is read as that key', () => {
    for (const [cited, written] of [['@null', '"null"'], ['@{a b}', '"a b"'], ['@{5}', '"5"'], ['@true', '"true"'], ['@{x: y}', '"x: y"'], ['@doe/2', '"doe/2"']] as const) {
      const text = (sources: string) => `===\nsources: {${sources}k: {title: K}}\n===\n\n[A]: a [${cited}; @k] #assumption\n`;
      const { repairs } = repairsOf(text(''));
      assert.deepEqual(repairs.map((repair) => repair.text), [text(`${written}: {title: …}, `)], cited);
      assert.deepEqual(repairsOf(repairs[0]!.text).repairs, [], cited);
    }
  });

  it('unsupported-thesis', () => fixes('unsupported-thesis', '[A]: x #thesis // so far\n  - [B]: y [@a]\n', {
    'Add a support below': '[A]: x #thesis // so far\n  + … #undeveloped\n  - [B]: y [@a]\n',
    'Mark as #undeveloped': '[A]: x #thesis #undeveloped // so far\n  - [B]: y [@a]\n',
  }));

  it('unsupported-claim, by the sources that the block cites before others', () => {
    const head = '===\nsources: {a: {title: A}, b: {title: B}, c: {title: C}, d: {title: D}}\n===\n\n';
    const text = (line: string) => `${head}[T]: t [@d] #thesis\n  + ${line}\n`;
    fixes('unsupported-claim', text('[A]: x\n    over two lines'), {
      'Add a support below': text('[A]: x\n    over two lines\n    + … #undeveloped'),
      'Cite @d': text('[A]: x\n    over two lines [@d]'),
      'Cite @a': text('[A]: x\n    over two lines [@a]'),
      'Cite @b': text('[A]: x\n    over two lines [@b]'),
      'Mark as #assumption': text('[A]: x\n    over two lines #assumption'),
      'Mark as #undeveloped': text('[A]: x\n    over two lines #undeveloped'),
    });
  });

  it('uncited-premise, in a reconstruction and indented by tabs', () => fixes('uncited-premise', '(1) [P]: x\r\n\t- [Q]: y [@a]\r\n---\r\n(2) z', {
    'Add a support below': '(1) [P]: x\r\n\t+ … #undeveloped\r\n\t- [Q]: y [@a]\r\n---\r\n(2) z',
    'Mark as #assumption': '(1) [P]: x #assumption\r\n\t- [Q]: y [@a]\r\n---\r\n(2) z',
    'Mark as #undeveloped': '(1) [P]: x #undeveloped\r\n\t- [Q]: y [@a]\r\n---\r\n(2) z',
  }));

  it('unsupported-claim, indented by as much as the block is', () => fixes('unsupported-claim', '[T]: t #thesis\n    + [A]: x\n', {
    'Add a support below': '[T]: t #thesis\n    + [A]: x\n        + … #undeveloped\n',
    'Mark as #assumption': '[T]: t #thesis\n    + [A]: x #assumption\n',
    'Mark as #undeveloped': '[T]: t #thesis\n    + [A]: x #undeveloped\n',
  }));

  it('unanswered-counterpoint', () => {
    fixes('unanswered-counterpoint', '[A]: x #thesis\n  - [B]: y', {
      'Answer it': '[A]: x #thesis\n  - [B]: y\n    - … #undeveloped',
      'Undercut its step': '[A]: x #thesis\n  - [B]: y\n    _ … #undeveloped',
    });
    fixes('unanswered-counterpoint', '[B]: y\n  -> [A]: x #thesis\n', {
      'Answer it': '[B]: y\n  - … #undeveloped\n  -> [A]: x #thesis\n',
    });
  });

  it('undercut-without-step, beside the line that it should cut', () => {
    fixes('undercut-without-step', '[L]: x\n  -> [M]: y\n  _ [S]: z\n    goes on\n    - [R]: w\n  - [N]: v\n', {
      'Cut the step from [L] to [M] instead': '[L]: x\n  -> [M]: y\n    _ [S]: z\n      goes on\n      - [R]: w\n  - [N]: v\n',
      'Cut the step from [N] to [L] instead': '[L]: x\n  -> [M]: y\n  - [N]: v\n    _ [S]: z\n      goes on\n      - [R]: w\n',
      'Attack [L] instead': '[L]: x\n  -> [M]: y\n  - [S]: z\n    goes on\n    - [R]: w\n  - [N]: v\n',
    });
  });

  it('undercut-without-step, before the line or where the claim takes a step elsewhere', () => {
    fixes('undercut-without-step', '[L]: x\r\n\t<_ [S]: z\r\n\t-> [M]: y', {
      'Cut the step from [L] to [M] instead': '[L]: x\r\n\t-> [M]: y\r\n\t\t<_ [S]: z',
      'Attack [L] instead': '[L]: x\r\n\t<- [S]: z\r\n\t-> [M]: y',
    });
    fixes('undercut-without-step', '[T]: x\n  + [L]\n    - [B]: y\n\n[L]: x\n  _ [S]: z\n', {
      'Cut the step from [L] to [T] instead': '[T]: x\n  + [L]\n    - [B]: y\n    _ [S]: z\n\n[L]: x\n',
      'Attack [L] instead': '[T]: x\n  + [L]\n    - [B]: y\n\n[L]: x\n  - [S]: z\n',
    });
    fixes('undercut-without-step', '[L]: x\n  -> <A>: y\n  _ [S]: z\n', { 'Attack [L] instead': '[L]: x\n  -> <A>: y\n  - [S]: z\n' });
    fixes('undercut-without-step', '[S]: x\n  _> [L]: y\n', { 'Attack [L] instead': '[S]: x\n  -> [L]: y\n' });
  });

  it('weight-of-zero, with the braces where nothing else is in them', () => {
    fixes('weight-of-zero', '[A]: x\n  - {weight: 0} [B]: y', { 'Remove the weight': '[A]: x\n  - [B]: y' });
    fixes('weight-of-zero', '[A]: x {weight: 0}\n  - [B]: y', { 'Remove the weight': '[A]: x\n  - [B]: y' });
    fixes('weight-of-zero', '[A]: x {weight: 0, note: z}', { 'Remove the weight': '[A]: x {note: z}' });
    fixes('weight-of-zero', '[A]: x {note: z, weight: 0}', { 'Remove the weight': '[A]: x {note: z}' });
    fixes('weight-of-zero', '[A]: x {\n  weight: 0\n}', {});
  });

  it('missing-weight, in the lines that have none', () =>
    fixes('missing-weight', '[A]: x {standard: clear}\n  + [B]: y\n  - {weight: 0.3} [C]: z\n  -  [D]: w\n', {
      'Write the weight that they count as': '[A]: x {standard: clear}\n  + {weight: 0.6} [B]: y\n  - {weight: 0.3} [C]: z\n  - {weight: 0.6}  [D]: w\n',
    }));

  it('accrual-without-standard, in data and in the front matter', () => {
    fixes('accrual-without-standard', '[A]: x {accrue: true}\n  + y\n', {
      'Weigh by the preponderance of the evidence': '[A]: x {standard: preponderance, accrue: true}\n  + y\n',
    });
    fixes('accrual-without-standard', '===\nevaluation:\n  accrue: true\n===\n\n[A]: x\n', {
      'Weigh by the preponderance of the evidence': '===\nevaluation:\n  standard: preponderance\n  accrue: true\n===\n\n[A]: x\n',
    });
  });

  it('unknown-preference, as the title is', () =>
    fixes('unknown-preference', '[Alpha]: x {prefer: [Betta, Gamma]}\n  + [Beta]: y\n  - [Gamma]: z\n', {
      'Change to Beta': '[Alpha]: x {prefer: [Beta, Gamma]}\n  + [Beta]: y\n  - [Gamma]: z\n',
    }));

  it('citation-without-key', () => {
    fixes('citation-without-key', '[A]: x [@a, p. 2; ch. 3]\n', { 'Write a comma': '[A]: x [@a, p. 2, ch. 3]\n' });
    fixes('citation-without-key', '[A]: x [@a; ]\n', { 'Remove the semicolon': '[A]: x [@a ]\n' });
    fixes('citation-without-key', '[A]: x [see; @a]\n', {});
  });

  it('unknown-source, by keys as they are read', () => {
    const head = '===\nsources: {a--b: {title: T}, "two words": {title: U}}\n===\n\n';
    fixes('unknown-source', `${head}[A]: x [@a--b, p. 3]\n`, {
      'Change to {a--b}': `${head}[A]: x [@{a--b}, p. 3]\n`,
    });
  });

  it('open-question', () => fixes('open-question', '[A]: x\n  ? Why?\n', {
    'Answer in favour': '[A]: x\n  ? Why?\n    + … #undeveloped\n',
    'Answer against': '[A]: x\n  ? Why?\n    - … #undeveloped\n',
    'Remove the question': '[A]: x\n',
  }));

  it('unanswered-critical-question', () => fixes('unanswered-critical-question', '<A>: x {scheme: sign}', {
    'Ask all 2 critical questions':
      '<A>: x {scheme: sign}\n  ? How reliably does the sign go with what it is a sign of?\n  ? Could something else explain the sign?',
    'Ask “How reliably does the sign go with what it is a sign of?”':
      '<A>: x {scheme: sign}\n  ? How reliably does the sign go with what it is a sign of?',
    'Ask “Could something else explain the sign?”': '<A>: x {scheme: sign}\n  ? Could something else explain the sign?',
  }));

  it('undeveloped-but-supported', () => fixes('undeveloped-but-supported', '[A]: x #undeveloped {a: 1}\n  + y', {
    'Remove #undeveloped': '[A]: x {a: 1}\n  + y',
  }));

  it('self-support and self-attack, unless a text would be lost', () => {
    fixes('self-support', '[A]: x\n  + [A]\n  + y', { 'Remove this line': '[A]: x\n  + y' });
    fixes('self-support', '[A]: x\n  + [A]\n    + y', {});
    fixes('self-attack', '[A]: x\n  - [A]', { 'Remove this line': '[A]: x\n' });
    fixes('self-attack', '[A]\n  - [A]: x', {});
  });

  it('supports-and-attacks', () => fixes('supports-and-attacks', '[B]: y\n\n[A]: x\n  + [B]\n  - [B]\n', {
    'Remove the attack': '[B]: y\n\n[A]: x\n  + [B]\n',
    'Remove the support': '[B]: y\n\n[A]: x\n  - [B]\n',
  }));

  it('contradictory-assumptions', () => fixes('contradictory-assumptions', '[A]: x #assumption\n  >< [B]: y #assumption', {
    'Do not assume it: mark “[A]: x” as #undeveloped': '[A]: x #undeveloped\n  >< [B]: y #assumption',
    'Do not assume it: mark “>< [B]: y” as #undeveloped': '[A]: x #assumption\n  >< [B]: y #undeveloped',
  }));

  it('duplicate-relation', () => fixes('duplicate-relation', '[A]: x\n  + [B]: y\n  + [B] #tag\n', {
    'Remove this line': '[A]: x\n  + [B]: y\n',
  }));

  it('missing-conclusion, missing-inference and missing-premise', () => {
    fixes('missing-conclusion', '(1) x\n---\n', { 'Write a conclusion': '(1) x\n---\n(2) …\n' });
    fixes('missing-inference', '(1) x\n(2) y\n  + z\n\nProse.', {
      'Write an inference above this line': '(1) x\n-----\n(2) y\n  + z\n\nProse.',
      'Write a conclusion below': '(1) x\n(2) y\n  + z\n-----\n(3) …\n\nProse.',
    });
    fixes('missing-premise', '---\n(2) x', { 'Write a premise': '(1) … #undeveloped\n---\n(2) x' });
    fixes('missing-premise', '---\n(1) x\n-- MP {uses: [1]} --\n(2) y', {
      'Write a premise': '(1) … #undeveloped\n---\n(2) x\n-- MP {uses: [2]} --\n(3) y',
    });
  });

  it('inference-uses-unknown-premise', () => {
    const text = (uses: string) => `(1) x\n-- MP {uses: [${uses}]} --\n(2) y`;
    fixes('inference-uses-unknown-premise', text('1, 3'), { 'Remove 3 from the list': text('1') });
    fixes('inference-uses-unknown-premise', text('3, 1'), { 'Remove 3 from the list': text('1') });
  });

  it('unused-premise', () => fixes('unused-premise', '(1) x\n(2) y\n-- MP {uses: [1]} --\n(3) z', {
    'Add 2 to the list of the inference': '(1) x\n(2) y\n-- MP {uses: [1, 2]} --\n(3) z',
  }));

  it('unused-premise, where the conclusion says what is used', () => fixes('unused-premise', '(1) x\n(2) y\n-- MP {k: l} --\n(3) z {uses: [1]}', {
    'Add 2 to the list of the inference': '(1) x\n(2) y\n-- MP {k: l} --\n(3) z {uses: [1, 2]}',
  }));

  it('premise-out-of-order, with what inferences use', () => {
    fixes('premise-out-of-order', '(4) x\n(2) y\n-- MP {uses: [2, 4]} --\n(7) z', {
      'Number the lines in order': '(1) x\n(2) y\n-- MP {uses: [2, 1]} --\n(3) z',
    });
    fixes('premise-out-of-order', '(4) x\n(2) y\n----\n(7) z {uses: [2, 4]}', {
      'Number the lines in order': '(1) x\n(2) y\n----\n(3) z {uses: [2, 1]}',
    });
    fixes('premise-out-of-order', '(1) x\n(1) y\n-- MP {uses: [1]} --\n(2) z', {});
  });

  it('undefined-claim and undefined-argument', () => {
    fixes('undefined-claim', '[Rain]: x\n  + [Rian]\n', {
      'Change to [Rain]': '[Rain]: x\n  + [Rain]\n',
      'Define [Rian]': '[Rain]: x\n  + [Rian]: … #undeveloped\n',
    });
    fixes('undefined-claim', '[A]: x, see @[B].\n\n[C]: y', { 'Define [B]': '[A]: x, see @[B].\n\n[B]: … #undeveloped\n\n[C]: y' });
    fixes('undefined-argument', '[A]: x\n  + [B]: y\n  - <B>', {
      'Change to [B]': '[A]: x\n  + [B]: y\n  - [B]',
      'Define <B>': '[A]: x\n  + [B]: y\n  - <B>: … #undeveloped',
    });
  });

  it('missing-text', () => {
    fixes('missing-text', '[A]: x\n\n[A]: #tag', { 'Remove the colon': '[A]: x\n\n[A] #tag' });
    fixes('missing-text', '[A]:', { 'Fill in the text later': '[A]: … #undeveloped' });
    fixes('missing-text', '<A>: x\n  & y\n  &\n', { 'Remove the line': '<A>: x\n  & y\n' });
  });

  it('conflicting-wordings', () => fixes('conflicting-wordings', '[A]: x\n\n[A]: y and\n  z #tag [@a]', {
    'Refer to the first wording instead': '[A]: x\n\n[A] #tag [@a]',
  }));

  it('confusable-titles, where the texts agree', () => {
    fixes('confusable-titles', '[A b]: x\n\n[a-b]: x\n\n[C]: y\n  + [a-b]', {
      'Change to [A b] everywhere': '[A b]: x\n\n[A b]: x\n\n[C]: y\n  + [A b]',
    });
    fixes('confusable-titles', '[A b]: x\n\n[a-b]: y', {});
  });

  it('unknown-tag, unknown-data-key and unknown-scheme', () => {
    fixes('unknown-tag', '[A]: x #Thesis', { 'Change to #thesis': '[A]: x #thesis' });
    fixes('unknown-tag', '===\ntags: [two words]\n===\n\n[A]: x #(two word)', {
      'Change to #(two words)': '===\ntags: [two words]\n===\n\n[A]: x #(two words)',
    });
    fixes('unknown-data-key', '[A]: x {wieght: 1}', { 'Change to weight': '[A]: x {weight: 1}' });
    fixes('unknown-scheme', '<A>: x {scheme: "anallogy"}', { 'Change to analogy': '<A>: x {scheme: "analogy"}' });
  });

  it('unknown-source, wherever the sources stand', () => {
    const cite = '[A]: x [@new]\n';
    fixes('unknown-source', cite, { 'Add new to the sources': `===\nsources:\n  new: {title: …}\n===\n\n${cite}` });
    const add = (before: string, after: string) =>
      fixes('unknown-source', `===\n${before}===\n\n${cite}`, { 'Add new to the sources': `===\n${after}===\n\n${cite}` });
    add('title: T\n', 'title: T\nsources:\n  new: {title: …}\n');
    add('sources: {}\n', 'sources: {new: {title: …}}\n');
    add('sources: {other: {title: O}}\n', 'sources: {new: {title: …}, other: {title: O}}\n');
    add('sources:\n    other:\n      title: O\n', 'sources:\n    new: {title: …}\n    other:\n      title: O\n');
  });

  it('uncited-source', () => fixes('uncited-source', '===\nsources:\n  a:\n    title: A\n  b: {title: B}\nlang: en\n===\n', {
    'Remove the source': '===\nsources:\n  b: {title: B}\nlang: en\n===\n',
  }));

  it('inconsistent-indentation, with what stands below', () => fixes('inconsistent-indentation',
    '[A]: x\n  + [B]: y\n      + [C]: z\n    - [D]: u\n        - [E]: v\n', {
      'Indent like “+ [C]: z”': '[A]: x\n  + [B]: y\n      + [C]: z\n      - [D]: u\n          - [E]: v\n',
      'Indent like “+ [B]: y”': '[A]: x\n  + [B]: y\n      + [C]: z\n  - [D]: u\n      - [E]: v\n',
    }));

  it('tab-and-space-mix', () => fixes('tab-and-space-mix', '[A]: x\n  + [B]: y\n\t\t+ [C]: z\n  \t - u', {
    'Indent by spaces, 1 for each tab': '[A]: x\n  + [B]: y\n  + [C]: z\n    - u',
    'Indent by spaces, 4 for each tab': '[A]: x\n  + [B]: y\n        + [C]: z\n     - u',
  }));

  it('heading-level-skipped, with the headings beside and below it', () => fixes('heading-level-skipped',
    '# A\n\n#### B\n\n##### C\n\n#### D\n\n# E\n', {
      'Raise it to level 2': '# A\n\n## B\n\n### C\n\n## D\n\n# E\n',
    }));

  it('faults of the text', () => {
    fixes('empty-relation', '[A]: x\n  +\n  + y\n', { 'Remove the line': '[A]: x\n  + y\n' });
    fixes('text-after-title', '[A] #a is so\n', { 'Make this text the definition': '[A]: #a is so\n', 'Remove the text': '[A] #a \n' });
    fixes('unclosed-data', '[A]: x {a: 1\n', { 'Close the data at the end of the line': '[A]: x {a: 1 }\n' });
    fixes('unclosed-comment', '[A]: x /* so far\n', {
      'Close the comment at the end of the line': '[A]: x /* so far */\n', 'Write it as text': '[A]: x \\/* so far\n',
    });
    fixes('unclosed-inference', '(1) x\n-- MP\n(2) y', { 'Close the inference': '(1) x\n-- MP --\n(2) y' });
    fixes('unclosed-include', '@include(a.arg\n', { 'Close the include': '@include(a.arg)\n' });
    fixes('trailing-whitespace', '[A]: x  \n', { 'Remove the white space': '[A]: x\n' });
  });
});

/** What a fix leads to by its nature: questions that are put are open, and an answer against a claim is a counterpoint. */
const consequences: Readonly<Record<string, readonly string[]>> = {
  'unanswered-critical-question': ['open-question', 'unanswered-critical-question'],
  'unknown-scheme': ['unanswered-critical-question'],
  'open-question': ['unanswered-counterpoint'],
};

describe('every fix of the bad example of', () => {
  for (const { code, text } of badExamples()) {
    it(code, () => {
      const { findings, repairs } = repairsOf(text);
      const codes = findings.map((finding) => finding.code);
      const own = repairs.filter(({ finding }) => finding.code === code);
      assert.ok(own.length > 0, 'the example shows no fix');
      for (const repair of own) {
        const after = repairsOf(repair.text).findings.map((finding) => finding.code);
        const expected = new Set(consequences[code] ?? []);
        assert.deepEqual(more(after, codes).filter((each) => !expected.has(each)), [], `${repair.title} brings a finding:\n${repair.text}`);
        if (!expected.has(code)) assert.ok(more(codes, after).includes(code), `${repair.title} leaves the finding:\n${repair.text}`);
        assert.deepEqual(lostBy(repair, text), [], `${repair.title} changes what has nothing to do with it:\n${repair.text}`);
      }
    });
  }
});

/** What the first list has more often than the second. */
function more(first: readonly string[], second: readonly string[]): string[] {
  const left = [...second];
  return first.filter((each) => {
    const index = left.indexOf(each);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}

/** The lines of the printed map that are gone, but for those about what the finding, its line or the fix names. */
function lostBy({ finding, title, text }: Repair, before: string): string[] {
  const [old, now] = [before, text].map((each) => printMap(mapOf(each)).replace(/ step \S+/g, '').split('\n')) as [string[], string[]];
  const { place: { block }, message } = finding;
  const line = elementOf(finding.place);
  const about = `${message} ${title} ${block.text.slice(line.start, line.end)}`;
  const named = [...about.matchAll(/\[[^\]]+\]|<[^>]+>|“[^”]+”/g)].map(([name]) => name.replace(/^“|”$/g, ''));
  // An argument that lacked a part has it now.
  const isCompleted = (each: string) => finding.code.startsWith('missing-') && each.startsWith('<');
  return old.filter((each) => !now.includes(each) && !isCompleted(each) && !/^(?:\[\]|<>|\?)\d/.test(each) && !each.includes('[]')
    && !named.some((name) => each.includes(name)));
}

describe('fix all', () => {
  it('makes what needs no decision, in rounds, and nothing else', () => assert.deepEqual(
    fixAll('[A]: x  \n  + [B]: y \n\t\t+ [C]: z #undeveloped\n  + [B] \n\n[A]:\n', { settings: { 'trailing-whitespace': 'hint' } }),
    {
      text: '[A]: x\n  + [B]: y\n\t\t+ [C]: z #undeveloped\n\n[A]\n', count: 4,
      edits: [
        { range: { start: 6, end: 8 }, newText: '' }, { range: { start: 19, end: 20 }, newText: '' },
        { range: { start: 45, end: 54 }, newText: '' }, { range: { start: 58, end: 59 }, newText: '' },
      ],
    }));

  it('leaves alone what is off or suppressed', () => {
    const text = '[A]: x\n  + [B]: y\n  // argmark-disable-next-line duplicate-relation\n  + [B]\n';
    assert.equal(fixAll(text).text, text);
    assert.equal(fixAll('[A]: x  \n').text, '[A]: x  \n');
  });

  it('leaves nothing to do, whatever the text, and says what it has done', () => {
    const settings = { 'trailing-whitespace': 'hint' };
    fc.assert(fc.property(fc.oneof(documents, lintable), (text) => {
      const { text: fixed, edits } = fixAll(text, { settings });
      assert.equal(applyEdits(text, edits), fixed);
      assert.deepEqual(fixAll(fixed, { settings }), { text: fixed, edits: [], count: 0 });
    }), seeded(200));
  });
});

describe('every fix', () => {
  it('can be made, whatever the text', () => {
    fc.assert(fc.property(fc.oneof(documents, lintable), (text) => {
      for (const { finding, title, text: fixed } of repairsOf(text, { 'trailing-whitespace': 'hint' }).repairs) {
        assert.notEqual(fixed, text, `${finding.code}: ${title} does nothing`);
      }
    }), seeded(200));
  });
});

describe('edits one after the other', () => {
  it('can be made at once', () => {
    const editsOf = (length: number) => fc.array(fc.tuple(fc.nat(length), fc.nat(3), fc.string({ maxLength: 3 })), { maxLength: 4 })
      .map((list) => {
        let at = -1;
        return list.toSorted(([a], [b]) => a - b).flatMap(([start, size, newText]) => {
          if (start <= at) return [];
          at = Math.min(length, start + size);
          return [{ range: { start, end: at }, newText }];
        });
      });
    fc.assert(fc.property(fc.string({ maxLength: 20 }).chain((text) => editsOf(text.length).chain((first) => {
      const between = applyEdits(text, first);
      return editsOf(between.length).map((second) => ({ text, first, second, after: applyEdits(between, second) }));
    })), ({ text, first, second, after }) => assert.equal(applyEdits(text, composeEdits(text.length, first, second)), after)), seeded(100));
  });
});
