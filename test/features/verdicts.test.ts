import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { positionAt, indexLines } from '../../server/src/base/line-index.js';
import { positions, type HintOptions } from '../../server/src/service.js';
import { edit, uri, type Editor } from '../support/editor.js';
import { mapGraphIn } from '../support/features.js';

const whole = ({ text }: Editor) => ({ start: { line: 0, character: 0 }, end: positionAt(indexLines(text), text.length) });

/** The text with inlay hints in `«…»` where they stand. */
async function hinted(source: string, options: HintOptions): Promise<string> {
  const editor = edit(source);
  const lines = editor.text.split('\n');
  const hints = (await editor.service.annotations.inlayHints(uri, whole(editor), options))
    .toSorted((a, b) => b.position.line - a.position.line || b.position.character - a.position.character);
  for (const { position: { line, character }, label } of hints) {
    lines[line] = `${lines[line]!.slice(0, character)}«${String(label)}»${lines[line]!.slice(character)}`;
  }
  return lines.join('\n');
}

const map = '[T]: the thesis, see @[A] #thesis\n  + [A]: a\n    _ [B]: b\n  + untitled\n    - [B]\n';

describe('inlay hints', () => {
  it('show what is not accepted behind each title that a line is about', async () => {
    assert.equal(await hinted(map, { verdicts: 'notAccepted' }),
      '[T]«unproven»: the thesis, see @[A] #thesis\n  + [A]: a\n    _ [B]: b\n  + untitled\n    - [B]\n');
  });

  it('show all verdicts, or none', async () => {
    assert.equal(await hinted(map, { verdicts: 'all' }),
      '[T]«unproven»: the thesis, see @[A] #thesis\n  + [A]«accepted»: a\n    _ [B]«accepted»: b\n  + untitled\n    - [B]«accepted»\n');
    assert.equal(await hinted(map, { verdicts: 'off' }), map);
  });

  it('show strengths', async () => {
    assert.equal(await hinted('[A]: a\n  - [B]: b', { verdicts: 'notAccepted', strengths: 'h-categoriser' }), '[A]«rejected 0.50»: a\n  - [B]«1.00»: b');
  });

  it('tell the reason, and stay in the range that is asked for', async () => {
    const editor = edit('[A]: a\n  - [B]: b\n\n[C]: c\n  - [D]: d\n');
    const hints = await editor.service.annotations.inlayHints(uri, { start: { line: 3, character: 0 }, end: { line: 4, character: 0 } }, { verdicts: 'all' });
    assert.deepEqual(hints.map(({ tooltip }) => tooltip), ['[C] is rejected because [D] (taken as given) speaks against it.']);
  });
});

describe('code lenses', () => {
  it('stand on theses with their verdict, for clients with commands and without', async () => {
    const { service } = edit(map);
    const lenses = await service.annotations.codeLenses(uri, true);
    assert.deepEqual(lenses.map(({ range, command }) => [range.start.line, command?.title, command?.command, command?.arguments]), [
      [0, 'unproven because nothing that speaks for it stands: [A] is undercut by [B] and “untitled” is…', 'argmark.explainVerdict', [uri, '[T]']],
      [0, 'What would change it?', 'argmark.whatWouldChange', [uri, '[T]']],
    ]);
    assert.deepEqual((await service.annotations.codeLenses(uri, false)).map(({ command }) => command?.command), ['']);
  });
});

describe('verdicts', () => {
  it('of theses, with the reasons below them', async () => {
    const { service } = edit(map);
    const shown = (items: ReturnType<typeof service.verdicts.theses>) => items!.map(({ name, status, hasReasons }) => `${name} ${status}${hasReasons ? ' …' : ''}`);
    assert.deepEqual(shown(service.verdicts.theses(uri)), ['[T] unproven …']);
    assert.deepEqual(shown(await service.verdicts.reasons(uri, '[T]')), ['[A] accepted', '[B] accepted', '“untitled” rejected …']);
    assert.deepEqual(await service.verdicts.reasons(uri, '[Nowhere]'), []);
    assert.equal(service.verdicts.theses('file:///closed.arg'), undefined);
  });

  it('are explained step by step', async () => {
    const { service } = edit(map);
    assert.deepEqual((await service.verdicts.explain(uri, '[T]'))!.steps.map(({ depth, sentence }) => `${' '.repeat(depth)}${sentence}`), [
      'The thesis [T] is unproven because nothing that speaks for it stands: [A] is undercut by [B] and “untitled” is rejected.',
      ' [A] is accepted because it is taken as given.',
      ' [B] is accepted because it is taken as given.',
      ' “untitled” is rejected because [B] speaks against it.',
    ]);
  });

  it('say what would change them, and where', async () => {
    const { service } = edit(map);
    const { groups, status } = (await service.verdicts.changes(uri, '[T]', () => true))!;
    assert.equal(status, 'unproven');
    assert.deepEqual(groups.map(({ sentence }) => sentence), [
      '[T] becomes accepted if [B] is given up, or the step [B] → “untitled” is undercut, or [B] no longer undercuts [A] → [T].',
    ]);
    assert.deepEqual(groups[0]!.parts[0]!.choices.map(({ words, at }) => `${at?.range.start.line}: ${words}`), [
      '2: [B] is given up', '2: [B] → “untitled” is undercut', '2: [B] no longer undercuts [A] → [T]',
    ]);
    assert.equal(await service.verdicts.changes(uri, '[Nowhere]', () => true), undefined);
  });

  it('are marked on the nodes of the map', () => {
    const { service } = edit('[T]: t #thesis\n  - [A]: a\n\nSome prose.\n');
    const marks = () => mapGraphIn(service, uri)!.nodes.map(({ title, text, verdict }) => `${title ?? text}: ${verdict?.status ?? 'none'}`);
    assert.deepEqual(marks(), ['T: rejected', 'A: accepted', 'Some prose.: none']);
    assert.match(mapGraphIn(service, uri)!.nodes[0]!.verdict!.reason, /^rejected because \[A\] \(taken as given\) speaks against it/);
  });

  it('mark in the map what decides the main thesis', () => {
    const decides = (text: string) => mapGraphIn(edit(text).service, uri)!.nodes.filter((node) => node.decides).map(({ id }) => id);
    assert.deepEqual(decides('[T]: t. #thesis\n  + [A]: a.\n    _ [B]: b.\n'), ['[B]']);
    assert.deepEqual(decides('===\nmap: {verdicts: false}\n===\n\n[T]: t. #thesis\n  + [A]: a.\n    _ [B]: b.\n'), []);
  });

  it('give way to a position in the map', async () => {
    const { service } = edit('[A]: a\n  - [B]: b\n    - [A]\n\n[C]: c\n');
    const { positions: found } = (await service.verdicts.positions(uri, 'preferred', positions, () => true))!;
    assert.deepEqual(found.map(({ name, summary }) => `${name} ${summary}`), [
      'preferred position 1 accepts [A]; rejects [B]', 'preferred position 2 accepts [B]; rejects [A]',
    ]);
    const marks = mapGraphIn(service, uri, found[0])!.nodes.map(({ title, verdict }) => `${title}: ${verdict?.status}`);
    assert.deepEqual(marks, ['A: accepted', 'B: rejected', 'C: accepted']);
  });

  it('name of what positions decide alike only what is a matter of choice', async () => {
    const { service } = edit('[T]: t\n  + [X]\n\n[X]: x\n  + [P]: p\n  - [Q]: q\n\n[Y]: y\n  + [R]: r\n  - [S]: s\n');
    const { positions: found } = (await service.verdicts.positions(uri, 'preferred', positions, () => true))!;
    assert.deepEqual(found.map(({ summary }) => summary).sort(),
      ['accepts [X], [Y]', 'accepts [X]; rejects [Y]', 'accepts [Y]; rejects [X]', 'rejects [X], [Y]']);
  });

  it('tell of each claim in how many positions it is accepted', async () => {
    const { service } = edit('[A]: a\n  - [B]: b\n    - [A]\n\n[T]: t\n  - [A]\n  - [B]\n\n[N]: n\n  - [T]\n\n[C]: c\n');
    const { standings } = (await service.verdicts.positions(uri, 'preferred', positions, () => true))!;
    assert.deepEqual(standings.map(({ name, acceptedIn }) => `${name} ${acceptedIn}`), ['[A] 1', '[B] 1', '[T] 0', '[N] 2']);
  });

  it('list the first of very many positions, say how many there are, and end the search', async () => {
    const pairs = (count: number) => Array.from({ length: count }, (_, at) => `[A${at}]: a\n  - [B${at}]: b\n    - [A${at}]\n\n`).join('');
    const ask = async (count: number) => (await edit(pairs(count)).service.verdicts.positions(uri, 'preferred', positions, () => true))!;
    const many = await ask(9);
    assert.deepEqual([many.positions.length, many.count, many.ended], [200, 512, 'all']);
    assert.deepEqual(many.standings.slice(0, 2).map(({ acceptedIn }) => acceptedIn), [256, 256]);
    const huge = await ask(30);
    assert.deepEqual([huge.positions.length, huge.count, huge.ended], [200, 10_000, 'many']);
    const { service } = edit(Array.from({ length: 25 }, (_, at) => `[A${at}]: a\n\n`).join(''));
    const [only] = (await service.verdicts.positions(uri, 'stage', positions, () => true))!.positions;
    assert.match(only!.summary, /^accepts (?:\[\w+\], ){19}\[\w+\] and 5 more$/);
  });

  it('follow settings, which the front matter overrides', () => {
    const { service } = edit('[A]: a #thesis\n');
    const verdict = () => service.verdicts.theses(uri)![0]!.status;
    assert.equal(verdict(), 'accepted');
    service.workspace.configureEvaluation({ burden: 'cited' });
    assert.equal(verdict(), 'unproven');
    service.workspace.change(uri, 2, [{ text: '===\nevaluation: {burden: none}\n===\n\n[A]: a #thesis\n' }]);
    assert.equal(verdict(), 'accepted');
    service.workspace.configureEvaluation({ burden: 'all of them' });
    service.workspace.change(uri, 3, [{ text: '[A]: a #thesis\n' }]);
    assert.equal(verdict(), 'accepted');
  });
});

describe('the alliance map', () => {
  it('has its central move in the exit clause: without it the core thesis stands', () => {
    const text = readFileSync('samples/alliance/alliance.en.arg', 'utf8');
    const editor = edit(text);
    const { service } = editor;
    const thesis = () => service.verdicts.theses(uri)!.find(({ id }) => id === '[Security architecture]')!.status;
    const marks = () => new Map(mapGraphIn(service, uri)!.nodes.map(({ id, verdict }) => [id, verdict?.status]));
    const mismatches = () => service.findings.diagnostics(uri).filter(({ code }) => code === 'verdict-mismatch').map(({ range }) => range.start.line);
    assert.equal(thesis(), 'unproven');
    assert.equal(marks().get('<Wording of Article 4>'), 'rejected');
    assert.deepEqual(mismatches(), []);
    const line = text.split('\n').findIndex((each) => each === '  _ <Revocable at any time>');
    service.workspace.change(uri, 2, [{ range: { start: { line, character: 0 }, end: { line: line + 1, character: 0 } }, text: '' }]);
    assert.equal(thesis(), 'accepted');
    assert.equal(marks().get('<Wording of Article 4>'), 'accepted');
    assert.ok(mismatches().length > 0);
  });
});
