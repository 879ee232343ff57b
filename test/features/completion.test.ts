import assert from 'node:assert/strict';
import { accept, complete, edit } from '../support/editor.js';

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

  it('offers role tags and the tags in use', () => {
    assert.deepEqual(labels(`${above}[Wet]: w #¦`), ['thesis', 'assumption', 'undeveloped', 'ritual']);
    assert.equal(accept(edit('[Wet]: w #the¦x'), 'thesis'), '[Wet]: w #thesis¦');
  });

  it('works while the line and the rest of the text are broken', () => {
    assert.deepEqual(labels('===\nx: [\n===\n\n{{{ /*\n\n[Rain]: r\n\n[Wet]\n\n   - [Ra¦ {'), ['Rain', 'Wet']);
  });

  it('offers nothing in comments and in the front matter', () => {
    assert.deepEqual(labels('[Rain]: r // [¦'), []);
    assert.deepEqual(labels('[Rain]: r /* [¦ */'), []);
    assert.deepEqual(labels('[Rain]: r\n\nx /* c */[¦'), ['Rain']);
    assert.deepEqual(labels('===\ntitle: [¦\n===\n\n[Rain]: r\n'), []);
  });

  it('takes titles that name properties of objects', () => {
    assert.deepEqual(labels('[constructor]: c\n\n[__proto__]: p\n\n[x]\n  + [¦'), ['constructor', '__proto__', 'x']);
  });

  it('looks back no further than a title can be long, since lines of a megabyte exist', () => {
    assert.deepEqual(labels(`[Rain]: r\n\nx [${'word '.repeat(100)}¦`), ['Rain']);
    assert.deepEqual(labels(`[Rain]: r\n\nx [${'word '.repeat(1000)}¦`), []);
    assert.deepEqual(labels(`[Rain]: r\n\nx ${'word '.repeat(1000)} [¦`), ['Rain']);
  });
});
