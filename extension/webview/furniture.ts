/** An HTML element with a class and a text. */
export function element<K extends keyof HTMLElementTagNameMap>(tag: K, className = '', text = ''): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  if (text !== '') made.textContent = text;
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

const edges = [
  ['support', 'supports'], ['attack', 'attacks'], ['undercut', 'undercuts a step'], ['contradiction', 'contradict each other'],
  ['conclusion', 'premises and conclusion'],
] as const;
const shapes = [['claim', 'claim'], ['argument', 'argument'], ['question', 'question']] as const;

/** What lines and shapes mean, drawn with the map's own style. */
export function legend(): HTMLElement {
  const box = element('div', 'legend');
  const row = (picture: string, words: string) => {
    const line = element('div');
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" class="argmark-map" width="46" height="18" aria-hidden="true">${picture}</svg>`;
    line.append(document.importNode(new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement, true), words);
    box.append(line);
  };
  const heads: Readonly<Record<string, string>> = {
    support: '<path class="head filled" d="M34 5L44 9L34 13Z"/>',
    conclusion: '<path class="head filled" d="M34 5L44 9L34 13Z"/>',
    attack: '<path class="head open" d="M33 5L42 9L33 13Z"/><path class="head" d="M44 4L44 14"/>',
    contradiction: '<path class="head open" d="M33 5L42 9L33 13Z"/><path class="head" d="M44 4L44 14"/>'
      + '<path class="head open" d="M13 5L4 9L13 13Z"/><path class="head" d="M2 4L2 14"/>',
    undercut: '<path class="head open" d="M34 9L39 4.5L44 9L39 13.5Z"/>',
  };
  for (const [type, words] of edges) {
    const start = type === 'contradiction' ? 13 : 2;
    row(`<g class="edge ${type}"><path class="shaft" d="M${start} 9H33"/>${heads[type]}</g>`, words);
  }
  for (const [shape, words] of shapes) {
    const drawn = shape === 'argument'
      ? '<path class="shape" d="M7 1H44V12L38 17H2V6Z"/><path class="bar" d="M7 1L2 6V17H5V7L8 4V1Z"/>'
      : `<rect class="shape" x="2" y="1" width="42" height="16" rx="${shape === 'claim' ? 4 : 8}"/>`;
    row(`<g class="${shape}">${drawn}</g>`, words);
  }
  row('<g class="claim thesis"><rect class="shape" x="2" y="1" width="42" height="16" rx="4"/></g>', 'thesis');
  return box;
}
