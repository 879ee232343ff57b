import assert from 'node:assert/strict';
import { caption, type About } from '../../server/src/picture/caption.js';
import { sceneOf } from '../../server/src/picture/draw-scene.js';
import { layOut } from '../../server/src/picture/layout/layout.js';
import { legendOf } from '../../server/src/picture/legend.js';
import { viewOf, wholeView } from '../../server/src/picture/view.js';
import { graphOf } from './map.js';
import { textsOf } from './scene-texts.js';

const nobody: About = { title: undefined, subtitle: undefined, author: undefined, date: undefined };
const every = '[A]: a. #thesis\n  + {weight: 0.4} [B]: b. #undeveloped\n  - [C]: c.\n  _ [D]: d.\n  >< [E]: e.\n  ? Why?\n'
  + '  + <F>: f.\n    & [G]: g.\n  &\n    & [H]: h.\n    & [I]: i.\n';

async function captioned(text: string, about: Partial<About> = {}) {
  const layout = await layOut(graphOf(text));
  const around = caption(layout, { ...nobody, ...about });
  const texts = textsOf(sceneOf(layout, around));
  return { layout, around, texts };
}

describe('the legend', () => {
  const wordsOf = (text: string) => legendOf(graphOf(text)).map(({ words }) => words);

  it('explains what a map has', () => {
    assert.deepEqual(wordsOf(every), [
      'supports', 'attacks', 'undercuts the step to a conclusion', 'contradict each other', 'is a premise of',
      'asks about or answers', 'weight of a relation', 'thesis', 'claim', 'argument', 'premises that support together',
      'not developed here', 'open question',
    ]);
  });

  it('explains the verdicts that are marked', () => {
    const verdicts = { get: (id: string) => ({ status: id === '[B]' ? 'rejected' as const : 'accepted' as const, reason: '' }) };
    const marked = (setting: string) => legendOf(graphOf(`===\nmap: {verdicts: ${setting}}\n===\n\n[A]: a.\n  - [B]: b.\n`, { verdicts })).map(({ words }) => words);
    assert.deepEqual(marked('true'), ['attacks', 'claim', 'rejected']);
    assert.deepEqual(marked('all'), ['attacks', 'claim', 'accepted', 'rejected']);
    assert.deepEqual(marked('false'), ['attacks', 'claim']);
  });

  it('explains what is folded', () => {
    const { graph } = viewOf(graphOf('[A]: a.\n\n# B\n\n[C]: c.\n  + [D]: d.\n'), { ...wholeView, folded: ['§B'] });
    assert.deepEqual(legendOf(graph).map(({ words }) => words), ['claim', 'folded section', 'number of nodes folded away']);
  });

  it('explains nothing else', () => {
    assert.deepEqual(wordsOf('[A]: a.'), ['claim']);
    assert.deepEqual(wordsOf('[A]: a. #thesis\n  + [B]: b. #thesis'), ['supports', 'thesis']);
    assert.deepEqual(wordsOf(''), []);
  });
});

describe('a picture with a caption', () => {
  const long = 'A title that goes on and on '.repeat(40);
  for (const [name, text, about] of [
    ['one claim', '[A]: a.', {}], ['every sign', every, { title: 'All', author: 'A. Author' }],
    ['a long title', '[A]: a.', { title: long, subtitle: long, date: '2026' }], ['a title from right to left', '[A]: a.', { title: 'מפת הטיעונים '.repeat(9) }],
    ['a large map', Array.from({ length: 90 }, (_, i) => `[C${i}]: claim ${i}.\n  + [D${i}]: d.\n\n`).join(''), { title: 'Large' }],
  ] as const) {
    it(`cuts nothing off and lays nothing over another: ${name}`, async () => {
      const { around, texts } = await captioned(text, about);
      for (const each of texts) {
        assert.ok(each.left >= 0 && each.left + each.width <= around.width && each.y >= each.size * 0.8 && each.y <= around.height - 4, each.text);
        for (const other of texts) {
          if (other === each || Math.abs(other.y - each.y) >= Math.min(each.size, other.size) * 0.9) continue;
          assert.ok(other.left >= each.left + each.width || each.left >= other.left + other.width, `${each.text} over ${other.text}`);
        }
      }
    });
  }

  it('has the map between heading and legend', async () => {
    const { layout, around, texts } = await captioned(every, { title: 'All' });
    const yOf = (text: string) => texts.find((each) => each.text === text)!.y;
    assert.ok(yOf('All') < around.y + 28 && around.y + layout.height <= yOf('supports'));
  });

  it('is the map alone if there is nothing to say', async () => {
    const { layout, around } = await captioned('');
    assert.deepEqual([around.height, around.y, around.heading, around.legend], [layout.height, 0, [], []]);
  });

  it('grows with the map', async () => {
    const sizeOf = async (claims: number) => {
      const text = Array.from({ length: claims }, (_, i) => `[C${i}]: claim ${i}.\n  + [D${i}]: d.\n\n`).join('');
      const { texts } = await captioned(text, { title: 'Title' });
      return ['Title', 'supports'].map((words) => texts.find((each) => each.text === words)!.size);
    };
    assert.deepEqual(await sizeOf(1), [18, 12]);
    const [title, legend] = await sizeOf(200);
    assert.ok(title! > 24 && legend! > 14, `${title} and ${legend}`);
  });

  it('begins at the right edge, map and all, where its heading runs from right to left', async () => {
    const title = 'מפה של טיעונים שכותרתה ארוכה הרבה יותר מן המפה עצמה, כך שהיא רחבה ממנה';
    const [right, left] = [await captioned('[A]: a.\n', { title }), await captioned('[A]: a.\n', { title: title.replace(/\p{L}/gu, 'x') })];
    assert.ok(right.around.width > right.layout.width && left.around.width > left.layout.width);
    assert.deepEqual([right.around.x, left.around.x], [right.around.width - right.layout.width, 0]);
  });
});
