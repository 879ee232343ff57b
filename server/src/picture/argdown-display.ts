import { recordOf } from '../base/record.js';
import { titledId } from '../model/ids.js';
import { defaultDisplay, readDisplay, textsIn, type Direction, type LabelMode, type MapDisplay } from './display.js';

/** The parts of Argdown's settings that decide how its map is drawn, as the front matter has them. */
export interface ArgdownSettings {
  readonly color?: unknown;
  readonly dot?: unknown;
  readonly map?: unknown;
  readonly selection?: unknown;
  readonly group?: unknown;
}

/**
 * What Argdown's settings say that has a counterpart here: the colours of tags, which way the map runs, what it leaves out,
 * what is shown of a statement, and how many levels of headings have frames; the rest is that of `base`. A colour by its
 * number is one of the scheme that the document names or brings, else of Argdown's usual one. Its defaults are not ours: only what is written counts.
 */
export function readArgdownDisplay({ color, dot, map, selection, group }: ArgdownSettings, base: MapDisplay = defaultDisplay): MapDisplay {
  const { tagColors, colorScheme } = recordOf(color);
  const inScheme = (number: number) => (Array.isArray(colorScheme) ? (colorScheme as readonly unknown[])[number] : `${typeof colorScheme === 'string' ? colorScheme : 'default'}/${number}`);
  const colourFor = (value: unknown) => (typeof value === 'number' ? inScheme(value) : value);
  const colours = Object.entries(recordOf(tagColors)).map(([tag, value]) => [tag, colourFor(recordOf(value)['color'] ?? value)]);
  const rankdir = recordOf(recordOf(dot)['graphVizSettings'])['rankdir'];
  const { statementLabelMode, argumentLabelMode } = recordOf(map);
  const { groupDepth } = recordOf(group);
  const own = readDisplay({ colours: Object.fromEntries(colours), direction: directionByRank.get(rankdir), groupDepth }, base);
  return {
    ...own,
    labels: { claims: labelModes.get(statementLabelMode) ?? base.labels.claims, arguments: labelModes.get(argumentLabelMode) ?? base.labels.arguments },
    selection: selection === undefined ? base.selection : readSelection(recordOf(selection)),
  };
}

/** Argdown's layers run from what supports to what is supported. */
const directionByRank: ReadonlyMap<unknown, Direction> = new Map([['BT', 'down'], ['TB', 'up'], ['RL', 'right'], ['LR', 'left']]);

const labelModes: ReadonlyMap<unknown, LabelMode> = new Map<unknown, LabelMode>([
  ['hide-untitled', 'both'], ['title', 'title'], ['text', 'text'], ['description', 'text'],
]);

function readSelection(record: Readonly<Record<string, unknown>>): MapDisplay['selection'] {
  const listIn = (key: string) => (record[key] === undefined ? null : textsIn(record[key]));
  return {
    sections: listIn('selectedSections'), withoutSection: record['selectElementsWithoutSection'] === true,
    tags: listIn('selectedTags')?.map((tag) => tag.replace(/^#/, '')) ?? null, withoutTag: record['selectElementsWithoutTag'] === true,
    exclude: [
      ...textsIn(record['excludeStatements'] ?? []).map((title) => titledId('claim', title)), ...textsIn(record['excludeArguments'] ?? []).map((title) => titledId('argument', title)),
    ],
    include: textsIn(record['includeStatements'] ?? []).map((title) => titledId('claim', title)),
    withoutDisconnected: record['excludeDisconnected'] === true,
    claims: typeof record['statementSelectionMode'] === 'string' ? record['statementSelectionMode'] : null,
  };
}
