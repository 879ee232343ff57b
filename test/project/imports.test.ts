import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { cyclicComponents } from '../../server/src/base/cycles.js';

/** What the files of a folder may import from the other folders of server/src: the architecture, as a table. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'base': [],
  'syntax': ['base'],
  'model': ['base', 'syntax'],
  'evaluation': ['base', 'model'],
  'sources': ['base', 'model'],
  'edit': ['base', 'syntax', 'model'],
  'lint': ['base', 'syntax', 'model', 'evaluation', 'sources', 'edit'],
  'format': ['base', 'syntax'],
  'markdown': ['base', 'syntax'],
  'picture': ['base', 'model', 'evaluation'],
  'convert': ['base', 'syntax', 'model', 'evaluation', 'format', 'picture'],
  'workspace': ['base', 'syntax', 'model', 'evaluation', 'sources', 'lint'],
  'features': ['base', 'syntax', 'model', 'evaluation', 'sources', 'edit', 'lint', 'format', 'picture', 'workspace'],
  'embed': ['base', 'syntax', 'evaluation', 'picture', 'convert', 'features', 'workspace'],
  'assistants': ['base', 'service.ts'],
  'mcp': ['base', 'assistants'],
  'node': ['base', 'service.ts'],
  'lsp': ['base', 'syntax', 'markdown', 'service.ts', 'protocol.ts', 'node', 'assistants'],
  // `argmark lsp` is the one command that is a server.
  'cli': ['base', 'markdown', 'service.ts', 'node', 'lsp', 'mcp'],
  'service': ['base', 'evaluation', 'sources', 'lint', 'format', 'picture', 'convert', 'features', 'workspace'],
  'service.ts': ['service', 'base', 'model', 'evaluation', 'sources', 'lint', 'format', 'picture', 'convert', 'features', 'workspace'],
  // Types alone.
  'protocol.ts': ['picture', 'convert', 'features'],
};

const source = 'server/src';
/** Data that nothing comes with: what lists formats may read it from anywhere. */
const formatTable = `${source}/convert/formats.ts`;

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.startsWith('syntax/generated')).map((file) => path.join(folder, file));
}

function importsOf(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?'([^']+)'/g)].map(([, name]) => name!);
}

const areaOf = (file: string) => path.relative(source, file).split(path.sep)[0]!;

describe('imports', () => {
  it('go the way that the architecture says', () => {
    const wrong = filesOf(source).flatMap((file) => importsOf(file).filter((name) => name.startsWith('.')).flatMap((name) => {
      const target = path.join(path.dirname(file), name.replace(/\.js$/, '.ts'));
      const [from, to] = [areaOf(file), areaOf(target)];
      const isOutside = target.startsWith('..') || !target.startsWith(source);
      if (from === to || (isOutside && target === 'package.json')) return [];
      if (target === formatTable) return [];
      return !isOutside && allowed[from]?.includes(to) ? [] : [`${file} imports ${target}`];
    }));
    assert.deepEqual(wrong, []);
  });

  it('of rules and features never lead to another rule or feature, but for shared helpers', () => {
    const rules = `${source}/lint/rules/`;
    const wrong = filesOf(rules).filter((file) => !file.endsWith('index.ts'))
      .flatMap((file) => importsOf(file).filter((name) => name.startsWith('./')).map((name) => `${file} imports ${name}`));
    assert.deepEqual(wrong, []);
  });

  it('run in no circle, types included', () => {
    const files = [...filesOf(source), ...filesOf('extension')];
    const indexOf = new Map(files.map((file, index) => [file, index]));
    const edges = files.map((file) => importsOf(file).flatMap((name) => {
      const to = indexOf.get(path.join(path.dirname(file), name.replace(/\.js$/, '.ts')));
      return to === undefined ? [] : [{ to }];
    }));
    const circles = [...cyclicComponents(edges)].map((circle) => circle.map((index) => files[index]!).sort());
    assert.deepEqual(circles, []);
  });

  it('of the command line lead to the server where it is one', () => {
    const found = filesOf(`${source}/cli`).filter((file) => importsOf(file).some((name) => name.includes('/lsp/')));
    assert.deepEqual(found, [`${source}/cli/commands/lsp.ts`]);
  });

  it('of the core name no environment', () => {
    const bound = ['vscode', 'vscode-languageserver', 'vscode-languageclient'];
    const wrong = filesOf(source).filter((file) => !['node', 'lsp', 'mcp', 'cli'].includes(areaOf(file))).flatMap((file) =>
      importsOf(file).filter((name) => name.startsWith('node:') || bound.some((each) => name === each || name.startsWith(`${each}/`)))
        .map((name) => `${file} imports ${name}`));
    assert.deepEqual(wrong, []);
  });

  it('of the extension reach into the server where the architecture says, and nowhere else', () => {
    // The first folder that a file lies in decides.
    const reach: readonly (readonly [string, RegExp])[] = [
      ['extension/webview-source', /^(protocol|base\/error-message)\.js$/],
      ['extension/webview', /^(picture|base)\//],
      ['extension/web/element', /^(base\/(decode-uri|error-message)|embed\/map-page|convert\/formats|picture\/export\/html)\.js$/],
      ['extension/web/highlight', /^picture\/xml\.js$/],
      ['extension/web/playground', /^(protocol|convert\/formats|picture\/graph-patch|base\/(base64|decode-uri|error-message))\.js$/],
      ['extension/web/site', /./],
      ['extension', /^(protocol|picture\/graph-patch|convert\/formats|embed\/fence-rule|embed\/fence-renderer|syntax\/fences|base\/(base64|capital|declared-text|error-message|file-endings|language|utf8))\.js$/],
    ];
    const wrong = filesOf('extension').flatMap((file) => importsOf(file).filter((name) => name.includes('server/src')).filter((name) =>
      !reach.find(([folder]) => file.startsWith(folder))![1].test(name.replace(/^.*server\/src\//, ''))).map((name) => `${file} imports ${name}`));
    assert.deepEqual(wrong, []);
  });
});
