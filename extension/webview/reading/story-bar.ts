import { filled } from '../../../server/src/picture/labels.js';
import { topicsOf, type MapReading, type StoryStep } from '../../../server/src/picture/reading.js';
import type { MapNode } from '../../../server/src/picture/graph.js';
import { button, element } from '../panels/furniture.js';
import { createMoreMark } from '../panels/more-mark.js';
import { factsOf } from './node-facts.js';
import { badge, badgeOf, link, list, paragraph, sentence, strong, type Telling } from './rows.js';

export interface StoryBar {
  readonly root: HTMLElement;
  /** Tells of a stop; `null`: nothing is told. */
  show(reading: MapReading | undefined, at: number | null, telling: Telling | undefined): void;
  /** Says once more, to be noticed, that there is no further stop. */
  tellOver(): void;
}

/** Where a reader is on the way through the map, what is said there, and the buttons that lead on. */
export function createStoryBar(words: Telling['words'], step: (by: number) => void, end: () => void): StoryBar {
  const root = element('section', 'story');
  root.setAttribute('aria-label', words.story);
  root.hidden = true;
  const text = element('div', 'story-text');
  text.setAttribute('role', 'status');
  const content = element('div');
  text.append(content);
  // A mark over its lower edge says that it goes on, as in a panel.
  const body = element('div', 'story-body');
  const more = createMoreMark(words, text);
  body.append(text, more.root);
  more.watch(content);
  const next = button(words.next, words['next title'], () => step(1));
  next.classList.add('start');
  const previous = button(words.previous, words['previous title'], () => step(-1));
  const buttons = element('div', 'story-buttons');
  const last = button(words.end, words['end title'], end);
  buttons.append(element('span', 'story-keys', words['story keys']), previous, next, last);
  const over = element('p', 'over');
  over.setAttribute('role', 'status');
  root.append(body, over, buttons);
  return {
    root,
    tellOver() {
      over.classList.add('noticed');
      // Readers of the screen hear a text only if it has changed.
      over.textContent = '';
      setTimeout(() => { if (!over.hidden) over.textContent = words['story over']; });
    },
    show(reading, at, telling) {
      const stop = at === null ? undefined : reading?.story[at];
      const node = telling?.graph.nodes.find(({ id }) => id === stop?.id);
      root.hidden = stop === undefined || node === undefined;
      if (stop === undefined || node === undefined || telling === undefined || at === null) return;
      const isLast = at === reading!.story.length - 1;
      previous.disabled = at === 0;
      next.hidden = isLast;
      last.classList.toggle('start', isLast);
      over.hidden = !isLast;
      over.classList.remove('noticed');
      over.textContent = isLast ? words['story over'] : '';
      const thesis = telling.graph.nodes.find(({ id }) => id === stop.thesis);
      const isElsewhere = thesis !== undefined && thesis !== node && thesis.id !== stop.on?.id;
      const count = paragraph('count', `${filled(telling.words.of, at + 1)}${reading!.story.length}`, ...isElsewhere ? [' · ', telling.words['on the thesis'], link(thesis, telling)] : []);
      root.classList.toggle('sum', stop.kind === 'sum');
      if (stop.kind === 'sum') return content.replaceChildren(count, paragraph('verdict', element('strong', '', telling.words['story sum'])), ...summary(reading!, stop, telling));
      const kind = kindOf(stop, node, telling);
      // What has no name of its own is below.
      const isNamed = node.title !== null;
      const relation = relationWords(stop, telling);
      const head = paragraph('verdict', ...kind === undefined ? [] : [element('strong', '', kind)], ...badgeOf(node, telling), ...isNamed || relation.length === 0 ? [] : [wrapped(telling.words.it, ' ', ...relation)]);
      const why = stop.sentence === null ? [] : [paragraph('why', ...sentence(stop.sentence, telling))];
      if (stop.kind === 'rivals') return content.replaceChildren(count, paragraph('verdict', element('strong', '', kind!)), rivals([stop.id, ...stop.beside], telling), ...why);
      const also = alsoFor(stop, telling);
      content.replaceChildren(
        count, head, ...saying(node, telling, isNamed ? relation : []), ...why, ...also.length === 0 ? [] : [paragraph('also', telling.words['also for'], ...also)],
      );
    },
  };
}

/** What kind of stop it is, as its heading says; `undefined`: none, since what an author has chosen may be anything. */
function kindOf(stop: StoryStep, { id, roles }: MapNode, { graph, words }: Telling): string | undefined {
  switch (stop.kind) {
    case 'chosen':
      return undefined;
    case 'rivals':
      return words.rivals;
    case 'rival':
      return words.follows;
    case 'thesis':
      if (!roles.includes('thesis')) return words[topicsOf(graph).theses.length > 0 ? 'main claim' : 'claim'];
      return words[id === graph.main ? 'story thesis' : 'story next thesis'];
    default:
      return words[`story ${stop.kind}`];
  }
}

/** What else is of the kind of a stop: their names, with their verdicts where they are not accepted. */
function alsoFor(stop: StoryStep, telling: Telling): (Node | string)[] {
  const nodes = stop.also.flatMap((id) => telling.graph.nodes.find((each) => each.id === id) ?? []);
  return nodes.flatMap((node, i) => [
    ...i === 0 ? [] : [' · '], link(node, telling),
    ...node.verdict === null || node.verdict.status === 'accepted' ? [] : [' ', ...badge(node.verdict.status, telling)],
  ]);
}

/** Claims that exclude one another, with their verdicts and in their words. */
function rivals(ids: readonly string[], telling: Telling): HTMLElement {
  const nodes = new Map(telling.graph.nodes.map((node) => [node.id, node]));
  return list('theses', ids.flatMap((id) => nodes.get(id) ?? []).map((node) => [...badge(node.verdict?.status, telling), ' ', link(node, telling), ` ${node.text}`]));
}

/** Everything that the map is about with its verdict and why this is so, and if this is one thing, what decides it; where claims exclude one another, how they compare, and what follows from each. */
function summary({ theses, weighed }: MapReading, stop: StoryStep, telling: Telling): HTMLElement[] {
  const nodes = new Map(telling.graph.nodes.map((node) => [node.id, node]));
  const told = new Set([stop.id, ...stop.beside]);
  const before = weighed === undefined ? [] : [paragraph('why', ...sentence(weighed, telling))];
  return [...before, list('theses', theses.filter(({ id }) => told.has(id)).flatMap(({ id, status, sentence: whole, brief: why = whole, crux, follows }, i) => {
    const node = nodes.get(id);
    if (node === undefined) return [];
    const reason = (weighed !== undefined && follows !== undefined ? [status === 'open' ? null : why, follows] : [why, stop.beside.length === 0 && i === 0 ? crux : null]).filter((each) => each !== null).map((each) => {
      const remark = element('div', 'remark');
      remark.append(...sentence(each, telling));
      return remark;
    });
    return [[...badge(status, telling), ' ', ...weighed !== undefined && node.title !== null && node.text !== '' ? [strong(link(node, telling)), ` ${node.text}`] : [link(node, telling, node.text === '' ? node.title ?? '' : node.text)], ...reason]];
  }))];
}

/** What a stop does to what was told before it. */
function relationWords({ on }: StoryStep, telling: Telling): (Node | string)[] {
  const node = telling.graph.nodes.find(({ id }) => id === on?.id);
  if (on === null || node === undefined) return [];
  const [before = '', behind = ''] = telling.labels[`does ${on.type}`].split('{}');
  return [before, link(node, telling), behind];
}

function wrapped(...content: readonly (Node | string)[]): HTMLElement {
  const made = element('span');
  made.append(...content);
  return made;
}

/** Title and text of what a stop is about, and what it does; what has neither is told by its premises. */
function saying(node: MapNode, telling: Telling, relation: readonly (Node | string)[] = []): HTMLElement[] {
  const premises = node.title === null && node.text === '' ? factsOf(telling.graph, node.id)?.premises ?? [] : [];
  if (premises.length > 0) return premises.flatMap((premise) => saying(premise.node, telling));
  if (node.title === null && node.text !== '') return [paragraph('', node.text)];
  const head = [link(node, telling), ...relation.length === 0 ? [] : [' ', ...relation]];
  return [node.text === '' ? paragraph('', ...head) : paragraph('', ...head, `${relation.length === 0 ? '' : ':'} ${node.text}`)];
}
