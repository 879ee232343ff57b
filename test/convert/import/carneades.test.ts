import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { importMap } from '../../../server/src/convert/import.js';
import { exported } from '../../support/exported.js';
import { imported, textOf } from '../../support/imported.js';
import { examples } from './examples.js';

describe('Carneades', () => {
  it('becomes claims that have to be argued for, issues as contradictions, undercutters as undercuts', async () => {
    assert.equal(await textOf('carneades', examples.carneades.replace(/tests:[^]*/, '')), `===
title: Tea
evaluation:
  burden: assumption
  standard: preponderance
===

[Drink tea]: Drink tea. {id: tea}
  >< [Do not drink tea]: Do not drink tea. {id: "¬tea"}
    & [It keeps you awake]: It keeps you awake. #assumption {id: awake}
    & [It is late]: It is late. {id: late}
  + [It keeps you awake]
    _ [The argument does not apply]: The argument does not apply.
      {id: "¬app(a1)"}
`);
  });

  it('calls an undercutter without words by what it cuts', async () => {
    assert.equal(await textOf('carneades', `statements: {tea: Drink tea., awake: It keeps you awake., late: It is late., ¬app(a1): ¬app(a1)}
arguments:
  a1: {conclusion: tea, premises: [awake], undercutter: ¬app(a1)}
  a2: {conclusion: ¬app(a1), premises: [late]}
`), `===
evaluation:
  burden: assumption
===

[Drink tea]: Drink tea. {id: tea}
  + [It keeps you awake]: It keeps you awake. {id: awake}
    _ [Exception to: Drink tea]: {id: "¬app(a1)"}
      + [It is late]: It is late. {id: late}
`);
  });

  it('weighs convergent, cumulative, factorized and constant arguments', async () => {
    const text = (scheme: string) => `statements: {p: P holds., ¬p: P fails., a: First., b: Second., c: Third.}
issues: {i1: {positions: [p, ¬p]}}
argument_schemes: [{id: half, weight: {constant: 0.5}}, {id: much, weight: {constant: 1.5}}, {id: less, weight: {constant: -1}}]
arguments:
  a1: {scheme: ${scheme}, conclusion: p, premises: [a, b]}
  a2: {conclusion: ¬p, premises: [c]}
`;
    const lines = async (scheme: string) => (await textOf('carneades', text(scheme))).split('\n').filter((line) => /^ .*(?:weight|For)/.test(line)).map((line) => line.trim());
    assert.deepEqual(await lines('convergent'), []);
    assert.match(await textOf('carneades', text('convergent')), /\n {2}\+ \{convergent: a1\} \[First\]: First\. \{id: a\}\n {2}\+ \{convergent: a1\} \[Second\]: Second\. \{id: b\}\n/, 'each premise speaks for it alone');
    assert.deepEqual(await lines('cumulative'), ['+ {weight: 1} [Third]: Third. {id: c}', '+ <For: P holds> {weight: 1, cumulative: a1}', '+ {weight: 0.5, cumulative: a1} [First]', '+ {weight: 0.5, cumulative: a1} [Second]']);
    assert.deepEqual(await lines('factorized'), ['+ {weight: 1} [Third]: Third. {id: c}', '+ <For: P holds> {weight: 0.67, factorized: a1}']);
    assert.deepEqual(await lines('much'), ['+ <Much> {weight: 1, scheme: much}']);
    assert.deepEqual(await lines('less'), ['+ {weight: 1} [Third]: Third. {id: c}', '+ <Less> {weight: 0, scheme: less}']);
    assert.deepEqual(await lines('half'), ['+ {weight: 1} [Third]: Third. {id: c}', '+ <Half> {weight: 0.5, scheme: half}']);
  });

  it('splits arguments whose premises count each by itself, tells so, and joins them again', async () => {
    for (const [scheme, rival, parts] of [['convergent', '', 2], ['cumulative', '', 2], ['cumulative', '  a2: {conclusion: ¬p, premises: [c]}\n', 3]] as const) {
      for (const meta of ['', ', undercutter: u', ', meta: {title: "By both"}']) {
        const { text, remarks } = await imported(`statements: {p: P holds., ¬p: P fails., a: First., b: Second., c: Third., u: Not so.}
issues: {i1: {positions: [p, ¬p]}}
arguments:
  a1: {scheme: ${scheme}, conclusion: p, premises: [a, b]${meta}}
${rival}`, { format: 'carneades' });
        assert.match(remarks.join(), /arguments that are split, because each of their premises counts by itself \(1\)/);
        assert.equal(text.split(`${scheme}: a1`).length - 1, parts);
        const file = await exported(text, 'carneades') as string;
        assert.equal(file.split(`scheme: ${scheme}`).length - 1, 1, file);
        assert.equal((await imported(file, { format: 'carneades' })).text, text, file);
      }
    }
  });

  it('keeps what was added to a joined argument, and does not join parts that differ', async () => {
    const text = '[P]: P holds.\n  + {cumulative: a1} [A]: First.\n  + {cumulative: a1} [B]: Second.\n';
    const file = await exported(text, 'carneades') as string;
    assert.equal((await imported(file.replace('premises:\n      - a\n', 'premises:\n      - a\n      - c\n').replace('statements:\n', 'statements:\n  c: Third.\n'), { format: 'carneades' })).text,
      `${text}  + [Third]: Third.\n`);
    for (const changed of [text.replace('{cumulative: a1} [B]', '{weight: 0.2, cumulative: a1} [B]'), text.replace('a1} [B]', 'a2} [B]'), `${text}    _ [C]: Not so.\n`]) {
      const other = await exported(changed, 'carneades') as string;
      assert.doesNotMatch(other, /scheme: cumulative/);
      assert.equal((await imported(other, { format: 'carneades' })).text, changed);
    }
  });

  it('says predicates in the words of the language, and keeps schemes', async () => {
    const { text, remarks } = await importMap(`language: {expert/2: "%s is an expert in %s.", climate/0: "climate"}
argument_schemes: [{id: expertise, variables: [W, D], premises: ["expert(W,D)"], conclusions: ["trusted(W)"]}]
assumptions: ["expert(joe, climate)"]
`, { format: 'carneades' });
    assert.ok(text.includes('[Joe is an expert in climate]: joe is an expert in climate. #assumption'), text);
    assert.deepEqual(remarks, ['kept as data or comments, since a map cannot express it: argument schemes (1)']);
  });

  it('keeps of a scheme its premises, assumptions, exceptions and conclusions, as far as it has them', async () => {
    const text = await textOf('carneades', `statements: {p: P holds.}
argument_schemes:
  - {id: expertise, premises: ["expert(W)", "says(W)"], assumptions: ["based(W)", "honest(W)"], exceptions: ["biased(W)"], conclusions: ["trusted(W)"]}
  - {id: plain, premises: [a], conclusions: [b]}
`);
    assert.match(text, /^expertise: expert\(W\), says\(W\) → trusted\(W\); assumptions: based\(W\), honest\(W\); exceptions: biased\(W\)\nplain: a → b$/m);
  });

  it('makes an issue for each value that the positions of an issue scheme share', async () => {
    const rivals = async (schemes: string, ids: readonly string[]) => {
      const text = await textOf('carneades', `issue_schemes: ${schemes}\nassumptions: ${JSON.stringify(ids)}\n`);
      return text.split('\n').filter((line) => /^(?: {2}>< )?\[/.test(line)).map((line) => line.replace(/.*?(>< )?\[.*?\]: (\S+) .*/, '$1$2'));
    };
    // Of a range, only variables that end in a digit differ among positions.
    assert.deepEqual(await rivals('{price: ["price(O,P1)", "...", "price(O,Pn)"]}', ['price(volvo,medium)', 'price(porsche,high)']), ['price(volvo,medium)', 'price(porsche,high)']);
    assert.deepEqual(await rivals('{price: ["price(O, P1)", "...", "price(O, Pn)"]}', ['price(volvo,medium)', 'price(porsche,high)', 'price(volvo,low)', 'price(volvo)']),
      ['price(volvo,medium)', '>< price(volvo,low)', 'price(porsche,high)', 'price(volvo)']);
    assert.deepEqual(await rivals('{buy: ["buy(O1)", "...", "buy(On)"]}', ['buy(volvo)', 'buy(of(ann,car))']), ['buy(volvo)', '>< buy(of(ann,car))']);
    // Without a range, a variable is the same in all positions.
    assert.deepEqual(await rivals('{need: ["needy(X)", "not_needy(X)"]}', ['needy(ann)', 'needy(bob)', 'not_needy(bob)']), ['needy(bob)', '>< not_needy(bob)', 'needy(ann)']);
    assert.deepEqual(await rivals('{now: ["at(X1,now)", "away(X1,T)"]}', ['at(ann,now)', 'at(bob,now)', 'at(bob,later)', 'away(bob,now)']),
      ['at(bob,now)', '>< away(bob,now)', 'at(ann,now)', 'at(bob,later)']);
    assert.deepEqual(await rivals('{negation: ["¬Q", "Q"]}', ['at(ann)', '¬at(ann)', '¬at(bob)']), ['at(ann)', '>< ¬at(ann)', '¬at(bob)']);
    assert.deepEqual(await rivals('{level: [low, high]}', ['low', 'middle', 'high']), ['low', '>< high', 'middle']);
  });

  it('tells of issues of issue schemes that have too many positions', async () => {
    const ids = (count: number) => Array.from({ length: count }, (_, i) => `buy(c${i})`);
    const remarks = async (scheme: string, all: readonly string[]) =>
      (await imported(`issue_schemes: {buy: ${scheme}}\nassumptions: ${JSON.stringify(all)}\n`, { format: 'carneades' })).remarks;
    assert.deepEqual(await remarks('["buy(O1)", "...", "buy(On)"]', ids(21)), ['left out: issues of more than 20 positions (1)']);
    assert.deepEqual(await remarks('["buy(O1)", "...", "buy(On)"]', ids(20)), []);
    assert.deepEqual(await remarks('["all", "buy(X)"]', ['all', ...ids(20)]), ['left out: issues of more than 20 positions (1)']);
    assert.deepEqual(await remarks('["of(P, O1)", "...", "of(P, On)"]', ['a', 'b'].flatMap((who) => ids(21).map((each) => `of(${who},${each})`))),
      ['left out: issues of more than 20 positions (2)']);
  });

  it('relates two positions once, whatever makes them an issue', async () => {
    const text = await textOf('carneades', `issues: {i1: {positions: [low(a), high(a)]}}
issue_schemes: {one: ["high(X)", "low(X)"], other: ["low(X)", "high(X)", "middle(X)"]}
assumptions: [low(a), high(a), middle(a)]
`);
    assert.equal(text.slice(text.indexOf('[')), `[low(a)]: low(a) #assumption
  >< [high(a)]: high(a) #assumption
    >< [middle(a)]: middle(a) #assumption
  >< [middle(a)]
`);
  });

  for (const [name, standard] of [['PE', 'preponderance'], ['CCE', 'clear'], ['BRD', 'beyond-doubt']] as const) {
    it(`has the standard ${name} as ${standard}`, async () => {
      const text = `statements: {p: P holds., ¬p: P fails., a: First.}\nissues: {i1: {positions: [p, ¬p], standard: ${name}}}\narguments: {a1: {conclusion: p, premises: [a]}}\n`;
      assert.match(await textOf('carneades', text), new RegExp(`standard: ${standard}`));
    });
  }

  it('drops nothing of an argument or a scheme without a word', async () => {
    const { text, remarks } = await imported(`meta: {title: Dog park, author: Ann}
statements: {park: Build it., fun: Dogs have fun., noise: Dogs bark.}
arguments:
  a1: {conclusion: park, premises: [fun], weight: 0.8, scheme: my_own, meta: {title: By fun}}
  a2: {conclusion: park, premises: [noise], weight: 7, parameters: [x, 1]}
argument_schemes: [{id: other, premises: ["noise(X)"], conclusion: bad(X)}]
issue_schemes: {none: ["a(X)", "b(X)"], range: ["a(X1)", "b(X)", "..."], dots: ["..."]}
assumptions: [fun]
`, { format: 'carneades' });
    assert.equal(text, `===
title: Dog park
author: Ann
evaluation:
  burden: assumption
===

[Build it]: Build it. {id: park}
  + <By fun> {weight: 0.8, scheme: my_own}
    & [Dogs have fun]: Dogs have fun. #assumption {id: fun}
  + {note: "weight: 7", parameters: [x, "1"]} [Dogs bark]: Dogs bark.
    {id: noise}

/*
Schemes of issues that no statements match, or that are read only in part:
none: a(X), b(X)
range: a(X1), b(X), ...
dots: ...
Argument schemes, from which Carneades derives arguments:
other: noise(X) → bad(X)
*/
`);
    assert.deepEqual(remarks, [
      'kept as data or comments, since a map cannot express it: weights that are not numbers from 0 to 1, in notes (1), schemes of issues (3), argument schemes (1)',
    ]);
  });

  it('tells of labels, roles and ways to weigh that it does not take', async () => {
    const { text, remarks } = await imported('statements: {p: {text: P., label: in}, q: {text: Q.}}\nargument_schemes:\n  - {id: s, premises: [noise(X)], conclusions: [bad(X)], roles: [major], weight: mine}\n'
      + 'weighing_functions: {mine: {constant: 0.5}, other: {constant: 1}}\n', { format: 'carneades' });
    assert.match(text, /\ns: noise\(X\) → bad\(X\); roles: major\n/);
    assert.deepEqual(remarks, [
      'kept as data or comments, since a map cannot express it: argument schemes (1), parts that Argmark does not read: weight, weighing_functions (2)', 'left out: labels of statements (1)',
    ]);
  });

  it('tells which statement is missing', async () => {
    await assert.rejects(importMap('statements: {p: P}\narguments:\n  a: {conclusion: q, premises: [p]}\n', { format: 'carneades' }),
      /^ImportError: line 3, column 19, \$\.arguments\.a\.conclusion: there is no statement `q`$/);
  });

  it('expects the labels of the corpus', async () => {
    const folder = '../shared/corpus/carneades';
    if (!existsSync(folder)) process.stdout.write('      skipped: no corpus\n');
    const differing: string[] = [];
    for (const file of existsSync(folder) ? readdirSync(folder) : []) {
      const { text } = await importMap(readFileSync(path.join(folder, file), 'utf8'), { name: file });
      for (const [line] of text.matchAll(/.*\blabel: (?:in|out|undecided)\b.*/g)) differing.push(`${file}: ${line.trim()}`);
    }
    assert.deepEqual(differing, []);
  });
});
