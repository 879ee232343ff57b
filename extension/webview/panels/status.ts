import { shorten } from '../../../server/src/base/shorten.js';
import type { MapGraph } from '../../../server/src/picture/graph.js';
import type { MapView } from '../../../server/src/picture/view.js';
import type { Drawing } from '../drawing/drawing.js';
import { button, element } from './furniture.js';

export interface StatusOptions {
  readonly showAll: () => void;
  readonly widen: (by: number) => void;
  readonly endFocus: () => void;
}

/** What the map holds, how much of it is hidden, and what is in focus. */
export interface Status {
  /** For the bar. */
  readonly parts: readonly HTMLElement[];
  /** Above the map, while a part is in focus. */
  readonly banner: HTMLElement;
  tell(drawing: Drawing, of: MapGraph, view: MapView): void;
}

export function createStatus({ showAll, widen, endFocus }: StatusOptions): Status {
  const status = element('span', 'status');
  const live = element('span', 'announcement');
  live.setAttribute('role', 'status');
  let told = '';
  const hiddenCount = button('', '', showAll);
  hiddenCount.className = 'hidden-count';
  hiddenCount.hidden = true;
  const banner = element('div', 'banner');
  banner.hidden = true;
  const bannerText = element('span');
  banner.append(
    bannerText, button('−', 'One step less ([)', () => widen(-1)), button('+', 'One step more (])', () => widen(1)),
    button('Show all', 'Show the whole map again (Escape)', endFocus),
  );
  return {
    parts: [live, status, hiddenCount],
    banner,
    tell({ counts }, of, { focus }) {
      status.textContent = status.title = summary(of);
      const hidden = counts.folded + counts.filtered + counts.outside;
      hiddenCount.hidden = hidden === 0;
      hiddenCount.textContent = `${hidden} hidden`;
      const parts = [
        counts.folded === 0 ? '' : `${counts.folded} folded away`, counts.filtered === 0 ? '' : `${counts.filtered} left out by filters`,
        counts.outside === 0 ? '' : `${counts.outside} outside the part in focus`,
      ].filter((part) => part !== '');
      hiddenCount.title = `${parts.join(', ')}. Click to show everything.`;
      hiddenCount.setAttribute('aria-label', `${hidden} hidden: ${hiddenCount.title}`);
      const around = focus === null ? '' : aroundWords(of, focus);
      banner.hidden = focus === null;
      bannerText.textContent = around;
      // What has changed is told to those who do not see it.
      const now = [around, hidden === 0 ? '' : parts.join(', ')].filter((part) => part !== '').join('. ');
      if (now !== told) live.textContent = now === '' ? 'Everything is shown' : now;
      told = now;
    },
  };
}

function aroundWords({ nodes }: MapGraph, { id, steps }: NonNullable<MapView['focus']>): string {
  const node = nodes.find((each) => each.id === id);
  if (node === undefined) return 'The node in focus is gone.';
  return `Around “${shorten(node.title ?? node.text, 48)}”: ${steps} step${steps === 1 ? '' : 's'}`;
}

function summary({ nodes, edges }: MapGraph): string {
  const count = (number: number, one: string) => `${number} ${one}${number === 1 ? '' : 's'}`;
  const of = (kind: string) => nodes.filter((node) => node.kind === kind).length;
  const relations = edges.filter(({ type }) => !['premise', 'conclusion', 'question', 'answer'].includes(type)).length;
  return [count(of('claim'), 'claim'), count(of('argument'), 'argument'), count(relations, 'relation')].join(' · ');
}
