import { heads, shaft } from '../../server/src/map/edge-shapes.js';
import type { EdgeType } from '../../server/src/map/graph.js';
import { HEAD_LENGTH, hasHead, isSymmetric } from '../../server/src/map/layout/arrangement.js';
import { verdictMark } from '../../server/src/map/verdict-mark.js';
import { straight } from '../../server/src/map/layout/geometry.js';

/** An HTML element with a class and a text. */
export function element<K extends keyof HTMLElementTagNameMap>(tag: K, className = '', text = ''): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  if (text !== '') made.textContent = text;
  return made;
}

/** A button that says what it does. */
export function button(label: string, title: string, act: () => void): HTMLButtonElement {
  const made = element('button', '', label);
  made.title = title;
  made.setAttribute('aria-label', title);
  made.addEventListener('click', act);
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

const relations = [
  ['support', 'supports'], ['attack', 'attacks'], ['undercut', 'undercuts the step to a conclusion'],
  ['contradiction', 'contradict each other'], ['premise', 'is a premise of'],
] as const satisfies readonly (readonly [EdgeType, string])[];

const shapes = [
  ['<g class="claim thesis"><rect class="shape" x="2" y="2" width="42" height="15" rx="4"/></g>', 'thesis'],
  ['<g class="claim"><rect class="shape" x="2" y="2" width="42" height="15" rx="4"/></g>', 'claim'],
  ['<g class="argument"><path class="shape" d="M2 2H39L44 7V17H7L2 12Z"/><path class="bar" d="M2 2H5V15L2 12Z"/></g>',
    'argument'],
  ['<g class="argument"><circle class="shape" cx="23" cy="9.5" r="8"/><text class="symbol" x="23" y="13.5">&amp;</text></g>',
    'premises that support together'],
  ['<g class="question"><rect class="shape" x="2" y="2" width="42" height="15" rx="7"/></g>', 'open question'],
  [verdictMark('accepted', 23, 9.5), 'accepted'],
  [verdictMark('open', 23, 9.5), 'open'],
  [verdictMark('rejected', 23, 9.5), 'rejected'],
  ['<g class="chip unsupported"><rect x="2" y="2" width="42" height="15" rx="7"/></g>', 'support is missing'],
] as const;

/** What lines and shapes mean, drawn as they are in the map. */
export function legend(): HTMLElement {
  const box = element('div', 'legend');
  const row = (picture: string, words: string) => {
    const line = element('div');
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" class="argmark-map" width="46" height="19" aria-hidden="true">'
      + `${picture}</svg>`;
    line.append(document.importNode(new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement, true), words);
    box.append(line);
  };
  for (const [type, words] of relations) row(edgeSample(type), words);
  for (const [picture, words] of shapes) row(picture, words);
  return box;
}

function edgeSample(type: EdgeType): string {
  const edge = { id: '', type, from: '', to: '', toEdge: null, derived: false, note: null, weight: null };
  const y = 9.5;
  const start = { x: isSymmetric(edge) ? 2 + HEAD_LENGTH : 2, y };
  const end = { x: hasHead(edge) ? 44 - HEAD_LENGTH : 44, y };
  const placed = {
    edge, path: [start, ...straight(start, end)], tip: { x: 44, y }, tail: isSymmetric(edge) ? { x: 2, y } : null, far: false,
  };
  const drawn = heads(placed).map(({ d, kind }) => `<path class="head ${kind}" d="${d}"/>`);
  return `<g class="edge ${type}"><path class="shaft" d="${shaft(placed)}"/>${drawn.join('')}</g>`;
}
