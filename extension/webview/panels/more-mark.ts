import type { Words } from '../words.js';
import { element } from './furniture.js';

/** So much of what is scrolled stays in view when a click leads on, in pixels. */
const KEPT = 48;
/** What sticks out by no more than this is margin. */
const MARGIN = 10;

/**
 * Creates a mark over the lower edge of `body`, which can be scrolled, that is seen as long as `content` goes on below; a click on it leads on. It is for
 * eyes and pointers alone: who has a keyboard scrolls, and a screen reader knows no edge.
 */
export function createMoreMark(words: Pick<Words, 'goes on'>, body: HTMLElement): { readonly root: HTMLElement; watch(content: HTMLElement): void } {
  const root = element('div', 'more');
  root.setAttribute('aria-hidden', 'true');
  const way = element('span', 'more-way', `${words['goes on']} ↓`);
  root.append(way);
  const tell = () => { root.hidden = body.scrollHeight - body.clientHeight - body.scrollTop <= MARGIN; };
  way.addEventListener('click', () => body.scrollBy({ top: body.clientHeight - KEPT }));
  body.addEventListener('scroll', tell, { passive: true });
  const observer = new ResizeObserver(tell);
  observer.observe(body);
  return {
    root,
    watch(content) {
      observer.observe(content);
      tell();
    },
  };
}
