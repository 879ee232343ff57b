// Everything that is requested about sources beside their map, loaded together.
export { passageAt, quotePassage } from './quote-passage.js';
export { shownSources } from './shown-sources.js';
export { sourcesAt, sourcesOfNode } from './source-at.js';
export { sourceContent } from './source-content.js';
