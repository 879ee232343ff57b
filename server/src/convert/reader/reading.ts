import { flips } from '../../evaluation/changes.js';
import { cruxOf } from '../../evaluation/crux.js';
import type { Evaluation } from '../../evaluation/evaluate.js';
import { isJudged } from '../../evaluation/judged.js';
import { sentencesIn } from '../../evaluation/sentences.js';
import { idsOf, isAccepted } from '../../evaluation/verdict.js';
import type { Id } from '../../model/model.js';
import { nodeOf } from '../../model/query.js';
import { thesesOf, type Linked, type MapReading, type NodeDetails, type ReadThesis } from '../../picture/reading.js';
import type { Evidence } from '../evidence.js';
import { cruxTold } from './crux-told.js';
import { wayOf } from '../../evaluation/deciders.js';
import { fallsShort } from './falls-short.js';
import { namesShown } from './hidden-names.js';
import { bylineOf } from './outline.js';
import { sourcesAsLines } from './source-list.js';
import { consequencesOf, consequencesTold, derivedTold, rivalsWeighed } from './rivals.js';
import { sidesOf, type Sides } from './sides.js';
import { storyOf, type Told } from './story.js';
import { verdictTold } from './verdict-told.js';

/** What a reader is told of the map as a whole. Linear, and in the lengths of its reasons. */
export function readingOf(told: Told): MapReading {
  const { map, graph, evaluation } = told;
  const { sides, consequences, follows, shownIn: shown } = aboutOf(told);
  const theses = thesesOf(graph).map(({ id, verdict }): ReadThesis => {
    if (evaluation === undefined || verdict === null) return { id, status: null, sentence: null, crux: null, named: [], way: [] };
    return {
      id, status: verdict.status, ...openBy(evaluation, id), sentence: verdictTold(graph, evaluation, id), ...briefly(evaluation, id, graph.lang),
      crux: cruxTold(evaluation, id, graph.lang), named: idsOf(evaluation.verdicts.get(id)!.reason), way: linksOf(id, evaluation, sides),
    };
  });
  const inWords = (sentence: string | null) => (sentence === null ? null : shown(sentence));
  const followsOf = (id: Id) => (follows.has(id) ? { follows: shown(follows.get(id)!) } : {});
  return {
    byline: bylineOf(map), theses: theses.map((each) => ({ ...each, sentence: inWords(each.sentence), crux: inWords(each.crux), ...each.brief === undefined ? {} : { brief: shown(each.brief) }, ...followsOf(each.id) })),
    weighed: inWords(rivalsWeighed(told, consequences)) ?? undefined, derived: inWords(derivedTold(told, consequences, theses.map(({ id }) => id))) ?? undefined,
    story: storyOf(told, sides).map((step) => ({ ...step, sentence: inWords(step.sentence) })),
  };
}

/** The verdict with what decides it alone, if more bears on it. */
function briefly(evaluation: Evaluation, id: Id, lang: string | null): Pick<ReadThesis, 'brief'> {
  const sentences = sentencesIn(lang);
  const brief = sentences.verdict(evaluation, id, true);
  return brief === sentences.verdict(evaluation, id) ? {} : { brief };
}

/** Why a thesis is open. */
function openBy(evaluation: Evaluation, id: Id): Pick<ReadThesis, 'open'> {
  const { status, reason: { kind, pros, rivals, standard } } = evaluation.verdicts.get(id)!;
  if (status !== 'open' || kind === 'cycle') return {};
  const { path, by } = cruxOf(evaluation, id)!;
  const on = path[1] ?? by[0];
  // Where reasons have weights, one that stands can decide although others are open.
  if (kind === 'pending' && standard === 'dialectical-validity' && pros.some(isAccepted) && rivals.some((rival) => rival.id === on)) return { open: { against: on! } };
  return kind === 'contested' ? { open: 'contested' } : on === undefined ? {} : { open: { on } };
}

/** How the way from a thesis to what decides its verdict hangs together. */
function linksOf(thesis: Id, evaluation: Evaluation, { isShown, bearsOn }: Sides): readonly Linked[] {
  const { way, by } = wayOf(thesis, evaluation, isShown);
  const ids = [...way, ...by.slice(0, 1)];
  const links: Linked[] = [];
  for (const [at, id] of ids.slice(1).entries()) {
    const all = bearsOn.get(id) ?? [];
    // What undercuts the step to a link bears on what takes the step, which the way need not lead through.
    const link = all.find((each) => each.id === ids[at]) ?? all.find(({ type }) => type === 'undercut') ?? all[0];
    if (link !== undefined) links.push({ id, type: link.type });
  }
  return links;
}

/** What details are made of, besides a map. */
export interface DetailsOptions extends Told {
  readonly evidence: Evidence;
  /** Asked before each change of a verdict that is tried; see `flips` of evaluation/changes.ts. */
  readonly goOn: () => boolean | Promise<boolean>;
  /** The most changes together that are tried; 0: none. */
  readonly most: number;
  readonly withoutSources?: boolean | undefined;
  /** What `aboutOf` gives for the map, where it is asked about many nodes. */
  readonly about?: About;
}

/** What is known of a map as a whole that the details of each node ask for. */
export interface About {
  readonly shownIn: ReturnType<typeof namesShown>;
  readonly sides: Sides;
  readonly consequences: ReturnType<typeof consequencesOf>;
  readonly follows: ReadonlyMap<Id, string>;
}

/** Looks through a map once. Linear, and for each of the claims that it is about, if these exclude one another. */
export function aboutOf(told: Told): About {
  const sides = sidesOf(told.graph);
  const consequences = consequencesOf(told, sides);
  return { shownIn: namesShown(told.map, told.graph), sides, consequences, follows: consequencesTold(told, consequences) };
}

/** This many sentences tell what would change a verdict. */
const mostChanges = 3;

/** What there is to know of a node; `undefined`: it is no claim and no argument. */
export async function detailsOf(id: Id, options: DetailsOptions): Promise<NodeDetails | undefined> {
  const { map, graph, evaluation, evidence, goOn, most, withoutSources } = options;
  const node = nodeOf(map, id);
  if (node === undefined) return undefined;
  const sentences = sentencesIn(graph.lang);
  const judge = isJudged(map, node) ? evaluation : undefined;
  const changes = judge === undefined || most === 0 ? [] : (await flips(judge, id, goOn, { most })).sets;
  const { note } = node.data;
  const about = options.about ?? aboutOf(options);
  const { shownIn: shown } = about;
  const follows = about.follows.get(id);
  return {
    id, otherTexts: node.texts.slice(1), note: typeof note === 'string' ? note : null,
    sentence: judge === undefined ? null : shown(verdictAndBearing(id, options, judge, about)),
    ...follows === undefined ? {} : { follows: shown(follows) },
    changes: judge === undefined ? [] : sentences.changes(judge, id, changes).slice(0, mostChanges).map(({ lead, ways, more }) => (
      { lead: shown(lead), ways: ways.map(shown), more: more === null ? null : { ...more, ways: more.ways.map(shown) } })),
    sources: withoutSources === true ? [] : sourcesAsLines(map, [id], evidence),
  };
}

/** This many of the claims that something speaks for are told of, if they do not stand. */
const mostShort = 2;

/** The verdict with its reason; after it how one is to read it, and what it does not carry although it stands. */
function verdictAndBearing(id: Id, told: Told, evaluation: Evaluation, { sides, consequences }: About): string {
  const short = (sides.bearsOn.get(id) ?? []).map((on) => fallsShort(evaluation, told.graph, id, on.id)).filter((each) => each !== null);
  return [verdictTold(told.graph, evaluation, id), derivedTold(told, consequences, [id]) ?? '', ...short.slice(0, mostShort)].filter((each) => each !== '').join(' ');
}
