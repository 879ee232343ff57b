import assert from 'node:assert/strict';
import { expectFindings, findingsIn } from '../support/findings.js';
import { repairsOf } from '../support/fixes.js';
import { readMapDisplay } from '../../server/src/picture/display.js';

/** What a text becomes by the first fix of each finding, by the title of that. */
const fixed = (code: string, text: string) =>
  Object.fromEntries(repairsOf(text, { [code]: 'warning' }).repairs.filter(({ finding }) => finding.code === code).map((repair) => [repair.title, repair.text]));

/** What is said of one line of a front matter. */
const said = (line: string, code: string) => findingsIn(`===\n${line}\n===\n\n# Costs\n\n[Alpha]: x #aside\n  + <Beta>: y\n`)
  .filter((each) => each.code === code).map(({ message }) => message);

describe('the values of `map` and `story`', () => {
  for (const line of [
    'map: 5', 'map: [a]', 'story: {a: b}', 'story: [[Alpha]]',
    ...[
      'direction: left-right', 'direction: rigth', 'direction:', 'width: 5000', 'width: wide', 'layout: Tree', 'arrange: theses', 'colours: {x: bleu}', 'colours: red',
      'colours: {x: }', 'verdicts: none', 'prose: sometimes', 'sources: few', 'groupDepth: 1.5', 'groupDepth: -1', 'labels: all', 'labels: {claims: all}',
      'labels: {claim: text}', 'hide: {tag: [x]}', 'hide: [aside]', 'show: {verdicts: [good]}', 'show: {tags: {a: b}}', 'exclude: [[Alpha]]', 'exclude: {a: b}',
      'views: [a]', 'views: {a: tree}', 'views: {a: {direktion: down}}', 'views: {a: {direction: x}}', 'views: {a: {views: {}}}', 'views: {a: {sections: {b: c}}}',
    ].map((each) => `map: {${each}}`),
  ]) {
    it(`are told where they cannot be: ${line}`, () => assert.equal(said(line, 'invalid-configuration').length, 1, JSON.stringify(said(line, 'invalid-configuration'))));
  }

  it('are told of nothing that they can be', () => {
    for (const line of [
      'story: Alpha', 'story: [Alpha, "<Beta>"]', 'story:', 'map:', 'map: {ours: [1]}',
      'map: {direction: left, layout: tree, arrange: thesis, width: 120, verdicts: all, prose: true, sources: false, groupDepth: 0, labels: {claims: title, arguments: both}}',
      'map: {colours: {aside: teal, b: "#A04000", c: category10/3}, show: {verdicts: open}, hide: {tags: "#aside", sections: [Costs]}, exclude: "[Alpha]"}',
      'map: {views: {"a b": {sections: Costs, labels: text, hide: {tags: [thesis]}, exclude: [Beta]}}, statementLabelMode: title, addTags: true}',
      'tags: [later]\nmap: {hide: {tags: [later]}}',
    ]) assert.deepEqual([...said(line, 'invalid-configuration'), ...said(line, 'unknown-selection')], [], line);
  });

  it('leave the others as they are', () => {
    const { direction, width, hide, labels, views } = readMapDisplay({
      direction: 'x', width: 9, hide: { tags: ['a', 2024], sections: [['b']] }, labels: { claims: 'title', arguments: 'x' }, views: { one: { layout: 'x', width: 300 } },
    });
    assert.deepEqual([direction, width, hide, labels], ['down', 250, { tags: ['a', '2024'], sections: [], verdicts: [] }, { claims: 'title', arguments: 'both' }]);
    assert.deepEqual(views.map(({ display }) => [display.layout, display.width]), [['auto', 300]]);
  });

  it('are written as they may be meant', () => {
    assert.deepEqual(fixed('invalid-configuration', '===\nmap: {direction: rigth}\n===\n\n[A]: x\n'), { 'Change to right': '===\nmap: {direction: right}\n===\n\n[A]: x\n' });
    assert.deepEqual(fixed('invalid-configuration', '===\nmap: {views: {a: {hide: {tag: [x]}}}}\n===\n\n[A]: x #x\n'), {
      'Change to tags': '===\nmap: {views: {a: {hide: {tags: [x]}}}}\n===\n\n[A]: x #x\n',
    });
  });
});

describe('unknown-selection', () => {
  const finds = (marked: string) => expectFindings(marked, { only: 'unknown-selection' });

  it('is about tags, headings and titles, wherever they are named', () => {
    for (const line of [
      'story: [Alpah]', 'map: {exclude: ["[Alpah]"]}', 'map: {exclude: "[Beta]"}', 'map: {hide: {tags: [nope]}}', 'map: {show: {sections: [Nope]}}',
      'map: {views: {a: {sections: [Nope]}}}', 'map: {views: {a: {show: {tags: nope}}}}', 'map: {views: {a: {exclude: [Nope]}}}',
      'selection: {selectedTags: [nope]}', 'selection: {selectedSections: [Nope]}', 'selection: {excludeStatements: [Nope]}', 'selection: {excludeArguments: [Alpha]}',
    ]) assert.equal(said(line, 'unknown-selection').length, 1, line);
  });

  it('says what may be meant, and writes it', () => {
    assert.deepEqual(fixed('unknown-selection', '===\nmap: {exclude: ["[Alpah]"], hide: {sections: [Cost]}}\n===\n\n# Costs\n\n[Alpha]: x\n'), {
      'Change to "[Alpha]"': '===\nmap: {exclude: ["[Alpha]"], hide: {sections: [Cost]}}\n===\n\n# Costs\n\n[Alpha]: x\n',
      'Change to Costs': '===\nmap: {exclude: ["[Alpah]"], hide: {sections: [Costs]}}\n===\n\n# Costs\n\n[Alpha]: x\n',
    });
  });

  it('looks into the files that are included, and is silent in these', () => {
    finds('//- a.arg\n===\nstory: [Alpha, Gamma]\n//             ^^^^^ unknown-selection\n===\n\n@include(b.arg)\n\n//- b.arg\n===\nstory: [Alpha, Other]\n===\n\n[Alpha]: x\n');
  });
});

describe('the language of a document', () => {
  const said = (lang: string) => findingsIn(`===\nlang: ${lang}\n===\n\n[A]: x #assumption\n`).map(({ code, at }) => `${code} ${at}`);

  it('is a code', () => {
    for (const lang of ['de', 'de-CH', 'EN', 'gsw', 'zh-Hant-TW', 'no', '"de"', '']) assert.deepEqual(said(lang), [], lang);
    for (const lang of ['deutsch', 'en_US', 'English, please', 'd']) assert.deepEqual(said(lang), [`invalid-configuration 1:6-${6 + lang.length}`]);
    assert.deepEqual(said('5'), ['invalid-configuration 1:6-7']);
  });
});
