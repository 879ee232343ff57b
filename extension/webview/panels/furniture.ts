import type { MapGraph } from '../../../server/src/picture/graph.js';
import { labelsOf } from '../../../server/src/picture/labels.js';
import { isOnlyProse } from '../../../server/src/picture/prose.js';
import type { Words } from '../words.js';

/** Returns an HTML element with a class and a text. */
export function element<K extends keyof HTMLElementTagNameMap>(tag: K, className = '', text = ''): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  if (text !== '') made.textContent = text;
  return made;
}

/** Returns an element that holds others beside or above each other, as its class says. */
export function row(className: string, ...parts: readonly HTMLElement[]): HTMLElement {
  const made = element('div', className);
  made.append(...parts);
  return made;
}

/** Says in which language the texts of a part of the page are; `null`: it is not said. */
export function setLang(part: HTMLElement, lang: string | null): void {
  if (lang === null) part.removeAttribute('lang');
  else part.lang = lang;
}

/** A button that says what it does. Who speaks to the page can say the words that are on it. */
export function button(label: string, title: string, act: () => void): HTMLButtonElement {
  const made = element('button', '', label);
  made.title = title;
  const isSaid = !/\p{L}/u.test(label) || title.toLowerCase().includes(label.toLowerCase());
  made.setAttribute('aria-label', isSaid ? title : `${label}: ${title}`);
  made.addEventListener('click', act);
  return made;
}

/** Returns a box to tick, with its words; `changed` hears of every change. */
export function checkbox(label: string, isOn: boolean, changed: (isOn: boolean) => void): HTMLLabelElement {
  const made = element('label', 'checkbox');
  const box = element('input');
  box.type = 'checkbox';
  box.checked = isOn;
  box.addEventListener('change', () => changed(box.checked));
  made.append(box, label);
  return made;
}

/** What leads past a panel to the map: the first stop of whoever walks into it with Tab, and seen by them alone. */
export function skipLink(words: Words, act: () => void): HTMLButtonElement {
  const made = element('button', 'skip', words.skip);
  made.addEventListener('click', act);
  return made;
}

/** What is said where nothing is drawn. */
export interface Hint {
  readonly root: HTMLElement;
  /** `drawn`: how many nodes are drawn of this map. */
  readonly tell: (of: MapGraph, drawn: number) => void;
}

/** Tells that all of a map is hidden or, if it has no claims yet, what can be written; `isEditable`: also what can be done with it. */
export function createHint(words: Words, isEditable: boolean): Hint {
  const root = welcome(words, isEditable);
  const [...usual] = root.childNodes;
  return {
    root,
    tell(of, drawn) {
      root.hidden = drawn > 0;
      if (root.hidden) return;
      root.replaceChildren(...isOnlyProse(of) ? usual : [element('p', '', labelsOf(of.lang)['all hidden'])]);
    },
  };
}

function welcome(words: Words, isEditable: boolean): HTMLElement {
  const box = element('div', 'welcome');
  box.hidden = true;
  box.append(
    ...isEditable ? [element('p', '', words.begin)] : [],
    element('p', '', words['nothing yet']),
    element('pre', '', words.example),
  );
  return box;
}

/** A line above the map for what has to be said once; `null` takes it away. */
export function createNotice(): { readonly root: HTMLElement; readonly tell: (text: string | null) => void } {
  const root = element('p', 'notice');
  root.hidden = true;
  root.setAttribute('role', 'status');
  const tell = (text: string | null) => {
    root.textContent = text;
    root.hidden = text === null;
  };
  return { root, tell };
}
