import * as vscode from 'vscode';
import type { ReadSetting } from './manifest.js';

/** Whether a setting that is on or off is on. The manifest has the default. */
export function isSet(setting: ReadSetting): boolean {
  return vscode.workspace.getConfiguration('argmark').get<boolean>(setting) === true;
}
