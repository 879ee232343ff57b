import { capital } from '../../../server/src/base/capital.js';
import type { MapGraph } from '../../../server/src/picture/graph.js';
import { filled, labelsOf } from '../../../server/src/picture/labels.js';
import { proseCategory, proseOf } from '../../../server/src/picture/prose.js';
import { categoriesOf, sectionKeys } from '../../../server/src/picture/view.js';
import type { Words } from '../words.js';
import { button, element } from './furniture.js';

export interface Filter {
  readonly root: HTMLElement;
  /** It has been put into the page: it gets its rows, and its first box the keyboard. */
  focus(): void;
  /** `hidden` as `hiddenCategories` of the page's state. Its rows are counted once it is in the page. */
  show(graph: MapGraph, hidden: readonly string[]): void;
}

const kinds: Readonly<Record<string, keyof Words>> = { claim: 'claims', argument: 'arguments', step: 'steps', question: 'questions', prose: 'prose' };

interface Row {
  readonly category: string;
  readonly label: string;
  readonly count: number;
  readonly depth: number;
}

/** The panel that leaves out kinds, verdicts, sections and tags; `changed` hears what is hidden then. */
export function createFilter(words: Words, changed: (hidden: readonly string[]) => void): Filter {
  const root = element('div', 'filter');
  root.setAttribute('role', 'group');
  root.setAttribute('aria-label', words['filter heading']);
  let hidden: ReadonlySet<string> = new Set();
  let sections: readonly (readonly [title: string, rows: readonly Row[]])[] = [];
  /** The map whose rows are still to be counted. */
  let uncounted: MapGraph | undefined;

  const count = () => {
    if (uncounted === undefined || !root.isConnected) return;
    sections = rowsOf(uncounted, words);
    uncounted = undefined;
    render();
  };
  const change = (next: Iterable<string>) => {
    hidden = new Set(next);
    changed([...hidden]);
    render();
  };
  const render = () => {
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset['key'] : undefined;
    const parts: HTMLElement[] = [];
    for (const [title, rows] of sections) {
      parts.push(element('h3', '', title));
      for (const row of rows) parts.push(rowOf(row, rows));
    }
    const all = button(words['show everything'], words['show everything'], () => change([]));
    all.disabled = hidden.size === 0;
    all.dataset['key'] = 'all';
    root.replaceChildren(...parts, all);
    if (focused !== undefined) root.querySelector<HTMLElement>(`[data-key="${CSS.escape(focused)}"]`)?.focus();
  };
  const rowOf = ({ category, label, count, depth }: Row, rows: readonly Row[]): HTMLElement => {
    const line = element('div', 'row');
    const name = element('label');
    name.style.paddingLeft = `${depth * 14}px`;
    const box = element('input');
    box.type = 'checkbox';
    box.checked = !hidden.has(category);
    box.dataset['key'] = category;
    box.addEventListener('change', () => {
      change(box.checked ? [...hidden].filter((each) => each !== category) : [...hidden, category]);
    });
    name.append(box, element('span', '', label), element('span', 'count', String(count)));
    const only = button(words.only, filled(words['only title'], label), () => {
      const others = rows.map((row) => row.category);
      change([...[...hidden].filter((each) => !others.includes(each)), ...others.filter((each) => each !== category && !isAbove(each, category))]);
    });
    only.dataset['key'] = `only ${category}`;
    line.append(name, only);
    return line;
  };
  return {
    root,
    focus() {
      count();
      root.querySelector('input')?.focus();
    },
    show(graph, next) {
      hidden = new Set(next);
      uncounted = graph;
      count();
    },
  };
}

/** A heading that holds the other: to hide it would hide that one too. */
function isAbove(category: string, other: string): boolean {
  return category.startsWith('§') && other.startsWith(`${category} › `);
}

function rowsOf({ nodes, edges, groups, lang }: MapGraph, words: Words): [string, Row[]][] {
  const labels = labelsOf(lang);
  const counts = new Map<string, number>();
  const isProse = proseOf({ nodes, edges });
  for (const node of nodes) for (const each of categoriesOf(node, isProse(node))) counts.set(each, (counts.get(each) ?? 0) + 1);
  const rows = (prefix: string, label: (name: string) => string): Row[] => [...counts]
    .filter(([category]) => category.startsWith(prefix))
    .map(([category, count]) => ({ category, count, depth: 0, label: label(category.slice(prefix.length)) }));
  const tags = rows('#', (name) => (name === '' ? words['no tag'] : `#${name}`))
    .sort((a, b) => Number(a.category === '#') - Number(b.category === '#') || a.label.localeCompare(b.label));
  const verdicts = (['accepted', 'given', 'open', 'unproven', 'rejected'] as const).flatMap((name) =>
    // What is taken as given is accepted too, and is beside the rest of that.
    rows(`verdict:${name}`, () => capital(name === 'given' ? `${labels.accepted}: ${labels['taken as given']}` : name === 'accepted' && counts.has('verdict:given') ? `${labels.accepted}: ${words['with grounds']}` : labels[name])));
  const sections = sectionRows(groups, nodes);
  const all: [string, Row[]][] = [
    [words.kinds, rows('kind:', (name) => words[kinds[name]!]).sort((a, b) => Number(a.category === proseCategory) - Number(b.category === proseCategory))], [words.verdicts, verdicts],
    [words.sections, sections], [words.tags, tags.length > 1 ? tags : []],
  ];
  return all.filter(([, list]) => list.length > 0);
}

function sectionRows(groups: MapGraph['groups'], nodes: MapGraph['nodes']): Row[] {
  const keys = sectionKeys(groups);
  const depths = new Map<string, number>();
  const direct = new Map<string | null, number>();
  for (const { group } of nodes) direct.set(group, (direct.get(group) ?? 0) + 1);
  for (const { id, parent } of groups) depths.set(id, parent === null ? 0 : depths.get(parent)! + 1);
  const totals = new Map<string, number>();
  for (const { id, parent } of groups.toReversed()) {
    const total = (totals.get(id) ?? 0) + (direct.get(id) ?? 0);
    totals.set(id, total);
    if (parent !== null) totals.set(parent, (totals.get(parent) ?? 0) + total);
  }
  return groups.filter(({ id }) => totals.get(id)! > 0).map(({ id, title }) =>
    ({ category: `§${keys.get(id)}`, label: title, count: totals.get(id)!, depth: depths.get(id)! }));
}
