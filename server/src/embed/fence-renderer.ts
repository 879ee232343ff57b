import type { Graphviz } from '@hpcc-js/wasm-graphviz';
import { escapeXml } from '../picture/xml.js';
import type { FenceRenderer } from './fence-rule.js';
import { mapPicture, type MapPictureOptions } from './map-picture.js';
import type { MapProblem } from './read-map.js';

/** How many pictures are kept: those of a page, so that a keystroke draws only the one that it changes. */
const MOST_KEPT = 100;

/** Draws maps as HTML; `settings` as in `mapPicture`, asked for at each call. What it has drawn last it keeps. */
export function fenceRenderer(graphviz: Graphviz | undefined, settings: () => unknown): FenceRenderer {
  let kept = new Map<string, string>();
  let keptFor = '';
  return (text) => {
    const options = { graphviz, settings: settings() };
    const now = JSON.stringify(options.settings) ?? '';
    if (now !== keptFor) [kept, keptFor] = [new Map<string, string>(), now];
    const html = kept.get(text) ?? figure(text, options);
    kept.delete(text);
    kept.set(text, html);
    if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!);
    return html;
  };
}

/** The inside of the figure of a map, without its text. */
function figure(text: string, options: MapPictureOptions): string {
  const { title, svg, problems } = mapPicture(text, options);
  return [
    svg === '' ? '<p class="argmark-findings">There is nothing to draw in this map.</p>\n' : `<div class="argmark-picture">${svg.trim()}</div>\n`,
    title === null ? '' : `<figcaption>${escapeXml(title)}</figcaption>\n`,
    problems.length === 0 ? '' : `<p class="argmark-findings">${escapeXml(told(problems))}</p>\n`,
  ].join('');
}

function told(problems: readonly MapProblem[]): string {
  const count = (severity: MapProblem['severity']) => {
    const number = problems.filter((each) => each.severity === severity).length;
    return number === 0 ? [] : [`${number} ${severity}${number === 1 ? '' : 's'}`];
  };
  const first = problems.find(({ severity }) => severity === 'error') ?? problems[0]!;
  return `${[...count('error'), ...count('warning')].join(' and ')} in this map. Line ${first.line}: ${first.message}`;
}
