import type * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { MapPreview } from './preview/map-preview.js';
import type { Sources } from './sources/sources.js';
import type { Theses } from './theses/theses.js';
import type { WorkspaceCheck } from './workspace-check.js';

/** What the commands work on; lives as long as the extension. */
export interface Session {
  readonly context: vscode.ExtensionContext;
  /** Requests sent before the server runs wait for it. */
  readonly client: BaseLanguageClient;
  readonly preview: MapPreview;
  readonly check: WorkspaceCheck;
  readonly theses: Theses;
  readonly sources: Sources;
}
