import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findNeovim } from '../harness/neovim.mjs';
import { run } from '../../extension/launch/processes.mjs';
import { bundle } from '../support/bundle.js';
import { startClient } from '../support/client.js';

const script = path.join(import.meta.dirname, 'neovim.lua');
const text = '[Größe]: 😀 Sie zählt. #thesis\n\nvgl. @[Größe]\n   + [Gröse]\n\n[Farbe]: Sie zählt auch. #assumption\n';

/** What Neovim's script reports. */
interface Report {
  readonly problem?: string;
  readonly filetype: string;
  /** Line, byte column, line and byte column of the end, code, severity, message. */
  readonly diagnostics: readonly (readonly [number, number, number, number, string, number, string])[];
  readonly hover: string;
  /** One-based line, byte column. */
  readonly definition: readonly [number, number];
  readonly choices: readonly string[];
  readonly action: string;
  readonly completion: readonly string[];
  readonly completed: string;
  readonly formatted: string;
  readonly renamed?: string;
  readonly references?: number;
}

describe('in Neovim', function () {
  this.timeout(600_000);
  let folder: string;
  let program: string;
  let report: Report;

  before(async () => {
    const neovim = await findNeovim({ install: true });
    program = await bundle('cli');
    folder = mkdtempSync(path.join(tmpdir(), 'argmark-neovim-'));
    const file = path.join(folder, 'map.arg');
    const result = path.join(folder, 'result.json');
    writeFileSync(file, text);
    const env = {
      ...process.env, HOME: folder, XDG_CONFIG_HOME: folder, XDG_STATE_HOME: folder, XDG_DATA_HOME: folder, XDG_CACHE_HOME: folder,
      ARGMARK_COMMAND: JSON.stringify([process.execPath, program, 'lsp', '--stdio']), ARGMARK_FILE: file, ARGMARK_RESULT: result,
    };
    const { code, output } = await run(neovim.path, ['--headless', '-u', 'NONE', '-i', 'NONE', '-S', script], { env, timeout: 240_000, cwd: folder });
    assert.equal(code, 0, output);
    report = JSON.parse(readFileSync(result, 'utf8')) as Report;
    assert.equal(report.problem, undefined, report.problem);
  });
  after(() => {
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  it('findings stand where the protocol says, and nowhere else', async () => {
    const client = await startClient();
    const published = await client.open('file:///map.arg', text);
    client.close();
    const lines = text.split('\n');
    const bytes = ({ line, character }: { line: number; character: number }) => Buffer.byteLength(lines[line]!.slice(0, character));
    assert.deepEqual(report.diagnostics, published.map(({ range: { start, end }, code, severity, message }) =>
      [start.line, bytes(start), end.line, bytes(end), code, severity, message]));
    assert.ok(published.length > 0);
  });

  it('a hover tells what a claim says and what speaks for it', () => {
    assert.match(report.hover, /Größe/);
    assert.match(report.hover, /Sie zählt/);
  });

  it('a title leads to its text', () => {
    assert.deepEqual(report.definition, [1, 1]);
  });

  it('a repair is offered and made', () => {
    assert.ok(report.choices.includes('Change to [Größe]'), report.choices.join(', '));
    assert.equal(report.action, text.trimEnd().replace('Gröse', 'Größe'));
  });

  it('a title is completed', () => {
    assert.ok(report.completion.includes('Größe'));
    assert.equal(report.completed, '😀 see @[Größe]');
  });

  it('a map is formatted', () => {
    assert.equal(report.formatted, text.trimEnd().replace('   + ', '  + '));
  });

  it('a title is renamed wherever it stands', () => {
    assert.equal(report.renamed, text.trimEnd().replaceAll('[Größe]', '[Länge]'));
  });

  it('all uses of a title are listed', () => {
    assert.equal(report.references, 2);
  });
});
