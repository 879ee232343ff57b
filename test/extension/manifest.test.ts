import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { SemanticTokenModifiers } from 'vscode-languageserver-types';
import { rules } from '../../server/src/lint/rules/index.js';
import { semanticTokensLegend } from '../../server/src/service.js';

interface Command { command: string; title?: string; category?: string }
interface Setting {
  description?: string; markdownDescription?: string; default?: unknown; enum?: string[];
  propertyNames?: { enum: string[] };
}
interface Manifest {
  main: string; browser: string; icon: string;
  activationEvents: string[];
  contributes: {
    languages: { id: string; extensions: string[]; configuration: string; icon: Record<string, string> }[];
    grammars: { language?: string; scopeName: string; path: string; injectTo?: string[]; embeddedLanguages: Record<string, string> }[];
    semanticTokenModifiers: { id: string }[];
    semanticTokenScopes: { language: string; scopes: Record<string, string[]> }[];
    snippets: { language: string; path: string }[];
    commands: Command[];
    menus: Record<string, { command: string; alt?: string; when?: string }[]>;
    keybindings: { command: string; key: string; when?: string }[];
    configuration: { properties: Record<string, Setting> };
  };
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const { contributes } = manifest;
const ids = contributes.commands.map(({ command }) => command);

describe('manifest', () => {
  it('gives every command a title and the category', () => {
    for (const { command, title, category } of contributes.commands) {
      assert.match(command, /^argmark\.\w+$/);
      assert.ok(title, command);
      assert.equal(category, 'Argmark', command);
    }
  });

  it('has exactly the commands that the extension registers', () => {
    const source = readFileSync('extension/src/activate.ts', 'utf8');
    const registered = [...source.matchAll(/'(argmark\.\w+)': \w+,/g)].map(([, id]) => id);
    assert.deepEqual([...ids].sort(), registered.sort());
  });

  it('names only its own commands in menus and keybindings, each with a condition', () => {
    for (const item of [...Object.values(contributes.menus).flat(), ...contributes.keybindings]) {
      for (const id of [item.command, ...'alt' in item && item.alt ? [item.alt] : []]) assert.ok(ids.includes(id), id);
      assert.ok(item.when, item.command);
    }
  });

  it('describes every setting and gives it a default that it allows', () => {
    for (const [name, setting] of Object.entries(contributes.configuration.properties)) {
      assert.match(name, /^argmark\./);
      assert.ok(setting.description ?? setting.markdownDescription, name);
      assert.notEqual(setting.default, undefined, name);
      if (setting.enum) assert.ok(setting.enum.includes(String(setting.default)), name);
    }
  });

  it('knows every rule that the linter has, so that the settings complete its code', () => {
    const { propertyNames } = contributes.configuration.properties['argmark.rules']!;
    assert.deepEqual(propertyNames?.enum, rules.map(({ code }) => code));
  });

  it('reads no setting that it does not contribute', () => {
    const reading = /getConfiguration\('argmark[^)]*\)\.get\S*\('([\w.]+)'/g;
    for (const file of sources('extension/src')) {
      for (const [, name] of readFileSync(file, 'utf8').matchAll(reading)) {
        assert.ok(`argmark.${name}` in contributes.configuration.properties, `${file}: ${name}`);
      }
    }
  });

  it('names only files that exist', () => {
    const files = [
      manifest.icon,
      ...contributes.languages.flatMap(({ configuration, icon }) => [configuration, ...Object.values(icon)]),
      ...contributes.grammars.map((grammar) => grammar.path),
      ...contributes.snippets.map((snippets) => snippets.path),
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

  it('has entry points that the build writes', () => {
    const build = readFileSync('build.mjs', 'utf8');
    assert.match(build, new RegExp(`\\b${outputName(manifest.main)}: 'extension/src/node.ts'`));
    assert.match(build, new RegExp(`'${outputName(manifest.browser)}': 'extension/src/browser.ts'`));
  });

  it('starts for its language and its map', () => {
    assert.deepEqual(manifest.activationEvents, ['onLanguage:argmark', 'onWebviewPanel:argmark.map']);
    assert.deepEqual(contributes.languages.map(({ id, extensions }) => [id, ...extensions]),
      [['argmark', '.arg', '.argdown', '.argdn']]);
  });
});

/** `./dist/extension.js` is the output `extension`. */
function outputName(file: string): string {
  return path.basename(file, '.js');
}

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => path.join(entry.parentPath, entry.name));
}
