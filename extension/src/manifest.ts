/**
 * What the extension's code takes from its manifest (package.json) by name. A test compares the two. Nothing of VS Code is
 * imported here, so that the test can read it.
 */

/** The commands that the extension registers. */
export const commandIds = [
  'argmark.newMap', 'argmark.openSample', 'argmark.openMap', 'argmark.openMapToSide', 'argmark.checkWorkspace', 'argmark.exportMap',
  'argmark.importMap', 'argmark.explainVerdict', 'argmark.whatWouldChange', 'argmark.showImpact', 'argmark.showWeakest', 'argmark.showPositions', 'argmark.showStrengths', 'argmark.revealNode',
  'argmark.indentLine', 'argmark.outdentLine', 'argmark.takeSuggestion', 'argmark.fillIn', 'argmark.restartServer', 'argmark.showOutput',
  'argmark.copyDiagnostics',
  'argmark.openSource', 'argmark.claimFromPassage', 'argmark.supportWithPassage', 'argmark.attackWithPassage', 'argmark.quotePassage', 'argmark.citePassage',
] as const;

export type CommandId = (typeof commandIds)[number];

/** The type of the extension's tasks, and what `tasks.json` may say of one. */
export const taskType = 'argmark';
export const taskNames = ['check', 'watch'] as const;

/** The matcher that puts the findings of a task into the Problems view, by task. */
export const problemMatchers: Readonly<Record<(typeof taskNames)[number], string>> = { check: '$argmark', watch: '$argmark-watch' };

/** The settings that the extension itself reads, below `argmark.`. The server is sent all of them. */
export const readSettings = ['map.characterKeys', 'map.followCursor', 'import.offer', 'assistants.mcpServer'] as const;

export type ReadSetting = (typeof readSettings)[number];
