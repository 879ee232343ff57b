import * as vscode from 'vscode';
import { discard, write } from './documents.js';
import { eventually, expectEqual } from './expect.js';

const text = '[Wet]: The street is wet.\n  + [Rain]: It rains.\n    - It is only the sprinkler.\n\n[Dry]\n  - [Rain]\n';

/** The answer to a request, as soon as the server knows the document. */
function ask<Answer>(what: string, command: string, ...args: unknown[]): Promise<Answer> {
  return eventually(what, async () => {
    const answer = await vscode.commands.executeCommand<Answer | undefined>(command, ...args);
    return answer === undefined || answer === null || (Array.isArray(answer) && answer.length === 0) ? undefined : answer;
  });
}

suite('editor features in the extension host', () => {
  teardown(discard);

  test('renaming changes a title wherever it stands, in one step of undo', async () => {
    const { document } = await write(text);
    const place = document.positionAt(text.indexOf('Rain') + 2);
    await ask('references', 'vscode.executeReferenceProvider', document.uri, place);
    const edit = await ask<vscode.WorkspaceEdit>('an edit', 'vscode.executeDocumentRenameProvider', document.uri, place, 'Heavy rain');
    expectEqual(await vscode.workspace.applyEdit(edit), true);
    expectEqual(document.getText(), text.replaceAll('[Rain]', '[Heavy rain]'));
    await vscode.commands.executeCommand('undo');
    expectEqual(document.getText(), text);
  });

  test('renaming to a title that there is says why it does not', async () => {
    const { document } = await write(text);
    const place = document.positionAt(text.indexOf('Rain') + 2);
    await ask('references', 'vscode.executeReferenceProvider', document.uri, place);
    const refused = await vscode.commands.executeCommand('vscode.executeDocumentRenameProvider', document.uri, place, 'Dry')
      .then(() => '', (error: unknown) => String(error));
    expectEqual(refused.includes('There is a claim with that title already: [Dry]'), true);
  });

  test('references are every place of a title', async () => {
    const { document } = await write(text);
    const found = await ask<vscode.Location[]>('references', 'vscode.executeReferenceProvider', document.uri, document.positionAt(text.indexOf('Rain')));
    expectEqual(found.map(({ range }) => range.start.line), [1, 5]);
  });

  test('the call hierarchy tells what supports and attacks a claim', async () => {
    const { document } = await write(text);
    const [item] = await ask<vscode.CallHierarchyItem[]>('an item', 'vscode.prepareCallHierarchy', document.uri, document.positionAt(text.indexOf('Rain')));
    const incoming = await ask<vscode.CallHierarchyIncomingCall[]>('calls', 'vscode.provideIncomingCalls', item);
    const outgoing = await ask<vscode.CallHierarchyOutgoingCall[]>('calls', 'vscode.provideOutgoingCalls', item);
    expectEqual([incoming.map(({ from }) => from.name), outgoing.map(({ to }) => to.name)], [['It is only the sprinkler.'], ['Wet', 'Dry']]);
  });

  test('completion replaces a title from the middle of the word', async () => {
    const content = text.replace('- [Rain]', '- [Raxx]');
    const { document } = await write(content);
    const place = document.positionAt(content.lastIndexOf('xx'));
    const item = await eventually('the completion', async () => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, place);
      return list.items.find(({ label }) => (typeof label === 'string' ? label : label.label) === 'Rain');
    });
    const { inserting, replacing } = item.range as { inserting: vscode.Range; replacing: vscode.Range };
    expectEqual([document.getText(inserting), document.getText(replacing)], ['Ra', 'Raxx']);
  });

  test('a refactoring is one step of undo', async () => {
    const { document } = await write(text);
    const place = document.positionAt(text.indexOf('sprinkler'));
    const actions = await ask<vscode.CodeAction[]>('refactorings', 'vscode.executeCodeActionProvider', document.uri,
      new vscode.Range(place, place), vscode.CodeActionKind.RefactorExtract.value);
    expectEqual(actions.map(({ title }) => title), ['Extract as the claim [It is only the sprinkler]']);
    expectEqual(await vscode.workspace.applyEdit(actions[0]!.edit!), true);
    expectEqual(document.getText(), text.replace('- It is only the sprinkler.', '- [It is only the sprinkler]')
      .replace('\n\n[Dry]', '\n\n[It is only the sprinkler]: It is only the sprinkler.\n\n[Dry]'));
    await vscode.commands.executeCommand('undo');
    expectEqual(document.getText(), text);
  });

  test('Enter behind a line of a reconstruction begins the next one', async () => {
    const editor = await write('[A]: a\n  + b\n\n(1) p');
    await ask('folds', 'vscode.executeFoldingRangeProvider', editor.document.uri);
    const end = new vscode.Position(3, 5);
    editor.selection = new vscode.Selection(end, end);
    await vscode.commands.executeCommand('type', { text: '\n' });
    await eventually('the next number', () => (editor.document.lineAt(4).text === '(2) ' ? true : undefined));
  });

  test('a line moves a level out and in with what stands below it', async () => {
    const editor = await write('[A]: a\n  + b\n    + c\n      - d\n');
    const place = new vscode.Position(2, 6);
    editor.selection = new vscode.Selection(place, place);
    await vscode.commands.executeCommand('argmark.outdentLine');
    expectEqual(editor.document.getText(), '[A]: a\n  + b\n  + c\n    - d\n');
    await vscode.commands.executeCommand('argmark.indentLine');
    expectEqual(editor.document.getText(), '[A]: a\n  + b\n    + c\n      - d\n');
  });
});
