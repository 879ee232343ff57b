import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { discard, write } from './documents.js';
import { eventually, expectEqual } from './expect.js';
import { findings, whenFindings } from './findings.js';

/** The bad example of each rule that has fixes, and what these are expected to make of it, by title. */
interface Example {
  readonly code: string;
  readonly text: string;
  readonly after: readonly (readonly [title: string, text: string])[];
}

const examples: readonly Example[] = JSON.parse(
  readFileSync(path.join(process.env['ARGMARK_TEST_EXPECTED']!, 'repairs.json'), 'utf8'));

const codeOf = ({ code }: vscode.Diagnostic) => String(typeof code === 'object' ? code.value : code);

/** The diagnostics of a rule, as soon as there are any. */
function diagnosticsOf(uri: vscode.Uri, code: string): Promise<vscode.Diagnostic[]> {
  return eventually(`findings of ${code}`, () => {
    const found = vscode.languages.getDiagnostics(uri).filter((each) => codeOf(each) === code);
    return found.length > 0 ? found : undefined;
  });
}

/**
 * Has the editor do something to its text until that is done. What it asks for while the text is about to be read, it asks in vain,
 * so one presses again. The command does not wait for what it asks, and pressed once more it asks anew: whoever presses too soon
 * never gets it.
 */
function press(command: string, what: string, isDone: () => boolean): Promise<true> {
  const done = () => (isDone() ? true : undefined);
  return eventually(what, async () => {
    await vscode.commands.executeCommand(command);
    return eventually(what, done, 10_000).catch(() => undefined);
  });
}

const hasCode = (code: string) => (lines: readonly string[]) => lines.some((line) => line.endsWith(` ${code}`));

suite('fixes in the extension host', () => {
  teardown(discard);

  test('every fix of every rule makes of its bad example what it should', async () => {
    for (const { code, text, after } of examples) {
      const { document } = await write(text);
      const before = document.getText();
      const expected = [...after];
      for (const { range } of await diagnosticsOf(document.uri, code)) {
        const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
          'vscode.executeCodeActionProvider', document.uri, range, vscode.CodeActionKind.QuickFix.value);
        for (const action of actions) {
          const index = expected.findIndex(([title]) => title === action.title);
          // Those for all findings of the rule, and suppressions, are tested elsewhere.
          if (index < 0) continue;
          const [[, wanted]] = expected.splice(index, 1) as [readonly [string, string]];
          expectEqual(await vscode.workspace.applyEdit(action.edit!), true);
          expectEqual({ code, title: action.title, text: document.getText() }, { code, title: action.title, text: wanted });
          await vscode.commands.executeCommand('undo');
          expectEqual(document.getText(), before);
        }
      }
      expectEqual({ code, left: expected.map(([title]) => title) }, { code, left: [] });
      await discard();
    }
  });

  test('Auto Fix takes the likeliest fix of the finding at the cursor, and the finding goes away', async () => {
    const { document, selection } = await write('[Rain]: It rains. #assumption\n  + [Rian]\n');
    await diagnosticsOf(document.uri, 'undefined-claim');
    const editor = vscode.window.activeTextEditor!;
    editor.selection = new vscode.Selection(1, 6, 1, 6);
    expectEqual(selection.isEmpty, true);
    await press('editor.action.autoFix', 'the fixed text', () => document.lineAt(1).text === '  + [Rain]');
    await whenFindings(document.uri, 'no such finding', (lines) => !hasCode('undefined-claim')(lines));
  });

  test('a fix that leaves something to be written puts the cursor there', async () => {
    const { document } = await write('[Rain]: It rains. [@doe] #assumption\n');
    const [{ range }] = await diagnosticsOf(document.uri, 'unknown-source') as [vscode.Diagnostic];
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range, vscode.CodeActionKind.QuickFix.value, 20);
    const action = actions.find(({ title }) => title === 'Add doe to the sources')!;
    await vscode.workspace.applyEdit(action.edit!);
    await vscode.commands.executeCommand(action.command!.command, ...action.command!.arguments ?? []);
    const { selection } = vscode.window.activeTextEditor!;
    expectEqual([document.getText(selection), document.lineAt(selection.start.line).text.trim()], ['…', 'doe: {title: …}']);
    await discard();
  });

  test('Fix All makes what needs no decision and leaves the rest', async () => {
    const { document } = await write('[Wet]: It is wet. #thesis\n  + [Rain]: It rains.\n  + [Rain]\n\n[Wet]:\n');
    await diagnosticsOf(document.uri, 'duplicate-relation');
    await eventually('the offer to fix all', async () => {
      const range = new vscode.Range(0, 0, document.lineCount, 0);
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider', document.uri, range, 'source.fixAll');
      return actions.length > 0 ? true : undefined;
    });
    const fixed = '[Wet]: It is wet. #thesis\n  + [Rain]: It rains.\n\n[Wet]\n';
    await press('editor.action.fixAll', 'the fixed text', () => document.getText() === fixed);
    expectEqual(await whenFindings(document.uri, 'the finding that is left', (lines) => lines.length === 1),
      ['2:6 warning unsupported-claim']);
  });

  test('all findings of a rule are repaired once that is chosen', async () => {
    const { document } = await write('[Wet]: It is wet. #thesis\n  + [Rain]: It rains.\n  + [Snow]: It snows.\n');
    const [{ range }] = await diagnosticsOf(document.uri, 'unsupported-claim') as [vscode.Diagnostic];
    const ask = async (resolved: number) => (await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider', document.uri, range, vscode.CodeActionKind.QuickFix.value, resolved)).find(({ title }) => title === 'Mark all as #assumption')!;
    expectEqual((await ask(0)).edit, undefined);
    await vscode.workspace.applyEdit((await ask(20)).edit!);
    expectEqual(document.getText(), '[Wet]: It is wet. #thesis\n  + [Rain]: It rains. #assumption\n  + [Snow]: It snows. #assumption\n');
  });

  test('a suppression silences the finding that it is chosen for', async () => {
    const { document } = await write('[Wet]: It is wet. #thesis\n  + [Rain]: It rains.\n');
    const [{ range }] = await diagnosticsOf(document.uri, 'unsupported-claim') as [vscode.Diagnostic];
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider', document.uri, range);
    const action = actions.find(({ title }) => title === 'Suppress unsupported-claim on this line')!;
    await vscode.workspace.applyEdit(action.edit!);
    expectEqual(document.lineAt(1).text, '  // argmark-disable-next-line unsupported-claim');
    await eventually('silence', () => (findings(document.uri).length === 0 ? true : undefined));
  });
});
