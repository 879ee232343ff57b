import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { DocumentHighlightKind, type WorkspaceEdit } from 'vscode-languageserver-types';
import { indexLines, positionAt } from '../../server/src/base/line-index.js';
import { createService } from '../../server/src/service.js';
import { samples } from '../support/samples.js';
import { edit, show, uri } from '../support/editor.js';
import { definitionAt, documentHighlightsAt, linkedEditingRangesAt, prepareRenameAt, referencesAt, renameAt } from '../support/features.js';

function referencesOf(source: string, includeDeclaration = true): string {
  const editor = edit(source);
  return show(editor, referencesAt(editor.service, uri, editor.position, includeDeclaration));
}

/** The text after renaming, or why it was refused. */
function renamed(source: string, newName: string): string | undefined {
  const { service, text, position } = edit(source);
  const answer = renameAt(service, uri, position, newName);
  if (answer === undefined) return undefined;
  if ('refused' in answer) return `refused: ${answer.refused}`;
  return TextDocument.applyEdits(TextDocument.create(uri, 'argmark', 1, text), (answer as WorkspaceEdit).changes![uri]!);
}

const head = `===
title: Rain
sources:
  doe: {title: D}
  "poe": {title: P}
tags: [ritual, weather]
map:
  colours: {ritual: blue, "two words": red}
  hide: {tags: ["#ritual"], sections: [Old rites]}
===

`;

describe('references', () => {
  it('are every place of a title, mentions included, with or without its definitions', () => {
    const source = '[R¦ain]: It rains. @[Rain]\n\n[Wet]\n  + [Rain]\n  - <Rain>: a\n\n(1) [Rain]\n----\n(2) [Wet]\n';
    assert.equal(referencesOf(source),
      '[⟦Rain⟧]: It rains. @[⟦Rain⟧]\n\n[Wet]\n  + [⟦Rain⟧]\n  - <Rain>: a\n\n(1) [⟦Rain⟧]\n----\n(2) [Wet]\n');
    assert.equal(referencesOf(source, false),
      '[Rain]: It rains. @[⟦Rain⟧]\n\n[Wet]\n  + [⟦Rain⟧]\n  - <Rain>: a\n\n(1) [⟦Rain⟧]\n----\n(2) [Wet]\n');
  });

  it('are there for titles that are only mentioned, in headings and questions too', () => assert.equal(
    referencesOf('# On @[Ghost]\n\n[A]: a @[Gh¦ost]\n  ? Is @[Ghost] meant?\n'),
    '# On @[⟦Ghost⟧]\n\n[A]: a @[⟦Ghost⟧]\n  ? Is @[⟦Ghost⟧] meant?\n'));

  it('know a title in all its notations', () => assert.equal(
    referencesOf('[A \\] B]: a\n\n[x]\n  + [A   \\] ¦B]\n'), '[⟦A \\] B⟧]: a\n\n[x]\n  + [⟦A   \\] B⟧]\n'));

  it('of a tag are in the text and in the front matter', () => {
    assert.equal(referencesOf(`${head}[A]: a #ri¦tual #weather\n\n# Old rites #ritual\n`), `${head}[A]: a ⟦#ritual⟧ #weather\n\n# Old rites ⟦#ritual⟧\n`
      .replace('[ritual,', '[⟦ritual⟧,').replace('{ritual:', '{⟦ritual⟧:').replace('"#ritual"', '⟦"#ritual"⟧'));
    assert.equal(referencesOf(`${head}[A]: a #(two words¦)\n`), `${head}[A]: a ⟦#(two words)⟧\n`.replace('"two words"', '⟦"two words"⟧'));
  });

  it('of a source are its entry, citations and data', () => assert.equal(
    referencesOf(`${head}[A]: a [@d¦oe, p. 3; see @poe] {source: doe}\n\n[B]: b {sources: [poe, "doe"]}\n`),
    `${head}[A]: a [@⟦doe⟧, p. 3; see @poe] {source: ⟦doe⟧}\n\n[B]: b {sources: [poe, ⟦"doe"⟧]}\n`.replace('  doe:', '  ⟦doe⟧:')));

  it('of a heading are where the front matter names it', () => assert.equal(
    referencesOf(`${head}# Old r¦ites #x\n`), `${head}# ⟦Old rites⟧ #x\n`.replace('[Old rites]', '[⟦Old rites⟧]')));

  it('of a title are where settings, stories, views and preferences name it', () => {
    const named = `===
story: [Rain, "<Rain>", 2024]
evaluation: {prefer: [[[Rain], <Wet>], [Other, Rain]]}
map:
  exclude: "[Rain]"
  views: {one: {exclude: [Rain], sections: [S]}}
selection: {excludeStatements: [Rain], excludeArguments: [Rain]}
===

# S

[Rain]: r

[2024]: t
  + <Wet>: w {prefer: ["[Rain]", Wet]}
`;
    const marked = named.replace('[Rain, ', '[⟦Rain⟧, ').replace('[[[Rain]', '[[[⟦Rain⟧]').replace('Other, Rain', 'Other, ⟦Rain⟧')
      .replace(': "[Rain]"', ': ⟦"[Rain]"⟧').replace('{exclude: [Rain]', '{exclude: [⟦Rain⟧]').replace('{excludeStatements: [Rain]', '{excludeStatements: [⟦Rain⟧]')
      .replace('[Rain]: r', '[⟦Rain⟧]: r').replace('["[Rain]"', '[⟦"[Rain]"⟧');
    assert.equal(referencesOf(named.replace('[Rain]: r', '[R¦ain]: r')), marked);
    assert.equal(referencesOf(named.replace('Other, Rain', 'Other, R¦ain')), marked);
    assert.equal(referencesOf(named.replace('[2024]', '[20¦24]')), named.replace(', 2024', ', ⟦2024⟧').replace('[2024]', '[⟦2024⟧]'));
    assert.equal(referencesOf(named.replace('<Wet>]', '<W¦et>]')), named.replace('<Wet>]', '⟦<Wet>⟧]').replace('<Wet>:', '<⟦Wet⟧>:').replace(', Wet]', ', ⟦Wet⟧]'));
    assert.equal(referencesOf(named.replace('[S]', '[¦S]')), named.replace('[S]', '[⟦S⟧]').replace('# S', '# ⟦S⟧'));
  });

  it('begin anywhere, in the front matter as well', () => {
    assert.equal(referencesOf(`${head.replace('doe:', 'd¦oe:')}[@doe]\n`), `${head}[@⟦doe⟧]\n`.replace('  doe:', '  ⟦doe⟧:'));
    assert.equal(referencesOf(`${head}[A]: a {source: d¦oe}\n`), `${head}[A]: a {source: ⟦doe⟧}\n`.replace('  doe:', '  ⟦doe⟧:'));
  });

  it('are none of running text, and are found in a broken document', () => {
    assert.equal(referencesOf('just t¦ext\n'), 'just text\n');
    assert.equal(referencesOf('===\nx: [\n===\n\n{{ /*\n\n[A¦]: a {{\n\n[B\n  - [A] {x: \n'), '===\nx: [\n===\n\n{{ /*\n\n[⟦A⟧]: a {{\n\n[B\n  - [⟦A⟧] {x: \n');
  });

  it('take titles that name properties of objects', () => assert.equal(
    referencesOf('[constructor]: c\n\n[x]\n  + [constr¦uctor]\n'), '[⟦constructor⟧]: c\n\n[x]\n  + [⟦constructor⟧]\n'));
});

describe('document highlights', () => {
  it('tell definitions from references', () => {
    const editor = edit('[A]: a\n\n[B]\n  + [A¦]\n');
    const kinds = documentHighlightsAt(editor.service, uri, editor.position).map(({ kind }) => kind);
    assert.deepEqual(kinds, [DocumentHighlightKind.Write, DocumentHighlightKind.Read]);
  });
});

describe('definition', () => {
  it('of a source cited in data, of a tag and of a section named in the front matter', () => {
    const definitionOf = (source: string) => {
      const editor = edit(source);
      return show(editor, definitionAt(editor.service, uri, editor.position));
    };
    assert.equal(definitionOf(`${head}[A]: a {source: d¦oe}\n`), `${head}[A]: a {source: doe}\n`.replace('  doe:', '  ⟦doe⟧:'));
    assert.equal(definitionOf(`${head}[A]: a #weat¦her\n`), `${head}[A]: a #weather\n`.replace('weather]', '⟦weather⟧]'));
    assert.equal(definitionOf(`${head.replace('Old rites', 'Old r¦ites')}# Old rites\n`), `${head}# ⟦Old rites⟧\n`);
  });
});

describe('rename', () => {
  it('changes a title wherever it stands', () => assert.equal(
    renamed('[Rain]: It rains. @[Rain]\n\n<Rain>: a\n  & [Rain] #x\n\n[Wet]\n  + [R¦ain]\n', 'Heavy rain'),
    '[Heavy rain]: It rains. @[Heavy rain]\n\n<Rain>: a\n  & [Heavy rain] #x\n\n[Wet]\n  + [Heavy rain]\n'));

  it('changes an argument and not the claim of the same title', () => assert.equal(
    renamed('[A]: a\n  + <A¦>: b\n\n<A>\n\n(1) [A]\n----\n(2) c\n', 'B'), '[A]: a\n  + <B>: b\n\n<B>\n\n(1) [A]\n----\n(2) c\n'));

  it('escapes what could not stand between the brackets, and no more', () => {
    assert.equal(renamed('[A¦]: a\n\n[x]\n  + [A]\n', 'B [sic] ]'), '[B \\[sic\\] \\]]: a\n\n[x]\n  + [B \\[sic\\] \\]]\n');
    assert.equal(renamed('[A¦]: a\n\n[x]\n  + [A]\n', 'B [sic]'), '[B [sic]]: a\n\n[x]\n  + [B [sic]]\n');
    assert.equal(renamed('[A¦]: a\n\n[x]\n  + [A]\n', 'mail @bob'), '[mail \\@bob]: a\n\n[x]\n  + [mail \\@bob]\n');
    assert.equal(renamed('[A¦]: a\n\n[x]\n  + [A]\n', 'B \\] C'), '[B \\] C]: a\n\n[x]\n  + [B \\] C]\n');
    assert.equal(renamed('<A¦>: a\n\n[x]\n  + <A>\n', 'a > b'), '<a \\> b>: a\n\n[x]\n  + <a \\> b>\n');
  });

  it('refuses a clash and says what to do', () => {
    assert.equal(renamed('[A¦]: a\n\n[B]: b\n', ' B'), 'refused: There is a claim with that title already: [B]. '
      + 'Renaming would merge the two, and nothing could separate them again. Choose another name, or write [B] yourself where you mean it.');
    assert.match(renamed('[A¦]: a @[Ghost]\n', 'Ghost')!, /^refused: There is a claim with that title/);
    assert.match(renamed('x #a¦ #b\n', '#b')!, /^refused: There is that tag already: #b/);
    assert.match(renamed(`${head}[@d¦oe]`, 'poe')!, /^refused: There is a source with that key already: @poe/);
  });

  it('lets a claim and an argument share a title, and a title change its letter case', () => {
    assert.equal(renamed('[A¦]: a\n\n<B>: b\n', 'B'), '[B]: a\n\n<B>: b\n');
    assert.equal(renamed('[A¦]: a\n\n[x]\n  + [A]\n', 'a'), '[a]: a\n\n[x]\n  + [a]\n');
  });

  it('writes a key as it is read, in braces where it needs them', () => {
    assert.equal(renamed('===\nsources: {a: {}}\n===\n\n[A]: x [@a¦, p. 3; @{a}]\n', 'a b'), '===\nsources: {a b: {}}\n===\n\n[A]: x [@{a b}, p. 3; @{a b}]\n');
    assert.equal(renamed('[A]: x [@{a b¦}]\n', '@{c--d}'), '[A]: x [@{c--d}]\n');
  });

  it('refuses what is no name', () => {
    assert.match(renamed('[A¦]: a\n', ' ')!, /^refused: \[A\] needs a new name of at least one letter\./);
    assert.match(renamed('[A¦]: a\n', 'a\nb')!, /^refused: A name has to be on one line\./);
    assert.match(renamed('x #a¦\n', 'a)(b')!, /^refused: “a\)\(b” cannot be written as a tag/);
    assert.match(renamed('[@a¦]\n', 'a{b')!, /^refused: “a\{b” cannot be the key of a source/);
  });

  it('refuses to take the meaning from the tags that have one', () => assert.match(
    renamed('[A]: a #the¦sis\n', 'main')!, /^refused: #thesis is one of Argmark's own tags/));

  it('of a tag reaches the front matter, with brackets and quotes where they are needed', () => {
    assert.equal(renamed(`${head}[A]: a #rit¦ual\n`, 'old rite'), `${head}[A]: a #(old rite)\n`
      .replace('[ritual,', '[old rite,').replace('{ritual:', '{old rite:').replace('"#ritual"', '"#old rite"'));
    assert.equal(renamed(`${head}[A]: a #(two wor¦ds)\n`, 'one'), `${head}[A]: a #one\n`.replace('"two words"', 'one'));
    for (const word of ['no', 'Yes', 'TRUE']) {
      assert.equal(renamed(`${head}[A]: a #rit¦ual\n`, word), `${head}[A]: a #${word}\n`
        .replace('[ritual,', `["${word}",`).replace('{ritual:', `{"${word}":`).replace('"#ritual"', `"#${word}"`));
    }
    assert.equal(renamed('---\n\n[A]: a #a¦ #(b c)d\n', 'true'), '---\n\n[A]: a #true #(b c)d\n');
    assert.equal(renamed('[A]: a #(b c¦)d\n', 'b'), '[A]: a #(b)d\n');
  });

  it('of a source reaches its entry, citations and data', () => assert.equal(
    renamed(`${head}[A]: a [see @d¦oe, p. 3] {source: doe}\n`, '@doe:2024'),
    `${head}[A]: a [see @doe:2024, p. 3] {source: "doe:2024"}\n`.replace('  doe:', '  "doe:2024":')));

  it('of a title reaches what settings, stories, views and preferences say', () => {
    const source = '===\nstory: [A, "<B>", <B>]\nevaluation: {prefer: [[A], "[B]"]}\nmap: {views: {v: {exclude: [A, "[A]"]}}}\n===\n\n'
      + '[A]: a\n  + <B>: b {prefer: [A, B]}\n';
    assert.equal(renamed(source.replace('[A]: a', '[A¦]: a'), 'New one'), source.replace('[A, "<B>"', '[New one, "<B>"').replace('[[A]', '[[New one]')
      .replace('[A, "[A]"]', '[New one, "[New one]"]').replace('[A]: a', '[New one]: a').replace('[A, B]}', '[New one, B]}'));
    assert.equal(renamed(source.replace('story: [A', 'story: [¦A'), 'It, or not [it]'), source.replace('[A, "<B>"', '["It, or not [it]", "<B>"')
      .replace('[[A]', '[["It, or not [it]"]').replace('[A, "[A]"]', '["It, or not [it]", "[It, or not [it]]"]').replace('[A]: a', '[It, or not [it]]: a')
      .replace('[A, B]}', '["It, or not [it]", B]}'));
    assert.equal(renamed(source.replace('+ <B>', '+ <B¦>'), 'C'), source.replace('"<B>", <B>', '<C>, <C>').replace('<B>:', '<C>:').replace(', B]}', ', C]}'));
    assert.equal(renamed('[A¦]: a {prefer: [A, "B"]}\n  + <B>\n', 'No'), '[No]: a {prefer: ["No", "B"]}\n  + <B>\n');
  });

  it('refuses what would change which of a claim and an argument settings name, and else says which', () => {
    const both = '===\nstory: [A, B]\n===\n\n[A]: a\n  + <A>: b\n\n[B]: c\n';
    const refused = 'refused: “A” in line 2 of test.arg may name [A] as well as <A>. Write "[A]" or "<A>" there first.';
    assert.equal(renamed(both.replace('[A]:', '[A¦]:'), 'C'), refused);
    assert.equal(renamed(both.replace('[B]:', '[B¦]:'), 'C'), both.replaceAll('B', 'C'));
    assert.equal(renamed(both.replace('A, B', '"[A]", B').replace('[B]:', '[B¦]:'), 'C'), both.replace('A, B', '"[A]", B').replaceAll('B', 'C'));
    assert.equal(renamed('===\nstory: [B]\n===\n\n[X]: a\n  + <A>: b\n\n[B¦]: c\n', 'A'), '===\nstory: ["[A]"]\n===\n\n[X]: a\n  + <A>: b\n\n[A]: c\n');
    assert.match(renamed('===\nstory: [A]\n===\n\n[X]: a\n  + <A>: b\n\n[B¦]: c\n', 'A')!, /^refused: “A” in line 2/);
  });

  it('leaves alone what a bibliography may define', () => assert.match(
    renamed('===\nbibliography: refs.bib\n===\n\n[A]: a [@d¦oe]\n', 'x')!, /^refused: @doe may be an entry in the bibliography/));

  it('leaves a heading alone that is more than words, since its text is not written in one piece', () =>
    assert.equal(renamed('# He¦ad @[A] more\n\n[A]: a\n', 'Other'), undefined));

  it('of a heading reaches the filters of the map', () => {
    assert.equal(renamed(`${head}# Old ri¦tes #x\n`, 'New rites'), `${head}# New rites #x\n`.replace('[Old rites]', '[New rites]'));
    assert.match(renamed('# A¦\n', 'B #c')!, /^refused: /);
  });

  it('works in a document that is broken elsewhere', () => assert.equal(
    renamed('===\nx: [\n===\n\n[A¦]: a {\n\n/*\n  - [A]\n', 'B'), '===\nx: [\n===\n\n[B]: a {\n\n/*\n  - [B]\n'));

  it('is for names alone', () => assert.equal(renamed('pla¦in text\n', 'x'), undefined));

  it('begins with the title as its author wrote it', () => {
    const prepared = (source: string) => {
      const editor = edit(source);
      const answer = prepareRenameAt(editor.service, uri, editor.position);
      return answer && ('refused' in answer ? answer.refused : `${show(editor, [answer.range])} ${answer.placeholder}`);
    };
    assert.equal(prepared('[A \\] ¦B]: a'), '[⟦A \\] B⟧]: a A \\] B');
    assert.equal(prepared('[A]: a #(two wo¦rds)'), '[A]: a ⟦#(two words)⟧ two words');
    assert.equal(prepared('[see @do¦e]'), '[see @⟦doe⟧] doe');
    assert.match(prepared('[A]: a #thes¦is')!, /^#thesis is one of/);
    assert.equal(prepared('nothi¦ng'), undefined);
  });
});

describe('rename in the samples', () => {
  for (const [name, text] of samples) {
    it(`to another title and back leaves ${name} as it was`, () => {
      const renamed = (before: string, offset: number, newName: string) => {
        const service = createService();
        service.workspace.open(uri, 1, before);
        const answer = renameAt(service, uri, positionAt(indexLines(before), offset), newName) as WorkspaceEdit;
        return TextDocument.applyEdits(TextDocument.create(uri, 'argmark', 1, before), answer.changes![uri]!);
      };
      const titles = [...text.matchAll(/(?<=^[^[\]<>{}"“„#\n]*(?:\[|<))(\p{L}[^[\]<>\n]*)(?=[\]>]:)/gmu)];
      assert.ok(titles.length > 0);
      for (const { 0: title, index } of titles.filter((_, at) => at % Math.ceil(titles.length / 5) === 0)) {
        const there = renamed(text, index, 'Zyx ]');
        assert.ok(there.includes('Zyx'), title);
        assert.equal(renamed(there, there.indexOf('Zyx'), title), text);
      }
    });
  }
});

describe('linked editing', () => {
  const linked = (source: string) => {
    const editor = edit(source);
    return show(editor, linkedEditingRangesAt(editor.service, uri, editor.position)?.ranges ?? []);
  };

  it('takes along the references to the title that is defined at the cursor', () => assert.equal(
    linked('[Ra¦in]: It rains.\n\n[Wet]\n  + [Rain]\n  - @[Rain] again\n'), '[⟦Rain⟧]: It rains.\n\n[Wet]\n  + [⟦Rain⟧]\n  - @[⟦Rain⟧] again\n'));

  it('is none where YAML names the title, which it could break', () =>
    assert.equal(linked('===\nstory: [A]\n===\n\n[A¦]: a\n\n[B]\n  + [A]\n'), '===\nstory: [A]\n===\n\n[A]: a\n\n[B]\n  + [A]\n'));

  it('is none from a reference, from one of several definitions, and between notations', () => {
    assert.equal(linked('[A]: a\n\n[B]\n  + [A¦]\n'), '[A]: a\n\n[B]\n  + [A]\n');
    assert.equal(linked('[A¦]: a\n\n[A]: b\n'), '[A]: a\n\n[A]: b\n');
    assert.equal(linked('[A b¦]: a\n\n[B]\n  + [A  b]\n'), '[A b]: a\n\n[B]\n  + [A  b]\n');
  });
});
