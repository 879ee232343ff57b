import { leadsToStep } from '../../../server/src/picture/edge-kinds.js';
import { unmetExpectation, type MapNode } from '../../../server/src/picture/graph.js';
import { meaningsOf, namesIn, topicsOf, ungroundedOf } from '../../../server/src/picture/reading.js';
import type { ReadState } from './read-state.js';
import { badge, link, list, paragraph, part, sentence, strong, type Telling } from './rows.js';
import { button, element } from '../panels/furniture.js';

const SEPARATOR = ' · ';
const MOST_UNBROKEN = 24;

/** What the panel says about the map while no node is selected: title, author, theses, whether they stand, and what decides the main one. */
export function tellMap({ reading }: ReadState, telling: Telling, start: () => void): HTMLElement[] {
  const { graph, words, labels } = telling;
  const { theses: [main, ...others], rivals, ends } = topicsOf(graph);
  const told = reading?.theses.find(({ id }) => id === main?.id);
  const first = element('section', 'main-thesis');
  if (main !== undefined) {
    first.append(
      paragraph('verdict', element('span', 'kind', main.roles.includes('thesis') ? words.thesis : words['main claim']), ...badge(main.verdict?.status, telling, told ?? true)),
      paragraph('words', link(main, telling, main.text === '' ? main.title ?? labels['untitled'] : main.text)),
    );
    if (told !== undefined && told.sentence !== null) first.append(paragraph('', ...sentence(told.sentence, telling)));
    if (told !== undefined && told.crux !== null) {
      const isUndercut = told.way.some(leadsToStep);
      const isAgainst = typeof told.open === 'object' && 'against' in told.open;
      const remarks = [...isUndercut ? [labels['means undercut']] : [], ...isAgainst ? [labels['means rivals']] : []];
      first.append(...part(
        words[told.status === 'accepted' ? 'nearest objection' : 'decides'],
        paragraph('crux', ...sentence(told.crux, telling)), ...remarks.map((remark) => paragraph('remark', remark)),
      ));
    }
  }
  const whyOf = (id: string) => reading?.theses.find((each) => each.id === id)?.sentence ?? null;
  // If nothing decides between rivals, the reason is the same for each of them.
  const areEven = rivals.length > 1 && rivals.every(({ verdict }) => verdict?.status === 'open');
  const even = areEven ? whyOf(rivals[0]!.id) : null;
  const whyEven = even === null || reading?.weighed !== undefined ? [] : [paragraph('remark', ...sentence(even, telling))];
  const ofRival = (id: string) => {
    const told = [areEven ? null : whyOf(id), reading?.theses.find((each) => each.id === id)?.follows ?? null].filter((each) => each !== null);
    return told.length === 0 ? null : told.join(' ');
  };
  // Why these are open is told of all of them at once.
  const derived = new Set(namesIn(reading?.derived ?? '', () => true).flatMap((piece) => (typeof piece === 'string' ? [] : [piece.id])));
  const begin = button(words.start, words['start title'], start);
  begin.classList.add('start');
  begin.disabled = reading === undefined;
  return [
    element('h1', '', graph.title ?? labels.map), ...reading === undefined || reading.byline === '' ? [] : [bylineOf(reading.byline)],
    ...reading === undefined || reading.story.length > 0 ? [begin] : [], ...howToRead(reading, telling),
    ...main === undefined ? weighedPart(reading, telling) : [first],
    ...listOf(words.rivals, rivals, telling, ofRival), ...whyEven, ...main === undefined ? decidesThem(reading, telling) : [],
    ...listOf(words.ends, ends, telling, (id) => (derived.has(id) ? null : whyOf(id)), reading?.derived === undefined ? [] : [paragraph('remark', ...sentence(reading.derived, telling))]),
    ...listOf(words['other theses'], others, telling),
    ...ungroundedPart(telling), ...meaningsPart(telling),
  ];
}

/** Claims by their texts, with their verdicts; with `whyOf` also with their titles before the texts and the reasons for the verdicts. `before`: what is said of all of them. Empty if there are none. */
function listOf(heading: string, nodes: readonly MapNode[], telling: Telling, whyOf?: (id: string) => string | null, before: readonly HTMLElement[] = []): HTMLElement[] {
  return nodes.length === 0 ? [] : part(heading, ...before, list('theses', nodes.map((node) => {
    const why = whyOf?.(node.id) ?? null;
    const remark = element('div', 'remark');
    if (why !== null) remark.append(...sentence(why, telling));
    return [
      ...badge(node.verdict?.status, telling), ' ', ...whyOf !== undefined && node.title !== null && node.text !== ''
        ? [strong(link(node, telling, node.title)), ` ${node.text}`] : [link(node, telling, node.text === '' ? node.title ?? '' : node.text)],
      ...why === null ? [] : [remark],
    ];
  })));
}

/** Whose verdicts these are, and that what is accepted has no mark. */
function howToRead(reading: ReadState['reading'], { graph: { display }, labels }: Telling): HTMLElement[] {
  if (reading?.theses.some(({ status }) => status !== null) !== true) return [];
  return [paragraph('remark whose', labels['whose verdicts'], ...display.verdicts === 'all' || display.verdicts === false ? [] : [` ${labels.unmarked}`])];
}

/** How claims that exclude one another compare: where a map is about these, it is what a reader wants to know first. */
function weighedPart(reading: ReadState['reading'], telling: Telling): HTMLElement[] {
  if (reading?.weighed === undefined) return [];
  const made = element('section', 'main-thesis');
  made.append(paragraph('verdict', element('span', 'kind', telling.words['in short'])), paragraph('crux', ...sentence(reading.weighed, telling)));
  return [made];
}

/** What decides the first claim that a map without a thesis leads to, if its own reason does not say so. */
function decidesThem(reading: ReadState['reading'], telling: Telling): HTMLElement[] {
  const crux = reading?.weighed !== undefined ? null : reading?.theses.find((each) => each.crux !== null)?.crux ?? null;
  return crux === null ? [] : part(telling.words.decides, paragraph('crux', ...sentence(crux, telling)));
}

/** Subtitle, author and date; a short part, such as a date, stays on one line. */
function bylineOf(byline: string): HTMLElement {
  return paragraph('byline', ...byline.split(SEPARATOR).flatMap((each, i) => [
    ...i === 0 ? [] : [SEPARATOR], each.length > MOST_UNBROKEN ? each : element('span', 'unbroken', each),
  ]));
}

/** What the terms that the map uses mean. */
function meaningsPart({ graph, words, labels }: Telling): HTMLElement[] {
  // Only the map itself shows verdicts that were expected and are not met.
  const all = [...meaningsOf(graph, labels), ...graph.nodes.some((node) => unmetExpectation(node) !== null) ? [labels['means expected']] : []];
  if (all.length === 0) return [];
  const made = element('details');
  made.append(element('summary', 'link', words.meanings), list('related', all.map((each) => [each])));
  return [made];
}

/** What the map accepts without a reason: how many claims of each kind and, on request, which ones. */
function ungroundedPart(telling: Telling): HTMLElement[] {
  const { graph, words, labels } = telling;
  return part(words.ungrounded, ...Object.entries(ungroundedOf(graph)).filter(([, nodes]) => nodes.length > 0).map(([kind, nodes]) => {
    const made = element('details');
    made.append(element('summary', 'link', `${labels[kind as keyof ReturnType<typeof ungroundedOf>]}: ${nodes.length}`), list('related', nodes.map((node) => [link(node, telling), ...node.title === null || node.text === '' ? [] : [` ${node.text}`]])));
    return made;
  }));
}
