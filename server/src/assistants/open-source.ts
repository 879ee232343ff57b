import { openMap, reach, type Desk, type OpenMap, type Subject } from './desk.js';
import { didYouMean, suggester, type ReadableSource, type ReportedSource } from '../service.js';
import { ToolError } from './tool-error.js';

/** A source whose text is at hand. */
export interface OpenSource extends ReadableSource {
  readonly map: OpenMap;
}

/**
 * Returns the text of a source: one of the map's by its key, or a file that need not be a source of any map. Throws a ToolError that says
 * why there is none.
 */
export async function openSource(desk: Desk, { path, text, source }: Subject & { readonly source: string }): Promise<OpenSource> {
  const key = source.replace(/^@/, '');
  if (path !== undefined || text !== undefined) {
    const map = await openMap(desk, { path, text });
    const known = await map.service.sources.read(map.uri, key);
    if (known.kind === 'text') return { ...known, map };
    const sources = known.kind === 'none' ? (await map.service.sources.report(map.uri))?.sources ?? [] : [];
    const named = sources.find((each) => each.key === key);
    if (named !== undefined) throw new ToolError(whyNoText(desk, named));
    if (known.kind === 'none' && !looksLikeFile(source)) throw new ToolError(`${noSource(key, sources)} Or name a file.`);
    if (known.kind === 'unreadable') throw new ToolError(`The source \`${source}\` cannot be read: ${known.reason}`);
  }
  if (!looksLikeFile(source)) throw new ToolError(`\`source\` is the key of a source in the map that \`path\` names, or a file. \`${source}\` is not a file.`);
  // As the source of a map of its own, it is read as every other source is.
  await reach(desk, source);
  const map = await openMap(desk, { text: `===\nsources:\n  source:\n    file: ${JSON.stringify(source)}\n===\n` });
  const known = await map.service.sources.read(map.uri, 'source');
  if (known.kind === 'text') return { ...known, map };
  throw new ToolError(known.kind === 'unreadable' ? `\`${source}\` cannot be read: ${known.reason}` : `There is no file \`${source}\`. Check the path.`);
}

/** Says that a map has no source of this key, and which it has. */
export function noSource(key: string, sources: readonly ReportedSource[]): string {
  if (sources.length === 0) return `The map has no source \`${key}\`: its front matter names none.`;
  const keys = sources.map((each) => each.key);
  const begun = keys.filter((each) => each.startsWith(key));
  const alike = begun.length > 0 ? begun.slice(0, 3) : suggester(() => keys)(key);
  return `The map has no source \`${key}\`.${didYouMean(alike, quoted)}${alike.length === 0 ? ` It has ${keys.map(quoted).join(', ')}.` : ''}`;
}

/** Why the text of a source that the map has is not at hand. */
function whyNoText({ howToReach }: Desk, { key, file, state }: ReportedSource): string {
  switch (state) {
    case 'none': return `The source \`${key}\` names no file. Give it one in the front matter (\`file: …\`), or name a file here.`;
    case 'missing': return `There is no file \`${file}\`, which the source \`${key}\` names. Correct it in the front matter.`;
    case 'outside': return `The file of \`${key}\`, \`${file}\`, is outside the folders that Argmark may read here. ${howToReach}`;
    default: return `The source \`${key}\` has no text that can be read: its file is a list of sources, or is still being read.`;
  }
}

function quoted(key: string): string {
  return `\`${key}\``;
}

function looksLikeFile(source: string): boolean {
  return /[./\\]/.test(source);
}
