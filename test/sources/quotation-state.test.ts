import assert from 'node:assert/strict';
import type { DocumentSymbol } from 'vscode-languageserver-types';
import { quotationSign } from '../../server/src/picture/quotation-signs.js';
import { nodeBox } from '../../server/src/picture/node-box.js';
import { legendOf } from '../../server/src/picture/legend.js';
import { nodeTooltip, spoken } from '../../server/src/picture/words.js';
import { documentSymbolsIn } from '../support/asked-at-once.js';
import { hoverAt, mapGraphIn } from '../support/features.js';
import { startWorkspace, uriOf, type TestWorkspace } from '../support/workspace.js';

const uri = uriOf('a.arg');
const front = '===\nsources: {rules: {title: House rules, file: rules.txt}, lost: {title: Lost}}\n===\n\n';
const rules = '[p. 4]\nThe hallway is an escape route.\n[p. 5]\nEscape routes are to be kept clear at all times.\n';
const body = `[Clear]: “Escape routes are to be kept clear” [@rules, p. 5].
  + [Hall]: “The hallway is an escape route” [@rules, p. 5].
  + [Never]: “Escape routes are not to be kept clear” [@rules] and “prams shall never stand about anywhere” [@rules].
  - [Prams]: Prams may stand there [@rules, p. 5, "residents keep their umbrellas upstairs"].
  - [Elsewhere]: “It was said somewhere else” [@lost].
    ? Is it “an escape route for everybody living here” [@rules]?
`;

async function opened(text = body): Promise<TestWorkspace> {
  const workspace = await startWorkspace(`//- a.arg\n${front}${text}//- rules.txt\n${rules}`);
  await workspace.open('a.arg');
  return workspace;
}

/** The graph of the map by the titles of its nodes. */
function nodesOf({ service }: TestWorkspace) {
  const graph = mapGraphIn(service, uri)!;
  return { graph, node: (title: string) => graph.nodes.find((each) => each.title === title)! };
}

function details(symbols: readonly DocumentSymbol[]): string[] {
  return symbols.flatMap(({ name, detail, children }) => [`${name} (${detail})`, ...details(children ?? [])]);
}

describe('what was found of a claim’s quotations', () => {
  it('is a sign behind the source in the map, that of the gravest', async () => {
    const { node } = nodesOf(await opened());
    const labels = (title: string) => nodeBox(node(title)).chips.filter(({ role }) => role === 'source' || role === 'misquoted').map(({ role, text }) => `${role} ${text}`);
    assert.deepEqual(['Clear', 'Hall', 'Never', 'Prams', 'Elsewhere'].map((title) => labels(title)[0]), [
      'source @rules ✓', 'misquoted @rules ≠', 'misquoted @rules ✗', 'misquoted @rules ✗', 'source @lost',
    ]);
  });

  it('is a problem of the claim in the map, as what is found about any line of it', async () => {
    const { graph, node } = nodesOf(await opened());
    assert.deepEqual(graph.nodes.map(({ title, text, mark }) => [title ?? text, mark?.messages.filter((each) => each.includes('`rules`')).length ?? 0]), [
      ['Clear', 0], ['Hall', 1], ['Never', 2], ['Prams', 1], ['Elsewhere', 0], ['Is it “an escape route for everybody living here”?', 1],
    ]);
    assert.equal(node('Never').mark!.count, 2);
  });

  it('is told by the map where the pointer rests, and to those who hear it, in its language', async () => {
    const { node } = nodesOf(await opened());
    assert.match(nodeTooltip(node('Hall'), null), /^“The hallway is an escape route” \(rules, p\. 4\): found, but not on the cited page$/m);
    assert.match(spoken(node('Clear'), null), /“Escape routes are to be kept clear” \(rules, p\. 5\): found in the source/);
    assert.match(nodeTooltip(node('Prams'), 'de'), /^„residents keep their umbrellas upstairs“ \(rules\): steht nicht in der Quelle$/m);
    assert.match(nodeTooltip(node('Elsewhere'), null), /\(lost\): not compared with the source$/m);
  });

  it('is explained by the legend where it occurs', async () => {
    const words = async (text: string) => legendOf(mapGraphIn((await opened(text)).service, uri)!).map((each) => each.words).filter((each) => each.includes('quotation'));
    assert.deepEqual(await words('[A]: “Escape routes are to be kept clear” [@rules].\n'), ['quotation found in the source']);
    assert.deepEqual(await words(body), [
      'quotation found in the source', 'quotation differs, or is on another page', 'quotation not found in the source',
    ]);
  });

  it('is told by the hover of its title', async () => {
    const { service } = await opened();
    const { value } = hoverAt(service, uri, { line: 6, character: 6 })!.contents as { value: string };
    assert.match(value, /Quotations:\n- “Escape routes are not to be kept clear” \(`rules`, p\. 5\): \*\*differs from its source\*\*\n- “prams shall never stand about anywhere” \(`rules`\): \*\*not found\*\*$/);
  });

  it('has its marks within those of a name', async () => {
    const { service } = await opened('[A]: a.\n  - “Escape routes are “to be” kept clear” [@rules].\n');
    const { value } = hoverAt(service, uri, { line: 4, character: 1 })!.contents as { value: string };
    assert.match(value, /“‘Escape routes are ‘to be’ kept clear’” speaks against it/);
  });

  it('is told by the outline', async () => {
    assert.deepEqual(details(documentSymbolsIn((await opened()).service, uri)), [
      'Clear (quotation found; “Escape routes are to be kept clear”.)',
      'Hall (quotation found on another page; supports)',
      'Never (2 quotations: 1 differs from its source, 1 not found; supports)',
      'Prams (quotation not found; attacks)',
      'Elsewhere (quotation not checked; attacks)',
      'Is it “an escape route for everybody living here”? (quotation not found; question)',
    ]);
  });

  it('is nothing of what was not looked up, and changes with the source', async () => {
    const workspace = await opened('[A]: “Umbrellas stay upstairs for good” [@rules].\n');
    const sign = () => quotationSign(nodesOf(workspace).node('A'), 'rules');
    assert.deepEqual(sign(), { sign: '✗', isFault: true });
    workspace.host.files.set(uriOf('rules.txt'), 'Umbrellas stay upstairs for good.');
    await workspace.service.workspace.filesChanged([{ uri: uriOf('rules.txt'), kind: 'changed' }]);
    await workspace.service.workspace.load(uri);
    await workspace.service.workspace.loadSources(uri);
    assert.deepEqual(sign(), { sign: '✓', isFault: false });
    workspace.host.files.delete(uriOf('rules.txt'));
    await workspace.service.workspace.filesChanged([{ uri: uriOf('rules.txt'), kind: 'deleted' }]);
    await workspace.service.workspace.load(uri);
    await workspace.service.workspace.loadSources(uri);
    assert.deepEqual(sign(), { sign: '', isFault: false });
  });
});
