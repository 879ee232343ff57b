import { recordOf } from '../base/record.js';
import {
  colour, labelKeys, mapKeys, selectionKeys, viewKeys,
  type arrangements, type colourNames, type directions, type labelModes, type layoutKinds,
} from '../model/known-map-values.js';
import { validValues } from '../model/known-values.js';

/** How a map is to be drawn: what the front matter's `map:` says, or else the settings. Plain values. */
export interface MapDisplay {
  readonly direction: Direction;
  readonly layout: LayoutKind;
  readonly arrange: Arrange;
  /** Pixels that a node's text takes at most, 120 to 600. */
  readonly width: number;
  readonly show: Selection;
  readonly hide: Selection;
  /** Whether verdicts are marked on the nodes: on theses and what is not accepted, or on all. */
  readonly verdicts: boolean | 'all';
  /** Whether prose is drawn: paragraphs without a title that are related to nothing, see `proseOf`. */
  readonly prose: boolean;
  /** What is left out: `[Claim]`, `<Argument>`, or a title of either. */
  readonly exclude: readonly string[];
  /** What is shown of claims and of arguments that have both a title and a text. */
  readonly labels: { readonly claims: LabelMode; readonly arguments: LabelMode };
  /** This many levels of headings have frames, counted from the innermost; `null`: all. */
  readonly groupDepth: number | null;
  /** What Argdown's `selection` asks for; `null`: nothing. */
  readonly selection: ArgdownSelection | null;
  /** Other ways to look at the same map, by their names. Those have none themselves. */
  readonly views: readonly NamedView[];
  /** Colours by tag as they are written, the first that fits counts: `#rrggbb`, or `scheme/number`; see `tagColour`. */
  readonly colours: readonly (readonly [tag: string, colour: string])[];
}

/** Which way the layers run from what is supported to what supports it. */
export type Direction = (typeof directions)[number];

/**
 * `auto`: layers for maps that Graphviz draws in the blink of an eye, trees for larger ones. `indented`: as an outline,
 * which takes least room.
 */
export type LayoutKind = (typeof layoutKinds)[number];

/**
 * `thesis`: each thesis with all that bears on it, whatever section that is written in. `sections`: a frame for each heading.
 * `auto`: by thesis where much runs from one section to another.
 */
export type Arrange = (typeof arrangements)[number];

/** Title, text, or both. */
export type LabelMode = (typeof labelModes)[number];

/** A way to look at a map that has a name. */
export interface NamedView {
  readonly name: string;
  readonly display: MapDisplay;
}

/** Argdown's `selection`; a node has to fit all of it. `null`: does not matter. */
export interface ArgdownSelection {
  readonly sections: readonly string[] | null;
  readonly withoutSection: boolean;
  readonly tags: readonly string[] | null;
  readonly withoutTag: boolean;
  /** Ids of nodes. */
  readonly exclude: readonly string[];
  /** Ids of claims that are there whatever `claims` says. */
  readonly include: readonly string[];
  readonly withoutDisconnected: boolean;
  /** Argdown's `statementSelectionMode`. */
  readonly claims: string | null;
}

/** Tags without `#`, headings by their title, and verdicts. Empty in `show`: everything. */
export interface Selection {
  readonly tags: readonly string[];
  readonly sections: readonly string[];
  readonly verdicts: readonly string[];
}

/**
 * Colours with a name: seen on light and dark backgrounds alike (3:1 at least on white and on the dark canvas). Green is
 * not that of support, and red not that of attack.
 */
export const namedColours: Readonly<Record<string, string>> = {
  blue: '#2f7fd6', green: '#7d8a12', red: '#b0487a', orange: '#c46a12', purple: '#8f62d9', teal: '#158a8f',
  pink: '#cc4a8b', grey: '#77808a',
} satisfies Record<(typeof colourNames)[number], string>;

const nothing: Selection = { tags: [], sections: [], verdicts: [] };

export const defaultDisplay: MapDisplay = {
  direction: 'down', layout: 'auto', arrange: 'auto', width: 250, show: nothing, hide: nothing, verdicts: true, prose: false, colours: [], exclude: [],
  labels: { claims: 'both', arguments: 'both' }, groupDepth: null, selection: null, views: [],
};

/**
 * Reads what `values` (of the front matter, or of the settings) say about the map; what they do not say, or say in a way
 * that makes no sense, is taken from `base`.
 */
export function readDisplay(values: unknown, base: MapDisplay = defaultDisplay): MapDisplay {
  const record = validValues(recordOf(values), mapKeys);
  const said = <T>(key: string) => record[key] as T | undefined;
  const colours = Object.entries(recordOf(record['colours'] ?? record['colors'])).flatMap(([tag, value]) => {
    const colour = colourOf(value);
    return colour === undefined ? [] : [[withoutHash(tag), colour] as const];
  });
  return {
    direction: said<Direction>('direction') ?? base.direction,
    layout: said<LayoutKind>('layout') ?? base.layout,
    arrange: said<Arrange>('arrange') ?? base.arrange,
    width: said<number>('width') ?? base.width,
    show: 'show' in record ? readSelection(record['show']) : base.show,
    hide: 'hide' in record ? readSelection(record['hide']) : base.hide,
    verdicts: said<MapDisplay['verdicts']>('verdicts') ?? base.verdicts,
    prose: said<boolean>('prose') ?? base.prose,
    colours: colours.length > 0 ? colours : base.colours,
    exclude: 'exclude' in record ? textsIn(record['exclude']) : base.exclude,
    labels: readLabels(record['labels'], base.labels),
    groupDepth: said<number>('groupDepth') ?? base.groupDepth,
    selection: base.selection,
    views: base.views,
  };
}

/** Reads `map` in the front matter with its named views: each changes what the map itself says. */
export function readMapDisplay(values: unknown, base: MapDisplay = defaultDisplay): MapDisplay {
  const own = readDisplay(values, base);
  const views = Object.entries(recordOf(recordOf(values)['views'])).map(([name, value]): NamedView => {
    const { sections, ...view } = validValues(recordOf(value), viewKeys);
    const display = readDisplay(view, own);
    return { name, display: sections === undefined ? display : { ...display, show: { ...display.show, sections: textsIn(sections) } } };
  });
  return { ...own, views };
}

/** Returns a view of `display` by its name; `undefined`: there is none. */
export function namedView(display: MapDisplay, name: string): MapDisplay | undefined {
  const found = display.views.find((view) => view.name === name);
  return found && { ...found.display, views: display.views };
}

function readLabels(value: unknown, base: MapDisplay['labels']): MapDisplay['labels'] {
  if (typeof value === 'string') return { claims: value as LabelMode, arguments: value as LabelMode };
  const { claims = base.claims, arguments: ofArguments = base.arguments } = validValues(recordOf(value), labelKeys) as Partial<MapDisplay['labels']>;
  return { claims, arguments: ofArguments };
}

function readSelection(values: unknown): Selection {
  const record = validValues(recordOf(values), selectionKeys);
  return { tags: textsIn(record['tags']).map(withoutHash), sections: textsIn(record['sections']), verdicts: textsIn(record['verdicts']) };
}

function colourOf(value: unknown): string | undefined {
  if (!colour.allows(value)) return undefined;
  const written = value as string;
  return namedColours[written] ?? (written.startsWith('#') ? written.toLowerCase() : written);
}

/** Returns one text, or those of a list; a number is the text of its digits. */
export function textsIn(value: unknown): string[] {
  const list = Array.isArray(value) ? value : [value];
  return list.filter((each): each is string | number => typeof each === 'string' || typeof each === 'number').map(String);
}

function withoutHash(tag: string): string {
  return tag.replace(/^#/, '');
}
