import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { expectFindings, findingsIn } from '../support/findings.js';

/** Expects of one rule exactly the findings that the marker lines point at. */
const rule = (only: string) => (marked: string) => expectFindings(marked, { only });

const messages = (text: string, code: string) =>
  findingsIn(text).filter((each) => each.code === code).map(({ message }) => message);

describe('a pro-and-con list of sketched arguments', () => {
  it('has no unsupported claim; what stands unanswered, and what follows from it, is all there is to say', () => expectFindings(`
[Free buses]: The city should abolish fares. #thesis
 ^^^^^^^^^^ thesis-not-accepted
  + <Less traffic>: Whoever pays nothing leaves the car at home.
    - <Walkers first>: New passengers come from those who walked.
      - <Short trips only>: That holds for short trips.
  - <Who pays?>: The money would be missing elsewhere.
//^ unanswered-counterpoint
`));

  it('may be commented in prose and plain lists, which claim nothing', () => expectFindings(`
[Free buses]: The city should abolish fares. #thesis
  + <Less traffic>: Whoever pays nothing leaves the car at home.

What follows from @[Free buses] depends on the budget. These are the proposals:

  * free buses on Saturdays
  * free buses for pupils
`));
});

describe('a safety case', () => {
  it('with strategies, evidence, assumptions and what is still to be done has no finding', () => expectFindings(`
===
sources: {trial: {title: Site trial}}
===

[Safe]: The truck is acceptably safe. #thesis
  & [Hazards dealt with]: Every hazard is dealt with.
    + <Hazard by hazard>: Each hazard has a goal of its own.
      & [No collision]
      & [Level floor]: The floor is level. #assumption
  & [Standard met]: The standard is met. #undeveloped

[No collision]: The truck hits nobody.
  + {weight: 0.8} [Trial]: All test bodies were seen. [@trial, p. 8]
  - [Fog]: In fog the scanner is blind. [@trial, p. 9]
    _ [Indoors]: The truck never leaves the hall. [@trial, p. 1]
`));
});

describe('a reconstruction', () => {
  it('supports its intermediate conclusions as well as its conclusion', () => expectFindings(`
<Money>

(1) [Price]: It costs 2400 euros. #assumption
----
(2) [Cheap]: It is cheap.
(3) [Reserve]: The reserve is full. #assumption
----
(4) [Affordable]: The house can pay for it. #thesis
`));

  it('without a title is checked by its premises', () => expectFindings(`
(1) [Price]: It costs 2400 euros.
//   ^^^^^ uncited-premise
----
(2) It is cheap.
`));
});

describe('unsupported-thesis', () => {
  const finds = rule('unsupported-thesis');

  it('takes no citation for support', () => finds('[A]: x #thesis [@a]\n ^ unsupported-thesis'));
  it('is content with any kind of support, from anywhere in the map', () => {
    finds('[A]: x #thesis\n  + y');
    finds('[A]: x #thesis\n  & y');
    finds('[A]: x #thesis\n\n[B]: y\n  +> [A]');
    finds('[A]: x #thesis\n\n(1) y\n---\n(2) [A]');
    finds('===\nmodel: {mode: strict}\n===\n\n[A]: x #thesis\n  + [B]: y');
  });
  it('is not content with counterpoints or unanswered questions', () =>
    finds('[A]: x #thesis\n ^ unsupported-thesis\n  - y\n  ? z'));
  it('is silent where support is missing on purpose', () => {
    finds('[A]: x #thesis #undeveloped');
    finds('[A]: x #thesis #assumption');
  });
  it('is not met by a relation line that says nothing yet', () =>
    finds('[A]: x #thesis\n ^ unsupported-thesis\n  +'));
});

describe('unsupported-claim', () => {
  const finds = rule('unsupported-claim');

  it('reports claims at the ends, on both sides of a question', () => finds(`
[A]: x #thesis
  + [Pro]: y
//   ^^^ unsupported-claim
  - con without a title
//  ^^^^^^^^^^^^^^^^^^^ unsupported-claim
`));
  it('reports a title that stands alone, but no prose', () =>
    finds('[Lonely]: x\n ^^^^^^ unsupported-claim\n\nSome prose.'));
  it('leaves theses, premises and claims without a text to other rules', () => {
    finds('[A]: x #thesis');
    finds('<A>\n  & [P]: x');
    finds('[A]: x #thesis\n  + [Nothing]');
  });
  it('accepts sources wherever the claim stands', () => finds('[A]: x\n\n[A] [@a]'));
  it('accepts the tags that say why support is missing', () => {
    finds('[A]: x #assumption');
    finds('[A]: x\n\n[A] #undeveloped');
  });
  it('points at the first line of an untitled claim', () => finds(`
[A]: x #thesis
  + a reason
//  ^^^^^^^^ unsupported-claim
    of two lines
`));
});

describe('what a claim says of where it comes from', () => {
  const claim = rule('unsupported-claim');
  const premise = rule('uncited-premise');

  for (const [what, text] of Object.entries({
    'a link': 'x, says [the survey](https://example.org/survey).', 'a link to a file': 'x [p. 3](paper.pdf)',
    'an address': 'x from https://example.org/paper.', 'an address without its scheme': 'x, www.example.org/y', 'a DOI': 'x, doi: 10.1000/182',
    'a quotation block': 'x\n      > “so it is”\n      > they say', 'its own field': 'x {source: "The Times, 3 May"}',
    'several fields': 'x {sources: [{title: T, page: 3}]}', 'an address in data': 'x {url: "https://example.org"}',
    'a citation': 'x [@a]',
  })) {
    it(`may be ${what}`, () => {
      claim(`[T]: t #thesis\n  + [A]: ${text}`);
      premise(`[T]: t #thesis\n  & [A]: ${text}`);
    });
  }
  it('may stand at any of its texts, or at the gist of the argument', () => {
    claim('[A]: x\n\n[A]: x, https://example.org\n');
    premise('<A>: gist, see https://example.org\n  & [P]: x');
  });
  it('is nothing that only looks like it', () => {
    for (const text of ['x > y', 'x http: y', 'x [here](#part)', 'x {source: null}', 'x {sources: []}', 'x // https://example.org', 'x {url: ""}']) {
      claim(`[T]: t #thesis\n  + [A]: ${text}\n//   ^ unsupported-claim`);
      premise(`[T]: t #thesis\n  & [A]: ${text}\n//   ^ uncited-premise`);
    }
  });
});

describe('uncited-premise', () => {
  const finds = rule('uncited-premise');

  it('reports premises of all kinds of arguments', () => finds(`
<A>: gist
  & [P]: x
//   ^ uncited-premise

[C]: y
  & [Q]: x
//   ^ uncited-premise

(1) [R]: x
//   ^ uncited-premise
---
(2) [S]: y
`));
  it('accepts support, sources and tags', () => finds(`
<A>: gist
  & [P]: x
    + y
  & [Q]: x [@a]
  & [R]: x #assumption
  & [S]: x #undeveloped
`));
  it('accepts a source of the whole argument', () => finds('<A>: gist [@a]\n  & [P]: x'));
  it('does not accept it where the claim is a premise of another argument as well', () =>
    finds('<A>: gist [@a]\n  & [P]: x\n//   ^ uncited-premise\n\n<B>: gist\n  & [P]'));
  it('is not content with an attack', () => finds('<A>: gist\n  & [P]: x\n//   ^ uncited-premise\n    - y'));
});

describe('unanswered-counterpoint', () => {
  const finds = rule('unanswered-counterpoint');

  it('reports attacks and undercuts, in both directions', () => finds(`
[A]: x #thesis
  - [B]: y
//^ unanswered-counterpoint
  + [C]: y
    _ [D]: z
//  ^ unanswered-counterpoint

[E]: y
  -> [A]
//^^ unanswered-counterpoint
`));
  it('reports what is written twice once, and an undercut of either line answers it', () => {
    finds('[A]: x\n  - [B]: y\n//^ unanswered-counterpoint\n  - [B]\n\n[B]\n  -> [A]\n');
    finds('[A]: x\n  - [B]: y\n  - [B]\n    _ [C]: z\n');
    finds('[A]: x #thesis\n  + [B]: y\n    _ [C]: z\n//  ^ unanswered-counterpoint\n    _ [C]\n');
  });
  it('is answered by an attack on the counterpoint', () => finds('[A]: x\n  - [B]: y\n    - [C]: z'));
  it('is answered by a contradiction of it', () => finds('[A]: x\n  - [B]: y\n    >< [C]: z'));
  it('is answered by an attack on one of its premises', () =>
    finds('[A]: x\n  - <B>: y\n    & [P]: p\n    & [Q]: q\n      - [C]: z'));
  it('is answered by an attack on a premise of its reconstruction', () =>
    finds('[A]: x\n  - <B>\n\n<B>\n\n(1) [P]: p\n  - [C]: z\n---\n(2) [Q]: q'));
  it('is answered by an attack on what its reconstruction concludes', () =>
    finds('[A]: x\n  - <B>\n\n<B>\n\n(1) [P]: p\n---\n(2) [Q]: q\n  - [C]: z\n(3) [R]: r\n---\n(4) [S]: s'));
  it('is answered by an undercut of its step', () => {
    finds('[A]: x\n  - [B]: y\n    _ [C]: z');
    finds('[A]: x\n  - <B>: y\n    _ [C]: z');
  });
  it('is answered by an answer that stands elsewhere', () => finds('[A]: x\n  - [B]\n\n[B]: y\n  - [C]: z'));
  it('is not answered by support for what it attacks', () =>
    finds('[A]: x\n  - [B]: y\n//^ unanswered-counterpoint\n  + [C]: z'));
  it('is not answered by an undercut of another step from the same claim', () => finds(`
[A]: x #thesis
  - [B]: y
//^ unanswered-counterpoint

[Other]: z #thesis
  - [B]
    _ [C]: u
`));
  it('does not ask for answers to answers, however deep', () => {
    finds('[A]: x\n  - <B>: y\n    & [P]: p\n      - [C]: z\n        + [D]: u');
    finds('[A]: x\n  - [B]: y\n    + [Reason]: r\n      - [C]: z');
  });
  it('asks for an answer to what attacks an answer', () =>
    finds('[A]: x\n  - [B]: y\n    - [C]: z\n      - [D]: u\n//    ^ unanswered-counterpoint'));
  it('is content with what speaks against the opposite of the thesis', () =>
    finds('[A]: x #thesis\n  >< [B]: y\n    - [C]: z'));
  it('leaves contradictions alone', () => finds('[A]: x\n  >< [B]: y'));
  it('reads attacks in strict mode as well', () => finds(`===
model: {mode: strict}
===

[A]: x #thesis
  - [B]: y
//^ unanswered-counterpoint
  - [C]: y
    - [D]: z
`));
});

describe('open-question', () => {
  const finds = rule('open-question');

  it('is closed by support or attack below it', () => finds(`
[A]: x
  ? Really?
//^^^^^^^^^ open-question
  ? Since when?
    + for years
  ? By whom?
    - by nobody
`));
  it('is not closed by a line beside it', () => finds('[A]: x\n  ? Really?\n//^^^^^^^^^ open-question\n  + y'));
});

describe('circular-support', () => {
  const finds = rule('circular-support');

  it('leaves what supports itself in one step alone', () => {
    finds('[A]: x\n  + [A]');
    finds('[A]: x\n  & [A]');
  });
  it('finds circles of two and of five claims once', () => {
    finds('[A]: x\n ^ circular-support\n  + [B]: y\n    + [A]');
    finds('[A]: x\n ^ circular-support\n  + [B]: y\n    + [C]: z\n      + [D]: u\n        + [E]: v\n          + [A]');
  });
  it('finds two circles that have nothing in common', () =>
    finds('[A]: x\n ^ circular-support\n  + [B]: y\n    + [A]\n\n[C]: x\n ^ circular-support\n  + [D]: y\n    + [C]'));
  it('finds circles through arguments', () => {
    finds('[A]: x\n ^ circular-support\n  + <B>: y\n    & [C]: z\n      + [A]');
    finds('[A]: x\n ^ circular-support\n\n<B>\n\n(1) [A]\n---\n(2) [C]: y\n  +> [A]');
  });
  it('names the claims in order', () => assert.match(
    messages('[A]: x\n  + [B]: y\n    + [C]: z\n      + [A]', 'circular-support')[0]!,
    /: \[A\] → \[C\] → \[B\] → \[A\]\./));
  it('finds none where support meets again without a circle', () =>
    finds('[A]: x\n  + [B]: y\n    + [D]: u\n  + [C]: z\n    + [D]'));
  it('finds none in mutual attack, or in support of what attacks', () => {
    finds('[A]: x\n  - [B]: y\n    - [A]');
    finds('[A]: x\n  + [B]: y\n    - [A]');
  });
  it('finds none in answers to questions', () =>
    finds('[A]: x\n  ? Why?\n    + [B]: y\n      + [A]'));
  it('finds none in claims that entail each other, in strict mode', () =>
    finds('===\nmodel: {mode: strict}\n===\n\n[A]: x\n  + [B]: y\n    + [A]'));
});

describe('unknown-source', () => {
  const finds = rule('unknown-source');
  const sources = '===\nsources:\n  smith2020: {title: T}\n===\n\n';

  it('reports keys that no source has, in each item of a citation', () =>
    finds(`${sources}[A]: x [see @smith2020, p. 3; @other]\n//                             ^^^^^ unknown-source`));
  it('asks whether a similar key is meant', () =>
    assert.match(messages(`${sources}[A]: x [@smith2022]`, 'unknown-source')[0]!, /Did you mean @smith2020\?/));
  it('says nothing where a bibliography file may hold the key', () =>
    finds('===\nbibliography: refs.bib\n===\n\n[A]: x [@other]'));
});

describe('uncited-source', () => {
  it('counts citations in headings, questions and data', () => expectFindings(`===
sources:
  a: {title: A}
  b: {title: B}
  c: {title: C}
  ddd: {title: D}
//^^^ uncited-source
===

# Heading [@a]

<X>: y {source: c}
  ? Is it so? [@b]
`, { only: 'uncited-source' }));
});

describe('invalid-configuration', () => {
  const finds = rule('invalid-configuration');

  it('reports slips of keys, on each level', () => finds(`===
titl: x
^^^^ invalid-configuration
model: {mod: strict, removeTagsFromText: true}
//      ^^^ invalid-configuration
evaluation:
  burdn: cited
//^^^^^ invalid-configuration
===`));
  it('asks for the level that a key belongs to', () => assert.deepEqual(
    messages('===\nshortcodes: {}\n===', 'invalid-configuration'),
    ['`shortcodes` has no effect here: it belongs below `model`. Write `model: {shortcodes: …}`.']));
  it('says nothing of what is for other programs, whatever its name', () => finds('===\nlayout: post\nconstructor: 1\nkeywords: [a]\n==='));
});

describe('unused-setting', () => {
  it('names the settings of Argdown once, however many they are', () => assert.deepEqual(
    messages('===\ntitle: x\nselection: {}\nmodel: {removeTagsFromText: true, mode: strict}\ncolor: {tagColors: {a: 1}, colorizeByTag: true}\n===', 'unused-setting'),
    ['Argmark does not use these settings of Argdown: `model.removeTagsFromText`, `color.colorizeByTag`. '
      + 'You can keep them for Argdown.']));
  it('knows the settings that the specification lists', () => {
    const chapter = readFileSync('docs/language.md', 'utf8').split('### 9.3 Settings of Argdown')[1]!.split('```')[0]!;
    const listed = [...chapter.split('a finding lists them once:')[1]!.replaceAll(/everything else below[^;]*;/g, '').matchAll(/`([\w.]+)`/g)].map(([, name]) => name!);
    assert.ok(listed.length > 25, listed.join());
    for (const name of listed) {
      const [key, above] = name.split('.').toReversed();
      const [told] = messages(`===\n${above === undefined ? `${key}: {}` : `${above}: {${key}: true}`}\n===`, 'unused-setting');
      assert.ok(told?.includes(`\`${name}\``), name);
    }
  });
  it('says nothing of settings that are used', () =>
    assert.deepEqual(messages('===\ntitle: x\nsubTitle: y\nabstract: z\nmodel: {mode: strict}\nmap: {direction: up}\ncolor: {tagColors: {a: 1}}\n===', 'unused-setting'), []));
});

describe('messages', () => {
  it('put titles in their brackets and untitled claims in quotation marks', () => {
    assert.match(messages('[A]: x #thesis', 'unsupported-thesis')[0]!, /^Nothing supports the thesis \[A\], /);
    assert.match(messages('[A]: x #thesis\n  + some reason', 'unsupported-claim')[0]!,
      /^Nothing supports “some reason”, /);
  });
});
