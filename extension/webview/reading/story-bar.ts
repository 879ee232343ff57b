import { filled } from '../../../server/src/picture/labels.js';
import type { MapReading } from '../../../server/src/picture/reading.js';
import { button, element } from '../panels/furniture.js';
import { badge, link, paragraph, sentence, type Telling } from './rows.js';

export interface StoryBar {
  readonly root: HTMLElement;
  /** Tells of a stop; `null`: nothing is told. */
  show(reading: MapReading | undefined, at: number | null, telling: Telling | undefined): void;
}

/** Where a reader is on the way through the map, what is said there, and the buttons that lead on. */
export function createStoryBar(words: Telling['words'], step: (by: number) => void, end: () => void): StoryBar {
  const root = element('section', 'story');
  root.setAttribute('aria-label', words.story);
  root.hidden = true;
  const text = element('div', 'story-text');
  text.setAttribute('role', 'status');
  const next = button(words.next, words['next title'], () => step(1));
  next.classList.add('start');
  const previous = button(words.previous, words['previous title'], () => step(-1));
  const buttons = element('div', 'story-buttons');
  const last = button(words.end, words['end title'], end);
  buttons.append(previous, next, last);
  root.append(text, buttons);
  return {
    root,
    show(reading, at, telling) {
      const stop = at === null ? undefined : reading?.story[at];
      const node = telling?.graph.nodes.find(({ id }) => id === stop?.id);
      root.hidden = stop === undefined || node === undefined;
      if (stop === undefined || node === undefined || telling === undefined || at === null) return;
      const isLast = at === reading!.story.length - 1;
      previous.disabled = at === 0;
      next.hidden = isLast;
      last.classList.toggle('start', isLast);
      const count = element('span', 'count', `${filled(telling.words.of, at + 1)}${reading!.story.length}`);
      const isUnmarked = stop.kind === 'thesis' && !node.roles.includes('thesis');
      const kind = isUnmarked ? telling.words['main claim'] : telling.words[`story ${stop.kind}`];
      const isCrux = stop.kind === 'crux' && stop.sentence !== null;
      const words = node.text === '' ? node.title ?? '' : node.text;
      const status = badge(node.verdict?.status, telling);
      // The sentence of a crux tells of another verdict than that of what decides.
      const said = isCrux && words !== node.title ? paragraph('', ...node.title === null ? [] : [link(node, telling), ' '], ...status, ` ${words}`) : paragraph('', words);
      const why = stop.sentence === null ? [] : [paragraph('', ...sentence(stop.sentence, telling))];
      text.replaceChildren(
        paragraph('verdict', count, ...kind === '' ? [] : [element('strong', '', kind)], ...isCrux ? [] : status),
        ...isCrux ? [...why, said] : [said, ...why], ...isLast ? [paragraph('over', telling.words['story over'])] : [],
      );
    },
  };
}
