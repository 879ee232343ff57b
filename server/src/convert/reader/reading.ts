import { flips } from '../../evaluation/changes.js';
import type { Evaluation } from '../../evaluation/evaluate.js';
import { isJudged } from '../../evaluation/judged.js';
import { sentencesIn } from '../../evaluation/sentences.js';
import { idsOf } from '../../evaluation/verdict.js';
import type { Id } from '../../model/model.js';
import { nodeOf } from '../../model/query.js';
import { thesesOf, type Linked, type MapReading, type NodeDetails, type ReadThesis } from '../../picture/reading.js';
import type { Evidence } from '../evidence.js';
import { cruxTold } from './crux-told.js';
import { namesShown } from './hidden-names.js';
import { bylineOf } from './outline.js';
import { sourcesAsLines } from './source-list.js';
import { consequencesOf, consequencesTold } from './rivals.js';
import { sidesOf, type Sides } from './sides.js';
import { storyOf, wayOf, type Told } from './story.js';
import { verdictTold } from './verdict-told.js';

/** What a reader is told of the map as a whole. Linear, and in the lengths of its reasons. */
export function readingOf(told: Told): MapReading {
  const { map, graph, evaluation } = told;
  const sides = sidesOf(graph);
  const follows = consequencesTold(told, consequencesOf(told, sides));
  const theses = thesesOf(graph).map(({ id, verdict }): ReadThesis => {
    if (evaluation === undefined || verdict === null) return { id, status: null, sentence: null, crux: null, named: [], way: [] };
    return {
      id, status: verdict.status, sentence: verdictTold(graph, evaluation, id),
      crux: cruxTold(evaluation, id, graph.lang), named: idsOf(evaluation.verdicts.get(id)!.reason), way: linksOf(id, evaluation, sides),
    };
  });
  const shown = namesShown(map, graph);
  const inWords = (sentence: string | null) => (sentence === null ? null : shown(sentence));
  const followsOf = (id: Id) => (follows.has(id) ? { follows: shown(follows.get(id)!) } : {});
  return {
    byline: bylineOf(map), theses: theses.map((each) => ({ ...each, sentence: inWords(each.sentence), crux: inWords(each.crux), ...followsOf(each.id) })),
    story: storyOf(told, sides).map((step) => ({ ...step, sentence: inWords(step.sentence) })),
  };
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
  /** What `namesShown` gives for the map, where it is asked about many nodes. */
  readonly shownIn?: ReturnType<typeof namesShown>;
  /** What `consequencesTold` gives for the map, likewise. */
  readonly follows?: ReadonlyMap<Id, string>;
}

/** This many sentences tell what would change a verdict. */
const mostChanges = 3;

/** What there is to know of a node; `undefined`: it is no claim and no argument. */
export async function detailsOf(id: Id, options: DetailsOptions): Promise<NodeDetails | undefined> {
  const { map, graph, evaluation, evidence, goOn, most, withoutSources, shownIn } = options;
  const node = nodeOf(map, id);
  if (node === undefined) return undefined;
  const sentences = sentencesIn(graph.lang);
  const judge = isJudged(map, node) ? evaluation : undefined;
  const changes = judge === undefined || most === 0 ? [] : (await flips(judge, id, goOn, { most })).sets;
  const { note } = node.data;
  const shown = shownIn ?? namesShown(map, graph);
  const follows = (options.follows ?? consequencesTold(options, consequencesOf(options, sidesOf(graph)))).get(id);
  return {
    id, otherTexts: node.texts.slice(1), note: typeof note === 'string' ? note : null,
    sentence: judge === undefined ? null : shown(verdictTold(graph, judge, id)),
    ...follows === undefined ? {} : { follows: shown(follows) },
    changes: judge === undefined ? [] : sentences.changes(judge, id, changes).slice(0, mostChanges).map(({ lead, ways, more }) => (
      { lead: shown(lead), ways: ways.map(shown), more: more === null ? null : { ...more, ways: more.ways.map(shown) } })),
    sources: withoutSources === true ? [] : sourcesAsLines(map, [id], evidence),
  };
}
