import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { discard, show, write } from './documents.js';
import { eventually, expectEqual } from './expect.js';
import { at, fileUri, findings, whenFindings } from './findings.js';

/** What the command line says of the same files, and the golden picture of the map. */
const expected = (name: string) => readFileSync(path.join(process.env['ARGMARK_TEST_EXPECTED']!, name), 'utf8');

const alliance = fileUri('alliance/alliance.en.arg');
const allianceFindings: string[] = JSON.parse(expected('findings.json'));

suite('in the extension host', () => {
  teardown(discard);

  test('the alliance map has the findings that the command line reports', async () => {
    await show(alliance);
    const lines = await whenFindings(alliance, 'the findings', (found) => found.length === allianceFindings.length);
    expectEqual(lines, allianceFindings);
  });

  test('an edit repairs one finding and leaves the others', async () => {
    const { document } = await show(alliance);
    const place = at(document, '[Western weapons released]:', '[Western weapons released]:'.length);
    const isIts = (line: string) => line.startsWith(`${place.line + 1}:`);
    await whenFindings(alliance, 'the finding', (lines) => lines.some(isIts));
    const edit = new vscode.WorkspaceEdit();
    edit.insert(alliance, place, ' #undeveloped');
    await vscode.workspace.applyEdit(edit);
    const lines = await whenFindings(alliance, 'one finding less', (found) => !found.some(isIts));
    expectEqual(lines, allianceFindings.filter((line) => !isIts(line)));
  });

  test('a severity of the settings applies at once', async () => {
    await show(alliance);
    await whenFindings(alliance, 'the findings', (lines) => lines.length === allianceFindings.length);
    const settings = vscode.workspace.getConfiguration('argmark');
    await settings.update('rules', { 'unsupported-claim': 'error', 'open-question': 'off' });
    try {
      const isChanged = (found: string[]) => found.some((line) => line.includes('error'));
      const lines = await whenFindings(alliance, 'other severities', isChanged);
      expectEqual(lines, allianceFindings.filter((line) => !line.endsWith('open-question'))
        .map((line) => line.replace('warning unsupported-claim', 'error unsupported-claim')));
    } finally {
      await settings.update('rules', undefined);
    }
  });

  test('hover tells what a claim says', async () => {
    const { document } = await show(alliance);
    const place = at(document, '& [Weight of Article 4]', 5);
    const hovers = await eventually('a hover', async () => {
      const found = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider', alliance, place);
      return found.length > 0 ? found : undefined;
    });
    const contents = hovers.flatMap((hover) => hover.contents as vscode.MarkdownString[]);
    const text = contents.map(({ value }) => value).join();
    expectEqual(text.replace(/\s+/g, ' ').includes('The duty of assistance has weight'), true);
  });

  test('definition goes to where the title gets its text', async () => {
    const { document } = await show(alliance);
    const place = at(document, '& [Weight of Article 4]', 5);
    const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider', alliance, place);
    const lines = found.map((link) => ('targetRange' in link ? link.targetRange : link.range).start.line);
    expectEqual(lines, [at(document, '[Weight of Article 4]:').line]);
  });

  test('completion knows the titles of the file', async () => {
    const { document } = await write('[Rain]: It rains.\n\n[Wet]: The street is wet.\n  + [');
    const end = document.lineAt(3).range.end;
    const labels = await eventually('completions', async () => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider', document.uri, end);
      const found = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
      return found.some((label) => label.includes('Rain')) ? found : undefined;
    });
    expectEqual(labels.some((label) => label.includes('Wet')), true);
  });

  test('the outline has the sections of the file', async () => {
    const { document } = await show(alliance);
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider', alliance);
    const headings = [...document.getText().matchAll(/^# (.+)$/gm)].map(([, title]) => title);
    expectEqual(symbols.map(({ name }) => name).filter((name) => headings.includes(name)), headings);
  });

  test('the exported SVG is the golden one', async () => {
    const target = vscode.Uri.file(path.join(process.env['ARGMARK_TEST_EXPECTED']!, 'exported.svg'));
    const written = await vscode.commands.executeCommand<vscode.Uri>('argmark.exportMap', alliance, target);
    expectEqual(written?.toString(), target.toString());
    expectEqual(expected('exported.svg') === expected('map.svg'), true);
  });

  test('a file of another format is imported as a new text', async () => {
    const file = fileUri('rain.apx');
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode('arg(rain). arg(picnic).\natt(rain, picnic).\n'));
    // Beside a file that is shown, the new text is the active editor.
    await show(file);
    const document = await vscode.commands.executeCommand<vscode.TextDocument>('argmark.importMap', file);
    expectEqual([document.isUntitled, document.languageId, document.getText()], [true, 'argmark', '[picnic]: picnic\n  - [rain]: rain\n']);
    await discard();
    await vscode.workspace.fs.delete(file);
  });

  test('Check Workspace puts the findings of closed files into the Problems view', async () => {
    const german = fileUri('alliance/alliance.de.arg');
    expectEqual(findings(german), []);
    const summary = await vscode.commands.executeCommand('argmark.checkWorkspace');
    expectEqual(summary, JSON.parse(expected('summary.json')));
    expectEqual(findings(german), JSON.parse(expected('findings.de.json')));
  });

  test('a closed file that was checked keeps its findings when it is opened and closed', async () => {
    const german = fileUri('alliance/alliance.de.arg');
    const before = findings(german);
    await show(german);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    expectEqual(await whenFindings(german, 'the findings again', (lines) => lines.length === before.length), before);
  });

  test('Enter continues a list with its sigil, and on an empty line ends it', async () => {
    const editor = await write('[Wet]: The street is wet.\n  - [Dry]');
    const type = (text: string) => vscode.commands.executeCommand('type', { text });
    const line = (number: number) => editor.document.lineAt(number).text;
    editor.selection = new vscode.Selection(1, 9, 1, 9);
    await type('\n');
    expectEqual(line(2), '  - ');
    await type('\n');
    await eventually('an empty line', () => (line(2) === '' ? true : undefined));
    // The list ends where the item would have stood; one more Enter would make a blank line.
    expectEqual(editor.selection.active.line, 2);
  });

  test('Open Map to the Side opens one panel and leaves the keyboard in the text', async () => {
    const panels = () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs)
      .filter(({ input }) => input instanceof vscode.TabInputWebview).map(({ label }) => label);
    await show(alliance);
    await vscode.commands.executeCommand('argmark.openMapToSide');
    await vscode.commands.executeCommand('argmark.openMapToSide');
    const opened = await eventually('the panel', () => (panels().length > 0 ? panels() : undefined));
    expectEqual(opened, ['Map: alliance.en.arg']);
    expectEqual(vscode.window.activeTextEditor?.document.uri.toString(), alliance.toString());
    await show(fileUri('first-steps/first-steps.arg'));
    await eventually('the map of the other file', () => (panels()[0] === 'Map: first-steps.arg' ? true : undefined));
  });

  test('a configuration file holds at once, with its faults in it, and ends when it is deleted', async () => {
    const config = fileUri('alliance/argmark.config.json');
    await show(alliance);
    await whenFindings(alliance, 'the findings', (lines) => lines.length === allianceFindings.length);
    const text = '{\n  // Why not?\n  "rules": {"unsupported-claim": "error", "open-qestion": "off"}\n}\n';
    await vscode.workspace.fs.writeFile(config, new TextEncoder().encode(text));
    try {
      await whenFindings(alliance, 'errors', (lines) => lines.some((line) => line.includes('error unsupported-claim')));
      const problems = await whenFindings(config, 'the fault', (lines) => lines.length > 0);
      expectEqual(problems, ['3:43 warning invalid-configuration']);
      // Open, VS Code itself reads it as JSON with comments, and by our schema.
      const document = await vscode.workspace.openTextDocument(config);
      expectEqual(document.languageId, 'jsonc');
      const place = at(document, '"error"', 1);
      const offered = await eventually('the severities', async () => {
        const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
          'vscode.executeCompletionItemProvider', config, place);
        const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
        return labels.includes('"hint"') ? labels : undefined;
      });
      expectEqual(offered.includes('"information"'), true);
    } finally {
      await vscode.workspace.fs.delete(config);
    }
    expectEqual(await whenFindings(alliance, 'the findings as before', (lines) =>
      JSON.stringify(lines) === JSON.stringify(allianceFindings)), allianceFindings);
  });

  test('the task checks the workspace, and the findings of closed files go into the Problems view', async () => {
    const fresh = fileUri('fresh.arg');
    const text = '[Wet]: The street is wet. #thesis\n\n[Dry]: It is dry, as [@nobody] says.\n  ? Since when?\n';
    await vscode.workspace.fs.writeFile(fresh, new TextEncoder().encode(text));
    const tasks = await vscode.tasks.fetchTasks({ type: 'argmark' });
    expectEqual(tasks.map(({ name }) => name).sort(), ['check', 'check file', 'watch']);
    const task = tasks.find(({ name }) => name === 'check')!;
    const ended = new Promise<number | undefined>((resolve) => {
      const waiting = vscode.tasks.onDidEndTaskProcess(({ execution, exitCode }) => {
        if (execution.task.name !== 'check') return;
        waiting.dispose();
        resolve(exitCode);
      });
    });
    await vscode.tasks.executeTask(task);
    expectEqual(await ended, 1);
    expectEqual(await whenFindings(fresh, 'the findings of the task', (lines) => lines.length === 3), [
      '1:2 warning unsupported-thesis', '3:24 warning unknown-source', '4:3 information open-question',
    ]);
    await vscode.workspace.fs.delete(fresh);
  });
});
