import * as vscode from 'vscode';
import { problemMatchers, taskNames, taskType as type } from './manifest.js';

/** What `tasks.json` may say of a task; the manifest describes it. */
interface ArgmarkTask extends vscode.TaskDefinition {
  readonly task: (typeof taskNames)[number];
  /** Files, folders and globs; the whole folder unless given. */
  readonly files?: readonly string[];
  /** More options of `argmark check`. */
  readonly args?: readonly string[];
}

/**
 * Provides the tasks *check*, *check file* and *watch* for each folder of the workspace, which run the command line
 * that comes with the extension. Their findings go into the Problems view by the matchers `$argmark` and
 * `$argmark-watch`. `node` is the program that runs it.
 */
export function provideTasks(extension: vscode.Uri, node: string): vscode.Disposable {
  const cli = vscode.Uri.joinPath(extension, 'dist', 'cli.mjs').fsPath;
  return vscode.tasks.registerTaskProvider(type, {
    provideTasks: () => (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file')
      .flatMap((folder) => [
        makeTask(folder, 'check', { type, task: 'check' }),
        makeTask(folder, 'check file', { type, task: 'check', files: ['${file}'] }),
        makeTask(folder, 'watch', { type, task: 'watch' }),
      ]),
    resolveTask({ definition, scope, name: label }) {
      const isOurs = taskNames.some((name) => name === definition['task']);
      return isOurs ? makeTask(scope ?? vscode.TaskScope.Workspace, label, definition as ArgmarkTask) : undefined;
    },
  });

  function makeTask(scope: NonNullable<vscode.Task['scope']>, name: string, definition: ArgmarkTask): vscode.Task {
    const watches = definition.task === 'watch';
    const args = ['check', ...watches ? ['--watch'] : [], ...definition.args ?? [], ...definition.files ?? ['.']];
    const execution = new vscode.ProcessExecution(node, [cli, ...args], {
      ...typeof scope === 'object' ? { cwd: scope.uri.fsPath } : {},
      // On a desktop, the program that runs extensions is VS Code's own, and is Node only if told so.
      env: { ELECTRON_RUN_AS_NODE: '1' },
    });
    const task = new vscode.Task(definition, scope, name, type, execution, problemMatchers[definition.task]);
    task.isBackground = watches;
    if (!watches) task.group = vscode.TaskGroup.Test;
    task.presentationOptions = { reveal: vscode.TaskRevealKind.Silent, clear: true };
    return task;
  }
}
