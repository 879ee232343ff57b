/** What the front matter may say that this project reads, by the key above it (`''`: none). */
export const ownSettings: ReadonlyMap<string, readonly string[]> = new Map([
  ['', [
    'title', 'subTitle', 'author', 'date', 'abstract', 'lang', 'model', 'rules', 'evaluation', 'sources', 'bibliography',
  ]],
  ['model', ['mode', 'shortcodes']],
  ['evaluation', ['burden', 'standard']],
]);

/**
 * Settings of Argdown that have no effect here: of how its map is drawn and what it leaves out, of its exports, and of
 * the program. See docs/language.md.
 */
export const argdownSettings: ReadonlyMap<string, readonly string[]> = new Map([
  ['', [
    'color', 'dagre', 'data', 'dot', 'graphml', 'group', 'html', 'image', 'images', 'inputPath', 'jpg', 'json',
    'logExceptions', 'logLevel', 'logger', 'map', 'outputPath', 'outputSuffix', 'parser', 'pdf', 'plugins', 'png', 'process',
    'processes', 'saveAs', 'selection', 'sourceHighlighter', 'svg', 'svgToPdf', 'throwExceptions', 'vizJs', 'webComponent',
    'webp',
  ]],
  ['model', ['explodeArguments', 'removeTagsFromText', 'transformArgumentRelations']],
]);
