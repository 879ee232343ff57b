import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build, type Plugin } from 'esbuild';
import type { FrameLocator } from 'playwright-core';
import { openWorkbench, type Workbench } from '../harness/driver.mjs';
import { installVsix, startServer, type Server } from '../../extension/launch/vscode-server.mjs';

/** The repository; the tests are run from there, after `npm run package`. */
export const root = process.cwd();

/** Where the tests leave pictures of what they saw. Of no effect on what is packaged. */
export const pictures = path.join(root, 'dist', 'e2e');

/** A VS Code of its own on a copy of the samples. */
export interface Stage {
  readonly server: Server;
  readonly folder: string;
  /** An empty folder for files outside the workspace. */
  readonly scratch: string;
  end(): Promise<void>;
}

/** Starts VS Code's server. `prepare` gets the extensions folder before. */
export async function setStage(
  { env = () => ({}), prepare = async () => {} }: {
    env?: (scratch: string) => Record<string, string>; prepare?: (extensionsDir: string) => Promise<void>;
  } = {},
): Promise<Stage> {
  // Tests look for our name in what VS Code logs; its own troubles with files in this folder are not ours.
  const base = fs.mkdtempSync(path.join(os.tmpdir(), 'vscode-e2e-'));
  const [folder, scratch, extensionsDir] = ['samples', 'scratch', 'extensions'].map((name) => path.join(base, name)) as
    [string, string, string];
  const remove = () => fs.rmSync(base, { recursive: true, force: true });
  try {
    fs.cpSync(path.join(root, 'samples'), folder, { recursive: true });
    fs.mkdirSync(scratch);
    fs.mkdirSync(pictures, { recursive: true });
    await prepare(extensionsDir);
    const server = await startServer({
      folder, extensionsDir, userDataDir: path.join(base, 'data'), smokeTestDriver: true,
      env: env(scratch),
      // A window that is reloaded may cut off the writing of its history, which VS Code then logs as an error.
      settings: { 'workbench.localHistory.enabled': false },
    });
    return { server, folder, scratch, end: async () => { await server.stop(); remove(); } };
  } catch (error) {
    remove();
    throw error;
  }
}

/** A workbench on a stage of its own, with the extension as it is packaged. */
export interface Scene {
  readonly stage: Stage;
  readonly workbench: Workbench;
  readonly map: FrameLocator;
  end(): Promise<void>;
}

/** Opens a file of the samples, or one that `prepare` writes into their folder. */
export async function setScene({ prepare = () => {}, file, ...options }: {
  prepare?: (folder: string) => void; file: string; size: { width: number; height: number };
}): Promise<Scene> {
  const stage = await setStage({ prepare: (extensionsDir) => installVsix(undefined, path.join(root, 'dist', 'argmark.vsix'), extensionsDir) });
  try {
    prepare(stage.folder);
    const workbench = await openWorkbench({ url: stage.server.url, folder: stage.folder, file, ...options });
    return { stage, workbench, map: workbench.mapFrame(), end: async () => { await workbench.close(); await stage.end(); } };
  } catch (error) {
    await stage.end();
    throw error;
  }
}

/** Where a test has failed, keeps a picture of what there was to see, and tells what the page has told last. */
export async function tellFailure(test: Mocha.Test | undefined, scene: Scene | undefined, suite: string): Promise<void> {
  if (test?.state !== 'failed' || scene === undefined) return;
  await scene.workbench.screenshot(path.join(pictures, `failed-${suite}-${test.title.replace(/\W+/g, '-')}.png`));
  process.stdout.write(`${scene.workbench.console().slice(-20).join('\n')}\n`);
}

/** Bundles tests that run inside VS Code; gives the file, which lies in the extension's folder. */
export async function bundle(name: 'node' | 'web'): Promise<string> {
  const outfile = path.join(root, 'dist', 'e2e', `${name}.js`);
  await build({
    entryPoints: [path.join(root, 'test', 'e2e', 'in-host', `${name}.ts`)], outfile, bundle: true, format: 'cjs',
    platform: name === 'node' ? 'node' : 'browser', external: ['vscode'], logLevel: 'warning',
    plugins: [mochaWithoutNode],
  });
  return outfile;
}

/** That build of mocha looks for a module system around it, which in its package, of ES modules, it does not find. */
const mochaWithoutNode: Plugin = {
  name: 'mocha-without-node',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]mocha[\\/]mocha\.js$/ }, ({ path: file }) => ({
      contents: ['const exports = {}, module = { exports };', fs.readFileSync(file, 'utf8'),
        'export default globalThis.Mocha;'].join('\n'),
    }));
  },
};

/** One finding as the command line reports it. */
interface Finding {
  readonly code: string;
  readonly severity: string;
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
}

/**
 * What the command line finds in the samples, by path: a line a finding, in the order of the text, from 1:
 * `line:column severity code`.
 */
export function checkSamples(folder: string): Map<string, string[]> {
  const { stdout } = spawnSync(process.execPath, [cli, 'check', '--format', 'json', folder], {
    encoding: 'utf8', maxBuffer: 1 << 26,
  });
  const { files } = JSON.parse(stdout) as { files: { path: string; findings: Finding[] }[] };
  return new Map(files.map(({ path: file, findings }) =>
    [path.relative(folder, path.resolve(file)), findings.map(placed).sort(byPlace).map(({ text }) => text)]));
}

const placed = ({ code, severity, range: { start: { line, character } } }: Finding) =>
  ({ line, character, text: `${line + 1}:${character + 1} ${severity} ${code}` });

const byPlace = (a: ReturnType<typeof placed>, b: ReturnType<typeof placed>) =>
  a.line - b.line || a.character - b.character || (a.text < b.text ? -1 : 1);

const cli = path.join(root, 'dist', 'cli.mjs');
