import assert from 'node:assert/strict';
import { commandOf, type KeyStroke } from '../../extension/webview/input.js';

const stroke = (text: string): KeyStroke => {
  const parts = text.split('+');
  const has = (name: string) => parts.slice(0, -1).includes(name);
  return { key: parts.at(-1)!, ctrlKey: has('Ctrl'), metaKey: has('Meta'), altKey: has('Alt'), shiftKey: has('Shift') };
};
const meaning = (text: string, hasCharacterKeys = true) => commandOf(stroke(text), hasCharacterKeys);

describe('a key in the map', () => {
  it('has its meaning, with and without the shift key', () => {
    const expected = {
      0: 'fit', '-': 'zoom-out', '/': 'find', f: 'focus', 'Shift+F': 'focus', Enter: 'open', 'Shift+?': 'keys', s: 'story', ' ': 'fold', 'Shift+ ': 'fold-section',
      Backspace: 'back', 'Alt+ArrowLeft': 'back', Escape: 'leave', 'Ctrl+f': 'find', 'Meta+z': 'undo', 'Ctrl+Shift+Z': 'redo', 'Ctrl+y': 'redo',
      'Shift+ArrowLeft': 'pan-left', '[': 'narrow', x: undefined, 'Ctrl+b': undefined, 'Alt+f': undefined, 'Ctrl+Alt+f': undefined,
    };
    for (const [text, command] of Object.entries(expected)) assert.equal(meaning(text), command, text);
  });

  it('that is a character means nothing where those are switched off', () => {
    for (const text of ['0', '-', '/', 'f', '[', ']', '=']) assert.equal(meaning(text, false), undefined, text);
    for (const text of ['Enter', 'Escape', ' ', 'Backspace', 'Ctrl+f']) assert.notEqual(meaning(text, false), undefined, text);
  });
});
