import * as vscode from 'vscode';
import { expectEqual } from './expect.js';
import { at, fileUri, whenFindings } from './findings.js';

suite('in a web worker', () => {
  const uri = fileUri('web.arg');
  const isUndefined = (line: string) => line.startsWith('2:') && line.endsWith('undefined-claim');

  test('diagnostics come and go with what they are about', async () => {
    const text = '[Wet]: The street is wet. #thesis\n  + [Rian]\n\n[Rain]: It rains. #assumption\n';
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    await whenFindings(uri, 'the misspelt title', (lines) => lines.some(isUndefined));
    const edit = new vscode.WorkspaceEdit();
    const place = at(document, 'Rian');
    edit.replace(uri, new vscode.Range(place, place.translate(0, 4)), 'Rain');
    await vscode.workspace.applyEdit(edit);
    expectEqual(await whenFindings(uri, 'no finding', (lines) => lines.length === 0), []);
  });

  test('the file of a source is offered', async () => {
    await vscode.workspace.fs.writeFile(fileUri('papers/mill.pdf'), new Uint8Array());
    const cited = fileUri('cited.arg');
    await vscode.workspace.fs.writeFile(cited, new TextEncoder().encode('===\nsources:\n  mill: {file: papers/}\n===\n'));
    const document = await vscode.workspace.openTextDocument(cited);
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', cited, at(document, '}'));
    expectEqual(items.map(({ label }) => label), ['mill.pdf']);
  });

  test('quotations are looked up in the files of sources, whatever kind they are of', async () => {
    const write = (name: string, content: string) => vscode.workspace.fs.writeFile(fileUri(`council/${name}`), new TextEncoder().encode(content));
    await write('page.html', '<title>x</title><p>The bridge was <b>built</b> in 1931.</p><script>document.write("in 1932")</script>');
    await write('quoted.arg', `===
sources:
  text: {file: report.md}
  paper: {file: report.pdf}
  site: {file: page.html}
  word: {file: bridge.docx}
  book: {file: bridge.epub}
===

${['text', 'paper', 'site', 'word', 'book'].flatMap((key) => [1931, 1932].map((year) => `[${key} ${year}]: “The bridge was built in ${year}” [@${key}]. #assumption`)).join('\n\n')}
`);
    const quoted = fileUri('council/quoted.arg');
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(quoted));
    const ofSources = (lines: readonly string[]) => lines.filter((each) => /quotation|source-/.test(each)).map((each) => `${each.split(':')[0]} ${each.split(' ').at(-1)}`);
    expectEqual(ofSources(await whenFindings(quoted, 'what is quoted wrongly', (lines) => ofSources(lines).length === 5)),
      [12, 16, 20, 24, 28].map((line) => `${line} quotation-differs`));
  });

  test('the map is drawn and written', async () => {
    const target = fileUri('web.svg');
    await vscode.commands.executeCommand('argmark.exportMap', uri, target);
    const svg = new TextDecoder().decode(await vscode.workspace.fs.readFile(target));
    const nodes = [...svg.matchAll(/class="node[^"]*" data-id="([^"]*)"/g)].map(([, id]) => id);
    expectEqual(nodes.sort(), ['[Rain]', '[Wet]']);
  });

  test('the map is written as PNG, PDF and HTML', async () => {
    const starts = { png: '\x89PNG', pdf: '%PDF-', html: '<!DOCTYPE html>' };
    for (const [ending, start] of Object.entries(starts)) {
      const target = fileUri(`web-map.${ending}`);
      await vscode.commands.executeCommand('argmark.exportMap', uri, target);
      const bytes = await vscode.workspace.fs.readFile(target);
      expectEqual(String.fromCharCode(...bytes.subarray(0, start.length)), start);
    }
  });

  test('the server starts anew in a worker of its own', async () => {
    await vscode.commands.executeCommand('argmark.restartServer');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(1, 0), '  - [Nowhere]\n');
    await vscode.workspace.applyEdit(edit);
    await whenFindings(uri, 'the new finding', (lines) => lines.some(isUndefined));
  });
});
