import { mapKeys } from './known-map-values.js';
import { evaluationKeys } from './known-values.js';

/** What the front matter may say that this project reads, by the key above it (`''`: none). */
export const ownSettings: ReadonlyMap<string, readonly string[]> = new Map([
  ['', [
    'title', 'subTitle', 'author', 'date', 'abstract', 'lang', 'model', 'rules', 'evaluation', 'sources', 'bibliography',
    'tags', 'story', 'map', 'color', 'dot', 'selection', 'group',
  ]],
  ['map', [...mapKeys.keys(), 'argumentLabelMode', 'statementLabelMode']],
  ['selection', [
    'selectedSections', 'selectElementsWithoutSection', 'selectedTags', 'selectElementsWithoutTag', 'excludeStatements', 'excludeArguments',
    'includeStatements', 'excludeDisconnected', 'statementSelectionMode',
  ]],
  ['group', ['groupDepth']],
  // Of Argdown, see `readArgdownDisplay`.
  ['color', ['tagColors', 'colorScheme']],
  ['dot', ['graphVizSettings']],
  ['model', ['mode', 'shortcodes']],
  ['evaluation', [...evaluationKeys.keys()]],
]);

/** What is read of a source in the front matter. */
export const sourceDetails: readonly string[] = ['title', 'author', 'editor', 'date', 'year', 'issued', 'container', 'publisher', 'url', 'doi', 'file', 'first-page', 'skip'];

/** What bibliographies say of sources besides, under names that resemble these. */
export const detailsOfOthers: readonly string[] = ['uri', 'urn', 'issue', 'edition', 'pages', 'page', 'note', 'place', 'type'];

/**
 * Settings of Argdown that have no effect here: of how its map is drawn and what it leaves out, of its exports, and of
 * the program. See docs/language.md.
 */
export const argdownSettings: ReadonlyMap<string, readonly string[]> = new Map([
  ['', [
    'dagre', 'data', 'graphml', 'html', 'image', 'images', 'inputPath', 'jpg', 'json',
    'logExceptions', 'logLevel', 'logger', 'outputPath', 'outputSuffix', 'parser', 'pdf', 'plugins', 'png', 'process',
    'processes', 'saveAs', 'sourceHighlighter', 'svg', 'svgToPdf', 'throwExceptions', 'vizJs', 'webComponent',
    'webp',
  ]],
  ['map', ['addTags']],
  ['selection', ['ignoreIsInMap']],
  ['group', ['ignoreIsGroup', 'ignoreIsClosed', 'regroup']],
  ['color', [
    'argumentColors', 'argumentFontColor', 'colorizeByTag', 'colorizeGroupsByTag', 'groupColors', 'groupColorScheme', 'groupFontColor',
    'ignoreColorData', 'relationColors', 'statementColors', 'statementFontColor',
  ]],
  ['dot', [
    'argument', 'closedGroup', 'edge', 'graphname', 'group', 'mapBgColor', 'measureLineWidth', 'sameRank', 'statement', 'useHtmlLabels',
  ]],
  ['model', ['explodeArguments', 'removeTagsFromText', 'transformArgumentRelations']],
]);
