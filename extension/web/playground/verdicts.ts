import type { ReasonsResult, ThesesResult, VerdictItem } from '../../../server/src/protocol.js';
import { element } from './element.js';

/** What the list of verdicts asks for. */
export interface VerdictSource {
  theses(): Promise<ThesesResult>;
  reasons(id: string): Promise<ReasonsResult>;
  /** A person wants to see where a claim stands. */
  open(id: string): void;
}

/** Fills `root` with the theses, their verdicts and, on request, the reasons of each, step by step. */
export async function fillVerdicts(root: HTMLElement, source: VerdictSource): Promise<void> {
  const theses = await source.theses() ?? [];
  const opened = new Set([...root.querySelectorAll<HTMLElement>('details[open]')].map(({ dataset }) => dataset['path']!));
  const list = element('ul', { class: 'verdicts' }, ...await Promise.all(theses.map((each) => itemOf(each, '', source, opened))));
  root.replaceChildren(theses.length === 0
    ? element('p', { class: 'nothing' }, 'No claim is tagged ', element('code', {}, '#thesis'), '. Tag the main one, and its verdict is shown here.') : list);
}

async function itemOf(item: VerdictItem, above: string, source: VerdictSource, opened: ReadonlySet<string>): Promise<HTMLElement> {
  const path = `${above}/${item.id}`;
  const name = element('button', { type: 'button', class: 'to-text', click: (event) => { event.preventDefault(); source.open(item.id); } }, item.name);
  const line = element('span', {}, element('span', { class: `verdict ${item.status}` }, item.status), ' ', name, ` because ${item.because}`);
  if (!item.hasReasons || above.split('/').includes(item.id)) return element('li', {}, line);
  const details = element('details', { 'data-path': path }, element('summary', {}, line));
  let isFilled = false;
  const fill = async () => {
    if (isFilled) return;
    isFilled = true;
    const reasons = await source.reasons(item.id) ?? [];
    details.append(element('ul', {}, ...await Promise.all(reasons.map((each) => itemOf(each, path, source, opened)))));
  };
  details.addEventListener('toggle', () => void fill());
  if (opened.has(path)) {
    details.open = true;
    await fill();
  }
  return element('li', {}, details);
}
