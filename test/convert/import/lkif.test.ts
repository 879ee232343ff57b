import assert from 'node:assert/strict';
import { importMap } from '../../../server/src/convert/import.js';
import { imported, textOf } from '../../support/imported.js';
import { examples } from './examples.js';

describe('LKIF', () => {
  it('becomes assumptions, arguments with roles, and undercuts', async () => {
    assert.equal(await textOf('lkif', examples.lkif), `===
title: Harry
evaluation:
  burden: assumption
===

[Harry is British]: Harry is British. #thesis
  + <For: Harry is British> {datum: "Harry was born in Bermuda."}
    & [Harry was born in Bermuda]: Harry was born in Bermuda. #assumption
    _ [Harry has become an American]: Harry has become an American.

/*
Stated, which holds where it is assumed as a premise: Harry has become an American.
*/
`);
  });

  const graph = (statements: string, args = '', doctype = '') => `${doctype}<lkif><argument-graphs><argument-graph id="g" main-issue="s1">
<statements>${statements}</statements><arguments>${args}</arguments></argument-graph></argument-graphs></lkif>`;
  const statement = (id: string, state: string, atom = `<s>${id} holds.</s>`) => `<statement id="${id}" ${state}>${atom}</statement>`;
  const argument = (to: string, ...premises: readonly string[]) => `<argument id="a${to}" weight="0.9"><conclusion statement="${to}"/><premises>${premises.join('')}</premises></argument>`;
  const [accepted, rejected, stated, questioned] = ['value="true" assumption="false"', 'value="false" assumption="false"', 'value="unknown" assumption="true"', 'value="unknown" assumption="false"'];

  it('takes as given what is accepted, and denies what is rejected, whatever is argued for it', async () => {
    const text = await textOf('lkif', graph(
      `${statement('s1', questioned!)}${statement('s2', accepted!)}${statement('s3', stated!)}${statement('s4', rejected!)}`,
      argument('s1', '<premise statement="s2"/>', '<premise statement="s3"/>') + argument('s4', '<premise statement="s2"/>'),
    ));
    assert.equal(text.slice(text.indexOf('[')), `[s1 holds]: s1 holds. #thesis
  + {weight: 0.9} <For: s1 holds>
    & [s2 holds]: s2 holds. #assumption
    & [s3 holds]: s3 holds.

[s4 holds]: s4 holds.
  - {weight: 1} [It is not the case: s4 holds]: It is not the case: s4 holds.
    #assumption
  + {weight: 0.9} [s2 holds]

/*
Stated, which holds where it is assumed as a premise: s3 holds.
*/
`);
  });

  it('assumes as a premise what is stated, unless somebody has questioned or rejected it', async () => {
    const premises = (state: string) => graph(`${statement('s1', questioned!)}${statement('s2', state)}`, argument('s1', '<premise type="assumption" statement="s2"/>'));
    assert.match(await textOf('lkif', premises(stated!)), /s2 holds\. #assumption/);
    assert.doesNotMatch(await textOf('lkif', premises(questioned!)), /#assumption/);
    assert.doesNotMatch(await textOf('lkif', premises(rejected!)), /\[s2 holds\]: s2 holds\. #assumption/);
  });

  it('weighs what speaks for and against a statement, where its standard is the best argument', async () => {
    const con = '<argument id="c" direction="con"><conclusion statement="s1"/><premises><premise statement="s3"/></premises></argument>';
    const weighed = async (standard: string) => textOf('lkif', graph(statement('s1', `standard="${standard}"`) + statement('s2', accepted!) + statement('s3', accepted!), argument('s1', '<premise statement="s2"/>') + con));
    for (const standard of ['BA', 'PE']) assert.match(await weighed(standard), /^\[s1 holds\]: s1 holds\. #thesis \{standard: preponderance\}$/m);
    assert.match(await weighed('BRD'), /\{standard: beyond-doubt\}/);
    assert.doesNotMatch(await textOf('lkif', graph(statement('s1', 'standard="BA"') + statement('s2', accepted!), argument('s1', '<premise statement="s2"/>'))), /preponderance/);
  });

  it('tells what an atom says beside its words', async () => {
    const { text } = await imported(graph(statement('s1', questioned!, '<s pred="british">Harry is <c value="uk">British</c>.</s>')), { format: 'lkif' });
    assert.match(text, /<s> pred="british"\nline 2, column \d+, <c> value="uk"/);
  });

  it('uses the denial of what is rejected as a premise', async () => {
    const text = await textOf('lkif', graph(`${statement('s1', questioned!)}${statement('s2', rejected!)}`, argument('s1', '<premise polarity="negative" statement="s2"/>')));
    assert.match(text, /  \+ \{weight: 0\.9\} \[It is not the case: s2 holds\]: It is not the case: s2 holds\.\n    #assumption/);
    assert.doesNotMatch(text, /></);
  });

  it('tells atoms of logic by their names, and words as they are', async () => {
    const atom = '<s pred="http://a.org/b#uses"><c>http://a.org/b#Engine</c><i value="http://a.org/c/Library"/><expr functor="sum"><c>1</c><v>X</v></expr></s>';
    assert.match(await textOf('lkif', graph(statement('s1', stated!, atom))), /: uses\(Engine, Library, sum\(1, X\)\) #thesis/);
    assert.match(await textOf('lkif', graph(statement('s1', stated!, '<s pred="uses"><v>X</v> makes use of <v>Y</v>.</s>'))), /: X makes use of Y\. #thesis/);
  });

  it('knows the short names that the file gives to addresses', async () => {
    const type = '<!DOCTYPE lkif [\n<!ENTITY b "http://a.org/b#" >\n]>\n';
    assert.match(await textOf('lkif', graph(statement('s1', stated!, '<s pred="&b;uses"><c>&b;Engine</c></s>'), '', type)), /: uses\(Engine\) #thesis/);
    await assert.rejects(textOf('lkif', graph(statement('s1', stated!, '<s>&c;</s>'), '', type)), /line 5, column \d+: this is not XML: .*&c;/);
    const nested = '<!DOCTYPE lkif [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]>';
    await assert.rejects(textOf('lkif', graph(statement('s1', stated!, '<s>&c;</s>'), '', nested)), /&c;/);
    const long = `<!DOCTYPE lkif [<!ENTITY b "${'b'.repeat(1000)}">]>`;
    await assert.rejects(textOf('lkif', graph(statement('s1', stated!, `<s>${'&b;'.repeat(1001)}</s>`), '', long)), /&b;/);
  });

  it('keeps the addresses of statements, and counts what a map has no place for', async () => {
    const file = examples.lkif.replace('<lkif>', '<lkif><sources><source element="s2" uri="https://a.org/bermuda"/><source element="r9" uri="https://a.org/rule"/></sources>').replace('standard="BA"', 'standard="SE"');
    const { text, remarks } = await imported(file, { format: 'lkif' });
    assert.match(text, /was born in Bermuda\. #assumption\s+\{url: "https:\/\/a\.org\/bermuda"\}/);
    assert.deepEqual(remarks, ['kept as data or comments, since a map cannot express it: statements that are only stated (1), parts that Argmark does not read: standard (1)', 'left out: sources of rules and arguments (1)']);
  });

  it('reads each of several graphs below a heading, and tells of theories by their names', async () => {
    const one = (title: string, about: string) => `<argument-graph${title}><statements><statement id="s1" value="unknown"><s>${about} rains.</s></statement>
<statement id="s2" value="true"><s>${about} is wet.</s></statement></statements>
<arguments><argument id="a1"><conclusion statement="s1"/><premises><premise statement="s2"/></premises></argument></arguments></argument-graph>`;
    const { text, remarks } = await imported(`<lkif><theory id="rules"/><argument-graphs>${one('', 'It')}${one(' title="On appeal"', 'Here it')}</argument-graphs></lkif>`, { format: 'lkif' });
    assert.equal(text, `===
evaluation:
  burden: assumption
===

# Argument graph 1

[It rains]: It rains.
  + [It is wet]: It is wet. #assumption

# On appeal

[Here it rains]: Here it rains.
  + [Here it is wet]: Here it is wet. #assumption
`);
    assert.match(remarks.join(), /left out: theories of rules named rules, line \d+, column \d+, <theory> \(1\)/);
  });

  it('tells where a statement is missing', async () => {
    await assert.rejects(importMap(examples.lkif.replace('statement="s1"/>', 'statement="s9"/>'), { format: 'lkif' }), /line 5, column \d+, <conclusion>: there is no statement `s9`/);
    await assert.rejects(importMap('<lkif><theory/></lkif>', { name: 'a.xml' }), /there is no argument graph in this file/);
  });
});
