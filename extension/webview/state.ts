import type { MapGraph } from '../../server/src/picture/graph.js';
import { around } from '../../server/src/picture/layout/geometry.js';
import { countProse, proseCategory, proseOf } from '../../server/src/picture/prose.js';
import { sectionKeys, wholeView, type MapView } from '../../server/src/picture/view.js';
import { thesesOf, topicsOf, type MapReading, type NodeDetails } from '../../server/src/picture/reading.js';
import type { Drawing } from './drawing/drawing.js';
import { lookedAt } from './reading/looked-at.js';
import type { CameraState } from './stage/camera.js';
import type { FirstLook } from './stage/first-look.js';

/** What the page shows and where its reader is. A value: what happens makes another one. */
export interface PageState {
  /** The URI of the map's root; `undefined`: nothing has been shown yet. */
  readonly uri: string | undefined;
  readonly graph: MapGraph | undefined;
  /** What is on the stage, which may be of an earlier graph. */
  readonly drawing: Drawing | undefined;
  readonly view: MapView;
  /** The node that was picked, or the edge. */
  readonly selected: string | null;
  /** The node that the keyboard is at; `null`: the keyboard is elsewhere. */
  readonly current: string | null;
  /** What a search has found. */
  readonly found: ReadonlySet<string>;
  /** The node that something is being dragged onto. */
  readonly target: string | null;
  /** The node to go to once the next drawing is there. */
  readonly awaited: string | null;
  /** The next drawing is of another document than the last, so it is shown as it was left, or from the beginning. */
  readonly isNew: boolean;
  /** Where the reader was before each jump, newest last: at which node, if at one, and what was in view. */
  readonly trail: readonly { readonly id: string | null; readonly seen: CameraState | undefined }[];
  /** What is told of the map; `undefined`: it has not come yet. */
  readonly reading: MapReading | undefined;
  /** The details of the node that was asked about last; `undefined`: they have not come yet. */
  readonly details: NodeDetails | undefined;
  /** The stop of the story at which the reader is; `null`: no story is told. */
  readonly story: number | null;
  /** What the story looks at; the rest is dimmed. `null`: everything. */
  readonly told: ReadonlySet<string> | null;
  /** How much of the map was prose before an edit that has been asked for in it, and whether it is in the text; `null`: none has been. */
  readonly edit: { readonly prose: number; readonly isWritten: boolean } | null;
}

const MOST_STEPS_BACK = 100;

/** The state before the first map has come. */
export const nothingShown: PageState = {
  uri: undefined, graph: undefined, drawing: undefined, view: wholeView, selected: null, current: null, found: new Set(), target: null,
  awaited: null, isNew: true, trail: [], reading: undefined, details: undefined, story: null, told: null, edit: null,
};

/** A map has come. `remembered`: how its document was looked at before. */
export function graphCame(state: PageState, uri: string, graph: MapGraph, remembered: MapView | undefined): PageState {
  if (uri === state.uri) return afterEdit({ ...state, graph });
  return { ...state, uri, graph, isNew: true, view: remembered ?? wholeView, selected: null, awaited: null, trail: [], edit: null, ...untold };
}

/** What an edit in the map has made, or left without relations, stays in the picture. */
function afterEdit(state: PageState): PageState {
  const { edit, view } = state;
  if (edit === null || state.graph === undefined) return state;
  const hasMore = countProse(state.graph) > edit.prose;
  return { ...state, edit: edit.isWritten ? null : edit, view: hasMore ? { ...view, prose: true } : view };
}

const untold = { reading: undefined, details: undefined, story: null, told: null } as const;

/** A drawing is on the stage; what was to be gone to is reached, if it is there. */
export function drawingCame(state: PageState, drawing: Drawing): PageState {
  const next = { ...state, drawing, isNew: false };
  // What is typed at the cursor may come with a later picture.
  const isToCome = state.awaited === state.selected && state.awaited !== null && shownFor(next, state.awaited) === undefined;
  return isToCome ? next : { ...next, awaited: null };
}

/** The reader wants to see something else of the map. */
export function looksAt(state: PageState, view: MapView): PageState {
  return { ...state, view };
}

/** The categories that the view hides, prose among them; none that the map does not have. */
export function hiddenCategories({ graph, view }: PageState): readonly string[] {
  const hidesProse = graph !== undefined && !(view.prose ?? graph.display.prose) && countProse(graph) > 0;
  return hidesProse ? [...view.hidden, proseCategory] : view.hidden;
}

/** The reader wants these categories hidden, see `hiddenCategories`. */
export function hides(state: PageState, hidden: readonly string[]): PageState {
  const hasProse = state.graph !== undefined && countProse(state.graph) > 0;
  const others = hidden.filter((each) => each !== proseCategory);
  return looksAt(state, { ...state.view, hidden: others, prose: hasProse ? others.length === hidden.length : state.view.prose });
}

/** Everything is to be seen again; the reader stays at the node where they are. */
export function showsAll(state: PageState): PageState {
  return { ...state, view: { ...wholeView, prose: true, arrange: state.view.arrange, name: state.view.name }, awaited: state.selected };
}

/** The reader picks a node that is on the stage, or an edge. */
export function picks(state: PageState, id: string | null): PageState {
  return { ...state, selected: id };
}

/** The cursor in the text is at a node, or at none. One that is not drawn yet is gone to when it is. */
export function followsText(state: PageState, id: string | null): PageState {
  const shown = id === null ? null : shownFor(state, id);
  return { ...state, selected: shown ?? id, awaited: shown === undefined ? id : state.awaited };
}

/** The reader wants to go to a node, wherever it is hidden; what hides it is opened. `seen`: what was in view. */
export function goesTo(state: PageState, id: string, seen?: CameraState): PageState {
  const { selected, trail } = state;
  const next = { ...state, selected: id, trail: selected === id ? trail : [...trail, { id: selected, seen }].slice(-MOST_STEPS_BACK) };
  return isDrawn(state, id) ? next : { ...next, awaited: id, view: opened(state, id) };
}

/** The reader goes back to where they were before the last jump; the same state if there was none. */
export function goesBack(state: PageState): PageState {
  const trail = [...state.trail];
  for (let last = trail.pop(); last !== undefined; last = trail.pop()) {
    const { id } = last;
    if (id === null) return { ...state, selected: null, trail };
    if (state.graph?.nodes.some((node) => node.id === id) === true) return { ...goesTo(state, id), trail };
  }
  return { ...state, trail };
}

/** Folds what is below a node or a heading, or unfolds it. The same state if there is nothing to fold. */
export function togglesFold(state: PageState, id: string): PageState {
  const name = foldKey(state, id);
  const { folded } = state.view;
  const isFolded = folded.includes(name);
  const node = state.drawing?.nodes.find((each) => each.id === id);
  if (!isFolded && node !== undefined && node.children.length === 0) return state;
  // A section that is unfolded is seen no more, but what is in it.
  const awaited = isFolded ? firstWithin(state, id) ?? id : id;
  return { ...state, awaited, view: { ...state.view, folded: isFolded ? folded.filter((each) => each !== name) : [...folded, name] } };
}

/** The first node of a section, in the order of the text; `undefined`: `id` is no section's. */
function firstWithin({ graph }: PageState, id: string): string | undefined {
  const keys = sectionKeys(graph?.groups ?? []);
  const own = keys.get(id);
  return own === undefined ? undefined : graph!.nodes.find(({ group }) => `${keys.get(group ?? '')} › `.startsWith(`${own} › `))?.id;
}

/** Shows what is around a node alone, or everything again if that is shown already. */
export function focusesOn(state: PageState, id: string): PageState {
  if (state.view.focus?.id === id) return endsFocus(state);
  return { ...state, awaited: id, view: { ...state.view, focus: { id, steps: 2 } } };
}

/** Shows more or less around the node in focus. The same state if there is none. */
export function widens(state: PageState, by: number): PageState {
  const { focus } = state.view;
  if (focus === null) return state;
  const steps = Math.max(1, focus.steps + by);
  return steps === focus.steps ? state : { ...state, view: { ...state.view, focus: { ...focus, steps } } };
}

/** Ends the look at what is around one node; the reader stays at it. */
export function endsFocus(state: PageState): PageState {
  const { focus } = state.view;
  return focus === null ? state : { ...state, awaited: state.selected ?? focus.id, view: { ...state.view, focus: null } };
}

/** Where a look at the map begins: its main thesis, or the first of what it is about. */
export function startOf({ graph }: PageState): string | undefined {
  return graph?.main ?? (graph && thesesOf(graph)[0]?.id);
}

/**
 * What a first look at a picture shows: what the cursor is in, or else what the map is about, which may be several claims that exclude one another; and
 * with it, what decides the verdict of the thesis.
 */
export function firstSeen(state: PageState, { pieces: { nodes, groups, edges } }: Drawing): Pick<FirstLook, 'focus' | 'also'> | undefined {
  const { graph, selected } = state;
  const placeOf = (id: string | null | undefined) => nodes.find((each) => each.id === id) ?? groups.find((each) => each.id === id);
  const rivals = graph === undefined || graph.main !== null ? [] : topicsOf(graph).rivals;
  const starts = new Set<string | undefined>(rivals.length > 0 ? rivals.map(({ id }) => id) : [startOf(state)]);
  const begun = nodes.filter(({ id }) => starts.has(id));
  // A line between two of them may lead around a third.
  const between = edges.filter(({ from, to }) => starts.has(from) && starts.has(to));
  const focus = placeOf(selected) ?? (begun.length > 0 ? around([...begun, ...between]) : nodes[0]);
  return focus && { focus, also: selected === null ? placeOf(graph?.nodes.find(({ decides }) => decides)?.id) : undefined };
}

/** Arranges the map by thesis instead of by sections, or the other way round; the reader stays at the same node. */
export function rearranges(state: PageState): PageState {
  const now = state.drawing?.arrange;
  if (now === undefined || now === null) return state;
  return { ...state, awaited: state.selected ?? startOf(state) ?? null, view: { ...state.view, arrange: now === 'thesis' ? 'sections' : 'thesis' } };
}

/** Shows a view that the document gives, or the map itself; everything that hides more is opened. */
export function showsView(state: PageState, name: string | undefined): PageState {
  return { ...state, awaited: state.selected, view: { ...wholeView, name } };
}

/** An edit is asked for in the map. */
export function asksForEdit(state: PageState): PageState {
  return { ...state, edit: { prose: state.edit?.prose ?? (state.graph === undefined ? 0 : countProse(state.graph)), isWritten: false } };
}

/** Nothing has come of the edit. */
export function editRefused(state: PageState): PageState {
  return { ...state, edit: null };
}

/** The text has been changed; the reader goes to a node, if there is one to go to, that may not be drawn yet. */
export function editCame(state: PageState, id: string | null): PageState {
  const next = { ...state, edit: state.edit && { ...state.edit, isWritten: true } };
  return id === null ? next : { ...next, selected: id, awaited: id };
}

/** What is told of the map has come. A story that is under way goes on where it was, as far as it still leads there. */
export function readingCame(state: PageState, reading: MapReading): PageState {
  const next = { ...state, reading };
  if (state.story === null) return next;
  return state.story < reading.story.length ? { ...next, told: told(next, state.story) } : endsStory(next);
}

/** The reader goes to a stop of the story; what hides it is opened. Before the first one and after the last one they stay. */
export function tellsStory(state: PageState, at: number): PageState {
  const stop = state.reading?.story[at];
  // The next press of the same key would fold what the story was about.
  if (stop === undefined) return state;
  return { ...goesTo(state, stop.id), trail: state.trail, story: at, told: told(state, at) };
}

/** The story ends; the reader stays where they are. The same state if none was told. */
export function endsStory(state: PageState): PageState {
  return state.story === null ? state : { ...state, story: null, told: null };
}

/** What a stop of the story looks at; what sums it up looks at everything. */
function told({ reading, drawing, graph }: PageState, at: number): ReadonlySet<string> | null {
  const stop = reading!.story[at]!;
  const drawn = new Set(drawing?.nodes.map((node) => node.id));
  return stop.kind === 'sum' ? null : lookedAt(stop, graph!, (id) => drawn.has(id));
}

/** Whether a node has a place on the stage. */
export function isDrawn({ drawing }: PageState, id: string): boolean {
  return drawing?.nodes.some((node) => node.id === id) === true;
}

/** The node that stands for another on the stage: itself, or what it is folded into. */
export function shownFor(state: PageState, id: string): string | undefined {
  if (isDrawn(state, id)) return id;
  return foldedInto(state, id);
}

/** Returns the node that is above another on the stage. */
export function parentOf({ drawing }: PageState, id: string): string | undefined {
  const { nodes = [] } = drawing ?? {};
  return nodes[nodes.find((node) => node.id === id)?.parent ?? -1]?.id;
}

function foldedInto({ drawing }: PageState, id: string): string | undefined {
  return drawing?.within.find(([folded]) => folded === id)?.[1];
}

/** What hides a node is opened: what it is folded into, or else the filter and the focus. */
function opened(state: PageState, id: string): MapView {
  const { view } = state;
  const into = foldedInto(state, id);
  if (into === undefined) return { ...view, focus: null, hidden: [], prose: isProse(state, id) || view.prose };
  const name = foldKey(state, into);
  return { ...view, folded: view.folded.filter((each) => each !== name) };
}

function isProse({ graph }: PageState, id: string): boolean {
  const node = graph?.nodes.find((each) => each.id === id);
  return node !== undefined && proseOf(graph!)(node);
}

/** Tells by what name a node or a heading is folded. */
function foldKey({ graph }: PageState, id: string): string {
  const section = graph === undefined ? undefined : sectionKeys(graph.groups).get(id);
  return section === undefined ? id : `§${section}`;
}
