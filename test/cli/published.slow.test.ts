import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import { jsonTypes } from '../../build/json-types.mjs';
import { bundle } from '../support/bundle.js';

interface Action {
  inputs: Record<string, { description: string; default: string }>;
  runs: { using: string; steps: { name: string; shell: string; env: Record<string, string>; run: string }[] };
}

describe('the types of what is written as JSON', () => {
  it('are TypeScript', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'argmark-types-'));
    writeFileSync(path.join(folder, 'json.d.ts'), jsonTypes());
    writeFileSync(path.join(folder, 'use.ts'), "import type { CheckOutput, EvaluationOutput, MapOutput } from './json.js';\n"
      + "const found: CheckOutput = { version: 1, files: [{ path: 'a.arg', findings: [], quotations: [] }] };\n"
      + '// @ts-expect-error It has a number.\nconst wrong: CheckOutput = { version: "1", files: [] };\n'
      + 'export const all: unknown[] = [found, wrong, null as unknown as EvaluationOutput, null as unknown as MapOutput];\n');
    const { status, stdout } = spawnSync(process.execPath, [path.resolve('node_modules/typescript/bin/tsc'), '--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', '--types', '', 'use.ts', 'json.d.ts'], { cwd: folder, encoding: 'utf8' });
    rmSync(folder, { recursive: true, force: true });
    assert.deepEqual([stdout, status], ['', 0]);
  });
});

describe('in continuous integration', () => {
  let folder: string;
  let bundled: string;
  before(async () => {
    bundled = await bundle('cli');
    folder = mkdtempSync(path.join(tmpdir(), 'argmark-ci-'));
    mkdirSync(path.join(folder, 'bin'));
    const program = (name: string, text: string) => {
      writeFileSync(path.join(folder, 'bin', name), `#!/usr/bin/env bash\n${text}\n`);
      chmodSync(path.join(folder, 'bin', name), 0o755);
    };
    program('npm', 'echo "npm $*"');
    program('npx', '[[ "$1 $2" == "--yes argmark@"* ]] && shift 2 && exec argmark "$@"');
    program('argmark', `exec "${process.execPath}" "${bundled}" "$@"`);
    mkdirSync(path.join(folder, 'maps of us'));
    writeFileSync(path.join(folder, 'maps of us', 'a.arg'), '[A]: x #thesis\n');
    writeFileSync(path.join(folder, 'fine.arg'), '[A]: x #assumption\n');
  });
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const shell = (run: string, env: Record<string, string> = {}) => spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run], {
    cwd: folder, encoding: 'utf8', env: { ...process.env, ...env, PATH: `${path.join(folder, 'bin')}${path.delimiter}${process.env['PATH']}` },
  });

  it('the action for GitHub checks with annotations, and writes SARIF', () => {
    const { inputs, runs } = parse(readFileSync('action.yml', 'utf8')) as Action;
    assert.equal(runs.using, 'composite');
    for (const { description, default: usual } of Object.values(inputs)) assert.ok(description !== '' && usual !== undefined);
    const [install, check] = runs.steps;
    const envFor = (step: Action['runs']['steps'][number], given: Record<string, string> = {}) => Object.fromEntries(Object.entries(step.env).map(([name, value]) => {
      const input = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(value)![1]!;
      return [name, given[input] ?? inputs[input]!.default];
    }));
    for (const step of runs.steps) assert.doesNotMatch(step.run, /\$\{\{/, 'what is given is no part of a script');
    assert.equal(shell(install!.run, envFor(install!)).stdout, 'npm install --global --no-audit --no-fund argmark@latest\n');
    const found = shell(check!.run, envFor(check!, { paths: 'maps of us\nfine.arg\n', sarif: 'found.sarif' }));
    assert.equal(found.status, 1, found.stderr);
    assert.match(found.stdout, /^::warning file=maps of us\/a\.arg,line=1/m);
    const sarif = JSON.parse(readFileSync(path.join(folder, 'found.sarif'), 'utf8')) as { runs: { results: unknown[] }[] };
    assert.ok(sarif.runs[0]!.results.length > 0);
    assert.equal(shell(check!.run, envFor(check!, { paths: 'maps of us', 'max-warnings': '9' })).status, 0);
    assert.equal(shell(check!.run, envFor(check!, { paths: 'fine.arg', preset: 'draft' })).status, 0);
  });

  it('the hooks for pre-commit check and format the files that they are given', () => {
    const hooks = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as { id: string; entry: string; language: string; files: string }[];
    assert.deepEqual(hooks.map(({ id }) => id), ['argmark-check', 'argmark-format']);
    for (const { files, language } of hooks) {
      assert.equal(language, 'system');
      const pattern = new RegExp(files);
      for (const name of ['a.arg', 'b/c.argdown', 'd.argdn']) assert.match(name, pattern);
      for (const name of ['a.md', 'arg', 'x.args']) assert.doesNotMatch(name, pattern);
    }
    const [check, format] = hooks;
    assert.equal(shell(`${check!.entry} 'maps of us/a.arg'`).status, 1);
    assert.equal(shell(`${check!.entry} fine.arg`).status, 0);
    writeFileSync(path.join(folder, 'odd.arg'), '[A]:   x #assumption\n+ [B]:  y\n');
    assert.equal(shell(`${format!.entry} odd.arg`).status, 0);
    assert.match(readFileSync(path.join(folder, 'odd.arg'), 'utf8'), /^\[A\]: x #assumption$/m);
  });
});
