import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { call, deskOver } from '../support/desk.js';

const map = `[Open]: The library should open on Sundays. #thesis
  + [Demand]: Many people ask for it. [@survey, p. 3]
    _ [Old survey]: The survey is ten years old. #assumption
  - [Cost]: It costs too much.

===
title: Sundays
sources: {survey: {title: Survey}}
===
`.replace(/^([\s\S]*?\n)\n(===[\s\S]*)$/, '$2\n$1');

describe('tools for assistants', () => {
  const desk = deskOver({ 'map.arg': map, 'main.arg': '@include(part.arg)\n', 'part.arg': '[A]: a #thesis\n' });
  const ask = async (name: string, args: object) => (await call(desk, name, { path: 'map.arg', ...args })).text;

  it('count findings, list the gravest, and name the fixes', async () => {
    const lines = (await ask('check', {})).split('\n');
    assert.match(lines[0]!, /^map\.arg: 1 warning, \d notes\.$/);
    assert.match(lines[1]!, /^- line 9: warning unsupported-claim: Nothing supports \[Cost\].* Support it/);
    assert.equal(lines[2], '  apply_fix can: 1 Add a support below; 2 Cite @survey; 3 Mark as #assumption; 4 Mark as #undeveloped');
    assert.match(lines.at(-1)!, /^Next: `apply_fix`/);
    const [first, second] = lines.filter((line) => line.includes('unanswered-counterpoint'));
    assert.match(first!, /Answer it/);
    // What to do is said once a rule.
    assert.match(second!, /objection to \[Open\]\.$/);
  });

  it('tell of one rule, of grave findings, and of as many as are wanted', async () => {
    assert.match(await ask('check', { rule: 'unsupported-claim' }), /^[^\n]*\n- line 9[^\n]*\n[^\n]*\nNext[^\n]*$/);
    assert.match(await ask('check', { severity: 'error' }), /There are no findings of that rule or severity\./);
    assert.match(await ask('check', { limit: 1 }), /… and \d more: .*unanswered-counterpoint/);
  });

  it('name files whose URIs are not encoded as they should be', async () => {
    const odd = { ...deskOver({}), roots: ['file:///100%'] };
    assert.match((await call(odd, 'check', { path: '/elsewhere.arg' })).text, /\(`\/100%`\)/);
  });

  it('find what is wrong in files that are included', async () =>
    assert.match((await call(desk, 'check', { path: 'main.arg' })).text, /\(in part\.arg\)/));

  it('tell of titles and sources that nothing defines, in a file and in a text', async () => {
    const text = '[A]: a #thesis\n  + [B]: b [@k]\n  + [C]\n';
    const lost = deskOver({ 'lost.arg': text });
    for (const answer of [await call(lost, 'check', { path: 'lost.arg' }), await call(lost, 'check', { text })]) {
      assert.match(answer.text, /^- line 2: warning unknown-source: /m);
      assert.match(answer.text, /^- line 3: warning undefined-claim: /m);
    }
  });

  it('take a file as a part of the map that includes it, and a text as a map of its own', async () => {
    const parts = deskOver({ 'main.arg': '[A]: a #thesis\n  + [B]\n\n@include(text.arg)\n', 'text.arg': '[B]: b\n  + [A]\n' });
    assert.doesNotMatch((await call(parts, 'check', { path: 'text.arg' })).text, /undefined-claim/);
    assert.match((await call(parts, 'check', { text: '[B]: b\n  + [A]\n' })).text, /^- line 2: warning undefined-claim: /m);
  });

  it('tell of a whole map, and of one claim with its neighbours', async () => {
    assert.equal(await ask('read_map', {}), [
      'map.arg: Sundays; 4 claims and arguments.',
      '[Open]: The library should open on Sundays. #thesis (open)',
      '  + [Demand]: Many people ask for it. [@survey]',
      '    _ [Old survey]: The survey is ten years old. #assumption',
      '  - [Cost]: It costs too much.',
    ].join('\n').replace(' (open)', statusOf(await ask('evaluate', {}))));
    const one = await ask('read_map', { title: 'Demand' });
    assert.match(one, /^\[Demand\] \(claim, line 7\) \[@survey\]\nMany people ask for it\./);
    assert.match(one, /What it bears on:\n {2}\+ \[Open\]: The library should open on Sundays\. \(line 6\)/);
  });

  it('give a map as JSON', async () => {
    const { claims } = JSON.parse(await ask('read_map', { format: 'json' })) as { claims: { title: string }[] };
    assert.deepEqual(claims.map(({ title }) => title), ['Open', 'Demand', 'Old survey', 'Cost']);
  });

  it('explain verdicts and what would change them', async () => {
    const text = await ask('evaluate', { title: '[Open]', what_would_change: true });
    assert.match(text, /^- The thesis \[Open\] is /);
    assert.match(text, /What would change the verdict of \[Open\]:\n- /);
  });

  it('list the weakest steps, as many as are wanted', async () => {
    const text = await ask('evaluate', { weakest: 2 });
    assert.match(text, /^The weakest steps of 2:\n1\. \[Cost\] \(line 9\): it speaks against \[Open\], and nothing answers it\. If it falls, \[Open\] becomes unproven\.\n2\. \[Old survey\] \(line 8\): it undercuts/m);
    assert.doesNotMatch(await ask('evaluate', { weakest: 1 }), /^2\. /m);
  });

  it('name what a critical reader would ask for', async () =>
    assert.match(await ask('find_gaps', {}), /Claims without support or source \(1\).*\n- line 9: Nothing supports \[Cost\]/));

  it('explain a rule by its page', async () =>
    assert.match((await call(desk, 'explain_rule', { rule: 'unsupported-claim' })).text, /^# unsupported-claim/));

  it('mend a draft, and give it back as it is then', async () => {
    const { text } = await call(desk, 'apply_fix', { text: '[A]: a #thesis\n  + [B]: b\n', line: 2, fix: 2 });
    assert.equal(text, '“Mark as #assumption” is done. The whole text is now:\n```argmark\n[A]: a #thesis\n  + [B]: b #assumption\n```\nNext: `check` with this text.');
  });

  it('write a file only where they may', async () => {
    const args = { path: 'map.arg', action: 'add', title: 'Cost', relation: 'attack', content: '[Cheap]: Volunteers do it.' };
    const refused = await call(desk, 'edit_map', args);
    assert.match(refused.text, /which has not been written\. Write it yourself\.\nmap\.arg, from line 10:\n```diff\n\+ {5}- \[Cheap\]: Volunteers do it\.\n```$/);
    const writing = deskOver({ 'map.arg': map }, { writes: true });
    assert.match((await call(writing, 'edit_map', args)).text, /, and written\./);
    assert.equal(writing.written.get('map.arg'), `${map}    - [Cheap]: Volunteers do it.\n`);
  });

  for (const [what, args, text] of [
    ['relates', { action: 'relate', relation: 'attack', title: 'B', from: 'A' }, '[A]: a\n\n[B]: b\n  - [A]\n'],
    ['undercuts a step', { action: 'add', relation: 'undercut', title: 'C', step_from: 'D', content: '[E]: e' }, '[C]: c\n  + [D]: d\n    _ [E]: e\n'],
    ['changes a title everywhere', { action: 'retitle', title: 'D', content: 'Other' }, '[C]: c\n  + [Other]: d\n'],
    ['changes a text', { action: 'set_text', title: 'D', content: 'new' }, '[C]: c\n  + [D]: new\n'],
    ['takes a relation away', { action: 'unrelate', title: 'C', from: 'D' }, '[C]: c\n\n[D]: d\n'],
    ['deletes', { action: 'delete', title: 'D' }, '[C]: c\n'],
  ] as const) {
    it(`edit a map: ${what}`, async () => {
      const before = 'from' in args && args.from === 'A' ? '[A]: a\n\n[B]: b\n' : '[C]: c\n  + [D]: d\n';
      const answer = await call(desk, 'edit_map', { text: before, ...args });
      assert.equal(/```argmark\n([\s\S]*?)```/.exec(answer.text)?.[1], text, answer.text);
    });
  }
});

describe('calls that are wrong', () => {
  const desk = deskOver({ 'map.arg': '[Cost]: c\n\n<Cost>: d\n', 'deep/a.arg': '[A]: a\n' });

  for (const [name, args, answer] of [
    ['check', {}, 'Pass `path` (a file) or `text` (the map itself).'],
    ['check', [], 'check: The arguments have to be an object.'],
    ['check', { path: 3 }, 'check: `path` has to be a string.'],
    ['check', { text: 'x', limit: 0 }, 'check: `limit` has to be at least 1.'],
    ['check', { text: 'x', severity: 'bad' }, 'check: `severity` has to be one of `error`, `warning`, `information`, `hint`.'],
    ['check', { file: 'x' }, 'check: There is no argument `file`. There are `path`, `text`, `rule`, `severity`, `limit`.'],
    ['check', { path: 'no.arg' }, 'There is no file `no.arg`. Check the path; it begins at the folder that Argmark serves.'],
    ['check', { path: '../x.arg' }, '`../x.arg` is outside the folders that Argmark may read here (`/work`). Pass the map as `text`. Allow its folder.'],
    ['check', { path: '/etc/passwd' }, '`/etc/passwd` is outside the folders that Argmark may read here (`/work`). Pass the map as `text`. Allow its folder.'],
    ['check', { path: 'https://example.org/a.arg' },
      '`https://example.org/a.arg` is outside the folders that Argmark may read here (`/work`). Pass the map as `text`. Allow its folder.'],
    ['read_source', { source: '../x.txt' }, '`../x.txt` is outside the folders that Argmark may read here (`/work`). Allow its folder.'],
    ['check', { path: '.' }, '`.` is a folder. Name a file in it.'],
    ['check', { path: '/work/' }, '`/work/` is a folder. Name a file in it.'],
    ['check', { path: 'a\0b' }, '`path` is not a path: it is empty or has control characters.'],
    ['explain_rule', {}, 'explain_rule: `rule` is missing: it has to be a string.'],
    ['explain_rule', { rule: 'unsupported-clam' }, 'There is no rule `unsupported-clam`. Did you mean `unsupported-claim`?'],
    ['explain_rule', { rule: 'constructor' }, undefined],
    ['read_map', { path: 'map.arg', title: 'Cots' }, 'The map has no claim or argument `Cots`. Did you mean `Cost`?'],
    ['read_map', { path: 'map.arg', title: 'Cost' }, 'There are a claim and an argument with that title. Say which: [Cost] or <Cost>.'],
    ['apply_fix', { path: 'map.arg', line: 70 }, undefined],
    ['apply_fix', { text: '[A]: a #tehsis\n', line: 2, rule: 'unknown-tag' }, 'text has no finding of unknown-tag on line 2. There are findings on line 1.'],
    ['apply_fix', { text: '[A]: a #assumption\n', line: 1 }, 'text has no finding on line 1. There is none at all.'],
    ['apply_fix', { text: '[A]: a #tehsis\n\n'.repeat(13), line: 2, rule: 'unknown-tag' }, 
      'text has no finding of unknown-tag on line 2. There are findings on lines 1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23 ….'],
    ['read_source', { path: 'map.arg', source: 's' }, 'The map has no source `s`: its front matter names none. Or name a file.'],
    ['check', { text: 'x', rule: 3 }, 'check: `rule` has to be a string.'],
    ['evaluate', { text: 'x', what_would_change: 'x' }, 'evaluate: `what_would_change` has to be `true` or `false`.'],
    ['coverage', { text: '===\nsources: {smith2020: {title: S}}\n===\n', source: '@smith' }, 'The map has no source `smith`. Did you mean `smith2020`?'],
    ['find_quote', { text: '===\nsources: {smith2020: {title: S}}\n===\n', source: 'jones', words: 'x' },
      'The map has no source `jones`. It has `smith2020`. Or name a file.'],
    ['read_source', { text: '===\nsources: {s: {title: S}}\n===\n', source: 's' },
      'The source `s` names no file. Give it one in the front matter (`file: …`), or name a file here.'],
    ['find_quote', { text: '===\nsources: {s: {title: S, file: no.txt}}\n===\n', source: '@s', words: 'x' },
      'There is no file `no.txt`, which the source `s` names. Correct it in the front matter.'],
    ['read_source', { text: '===\nsources: {s: {title: S, file: ../no.txt}}\n===\n', source: 's' },
      'The file of `s`, `../no.txt`, is outside the folders that Argmark may read here. Allow its folder.'],
    ['edit_map', { path: 'map.arg', action: 'add', title: '[Cost]' }, '`add` needs `content`.'],
    ['edit_map', { path: 'map.arg', action: 'set_text', title: '[Cost]', content: ' ' }, '`content` is empty, so there would be no text. Pass the text, or use `delete` to remove the claim.'],
    ['edit_map', { path: 'map.arg', action: 'unrelate', title: '[Cost]', from: '<Cost>' },
      'No relation leads from <Cost> to [Cost]. `read_map` with `title` shows what does.'],
  ] as const) {
    it(`${name} ${JSON.stringify(args)}`, async () => {
      const found = await call(desk, name, args);
      assert.equal(found.isError, true);
      if (answer !== undefined) assert.equal(found.text, answer);
      assert.doesNotMatch(found.text, /\n\s+at |error in Argmark/);
    });
  }

  it('with a text that is larger than any map', async () => {
    const { text, isError } = await call(desk, 'check', { text: 'x'.repeat(17 * 1024 * 1024) });
    assert.deepEqual([text, isError], ['The text is 17 MB; the limit is 16 MB. Split it.', true]);
  });
});

describe('answers for assistants', () => {
  it('are short: the check of the alliance map takes less than 1500 tokens', async () => {
    const desk = deskOver({ 'alliance.arg': readFileSync('samples/alliance/alliance.en.arg', 'utf8') });
    const { text } = await call(desk, 'check', { path: 'alliance.arg' });
    // A token of English is about four characters; three are the careful count.
    assert.ok(text.length / 3 < 1500, String(text.length));
  });
});

/** The status of the thesis, as an outline marks it. */
function statusOf(evaluated: string): string {
  const status = / is (\w+):/.exec(evaluated)![1]!;
  return status === 'accepted' ? '' : ` (${status})`;
}

describe('the outline that a tool gives', () => {
  const chain = '[A]: a #thesis\n  + [B]: b\n    - [C]: c\n      + [D]: d\n        + [E]: e\n      _ [F]: f\n  ? Why?\n\n[G]: g\n  + [B]\n\n[H]: h\n\n<I>\n\n(1) [J]: j\n----\n(2) [H]\n\n[K]: k\n  + [L]: l\n    + [K]\n';
  const outline = async (text: string, depth?: number) => (await call(deskOver({ 'map.arg': text }), 'read_map', { path: 'map.arg', ...depth === undefined ? {} : { depth } })).text.split('\n').slice(1);

  it('has what nobody uses as a reason first, each line once, and what is in a circle behind it', async () => {
    assert.deepEqual(await outline(chain, 9), [
      '[A]: a #thesis', '  ? Why?', '  + [B]: b', '    - [C]: c', '      + [D]: d', '        + [E]: e', '      _ [F]: f', '[G]: g', '  + [B] (see above)', '[H]: h', '  + <I>', '    & [J]: j',
      '[K]: k (open)', '  + [L]: l (open)', '    + [K] (see above)',
    ]);
  });

  it('has as many levels as are asked for, and tells how much is below them', async () => {
    const levels: string[] = [];
    for (const depth of [1, 2, 3]) levels.push(`${depth}`, ...await outline(chain, depth));
    assert.deepEqual(levels, [
      '1', '[A]: a #thesis', '[G]: g', '[H]: h', '[K]: k (open)', '5 more below: ask with a larger `depth`, or for one `title`.',
      '2', '[A]: a #thesis', '  ? Why?', '  + [B]: b', '[G]: g', '  + [B] (see above)', '[H]: h', '  + <I>', '[K]: k (open)', '  + [L]: l (open)', '3 more below: ask with a larger `depth`, or for one `title`.',
      '3', '[A]: a #thesis', '  ? Why?', '  + [B]: b', '    - [C]: c', '      _ [F]: f', '[G]: g', '  + [B] (see above)', '[H]: h', '  + <I>', '    & [J]: j', '[K]: k (open)', '  + [L]: l (open)',
      '    + [K] (see above)', '1 more below: ask with a larger `depth`, or for one `title`.',
    ]);
  });

  it('is cut where it is too long', async () => {
    const lines = await outline(Array.from({ length: 900 }, (_, i) => `[Claim number ${i}]: It is said in many more words than a few, ${i}.\n`).join('\n'));
    assert.deepEqual([lines.join('\n').length > 39_000, lines.at(-1)], [true, '… cut: ask with a smaller `depth`, or for one `title`.']);
  });
});
