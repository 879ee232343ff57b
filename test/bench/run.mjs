// Times Argmark beside @argdown/core, and beside clingo where it finds positions, on the same input in one run:
// `npm run bench`, or `npm run bench -- --json`.
// Times are medians of the process's CPU time, those of the server and the preview are wall-clock time; what counts is the ratio of a
// row. `--full` adds the picture of 10 000 claims, which takes Argdown most of a minute; `--only server,sizes` leaves
// out what is not named; `--papers FOLDER` looks up what `pdftotext` says of PDFs in them (documents, reading, pictures, preview, verdicts, workspace, quotations, bibliography, foreign, series, books, chain, positions, server, findings, sizes).
import { createRequire } from 'node:module';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import '../../grammar/generate.mjs';
import { loadedAtStart } from '../support/loaded-at-start.mjs';

const require = createRequire(import.meta.url);
const root = fileURLToPath(new URL('../..', import.meta.url));
// Built as it ships: the tests' loader slows functions down.
const folder = mkdtempSync(path.join(tmpdir(), 'argmark-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
await build({
  entryPoints: [path.join(root, 'test/bench/subject.ts')], bundle: true, platform: 'node', format: 'cjs', target: 'node20',
  outfile: path.join(folder, 'subject.cjs'), logLevel: 'error', minify: true,
});
/** @type {typeof import('./subject.ts')} */
const subject = require(path.join(folder, 'subject.cjs'));
const core = require('@argdown/core');
const { argdownApplication } = require('./argdown.cjs');
const argdown = argdownWithPictures();

const only = /(?<=^--only=).*/.exec(process.argv.find((each) => each.startsWith('--only=')) ?? '')?.[0]
  ?? (process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : undefined);
const isWanted = (/** @type {string} */ group) => only === undefined || only.split(',').includes(group);

if (isWanted('documents')) await measureDocuments();

/** Milliseconds after which a search for positions is given up. */
const patience = 30_000;
const toSvg = ['parse', 'model', 'map', 'dot', 'svg'];
const rows = [];
for (const claims of isWanted('reading') ? [100, 1000, 10_000] : []) {
  const text = subject.makeMap(claims);
  // Of the large ones a run costs between half and twice the mean, by what is collected in it.
  const runs = claims < 10_000 ? 15 : 31;
  const peerParse = median(runs, () => argdown(text, ['parse']));
  const peerModel = median(runs, () => argdown(text, ['parse', 'model']));
  const peerMap = median(runs, () => argdown(text, ['parse', 'model', 'map']));
  rows.push(
    row(`parse, ${claims} claims`, median(runs, () => subject.parse(text)), peerParse, 'parse'),
    row(`parse and model, ${claims} claims`, median(runs, () => subject.model(text)), peerModel, 'parse, model'),
    row(`cold open: parse, model, findings; ${claims} claims`, median(runs, () => subject.open(text)), peerMap, 'parse, model, map'),
  );
  const typist = subject.typist(text);
  const modeller = subject.modeller(text);
  rows.push(
    row(`one keystroke: parse, model; ${claims} claims`, median(100, modeller), peerModel, 'parse, model'),
    row(`one keystroke: parse, model, findings; ${claims} claims`, median(40, typist), peerMap, 'parse, model, map'),
    row(`one keystroke: parse, model, completion of a title; ${claims} claims`, median(40, subject.completer(text))),
    row(`one keystroke: parse, model, renaming a claim; ${claims} claims`, median(40, subject.renamer(text))),
  );
}
if (isWanted('pictures')) {
  const text = subject.makeSmallTrees(1000);
  // What Graphviz was asked lately it is not asked again: an export starts without that.
  const ms = await asyncMedian(7, () => subject.svg(text, 'layered'), subject.forgetAnswers);
  rows.push(row('text to SVG, layered; 1000 claims', ms, await asyncMedian(7, () => argdown(text, toSvg)), 'to SVG, layered'));
}
for (const claims of !isWanted('pictures') ? [] : process.argv.includes('--full') ? [1000, 3000, 10_000] : [1000, 3000]) {
  const text = subject.makeTrees(claims);
  const peer = await asyncMedian(claims > 1000 ? 1 : 7, () => argdown(text, toSvg));
  rows.push(row(`text to SVG, tree; ${claims} claims`, await asyncMedian(7, () => subject.svg(text, 'tree')), peer, 'to SVG, layered'));
}
if (isWanted('preview')) {
  const script = ['--import', 'tsx', 'test/bench/preview.ts', '--json', '300', '3000'];
  for (const { claims, first, server, page, zoom, pan } of JSON.parse(execFileSync(process.execPath, script, { cwd: root, encoding: 'utf8' }))) {
    rows.push(
      row(`preview: first picture in Chromium, as felt; ${claims} claims`, first),
      row(`preview: keystroke to picture in Chromium, as felt; ${claims} claims`, server + page),
      row(`preview: 95 % of frames while zooming; ${claims} claims`, zoom), row(`preview: 95 % of frames while panning; ${claims} claims`, pan),
    );
  }
}
for (const claims of isWanted('verdicts') ? [1000, 10_000, 100_000] : []) {
  const text = subject.makeMap(claims);
  const map = subject.mapOf(text);
  const framework = subject.makeFramework(map);
  rows.push(
    row(`grounded interpretation of a framework, ${claims} nodes`, median(15, () => subject.decided(framework))),
    row(`grounded verdicts of a map, ${claims} claims`, median(15, () => subject.statuses(map))),
    row(`the same with all reasons, ${claims} claims`, median(15, () => subject.verdicts(map))),
  );
  if (claims < 10_000) continue;
  rows.push(
    row(`one keystroke: parse, model, verdicts; ${claims} claims`, median(100, subject.evaluator(text))),
    row(`a support made an attack: parse, model, verdicts; ${claims} claims`, median(100, subject.reviser(text))),
  );
}
if (isWanted('verdicts')) {
  const links = 20_000;
  const chain = subject.chainOf(links);
  rows.push(
    row(`a support at the end of a chain of ${links}: parse, model, verdicts`, median(20, subject.extender(chain, '    + [New]'))),
    row(`an attack there, which changes all verdicts`, median(20, subject.extender(chain, '    - [New]'))),
  );
}
for (const together of isWanted('workspace') ? [10, 1000] : []) {
  const host = subject.makeWorkspace(1000, 100, together);
  const name = `workspace of 1000 files, 100 000 claims, ${together === 1000 ? 'one map' : `${1000 / together} maps`}`;
  const before = process.memoryUsage().rss;
  /** @type {Awaited<ReturnType<typeof subject.checkAll>> | undefined} */
  let checked;
  const ms = await asyncMedian(1, async () => { checked = await subject.checkAll(host); });
  const megabytes = Math.round((process.memoryUsage().rss - before) / 1e6);
  rows.push(row(`${name}: index and all findings, cold (${megabytes} MB more memory)`, ms));
  rows.push(row(`${name}: one edit, findings of two open files`, median(50, await subject.workspaceTypist(checked, host))));
}
if (isWanted('quotations')) {
  const [quotations, pages] = [1000, 1000];
  const map = await subject.quotedMap(quotations, pages);
  const name = `${quotations} quotations, a source of ${pages} pages (${(map.length / 1e6).toFixed(1)} million characters)`;
  let found;
  const ms = await asyncMedian(1, async () => { found = await map.check(); });
  if (found !== quotations) throw new Error(`${found} of ${quotations} quotations were found`);
  rows.push(
    row(`${name}: looked up for the first time`, ms),
    row(`${name}: one keystroke in a quotation, findings`, median(40, map.typeInQuotation)),
    row(`${name}: one keystroke elsewhere, findings`, median(40, map.typeElsewhere)),
  );
}
if (isWanted('bibliography')) {
  const map = subject.citingMap(20_000);
  const { entries, problems } = map.read();
  const name = `a .bib of ${entries} entries and ${problems} faults (${(map.length / 1e6).toFixed(1)} million characters)`;
  rows.push(
    row(`${name}: read`, median(5, map.read)),
    row(`${name}: a map that cites 200 of them opened, up to its findings`, await asyncMedian(5, map.open)),
    row(`${name}: the keys for a citation that is begun`, await asyncMedian(9, map.complete)),
    row(`${name}: one keystroke elsewhere, findings`, median(40, map.type)),
  );
}
for (const count of isWanted('series') ? [2000, 4000, 8000] : []) {
  const { series } = subject;
  const timed = (run) => asyncMedian(3, async () => run());
  const [circle, front] = [series.makeCircle(count), series.makeFrontMatter(count)];
  rows.push(
    row(`map graph of ${count} claims in one circle of support`, await timed(() => series.graph(circle)), await timed(() => argdown(circle, ['parse', 'model', 'map'])), 'parse, model, map'),
    row(`cold open: front matter of ${count} keys`, await timed(() => subject.open(front)), await timed(() => argdown(front, ['parse', 'model'])), 'parse, model'),
    row(`one keystroke in a front matter of ${count} keys, findings`, await timed(series.frontMatterTypist(front)), await timed(() => argdown(front, ['parse', 'model'])), 'parse, model'),
    row(`fix all, ${count} findings of a kind`, await timed(series.fixer(count))),
    row(`slips in 20 titles of ${count} letters, findings`, await timed(series.slips(count))),
    row(`roots of ${count} files, each included by two`, await timed(series.roots(count))),
  );
}
// Texts of Debian's packages, where these are installed.
for (const { name, sentences, found, altered, alteredFound } of isWanted('foreign') ? await subject.countForeign() : []) {
  rows.push(
    { ...row(`${name}: sentences found, of ${sentences}`, found), unit: 'sentences' },
    { ...row(`${name}: altered ones found, of ${altered}`, alteredFound), unit: 'sentences' },
  );
}
// PDFs of a folder that somebody has: `--papers FOLDER`.
const papers = process.argv.includes('--papers') ? process.argv[process.argv.indexOf('--papers') + 1] : undefined;
if (papers !== undefined) {
  const { papers: read, unread, sentences, found, altered, alteredFound } = await subject.countPapers(papers);
  const name = `${read} PDFs that can be read, ${unread.length} that cannot`;
  rows.push(
    { ...row(`${name}: sentences found, of ${sentences}`, found), unit: 'sentences' },
    { ...row(`${name}: altered ones found, of ${altered}`, alteredFound), unit: 'sentences' },
  );
}
const built = ['chain', 'books', 'server', 'findings', 'sizes'].some(isWanted) ? await import('../../build/build.mjs') : undefined;
for (const length of isWanted('chain') ? [200, 400, 800] : []) {
  const chain = path.join(folder, `chain-${length}`);
  subject.writeChain(chain, length);
  const start = performance.now();
  // Findings are no failure of the program.
  execFileSync(process.execPath, [path.join(root, 'dist/cli.mjs'), 'check', '--max-warnings', '9999', chain], { stdio: 'ignore' });
  rows.push(row(`check of a folder, a chain of ${length} includes, as felt`, performance.now() - start));
}
if (isWanted('positions')) {
  const shapes = ['Erdős–Rényi', 'Watts–Strogatz', 'Barabási–Albert', 'grid'];
  // So sparse that there are few positions, and so tangled that they have to be searched for.
  const frameworks = [...[100, 200, 500].map((count) => [count, 'random']), ...[1000, 2000].flatMap((count) => shapes.map((shape) => [count, shape]))];
  for (const [count, shape] of frameworks) {
    const [own, peer] = ['argmark', 'clingo'].map((who) => searchPositions(who, count, shape));
    if (own && peer && own.found !== peer.found) throw new Error(`${own.found} preferred positions, ${shape} ${count}, but ${peer.found} by clingo`);
    const found = (own ?? peer)?.found;
    const what = found === undefined ? 'preferred positions' : found < 1000 ? `preferred positions (${found})` : `the first ${found} preferred positions`;
    const name = `${what}, ${shape}, ${count} arguments`;
    const late = `not within ${patience / 1000} s`;
    if (own === undefined) rows.push({ ...row(`${name}: ${late}`, patience, ...peer ? [peer.ms, 'the same, by clingo, in time'] : []) });
    else rows.push(row(name, own.ms, peer?.ms ?? patience, peer ? 'the same, by clingo' : `clingo: ${late}`));
  }
}
for (const claims of isWanted('server') ? [1000, 10_000] : []) {
  const text = subject.makeMap(claims);
  const peerMap = median(7, () => argdown(text, ['parse', 'model', 'map']));
  // The server waits that long for further keystrokes.
  const pause = 15;
  const { open, keystrokes, keystrokeCpu, hovers, completions, peak } = await subject.timeServer(path.join(root, 'dist/server.mjs'), text, 60);
  const file = path.join(folder, 'map.argdown');
  writeFileSync(file, text);
  const opens = [];
  const peerOpens = [];
  const peerPeaks = [];
  // In turns, since what else the machine does changes what both need.
  for (let run = 0; run < 9; run++) {
    opens.push(await subject.timeColdOpen(path.join(root, 'dist/server.mjs'), text));
    const told = execFileSync(process.execPath, [path.join(root, 'test/bench/peer-process.cjs'), file], { encoding: 'utf8' }).split(' ');
    peerPeaks.push(Number(told[0]));
    peerOpens.push(Number(told[1]));
  }
  rows.push(
    row(`server: cold open to diagnostics, processor time; ${claims} claims`, quantile(opens, 0.5), quantile(peerOpens, 0.5), 'parse, model, map, in a fresh process'),
    row(`server: cold open to diagnostics, as felt; ${claims} claims`, open),
    row(`server: keystroke to diagnostics, processor time; ${claims} claims`, keystrokeCpu, peerMap, 'parse, model, map'),
    row(`server: keystroke to diagnostics, as felt, without the ${pause} ms that it waits; ${claims} claims`,
      Math.max(0.1, quantile(keystrokes, 0.5) - pause)),
    row(`server: the same, 95 of 100; ${claims} claims`, Math.max(0.1, quantile(keystrokes, 0.95) - pause)),
    row(`server: hover, median; ${claims} claims`, quantile(hovers, 0.5)),
    row(`server: completion, median; ${claims} claims`, quantile(completions, 0.5)),
    { ...row(`server: memory of the process, at most; ${claims} claims`, peak / 1e6, quantile(peerPeaks, 0.5) / 1e6, 'a process that reads the map eleven times'), unit: 'MB' },
  );
}
if (isWanted('books')) {
  const pages = 500;
  const { read, keystrokes, peak, after } = await subject.timeReading(path.join(root, 'dist/server.mjs'), path.join(folder, 'book'), { pages, claims: subject.makeMap(1000) });
  rows.push(
    row(`server: a PDF of ${pages} pages, read and looked up in the background`, read),
    row(`server: keystroke to diagnostics meanwhile, as felt, median of ${keystrokes.length}; 1000 claims`, quantile(keystrokes, 0.5)),
    row('server: the same, the slowest', Math.max(...keystrokes)),
    { ...row('server: memory of the process meanwhile, at most', peak / 1e6), unit: 'MB' },
    { ...row('server: memory of the process thereafter', after / 1e6), unit: 'MB' },
  );
}
if (isWanted('findings')) {
  // The peer's server has no findings but of syntax, and reads the whole text for them.
  const ms = await subject.timeFindings(path.join(root, 'dist/server.mjs'), 1000, 100);
  rows.push(row('server: keystroke in a file with 1000 findings, processor time', ms));
}
if (isWanted('sizes')) {
  execFileSync(process.execPath, [path.join(root, 'node_modules/@vscode/vsce/vsce'), 'package', '--no-dependencies', '-o', 'dist/argmark.vsix'],
    { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  const sizes = [
    ['what the server loads at its start', loadedAtStart(built.programs, 'server.mjs'), 660],
    ['size of dist/argmark.vsix', statSync(path.join(root, 'dist/argmark.vsix')).size, 6500],
  ];
  for (const [name, size, most] of sizes) rows.push({ ...row(`${name}, at most ${most} kB`, size / 1000), unit: 'kB' });
}
if (process.argv.includes('--json')) {
  console.log(JSON.stringify({ version: 1, node: process.version, rows }, null, 2));
} else {
  const table = rows.map(({ name, ms, peerMs, ratio, peer, unit = 'ms' }) =>
    [name, `${ms} ${unit}`, ...(peer === undefined ? ['', '', ''] : [`${peerMs} ${unit}`, `${ratio} ×`, peer])]);
  const head = ['', 'Argmark', 'peer', 'less by', 'what Argdown, if not named, does'];
  const widths = head.map((title, column) => Math.max(title.length, ...table.map((cells) => cells[column].length)));
  for (const cells of [head, ...table]) console.log(cells.map((cell, column) => cell.padEnd(widths[column])).join('  ').trimEnd());
}

/**
 * Tells how well the pictures of the samples, of collected documents where they lie beside the project, and of generated maps
 * can be read, beside Argdown's of the same texts.
 */
async function measureDocuments() {
  const folders = ['samples', '../shared/corpus'].map((folder) => path.join(root, folder)).filter(existsSync);
  const files = folders.flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort().map((file) => path.join(folder, file)));
  const documents = [];
  for (const file of files) {
    if (!statSync(file).isFile() || file.endsWith('.md')) continue;
    const text = readFileSync(file, 'utf8');
    if (/\.arg(?:down)?$/.test(file)) documents.push([path.basename(file), text]);
    // What cannot be imported has no map to measure.
    else await subject.importMap(text, { name: path.basename(file) }).then((made) => documents.push([path.basename(file), made.text]), () => {});
  }
  for (const claims of [10, 30, 100, 300, 1000, 3000]) documents.push([`${claims} generated claims in trees`, subject.makeTrees(claims)]);
  const table = [['', 'nodes', 'small', 'cut', 'close', 'through', 'crossings', 'ranks', 'covered', 'empty', 'lowest', 'Argdown: close', 'through', 'crossings', 'empty', 'lowest']];
  for (const [name, text] of documents) {
    const own = await subject.legibilityOf(text);
    const peer = peerPicture(text);
    table.push([
      name, own.nodes, own.small, own.cut, own.close, own.through, own.crossings, own.ranks, own.covered, `${own.empty} %`,
      `${own.lowest.page.toFixed(1)} / ${own.lowest.file.toFixed(1)}`,
      ...peer === undefined ? ['–', '–', '–', '–', '–'] : [peer.close, peer.through, peer.crossings, `${peer.empty} %`, peer.lowest.toFixed(1)],
    ].map(String));
  }
  const widths = table[0].map((_, column) => Math.max(...table.map((cells) => cells[column].length)));
  if (!process.argv.includes('--json')) for (const cells of table) console.log(cells.map((cell, column) => cell.padEnd(widths[column])).join('  ').trimEnd());
}

/** Argdown's picture of a text; `undefined`: it draws none, or nothing of it. */
function peerPicture(text) {
  try {
    const { svg } = argdown(text, ['parse', 'model', 'map', 'dot', 'svg']);
    const measured = subject.peerLegibility(svg);
    return Number.isFinite(measured.lowest) && measured.empty < 100 ? measured : undefined;
  } catch {
    return undefined;
  }
}

function row(name, ms, peerMs, peer) {
  return { name, ms: round(ms), ...(peer === undefined ? {} : { peer, peerMs: round(peerMs), ratio: round(peerMs / ms) }) };
}

/** The value below which that share of the values lies. */
function quantile(values, share) {
  return values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];
}

/**
 * CPU milliseconds of one run once the engine has settled, which takes some fifty: a server lives for hours. What the first
 * one in a process costs, the rows of the server tell.
 */
function median(runs, run) {
  const end = performance.now() + 30_000;
  for (let warm = 0; warm < 50 && performance.now() < end; warm++) run();
  const times = Array.from({ length: runs }, () => {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)];
}

/** `median` for what answers later; a single run is not warmed up, others by three. `prepare` comes before each run and is not timed. */
async function asyncMedian(runs, run, prepare = () => {}) {
  if (runs > 1) {
    for (let i = 0; i < 3; i++) {
      prepare();
      await run();
    }
  }
  const times = [];
  for (let i = 0; i < runs; i++) {
    prepare();
    const before = process.cpuUsage();
    await run();
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
  }
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)];
}

/** The preferred positions of a random framework, in a process of its own; `undefined` if they are not found in time. */
function searchPositions(who, count, shape) {
  const { status, signal, stdout, stderr } = spawnSync(process.execPath,
    [path.join(root, 'test/bench/positions-process.cjs'), path.join(folder, 'subject.cjs'), who, count, shape].map(String),
    { encoding: 'utf8', timeout: patience, killSignal: 'SIGKILL' });
  if (signal === 'SIGKILL') return undefined;
  if (status !== 0) throw new Error(stderr);
  const [found, ms] = stdout.split('\n').at(-1).split(' ').map(Number);
  return { found, ms };
}

function round(value) {
  return value >= 100 ? Math.round(value) : Number(value.toPrecision(2));
}

function argdownWithPictures() {
  const app = argdownApplication();
  app.addPlugin(new core.DotExportPlugin(), 'dot');
  // Not among the exports of the package.
  const { SyncDotToSvgExportPlugin } = require('@argdown/core/dist/plugins/SyncDotToSvgExportPlugin.js');
  app.addPlugin(new SyncDotToSvgExportPlugin(), 'svg');
  return (input, steps) => app.run({ process: steps, input, logLevel: 'error' });
}
