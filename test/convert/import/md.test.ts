import assert from 'node:assert/strict';
import { importMap } from '../../../server/src/convert/import.js';
import { exported } from '../../support/exported.js';
import { imported, textOf } from '../../support/imported.js';
import { examples } from './examples.js';

describe('bullets in Markdown', () => {
  it('may be grouped by lines that say no more than pro and con', async () => {
    const expected = '[We need trams]: We need trams #thesis\n  + [They are quiet]: They are quiet\n    - [Not in curves]: Not in curves\n  - [They cost a lot]: They cost a lot\n  + [They are pretty]: They are pretty\n';
    assert.equal(await textOf('md', '- We need trams\n  - Pros:\n    - They are quiet\n      - con: Not in curves\n  - **Con**\n    - They cost a lot\n    - pro: They are pretty\n'), expected);
    assert.equal(await textOf('md', '# We need trams\n\n- Pro\n  - They are quiet\n    - Against\n      - Not in curves\n- Arguments against\n  - They cost a lot\n  - pro: They are pretty\n'), expected);
    // Without anything below it, it is a claim like others.
    assert.equal(await textOf('md', '- We need trams\n  - Support\n'), '[We need trams]: We need trams #thesis\n  + [Support]: Support\n');
  });

  it('become reasons and objections by pro and con', async () => {
    assert.equal(await textOf('md', examples.md), `===
title: Should we build trams?
===

[We should build trams]: We should build trams. #thesis
  + [They are quiet]: They are quiet.
    - [Not in curves]: Not in curves.
  - [They cost a lot, says the council]: They cost a lot, says the council.
    {links: ["https://example.org"]}
`);
  });

  it('that are guessed are named by line, ten of them', async () => {
    const { remarks } = await imported(`- We need trams\n${Array.from({ length: 13 }, (_, index) => `  - Reason ${index}\n`).join('')}`, { format: 'md' });
    assert.match(remarks.join(), /read as reasons \(13\): “Reason 0” \(line 2\), .*“Reason 9” \(line 11\), and 3 more$/);
  });

  it('cite sources of one year by authors of one name each by itself', async () => {
    const map = '===\nsources:\n  a: {title: On Trams, author: Ann Roe, date: 2019}\n  b: {title: On Cars, author: Bob Roe, date: 2019}\n===\n\n[A]: Trams are quiet. [@a] #thesis\n  + [B]: Cars are loud. [@b]\n';
    const text = await textOf('md', await exported(map, 'md') as string);
    const [one, other] = [...text.matchAll(/\[@([^\]]+)\]/g)].map(([, key]) => key!);
    assert.ok(one !== undefined && other !== undefined && one !== other, text);
    for (const [key, title] of [[one, 'On Trams'], [other, 'On Cars']] as const) assert.match(text, new RegExp(`\\n {2}${key}:\\n {4}title: ${title}\\n`));
  });

  it('become so by + and - where both are used, and by the heading above', async () => {
    assert.equal(await textOf('md', '# Trams are good\n\nSome words.\n\n+ They are quiet.\n  - They are not.\n- They cost.\n'), `[Trams are good]: Trams are good #thesis
  + [They are quiet]: They are quiet.
    - [They are not]: They are not.
  - [They cost]: They cost.

/*
Some words.
*/
`);
  });

  it('say more by words than by the bullets of their depths', async () => {
    const list = '* We need trams\n  + Pro: They are quiet\n    - They hum\n    - Kontra: Not in curves\n  + Con: They cost\n  + Nobody asks\n';
    const { text, remarks } = await importMap(list, { name: 'a.md' });
    assert.equal(text, '[We need trams]: We need trams #thesis\n  + [They are quiet]: They are quiet\n    + [They hum]: They hum\n    - [Not in curves]: Not in curves\n  - [They cost]: They cost\n  + [Nobody asks]: Nobody asks\n');
    assert.match(remarks.join(), /read as reasons \(2\)/);
    // A list that has both is signed, and a word in it counts more than its sign.
    assert.equal(await textOf('md', '* We need trams\n  + They are quiet\n  + Con: They cost\n  - They squeal\n'),
      '[We need trams]: We need trams #thesis\n  + [They are quiet]: They are quiet\n  - [They cost]: They cost\n  - [They squeal]: They squeal\n');
    assert.equal(await textOf('md', '- We need trams\n  - ✓ Quiet\n  - 👎 Dear\n  - (−) Slow\n  - Gegen\n    - Loud\n'),
      '[We need trams]: We need trams #thesis\n  + [Quiet]: Quiet\n  - [Dear]: Dear\n  - [Slow]: Slow\n  - [Loud]: Loud\n');
  });

  it('are counted where they do not say which', async () => {
    const { text, remarks } = await importMap('- A claim.\n  - A line.\n  - con: No.\n', { name: 'a.md' });
    assert.equal(text, '[A claim]: A claim. #thesis\n  + [A line]: A line.\n  - [No]: No.\n');
    assert.match(remarks.join(), /read as reasons \(1\)/);
  });

  it('of an outline that Argmark wrote become what they were', async () => {
    const text = '[A]: It rains. #thesis\n  + [B]: Clouds are there.\n    _ [C]: They are white.\n  - [D]: The sun shines.\n  ? Since when?\n';
    const { exported } = await import('../../support/exported.js');
    assert.equal(await textOf('md', await exported(`===\nmap: {verdicts: false}\n===\n\n${text.replace(/\[\w\]: /g, '')}`, 'md') as string), `===
title: Argument map
===

[It rains]: It rains. #thesis
  + [Clouds are there]: Clouds are there.
    _ [They are white]: They are white.
  - [The sun shines]: The sun shines.
  ? Since when?
`);
  });

  it('of an outline that Argmark wrote keep titles, marks and what is counted anew far down', async () => {
    const { exported } = await import('../../support/exported.js');
    const text = `===
title: Rain
sources:
  log: {title: Log, author: Ann Roe, date: 2020}
===

[A]: It rains. #thesis
  + [B]: Clouds are there.
    + [C]: Somebody saw them.
      + [D]: She looked up. #assumption
        + [E]: She is tall.
          + [F]: She said so. [@log]
            ? To whom?
          - [G]: She was small once. #undeveloped
            - [D]
`;
    const outline = await exported(text, 'md') as string;
    assert.match(outline, /1\.1\.1\.1-\d/);
    const { text: read, remarks } = await imported(outline, { format: 'md' });
    assert.equal(read, text.replace(/  log: .*\n/, '  roe2020:\n    title: Log\n    author: Ann Roe\n    date: "2020"\n').replace('[@log]', '[@roe2020]'));
    assert.deepEqual(remarks, []);
  });

  it('of an outline that Argmark wrote keep which premises belong together, and which step is denied', async () => {
    const { exported } = await import('../../support/exported.js');
    const text = `===
title: Rain
===

[A]: It rains. #thesis
  + <Sight>: Somebody saw it.
    & [B]: Ann was outside. #assumption
    & [C]: She could see. #assumption
    _ [D]: She saw a hose. #assumption
    - [E]: It was dark. #undeveloped
  - [F]: The sky is blue. #assumption
    & [G]: A blue sky has no clouds. #assumption
    & [H]: Rain needs clouds. #assumption
  + [I]: The street is wet. #assumption
    - [J]: Streets are washed. #assumption
`;
    const outline = await exported(text, 'md') as string;
    assert.equal((await imported(outline, { format: 'md' })).text, text);
  });

  it('of an outline that Argmark wrote stand below what they are about however deep that is, and have their weights', async () => {
    const { exported } = await import('../../support/exported.js');
    const text = `===
title: Rain
===

[A]: It rains. #thesis
  + [B]: Clouds are there.
    + [C]: Somebody saw them.
      + [D]: She looked up.
        + [E]: She is tall.
          + [P]: So say her friends.
            + [Q]: They wrote it down.
              + <F>: She was measured.
                & [G]
                & [J]: She stood straight. #assumption
                _ [K]: She wore shoes. #assumption
                  ? Which?
              + {weight: 0.75} <L>: Her looks.
                & [M]: She looks tall. #assumption
                & [N]: Looks are right. #assumption
  - {note: "so they say (at times)"} [I]: It is old. #assumption
  - {note: said once} [O]: The sky is blue. #assumption

[G]: The measure is right. #assumption
  - {weight: 0.3} [H]: It was bent. #undeveloped
    + {note: "some say so, at least", weight: 0.5} [I]
`;
    const outline = await exported(text, 'md') as string;
    assert.match(outline, /On 1\./);
    assert.equal((await imported(outline, { format: 'md' })).text, text);
  });

  it('of an outline that Argmark wrote come back from sections that are called as groups are', async () => {
    const { exported } = await import('../../support/exported.js');
    const claims = ['[A]: It rains.\n  + [B]: Clouds are there.', '[C]: It is wet.\n  + [D]: The street is.', '[E]: Who knows it.', '[F]: It pours.\n  ? Since when?'];
    const outline = await exported(['Start', 'Conclusion', 'Objections', 'Questions'].map((name, index) => `# ${name}\n\n${claims[index]}\n`).join('\n'), 'md') as string;
    const { text } = await imported(outline, { format: 'md' });
    for (const each of claims) assert.ok(text.includes(`${each}\n`), `${each}\n\n${outline}\n\n${text}`);
  });

  it('of an outline that Argmark wrote keep what they cite, and where, and verdicts that depend on it', async () => {
    const { exported } = await import('../../support/exported.js');
    const sources = '  roe: {title: Rain, author: [Ann Roe, Bo Lee], date: 2020}\n  kim: {title: Wind, author: Cho Kim, date: 2021}\n  un2: {title: Ice, author: U, date: 2022}\n  kim2: {title: Hail, author: Cho Kim, date: 2021}\n  un: {title: Snow, author: Union and League, date: 2022}\n  old: {title: Fog}\n  deed: {title: Deed of sale, date: 2023}\n';
    const text = `===
title: Rain
sources:
${sources}===

[A]: It rains. [@un, p. 3] #thesis
  + [B]: Clouds “are” there. [@roe, pp. 3–5; @kim2]
  - [C]: The sun shines. [@kim; @un2]
    + [D]: Somebody saw it (twice). [@old]
  + [E]: It is wet (or so). [@deed, p. 1]
`;
    const { text: read } = await imported(await exported(text, 'md') as string, { format: 'md' });
    assert.equal(read.slice(read.indexOf('[A]')), `[A]: It rains. [@league2022, p. 3] #thesis
  + [B]: Clouds “are” there. [@roe2020, pp. 3–5] [@kim2021b]
  - [C]: The sun shines. [@kim2021a] [@u2022]
    + [D]: Somebody saw it (twice). (Fog)
  + [E]: It is wet (or so). [@deed2023, p. 1]

/*
Sources
Fog.
*/
`);
  });
});
