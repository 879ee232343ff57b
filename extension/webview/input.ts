import type { Pointing } from './stage/pointing.js';

/** What a key asks of the map as a whole, or of the node that the keyboard is at. */
export type MapCommand =
  | 'zoom-in' | 'zoom-out' | 'fit' | 'find' | 'narrow' | 'widen' | 'pan-left' | 'pan-right' | 'pan-up' | 'pan-down'
  | 'leave' | 'back' | 'undo' | 'redo' | 'open' | 'fold' | 'fold-section' | 'focus' | 'details' | 'keys' | 'new-claim' | 'story';

/** What there is to know of a key that was pressed; a `KeyboardEvent` is one. */
export type KeyStroke = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** Keys that are a character each, which people may switch off: whoever dictates types them without wanting to. */
const characters: Readonly<Record<string, MapCommand>> = {
  '+': 'zoom-in', '=': 'zoom-in', '-': 'zoom-out', 0: 'fit', '/': 'find', '[': 'narrow', ']': 'widen', f: 'focus', i: 'details', '?': 'keys', n: 'new-claim', s: 'story',
};
const named: Readonly<Record<string, MapCommand>> = {
  ArrowLeft: 'pan-left', ArrowRight: 'pan-right', ArrowUp: 'pan-up', ArrowDown: 'pan-down', Escape: 'leave', Backspace: 'back',
  Enter: 'open', ' ': 'fold',
};

/** What a key means in the map; `undefined`: nothing. */
export function commandOf(stroke: KeyStroke, hasCharacterKeys: boolean): MapCommand | undefined {
  const { altKey, shiftKey } = stroke;
  const key = stroke.key.length === 1 ? stroke.key.toLowerCase() : stroke.key;
  if (stroke.ctrlKey || stroke.metaKey) {
    if (altKey) return undefined;
    if (key === 'f') return 'find';
    if (key === 'z') return shiftKey ? 'redo' : 'undo';
    return key === 'y' ? 'redo' : undefined;
  }
  if (altKey) return key === 'ArrowLeft' ? 'back' : undefined;
  if (key === ' ' && shiftKey) return 'fold-section';
  if (Object.hasOwn(named, key)) return named[key];
  return hasCharacterKeys && Object.hasOwn(characters, key) ? characters[key] : undefined;
}

/**
 * Whether a key belongs to what has the focus and not to the map: somebody writes there, or chooses, or scrolls. Buttons, links and boxes to
 * tick beside the map take only what presses them, and arrows; they leave characters, chords and Escape to it.
 */
export function isTaken(target: EventTarget | null, { key, ctrlKey, metaKey, altKey }: KeyStroke): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest('input:not([type=checkbox]), textarea, select, [contenteditable]') !== null) return true;
  if (target.closest('[role=tree]') !== null || target.closest('button, input, a, summary, [tabindex]') === null) return false;
  return key !== 'Escape' && (key.length > 1 || key === ' ') && !ctrlKey && !metaKey && !altKey;
}

/** Whether an element is of a button that acts on the map as a whole, or on a node. */
export function isOwnButton(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.bar button, .banner button, .tools button') !== null;
}

/** What the pointer met on the stage. */
export type Met =
  /** `source`: the label of one at a node. */
  | { readonly kind: 'node' | 'hidden-count' | 'source'; readonly id: string }
  | { readonly kind: 'heading' | 'line'; readonly id: string }
  /** `of`: the node that it stands for. */
  | { readonly kind: 'reference'; readonly of: string }
  | { readonly kind: 'background' };

/** What is at a point of the page. From afar it is what is drawn there, and nothing of the boxes that are not seen. */
export function metAt(target: Element, x: number, y: number, { nodeIn, cardUnder, edgeNear }: Pick<Pointing, 'nodeIn' | 'cardUnder' | 'edgeNear'>): Met {
  const heading = target.closest<SVGElement>('.section-heading')?.dataset['id'];
  if (heading !== undefined) return { kind: 'heading', id: heading };
  const card = cardUnder(x, y);
  if (card) return card;
  const of = card === null ? target.closest<SVGElement>('.reference')?.dataset['of'] : undefined;
  if (of !== undefined) return { kind: 'reference', of };
  const id = card === null ? nodeIn(target) : undefined;
  const line = id === undefined ? edgeNear(x, y) : undefined;
  if (line !== undefined) return { kind: 'line', id: line };
  if (id === undefined) return { kind: 'background' };
  if (target.closest('.chip.hidden') !== null) return { kind: 'hidden-count', id };
  return { kind: target.closest('.chip:is(.source, .misquoted)') === null ? 'node' : 'source', id };
}
