import { around, type Rectangle } from '../../../server/src/picture/layout/geometry.js';
import { tellable, type Camera } from '../stage/camera.js';
import type { MapCommand } from '../input.js';
import { element, setLang } from '../panels/furniture.js';
import * as states from '../state.js';
import type { PageState } from '../state.js';
import { wordsIn, type Words } from '../words.js';
import { framed } from './framed.js';
import { tellingOf } from './rows.js';
import { createStoryBar } from './story-bar.js';
import { tellLine } from './tell-line.js';
import { tellMap } from './tell-map.js';
import { tellNode } from './tell-node.js';

export interface ReaderHost {
  readonly words: Words;
  /** What is asked for comes into the state, late or never. */
  readonly askReading: () => void;
  readonly askDetails: (id: string) => void;
  readonly state: () => PageState;
  /** The panel is in view. */
  readonly isOpen: () => boolean;
  /** A person wants to go to a node. */
  readonly go: (id: string) => void;
  readonly become: (next: PageState) => void;
  readonly rectOf: (id: string | null) => Rectangle | undefined;
  /** Shows a part of the map, with what is around it as far as there is room, above the lowest pixels of the stage. */
  readonly frame: Camera['frame'];
  /** Puts the panel out of the way, or shows it again. */
  readonly cover: (isCovered: boolean) => void;
  /** Shows the whole map. */
  readonly fit: () => void;
  /** Gives the keyboard to the map, and to a node of it. */
  readonly focus: () => void;
  readonly moveTo: (id: string | null) => void;
}

/** Milliseconds without a change of the map after which what is told of it is asked for anew. */
const PAUSE = 250;

/** What keys mean while a story is told: so many stops on. */
const STORY_STEPS: Partial<Record<MapCommand, number>> = { 'pan-right': 1, 'fold': 1, 'pan-left': -1, 'back': -1 };

/** What tells of the map and its nodes in words: a panel, and the story. */
export interface Reader {
  readonly panel: HTMLElement;
  readonly story: HTMLElement;
  /** The state is another than `before`. */
  changed(before: PageState): void;
  /** The panel was opened or closed, or another drawing has come. */
  opened(): void;
  /** Another version of the map has come: what was told of it may not hold any more. It stays until the answer comes. */
  mapCame(): void;
  /** Shows the sources of the selected node, in the panel that `open` opens. */
  showSources(open: () => void): void;
  /** Goes to the first stop of the story; false: there is none, or it is not known yet. */
  begins(): boolean;
  /** Goes to the stop of the story that a key asks for; false: it asks for none, or no story is told. */
  goesOn(command: MapCommand | undefined): boolean;
  /** Brings what the story looks at into view. */
  frame(): void;
}

export function createReader(host: ReaderHost): Reader {
  const { words, state, isOpen, go, become } = host;
  const panel = element('div', 'reading');
  let shown: readonly unknown[] = [];
  let wantsSources = false;
  let asking: ReturnType<typeof setTimeout> | undefined;
  let askedFor: PageState['graph'];
  let isStale = false;

  const tell = (at: number) => {
    become(states.tellsStory(state(), at));
    host.moveTo(state().selected);
    host.focus();
  };
  const bar = createStoryBar(words, (by) => tell((state().story ?? 0) + by), () => become(states.endsStory(state())));

  const ask = () => {
    const { graph, reading, selected, details, story } = state();
    if (graph === undefined || !isOpen() && story === null) return;
    // Another drawing of the same map needs no other answer.
    if (reading === undefined ? askedFor !== graph : isStale) {
      askedFor = graph;
      host.askReading();
    }
    if (isOpen() && selected !== null && (isStale || details?.id !== selected)) host.askDetails(selected);
    isStale = false;
  };
  const show = () => {
    const { graph, selected, reading, details, story } = state();
    const now = [graph, selected, reading, details, story, isOpen()];
    if (graph === undefined || now.every((each, i) => each === shown[i])) return;
    const isOther = selected !== shown[1];
    shown = now;
    for (const each of [panel, bar.root]) setLang(each, graph.lang);
    const telling = tellingOf(graph, wordsIn(graph.lang), go);
    bar.show(reading, story, telling);
    if (!isOpen()) return;
    const told = selected === null ? [] : [...tellNode(state(), selected, telling), ...tellLine(selected, telling)];
    const about = () => become(states.picks(state(), null));
    panel.replaceChildren(...told.length === 0 ? tellMap(state(), telling, () => tell(0)) : [aboutButton(telling.words.about, about), ...told]);
    if (isOther && panel.parentElement !== null) panel.parentElement.scrollTop = 0;
    if (wantsSources) panel.querySelector('.sources')?.scrollIntoView({ block: 'nearest' });
    // The keys alone are there until the entries have come.
    if (details?.id === selected) wantsSources = false;
  };
  const frame = () => {
    const { told, selected, reading, story, drawing } = state();
    if (story !== null && reading?.story[story]?.kind === 'sum') return host.fit();
    const part = host.rectOf(selected);
    if (told === null || part === undefined) return;
    const { beside = [] } = reading?.story[story ?? -1] ?? {};
    const { lines, placesOf } = framed({ selected, beside, told }, drawing?.pieces ?? { references: [], edges: [] }, host.rectOf);
    const rectOf = (ids: Iterable<string>) => around([part, ...placesOf(ids)]);
    // Some lines lead around what is between their ends.
    const all = around([rectOf(told), ...lines]);
    // What is only named is shown with it where all of it can still be read.
    host.frame(part, [{ rect: all, least: tellable }, { rect: rectOf(beside), least: tellable }, { rect: all, least: Infinity }], bar.root.offsetHeight + 20);
  };

  return {
    panel,
    story: bar.root,
    changed(before) {
      const { selected, told, story } = state();
      // A story tells all by itself, and needs the room.
      if ((story === null) !== (before.story === null)) {
        host.cover(story !== null);
        panel.parentElement?.scrollTo(0, 0);
      }
      if (selected !== before.selected) ask();
      show();
      if (story !== null && (story !== before.story || told !== before.told)) frame();
    },
    opened() {
      ask();
      show();
    },
    mapCame() {
      clearTimeout(asking);
      asking = setTimeout(() => {
        isStale = askedFor !== state().graph;
        ask();
      }, PAUSE);
    },
    showSources(open) {
      wantsSources = true;
      open();
      shown = [];
      show();
    },
    begins() {
      if (state().reading === undefined) host.askReading();
      if ((state().reading?.story.length ?? 0) === 0) return false;
      tell(0);
      return true;
    },
    goesOn(command) {
      const by = command === undefined ? undefined : STORY_STEPS[command];
      const { story, reading } = state();
      if (by === undefined || story === null) return false;
      if (reading?.story[story + by] === undefined && by > 0) bar.tellOver();
      else tell(story + by);
      return true;
    },
    frame,
  };
}

/** Leads from a node back to what is told of the map. */
function aboutButton(label: string, act: () => void): HTMLElement {
  const made = element('button', 'about', `‹ ${label}`);
  made.addEventListener('click', act);
  return made;
}
