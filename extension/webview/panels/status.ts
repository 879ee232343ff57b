import { shorten } from '../../../server/src/base/shorten.js';
import { filled } from '../../../server/src/picture/labels.js';
import type { MapGraph } from '../../../server/src/picture/graph.js';
import { statementsOf } from '../../../server/src/picture/prose.js';
import type { MapView } from '../../../server/src/picture/view.js';
import type { Drawing } from '../drawing/drawing.js';
import type { Words } from '../words.js';
import { button, element } from './furniture.js';

export interface StatusOptions {
  readonly words: Words;
  readonly showAll: () => void;
  readonly widen: (by: number) => void;
  readonly endFocus: () => void;
}

/** What the map holds, how much of it is hidden, and what is in focus. */
export interface Status {
  /** This is for the bar. */
  readonly parts: readonly HTMLElement[];
  /** It is above the map while a part is in focus. */
  readonly banner: HTMLElement;
  tell(drawing: Drawing, of: MapGraph, view: MapView): void;
}

export function createStatus({ words, showAll, widen, endFocus }: StatusOptions): Status {
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
    bannerText, button('−', words['step less'], () => widen(-1)), button('+', words['step more'], () => widen(1)),
    button(words['show all'], words['show all title'], endFocus),
  );
  return {
    parts: [live, status, hiddenCount],
    banner,
    tell({ counts }, of, { focus }) {
      status.textContent = status.title = summary(of, words);
      const hidden = counts.folded + counts.filtered + counts.outside + counts.prose;
      hiddenCount.hidden = hidden === 0;
      hiddenCount.textContent = filled(words.hidden, hidden);
      const parts = [
        counts.folded === 0 ? '' : filled(words['folded away'], counts.folded), counts.filtered === 0 ? '' : filled(words['left out'], counts.filtered),
        counts.outside === 0 ? '' : filled(words.outside, counts.outside), counts.prose === 0 ? '' : filled(words['prose left out'], counts.prose),
      ].filter((part) => part !== '');
      hiddenCount.title = `${parts.join(', ')}. ${words['click to show']}`;
      hiddenCount.setAttribute('aria-label', `${filled(words.hidden, hidden)}: ${hiddenCount.title}`);
      const around = focus === null ? '' : aroundWords(of, focus, words);
      banner.hidden = focus === null;
      bannerText.textContent = around;
      // What has changed is told to those who do not see it.
      const now = [around, hidden === 0 ? '' : parts.join(', ')].filter((part) => part !== '').join('. ');
      if (now !== told) live.textContent = now === '' ? words['everything shown'] : now;
      told = now;
    },
  };
}

function aroundWords({ nodes }: MapGraph, { id, steps }: NonNullable<MapView['focus']>, words: Words): string {
  const node = nodes.find((each) => each.id === id);
  if (node === undefined) return words['focus gone'];
  return `${filled(words.around, shorten(node.title ?? node.text, 48))}${steps === 1 ? words['one step'] : filled(words['several steps'], steps)}`;
}

/** What the map holds. */
function summary({ nodes, edges }: MapGraph, words: Words): string {
  const statements = statementsOf({ nodes, edges });
  const count = (number: number, one: keyof Words, many: keyof Words) => `${number} ${words[number === 1 ? one : many]}`;
  const of = (kind: string) => statements.filter((node) => node.kind === kind).length;
  const questions = nodes.filter(({ kind }) => kind === 'question').length;
  const relations = edges.filter(({ type }) => !['premise', 'conclusion', 'question', 'answer'].includes(type)).length;
  return [count(of('claim'), 'a claim', 'some claims'), count(of('argument'), 'an argument', 'some arguments'), ...questions === 0 ? [] : [count(questions, 'a question', 'some questions')], count(relations, 'a relation', 'some relations')].join(' · ');
}
