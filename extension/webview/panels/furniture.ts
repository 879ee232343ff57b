import { LEGEND_SAMPLE, legendOf, type Elsewhere, type Explained } from '../../../server/src/picture/legend.js';
import { itemSvg } from '../../../server/src/picture/svg.js';

/** An HTML element with a class and a text. */
export function element<K extends keyof HTMLElementTagNameMap>(tag: K, className = '', text = ''): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  if (text !== '') made.textContent = text;
  return made;
}

/** A button that says what it does. Who speaks to the page can say the words that stand on it. */
export function button(label: string, title: string, act: () => void): HTMLButtonElement {
  const made = element('button', '', label);
  made.title = title;
  const isSaid = !/\p{L}/u.test(label) || title.toLowerCase().includes(label.toLowerCase());
  made.setAttribute('aria-label', isSaid ? title : `${label}: ${title}`);
  made.addEventListener('click', act);
  return made;
}

/** A box to tick, with its words; `changed` hears of every change. */
export function checkbox(label: string, isOn: boolean, changed: (isOn: boolean) => void): HTMLLabelElement {
  const made = element('label', 'checkbox');
  const box = element('input');
  box.type = 'checkbox';
  box.checked = isOn;
  box.addEventListener('change', () => changed(box.checked));
  made.append(box, label);
  return made;
}

/** What an empty map says. */
export function welcome(): HTMLElement {
  const box = element('div', 'welcome');
  box.append(
    element('p', '', 'Nothing to draw yet. Write a claim, something that supports it, and something against it:'),
    element('pre', '', '[Thesis]: What is to be shown. #thesis\n  + [Reason]: Why it should be accepted.\n  - [Objection]: What speaks against it.'),
  );
  return box;
}

/** Puts what the lines and shapes of a map mean into `box`, drawn as they are there. */
export function fillLegend(box: HTMLElement, graph: Explained, elsewhere: Elsewhere): void {
  const { width, height } = LEGEND_SAMPLE;
  const rows = legendOf(graph, elsewhere).map(({ sample, words }) => {
    const line = element('div');
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" class="argmark-map" width="${width}" height="${height}" aria-hidden="true">`
      + `${sample.map((item) => itemSvg(item)).join('')}</svg>`;
    line.append(document.importNode(new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement, true), words);
    return line;
  });
  box.replaceChildren(...rows.length > 0 ? rows : ['The map is empty.']);
}
