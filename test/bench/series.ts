// What was once quadratic, for the series of the bench: twice as much is to take twice as long.
import { fixAllIn } from '../../server/src/features/code-actions/fix-all.js';
import { indexLines, positionAt } from '../../server/src/base/line-index.js';
import { buildGraph } from '../../server/src/picture/graph.js';
import { LinkGraph } from '../../server/src/workspace/link-graph.js';
import { snapshotOf } from '../../server/src/workspace/snapshot.js';

const uri = 'file:///bench.arg';

const repeat = (count: number, write: (index: number) => string) => Array.from({ length: count }, (_, index) => write(index)).join('');

/** Claims of which each supports the next, and the last the first; plain Argdown. */
export function makeCircle(claims: number): string {
  return repeat(claims, (index) => `[Claim ${index}]: A claim.\n  + [Claim ${(index + 1) % claims}]\n\n`);
}

/** A front matter of so many keys, and a claim; plain Argdown. */
export function makeFrontMatter(keys: number): string {
  return `===\n${repeat(keys, (index) => `key${index}: a value of the ordinary kind\n`)}===\n\n[Claim]: A claim.\n`;
}

/** From a text to the graph that is drawn; returns its edges. */
export function graph(text: string): number {
  return buildGraph(snapshotOf(uri, text).map).edges.length;
}

/** Types a letter in the midst of a front matter at each call, up to the findings. */
export function frontMatterTypist(text: string): () => number {
  let snapshot = snapshotOf(uri, text);
  let version = 0;
  const at = positionAt(indexLines(text), text.indexOf('ordinary', text.length / 2));
  return () => {
    snapshot = snapshot.changed(++version, [{ range: { start: at, end: at }, text: 'x' }]);
    return snapshot.findings.length;
  };
}

/** Repairs what needs nobody's decision in a text that has so many findings of one kind. */
export function fixer(findings: number): () => void {
  const snapshot = snapshotOf(uri, repeat(findings, (index) => `[Claim ${index}]: A claim. #assumption\n\n[Claim ${index}]:\n  + [Claim 0]\n\n`));
  return () => {
    const { count } = fixAllIn(snapshot);
    if (count !== findings) throw new Error(`${count} of ${findings} findings were repaired`);
  };
}

/** The findings of a text in which twenty titles of so many letters have a slip each. */
export function slips(letters: number): () => void {
  const long = 'ten chars '.repeat(letters / 10);
  const text = repeat(20, (index) => `[${index} ${long}end]: A claim. #assumption\n  >< [${index} ${long}edn]\n\n`);
  return () => {
    const meant = snapshotOf(uri, text).findings.filter(({ message }) => message.includes('Did you mean')).length;
    if (meant !== 20) throw new Error(`${meant} of 20 slips were seen`);
  };
}

/** The roots of the maps of so many files, of which each two include the next two. */
export function roots(files: number): () => void {
  return () => {
    const links = new LinkGraph();
    for (let at = 0; at < files / 2; at++) for (const side of ['a', 'b']) links.set(`${side}${at}`, [`a${at + 1}`, `b${at + 1}`]);
    for (let at = 0; at < files / 2; at++) for (const side of ['a', 'b']) links.rootsOf(`${side}${at}`);
  };
}
