import assert from 'node:assert/strict';
import { expectFindings, findingsIn } from '../support/findings.js';

/** Expects of one rule, which is on, exactly the findings that the marker lines point at. */
const rule = (only: string) => (marked: string) => expectFindings(marked, { only, settings: { [only]: 'warning' } });

describe('confusable-titles', () => {
  const finds = rule('confusable-titles');

  it('looks through case, spaces, hyphens, quotation marks and letters of other scripts', () => {
    for (const twin of ['bike shed', 'Bikeshed', 'Bike-Shed', '“Bike shed”', 'Bіke shed', 'Bike  Shed.']) {
      finds(`[Bike shed]: x\n\n[${twin}]: y\n ${'^'.repeat(twin.length)} confusable-titles`);
    }
  });
  it('takes letters of Cyrillic and Greek for the Latin ones that they look like, and for no others', () => {
    const finding = (title: string, twin: string) => findingsIn(`[${title}]: x\n\n[${twin}]: y`, { 'confusable-titles': 'warning' }).filter(({ code }) => code === 'confusable-titles').length;
    for (const pair of ['aа', 'bв', 'cс', 'eе', 'hн', 'iі', 'jј', 'kк', 'mм', 'oо', 'pр', 'sѕ', 'tт', 'xх', 'yу', 'aα', 'iι', 'kκ', 'oο', 'pρ', 'tτ', 'vν']) {
      const [latin, other] = pair as unknown as [string, string];
      assert.deepEqual([finding(`q${latin}w`, `q${other}w`), finding(`q${latin.toUpperCase()}w`, `q${other.toUpperCase()}w`)], [1, 1], pair);
    }
    for (const pair of ['bб', 'dд', 'zж', 'lλ', 'wω']) assert.equal(finding(`q${pair[0]}w`, `q${pair[1]}w`), 0, pair);
  });
  it('tells numbers, other words and other accents apart', () => {
    finds('[Step 1]: x\n\n[Step 2]: y\n\n[Step 11]: z');
    finds('[Größe]: x\n\n[Grosse]: y\n\n[Große]: z');
    finds('[C]: x\n\n[C++]: y');
  });
  it('leaves titles without a text to the rule about these, and claims and arguments of one title to theirs', () => {
    finds('[Bike shed]: x\n  + [bike shed]');
    finds('[Bike shed]: x\n  + <Bike shed>: y');
  });
});

describe('claim-and-argument-share-title', () => {
  const finds = rule('claim-and-argument-share-title');

  it('is silent where one of the two says nothing', () => finds('[A]: x\n  + <A>'));
  it('counts premises as something said', () => finds('[A]: x\n\n<A>\n ^ claim-and-argument-share-title\n  & y'));
});

describe('unknown-tag', () => {
  const finds = rule('unknown-tag');

  it('takes tags for free unless they look like a slip', () => {
    finds('[A]: x #legal #pro #theory #Themen #(two words)');
    finds('[A]: x #Thesis\n//     ^^^^^^^ unknown-tag');
  });
  it('keeps to the list of the front matter, in headings as well', () => {
    finds('===\ntags: [legal]\n===\n\n# Heading #ilegal\n//        ^^^^^^^ unknown-tag\n\n[A]: x #legal #thesis #other\n//                    ^^^^^^ unknown-tag');
    finds('===\ntags: {legal: by law}\n===\n\n[A]: x #legal');
  });
  it('says what it has against a tag: what the list says, or what a slip means', () => {
    const message = (text: string) => findingsIn(text).find(({ code }) => code === 'unknown-tag')!.message;
    assert.equal(message('[A]: x #Thesis'), '#Thesis looks like a typo: as written, it means nothing to Argmark. Did you mean #thesis?');
    assert.equal(message('===\ntags: [legal]\n===\n\n[A]: x #ilegal'),
      'The front matter does not list #ilegal among its tags, so a reader cannot know what it means. Did you mean #legal? If not, list it under `tags`.');
    assert.equal(message('===\ntags: [legal]\n===\n\n[A]: x #other'),
      'The front matter does not list #other among its tags, so a reader cannot know what it means. List it under `tags`.');
  });
});

describe('unknown-data-key', () => {
  const finds = rule('unknown-data-key');

  it('takes keys for free unless they look like a slip', () => {
    finds('[A]: x {year: 2020, node: 3, author: me, unexpected: no}');
    finds('[A]: x {expected: no}\n//      ^^^^^^^^ unknown-data-key');
    finds('[A]: x {Weight: 1}\n//      ^^^^^^ unknown-data-key');
  });
  it('looks at relations, headings and inferences as well', () => {
    finds('# H {sourcs: a}\n//   ^^^^^^ unknown-data-key');
    finds('(1) x\n-- MP {Uses: [1]} --\n//     ^^^^ unknown-data-key\n(2) y');
  });
});

describe('unknown-scheme', () => {
  const finds = rule('unknown-scheme');

  it('points at the name, however it is written', () => {
    finds('<A>: x {scheme: magic}\n//              ^^^^^ unknown-scheme');
    finds('<A>: x {a: 1, scheme: "black magic", b: 2}\n//                     ^^^^^^^^^^^ unknown-scheme');
    finds('<A>: x {scheme: magic , b: 2}\n//              ^^^^^ unknown-scheme');
  });
  it('leaves what can be no name to the rule about such values', () => finds('<A>: x {scheme: [1]}'));
  it('knows schemes in any letter case and by their long names', () =>
    finds('<A>: x {scheme: Argument from Expert Opinion}\n\n<B>: y {scheme: slippery-slope}'));
});

describe('tab-and-space-mix', () => {
  const finds = rule('tab-and-space-mix');

  it('is one finding for each tree of lines', () =>
    finds('[A]: x\n  + a\n\t+ b\n^ tab-and-space-mix\n\t+ c\n\n[B]: y\n\t+ a\n    + b\n^^^^ tab-and-space-mix'));
  it('is silent where all lines of a tree are indented alike, and about continued lines', () => {
    finds('[A]: x\n\t+ a\n\t\t+ b\n\n[B]: y\n  + a\n    + b');
    finds('[A]: x\n\tgoes on\n  + a');
  });
});

describe('heading-level-skipped', () => {
  const finds = rule('heading-level-skipped');

  it('allows any level at the beginning, and any way up', () => finds('### A\n\n#### B\n\n# C\n\n## D'));
  it('reports each skip', () => finds('# A\n\n### B\n^^^^^ heading-level-skipped\n\n##### C\n^^^^^^^ heading-level-skipped'));
});

describe('trailing-whitespace', () => {
  const finds = rule('trailing-whitespace');

  it('looks at prose, blank lines and comments, with any line ends', () => {
    const found = findingsIn('[A]: x  \n \t\n// note \r\nprose\n', { 'trailing-whitespace': 'hint' });
    assert.deepEqual(found.filter(({ code }) => code === 'trailing-whitespace').map(({ at }) => at), ['0:6-8', '1:0-2', '2:7-8']);
  });
  it('leaves data and front matter alone', () => {
    finds('===\ntitle: T  \n===\n\n[A]: x');
    finds('[A]: x {\n  note: |\n    a  \n    b\n}');
  });
});
