import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { schemaOf, type Tool } from '../../server/src/assistants/tool.js';
import { tools } from '../../server/src/assistants/tools/index.js';

/** What the manifest says of a tool, so that VS Code can offer it before the extension runs. */
function entryOf(tool: Tool): object {
  return {
    name: `argmark_${tool.name}`,
    toolReferenceName: `argmark_${tool.name}`,
    displayName: tool.title,
    modelDescription: tool.description,
    userDescription: tool.description.split(/(?<=[.:]) /)[0]!.replace(/:$/, '.'),
    canBeReferencedInPrompt: true,
    icon: '$(law)',
    tags: ['argmark', 'argument-map'],
    inputSchema: schemaOf(tool),
  };
}

interface Manifest {
  engines: { vscode: string };
  contributes: Record<string, unknown> & { chatSkills: { path: string }[]; chatInstructions: { path: string }[] };
}

describe('the manifest, for assistants', () => {
  const read = () => JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;

  it('has the tools that the server runs (UPDATE=1 writes them)', () => {
    const expected = tools.map(entryOf);
    if (process.env['UPDATE']) {
      const manifest = read();
      manifest.contributes['languageModelTools'] = expected;
      writeFileSync('package.json', `${JSON.stringify(manifest, null, 2)}\n`);
    }
    assert.deepEqual(read().contributes['languageModelTools'], JSON.parse(JSON.stringify(expected)));
  });

  it('names a skill and instructions that are shipped', () => {
    const { chatSkills, chatInstructions } = read().contributes;
    const shipped = readFileSync('.vscodeignore', 'utf8');
    for (const { path } of [...chatSkills, ...chatInstructions]) {
      assert.ok(existsSync(path), path);
      assert.match(shipped, new RegExp(`^!${path.slice(2).replaceAll('.', '\\.')}$`, 'm'));
    }
  });
});
