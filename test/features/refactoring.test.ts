import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { indexLines, positionAt } from '../../server/src/base/line-index.js';
import { buildMap } from '../../server/src/model/merge.js';
import { createService } from '../../server/src/service.js';
import { codeActionsIn } from '../support/code-actions.js';
import { readMarks } from '../support/markers.js';
import { meaningOf } from '../support/meaning.js';
import { problemsIn, summaryOf } from '../support/print-map.js';
import { samples } from '../support/samples.js';
import { uri } from '../support/editor.js';

/** The refactorings of a kind at `¦`, or of what is selected by `⟦…⟧`: their titles and the texts that they make. */
function refactorings(source: string, kind = 'refactor') {
  const { text, cursors: [cursor = 0], ranges: [range = { start: cursor, end: cursor }] } = readMarks(source);
  const lines = indexLines(text);
  const service = createService();
  service.workspace.open(uri, 1, text);
  const actions = codeActionsIn(service, uri, { start: positionAt(lines, range.start), end: positionAt(lines, range.end) }, { diagnostics: [], only: [kind] });
  return actions.map(({ title, kind: of, edit }) => ({
    title, kind: of!, text: TextDocument.applyEdits(TextDocument.create(uri, 'argmark', 1, text), edit!.changes![uri]!),
  }));
}

/** The text after the one refactoring whose title begins so. */
function take(source: string, title: string, kind?: string): string {
  const all = refactorings(source, kind);
  const found = all.find((each) => each.title.startsWith(title));
  assert.ok(found, `no ${title}, but: ${all.map((each) => each.title).join(', ')}`);
  return found.text;
}

const titles = (source: string, kind?: string) => refactorings(source, kind).map((each) => each.title);
const sorted = (meaning: string) => meaning.split('\n').toSorted();

describe('giving a title', () => {
  it('puts one made of the first words in front of the text', () => {
    assert.equal(take('[A]: a\n  + It r¦ains in Spain. And more. #x\n', 'Give it'), '[A]: a\n  + [It rains in Spain]: It rains in Spain. And more. #x\n');
    assert.equal(take('[A]: a\n  - {weight: 0.5} It r¦ains.\n', 'Give it'), '[A]: a\n  - {weight: 0.5} [It rains]: It rains.\n');
    assert.equal(take('It r¦ains.\n', 'Give it'), '[It rains]: It rains.\n');
    assert.equal(take('(1) It r¦ains.\n----\n(2) c\n', 'Give it'), '(1) [It rains]: It rains.\n----\n(2) c\n');
  });

  it('takes no more words than a title holds, and not those behind a sign that ends a thought', () => {
    const titleOf = (text: string) => /\[(.+?)\]/.exec(take(`¦${text}\n`, 'Give it'))![1];
    assert.equal(titleOf('The town has decided that its buses shall run at night as well.'), 'The town has decided that its buses');
    assert.equal(titleOf('Donaudampfschifffahrtsgesellschaftskapitänsmütze fehlt.'), 'Donaudampfschifffahrtsgesellschaftskapitänsmütze');
    assert.equal(titleOf('It rains: the streets are wet.'), 'It rains');
    assert.equal(titleOf('- 5 degrees, at least, is cold!'), '5 degrees, at least, is cold');
  });

  it('takes no title that another claim has, and no sign that has a meaning', () => {
    assert.equal(take('[It rains]: x\n  + It r¦ains.\n', 'Give it'), '[It rains]: x\n  + [It rains 2]: It rains.\n');
    assert.equal(take('x\n  + See [sic] @¦here.\n', 'Give it'), 'x\n  + [See sic here]: See [sic] @here.\n');
  });

  it('is for claims without one', () => {
    assert.deepEqual(titles('[A¦]: a\n  + [B]\n').filter((title) => title.startsWith('Give')), []);
    assert.deepEqual(titles('# Head¦ing\n\n[A]\n  ? Why¦\n'), []);
  });
});

describe('extracting a claim', () => {
  it('defines it behind its thought and refers to it', () => {
    assert.equal(take('[A]: a\n  + It r¦ains. #x [@doe]\n    - Not here.\n  - c\n\n[E]: e\n', 'Extract'),
      '[A]: a\n  + [It rains]\n    - Not here.\n  - c\n\n[It rains]: It rains. #x [@doe]\n\n[E]: e\n');
    assert.equal(take('  * It r¦ains.\n  * It snows.\n', 'Extract'), '  * [It rains]\n\n[It rains]: It rains.\n\n  * It snows.\n');
    assert.equal(take('[A]: a\n  + It r¦ains', 'Extract'), '[A]: a\n  + [It rains]\n\n[It rains]: It rains');
    assert.equal(take('(1) It r¦ains.\n----\n(2) c\n', 'Extract'), '(1) [It rains]\n----\n(2) c\n\n[It rains]: It rains.\n');
    assert.equal(take('[A]: a\n  + It rains\n    all d¦ay long\n  - b\n', 'Extract'), '[A]: a\n  + [It rains all day long]\n  - b\n\n[It rains all day long]: It rains\n  all day long\n');
  });

  it('takes the words that are selected', () => {
    assert.equal(take('[A]: We know that ⟦it rains⟧ here.\n  + b\n', 'Extract'), '[A]: We know that @[it rains] here.\n  + b\n\n[it rains]: it rains\n');
    assert.equal(take('[A]: We know that ⟦it rains⟧ here.\n\n[it rains]: x\n', 'Mention'), '[A]: We know that @[it rains] here.\n\n[it rains]: x\n');
    assert.deepEqual(titles('[⟦A⟧]: a\n', 'refactor.extract'), []);
    assert.equal(take('(1) [B]: y is ⟦long⟧\n----\n(2) c\n', 'Extract the selection'), '(1) [B]: y is @[long]\n----\n(2) c\n\n[long]: long\n');
    assert.deepEqual(titles('(1) [B]: y is ⟦long\n----\n⟧(2) c\n', 'refactor.extract').filter((title) => title.includes('selection')), []);
  });
});

describe('inlining', () => {
  it('moves a definition to where it is referred to, with what stands below it', () => {
    const text = '[A]: a\n  + [B¦] {weight: 1}\n    - c\n\n[B]: It is so. #x\n  + d\n    - e\n\n[F]: f\n';
    const after = take(text, 'Move the definition of [B] here');
    assert.equal(after, '[A]: a\n  + [B]: It is so. #x {weight: 1}\n    + d\n      - e\n    - c\n\n[F]: f\n');
    assert.deepEqual(sorted(meaningOf(take('[A]: a\n  + [B¦]\n\n[B]: b #x\n  + [D]: d\n', 'Move')).replace(' reference ', ' ')).filter((line) => / (support|attack) /.test(line)),
      ['[B] support [A]', '[D] support [B]']);
  });

  it('indents it by as much as its new place does', () => {
    assert.equal(take('[A]: a\n    + [B¦]\n        - c\n\n[B]: b\n  + d\n', 'Move'), '[A]: a\n    + [B]: b\n        + d\n        - c\n');
    assert.equal(take('[A]: a\n    + [B¦]\n\n[B]: b\n  + d\n', 'Move'), '[A]: a\n    + [B]: b\n        + d\n');
  });

  it('takes the blank lines behind the definition away, and not the indentation of what follows', () => assert.equal(
    take('[A]: a\n  + [B¦]\n\n[B]: b\n\n  [C]: c\n', 'Move'), '[A]: a\n  + [B]: b\n\n  [C]: c\n'));

  it('moves arguments as well', () => assert.equal(
    take('<B>: gist\n  & p\n\n[A]: a\n  + <B¦>\n', 'Move'), '[A]: a\n  + <B>: gist\n    & p\n'));

  it('does not where there are two wordings, a reconstruction, or an undercut that would be aimed elsewhere', () => {
    assert.deepEqual(titles('[A]: a\n  + [B¦]\n\n[B]: b\n\n[B]: c\n', 'refactor.inline'), []);
    assert.deepEqual(titles('[A]: a\n  + <B¦>\n\n<B>: b\n\n(1) p\n----\n(2) c\n', 'refactor.inline'), []);
    assert.deepEqual(titles('[A]: a\n  + [B¦]\n\n[B]: b\n  _ c\n', 'refactor.inline'), []);
    assert.deepEqual(titles('[A]: a\n  + [B]\n    + [A¦]\n', 'refactor.inline'), []);
  });

  it('takes a title away that nothing refers to', () => {
    assert.equal(take('[A]: a\n  + [B¦]: It rains. #x\n', 'Remove the title'), '[A]: a\n  + It rains. #x\n');
    assert.deepEqual(titles('[A]: a\n  + [B¦]: b\n  - @[B] c\n', 'refactor.inline'), []);
    assert.deepEqual(titles('[B¦]: # not a heading\n', 'refactor.inline'), []);
  });
});

describe('writing a relation from its other end', () => {
  const reversed = (source: string) => {
    const after = take(source, 'Write the relation');
    const relations = (text: string) => sorted(meaningOf(text)).filter((line) => !/ (definition|reference) /.test(line) && !/^(\[|<)\D*:? /.test(line));
    assert.deepEqual(relations(after), relations(source.replace('¦', '')));
    return after;
  };

  it('swaps the line and what it stands below', () => {
    assert.equal(reversed('[A]: a\n  + [B¦]: b\n'), '[B]: b\n  +> [A]: a\n');
    assert.equal(reversed('[A]: a\n  -> [B¦]: b\n'), '[B]: b\n  - [A]: a\n');
    assert.equal(reversed('[A]: a\n  >< {note: x} [B¦]\n'), '[B]\n  >< {note: x} [A]: a\n');
  });

  it('takes along what stands below both', () => assert.equal(
    reversed('[A]: a\n  + [B¦]: b\n    - [C]: c\n  - [D]: d\n    + [E]: e\n\n[F]: f\n'),
    '[B]: b\n  - [C]: c\n  +> [A]: a\n    - [D]: d\n      + [E]: e\n\n[F]: f\n'));

  it('is not offered where an undercut would be aimed at something else', () => {
    assert.deepEqual(titles('[A]: a\n  + [B¦]: b\n    _ [C]: c\n').filter((each) => each.startsWith('Write the relation')), []);
    assert.deepEqual(titles('[A]: a\n  + [B¦]: b\n  _ [C]: c\n').filter((each) => each.startsWith('Write the relation')), []);
  });
});

describe('reconstructing', () => {
  it('numbers the premises of an argument and concludes what it supports', () => assert.equal(
    take('[C]: c\n  + <A¦>: gist\n    & [P]: p\n      - q\n    & r\n    - s\n', 'Write the premises out'),
    '[C]: c\n  + <A>: gist\n    - s\n\n<A>\n\n(1) [P]: p\n  - q\n(2) r\n----\n(3) [C]\n'));

  it('does so from a premise too, and for a claim', () => {
    assert.equal(take('[C]: c\n  & p¦\n  & q\n\n[D]\n', 'Write the premises out'), '[C]: c\n\n(1) p\n(2) q\n----\n(3) [C]\n\n[D]\n');
    assert.equal(take('<A>: gist\n  & p¦\n', 'Write the premises out'), '<A>: gist\n\n(1) p\n----\n(2) …\n');
  });

  it('keeps the premises', () => {
    const before = '[C]: c\n  + <A¦>: gist\n    & [P]: p\n    & [Q]: q\n';
    assert.match(meaningOf(take(before, 'Write the premises out')), /^<A>: "gist" from \[P\] & \[Q\] to \[C\] step 1,2→3$/m);
  });

  it('lays out a sketch to fill in', () => assert.equal(
    take('[C]: c\n  + <A¦>: gist\n', 'Write the argument out'), '[C]: c\n  + <A>: gist\n\n<A>\n\n(1) …\n----\n(2) [C]\n'));

  it('is not offered for what is reconstructed already', () => assert.deepEqual(
    titles('<A>: g\n\n(1) p\n----\n(2) c\n\n[B]\n  + <A¦>\n').filter((title) => title.includes('reconstruction')), []));

  it('and back', () => {
    assert.equal(take('<A>: g\n\n(1) p¦\n-----\n(2) [C]: c\n    goes on\n    >< [D]\n', 'Write the premises below'),
      '[C]: c\n  goes on\n  >< [D]\n  + <A>: g\n    & p\n');
    assert.equal(take('(1) [P]: p\n  - q\n(2) r¦\n----\n(3) [C]: c\n  + d\n', 'Write the premises below'), '[C]: c\n  + d\n  & [P]: p\n    - q\n  & r\n');
    assert.equal(take('<A>: gist\n  - x\n\n(1) p¦\n----\n(2) [C]\n', 'Write the premises below'), '[C]\n  + <A>: gist\n    - x\n    & p\n');
    assert.equal(take('[A]: x\n(1) b¦ y\n----\n(2) c z\n', 'Write the premises below'), '[A]: x\nc z\n  & b y\n');
    for (const text of ['(1) p¦\n-- rule --\n(2) c\n', '(1) p¦\n----\n(2) c\n----\n(3) d\n', '(1) p¦\n', '(1) p¦\n----\n  _ u\n(2) c\n']) {
      assert.deepEqual(titles(text).filter((title) => title.startsWith('Put')), [], text);
    }
  });
});

describe('linking supports as premises', () => {
  it('makes those below a claim one argument, and those below an argument its premises', () => {
    const after = take('[A¦]: a\n  + [B]: b\n    - c\n  <+ [C]\n  - d\n', 'Combine the supports');
    assert.equal(after, '[A]: a\n  & [B]: b\n    - c\n  & [C]\n  - d\n');
    assert.match(meaningOf(after), /^<>1: from \[B\] & \[C\] to \[A\]$/m);
    assert.equal(take('<A¦>: a\n  + [B]: b\n', 'Turn the supports'), '<A>: a\n  & [B]: b\n');
  });

  it('and back', () => assert.equal(take('[A¦]: a\n  & [B]: b\n  & c\n', 'Turn the premises'), '[A]: a\n  + [B]: b\n  + c\n'));

  it('is not offered where it would say something else', () => {
    for (const text of ['[A¦]\n  + <B>\n  + c\n', '[A¦]\n  + {weight: 1} b\n  + c\n', '[A¦]\n  + b\n    _ u\n  + c\n', '[A¦]\n  + b\n']) {
      assert.deepEqual(titles(text).filter((title) => title.startsWith('Link')), [], text);
    }
    for (const text of ['[A¦]\n  & b\n    _ u\n', '[A¦]: x\n  & [B]: y\n  & [C]: z\n    _ [D]: w\n', '[A¦]: x\n  & [B]: y\n  & <C>\n']) {
      assert.deepEqual(titles(text).filter((title) => title.startsWith('Let')), [], text);
    }
  });
});

describe('moving under a heading', () => {
  it('moves a thought with its comments to the end of the section', () => {
    const text = '# A\n\n[a]: a\n\n// about x\n[x¦]: x\n  + y\n\n[b]\n\n# B\n\n[c]\n\n## C\n';
    assert.deepEqual(titles(text, 'refactor.move'), ['Move under “B”', 'Move under “C”']);
    assert.equal(take(text, 'Move under “B”'), '# A\n\n[a]: a\n\n[b]\n\n# B\n\n[c]\n\n// about x\n[x]: x\n  + y\n\n## C\n');
    assert.equal(take(text, 'Move under “C”'), '# A\n\n[a]: a\n\n[b]\n\n# B\n\n[c]\n\n## C\n\n// about x\n[x]: x\n  + y\n');
  });

  it('moves up from the end of the text, with its reconstruction', () => assert.equal(
    take('# A\n\n[a]\n\n# B\n\n<x¦>: x\n\n(1) p\n----\n(2) c\n', 'Move under “A”'), '# A\n\n[a]\n\n<x>: x\n\n(1) p\n----\n(2) c\n\n# B\n'));

  it('is for whole thoughts', () => {
    assert.deepEqual(titles('# A\n\n[a]\n  + b¦\n\n# B\n', 'refactor.move'), []);
    assert.deepEqual(titles('# A¦\n\n# B\n', 'refactor.move'), []);
    assert.deepEqual(titles('[a¦]\n', 'refactor.move'), []);
  });
});

describe('refactorings', () => {
  it('are there while the document is broken elsewhere', () => assert.equal(
    take('===\nx: [\n===\n\n{ /*\n\n[A]: a {\n  + It r¦ains.\n', 'Give it'), '===\nx: [\n===\n\n{ /*\n\n[A]: a {\n  + [It rains]: It rains.\n'));

  it('keep the line ends of the text', () => assert.equal(
    take('[A]: a\r\n  + It r¦ains.\r\n  - b\r\n', 'Extract'), '[A]: a\r\n  + [It rains]\r\n  - b\r\n\r\n[It rains]: It rains.\r\n'));

  it('are of kinds that the server announces', () => {
    for (const { kind } of refactorings('# A\n\n[a]: a\n\n# B\n\nx¦\n  + [B]: b\n')) assert.match(kind, /^refactor\.(?:extract|inline|rewrite|move)/);
  });
});

describe('refactorings of the samples', () => {
  /** How many of each there are, and every wording: what no refactoring adds to or takes from but for what it says. */
  const countsOf = (text: string) => {
    const summary = summaryOf(text);
    const map = buildMap([summary]);
    const written = map.relations.filter(({ derived }) => !derived);
    return {
      relations: written.length,
      wordings: [...map.claims.values(), ...map.arguments.values()].flatMap(({ texts }) => texts).toSorted().join('\n'),
      problems: problemsIn(summary).map((problem) => problem.split(' ')[0]).toSorted().join(),
    };
  };
  const adds = /^(?:Extract|Write the|Combine the|Turn the)/;
  for (const [name, text] of samples) {
    it(`lose nothing in ${name}`, () => {
      const before = countsOf(text);
      const lines = text.split('\n');
      let tried = 0;
      for (let line = 3; line < lines.length; line += Math.ceil(lines.length / 15)) {
        const at = lines.slice(0, line).join('\n').length + 1 + lines[line]!.length;
        for (const { title, text: after } of refactorings(`${text.slice(0, at)}¦${text.slice(at)}`).slice(0, 6)) {
          const counts = countsOf(after);
          assert.equal(counts.problems, before.problems, `${title} in line ${line + 1}`);
          if (!adds.test(title)) assert.deepEqual(counts, before, `${title} in line ${line + 1}`);
          tried++;
        }
      }
      assert.ok(tried > 0);
    });
  }
});
