import assert from 'node:assert/strict';
import { makeFolder, type Folder } from '../support/command-line.js';

const map = `[Shed]: We need a shed. #thesis
  + [Rain]: Bikes rust in the rain.
  - <Shed>: No room.

Some prose.

[__proto__]: a title
  - [constructor]
`;

describe('argmark evaluate', () => {
  let folder: Folder;
  before(() => {
    folder = makeFolder({
      'map.arg': map,
      'bipolar.apx': 'arg(a).\narg(b).\nsupport(a,b).\n', 'weighted.tgf': 'a\nb\n#\na b 0.5\n',
      'two.apx': 'arg(a).\narg(b).\natt(a,b).\natt(b,a).\n',
      'broken.af': 'p af 2\n1 2\n1 3\n',
      'double.tgf': '1\n1\n2\n#\n1 2\n',
      'many.af': `p af 60\n${Array.from({ length: 30 }, (_, at) => `${2 * at + 1} ${2 * at + 2}\n${2 * at + 2} ${2 * at + 1}\n`).join('')}`,
    });
  });
  after(() => folder.remove());
  const json = async (...args: string[]) => JSON.parse((await folder.run(['evaluate', '--format', 'json', ...args])).out) as unknown;

  it('says what each claim and argument comes out as, and why', async () => {
    const { code, out } = await folder.run(['evaluate', 'map.arg']);
    assert.equal(out, [
      'open      [Shed]: [Rain] (taken as given) speaks for it and <Shed> (taken as given) against it',
      'accepted  [Rain]: it is taken as given',
      'rejected  [__proto__]: [constructor] (taken as given) speaks against it',
      'accepted  [constructor]: it is taken as given',
      'accepted  <Shed>: it is taken as given',
      '',
    ].join('\n'));
    assert.equal(code, 0);
  });

  it('names by title in JSON, whatever the title', async () => {
    const { out } = await folder.run(['evaluate', '--format', 'json', 'map.arg']);
    assert.match(out, /"__proto__": "rejected"/);
    assert.deepEqual((JSON.parse(out) as { extensions: unknown }).extensions, [['Rain', 'constructor', '<Shed>']]);
  });

  it('tells which single claims decide the map', async () => {
    const { out } = await folder.run(['evaluate', '--impact', 'map.arg']);
    assert.equal(out, [
      'theses  others  if this is given up',
      '     1       0  [Rain]: changes [Shed]',
      '     1       0  <Shed>: changes [Shed]',
      '     0       1  [constructor]',
      '',
    ].join('\n'));
    assert.deepEqual(await json('--impact', 'map.arg'), {
      version: 1, finished: true, impacts: [
        { id: '[Rain]', theses: ['[Shed]'], others: 0 }, { id: '<Shed>', theses: ['[Shed]'], others: 0 }, { id: '[constructor]', theses: [], others: 1 },
      ],
    });
    assert.equal((await folder.run(['evaluate', '--impact', 'two.apx'])).code, 2);
  });

  it('tells where the case for the theses is weak', async () => {
    const { out } = await folder.run(['evaluate', '--weakest', 'map.arg']);
    assert.equal(out, [
      '1. <Shed>: it speaks against [Shed], and nothing answers it.', '   If it falls, [Shed] becomes accepted.',
      '2. [Rain]: nothing speaks for it, and no source is cited for it.', '   If it falls, [Shed] becomes rejected.', '',
    ].join('\n'));
    assert.deepEqual((await json('--weakest', 'map.arg') as { steps: readonly unknown[] }).steps[0], {
      id: '<Shed>', name: '<Shed>', status: 'accepted', weaknesses: [{ kind: 'con', to: '[Shed]', isAnswered: false }],
      supposed: 'falls', theses: [{ id: '[Shed]', becomes: 'accepted' }], others: 0, blocks: ['[Shed]'],
      because: 'it speaks against [Shed], and nothing answers it', consequence: 'If it falls, [Shed] becomes accepted.',
    });
    assert.match((await folder.run(['evaluate', '--weakest'], { stdin: '[A]: a\n  + [B]: b [@k]\n' })).out,
      /^No weak step was found: .*\n\nNo claim is tagged `#thesis`, so the main claims took the place of theses\.\n$/);
    assert.equal((await folder.run(['evaluate', '--weakest', 'two.apx'])).code, 2);
    assert.equal((await folder.run(['evaluate', '--weakest', '--impact', 'map.arg'])).code, 2);
  });

  it('finds quotations that are not in their source among what is weak', async () => {
    const quoting = makeFolder({
      's.txt': 'It rains often in the town.\n',
      'map.arg': '===\nsources: {s: {title: S, file: s.txt}}\n===\n\n[T]: t #thesis\n  + [A]: “It snows often in the valley” [@s].\n  + [B]: “It rains often” [@s].\n',
    });
    assert.equal((await quoting.run(['evaluate', '--weakest', 'map.arg'])).out,
      '1. [A]: a quotation in it is not what its source says.\n   If it falls, no other verdict changes.\n');
    quoting.remove();
  });

  it('tells of what an argument concludes on its way, with a title or without', async () => {
    const { out } = await folder.run(['evaluate'], { stdin: '<A>\n\n(1) [P]: p\n----\n(2) On its way.\n(3) [Q]: q\n----\n(4) [C]: c\n' });
    assert.equal(out, [
      'accepted  [P]: it is taken as given', 'accepted  “On its way”: [P] (taken as given) supports it', 'accepted  [Q]: it is taken as given',
      'accepted  [C]: <A> supports it', 'accepted  <A>: its premises “On its way” and [Q] (taken as given) are accepted', '',
    ].join('\n'));
  });

  it('finds positions', async () => {
    const { out } = await folder.run(['evaluate', '--semantics', 'stable', 'two.apx']);
    assert.equal(out, '2 stable positions\naccepted in every one of them: nothing\naccepted in some of them: a, b\n\n1:\n   accepted  a\n   rejected  b\n\n2:\n   accepted  b\n   rejected  a\n');
    assert.deepEqual(await json('--semantics', 'complete', 'two.apx'),
      {
        version: 2, semantics: 'complete', extensions: [['a'], ['b'], []], finished: true, ended: 'complete', credulous: ['a', 'b'], sceptical: [],
      });
  });

  it('refuses a framework with supports, and says that weights play no part', async () => {
    const refused = await folder.run(['evaluate', 'bipolar.apx']);
    assert.equal(refused.code, 2);
    assert.match(refused.err, /error Here arguments support others \(`a` supports `b`\), which frameworks of attacks cannot express\. Import it as a map/);
    const weighted = await folder.run(['evaluate', 'weighted.tgf']);
    assert.equal(weighted.code, 0);
    assert.match(weighted.err, /warning This evaluation ignores the weights of attacks/);
  });

  it('computes strengths', async () => {
    assert.deepEqual(await json('--semantics', 'h-categoriser', 'double.tgf'),
      { version: 2, semantics: 'h-categoriser', strengths: { 1: 1, 2: 0.5 }, undetermined: [] });
    const { out } = await folder.run(['evaluate', '--semantics', 'df-quad', 'map.arg']);
    assert.match(out, /^0\.50 {2}\[Shed\]\n/);
  });

  it('says what it has not computed in time', async () => {
    const { code, out } = await folder.run(['evaluate', '--semantics', 'preferred', '--timeout', '0.3', 'many.af']);
    assert.match(out, /^\d+ preferred positions? found; whether there are others was not computed within 0\.3 s\n/);
    assert.equal(code, 1);
  });

  it('evaluates a map with errors, and says that it has some; what is expected and is not so is none', async () => {
    const broken = await folder.run(['evaluate'], { stdin: '===\nevaluation: [\n===\n[A]: x' });
    assert.deepEqual([broken.code, broken.out], [0, 'accepted  [A]: it is taken as given\n']);
    assert.match(broken.err, /^argmark: `stdin\.arg` has an error, so its map may not be what was intended\. `argmark check` shows it\.\n$/);
    assert.deepEqual(await folder.run(['evaluate'], { stdin: '[A]: x {expect: rejected}' }), { code: 0, out: 'accepted  [A]: it is taken as given\n', err: '' });
  });

  it('reports faults of frameworks with line and column', async () => {
    assert.deepEqual(await folder.run(['evaluate', 'broken.af']), {
      code: 2, out: '',
      err: 'broken.af:3:3 error There is no argument `3`; declare it, or correct its name.\n'
        + 'argmark: `broken.af` has an error, so it was not evaluated.\n',
    });
    const { code, err, out } = await folder.run(['evaluate', 'double.tgf']);
    assert.equal(err, 'double.tgf:2:1 warning The argument `1` is declared twice; once is enough.\n');
    assert.equal(out, 'accepted  1\nrejected  2\n');
    assert.equal(code, 0);
  });

  it('reads standard input as its name says', async () => {
    assert.equal((await folder.run(['evaluate'], { stdin: '[A]: x' })).out, 'accepted  [A]: it is taken as given\n');
    assert.equal((await folder.run(['evaluate', '--stdin-file-name', 'x.tgf'], { stdin: '1\n#\n1 1' })).out, 'open      1\n');
  });

  it('refuses what it does not understand', async () => {
    for (const args of [['--semantics', 'naive', 'map.arg'], ['--timeout', 'soon', 'map.arg'], ['--timeout', '-1', 'map.arg'], ['map.arg', 'two.apx'], ['missing.arg']]) {
      const { code, out, err } = await folder.run(['evaluate', ...args]);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, /^argmark: [^\\]+\n$/);
    }
    const { err } = await folder.run(['evaluate', '--timeout', '-1', 'map.arg']);
    assert.equal(err, 'argmark: --timeout has no value here. One that begins with a hyphen is written --timeout=VALUE. See --help.\n');
    assert.equal((await folder.run(['evaluate', '--timeout=-1', 'map.arg'])).err, 'argmark: `-1` is not a number of seconds for --timeout.\n');
  });
});
