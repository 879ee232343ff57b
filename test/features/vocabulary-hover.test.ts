import assert from 'node:assert/strict';
import { frontMatterDocs } from '../../server/src/features/vocabulary.js';
import { plainText } from '../../server/src/lsp/fit-answer.js';
import { ownSettings } from '../../server/src/model/known-settings.js';
import { edit, show, uri } from '../support/editor.js';
import { hoverAt } from '../support/features.js';

function hovered(source: string): string | undefined {
  const editor = edit(source);
  const hover = hoverAt(editor.service, uri, editor.position);
  const [mark] = hover ? /⟦.*⟧/s.exec(show(editor, [hover.range!]))! : [undefined];
  return hover && `${mark} ${plainText((hover.contents as { value: string }).value)}`;
}

describe('hover on what Argmark defines', () => {
  it('tells of a rule in a suppression what it is, with its page', () => assert.equal(
    hovered('// argmark-disable-line open-ques¦tion: later'), '⟦open-question⟧ open-question: A critical question is open.\n\n'
      + 'Severity: information, unless set otherwise. What it means and what to do (https://github.com/argmark/argmark/blob/main/docs/rules/open-question.md)'));

  it('tells of a scheme its critical questions, in data and in inferences', () => {
    assert.match(hovered('<A>: a {scheme: expert opin¦ion}')!, /^⟦expert opinion⟧ expert opinion \(.*authority.*\)\n\nCritical questions:\n- Does the expert know/);
    assert.match(hovered('(1) a\n-- modus ponens, ana¦logy --\n(2) b')!, /^⟦analogy⟧ analogy/);
    assert.equal(hovered('(1) a\n-- modus pon¦ens --\n(2) b'), undefined);
  });

  it('tells of keys in data and of settings what they mean', () => {
    assert.match(hovered('[A]: a {exp¦ect: open}')!, /^⟦expect⟧ The verdict that you expect/);
    assert.match(hovered('===\nevaluation:\n  bur¦den: none\n===\n')!, /^⟦burden⟧ Which claims are accepted/);
    assert.match(hovered('===\nrules: {open-que¦stion: off}\n===\n')!, /^⟦open-question⟧ open-question: /);
    assert.equal(hovered('===\ntitle: so¦me\n===\n'), undefined);
    assert.equal(hovered('===\nconstruct¦or: some\n===\n'), undefined);
  });

  it('tells of every setting that is read, but for the forms of Argdown, and of no other', () => {
    const ofArgdown = ['color', 'dot', 'map.colors', 'color.tagColors', 'color.colorScheme', 'dot.graphVizSettings', 'selection', 'group', 'group.groupDepth', 'map.argumentLabelMode', 'map.statementLabelMode'];
    const read = [...ownSettings].flatMap(([above, keys]) => keys.map((key) => (above === '' ? key : `${above}.${key}`)));
    const told = [...ownSettings.keys()].flatMap((above) =>
      [...frontMatterDocs(above === '' ? [] : above.split('.')).keys()].map((key) => (above === '' ? key : `${above}.${key}`)));
    assert.deepEqual(told.sort(), read.filter((path) => !ofArgdown.includes(path) && !path.startsWith('selection.')).sort());
    const docs = [...ownSettings.keys(), 'sources.doe'].flatMap((above) => [...frontMatterDocs(above === '' ? [] : above.split('.'))]);
    for (const [key, meaning] of docs) assert.match(meaning, /^(?:[A-Z]|`[a-z]).*\.$/, key);
  });

  it('tells of a source\'s key in data and in the front matter', () => {
    const text = '===\nsources:\n  doe: {title: Rain, author: J. Doe}\n===\n\n[A]: a {source: doe}\n';
    assert.equal(hovered(text.replace('source: d', 'source: d¦')), '⟦doe⟧ J. Doe: Rain.');
    assert.equal(hovered(text.replace('  doe', '  d¦oe')), '⟦doe⟧ J. Doe: Rain.');
  });
});
