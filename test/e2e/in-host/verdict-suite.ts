import * as vscode from 'vscode';
import { discard, show } from './documents.js';
import { eventually, expectEqual } from './expect.js';
import { at, fileUri } from './findings.js';

const alliance = fileUri('alliance/alliance.en.arg');

const cut = '  _ <Revocable at any time>\n';

/** The verdict that the lens above a thesis tells. */
async function lensOf(document: vscode.TextDocument, title: string): Promise<string | undefined> {
  const { line } = at(document, `${title}:`);
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 100);
  const [first] = lenses.filter(({ range, command }) => range.start.line === line && command?.command === 'argmark.explainVerdict');
  return first?.command?.title.split(' because ')[0];
}

async function hintAt(document: vscode.TextDocument, title: string): Promise<string | undefined> {
  const { line } = at(document, `${title}:`);
  const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
    'vscode.executeInlayHintProvider', document.uri, document.lineAt(line).range);
  return hints.map(({ label }) => (typeof label === 'string' ? label : label.map(({ value }) => value).join('')))[0];
}

suite('verdicts in the extension host', () => {
  teardown(discard);

  test('without the exit clause the core thesis stands, in the text and in the diagnostics', async () => {
    const { document } = await show(alliance);
    const lens = (wanted: string) => eventually(`the lens ${wanted}`, async () =>
      (await lensOf(document, '[Security architecture]') === wanted ? wanted : undefined));
    await lens('unproven');
    expectEqual(await hintAt(document, '[Security architecture]'), 'unproven');
    expectEqual(await hintAt(document, '<Wording of Article 4>'), 'rejected');
    const start = at(document, cut);
    const edit = new vscode.WorkspaceEdit();
    edit.delete(alliance, new vscode.Range(start, start.translate(1)));
    await vscode.workspace.applyEdit(edit);
    await lens('accepted');
    expectEqual(await hintAt(document, '<Wording of Article 4>'), undefined);
    await eventually('a verdict that is not the expected one', () =>
      (vscode.languages.getDiagnostics(alliance).some(({ code }) => (typeof code === 'object' ? code.value : code) === 'verdict-mismatch')
        ? true : undefined));
    await vscode.commands.executeCommand('undo');
    await lens('unproven');
  });

  test('hover tells the verdict and its reason', async () => {
    const { document } = await show(alliance);
    const place = at(document, '& [Weight of Article 4]', 5);
    const text = await eventually('a hover', async () => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', alliance, place);
      return hovers.flatMap((hover) => hover.contents as vscode.MarkdownString[]).map(({ value }) => value).join() || undefined;
    });
    expectEqual(/\*\*unproven\*\* because its only support/.test(text), true);
  });

  test('the setting switches the hints off and shows all', async () => {
    const { document } = await show(alliance);
    const settings = vscode.workspace.getConfiguration('argmark');
    const hint = (wanted: string | undefined) => eventually(`the hint ${wanted}`, async () =>
      (await hintAt(document, '[Exit clause]') === wanted ? true : undefined));
    try {
      await settings.update('inlayHints.verdicts', 'all');
      await hint('accepted');
      await settings.update('inlayHints.verdicts', 'off');
      await hint(undefined);
    } finally {
      await settings.update('inlayHints.verdicts', undefined);
    }
  });
});
