import { namedMapEndings } from '../../base/file-endings.js';
import type { LinkState } from '../../model/links.js';
import { outsideWorkspace } from '../../sources/source-state.js';
import { meantFixes } from '../meant.js';
import type { Rule } from '../rule.js';

export const includeUnreadable: Rule = {
  code: 'include-unreadable',
  title: 'An included file is not read',
  category: 'form',
  severity: 'warning',
  scope: 'file',
  *check({ file }) {
    for (const { kind, path, place, state } of file.links) {
      if (kind !== 'include') continue;
      const quoted = state.kind === 'no-map' ? /^(["'`])(.*)\1$/.exec(path)?.[2] : undefined;
      const reason = quoted === undefined ? reasonFor(path, state) : 'the quotation marks are read as part of its name. Remove them.';
      if (reason !== undefined) yield { place, message: `\`${path}\` is not part of this map: ${reason}`, ...quoted === undefined ? {} : { meant: [quoted] } };
    }
  },
  fix: meantFixes,
};

const code = (text: string) => `\`${text}\``;

/** Why a file that may well exist is not part of the map, and what to do about it; `undefined`: nothing to say. */
function reasonFor(path: string, state: LinkState): string | undefined {
  switch (state.kind) {
    case 'no-map':
      return state.isFolder ? 'it is a folder. Write the path of a file in it.' : `its name is not that of an argument map, which ends in ${namedMapEndings.slice(0, -1).map(code).join(', ')} or ${code(namedMapEndings.at(-1)!)}. Rename it, or correct the path.`;
    case 'no-fences':
      return 'this page has no fenced block of `argmark` or `argdown`. Put the map into one.';
    case 'binary':
      return 'it contains binary data. Include a file that has the text.';
    case 'not-utf8':
      return `${state.reason}.`;
    case 'too-large':
      return `it is ${Math.ceil(state.bytes / 1024 / 1024)} MB, more than a map may be. Split it.`;
    case 'outside':
      return outsideWorkspace;
    case 'unreadable':
      return `it cannot be read: ${state.reason.replace(/\.$/, '')}.`;
    case 'unread':
      if (state.why === 'untrusted') return 'in a workspace that is not trusted, no other file is read. Trust the workspace to read it.';
      return state.why === 'unsaved' ? `this document has not been saved, so \`${path}\` cannot be found. Save the document.` : undefined;
    default:
      return undefined;
  }
}
