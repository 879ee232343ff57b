import assert from 'node:assert/strict';
import { makePartlyScanned } from './made-files.js';
import { applyEdits } from '../../server/src/base/text-edit.js';
import { indexLines, offsetAt } from '../../server/src/base/line-index.js';
import { codeActionsIn } from '../support/code-actions.js';
import { startWorkspace, uriOf, type TestWorkspace } from '../support/workspace.js';
import { hoverAt } from '../support/features.js';

const rules = 'The hallway is an escape route. Escape routes are to be kept clear at all\ntimes; prams may stand there.\n';
const front = '===\nsources: {rules: {title: House rules, file: rules.txt}}\n===\n\n';

const workspace = (line: string, source = rules) => startWorkspace(`//- a.arg\n${front}${line}\n//- rules.txt\n${source}`);

/** The text of a.arg after a quick fix; by titles. */
function fixed({ service, host }: TestWorkspace): Record<string, string> {
  const text = host.files.get(uriOf('a.arg')) as string;
  const lines = indexLines(text);
  const end = { line: lines.starts.length, character: 0 };
  const actions = codeActionsIn(service, uriOf('a.arg'), { start: { line: 0, character: 0 }, end }, { diagnostics: [], only: ['quickfix'] });
  const at = (position: { line: number; character: number }) => offsetAt(lines, position, (from, to) => text.slice(from, to));
  return Object.fromEntries(actions.filter(({ diagnostics }) => String(diagnostics?.[0]?.code).startsWith('quotation')).flatMap(({ title, edit }) => {
    const edits = edit?.changes?.[uriOf('a.arg')] ?? (edit?.documentChanges?.[0] as { edits: { range: { start: never; end: never }; newText: string }[] } | undefined)?.edits;
    if (edits === undefined) return [];
    const changed = applyEdits(text, edits.map(({ range, newText }) => ({ range: { start: at(range.start), end: at(range.end) }, newText })));
    return [[title, changed.slice(front.length).trimEnd()]];
  }).filter(([title]) => !title!.startsWith('Ignore') && !title!.startsWith('Suppress') && !title!.includes('argmark-')));
}

async function fixesOf(line: string, source?: string): Promise<Record<string, string>> {
  const opened = await workspace(line, source);
  await opened.open('a.arg');
  return fixed(opened);
}

describe('a quotation that differs from its source', () => {
  it('takes the words of the source, or has what is its writer’s own in brackets', async () => {
    assert.deepEqual(await fixesOf('[A]: “Escape routes are always to be kept clear” [@rules]'), {
      'Quote the source exactly': '[A]: “Escape routes are to be kept clear” [@rules]',
      'Put words that are not in the source in brackets': '[A]: “Escape routes are [always] to be kept clear” [@rules]',
    });
  });

  it('is not made to say the opposite, in brackets either', async () => {
    for (const not of ['not', '[not]']) {
      assert.deepEqual(await fixesOf(`[A]: “Escape routes are ${not} to be kept clear” [@rules]`), {
        'Quote the source exactly': '[A]: “Escape routes are to be kept clear” [@rules]',
      });
    }
  });

  it('takes words where it has left some out, or marks that', async () => {
    assert.deepEqual(await fixesOf('[A]: “Escape routes are to be clear at all times” [@rules]'), {
      'Quote the source exactly': '[A]: “Escape routes are to be kept clear at all times” [@rules]',
      'Mark what is left out': '[A]: “Escape routes are to be […] clear at all times” [@rules]',
    });
  });

  it('takes words in the midst of emphasis, over lines, and around an ellipsis', async () => {
    assert.deepEqual(await fixesOf('[A]: “Escape routs are to be\n  kept clean … prams may stand there” [@rules]'), {
      'Quote the source exactly': '[A]: “Escape routes are to be\n  kept clear … prams may stand there” [@rules]',
    });
    assert.deepEqual(await fixesOf('[A]: “Escape *routs* are to be kept clear” [@rules]'), {
      'Quote the source exactly': '[A]: “Escape *routes* are to be kept clear” [@rules]',
    });
  });

  it('writes signs of the language so that they are none', async () => {
    assert.deepEqual(await fixesOf('[A]: "the value of x was not said by them" [@rules]', 'the value of *x* was said to be "in" {this} by them'), {
      'Quote the source exactly': '[A]: "the value of \\*x\\* was said to be \\"in\\" \\{this\\} by them" [@rules]',
    });
  });

  it('is the same after its fixes as its source', async () => {
    for (const text of Object.values(await fixesOf('[A]: “Escape routes are always to be kept clear” [@rules]'))) {
      const again = await workspace(text);
      await again.open('a.arg');
      assert.deepEqual(again.findings('a.arg').filter((each) => each.includes('quotation')), [], text);
    }
  });
});

describe('a source of a map that has not been saved', () => {
  it('is told to be out of reach', async () => {
    const { service } = await workspace('[A]: a');
    const uri = 'untitled:Untitled-1';
    service.workspace.open(uri, 1, `${front}[A]: “Escape routes are not to be kept clear” [@rules]\n`);
    await service.workspace.load(uri);
    await service.workspace.loadSources(uri);
    assert.deepEqual(service.findings.diagnostics(uri).filter(({ code }) => /source-|quotation-/.test(String(code))).map(({ code, message }) => [code, message]), [
      ['source-unreadable', 'No quotation can be looked up in `rules.txt`: this document has not been saved, so the file cannot be found. Save the document.'],
    ]);
  });
});

describe('a quotation on another page', () => {
  it('has its page corrected, and nothing else of the citation', async () => {
    const pages = '[p. 4]\nThe hallway is an escape route.\n[p. 5]\nEscape routes are to be kept clear.\n';
    assert.deepEqual(await fixesOf('[A]: “are to be kept clear” [see @rules, pp. 3-4, 9, and passim]', pages), {
      'Correct the page to 5': '[A]: “are to be kept clear” [see @rules, pp. 5, and passim]',
    });
  });
});

describe('a short quotation', () => {
  const reported = async (line: string) => {
    const opened = await startWorkspace(`//- a.arg\n===\nrules: {short-quotation: hint}\nsources: {rules: {title: House rules, file: rules.txt}}\n===\n\n${line}\n//- rules.txt\n${rules}規則は厳しいものではない。\n`);
    await opened.open('a.arg');
    return opened.findings('a.arg', 'short-quotation').length;
  };

  it('is reported where it is found, and on request alone', async () => {
    for (const words of ['kept clear', 'it is a', 'all', '厳しい']) assert.equal(await reported(`[A]: “${words}” [@rules]`), words === 'it is a' ? 0 : 1, words);
    for (const words of ['are to be kept clear', 'escape routes are', '規則は厳しい']) assert.equal(await reported(`[A]: “${words}” [@rules]`), 0, words);
    assert.equal(await reported('[A]: It is so [@rules, "kept clear"]'), 1);
    const usual = await workspace('[A]: “kept clear” [@rules]');
    await usual.open('a.arg');
    assert.deepEqual(usual.findings('a.arg', 'short-quotation'), []);
  });
});

describe('the sources of a workspace', () => {
  const wrong = '[A]: “Escape routes are not to be kept clear” [@rules]';
  const codes = (opened: TestWorkspace) => opened.findings('a.arg').map((each) => each.split(' ')[1]).filter((code) => /quotation|source-/.test(code!));

  it('say nothing until they have been read', async () => {
    const { service, findings, host } = await workspace(wrong);
    service.workspace.open(uriOf('a.arg'), 1, host.files.get(uriOf('a.arg')) as string);
    await service.workspace.load(uriOf('a.arg'));
    assert.deepEqual(findings('a.arg', 'quotation-differs'), []);
    assert.deepEqual(await service.workspace.loadSources(uriOf('a.arg')), [uriOf('a.arg')]);
    assert.deepEqual(findings('a.arg', 'quotation-differs'), ['4:5 quotation-differs']);
    assert.equal(service.workspace.loadSources(uriOf('a.arg')), undefined);
  });

  it('are read once, and again when they have changed', async () => {
    const opened = await workspace(wrong);
    await opened.open('a.arg');
    assert.deepEqual(codes(opened), ['quotation-differs']);
    opened.host.files.set(uriOf('rules.txt'), rules.replace('are to', 'are not to'));
    assert.deepEqual(await opened.service.workspace.filesChanged([{ uri: uriOf('rules.txt'), kind: 'changed' }]), [uriOf('a.arg')]);
    await opened.service.workspace.load(uriOf('a.arg'));
    await opened.service.workspace.loadSources(uriOf('a.arg'));
    assert.deepEqual(codes(opened), []);
    assert.equal(opened.host.reads.filter((path) => path === 'rules.txt').length, 2);
  });

  it('are told of where a part of them cannot be read, and so is whoever looks at a quotation', async () => {
    const opened = await startWorkspace('//- a.arg\n===\nsources: {scan: {title: Scan, file: scan.pdf}}\n===\n\n[A]: “elms have been planted there” [@scan].\n//- scan.pdf\n');
    const bytes = await makePartlyScanned(['Four oaks stand there.', 'picture']);
    opened.host.readBytes = () => Promise.resolve(bytes);
    await opened.open('a.arg');
    const told = 'its page 2 is a picture without text. Run text recognition (OCR) on the file and save it again.';
    assert.deepEqual(opened.service.findings.diagnostics(uriOf('a.arg')).filter(({ code }) => /source-|quotation-/.test(String(code))).map(({ code, message }) => [code, message]),
      [['source-unreadable', `Not everything can be looked up in \`scan.pdf\`: ${told}`]]);
    const { value } = hoverAt(opened.service, uriOf('a.arg'), { line: 4, character: 10 })!.contents as { value: string };
    assert.equal(value.replaceAll('\\', ''), `**Not checked**: not everything in scan can be looked up: ${told}`);
    const report = await opened.service.sources.report(uriOf('a.arg'));
    assert.deepEqual([report!.sources[0]!.state, report!.sources[0]!.reason, report!.quotations[0]!.state], ['read', told, 'not-checked']);
  });

  it('are told with the files beside them that may be meant, and corrected as they are written', async () => {
    for (const [written, meant] of [['texts/mannual.md', 'texts/manual.md'], ['"texts/Manual.md"', '"texts/manual.md"'], ["'texts/manual.txt'", "'texts/manual.md'"], ['texts/other.pdf', undefined], ['text/manual.md', undefined]] as const) {
      const map = (file: string) => `===\nsources: {manual: {title: Manual, file: ${file}}}\n===\n\n[A]: a [@manual]\n`;
      const opened = await workspace(`//- a.arg\n${map(written)}//- texts/manual.md\nText.\n//- texts/deep/mannual.md\nText.\n`);
      await opened.open('a.arg');
      const found = opened.service.findings.diagnostics(uriOf('a.arg')).filter(({ code }) => code === 'source-file-missing');
      assert.equal(found.length, 1, written);
      assert.equal(/ Did you mean `(.*?)`\?/.exec(String(found[0]!.message))?.[1], meant?.replace(/["']/g, ''), written);
    }
  });

  it('are told if they are folders', async () => {
    for (const written of ['texts', 'texts/', '"./texts"']) {
      const opened = await workspace(`//- a.arg\n===\nsources: {manual: {title: Manual, file: ${written}}}\n===\n\n[A]: a [@manual]\n//- texts/manual.md\nText.\n`);
      await opened.open('a.arg');
      const [found] = opened.service.findings.diagnostics(uriOf('a.arg')).filter(({ code }) => code === 'source-file-missing');
      assert.equal(found?.message, `\`${written.replaceAll('"', '')}\` is a folder, so nothing can be looked up in it. Write the path of a file in it.`);
    }
  });

  it('may come and go', async () => {
    const opened = await workspace(wrong);
    opened.host.files.delete(uriOf('rules.txt'));
    await opened.open('a.arg');
    assert.deepEqual(codes(opened), ['source-file-missing']);
    opened.host.files.set(uriOf('rules.txt'), rules);
    await opened.service.workspace.filesChanged([{ uri: uriOf('rules.txt'), kind: 'created' }]);
    await opened.service.workspace.load(uriOf('a.arg'));
    await opened.service.workspace.loadSources(uriOf('a.arg'));
    assert.deepEqual(codes(opened), ['quotation-differs']);
    opened.host.files.delete(uriOf('rules.txt'));
    await opened.service.workspace.filesChanged([{ uri: uriOf('rules.txt'), kind: 'deleted' }]);
    await opened.service.workspace.load(uriOf('a.arg'));
    assert.deepEqual(codes(opened), ['source-file-missing']);
  });

  it('are told if they cannot be read', async () => {
    const opened = await workspace(wrong);
    opened.host.files.set(uriOf('rules.txt'), new Error('EACCES: permission denied'));
    await opened.open('a.arg');
    assert.deepEqual(codes(opened), ['source-unreadable']);
  });

  it('are not read in a workspace that is not trusted', async () => {
    const opened = await workspace(wrong);
    opened.service.workspace.setReach({ untrusted: true });
    await opened.open('a.arg');
    assert.deepEqual(codes(opened), []);
    assert.ok(!opened.host.reads.includes('rules.txt'));
  });

  it('are read outside the workspace only where that is allowed', async () => {
    const opened = await startWorkspace(`//- in/a.arg\n${front.replace('rules.txt', '../rules.txt')}${wrong}\n//- rules.txt\n${rules}`, { folders: ['file:///w/in'] });
    const told = () => opened.findings('in/a.arg').map((each) => each.split(' ')[1]).filter((code) => /quotation|source-/.test(code!));
    await opened.open('in/a.arg');
    assert.deepEqual(told(), ['source-unreadable']);
    assert.ok(!opened.host.reads.includes('rules.txt'));
    opened.service.workspace.setReach({ outside: true });
    await opened.service.workspace.load(uriOf('in/a.arg'));
    await opened.service.workspace.loadSources(uriOf('in/a.arg'));
    assert.deepEqual(told(), ['quotation-differs']);
  });

  it('are told if a symbolic link leads out of the workspace, and not read', async () => {
    const opened = await startWorkspace(`//- in/a.arg\n${front}${wrong}\n//- in/rules.txt\n${rules}`, { folders: ['file:///w/in'] });
    Object.assign(opened.host, { realUri: async (key: string) => key.replace('/in/rules.txt', '/elsewhere/rules.txt') });
    await opened.open('in/a.arg');
    assert.deepEqual(opened.service.findings.diagnostics(uriOf('in/a.arg')).filter(({ code }) => /quotation|source-/.test(String(code))).map(({ message }) => message),
      ['No quotation can be looked up in `rules.txt`: it is outside the workspace. Move it, open its folder as well, or allow it by the setting `argmark.includes.outsideWorkspace`.']);
    assert.ok(!opened.host.reads.includes('in/rules.txt'));
  });

  it('are not fetched from addresses', async () => {
    const opened = await startWorkspace('//- a.arg\n===\nsources: {web: {title: Web, file: https://example.org/x.pdf}}\n===\n\n[A]: “nobody knows what it says” [@web]\n');
    await opened.open('a.arg');
    assert.deepEqual(opened.service.findings.diagnostics(uriOf('a.arg')).filter(({ code }) => /source-/.test(String(code))).map(({ message }) => message),
      ['Nothing is fetched from `https://example.org/x.pdf`, so nothing can be looked up in it. Save it and name the copy; the address of a source is its `url`.']);
  });

  it('are found for files that are not open', async () => {
    const opened = await workspace(wrong);
    assert.ok((await opened.service.findings.check(uriOf('a.arg'))).some(({ code }) => code === 'quotation-differs'));
  });

  it('are looked up again only for what was edited', async () => {
    const opened = await workspace(`${wrong}\n\n[B]: “Escape routes are to be kept clear” [@rules]\n\n[C]: c`);
    await opened.open('a.arg');
    assert.deepEqual(codes(opened), ['quotation-differs']);
    const text = opened.host.files.get(uriOf('a.arg')) as string;
    await opened.edit('a.arg', text.replace('not to', 'to').replace('[B]: “Escape', '[B]: “Escapes'));
    assert.deepEqual(opened.findings('a.arg', 'quotation-differs'), ['6:5 quotation-differs']);
  });
});

describe('hover on a quotation', () => {
  it('tells what was found, with what stands around it', async () => {
    const opened = await workspace('[A]: “Escape routes are not to be kept clear” [@rules, "prams may stand"]');
    await opened.open('a.arg');
    const at = (character: number) => (hoverAt(opened.service, uriOf('a.arg'), { line: 4, character })!.contents as { value: string }).value;
    assert.match(at(10), /^\*\*Nearly found, with other words\*\* in \*House rules\*:\n\n> The hallway .* \*\*Escape routes are to be kept clear\*\* at all times; prams/);
    assert.match(at(62), /^\*\*Found\*\* in \*House rules\*:/);
  });

  it('shows no marks of pages and no markup around it', async () => {
    const opened = await workspace('[A]: “The hallway is an escape route” [@rules]', '[p. 4]\nThe hallway is an escape route.\n<!-- page 5 -->\nPrams may not.\n');
    await opened.open('a.arg');
    const { value } = hoverAt(opened.service, uriOf('a.arg'), { line: 4, character: 10 })!.contents as { value: string };
    assert.equal(value, '**Found** in *House rules*, p\\. 4:\n\n> **The hallway is an escape route**\\.');
  });
});
