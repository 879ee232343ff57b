import type { Evaluation } from '../../evaluation/evaluate.js';
import { idsOf } from '../../evaluation/verdict.js';
import { idsNamed } from '../../model/ids.js';
import type { ArgumentMap, Id } from '../../model/model.js';
import { frontMatterValue, nodeOf } from '../../model/query.js';
import { textsIn } from '../../picture/display.js';
import type { MapGraph } from '../../picture/graph.js';
import { thesesOf, topicsOf, type StoryKind, type StoryStep } from '../../picture/reading.js';
import { decidersOf, wayOf } from '../../evaluation/deciders.js';
import { fallsShort, leavesOpen } from './falls-short.js';
import { consequencesOf, consequencesTold, rivalsWeighed } from './rivals.js';
import type { Sides } from './sides.js';
import { verdictTold } from './verdict-told.js';

/** Up to this many stops, a story that goes on needs no summing-up: they can be kept in mind. */
const mostKeptInMind = 5;
/** In a story that is longer, further theses that stand are told in one stop each. */
const mostStops = 10;
/** This many reasons of a thesis, and of one that something decides further down; objections to it, and answers to each. */
const [mostReasons, mostBesideCrux, mostObjections, mostAnswers] = [3, 1, 4, 2];

/** What a story is told of. Without `evaluation`, no verdicts are told. */
export interface Told {
  readonly map: ArgumentMap;
  readonly graph: MapGraph;
  readonly evaluation: Evaluation | undefined;
}

/**
 * Returns the story of a map, one stop after another: the one that the author gives by `story` in the front matter or in data; else each
 * thesis, its strongest reason, what decides its verdict, the objections to it and what answers them; where claims exclude one another, what follows from each; a long one ends with all theses. Only what the graph shows.
 */
export function storyOf(told: Told, sides: Sides): readonly StoryStep[] {
  const chosen = chosenOrder(told);
  if (chosen.length > 0) return chosen.map((id) => ({ kind: 'chosen', id, thesis: null, on: null, beside: partsOf(id, told, sides), sentence: verdictOf(id, told, sides), also: [] }));
  const rivals = aboutRivals(told, sides);
  // Why one is open that nothing else speaks against is told with the claim that it is a consequence of.
  const isTold = new Set(rivals.flatMap(({ kind, id, beside }) => (kind === 'rivals' ? [id, ...beside] : beside.filter((each) => sides.cons.get(each) === undefined))));
  const theses = thesesOf(told.graph).map(({ id }) => id).filter((id) => !isTold.has(id));
  // Where a map has no thesis, each of its topics is a stop: what decides one of them is most often another.
  const isAboutSeveral = topicsOf(told.graph).theses.length === 0;
  const each = theses.map((thesis) => aboutThesis(thesis, told, sides).slice(0, isAboutSeveral ? 1 : undefined));
  const isLong = rivals.length + each.flat().length > mostStops;
  const isShort = (thesis: Id, at: number) => isLong && at > 0 && told.evaluation?.verdicts.get(thesis)?.status === 'accepted';
  // That a further thesis stands, and by what, is told in its first stop.
  const stops = [...rivals, ...each.flatMap((those, at) => (isShort(theses[at]!, at) ? those.slice(0, 1) : those))];
  const [main, ...others] = theses;
  if (rivals.length > 0) {
    const [{ id, beside }] = rivals as [StoryStep];
    const weighed = rivalsWeighed(told, consequencesOf(told, sides));
    if (weighed !== null || stops.length > mostKeptInMind) return [...stops, { kind: 'sum', id, thesis: null, on: null, beside: [...beside, ...theses], sentence: weighed, also: [] }];
  }
  if (main === undefined || stops.length <= mostKeptInMind) return stops;
  return [...stops, { kind: 'sum', id: main, thesis: null, on: null, beside: others, sentence: null, also: [] }];
}

/** Claims that exclude one another, all together, and then what follows from each of them. */
function aboutRivals(told: Told, sides: Sides): readonly StoryStep[] {
  const { graph } = told;
  const all = consequencesOf(told, sides);
  const [first, ...others] = all.keys();
  if (first === undefined) return [];
  const says = consequencesTold(told, all);
  const step = { thesis: null, on: null, also: [] };
  const areEven = [first, ...others].every((id) => graph.nodes.find((node) => node.id === id)?.verdict?.status === 'open');
  // Where nothing decides between them, the same reason holds for each.
  const why = (areEven ? [first] : [first, ...others]).map((id) => verdictOf(id, told, sides)).filter((each) => each !== null);
  return [
    { ...step, kind: 'rivals', id: first, beside: others, sentence: why.length === 0 ? null : why.join(' ') },
    ...[...all].flatMap(([id, { speaksFor, fails, against, way }]): StoryStep[] => (says.has(id) ? [
      { ...step, kind: 'rival', id, beside: [...new Set([...way, ...speaksFor, ...fails.map(({ claim }) => claim), ...against])], sentence: says.get(id)! },
    ] : [])),
  ];
}

/** The ids that the author lists, by `story: [Title, …]` in the front matter, else by `{story: 1}` at each. */
function chosenOrder({ map, graph }: Told): readonly Id[] {
  const shown = new Set(graph.nodes.map(({ id }) => id));
  const listed = textsIn(frontMatterValue(map, 'story')).flatMap((name) => {
    const found = idsNamed(name).find((id) => shown.has(id));
    return found === undefined ? [] : [found];
  });
  if (listed.length > 0) return listed;
  const places = graph.nodes.flatMap(({ id }) => {
    const place = nodeOf(map, id)?.data['story'];
    return typeof place === 'number' ? [{ id, place }] : [];
  });
  return places.toSorted((one, other) => one.place - other.place).map(({ id }) => id);
}

/** What tells a reason without words of its own: its premises, as far as the map shows them. */
function partsOf(id: Id, { graph }: Told, { premises, isShown }: Sides): readonly Id[] {
  const node = graph.nodes.find((each) => each.id === id);
  return node?.title === null && node.text === '' ? (premises.get(id) ?? []).filter(isShown) : [];
}

/** What the reason of a verdict names that has no title: the sentence quotes it, so that its name does not tell where it stands. */
function namelessIn(id: Id, { map, evaluation }: Told): readonly Id[] {
  const reason = evaluation?.verdicts.get(id)?.reason;
  return reason === undefined ? [] : idsOf(reason).filter((each) => map.claims.get(each) !== undefined && map.claims.get(each)!.title === undefined);
}

/** The verdict of a stop with its reason. Of what is told by its premises, theirs: that these are accepted says nothing new. */
function verdictOf(id: Id, told: Told, sides: Sides): string | null {
  const { graph, evaluation } = told;
  const parts = partsOf(id, told, sides);
  const ids = (parts.length > 0 ? parts : [id]).filter((each) => evaluation?.verdicts.get(each) !== undefined);
  return ids.length === 0 ? null : ids.map((each) => verdictTold(graph, evaluation!, each)).join(' ');
}

function aboutThesis(thesis: Id, about: Told, sides: Sides): readonly StoryStep[] {
  const { evaluation } = about;
  const { pros, cons, bearsOn, isShown } = sides;
  const steps: StoryStep[] = [];
  const told = new Set<Id>();
  const tell = (kind: StoryKind, id: Id, beside: readonly Id[], bearsOnThese = beside) => {
    if (told.has(id)) return;
    const all = bearsOn.get(id) ?? [];
    const on = kind === 'thesis' ? null : all.find((each) => bearsOnThese.includes(each.id)) ?? all[0] ?? null;
    told.add(id);
    const looked = [...new Set([...beside, ...partsOf(id, about, sides), ...namelessIn(id, about), ...on === null ? [] : [on.id]])].filter((each) => each !== id && isShown(each));
    const short = on === null || evaluation === undefined ? null : kind === 'reason' ? fallsShort(evaluation, about.graph, id, on.id) : leavesOpen(evaluation, about.graph, id, on.id);
    const verdict = verdictOf(id, about, sides);
    steps.push({ kind, id, thesis, on, beside: looked, sentence: short === null ? verdict : [verdict ?? '', short].join(' ').trim(), also: [] });
  };
  const answersTo = (id: Id) => {
    for (const { from } of (cons.get(id) ?? []).slice(0, mostAnswers)) tell('answer', from, [id]);
  };
  const { crux, way, by } = wayOf(thesis, evaluation, isShown);
  const end = way.at(-1);
  const [decisive, ...others] = decidersOf(thesis, evaluation, isShown);
  tell('thesis', thesis, []);
  // Of a thesis that does not stand, the reason that breaks is the one to follow, link by link, down to what decides.
  const reasons = way.slice(1).filter((id) => id !== decisive);
  const isObjection = (id: Id, to: Id) => cons.get(to)?.some(({ from }) => from === id) === true;
  if (way.length < 2 || isObjection(way[1]!, thesis)) for (const { from } of (pros.get(thesis) ?? []).slice(0, crux === undefined ? mostReasons : mostBesideCrux)) tell('reason', from, [thesis]);
  for (const [at, id] of reasons.entries()) {
    const to = reasons[at - 1] ?? thesis;
    tell(isObjection(id, to) ? 'objection' : 'reason', id, [to]);
  }
  if (crux !== undefined && end !== undefined) {
    const last = reasons.at(-1) ?? thesis;
    if (decisive !== undefined) tell('crux', decisive, [last, end, ...by], [last, end]);
    if (by[0] !== undefined) {
      tell('objection', by[0], [end]);
      answersTo(by[0]);
    }
    for (const id of others) tell('crux', id, [...(bearsOn.get(id) ?? []).slice(0, 1).map((on) => on.id), ...(cons.get(id) ?? []).map(({ from }) => from)]);
  }
  const last = steps.findLast(({ kind, on }) => kind === 'reason' && on?.id === thesis);
  const also = [...new Set((pros.get(thesis) ?? []).map(({ from }) => from))].filter((id) => isShown(id) && !told.has(id));
  if (last !== undefined) steps[steps.indexOf(last)] = { ...last, also };
  for (const { from } of (cons.get(thesis) ?? []).slice(0, mostObjections)) {
    tell('objection', from, [thesis]);
    answersTo(from);
  }
  return steps;
}
