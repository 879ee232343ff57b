import type { ExtractText } from './read-source.js';

/** Takes the text out of a source in this thread. */
export const extractHere: ExtractText = async (file) => (await import('../sources/extract/extract-text.js')).extractText(file);
