import type { KeyStroke } from './input.js';

const modifiers = ['Control', 'Meta', 'Shift', 'Alt', 'AltGraph'];

/**
 * Watches the page for keys that VS Code takes two by two, as Ctrl+K S, and gives what tells whether the last key was the second
 * of two: then it is not the map's, though VS Code lets the page see it.
 */
export function watchChords(): () => boolean {
  let isBegun = false;
  let isSecond = false;
  addEventListener('keydown', ({ key, ctrlKey, metaKey, altKey }: KeyStroke) => {
    if (modifiers.includes(key)) return;
    isSecond = isBegun;
    isBegun = !isSecond && (ctrlKey || metaKey) && !altKey && key.toLowerCase() === 'k';
  }, { capture: true });
  return () => isSecond;
}
