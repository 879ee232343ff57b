import { besideRelations, colourSchemes } from './colours.js';

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
  /** Colours (`#rrggbb`) by tag, the first that fits counts. */
  readonly colours: readonly (readonly [tag: string, colour: string])[];
}

/** Which way the layers run from what is supported to what supports it. */
export type Direction = 'down' | 'up' | 'right' | 'left';

/**
 * `auto`: layers for maps that Graphviz draws in the blink of an eye, trees for larger ones. `indented`: as an outline,
 * which takes least room.
 */
export type LayoutKind = 'auto' | 'layered' | 'tree' | 'indented';

/**
 * `thesis`: each thesis with all that bears on it, whatever section that is written in. `sections`: a frame for each heading.
 * `auto`: by thesis where much runs from one section to another.
 */
export type Arrange = 'auto' | 'thesis' | 'sections';

/** Tags without `#`, headings by their title, and verdicts. Empty in `show`: everything. */
export interface Selection {
  readonly tags: readonly string[];
  readonly sections: readonly string[];
  readonly verdicts: readonly string[];
}

export const directions = ['down', 'up', 'right', 'left'] as const satisfies readonly Direction[];
export const layoutKinds = ['auto', 'layered', 'tree', 'indented'] as const satisfies readonly LayoutKind[];
export const arrangements = ['auto', 'thesis', 'sections'] as const satisfies readonly Arrange[];

/**
 * Colours with a name: seen on light and dark backgrounds alike (3:1 at least on white and on the dark canvas). Green is
 * not that of support, and red not that of attack.
 */
export const namedColours: Readonly<Record<string, string>> = {
  blue: '#2f7fd6', green: '#7d8a12', red: '#b0487a', orange: '#c46a12', purple: '#8f62d9', teal: '#158a8f',
  pink: '#cc4a8b', grey: '#77808a',
};

const nothing: Selection = { tags: [], sections: [], verdicts: [] };

export const defaultDisplay: MapDisplay = {
  direction: 'down', layout: 'auto', arrange: 'auto', width: 250, show: nothing, hide: nothing, verdicts: true, colours: [],
};

/**
 * What `values` (of the front matter, or of the settings) say about the map; what they do not say, or say in a way
 * that makes no sense, is taken from `base`.
 */
export function readDisplay(values: unknown, base: MapDisplay = defaultDisplay): MapDisplay {
  const record = recordOf(values);
  const width = record['width'];
  const colours = Object.entries(recordOf(record['colours'] ?? record['colors'])).flatMap(([tag, value]) => {
    const colour = colourOf(value);
    return colour === undefined ? [] : [[withoutHash(tag), colour] as const];
  });
  return {
    direction: directions.find((each) => each === record['direction']) ?? base.direction,
    layout: layoutKinds.find((each) => each === record['layout']) ?? base.layout,
    arrange: arrangements.find((each) => each === record['arrange']) ?? base.arrange,
    width: typeof width === 'number' && width >= 120 && width <= 600 ? width : base.width,
    show: 'show' in record ? readSelection(record['show']) : base.show,
    hide: 'hide' in record ? readSelection(record['hide']) : base.hide,
    verdicts: readVerdicts(record['verdicts']) ?? base.verdicts,
    colours: colours.length > 0 ? colours : base.colours,
  };
}

function readVerdicts(value: unknown): MapDisplay['verdicts'] | undefined {
  return typeof value === 'boolean' || value === 'all' ? value : undefined;
}

/**
 * What Argdown's settings say that have a counterpart here: the colours of tags (`color`), which way the map runs
 * (`dot`); the rest is that of `base`. A colour by its number is one of the scheme that the document names or brings, else of
 * Argdown's usual one.
 */
export function readArgdownDisplay(color: unknown, dot: unknown, base: MapDisplay = defaultDisplay): MapDisplay {
  const { tagColors, colorScheme } = recordOf(color);
  const scheme = Array.isArray(colorScheme) ? colorScheme as readonly unknown[] : colourSchemes.get(String(colorScheme)) ?? colourSchemes.get('default')!;
  const colourFor = (value: unknown) => (typeof value === 'number' ? scheme[value] : value);
  const colours = Object.entries(recordOf(tagColors)).map(([tag, value]) => [tag, colourFor(recordOf(value)['color'] ?? value)]);
  const rankdir = recordOf(recordOf(dot)['graphVizSettings'])['rankdir'];
  return readDisplay({ colours: Object.fromEntries(colours), direction: directionByRank.get(rankdir) }, base);
}

/** Argdown's layers run from what supports to what is supported. */
const directionByRank: ReadonlyMap<unknown, Direction> = new Map([['BT', 'down'], ['TB', 'up'], ['RL', 'right'], ['LR', 'left']]);

function readSelection(values: unknown): Selection {
  const record = recordOf(values);
  return { tags: listOf(record['tags']).map(withoutHash), sections: listOf(record['sections']), verdicts: listOf(record['verdicts']) };
}

function colourOf(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (/^#[0-9a-f]{6}$/i.test(value)) return besideRelations(value.toLowerCase());
  return Object.hasOwn(namedColours, value) ? namedColours[value] : undefined;
}

function listOf(value: unknown): string[] {
  const list = Array.isArray(value) ? value : [value];
  return list.filter((each): each is string => typeof each === 'string');
}

function withoutHash(tag: string): string {
  return tag.replace(/^#/, '');
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value as Record<string, unknown> : {};
}
