/** What a click may open: nothing that runs. */
const opened: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:']);

/** What a URL may hold, but an attribute, or an address in Markdown between `<` and `>`, may not. */
const unwritable = /[\s<>"`\\^{|}]/g;

/**
 * An address of the web, or of a mailbox, as it may be opened on a click and written into Markdown, HTML and XML (which
 * still needs its own escapes); `undefined` for any other. Whatever a link leads to out of a text goes through here.
 *
 * What is tested is the address as whoever opens it understands it, and that is what is given: a browser leaves out tabs
 * and line ends, so that the text may look harmless and the address be a command.
 */
export function webAddress(text: string): string | undefined {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return undefined;
  }
  if (!opened.has(url.protocol)) return undefined;
  return url.href === `${text}/` ? text : url.href.replace(unwritable, encodeURIComponent);
}

/** Tells where a DOI leads, which may be given as an address already. */
export function doiAddress(doi: string): string | undefined {
  return webAddress(`https://doi.org/${doi.trim().replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:)/i, '')}`);
}
