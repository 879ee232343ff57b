import { filled } from '../../../server/src/picture/labels.js';
import type { MapGraph } from '../../../server/src/picture/graph.js';
import type { Words } from '../words.js';
import { button, element } from './furniture.js';

export interface Find {
  readonly root: HTMLElement;
  open(): void;
  close(): void;
  readonly isOpen: boolean;
  /** The map has changed: the search is repeated. */
  search(graph: MapGraph): void;
}

export interface FindHost {
  readonly words: Words;
  /** These nodes match. */
  readonly found: (ids: ReadonlySet<string>) => void;
  /** A person wants to see this one. */
  readonly reveal: (id: string) => void;
  readonly closed: () => void;
}

/** The box that finds nodes by the words in their titles, texts, rules, tags and sources. */
export function createFind(host: FindHost): Find {
  const root = element('div', 'find');
  root.setAttribute('role', 'search');
  root.hidden = true;
  const input = element('input');
  input.type = 'text';
  const { words: say } = host;
  input.placeholder = say.find;
  input.setAttribute('aria-label', say['find words']);
  const count = element('span', 'count');
  count.setAttribute('role', 'status');
  let graph: MapGraph | undefined;
  let matches: string[] = [];
  let at = -1;

  const name = element('span', 'announcement');
  const tell = () => {
    const words = input.value === '' ? '' : matches.length === 0 ? say['nothing found']
      : `${at === -1 ? '' : filled(say.of, at + 1)}${matches.length}`;
    const node = at === -1 ? undefined : graph?.nodes.find(({ id }) => id === matches[at]);
    name.textContent = node === undefined ? '' : `: ${node.title ?? node.text}`;
    count.replaceChildren(words, name);
  };
  const search = () => {
    const shown = matches[at];
    const words = input.value.toLocaleLowerCase().split(/\s+/).filter((word) => word !== '');
    matches = words.length === 0 || graph === undefined ? [] : graph.nodes.filter(({ title, text, rule, tags, roles, sources }) => {
      const all = [title ?? '', text, rule ?? '', ...[...tags, ...roles].map((tag) => `#${tag}`), ...sources.map((key) => `@${key}`)]
        .join('\n').toLocaleLowerCase();
      return words.every((word) => all.includes(word));
    }).map(({ id }) => id);
    at = shown === undefined ? -1 : matches.indexOf(shown);
    tell();
    host.found(new Set(matches));
  };
  const go = (by: number) => {
    if (matches.length === 0) return;
    at = at === -1 ? (by > 0 ? 0 : matches.length - 1) : (at + by + matches.length) % matches.length;
    tell();
    host.reveal(matches[at]!);
  };
  const close = () => {
    if (root.hidden) return;
    root.hidden = true;
    host.found(new Set());
    host.closed();
  };
  input.addEventListener('input', search);
  root.addEventListener('keydown', (event) => {
    event.stopPropagation();
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && event.target === input) go(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  });
  root.append(
    input, count, button('↑', say['find previous'], () => go(-1)), button('↓', say['find next'], () => go(1)),
    button('×', say.close, close),
  );
  return {
    root,
    open() {
      root.hidden = false;
      input.focus();
      input.select();
      search();
    },
    close,
    get isOpen() {
      return !root.hidden;
    },
    search(next) {
      graph = next;
      if (!root.hidden) search();
    },
  };
}
