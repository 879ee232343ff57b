// All that is asked about sources beside their map, to be loaded at once.
export { passageAt, quotePassage } from './quote-passage.js';
export { shownSources } from './shown-sources.js';
export { sourcesAt, sourcesOfNode } from './source-at.js';
export { sourceContent } from './source-content.js';
