import assert from 'node:assert/strict';
import { importMap } from '../../../server/src/convert/import.js';
import { textOf } from '../../support/imported.js';
import { examples } from './examples.js';

describe('a table', () => {
  it('becomes claims that support and attack their parents, with their sources', async () => {
    assert.equal(await textOf('csv', examples.csv), `===
sources:
  Noise-report:
    title: Noise report
===

[Trams]: We need trams.
  + [They are quiet]: They are quiet. [@Noise-report, p. 3]
    - [Curves]: They squeal, in curves.
`);
  });

  it('may be divided by semicolons or tabs, name parents by title, and speak German', async () => {
    assert.equal(await textOf('csv', 'Titel;Aussage;Beziehung;parent\nA;Es regnet.;;\nB;Wolken.;stützt;A\nC;"Die ""Sonne"" scheint.";bestreitet;A\nD;Es ist Tau.;greift an;A\n'), `[A]: Es regnet.
  + [B]: Wolken.
  - [C]: Die "Sonne" scheint.
  - [D]: Es ist Tau.
`);
    assert.equal(await textOf('csv', 'id\ttext\tparent\n1\tIt rains.\t\n2\tClouds.\t1\n'), '[It rains]: It rains.\n  + [Clouds]: Clouds.\n');
  });

  it('cites several sources in their order, each with its page, and quotes what the text itself does not say', async () => {
    const table = 'title,text,source,page,quotation\nA,Trams are quiet.,Roe;Doe,3;,quiet;louder in curves\n';
    assert.equal((await textOf('csv', table)).split('===\n\n')[1], '[A]: Trams are quiet. [@Roe, 3] “louder in curves” [@Doe]\n');
  });

  it('says by many words how a row relates to its parent', async () => {
    const words: Readonly<Record<string, string>> = {
      '><': 'Contradicts,> <,><,widerspricht', _: 'undercut,_,unterläuft,entkräftet',
      '-': 'con,against,Objection,opposes,rebuts,contra,disagrees,no,-,−,–,bestreitet,greift an,gegen,attacks', '+': 'supports,pro,for,reason,evidence,agrees,because,yes,+,stützt,für',
    };
    for (const [sigil, names] of Object.entries(words)) {
      for (const name of names.split(',')) assert.equal(await textOf('csv', `id,parent,relation,text\n1,,,a\n2,1,${name},b\n`), `[A]: a\n  ${sigil} [B]: b\n`, name);
    }
  });

  it('says with its other columns what a claim is, and what is known of it', async () => {
    assert.equal(await textOf('csv', `ID,Parent,Relation,Title,Text,Source,Page,Tags,Weight,kind,Data,Note
t,,,T,All is well.,,,#x; y,,thesis,"{""a"": 1}",
a,t,supports,A,Look.,"see: Doe (2020)!","p. 3",,"-0,5",argument,{broken,seen
p,A,premise,,It is new.,"@roe; ;",,assumption,,assumption,,
u,a > t,undercuts,U,No look.,,,,25%,,,
w,u,contradicts,U,It was looked.,,,thesis,1.5,thesis,,"why; so"
t,w,attacks,,,,,,,,,
q,t,asks,,Why is it?,,,,,,,
r,t,,,Who says?,,,,,Question,,
`), `===
sources:
  see:-Doe-2020:
    title: "see: Doe (2020)!"
  roe:
    title: "@roe"
===

[T]: All is well. #x #y #thesis {a: 1}
  + {weight: -0.5, note: seen} <A>: Look. [@{see:-Doe-2020}, p. 3]
    {data: "{broken"}
    _ {weight: 0.25} [U]: No look.
      >< {weight: 1.5, note: "why; so"} [U (2)]: It was looked. #thesis
        - [T]
    & [It is new]: It is new. [@roe] #assumption
  ? Why is it?
  ? Who says?
`);
    assert.equal(await textOf('csv', 'parent,text\n,a\n1,b\n'), '[A]: a\n  + [B]: b\n');
    assert.equal(await textOf('csv', 'title,text,parent\nA,"\'=1+1 is two",\nB,\'b,A\n'), '[A]: =1+1 is two\n  + [B]: \'b\n');
    assert.match(await textOf('csv', 'text,source,quotation\na,roe,"It is; so."\n'), /: a “It is; so\.” \[@roe\]\n/);
    assert.match(await textOf('csv', 'text,source\na,!!\n'), / {2}source:\n {4}title: "!!"\n===\n\n\[A\]: a \[@source\]/);
    assert.equal(await textOf('csv', 'owner,text,Owner, \nX,a,Y,z\n'), '[A]: a {owner: X, Owner: "Y", "(column 4)": z}\n');
  });

  it('knows names of columns and relations in German, and takes no longer word for a short one', async () => {
    assert.equal(await textOf('csv', 'Nummer;Eltern;Beziehung;Text\n1;;;A\n2;1;dafür;B\n3;1;dagegen;C\n4;1;kontra;D\n5;2;unterschneidet;E\n'),
      '[A]: A\n  + [B]: B\n    _ [E]: E\n  - [C]: C\n  - [D]: D\n');
    for (const word of ['context', 'problem', 'note', 'former']) {
      await assert.rejects(importMap(`id,parent,relation,text\n1,,,a\n2,1,${word},b\n`, { format: 'csv' }), new RegExp(`\`${word}\` is not a relation`));
    }
    assert.equal(await textOf('csv', 'id,parent,relation,text\n1,,,a\n2,1,confirms,b\n3,1,pros,c\n4,1,no,d\n5,1,con (weak),e\n'),
      '[A]: a\n  + [B]: b\n  + [C]: c\n  - [D]: d\n  - [E]: e\n');
  });

  it('tells what is wrong and where', async () => {
    const refused = async (text: string, message: RegExp) => assert.rejects(importMap(text, { format: 'csv' }), message);
    await refused('id,parent,text\n1,,a\n2,9,b\n', /line 3, column 3: there is no row with the id, title or text `9`/);
    await refused('id,parent,text\n1,,"a\n', /line 2, column 4: this quotation mark is never closed/);
    await refused('a,b\n1,2\n', /line 1, column 1: the first line should name the columns/);
    await refused('id,parent,relation,text\n1,,,a\n2,1,likes,b\n', /line 3, column 5: `likes` is not a relation/);
    await refused('id,parent,text\n1,,a\n1,,b\n', /line 3, column 1: the id `1` is used a second time here/);
    await refused('id,parent,relation,text\n1,,,a\n2,,,c\n3,1 > 2,undercuts,b\n', /line 4, column 3: there is no relation between these two to undercut/);
  });

  it('takes a page that is in the cell of its source', async () => {
    const text = await textOf('csv', 'text,source,page\nA.,"Roe 2019, p. 3",\nB.,Roe 2019 S. 4-5,\nC.,"Roe 2019, p. 3",7\nD.,p. 3,\n');
    assert.deepEqual([...text.matchAll(/\[@.*\]/g)].map(([citation]) => citation), ['[@Roe-2019, p. 3]', '[@Roe-2019, S. 4-5]', '[@{Roe-2019-p.-3}, 7]', '[@{p.-3}]']);
  });

  it('keeps and counts what a map has no name for, and loses nothing without a word', async () => {
    const { text, remarks } = await importMap('id,parent,relation,text,weight,Owner,verdict\n1,,,All is well.,,Ann,accepted\n2,1,supports,It is new.,50 %,,\n3,1,attacks,It is dear.,rather,Bob,,more,\n4,1,,It is red.,"0,5",,\n', { format: 'csv' });
    assert.equal(text, `[All is well]: All is well. {Owner: Ann}
  + {weight: 0.5} [It is new]: It is new.
  - {note: "weight: rather"} [It is dear]: It is dear.
    {Owner: Bob, column 8: more}
  + {weight: 0.5} [It is red]: It is red.
`);
    assert.deepEqual(remarks, [
      'kept as data or comments, since a map cannot express it: cells of other columns (3), weights that are not numbers, in notes (1)',
      'guessed: rows that do not say whether they speak for or against, read as reasons (1): “It is red.” (line 5)',
    ]);
    await assert.rejects(importMap('id,parent,text\n', { format: 'csv' }), /line 2, column 1: there is no row below the names of the columns/);
  });

  it('says in a column of its own what undercuts a claim, by the whole name of the column', async () => {
    const table = (head: string) => textOf('csv', `title,text,parent,relation,${head}\nA,It rains.,,,\nB,It is wet.,A,pro,C\nC,Hoses.,,,\n`);
    for (const head of ['Undercut by', 'Unterschnitten von', 'entkräftet durch']) assert.equal(await table(head), '[A]: It rains.\n  + [B]: It is wet.\n    _ [C]: Hoses.\n');
    assert.equal(await table('Undercut by date'), '[A]: It rains.\n  + [B]: It is wet. {Undercut by date: C}\n\n[C]: Hoses.\n');
  });
});
