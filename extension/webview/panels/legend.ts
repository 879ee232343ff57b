import { LEGEND_SAMPLE, legendOf } from '../../../server/src/picture/legend.js';
import { path } from '../../../server/src/picture/node-shapes.js';
import { PALE, edgeLooks } from '../../../server/src/picture/style.js';
import { itemSvg } from '../../../server/src/picture/svg.js';
import { viewOf, wholeView } from '../../../server/src/picture/view.js';
import type { Drawing } from '../drawing/drawing.js';
import { toldVerdicts } from '../stage/count-lines.js';
import { sharedLook } from '../stage/region-cards.js';
import { statusColours, statusOpacity } from '../stage/verdict-marks.js';
import type { PageState } from '../state.js';
import type { ViewHost } from '../view-host.js';
import type { Words } from '../words.js';
import { checkbox, element, setLang } from './furniture.js';

export interface LegendPanel {
  readonly root: HTMLElement;
  /** Tells what the whole map has, whatever is hidden at the moment, and what stands for that. */
  explain(state: PageState): void;
  /** Whether keys that are a character each act on the map. */
  readonly hasCharacterKeys: boolean;
  readonly setKeys: (areOn: boolean) => void;
  /** Opens the list of the keys and gives it the keyboard. */
  readonly showKeys: () => void;
}

type KeyHost = Pick<ViewHost, 'hasCharacterKeys' | 'keysChanged' | 'open' | 'editor'>;

/** What the lines and shapes of a map mean, drawn as they are there, and the rings around them; below it, whether keys that are a character each act on the map. */
export function createLegend(words: Words, host: KeyHost): LegendPanel {
  const root = element('div');
  const legend = element('div', 'legend');
  const keys = checkbox(words.keys, host.hasCharacterKeys, host.keysChanged);
  const box = keys.querySelector('input')!;
  const rings = element('div', 'rings');
  for (const ring of ['selected', 'current', 'found'] as const) {
    rings.append(row(`<rect class="ring ${ring}" x="2" y="2" width="42" height="15" rx="5"/><rect class="ringed" x="6.5" y="6.5" width="33" height="6" rx="2"/>`, words[`ring ${ring}`]));
  }
  const afar = element('div', 'rings');
  const list = keyList(words, host);
  root.append(legend, afar, rings, keys, list);
  return {
    root,
    get hasCharacterKeys() {
      return box.checked;
    },
    setKeys: (areOn) => { box.checked = areOn; },
    showKeys() {
      // What was asked for is at the top, so that nothing has to be scrolled.
      root.prepend(list);
      list.open = true;
      list.querySelector('summary')!.focus();
    },
    explain({ graph, drawing, view }) {
      if (!list.open) root.append(list);
      if (graph === undefined) return;
      afar.replaceChildren(...drawing === undefined ? [] : rowsAfar(drawing.far, words));
      const elsewhere = { hasReferences: (drawing?.pieces.references.length ?? 0) > 0, hasSections: drawing?.arrange === 'thesis' };
      setLang(legend, graph.lang);
      const whole = viewOf(graph, wholeView).graph;
      const folded = view.folded.length === 0 ? [] : viewOf(graph, view).graph.nodes.filter(({ hidden }) => hidden > 0);
      const rows = legendOf({ ...whole, nodes: [...whole.nodes, ...folded] }, elsewhere)
        .map(({ sample, words: meaning }) => row(sample.map((item) => itemSvg(item)).join(''), meaning));
      legend.replaceChildren(...rows.length > 0 ? rows : [words['empty legend']]);
    },
  };
}

/** What is drawn from very far alone. */
function rowsAfar(far: Drawing['far'], words: Words): HTMLElement[] {
  const { regions, bundles } = far;
  const look = sharedLook(far);
  const looks = [edgeLooks.support.shaft, edgeLooks.attack.shaft].map((look, i) => itemSvg(path(look, `M2 ${7 + 5 * i}H44`)));
  const shares = toldVerdicts.map((status, i) => `<rect x="${2 + [0, 15, 24, 31, 38][i]!}" y="7" width="${[14, 8, 6, 6, 6][i]!}" height="5" fill="var(--${statusColours[status]})" fill-opacity="${statusOpacity(status)}"/>`);
  return regions.length < 2 ? [] : [
    ...bundles.some(({ pro, con }) => pro + con > 0) ? [row(looks.join(''), words['far arrow'])] : [],
    ...bundles.some(({ isForceless }) => isForceless) ? [row(`<path d="M2 9.5H36" stroke="var(--support)" stroke-width="1.6" opacity="${PALE}" fill="none"/><path d="M44 9.5L36 6V13Z" stroke="var(--support)" fill="none"/>`, words['far pale'])] : [],
    ...look === 'none' ? [] : [row('<path d="M2 9.5H36" stroke="var(--neutral)" stroke-width="1.6" stroke-dasharray="2 4" fill="none"/><circle cx="4" cy="9.5" r="3" fill="var(--neutral)"/><circle cx="38" cy="9.5" r="3" fill="var(--neutral)"/>', `${words['far shared']}${words[`far shared ${look}`]}`)],
    ...regions.some(({ counts }) => toldVerdicts.some((status) => counts[status] > 0)) ? [row(shares.join(''), words['far counts'])] : [],
  ];
}

/** What each key does in the map, once somebody asks. */
function keyList(words: Words, { open, editor }: KeyHost): HTMLDetailsElement {
  const keys: readonly (readonly [string, string])[] = [
    ['+ −', words['key zoom']], ['0', words['key fit']], ['/', words['key find']], ['F', words['key focus']], ['[ ]', words['key steps']],
    ['I', words['key details']], editor === undefined ? ['S', words['key story']] : ['N', words['key new']],
    ['← → ↑ ↓', words['key arrows']], [words.Enter, words[open === undefined ? 'key tell' : 'key open']], [words.Space, words['key fold']],
    [words.Backspace, words['key back']], [words.Escape, words['key leave']], ['?', words['key keys']],
  ];
  const [all, rows] = [element('details', 'keys'), element('dl')];
  rows.append(...keys.flatMap(([key, does]) => [element('dt', '', key), element('dd', '', does)]));
  all.append(element('summary', 'link', words['all keys']), rows);
  return all;
}

/** A sample, as SVG, and what it means. */
function row(sample: string, meaning: string): HTMLElement {
  const { width, height } = LEGEND_SAMPLE;
  const line = element('div');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" class="argmark-map" width="${width}" height="${height}" aria-hidden="true">${sample}</svg>`;
  line.append(document.importNode(new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement, true), meaning);
  return line;
}
