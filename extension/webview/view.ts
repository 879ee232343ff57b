import type { MapGraph } from '../../server/src/map/graph.js';
import { MAP_FONTS, mapCss } from '../../server/src/map/style.js';
import { textWidth } from '../../server/src/map/text-measure.js';
import { createCamera, type CameraState } from './camera.js';
import type { Drawer, Picture } from './drawer.js';
import { element, legend, welcome } from './furniture.js';
import { patch } from './patch.js';

/** What survives a reload of the window. */
export interface ViewState {
  readonly uri: string;
  readonly camera: CameraState;
}

export interface ViewHost {
  /** A person wants to see a node's text. */
  readonly open: (id: string) => void;
  readonly saved: ViewState | undefined;
  readonly save: (state: ViewState) => void;
}

export interface View {
  show(uri: string, graph: MapGraph): void;
  select(id: string | null): void;
  notice(text: string | null): void;
}

/**
 * The map within `root`. Keeps the last picture until the next one is drawn; what both show stays in place or glides
 * to its new one, and the part in view stays the same.
 */
export function createView(root: HTMLElement, drawer: Drawer, host: ViewHost): View {
  const sheet = new CSSStyleSheet();
  const type = typeScale();
  sheet.replaceSync(mapCss('vscode').replace(/font-size: (\d+)px/g, (_, size) => `font-size: ${Number(size) * type}px`));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

  const stage = element('div', 'stage');
  const bar = element('div', 'bar');
  const status = element('span', 'status');
  const message = element('p', 'notice');
  message.hidden = true;
  message.setAttribute('role', 'status');
  const hint = welcome();
  hint.hidden = true;
  const key = legend();
  key.hidden = true;
  root.append(stage, hint, key, message, bar);

  let uri = host.saved?.uri;
  let selected: string | null = null;
  let svg: SVGSVGElement | undefined;
  const camera = createCamera(stage, (state) => {
    if (uri !== undefined) host.save({ uri, camera: state });
  });
  /** The next picture is of another document than the last, so it is shown whole, or as it was left. */
  let isNew = true;

  const button = (label: string, title: string, act: () => void) => {
    const made = element('button', '', label);
    made.title = title;
    made.setAttribute('aria-label', title);
    made.addEventListener('click', act);
    return made;
  };
  bar.append(
    status,
    button('−', 'Zoom out (-)', () => camera.zoom(1 / 1.25)),
    button('+', 'Zoom in (+)', () => camera.zoom(1.25)),
    button('Fit', 'Show the whole map (0)', () => camera.fit()),
    button('Legend', 'What the lines and shapes mean', () => { key.hidden = !key.hidden; }),
  );

  const nodeOf = (target: EventTarget | null) =>
    (target instanceof Element ? target.closest<SVGGElement>('.node') : null);
  stage.addEventListener('click', ({ target }) => {
    const id = nodeOf(target)?.dataset['id'];
    if (id === undefined || camera.hasMoved()) return;
    mark(id);
    host.open(id);
  });
  stage.addEventListener('keydown', (event) => {
    const id = nodeOf(event.target)?.dataset['id'];
    if (id === undefined || (event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    host.open(id);
  });
  stage.addEventListener('focusin', ({ target }) => camera.reveal(nodeOf(target)));
  addEventListener('keydown', ({ key: pressed, target, ctrlKey, metaKey }) => {
    if (ctrlKey || metaKey || target instanceof HTMLButtonElement) return;
    if (pressed === '+' || pressed === '=') camera.zoom(1.25);
    else if (pressed === '-') camera.zoom(1 / 1.25);
    else if (pressed === '0') camera.fit();
    else if (pressed === 'ArrowLeft') camera.pan(60, 0);
    else if (pressed === 'ArrowRight') camera.pan(-60, 0);
    else if (pressed === 'ArrowUp') camera.pan(0, 60);
    else if (pressed === 'ArrowDown') camera.pan(0, -60);
  });

  function nodeById(id: string | null): SVGGElement | null {
    return id === null ? null : stage.querySelector(`.node[data-id="${CSS.escape(id)}"]`);
  }

  function mark(id: string | null): void {
    selected = id;
    for (const node of stage.querySelectorAll<SVGGElement>('.node')) node.classList.toggle('selected', node.dataset['id'] === id);
    for (const edge of stage.querySelectorAll<SVGGElement>('.edge')) {
      edge.classList.toggle('near', id !== null && (edge.dataset['from'] === id || edge.dataset['to'] === id));
    }
  }

  function display(picture: Picture): void {
    const drawn = new DOMParser().parseFromString(picture.svg, 'image/svg+xml').documentElement as unknown as SVGSVGElement;
    for (const node of drawn.querySelectorAll('.node')) {
      node.setAttribute('tabindex', '0');
      node.setAttribute('role', 'button');
    }
    if (svg === undefined) {
      svg = document.importNode(drawn, true);
      stage.replaceChildren(svg);
    } else {
      patch(svg, drawn);
    }
    camera.resize(Number(drawn.getAttribute('width')), Number(drawn.getAttribute('height')), svg);
    if (isNew) {
      isNew = false;
      if (host.saved?.uri === uri && host.saved !== undefined) camera.restore(host.saved.camera);
      else camera.start(nodeById(selected) ?? stage.querySelector('.node.thesis') ?? stage.querySelector('.node'));
    }
    mark(selected);
  }

  return {
    show(nextUri, graph) {
      if (nextUri !== uri) isNew = true;
      uri = nextUri;
      drawer.draw(graph).then((picture) => {
        if (picture === undefined) return;
        hint.hidden = graph.nodes.length > 0;
        display(picture);
        if (picture.problem !== null) this.notice(`Shown as an outline, because the layout failed: ${picture.problem}`);
        status.textContent = summary(graph);
        root.dataset['nodes'] = String(graph.nodes.length);
      }, (error: unknown) => {
        this.notice(`The map could not be drawn: ${String(error)}`);
      });
    },
    select(id) {
      mark(id);
      camera.reveal(nodeById(id));
    },
    notice(text) {
      message.textContent = text;
      message.hidden = text === null;
    },
  };
}

/**
 * How much smaller than usual to set the type. The boxes are measured for common fonts; where the only font is a wider
 * one, its type has to be smaller to fit.
 */
function typeScale(): number {
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) return 1;
  const probe = 'Whoever could once face one of the partners alone must now reckon with both';
  context.font = `100px ${MAP_FONTS}`;
  return Math.min(1, textWidth(probe, { size: 100, bold: false }) / context.measureText(probe).width);
}

function summary({ nodes, edges }: MapGraph): string {
  const count = (number: number, one: string) => `${number} ${one}${number === 1 ? '' : 's'}`;
  const of = (kind: string) => nodes.filter((node) => node.kind === kind).length;
  const relations = edges.filter(({ type }) => !['premise', 'conclusion', 'question', 'answer'].includes(type)).length;
  return [count(of('claim'), 'claim'), count(of('argument'), 'argument'), count(relations, 'relation')].join(' · ');
}
