import assert from 'node:assert/strict';
import { importMap } from '../../../server/src/convert/import.js';
import { exported } from '../../support/exported.js';

/** What is told to be lost of a map whose verdicts depend on three settings. */
async function lostIn(format: 'csv' | 'tsv' | 'mermaid' | 'json'): Promise<readonly string[]> {
  const lost: string[] = [];
  await exported('===\nmodel: {mode: strict}\nevaluation: {burden: cited, standard: preponderance}\n===\n\n[A]: a\n  - [B]: b\n', format, { onLoss: (what) => lost.push(what) });
  return lost;
}

describe('settings that verdicts depend on', () => {
  it('are told where they do not come back', async () => {
    const each = Array.from({ length: 3 }, () => 'settings that verdicts depend on');
    assert.deepEqual(await Promise.all((['csv', 'tsv', 'mermaid'] as const).map(lostIn)), [each, each, each]);
    assert.deepEqual(await lostIn('json'), []);
  });
});

describe('a table of claims with commas', () => {
  it('has a row for each claim, and one for each relation beyond its first', async () => {
    assert.equal(await exported('[A]: One, "two" [@k, p. 3].\n  + [B]: b #x\n    _ [C]: c\n  ? Why?\n\n[D]: d\n  - {weight: 0.5} [B]\n', 'csv'), [
      'id,parent,relation,kind,title,text,source,page,quotation,checked,verdict,open,tags,weight,note,data',
      'n1,,,claim,A,"One, ""two"".",k,p. 3,two,not-checked,accepted,question: Why?,,,,',
      'n2,n1,supports,claim,B,b,,,,,accepted,unsupported,x,,,', 'n2,n4,attacks,,,,,,,,,,,0.5,,',
      'n3,n2 > n1,undercuts,claim,C,c,,,,,accepted,unsupported,,,,', 'n4,,,claim,D,d,,,,,rejected,unsupported,,,,',
      'n5,n1,asks,question,,Why?,,,,,,,,,,', '',
    ].join('\r\n'));
  });

  it('says of a strict map what excludes what and what entails what, since the table does not tell the mode', async () => {
    const table = await exported('===\nmodel: {mode: strict}\n===\n\n[A]: a #assumption\n  -> [B]: b #assumption\n  + [C]: c\n', 'csv') as string;
    assert.match(table, /n1,n2,excludes,claim,A,[^]*n3,n1,entails,claim,C,/);
    assert.equal((await importMap(table, { format: 'csv' })).text, '[B]: b #assumption\n  >< [A]: a #assumption\n    + [C]: c\n');
  });

  it('has data, several sources with their pages, and all that is open, in one cell each', async () => {
    const text = '===\nsources: {k: {title: K}, l: {title: L}}\n===\n\n[A]: a “b” [@k] “c” [@l, p. 3] {weight: 0.5}\n  ? Why?\n  ? How?\n  + [B]: b {source: k}\n  + <C>: c [@k]\n';
    const [, ...rows] = (await exported(text, 'csv') as string).trimEnd().split('\r\n');
    assert.deepEqual(rows, [
      'n1,,,claim,A,a “b” “c”,k; l,; p. 3,b; c,not-checked; not-checked,accepted,question: Why?; question: How?,,,,"{""weight"":0.5}"',
      'n2,n1,supports,claim,B,b,,,,,accepted,unsupported,,,,"{""source"":""k""}"', 'n3,n1,supports,argument,C,c,k,,,,accepted,,,,,',
      'n4,n1,asks,question,,Why?,,,,,,,,,,', 'n5,n1,asks,question,,How?,,,,,,,,,,',
    ]);
  });

  it('has no formula for a spreadsheet to run', async () => {
    const table = await exported('[=1+1]: \\@SUM(1)\n', 'csv') as string;
    assert.ok(table.includes("'=1+1") && table.includes("'@SUM(1)"), table);
  });

  it('gives back texts that begin as what it writes against formulas does, and guards the broad letters of East Asia', async () => {
    for (const title of ["'=x", "''+1", '\uff1d1', '=1', "'tis late", '-1']) {
      const table = await exported(`[${title.replace(/^-/, '\\-')}]: It is so.\n`, 'csv') as string;
      assert.match(table, /,'/, table);
      assert.match((await importMap(table, { format: 'csv' })).text, new RegExp(`^\\[\\\\?${title.replace(/[+]/g, '\\+')}\\]`), table);
    }
  });

  it('has a sign in the place of what would command a terminal', async () => {
    for (const format of ['csv', 'tsv'] as const) {
      const table = await exported('[A\u0007B]: \u001b[31mred\u007f\u009b word', format) as string;
      assert.ok(table.includes('A\ufffdB') && table.includes('\ufffd[31mred\ufffd\ufffd word'), JSON.stringify(table));
    }
  });

  it('has the steps of a reconstruction as arguments, which come back', async () => {
    const text = '[T]: t. #thesis\n  + <A>\n\n<A>\n\n(1) [One]: One.\n(2) [Two]: Two.\n----\n(3) [Three]: Three.\n----\n(4) [T]\n';
    const csv = await exported(text, 'csv') as string;
    assert.match((await importMap(csv, { format: 'csv' })).text, /  \+ <A>\n    & \[Three\]: Three\.\n      & \[One\]: One\.\n      & \[Two\]: Two\.\n/);
  });
});
