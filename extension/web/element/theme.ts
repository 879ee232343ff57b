import type { Viewer } from '../../../server/src/picture/export/html.js';

export type Theme = 'light' | 'dark';

/** Whether an element is read in light letters, as pages in the dark are: that holds however a page came to its colours. */
export function themeAround(element: Element): Theme {
  const [red = 0, green = 0, blue = 0] = (/^rgba?\(([^)]*)\)/.exec(getComputedStyle(element).color)?.[1] ?? '').split(/[\s,/]+/).map(Number);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 140 ? 'dark' : 'light';
}

/** Returns the viewer for a page of one theme, whatever the reader's system prefers. */
export function themed({ script, style }: Viewer, theme: Theme): Viewer {
  const decided = (text: string) => text.replace(/\(prefers-color-scheme:\s*dark\)/g, theme === 'dark' ? ' all' : ' not all');
  return { script: decided(script), style: `${decided(style)}:root{color-scheme:${theme}}` };
}

/** Calls back whenever a page may have got other colours. Ends with `signal`. */
export function onRecoloured(changed: () => void, signal: AbortSignal): void {
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', changed, { signal });
  const observer = new MutationObserver(changed);
  for (const each of [document.documentElement, document.body]) observer.observe(each, { attributes: true });
  signal.addEventListener('abort', () => observer.disconnect());
}
