import * as vscode from 'vscode';
import { languageId } from '../language.js';
import type { Session } from '../session.js';

interface Template extends vscode.QuickPickItem {
  /** Its name in extension/templates. */
  readonly file: string;
}

const templates: readonly Template[] = [
  { label: 'Blank', description: 'a thesis, a reason and an objection', file: 'blank.arg' },
  { label: 'Opinion Article', description: 'what an author claims and leaves open, with quotations', file: 'opinion-article.arg' },
  { label: 'Legal Opinion', description: 'rule, facts and exception', file: 'legal-opinion.arg' },
  { label: 'Scientific Controversy', description: 'rival hypotheses and what they predict', file: 'scientific-controversy.arg' },
  { label: 'Safety Case', description: 'goal, strategy and evidence', file: 'safety-case.arg' },
  { label: 'Pro and Con List', description: 'a decision to be made', file: 'pro-and-con.arg' },
];

/** `argmark.newMap`: opens a new text that begins as a template, and its map beside it. Asks for the template unless `file` names one. */
export async function newMap({ context, preview }: Session, file?: unknown): Promise<void> {
  const template = templates.find((each) => each.file === file)
    ?? await vscode.window.showQuickPick(templates, { title: 'New Map', placeHolder: 'Begin with', matchOnDescription: true });
  if (template === undefined) return;
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(context.extensionUri, 'extension', 'templates', template.file));
  const document = await vscode.workspace.openTextDocument({ language: languageId, content: new TextDecoder().decode(bytes) });
  await vscode.window.showTextDocument(document, { preview: false, viewColumn: vscode.ViewColumn.Active });
  await preview.show(document.uri, vscode.ViewColumn.Beside);
}
