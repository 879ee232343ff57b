import * as vscode from 'vscode';
import type { PassageAction } from '../../webview-source/protocol.js';
import type { Session } from '../session.js';

/** A command that makes something of the words that are selected in a source: in its panel, or in an editor that shows it. */
export function usePassageAs(as: PassageAction): (session: Session) => Promise<void> {
  return async ({ sources }) => {
    const passage = sources.panel.passage ?? sources.marks.passage;
    if (passage === undefined) {
      void vscode.window.showInformationMessage('Select words in a source first: open it with “Argmark: Open Source”, or open its text beside the map.');
      return;
    }
    const isUnsaved = vscode.window.activeTextEditor?.document.isDirty === true && sources.panel.passage === undefined;
    if (isUnsaved) void vscode.window.showWarningMessage('The source has unsaved changes, so its words cannot be looked up. Save it first.');
    else await sources.use(as, passage);
  };
}
