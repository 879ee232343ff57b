import * as vscode from 'vscode';
import { expectEqual } from './expect.js';
import { at, fileUri, whenFindings } from './findings.js';

suite('in a web worker', () => {
  const uri = fileUri('web.arg');

  test('diagnostics come and go with what they are about', async () => {
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('[Wet]: The street is wet. #thesis\n  + [Rian]\n\n[Rain]: It rains. #assumption\n'));
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    const isUndefined = (line: string) => line.startsWith('2:') && line.endsWith('undefined-claim');
    await whenFindings(uri, 'the misspelt title', (lines) => lines.some(isUndefined));
    const edit = new vscode.WorkspaceEdit();
    const place = at(document, 'Rian');
    edit.replace(uri, new vscode.Range(place, place.translate(0, 4)), 'Rain');
    await vscode.workspace.applyEdit(edit);
    expectEqual(await whenFindings(uri, 'no finding', (lines) => lines.length === 0), []);
  });

  test('the map is drawn and written', async () => {
    const target = fileUri('web.svg');
    await vscode.commands.executeCommand('argmark.exportSvg', uri, target);
    const svg = new TextDecoder().decode(await vscode.workspace.fs.readFile(target));
    expectEqual([...svg.matchAll(/class="node[^"]*" data-id="([^"]*)"/g)].map(([, id]) => id).sort(), ['[Rain]', '[Wet]']);
  });
});
