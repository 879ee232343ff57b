import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/base/text-edit.js';
import { indexLines, offsetAt } from '../../server/src/base/line-index.js';
import type { PassageUse, ShownSource } from '../../server/src/protocol.js';
import { readMarks } from '../support/markers.js';
import { startWorkspace, uriOf, type TestWorkspace } from '../support/workspace.js';
import { hoverAt } from '../support/features.js';

const report = '[p. i]\n\n# Report on the lane\n\n[p. 1]\n\nThe lane is to be closed to cars in the summer. Shops fear for their deliv-\neries in the morning.\n\n'
  + 'Twelve of the shops were asked; *nine* of them “could live with it”.\n\n[p. 2]\n\nNo child has been hurt there since 2019.\n\nThe council decides in May.\n';
const front = '===\nsources: {lane: {title: The lane, file: lane.md, skip: "The council … May"}}\n===\n\n';
const uri = uriOf('a.arg');

async function opened(body: string, source = report): Promise<TestWorkspace> {
  const workspace = await startWorkspace(`//- a.arg\n${front}${body}//- lane.md\n${source}`);
  await workspace.open('a.arg');
  return workspace;
}

async function shown(workspace: TestWorkspace): Promise<ShownSource> {
  return (await workspace.service.sources.shown(uri))![0]!;
}

/** The text of the map after a passage was used; `! reason` where it was refused. Then it is found, or the test fails. */
async function quoted(body: string, words: string, use: Omit<PassageUse, 'key' | 'start' | 'end' | 'position'>, source = report): Promise<string> {
  const { text, cursors: [cursor] } = readMarks(body);
  const workspace = await opened(text, source);
  const start = source.indexOf(words);
  assert.ok(start >= 0, words);
  const whole = front + text;
  const lines = indexLines(whole);
  const position = cursor === undefined ? {} : { position: positionOf(whole, front.length + cursor) };
  const result = await workspace.service.sources.quote(uri, { key: 'lane', start, end: start + words.length, ...position, ...use });
  if (result!.kind === 'refusal') return `! ${result!.reason}`;
  const edits = result!.edit.changes![uri]!.map(({ range, newText }) =>
    ({ range: { start: offsetAt(lines, range.start), end: offsetAt(lines, range.end) }, newText }));
  const after = applyEdits(whole, edits);
  await workspace.edit('a.arg', after);
  const { passages } = await shown(workspace);
  assert.ok(passages.length > 0 && passages.every(({ fault }) => fault === null), JSON.stringify(passages));
  assert.deepEqual(workspace.findings('a.arg').filter((each) => each.includes('quotation')), []);
  return after.slice(front.length);
}

function positionOf(text: string, offset: number) {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length - 1, character: before.at(-1)!.length };
}

describe('what is shown of a source', () => {
  const body = '[Close it]: Close the lane.\n  + [Safe]: “No child has been hurt” [@lane, p. 2]\n'
    + '  - [Shops]: “Shops fear for their deliveries” [@lane, p. 2]\n  - [Nine]: “Twelve of the banks were asked” [@lane]\n'
    + '    _ “no shop was asked at all by anybody” [@lane]\n\n[Asked]: They were asked [@lane, "Twelve of the shops were asked"].\n';

  it('are the passages with what they do in the map, and what is wrong with them', async () => {
    const { passages, missing, title, text } = await shown(await opened(body));
    assert.deepEqual(passages.map(({ title: claim, effect, fault, page, words }) => [claim, effect, page, words, fault]), [
      ['Shops', 'con', '1', 'Shops fear for their deliv- eries', 'These words are on p. 1 of `lane`, not on p. 2. Correct the page.'],
      ['Nine', 'con', '1', 'Twelve of the shops were asked', '`lane` words this differently: it has “shops” instead of “banks”. Quote the source exactly, or put your own words in brackets.'],
      ['Asked', 'neither', '1', 'Twelve of the shops were asked', null],
      ['Safe', 'pro', '2', 'No child has been hurt', null],
    ]);
    assert.deepEqual(missing.map(({ title: claim, words }) => [claim, words]), [['“no shop was asked at all by anybody”', 'no shop was asked at all by anybody']]);
    assert.deepEqual([title, text?.format], ['The lane', 'markdown']);
  });

  it('is how much of it is used', async () => {
    const { coverage } = await shown(await opened(body));
    assert.equal(coverage!.sentence, 'Coverage 100 %: 3 of 3 paragraphs used.');
    const { coverage: less } = await shown(await opened('[A]: “No child has been hurt” [@lane]\n'));
    assert.equal(less!.sentence, 'Coverage 33 %: 1 of 3 paragraphs used.');
    assert.deepEqual(less!.unused.map(([start]) => report.slice(start, start + 8)), ['The lane', 'Twelve o']);
  });

  it('is in the language that it names, else in that of the map', async () => {
    const langOf = async (fields: string, ofMap = '') => {
      const workspace = await startWorkspace(`//- a.arg\n===\n${ofMap}sources: {lane: {file: lane.md${fields}}}\n===\n\n[A]: a\n//- lane.md\n${report}`);
      await workspace.open('a.arg');
      return (await shown(workspace)).lang;
    };
    assert.equal(await langOf(''), null);
    assert.equal(await langOf('', 'lang: de\n'), 'de');
    assert.equal(await langOf(', language: en-GB', 'lang: de\n'), 'en-GB');
    assert.equal(await langOf(', langid: ngerman', 'lang: fr\n'), null);
  });

  it('is told by the hover of the source as well', async () => {
    const { service } = await opened('[A]: “No child has been hurt” [@lane]\n');
    const hover = (line: number, character: number) => (hoverAt(service, uri, { line, character })!.contents as { value: string }).value;
    assert.match(hover(4, 33), /Coverage 33 %: 1 of 3 paragraphs used\.$/);
    assert.match(hover(1, 11), /Coverage 33 %: 1 of 3 paragraphs used\.$/);
  });

  it('keeps the names of passages while others are edited', async () => {
    const workspace = await opened(body);
    const before = (await shown(workspace)).passages.map(({ id }) => id);
    await workspace.edit('a.arg', `${front}[New]: n\n\n${body}`);
    assert.deepEqual((await shown(workspace)).passages.map(({ id }) => id), before);
  });

  it('is why there is no text', async () => {
    const reasonOf = async (reach: object, file = report) => {
      const workspace = await startWorkspace(`//- a.arg\n${front}a\n//- ${file === '' ? 'other' : 'lane'}.md\n${file}`, reach);
      await workspace.open('a.arg');
      return (await shown(workspace)).reason;
    };
    assert.equal(await reasonOf({}), null);
    assert.equal(await reasonOf({ untrusted: true }), 'In a workspace that is not trusted, no source is read. Trust the workspace to read it.');
    assert.equal(await reasonOf({}, ''), 'There is no file lane.md. Correct the path, or put the file there.');
    assert.equal((await (await opened('a\n')).service.sources.content(uri, 'other'))!.kind, 'refusal');
  });

  it('is the text with its pages and paragraphs', async () => {
    const content = (await (await opened('a\n')).service.sources.content(uri, 'lane'))!;
    assert.ok(content.kind === 'text');
    assert.deepEqual(content.pages.map(({ name }) => name), ['i', '1', '2']);
    assert.equal(content.paragraphs.length, 5);
  });
});

describe('the source that a place of a map is about', () => {
  const targets = async (body: string) => {
    const { text, cursors: [cursor] } = readMarks(body);
    const workspace = await opened(text);
    const found = await workspace.service.sources.at(uri, positionOf(front + text, front.length + cursor!));
    return found.map(({ key, passage, at }) => [key, passage, at === null ? null : report.slice(at, at + 6)]);
  };

  it('is that of the quotation, the citation, the claim', async () => {
    assert.deepEqual(await targets('[A]: “No child has ¦been hurt” [@lane, p. 2]\n'), [['lane', '0 [A]', '[p. 2]']]);
    assert.deepEqual(await targets('[A]: “No child has been hurt” [@la¦ne, p. 2]\n'), [['lane', '0 [A]', '[p. 2]']]);
    assert.deepEqual(await targets('[A]: It is so [@lane, p.¦ 1]\n'), [['lane', null, '[p. 1]']]);
    assert.deepEqual(await targets('[A¦]: “No child has been hurt” [@lane]\n'), [['lane', '0 [A]', null]]);
    assert.deepEqual(await targets('[A]: not at¦ all\n'), []);
  });

  it('is that of its entry in the front matter', async () => {
    const { service } = await opened('a\n');
    assert.deepEqual(await service.sources.at(uri, { line: 1, character: 12 }), [{ key: 'lane', passage: null, at: null }]);
    assert.deepEqual(await service.sources.at(uri, { line: 1, character: 25 }), [{ key: 'lane', passage: null, at: null }]);
  });
});

describe('a passage of a source', () => {
  it('becomes a claim where the cursor is, below what stands there', async () => {
    assert.equal(await quoted('[A]: a¦\n  + [B]: b\n\n[C]: c\n', 'o child has been hurt there sinc', { as: 'claim', title: 'Safe' }),
      '[A]: a\n  + [B]: b\n\n[Safe]: “No child has been hurt there since” [@lane, p. 2]\n\n[C]: c\n');
    assert.equal(await quoted('[A]: a\n\n¦\n\n[C]: c\n', 'No child', { as: 'claim' }), '[A]: a\n\n“No child” [@lane, p. 2]\n\n[C]: c\n');
    assert.equal(await quoted('¦', 'No child', { as: 'claim' }), '“No child” [@lane, p. 2]\n');
  });

  it('becomes a claim at the end where it would break what stands at the cursor', async () => {
    assert.equal(await quoted('<A>\n\n(1) p¦\n(2) q\n----\n(3) c\n', 'No child', { as: 'claim', title: 'Safe' }),
      '<A>\n\n(1) p\n(2) q\n----\n(3) c\n\n[Safe]: “No child” [@lane, p. 2]\n');
  });

  it('supports and attacks a claim', async () => {
    assert.equal(await quoted('[A]: a\n  + [B]: b\n', 'No child has been hurt', { as: 'pro', to: '[A]', title: 'Safe' }),
      '[A]: a\n  + [B]: b\n  + [Safe]: “No child has been hurt” [@lane, p. 2]\n');
    assert.equal(await quoted('[A]: a\n', 'Shops fear for their deliv-\neries', { as: 'con', to: '[A]' }),
      '[A]: a\n  - “Shops fear for their deliveries” [@lane, p. 1]\n');
  });

  it('is quoted and cited in the text of a claim', async () => {
    assert.equal(await quoted('[A]: It is so. #tag\n', 'No child has been hurt', { as: 'quotation', to: '[A]' }),
      '[A]: It is so. “No child has been hurt” [@lane, p. 2] #tag\n');
    assert.equal(await quoted('[A]: It is so.\n', 'The lane is to be closed to cars in the summer. Shops fear for their deliv-\neries in the morning.', { as: 'citation', to: '[A]' }),
      '[A]: It is so. [@lane, p. 1, "The lane is to … deliveries in the morning."]\n');
  });

  it('is written so that its signs are none of the language', async () => {
    assert.equal(await quoted('a\n', '*nine* of them “could live with it”', { as: 'claim' }), 'a\n\n“nine of them ‘could live with it’” [@lane, p. 1]\n');
    const odd = 'He wrote [sic] the name_of_it, a # and {x}, "so" they said; it is 3 < 4.\n';
    assert.equal(await quoted('a\n', 'name_of_it, a # and {x}, "so" they said', { as: 'claim' }, odd),
      'a\n\n“name\\_of\\_it, a \\# and \\{x\\}, "so" they said” [@lane]\n');
    assert.equal(await quoted('a\n', 'wrote [sic] the name', { as: 'claim' }, odd), 'a\n\n“wrote [sic] the name” [@lane]\n');
    assert.equal(await quoted('[A]: a\n', 'a # and {x}, "so" they said; it', { as: 'citation', to: '[A]' }, odd),
      '[A]: a [@lane, “a # and {x}, "so" they said … it”]\n');
  });

  it('may reach over paragraphs and pages', async () => {
    const text = await quoted('a\n', 'eries in the morning.\n\nTwelve of the shops were asked; *nine* of them “could live with it”.\n\n[p. 2]\n\nNo child', { as: 'claim' });
    assert.match(text, /deliveries in the morning\. .*No child” \[@lane, pp\. 1-2\]/);
  });

  it('is refused where there are no words, no claim, no source', async () => {
    assert.equal(await quoted('a\n', '.\n\n', { as: 'claim' }), '! No words are selected. Select the words that the map is to quote.');
    assert.equal(await quoted('a\n', 'No child', { as: 'pro' }), '! No claim is chosen. Choose one.');
    assert.match(await quoted('[A]: a\n', 'No child', { as: 'claim', title: 'A' }), /^! /);
    const workspace = await opened('a\n');
    assert.deepEqual(await workspace.service.sources.quote(uri, { key: 'none', start: 0, end: 9, as: 'claim' }),
      { kind: 'refusal', reason: 'The map has no source with the key none. Add it to the sources in the front matter.' });
  });

  it('suggests a title that no claim has', async () => {
    const workspace = await opened('[No child has been hurt there since 2019]: x\n');
    const title = async (words: string) => {
      const start = report.indexOf(words);
      const passage = await workspace.service.sources.passage(uri, { key: 'lane', start, end: start + words.length });
      return passage!.kind === 'passage' ? passage!.title : passage!.reason;
    };
    assert.equal(await title('No child has been hurt there since 2019.'), 'No child has been hurt there since 2019 2');
    assert.equal(await title('The lane is to be closed to cars in the summer.'), 'The lane is to be closed to cars in the summer');
  });
});
