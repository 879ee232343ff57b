import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bundles } from '../../build/bundles.mjs';
import { commandIds, problemMatchers, readSettings, taskNames, taskType } from '../../extension/src/manifest.js';
import { formatsByEnding, importFormats } from '../../server/src/convert/formats.js';
import { tell } from '../../server/src/cli/io.js';
import { watchLines } from '../../server/src/cli/watch-lines.js';
import { configFileName } from '../../server/src/workspace/configuration.js';
import { presetNames } from '../../server/src/lint/presets.js';
import { makeFolder } from '../support/command-line.js';
import { SemanticTokenModifiers } from 'vscode-languageserver-types';
import { rules } from '../../server/src/lint/rules/index.js';
import { semanticTokensLegend } from '../../server/src/service.js';

interface Command { command: string; title?: string; category?: string }
interface Setting {
  description?: string; markdownDescription?: string; default?: unknown; enum?: unknown[];
  propertyNames?: { enum: string[] };
}
interface Manifest {
  main: string; browser: string; icon: string;
  activationEvents: string[];
  contributes: {
    languages: {
      id: string; extensions?: string[]; filenames?: string[]; configuration?: string; icon?: Record<string, string>;
    }[];
    taskDefinitions: { type: string; required: string[]; properties: Record<string, { enum?: string[] }> }[];
    problemMatchers: {
      name: string; owner: string; severity: string; pattern: { regexp: string };
      background?: { beginsPattern: string; endsPattern: string };
    }[];
    jsonValidation: { fileMatch: string; url: string }[];
    grammars: { language?: string; scopeName: string; path: string; injectTo?: string[]; embeddedLanguages: Record<string, string> }[];
    semanticTokenModifiers: { id: string }[];
    semanticTokenScopes: { language: string; scopes: Record<string, string[]> }[];
    snippets?: unknown;
    walkthroughs: { steps: { id: string; completionEvents?: string[] }[] }[];
    commands: Command[];
    menus: Record<string, { command: string; alt?: string; when?: string }[]>;
    keybindings: { command: string; key: string; when?: string }[];
    configuration: { properties: Record<string, Setting> };
  };
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const { contributes } = manifest;
const ids = contributes.commands.map(({ command }) => command);

/** Commands of the editor itself, which are done before the next key. */
const ownOfEditor = ['editor.action.indentLines', 'editor.action.insertSnippet'];

describe('manifest', () => {
  it('gives every command a title and the category', () => {
    for (const { command, title, category } of contributes.commands) {
      assert.match(command, /^argmark\.\w+$/);
      assert.ok(title, command);
      assert.equal(category, 'Argmark', command);
    }
  });

  it('has exactly the commands that the extension registers', () => {
    assert.deepEqual(ids.toSorted(), commandIds.toSorted());
  });

  it('names only its own commands in menus and keybindings, each with a condition, and Enter and Tab as VS Code has them', () => {
    for (const item of [...Object.values(contributes.menus).flat(), ...contributes.keybindings]) {
      assert.ok(item.when, item.command);
      if (ownOfEditor.includes(item.command)) continue;
      for (const id of [item.command, ...'alt' in item && item.alt ? [item.alt] : []]) assert.ok(ids.includes(id), id);
    }
  });

  it('has no snippets, which VS Code would offer in the middle of a text: the server knows where they belong', () =>
    assert.equal(contributes.snippets, undefined));

  it('has a language for the files of other formats that no other program’s files are named like', () => {
    const { extensions } = contributes.languages.find(({ id }) => id === 'argument-data')!;
    for (const extension of extensions!) assert.equal(formatsByEnding(`a${extension}`, importFormats).length, 1, extension);
  });

  it('describes every setting and gives it a default that it allows', () => {
    for (const [name, setting] of Object.entries(contributes.configuration.properties)) {
      assert.match(name, /^argmark\./);
      assert.ok(setting.description ?? setting.markdownDescription, name);
      assert.notEqual(setting.default, undefined, name);
      if (setting.enum) assert.ok(setting.enum.includes(setting.default), name);
    }
  });

  it('knows every rule that the linter has, so that the settings complete its code (UPDATE=1 writes them)', () => {
    const { propertyNames } = contributes.configuration.properties['argmark.rules']!;
    const codes = rules.map(({ code }) => code);
    if (process.env['UPDATE']) {
      propertyNames!.enum = codes;
      writeFileSync('package.json', `${JSON.stringify(manifest, null, 2)}\n`);
    }
    assert.deepEqual(propertyNames?.enum, codes);
  });

  it('knows the presets', () =>
    assert.deepEqual(contributes.configuration.properties['argmark.preset']!.enum, presetNames));

  it('gives the configuration file its schema, and comments', () => {
    assert.deepEqual(contributes.jsonValidation, [{ fileMatch: configFileName, url: './docs/schema/config.schema.json' }]);
    assert.ok(contributes.languages.some(({ id, filenames }) => id === 'jsonc' && filenames?.includes(configFileName)));
    assert.match(readFileSync('.vscodeignore', 'utf8'), /^!docs\/schema\/config\.schema\.json$/m);
  });

  it('describes its tasks as the extension makes them', () => {
    const [definition] = contributes.taskDefinitions;
    assert.deepEqual([definition!.type, definition!.required, Object.keys(definition!.properties)],
      ['argmark', ['task'], ['task', 'files', 'args']]);
    assert.equal(definition!.type, taskType);
    assert.deepEqual(definition!.properties['task']!.enum, taskNames);
    assert.deepEqual(contributes.problemMatchers.map(({ name }) => `$${name}`).toSorted(), Object.values(problemMatchers).toSorted());
    assert.match(readFileSync('.vscodeignore', 'utf8'), /^!dist\/\*\.mjs$/m);
  });

  it('matches what the command line writes', async () => {
    const folder = makeFolder({ 'a (1).arg': '[A]: x (y) #thesis\n\n[B]: z [@no]: 1:2\n  ? Why (not)?\n' });
    const { out } = await folder.run(['check', '--rule', 'unknown-source=hint', 'a (1).arg'], { colours: false });
    folder.remove();
    for (const { pattern, severity } of contributes.problemMatchers) {
      const matches = out.split('\n').map((line) => new RegExp(pattern.regexp).exec(line)).filter((match) => match !== null);
      assert.deepEqual(matches.map(([, file, line, column, level, , code]) => [file, line, column, level, code].join(' ')), [
        'a (1).arg 1 2 warning unsupported-thesis', 'a (1).arg 3 10 hint unknown-source',
        'a (1).arg 4 3 information open-question',
      ]);
      // What VS Code does not know as a severity gets the matcher's own.
      assert.equal(severity, 'info');
    }
    const { beginsPattern, endsPattern } = contributes.problemMatchers.find(({ background }) => background)!.background!;
    const written = [watchLines.begins, watchLines.ends].map((line) => {
      let told = '';
      tell({ err: (text) => { told += text; } }, line);
      return told.trimEnd();
    });
    assert.deepEqual(written.map((line) => [beginsPattern, endsPattern].map((each) => new RegExp(each).test(line))),
      [[true, false], [false, true]]);
  });

  it('reads no setting that it does not contribute', () => {
    for (const name of readSettings) assert.equal(typeof contributes.configuration.properties[`argmark.${name}`]?.default, 'boolean', name);
  });

  it('names only files that exist', () => {
    const files = [
      manifest.icon,
      ...contributes.languages.flatMap(({ configuration, icon }) => [configuration ?? [], ...Object.values(icon ?? {})].flat()),
      ...contributes.jsonValidation.map(({ url }) => url),
      ...contributes.grammars.map((grammar) => grammar.path),
    ];
    for (const file of files) assert.ok(existsSync(file), file);
  });

  it('tells the languages within its grammars, so that comments are toggled in the right one', () => {
    for (const { path: file, scopeName, embeddedLanguages } of contributes.grammars) {
      const source = readFileSync(file, 'utf8');
      assert.equal((JSON.parse(source) as { scopeName: string }).scopeName, scopeName);
      for (const scope of source.matchAll(/meta\.embedded\.[\w.]+/g)) assert.ok(embeddedLanguages[scope[0]], scope[0]);
    }
    assert.equal(contributes.grammars.find(({ injectTo }) => injectTo)?.embeddedLanguages['meta.embedded.block.argmark'], 'argmark');
  });

  it('knows every semantic token that the server sends', () => {
    const { tokenTypes, tokenModifiers } = semanticTokensLegend;
    const ofProtocol: readonly string[] = Object.values(SemanticTokenModifiers);
    assert.deepEqual(contributes.semanticTokenModifiers.map(({ id }) => id), tokenModifiers.filter((id) => !ofProtocol.includes(id)));
    const selectors = Object.keys(contributes.semanticTokenScopes[0]!.scopes);
    for (const type of tokenTypes) assert.ok(selectors.includes(type), type);
    for (const selector of selectors) {
      const [type, ...modifiers] = selector.split('.');
      assert.ok(tokenTypes.includes(type!) && modifiers.every((id) => tokenModifiers.includes(id)), selector);
    }
  });

  it('ends steps of its walkthrough by events that VS Code has', () => {
    for (const { steps } of contributes.walkthroughs) {
      for (const { id, completionEvents = [] } of steps) {
        for (const event of completionEvents) assert.match(event, /^(?:onCommand|onContext|onLink|onView|onSettingChanged|extensionInstalled|stepSelected)\b/, id);
      }
    }
  });

  it('has entry points that the build writes', () => {
    const entries = Object.assign({}, ...bundles.map(({ entryPoints }) => entryPoints)) as Record<string, string>;
    assert.equal(entries[outputName(manifest.main)], 'extension/src/node.ts');
    assert.equal(entries[outputName(manifest.browser)], 'extension/src/browser.ts');
  });

  it('starts for its language, for pages that may hold it, and for its map', () => {
    assert.deepEqual(manifest.activationEvents,
      ['onLanguage:argmark', 'onLanguage:markdown', 'onLanguage:quarto', 'onLanguage:rmd',
        'onLanguage:argument-data', 'onWebviewPanel:argmark.map', 'onWebviewPanel:argmark.source', 'onTaskType:argmark',
        'workspaceContains:**/*.gsn.yaml', 'workspaceContains:**/*.gsn.yml']);
    assert.deepEqual(contributes.languages.filter(({ extensions }) => extensions).map(({ id, extensions }) => [id, ...extensions!]),
      [['argmark', '.arg', '.argdown', '.argdn'], ['markdown', '.qmd', '.rmd'], ['argument-data', '.apx', '.af', '.tgf', '.aif', '.xaif']]);
  });
});

/** `./dist/extension.js` is the output `extension`. */
function outputName(file: string): string {
  return path.basename(file, '.js');
}
