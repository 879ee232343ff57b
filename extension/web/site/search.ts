// The page of the search: it looks through all passages of the site as one types.
import MiniSearch from 'minisearch';
import { passagesFile, type Passage } from './passage.js';

const most = 40;
const excerpt = 220;

const files = (globalThis as unknown as { argmarkFiles: Record<string, { text: string }> }).argmarkFiles;
const passages = JSON.parse(files[passagesFile]!.text) as Passage[];
const index = new MiniSearch<Passage>({
  fields: ['page', 'heading', 'text'],
  searchOptions: { boost: { page: 4, heading: 3 }, prefix: true, fuzzy: (term) => (term.length > 4 ? 0.2 : false), combineWith: 'AND' },
});
index.addAll(passages);

const field = document.querySelector<HTMLInputElement>('#query')!;
const count = document.querySelector('#count')!;
const list = document.querySelector('#found')!;

function search(words: string): void {
  const results = words.trim() === '' ? [] : index.search(words);
  count.textContent = words.trim() === '' ? '' : results.length === 0 ? `Nothing was found for “${words}”.` : results.length === 1 ? '1 passage'
    : results.length > most ? `${results.length} passages; the first ${most} are listed` : `${results.length} passages`;
  list.replaceChildren(...results.slice(0, most).map(({ id, terms }) => itemOf(passages[id as number]!, terms)));
}

function itemOf({ page, heading, address, text }: Passage, terms: readonly string[]): HTMLElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = address;
  link.textContent = heading === '' || heading === page ? page : `${page} › ${heading}`;
  const words = document.createElement('p');
  words.append(...marked(text, terms));
  item.append(link, words);
  return item;
}

/** Returns the words around the first place that was found, with all such places marked. */
function marked(text: string, terms: readonly string[]): (string | HTMLElement)[] {
  const pattern = new RegExp(`(${terms.map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`, 'gi');
  const first = Math.max(0, text.search(pattern));
  const start = first < excerpt / 2 ? 0 : text.lastIndexOf(' ', first - excerpt / 3) + 1;
  const end = start + excerpt >= text.length ? text.length : text.indexOf(' ', start + excerpt);
  const part = text.slice(start, end < 0 ? text.length : end);
  const pieces = part.split(pattern).map((piece, at) => {
    if (at % 2 === 0) return piece;
    const mark = document.createElement('mark');
    mark.textContent = piece;
    return mark;
  });
  return [...start > 0 ? ['… '] : [], ...pieces, ...end >= 0 && end < text.length ? [' …'] : []];
}

field.addEventListener('input', () => {
  search(field.value);
  history.replaceState(null, '', `?q=${encodeURIComponent(field.value)}`);
});
field.form!.addEventListener('submit', (event) => event.preventDefault());
field.value = new URLSearchParams(location.search).get('q') ?? '';
field.focus();
search(field.value);
