// What the bench times.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { completion } from '../../server/src/features/completion.js';
import { renamings } from '../../server/src/features/renaming.js';
import { layOut, type LayoutKind } from '../../server/src/picture/layout/layout.js';
import { buildGraph } from '../../server/src/picture/graph.js';
import { sceneOf } from '../../server/src/picture/draw-scene.js';
import { renderSvg } from '../../server/src/picture/svg.js';
import { snapshotOf, type Snapshot } from '../../server/src/workspace/snapshot.js';
import { indexLines, positionAt } from '../../server/src/base/line-index.js';
import { evaluate } from '../../server/src/evaluation/evaluate.js';
import { attackFramework, type Framework } from '../../server/src/evaluation/framework.js';
import { frameworkOf } from '../../server/src/evaluation/from-model.js';
import { grounded } from '../../server/src/evaluation/grounded.js';
import { positions } from '../../server/src/evaluation/positions.js';
import { evaluationSettings } from '../../server/src/evaluation/settings.js';
import { createService, type Host, type Service } from '../../server/src/service.js';
import type { ArgumentMap } from '../../server/src/model/model.js';
import { randomNumbers } from '../support/random-framework.js';

export { randomAttacks, randomNumbers, sparseFrameworks } from '../support/random-framework.js';
export { forgetAnswers } from '../../server/src/picture/layout/graphviz.js';
export { citingMap } from './bibliographies.js';
export { quotedMap } from './quotations.js';
export * as series from './series.js';
export { timeReading } from './reading.js';
export { countForeign, countPapers } from './foreign.js';
export { timeColdOpen, timeFindings, timeServer } from './server.js';
export { legibilityOf, peerLegibility } from './legibility.js';
export { importMap } from '../../server/src/convert/import.js';
export { parse } from '../../server/src/syntax/parse.js';

/** A map of one-line claims in trees six deep, with a heading every fifty claims; plain Argdown. */
export function makeMap(claims: number): string {
  const lines = ['===', 'title: bench', '===', ''];
  for (let claim = 0; claim < claims;) {
    if (claim % 50 < 6) lines.push(`# Section ${claim}`, '');
    for (let depth = 0; depth < 6 && claim < claims; depth++, claim++) {
      const sigil = depth === 0 ? '' : `${'  '.repeat(depth)}${claim % 3 === 0 ? '-' : '+'} `;
      lines.push(`${sigil}[Claim ${claim}]: The claim number ${claim} says something of ordinary length about a thing.`);
    }
    lines.push('');
  }
  return lines.join('\n');
}

/** A map of trees of twelve claims of different lengths, each below a heading; plain Argdown. No two are laid out alike. */
export function makeSmallTrees(claims: number): string {
  const random = randomNumbers(7);
  return forest(claims, 12, 4, () =>
    `It says something${' of some length'.repeat(random() * 4)} about ${'a thing '.repeat(1 + random() * 6)}.`);
}

/** A map of trees of fifty claims, up to six deep, each below a heading; plain Argdown. */
export function makeTrees(claims: number): string {
  return forest(claims, 50, 5, (claim) => `The claim number ${claim} says something of ordinary length about a thing.`);
}

/** Trees of `size` claims, none with more than `most` above it. */
function forest(claims: number, size: number, most: number, text: (claim: number) => string): string {
  const lines = ['===', 'title: bench', '===', ''];
  let depth = 0;
  for (let claim = 0; claim < claims; claim++) {
    if (claim % size === 0) lines.push('', `# Section ${claim / size}`, '');
    depth = claim % size === 0 ? 0 : Math.min(depth + 1, 1 + (claim * 7) % most);
    const sigil = depth === 0 ? '' : `${'  '.repeat(depth)}${claim % 3 === 0 ? '-' : '+'} `;
    lines.push(`${sigil}[Claim ${claim}]: ${text(claim)}`);
  }
  return lines.join('\n');
}

/** Everything from a text to the findings in it; returns how many there are. */
export function open(text: string): number {
  return snapshotOf('file:///bench.arg', text).findings.length;
}

/** The map of a text. */
export function mapOf(text: string): ArgumentMap {
  return snapshotOf('file:///bench.arg', text).map;
}

/** What the nodes of a framework come out as; returns for how many. */
export function decided(framework: Framework): number {
  return grounded(framework).length;
}

/** The framework of a map. */
export function makeFramework(map: ArgumentMap): Framework {
  return frameworkOf(map, evaluationSettings(map));
}

/** What the claims and arguments of a map come out as, without the reasons; returns for how many. */
export function statuses(map: ArgumentMap): number {
  return decided(makeFramework(map));
}

/** All verdicts of a map with their reasons; returns how many are accepted. */
export function verdicts(map: ArgumentMap): number {
  // A reason is put together when it is read.
  return [...evaluate(map).verdicts.values()].filter(({ status, reason }) => status === 'accepted' && reason).length;
}

/** How many preferred positions of a framework of attacks there are, `most` at most. */
export async function firstPreferred(count: number, attacks: readonly (readonly [number, number])[], most: number): Promise<number> {
  const { found } = await positions(attackFramework(count, attacks), 'preferred', (all) => all.length < most, true);
  return found.length;
}

/** From a text to its map; returns how many relations there are. */
export function model(text: string): number {
  return snapshotOf('file:///bench.arg', text).map.relations.length;
}

/** Types a letter in the middle of the text at each call, up to the findings. */
export function typist(text: string): () => number {
  return typing(text, (snapshot) => snapshot.findings.length);
}

/** The same, up to the verdicts. */
export function evaluator(text: string): () => unknown {
  return typing(text, (snapshot) => snapshot.evaluation);
}

/** Types a letter, and asks what may be written in a title in the middle of the text. */
export function completer(text: string): () => unknown {
  const offset = text.indexOf('[Claim', text.length / 2) + 4;
  return typing(text, (snapshot) => completion(snapshot, offset, { snippets: true }));
}

/** Types a letter, and renames a claim. */
export function renamer(text: string): () => unknown {
  return typing(text, (snapshot) => renamings(snapshot, { kind: 'claim', text: 'Claim 42' }, 'Another title'));
}

/** Claims of which each supports the one before. */
export function chainOf(links: number): string {
  return Array.from({ length: links }, (_, at) => `[C${at}]: claim ${at}\n  + [C${at + 1}]\n`).join('\n');
}

/** Puts a line below the last one of the text, and takes it away again, up to the verdict of its first claim. */
export function extender(text: string, line: string): () => unknown {
  let snapshot = snapshotOf('file:///bench.arg', text);
  let version = 0;
  const [first] = snapshot.map.claims.keys();
  const end = positionAt(indexLines(text), text.length);
  return () => {
    const isThere = version % 2 === 1;
    snapshot = snapshot.changed(++version, [{ range: { start: end, end: isThere ? { line: end.line + 1, character: 0 } : end }, text: isThere ? '' : `${line}\n` }]);
    return snapshot.evaluation.verdicts.get(first!)!.status;
  };
}

/** Turns a support in the middle of the text into an attack and back, up to the verdicts. */
export function reviser(text: string): () => unknown {
  let snapshot = snapshotOf('file:///bench.arg', text);
  let version = 0;
  const offset = text.indexOf('\n  + ', text.length / 2) + 3;
  const range = { start: positionAt(indexLines(text), offset), end: positionAt(indexLines(text), offset + 1) };
  return () => {
    snapshot = snapshot.changed(++version, [{ range, text: version % 2 === 1 ? '-' : '+' }]);
    return snapshot.evaluation;
  };
}

/** The same as a typist, up to the map. */
export function modeller(text: string): () => unknown {
  return typing(text, (snapshot) => snapshot.map);
}

function typing<Result>(text: string, ask: (snapshot: Snapshot) => Result): () => Result {
  let snapshot = snapshotOf('file:///bench.arg', text);
  ask(snapshot);
  let version = 0;
  const at = positionAt(indexLines(text), text.indexOf('ordinary', text.length / 2));
  return () => {
    snapshot = snapshot.changed(++version, [{ range: { start: at, end: at }, text: 'x' }]);
    return ask(snapshot);
  };
}

/** Everything from a text to its picture, as an export draws it. */
export async function svg(text: string, layout: LayoutKind): Promise<string> {
  const graph = buildGraph(snapshotOf('file:///bench.arg', text).map);
  return renderSvg(sceneOf(await layOut(graph, { layout })), { standalone: true });
}

/** A folder of files in memory, each of which has `claims` claims: maps of `together` files, of which the first includes the others. */
export function makeWorkspace(files: number, claims: number, together: number): Host {
  const texts = new Map<string, string>();
  for (let file = 0; file < files; file++) {
    const includes = file % together === 0 ? Array.from({ length: together - 1 }, (_, part) => `@include(${file + part + 1}.arg)\n`).join('') : '';
    const body = makeMap(claims).replace(/^===\n[^]*?===\n/, '').replaceAll('Claim ', `Claim ${file}.`).replaceAll('Section', `Section ${file}.`);
    texts.set(`file:///w/${file}.arg`, `${includes}\n${body}\n[Claim ${file}.0]\n  + [Claim ${file - (file % together)}.1]\n`);
  }
  return {
    readFile: async (uri) => texts.get(uri),
    findFiles: async () => [...texts.keys()],
  };
}

/** A service on a workspace, indexed, with the findings of all its files; gives their number. */
export async function checkAll(host: Host): Promise<{ readonly service: Service; readonly findings: number }> {
  const service = createService({ host });
  service.workspace.setReach({ folders: ['file:///w'] });
  await service.workspace.index();
  let findings = 0;
  for await (const { diagnostics } of service.findings.all()) findings += diagnostics.length;
  return { service, findings };
}

/** Types a letter in a file of a workspace at each call, up to the findings of all open documents of its map. */
export async function workspaceTypist({ service }: { readonly service: Service }, host: Host): Promise<() => number> {
  const uris = ['file:///w/500.arg', 'file:///w/505.arg'];
  for (const uri of uris) {
    service.workspace.open(uri, 1, (await host.readFile(uri))!);
    await service.workspace.load(uri);
    service.findings.diagnostics(uri);
  }
  const text = (await host.readFile(uris[1]!))!;
  const at = positionAt(indexLines(text), text.indexOf('ordinary', text.length / 2));
  let version = 1;
  return () => service.workspace.change(uris[1]!, ++version, [{ range: { start: at, end: at }, text: 'x' }])
    .reduce((sum, uri) => sum + service.findings.diagnostics(uri).length, 0);
}

/** Files of which each includes the next, in a new folder. */
export function writeChain(folder: string, length: number): void {
  mkdirSync(folder, { recursive: true });
  for (let at = 0; at < length; at++) {
    const next = at + 1 < length ? `@include(f${at + 1}.arg)\n\n` : '';
    writeFileSync(path.join(folder, `f${at}.arg`), `${next}[C${at}]: A claim. #assumption\n${next === '' ? '' : `  + [C${at + 1}]\n`}`);
  }
}
