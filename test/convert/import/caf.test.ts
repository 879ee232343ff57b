import assert from 'node:assert/strict';
import { importMap } from '../../../server/src/convert/import.js';
import { imported, textOf } from '../../support/imported.js';
import { examples } from './examples.js';

describe('CAF', () => {
  it('becomes claims, weights, and undercuts by the statements for them', async () => {
    assert.equal(await textOf('caf', examples.caf), `===
title: Copyright
evaluation:
  burden: assumption
author: Ann
===

[It should be changed]: It should be changed. #thesis
  + {weight: 0.8} [It is unclear]: It is unclear.
    _ [Courts have made it clear]: Courts have made it clear.
`);
  });

  it('assumes what weighs much, and denies what weighs little', async () => {
    const weighed = examples.caf.replace('id="s4"', 'id="s4" weight="0.75"').replace('id="s2"', 'id="s2" weight="0.0" value="1.0"');
    const text = await textOf('caf', weighed);
    assert.match(text, /Courts have made it clear\. #assumption/);
    assert.match(text, /- \[It is not the case: It is unclear\]: It is not the case: It is unclear\.\n +#assumption/);
    assert.match(await textOf('caf', examples.caf.replace('id="s4"', 'id="s4" value="1.0"')), /Courts have made it clear\. #assumption/);
    assert.doesNotMatch(await textOf('caf', examples.caf.replace('id="s1"', 'id="s1" value="1.0"')), /#assumption/);
  });

  it('cites the sources that its texts cite', async () => {
    const text = examples.caf.replace('It is unclear.', 'It is unclear. [@Green, p. 3]').replace('</caf>', '<references><metadata key="Green" title="Green Paper" creator="EU"/></references></caf>');
    const map = await textOf('caf', text);
    assert.ok(map.includes('It is unclear. [@Green, p. 3]') && map.includes('    title: Green Paper\n    author: EU\n'), map);
  });

  it('calls arguments by their titles, and keeps texts in other languages and unknown standards', async () => {
    const file = examples.caf.replace('<argument id="a1" pro="true" weight="0.8">', '<argument id="a1" pro="true" weight="0.8" scheme="expert_opinion"><metadata title="From experts"/>')
      .replace('<argument id="a2" pro="true"', '<argument id="a2" scheme="rule_of_thumb" pro="true"')
      .replace('</description></descriptions>', '</description><description lang="de">Neu.</description></descriptions>').replace('standard="PE"', 'standard="SE"');
    const { text, remarks } = await imported(file, { format: 'caf' });
    assert.ok(text.includes('+ {weight: 0.8} <From experts> {scheme: expert_opinion}\n') && text.includes('_ <Rule of thumb> {scheme: rule_of_thumb}\n'), text);
    assert.match(text, /\nline \d+, column \d+, <description>, in another language \(de\): Neu\.\n/);
    assert.deepEqual(remarks, ['kept as data or comments, since a map cannot express it: texts in further languages: de (1), parts that Argmark does not read: standard (1)']);
  });

  it('gives arguments that have a title and no scheme no data', async () => {
    const file = examples.caf.replace('<argument id="a1" pro="true" weight="0.8">', '<argument id="a1" pro="true" weight="0.8"><metadata title="From experts"/>');
    assert.match(await textOf('caf', file), /\+ \{weight: 0\.8\} <From experts>\n/);
  });

  it('tells what it is not', async () => assert.rejects(importMap('<a/>', { format: 'caf' }), /line 1, column 1, <a>: this is not CAF/));
});
