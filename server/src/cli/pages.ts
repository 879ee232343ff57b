import type { Pages } from '../markdown/pages.js';
import { isPageFile } from '../service.js';
import type { Failure, Input } from './files.js';
import { InputError } from './io.js';

/** What is read of inputs. */
export interface Documents {
  /** The inputs that are maps, and each block of the pages as a map of its own. */
  readonly documents: readonly Pick<Input, 'uri' | 'text'>[];
  /** The pages with their blocks, which turns what is said of a block into what is said of its page; `undefined`: there is no page. */
  readonly pages: Pages | undefined;
  /** Pages that have no block, with words that say so. */
  readonly empty: readonly Failure[];
}

/** Returns the maps among `inputs`. Of pages of Markdown only the blocks are maps, as in the editor. */
export async function documentsOf(inputs: readonly Input[]): Promise<Documents> {
  if (!inputs.some(({ uri }) => isPageFile(uri))) return { documents: inputs, pages: undefined, empty: [] };
  const { Pages } = await import('../markdown/pages.js');
  const documents: Pick<Input, 'uri' | 'text'>[] = [];
  const open = (uri: string, _version: number, text: string) => void documents.push({ uri, text });
  const pages = new Pages({ open, change: () => {}, close: () => {} });
  const empty: Failure[] = [];
  for (const input of inputs) {
    if (!isPageFile(input.uri)) {
      documents.push(input);
      continue;
    }
    pages.open(input.uri, 0, input.text);
    if (pages.fencesIn(input.uri).length === 0) empty.push({ path: input.path, message: withoutBlock(input.path) });
  }
  return { documents, pages, empty };
}

/**
 * An input as one map. Of a page that is its only block, with empty lines in the place of what is above, so that all
 * places are those of the page. Throws an InputError for a page with none or several: `what` is done with one map.
 */
export async function asOneMap(input: Input, what: string): Promise<Input> {
  const { documents: [block, ...others], pages } = await documentsOf([input]);
  if (pages === undefined) return input;
  if (block === undefined) throw new InputError(withoutBlock(input.path, what));
  if (others.length > 0) {
    throw new InputError(`\`${input.path}\` is a Markdown page with ${others.length + 1} maps, and one map is ${what} at a time. `
      + 'Put the one that you mean into its own .arg file, and include that file in a block of the page.');
  }
  const { start: { line } } = pages.leave({ start: { line: 0, character: 0 } }, block.uri);
  return { ...input, text: '\n'.repeat(line) + block.text };
}

function withoutBlock(name: string, what = 'checked'): string {
  return `\`${name}\` is a Markdown page without an Argmark block, so nothing in it is ${what}. `
    + 'Write maps between lines ```argmark and ```, or give the file the extension .arg if all of it is a map.';
}
