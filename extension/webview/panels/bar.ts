import type { Camera } from '../stage/camera.js';
import type { Words } from '../words.js';
import type { Aside, Panel } from './aside.js';
import { button, element } from './furniture.js';

export interface BarOptions {
  readonly words: Words;
  readonly aside: Aside;
  readonly camera: Camera;
  /** What is at its beginning: the small map, what the map holds. */
  readonly start: readonly HTMLElement[];
  /** How the map is looked at. */
  readonly choices: readonly HTMLElement[];
  readonly panels: Readonly<Record<'details' | 'filter' | 'legend', Panel>>;
  readonly find: () => void;
  readonly export: (() => void) | undefined;
  /** The map in words, which takes the place of the picture. */
  readonly text: HTMLElement | undefined;
}

/** Creates the bar below the map, with its buttons. */
export function createBar({ words, aside, camera, start, choices, panels, find, export: toFile, text }: BarOptions): HTMLElement {
  const bar = element('div', 'bar');
  bar.setAttribute('role', 'toolbar');
  bar.setAttribute('aria-label', words.map);
  bar.append(
    ...start,
    aside.opener(panels.details, words.details, words['details title']),
    button(words.find, words['find title'], find),
    aside.opener(panels.filter, words.filter, words['filter title']),
    ...choices,
    button('−', words['zoom out'], () => camera.zoom(1 / 1.25)),
    button('+', words['zoom in'], () => camera.zoom(1.25)),
    button(words.fit, words['fit title'], () => camera.fit()),
    aside.opener(panels.legend, words.legend, words['legend title']),
    ...text === undefined ? [] : [textButton(words, text)],
    ...toFile === undefined ? [] : [button(words.export, words['export title'], toFile)],
  );
  return bar;
}

/** Shows the map in words instead of the picture; the button at its top leads back. */
function textButton(words: Words, text: HTMLElement): HTMLButtonElement {
  const root = document.documentElement;
  const show = (isText: boolean) => {
    root.classList.toggle('with-text', isText);
    (isText ? back : there).focus();
    scrollTo(0, 0);
  };
  const there = button(words['as text'], words['as text title'], () => show(true));
  const back = button(words['as map'], words['as map title'], () => show(false));
  // A line of its own, so that it covers no words.
  const line = element('div', 'as-map');
  line.append(back);
  text.prepend(line);
  return there;
}
