import { isRecord, recordOf } from '../base/record.js';
import { isListOfTexts, oneOf, statuses, type KnownKeys, type KnownValue } from './known-values.js';
import type { DataValues } from './terms.js';

export const directions = ['down', 'up', 'right', 'left'] as const;
export const layoutKinds = ['auto', 'layered', 'tree', 'indented'] as const;
export const labelModes = ['both', 'title', 'text'] as const;
export const arrangements = ['auto', 'thesis', 'sections'] as const;

/** Colours with a name; picture/display.ts has them. */
export const colourNames = ['blue', 'green', 'red', 'orange', 'purple', 'teal', 'pink', 'grey'] as const;

const isTrueOrFalse = oneOf([true, false]);
const labelMode = oneOf(labelModes);
/** The colour of a tag: a name, `#rrggbb`, or the number of a colour in a scheme. */
export const colour: KnownValue = {
  allows: (value) => typeof value === 'string' && (colourNames.includes(value as 'blue') || /^(?:#[0-9a-f]{6}|[\w-]+\/\d+)$/i.test(value)),
  values: `${colourNames.join(', ')} or, in quotation marks, "#rrggbb"`, choices: colourNames,
};
const titles: KnownValue = { allows: isListOfTexts, values: 'titles in a list, those in brackets in quotation marks: [A, "<B>"]' };
const sections: KnownValue = { allows: isListOfTexts, values: 'headings in a list: [One, Two]' };

/** The keys below `show` and `hide`. */
export const selectionKeys: KnownKeys = new Map<string, KnownValue>([
  ['tags', { allows: isListOfTexts, values: 'tags in a list, without `#`: [one, two]' }],
  ['sections', sections],
  ['verdicts', {
    allows: (value) => isListOfTexts(value) && [value].flat().every((each) => statuses.includes(each as 'open')),
    values: `one of these, or several in a list: ${statuses.join(', ')}`, choices: statuses,
  }],
]);

const selection = mappingOf('`{tags: [one, two], sections: [Heading]}`', selectionKeys);

const colours: KnownValue = { ...mappingOf('`{tag: blue}`'), each: colour };

/** The keys below `labels`. */
export const labelKeys: KnownKeys = new Map([['claims', labelMode], ['arguments', labelMode]]);

const displayKeys: KnownKeys = new Map<string, KnownValue>([
  ['direction', oneOf(directions)], ['layout', oneOf(layoutKinds)], ['arrange', oneOf(arrangements)],
  ['width', { allows: (value) => typeof value === 'number' && value >= 120 && value <= 600, values: 'a number from 120 to 600' }],
  ['show', selection], ['hide', selection], ['exclude', titles],
  ['labels', {
    allows: (value) => labelMode.allows(value) || isRecord(value), values: `${labelMode.values}, or \`{claims: title, arguments: both}\``,
    choices: labelModes, below: labelKeys,
  }],
  ['groupDepth', { allows: (value) => Number.isInteger(value) && (value as number) >= 0, values: 'a whole number from 0' }],
  ['verdicts', oneOf([true, false, 'all'])], ['prose', isTrueOrFalse], ['sources', isTrueOrFalse],
  ['colours', colours], ['colors', colours],
]);

/** The keys below the name of a view, in `map: {views: …}`. */
export const viewKeys: KnownKeys = new Map([...displayKeys, ['sections', sections]]);

/** The keys below `map` in the front matter, which its reading, its check and the completion of its values share. */
export const mapKeys: KnownKeys = new Map([
  ...displayKeys,
  ['views', { ...mappingOf('`{name: {sections: [Heading]}}`'), each: mappingOf('`{sections: [Heading]}`', viewKeys) }],
]);

const texts: KnownValue = { allows: isListOfTexts, values: 'words in a list: [one, two]' };

/** What the settings may be that decide on the map and its story, those of Argdown included. */
export const displaySettings: KnownKeys = new Map<string, KnownValue>([
  ['story', titles],
  ['map', mappingOf('', new Map([...mapKeys, ['statementLabelMode', oneOf(['hide-untitled', 'title', 'text'])], ['argumentLabelMode', oneOf(['hide-untitled', 'title', 'description'])]]))],
  ['selection', mappingOf('', new Map([
    ...['selectedSections', 'selectedTags', 'excludeStatements', 'excludeArguments', 'includeStatements'].map((key) => [key, texts] as const),
    ...['selectElementsWithoutSection', 'selectElementsWithoutTag', 'excludeDisconnected'].map((key) => [key, isTrueOrFalse] as const),
    ['statementSelectionMode', oneOf(['all', 'with-title', 'with-relations', 'with-more-than-one-relation', 'not-used-in-argument', 'top-level'])],
  ]))],
  ['group', mappingOf('', new Map([['groupDepth', mapKeys.get('groupDepth')!]]))],
  ['color', mappingOf('', new Map([
    ['tagColors', { ...mappingOf('`{tag: "#rrggbb"}`'), each: { allows: (value) => typeof value === 'number' || isRecord(value) || colour.allows(value), values: colour.values } }],
    ['colorScheme', { allows: (value) => (Array.isArray(value) || typeof value === 'string') && isListOfTexts(value), values: 'the name of a scheme, or colours in a list: ["#rrggbb"]' }],
  ]))],
  ['dot', mappingOf('', new Map([['graphVizSettings', mappingOf('`{rankdir: BT}`', new Map([['rankdir', oneOf(['BT', 'TB', 'RL', 'LR'])]]))]]))],
  ['model', mappingOf('', new Map([['shortcodes', mappingOf('`{".x.": {unicode: "…"}}`')]]))],
]);

/** What a setting names: `title` is that of a claim or an argument, with or without brackets. */
export type NamedInSettings = 'tag' | 'section' | 'title' | 'claim' | 'argument';

/** Where front matter names something: below `map`, in each of its views, in `story`, and in Argdown's `selection`. */
export function* pathsOfNames({ map }: DataValues): Iterable<readonly [path: readonly string[], kind: NamedInSettings]> {
  yield [['story'], 'title'];
  for (const [key, kind] of namedInSelection) yield [['selection', key], kind];
  const views = Object.keys(recordOf(recordOf(map)['views'])).map((name) => ['map', 'views', name]);
  for (const path of [['map'], ...views]) {
    yield [[...path, 'exclude'], 'title'];
    for (const key of ['show', 'hide']) {
      yield [[...path, key, 'tags'], 'tag'];
      yield [[...path, key, 'sections'], 'section'];
    }
    if (path.length > 1) yield [[...path, 'sections'], 'section'];
  }
}

const namedInSelection = [
  ['selectedTags', 'tag'], ['selectedSections', 'section'], ['excludeStatements', 'claim'], ['includeStatements', 'claim'], ['excludeArguments', 'argument'],
] as const;

/** What may be at a path below `map`; `undefined`: anything, since nothing is known of it. */
export function knownBelowMap(path: readonly string[]): KnownValue | undefined {
  let at: KnownValue | undefined = { allows: isRecord, values: '', below: mapKeys };
  for (const key of path) at = at?.below?.get(key) ?? at?.each;
  return at;
}

function mappingOf(values: string, below?: KnownKeys): KnownValue {
  return { allows: isRecord, values, ...below && { below } };
}
