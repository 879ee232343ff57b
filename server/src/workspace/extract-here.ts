import type { ExtractText } from './read-source.js';

/** Extracts the text of a source in this thread. */
export const extractHere: ExtractText = async (file) => (await import('../sources/extract/extract-text.js')).extractText(file);
