import assert from 'node:assert/strict';
import { InsertTextFormat, type CompletionItem, type InsertReplaceEdit, type TextEdit } from 'vscode-languageserver-types';
import { triggerCharacters } from '../../server/src/features/trigger-characters.js';
import { plainText } from '../../server/src/lsp/fit-answer.js';
import { indexLines, offsetAt } from '../../server/src/base/line-index.js';
import { accept, complete, edit, uri, type Editor } from '../support/editor.js';
import { completionAt, resolvedCompletion } from '../support/asked-at-once.js';

const above = '[Rain]: It rains.\n\n[Rain gauge]: The gauge is full.\n\n<Rain dance>: A dance was danced. #ritual\n\n';

function labels(source: string): string[] {
  return complete(edit(source)).map(({ label }) => label);
}

describe('completion', () => {
  it('offers claims between square brackets and arguments between angle brackets', () => {
    assert.deepEqual(labels(`${above}[Wet]\n  + [¦`), ['Rain', 'Rain gauge', 'Wet']);
    assert.deepEqual(labels(`${above}[Wet]\n  + <¦`), ['Rain dance']);
    assert.deepEqual(labels(`${above}See @<¦`), ['Rain dance']);
    assert.deepEqual(labels(`${above}(1) <¦`), ['Rain dance']);
  });

  it('closes the bracket once', () => {
    assert.equal(accept(edit('[Rain]: r\n\n[Wet]\n  + [¦'), 'Rain'), '[Rain]: r\n\n[Wet]\n  + [Rain]¦');
    assert.equal(accept(edit('[Rain]: r\n\n[Wet]\n  + [¦]'), 'Rain'), '[Rain]: r\n\n[Wet]\n  + [Rain¦]');
    assert.equal(accept(edit('[Rain]: r\n\n[Wet]\n  + [¦ @[Wet]'), 'Rain'), '[Rain]: r\n\n[Wet]\n  + [Rain]¦ @[Wet]');
  });

  it('replaces the whole title from anywhere within it', () => {
    assert.equal(accept(edit('[Rain gauge]: r\n\n[Wet]\n  + [Rain g¦un] #tag'), 'Rain gauge'),
      '[Rain gauge]: r\n\n[Wet]\n  + [Rain gauge¦] #tag');
  });

  it('offers whole references behind a sigil', () => {
    assert.deepEqual(labels('[Rain]: r\n\n<Dance>: d\n\n[Wet]\n  + ¦'), ['[Rain]', '[Wet]', '<Dance>']);
    assert.equal(accept(edit('[Rain]: r\n\n[Wet]\n  - Ra¦'), '[Rain]'), '[Rain]: r\n\n[Wet]\n  - [Rain]¦');
    assert.equal(accept(edit('[Rain]: r\n\n[Wet]\n  - {weight: 1} ¦'), '[Rain]'),
      '[Rain]: r\n\n[Wet]\n  - {weight: 1} [Rain]¦');
    assert.deepEqual(labels('[Rain]: r\n\nplain Ra¦'), []);
  });

  it('does not offer the title that is being written', () => {
    assert.deepEqual(labels('[Rain]: r\n\n[Ra¦]'), ['Rain']);
    assert.deepEqual(labels('[Rain]: r\n\n[Wet]\n  + [Rain¦]'), ['Rain', 'Wet']);
  });

  it('writes a title with the escapes that its author used', () => {
    assert.equal(accept(edit('[A \\] B]: r\n\n[Wet]\n  + [¦'), 'A ] B'), '[A \\] B]: r\n\n[Wet]\n  + [A \\] B]¦');
    assert.equal(accept(edit('[A \\] B]: r\n\n[Wet]\n  + ¦'), '[A ] B]'), '[A \\] B]: r\n\n[Wet]\n  + [A \\] B]¦');
  });

  it('offers the sources of the front matter in citations', () => {
    const head = '===\nsources:\n  doe2024: {title: Rain, author: J. Doe}\n  poe: {title: Ravens}\n===\n\n';
    assert.deepEqual(labels(`${head}It rains [@¦`), ['doe2024', 'poe']);
    assert.deepEqual(labels(`${head}It rains [see @poe, p. 3; @d¦]`), ['doe2024', 'poe']);
    assert.equal(accept(edit(`${head}It rains [@do¦e, p. 3].`), 'doe2024'), `${head}It rains [@doe2024¦, p. 3].`);
  });

  it('writes keys of sources in braces where they are read so alone, and none that is never read', () => {
    const head = '===\nsources: {two words: {}, a--b: {}, "x{": {}}\n===\n\n';
    assert.deepEqual(labels(`${head}It rains [@¦`), ['two words', 'a--b']);
    assert.equal(accept(edit(`${head}It rains [@t¦]`), 'two words'), `${head}It rains [@{two words}¦]`);
    assert.equal(accept(edit(`${head}It rains [@{two w¦}]`), 'two words'), `${head}It rains [@{two words}¦]`);
  });

  it('offers role tags and the tags in use', () => {
    assert.deepEqual(labels(`${above}[Wet]: w #¦`), ['thesis', 'assumption', 'undeveloped', 'ritual']);
    assert.equal(accept(edit('[Wet]: w #the¦x'), 'thesis'), '[Wet]: w #thesis¦');
  });

  it('works while the line and the rest of the text are broken', () => {
    assert.deepEqual(labels('===\nx: [\n===\n\n{{{ /*\n\n[Rain]: r\n\n[Wet]\n\n   - [Ra¦ {'), ['Rain', 'Wet']);
  });

  it('asks nothing of whoever writes a comment', () => {
    for (const source of ['// a¦', '// argue¦', '[A]: a // lin¦', '/* no¦ */', '===\n# ti¦\ntitle: x\n===\n', '===\ntitle: x # no¦\n===\n']) {
      assert.deepEqual(labels(source), [], source);
    }
    assert.ok(labels('===\ntitle: "#1"\nau¦\n===\n').includes('author'));
  });

  it('offers by itself, behind a sign, only what completes a name that has been begun', () => {
    const behind = (source: string) => {
      const { service, position, text } = edit(source);
      const trigger = text[offsetAt(indexLines(text), position) - 1];
      return completionAt(service, uri, position, undefined, trigger)!.items.map(({ label }) => label);
    };
    const text = '[Rain gauge]: r\n\n<Dance>: d\n\n[Wet]: w\n  + ';
    assert.ok(behind(`${text}[¦`).includes('Rain gauge') && behind(`${text}[Rain ¦]`).includes('Rain gauge') && behind(`${text}<¦`).includes('Dance'));
    for (const source of [`${text}¦`, `${text}@¦`, '[A]: a // ¦', '# ¦', '[A]: a word ¦', '[A]: a (¦', '[A]: a {note: ¦}', '[A]: a {sources: [¦]}',
      '===\nmodel: ¦\n===\n', '===\ntags: [¦]\n===\n', '-- ¦', '//¦', '[A]: a word[¦', '[A]: a [@doe, p. ¦]']) {
      assert.deepEqual(behind(source), [], source);
    }
  });

  it('offers nothing in comments and in the front matter', () => {
    assert.deepEqual(labels('[Rain]: r // [¦'), []);
    assert.deepEqual(labels('[Rain]: r /* [¦ */'), []);
    assert.deepEqual(labels('[Rain]: r\n\nx /* c */[¦'), ['Rain']);
    assert.deepEqual(labels('===\ntitle: [¦\n===\n\n[Rain]: r\n'), []);
    assert.deepEqual(labels('===\ntitle: x\n===\n\n[Rain]: r // see [¦ @[x'), []);
  });

  it('takes titles that name properties of objects', () => {
    assert.deepEqual(labels('[constructor]: c\n\n[__proto__]: p\n\n[x]\n  + [¦'), ['constructor', '__proto__', 'x']);
  });

  it('looks back no further than a title can be long, since lines of a megabyte exist', () => {
    assert.deepEqual(labels(`[Rain]: r\n\nx [${'word '.repeat(100)}¦`), ['Rain']);
    assert.deepEqual(labels(`[Rain]: r\n\nx [${'word '.repeat(1000)}¦`), []);
    assert.deepEqual(labels(`[Rain]: r\n\nx ${'word '.repeat(1000)} [¦`), ['Rain']);
  });

  it('offers references while several words are typed, umlauts and all', () => {
    const source = '[Die Brücke fällt]: x\n\n[Wet]\n  + die Brü¦';
    assert.equal(accept(edit(source), '[Die Brücke fällt]'), '[Die Brücke fällt]: x\n\n[Wet]\n  + [Die Brücke fällt]¦');
    assert.equal(complete(edit(source)).find(({ label }) => label === '[Die Brücke fällt]')!.filterText, 'Die Brücke fällt');
  });

  it('offers whole references behind the sign of a mention', () => {
    assert.equal(accept(edit('[Rain]: r\n\n<Dance>: d\n\nsee @¦ here'), '<Dance>'), '[Rain]: r\n\n<Dance>: d\n\nsee @<Dance>¦ here');
    assert.equal(accept(edit('[Rain]: r\n\n(1) see @Ra¦'), '[Rain]'), '[Rain]: r\n\n(1) see @[Rain]¦');
    assert.deepEqual(labels('[Rain]: r\n\nmail me@¦'), []);
  });

  it('offers claims alone where arguments cannot stand', () => {
    assert.deepEqual(labels('[Rain]: r\n\n<Dance>: d\n  & ¦'), ['[Rain]']);
    assert.deepEqual(labels('[Rain]: r\n\n<Dance>: d\n\n(1) ¦'), ['[Rain]']);
  });

  it('ranks defined titles first, near ones before far ones, and last what the line stands below', () => {
    const far = Array.from({ length: 20 }, (_, i) => `[Far ${i}]: f\n\n`).join('');
    const items = complete(edit(`${far}[Near]: n\n  + [Slip]\n\n[Above]: a\n  + [¦`));
    const ranked = items.toSorted((a, b) => (a.sortText! < b.sortText! ? -1 : 1)).map(({ label }) => label);
    assert.deepEqual([ranked[0], ...ranked.slice(-2)], ['Near', 'Slip', 'Above']);
  });

  it('ranks titles by where they stand, however they came to stand there', () => {
    const [before, typed, behind] = ['[Above]: a\n\n', Array.from({ length: 8 }, (_, i) => `[New ${i}]: n\n\n`), '[Below]: b\n\n[Wet]: w\n  + [¦'];
    const once = edit(before + typed.join('') + behind);
    const stepwise = edit(before + behind);
    typed.forEach((text, index) => {
      const at = { line: 2 + 2 * index, character: 0 };
      stepwise.service.workspace.change(uri, index + 2, [{ range: { start: at, end: at }, text }]);
    });
    const ranked = ({ service }: Editor) => completionAt(service, uri, once.position)!.items.map(({ label, sortText }) => `${sortText} ${label}`);
    assert.deepEqual(ranked(stepwise), ranked(once));
  });

  it('lists no more of a large map than helps, and asks to be asked again', () => {
    const many = Array.from({ length: 1000 }, (_, i) => `[Claim ${i}]: c\n\n`).join('');
    const listed = (typed: string) => {
      const { service, position } = edit(`${many}[Wet]\n  + [${typed}¦`);
      return completionAt(service, uri, position)!;
    };
    const { items, isIncomplete } = listed('claim');
    assert.deepEqual([items.length, isIncomplete], [300, true]);
    const few = listed('claim 77');
    assert.equal(few.isIncomplete, false);
    assert.ok(few.items.some(({ label }) => label === 'Claim 77') && few.items.every(({ label }) => /7.*7/.test(label)));
  });

  it('has nothing to offer behind a name that is closed, and is asked there, so that a list from before goes', () => {
    const head = '===\nsources: {doe: {}}\n===\n\n[Rain (a)]: r\n\n<Dance>: d\n\n[Wet]: w\n  + ';
    for (const line of ['[Rain (a)]¦', '<Dance>¦', 'x [@doe]¦', 'see @[Rain (a)]¦', '\n\n@include(a.arg)¦']) {
      const { service, position, text } = edit(head + line);
      const closing = text[offsetAt(indexLines(text), position) - 1]!;
      assert.ok(triggerCharacters.includes(closing), closing);
      assert.deepEqual(completionAt(service, uri, position, undefined, closing)!.items, [], line);
    }
  });

  it('replaces nothing behind the word that it completes', () => {
    const kept = (source: string, label: string) => accept(edit(source), label);
    assert.equal(kept('[A]: a {scheme: ¦ and more', 'expert opinion'), '[A]: a {scheme: expert opinion¦ and more');
    assert.equal(kept('[A]: a {scheme: ex¦pert op, weight: 1}', 'expert opinion'), '[A]: a {scheme: expert opinion¦, weight: 1}');
    assert.equal(kept('(1) a\n-- ex¦pert in the matter', 'expert opinion'), '(1) a\n-- expert opinion --¦ in the matter');
  });

  it('writes no snippets to a client of which nothing is known', async () => {
    const { service, position } = edit('[A]: a\n\n¦\n');
    const { items } = (await service.editing.completion(uri, position))!;
    assert.ok(items.length > 0);
    assert.deepEqual(items.filter(({ insertTextFormat }) => insertTextFormat === InsertTextFormat.Snippet), []);
  });

  it('lets a client choose whether what stands after the cursor is replaced', () => {
    const { service, position } = edit('[Rain]: r\n\n[Wet]\n  + [Ra¦xx]');
    const [item] = completionAt(service, uri, position, { snippets: false })!.items;
    const { insert, replace } = item!.textEdit as InsertReplaceEdit;
    assert.deepEqual([insert.end.character, replace.end.character], [7, 9]);
  });

  it('finds documentation when it is asked for', () => {
    const documented = (source: string, label: string) => {
      const { service, position } = edit(source);
      const found = completionAt(service, uri, position)!.items.find((each) => each.label === label)!;
      assert.equal(found.documentation, undefined);
      return plainText((resolvedCompletion(service, found).documentation as { value: string }).value);
    };
    assert.match(documented('[Rain]: It rains.\n\n[Wet]\n  + [¦', 'Rain')!, /^\[Rain\]\n\nIt rains\./);
    assert.match(documented('x #¦', 'thesis')!, /^#thesis: what the map is meant to establish/);
    assert.match(documented('===\nsources:\n  doe: {title: T, author: D}\n===\n\n[@¦', 'doe')!, /^D: T\.$/);
    assert.match(documented('<A>: x {scheme: ¦}', 'analogy')!, /Critical questions:\n- Are the two cases alike/);
    assert.match(documented('// argmark-disable-line ¦', 'open-question')!, /^open-question: .*https:/s);
    assert.match(documented('===\n¦\n===\n', 'evaluation')!, /verdicts/);
    const { service } = edit('x');
    const stranger: CompletionItem = { label: 'x', data: { uri, kind: 'node', name: 'gone' } };
    assert.deepEqual(resolvedCompletion(service, stranger), stranger);
  });

  describe('in data', () => {
    it('offers keys, without those that are there', () => {
      assert.deepEqual(labels('[A]: a {¦}').slice(0, 3), ['expect', 'scheme', 'source']);
      assert.equal(accept(edit('[A]: a {ex¦}'), 'expect'), '[A]: a {expect: ¦}');
      assert.equal(accept(edit('[A]: a {ex¦: open}'), 'expect'), '[A]: a {expect¦: open}');
      assert.ok(!labels('[A]: a {expect: open, ¦}').includes('expect'));
      assert.deepEqual(labels('[A]: a\n  - {¦} [B]').slice(0, 2), ['weight', 'note']);
      assert.deepEqual(labels('(1) a\n-- {¦} --\n(2) b'), ['uses', 'note']);
    });

    it('offers values', () => {
      assert.deepEqual(labels('[A]: a {expect: ¦}'), ['accepted', 'rejected', 'unproven', 'open']);
      assert.equal(accept(edit('[A]: a {expect: acc¦xx}'), 'accepted'), '[A]: a {expect: accepted¦}');
      assert.equal(accept(edit('[A]: a {scheme: expert¦}'), 'expert opinion'), '[A]: a {scheme: expert opinion¦}');
      const head = '===\nsources:\n  doe: D\n===\n\n';
      assert.deepEqual(labels(`${head}[A]: a {source: ¦}`), ['doe']);
      assert.deepEqual(labels(`${head}[A]: a {sources: [poe, ¦]}`), ['doe']);
    });

    it('does so before the brace is closed, over several lines, and not in other text', () => {
      assert.deepEqual(labels('[A]: a {expect: ¦'), ['accepted', 'rejected', 'unproven', 'open']);
      assert.deepEqual(labels('[A]: a {\n  expect: ¦\n}'), ['accepted', 'rejected', 'unproven', 'open']);
      assert.deepEqual(labels('[A]: a {note: x¦}'), []);
      assert.deepEqual(labels('[A]: a {x: 1} b¦'), []);
    });
  });

  it('offers schemes in an inference line, which it closes once', () => {
    assert.equal(accept(edit('(1) a\n-- exp¦\n(2) b'), 'expert opinion'), '(1) a\n-- expert opinion --¦\n(2) b');
    assert.equal(accept(edit('(1) a\n-- modus ponens, an¦x --\n(2) b'), 'analogy'), '(1) a\n-- modus ponens, analogy¦ --\n(2) b');
    assert.deepEqual(labels('(1) a\n---¦\n(2) b'), []);
  });

  describe('in the front matter', () => {
    it('offers keys at their level, without those that are there', () => {
      assert.ok(labels('===\n¦\n===\n').includes('sources'));
      assert.ok(!labels('===\ntitle: x\n¦\n===\n').includes('title'));
      assert.deepEqual(labels('===\nevaluation:\n  ¦\n===\n'), ['burden', 'standard', 'accrue', 'prefer']);
      assert.deepEqual(labels('===\nevaluation: {¦}\n===\n'), ['burden', 'standard', 'accrue', 'prefer']);
      assert.deepEqual(labels('===\nsources:\n  doe:\n    title: x\n    ¦\n===\n').slice(0, 3), ['author', 'date', 'url']);
      assert.equal(accept(edit('===\nru¦\n===\n'), 'rules'), '===\nrules: ¦\n===\n');
    });

    it('offers values', () => {
      assert.deepEqual(labels('===\nmodel: {mode: ¦}\n===\n'), ['loose', 'strict']);
      assert.deepEqual(labels('===\nmap:\n  direction: ¦\n===\n'), ['down', 'up', 'right', 'left']);
      for (const path of ['evaluation:\n  accrue', 'map:\n  prose']) assert.deepEqual(labels(`===\n${path}: ¦\n===\n`), ['true', 'false']);
      assert.deepEqual(labels('===\nmap:\n  title: ¦\n===\n'), []);
      assert.deepEqual(labels('===\nmap:\n  verdicts: ¦\n===\n'), ['true', 'false', 'all']);
      assert.deepEqual(labels('===\nmap:\n  views:\n    crux:\n      direction: ¦\n===\n'), ['down', 'up', 'right', 'left']);
      assert.deepEqual(labels('===\nmap: {views: {crux: {show: {verdicts: [¦]}}}}\n===\n'), ['accepted', 'rejected', 'unproven', 'open']);
      assert.equal(accept(edit('===\nrules:\n  open-q¦\n===\n'), 'open-question'), '===\nrules:\n  open-question: ¦\n===\n');
      assert.deepEqual(labels('===\nrules: {open-question: ¦}\n===\n'), ['off', 'hint', 'information', 'warning', 'error']);
    });

    it('offers tags and headings where the map is filtered and coloured', () => {
      const text = '\n\n# Old rites\n\n[A]: a #(two words)\n';
      assert.ok(labels(`===\nmap: {hide: {tags: [¦]}}\n===${text}`).includes('two words'));
      assert.deepEqual(labels(`===\nmap:\n  hide:\n    sections:\n      - ¦\n===${text}`), ['Old rites']);
      assert.deepEqual(labels(`===\nmap: {views: {crux: {sections: [¦]}}}\n===${text}`), ['Old rites']);
      assert.ok(labels(`===\nmap:\n  colours:\n    ¦\n===${text}`).includes('two words'));
      assert.ok(labels(`===\nmap:\n  colours:\n    thesis: ¦\n===${text}`).includes('teal'));
    });
  });

  it('offers what suppresses findings in a comment, and codes of rules behind it', () => {
    assert.equal(accept(edit('// argmark-dis¦'), 'argmark-disable-next-line'), '// argmark-disable-next-line ¦');
    assert.equal(accept(edit('// argmark-disable-line open-q¦x, self-attack'), 'open-question'), '// argmark-disable-line open-question¦, self-attack');
    const items = complete(edit('[A]: a #thesis\n  + b\n\n// argmark-disable-next-line ¦'));
    assert.equal(items.toSorted((a, b) => (a.sortText! < b.sortText! ? -1 : 1))[0]!.label, 'unsupported-claim');
  });

  it('offers tags of several words', () => {
    assert.equal(accept(edit('[A]: a #(two words)\n\n[B]: b #t¦'), 'two words'), '[A]: a #(two words)\n\n[B]: b #(two words)¦');
    assert.equal(accept(edit('[A]: a #(two words)\n\n[B]: b #(tw¦o)'), 'two words'), '[A]: a #(two words)\n\n[B]: b #(two words)¦');
  });

  describe('of forms to fill in', () => {
    const offered = (source: string, snippets: boolean) => {
      const { service, position } = edit(source);
      return completionAt(service, uri, position, { snippets })!.items;
    };
    const textOf = (items: CompletionItem[], name: string) => (items.find(({ label }) => label === name)!.textEdit as TextEdit).newText;

    it('has placeholders for clients that know them, and words for others', () => {
      assert.equal(textOf(offered('[A]: a\n  su¦', true), 'Argument for'), '+ <${1:Title}>: ${0:The gist of the argument.}');
      assert.equal(textOf(offered('[A]: a\n  su¦', false), 'Argument for'), '+ <Title>: The gist of the argument.');
    });

    it('has arguments by scheme with their questions, below a sigil too', () => {
      const items = offered('[A]: a\n  + sche¦', false);
      assert.match(textOf(items, 'scheme: slippery slope'), /^<Title>: The gist of the argument\. \{scheme: slippery slope\}\n {4}\? Does each step/);
    });

    it('belong where a line begins, and to no other words', () => {
      const names = (source: string) => offered(source, true).map(({ label }) => label);
      assert.ok(names('¦').includes('Front matter with sources') && names('thes¦').includes('Thesis'));
      assert.ok(names('[A]: a\n\nThes¦').includes('Thesis') && names('[A]: a\n  pro¦').includes('Argument for'));
      assert.ok(!names('[A]: a\n\nfront¦').includes('Front matter with sources') && !names('pro¦').includes('Argument for'));
      for (const words of ['argument', 'claim', 'thesis', 'support', 'pro', 'con', 'attack', 'cite', 'premises', 'include', 'question', 'Schon']) {
        for (const line of ['# A good ', '## ', '[A]: an ', '[A]: x\n  + ', '[A]: x {note: an ', '(1) ', '  * ', '> ', '// ', '/* a\n', '===\ntitle: ', '===\n# ',
          'A text that goes on\n', '[A]: a text that goes on\n']) {
          assert.deepEqual(names(`${line}${words}¦`).filter((label) => !/^(?:title|isIn|\[|argmark)/.test(label)), [], line + words);
        }
      }
    });

    it('are no schemes while words are typed that schemes are called by', () =>
      assert.deepEqual(offered('[A]: a\n  + analogy¦', true).map(({ label }) => label), ['[A]']));

    it('are none within a line', () => assert.deepEqual(offered('see su¦ch\n', true), []));
  });
});
