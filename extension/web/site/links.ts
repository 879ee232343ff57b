import path from 'node:path';
import { decodeUri } from '../../../server/src/base/decode-uri.js';
import { isThere } from './pages.js';

/** Where links between files of the repository lead in the site. */
export interface Links {
  /** `href` as it is in the file `source`, for the page `target`. Throws where it leads nowhere. */
  resolve(href: string, source: string, target: string): string;
}

/** The beginning of a link from a page of the site to its first folder. */
export function wayUp(target: string): string {
  return '../'.repeat(target.split('/').length - 1);
}

const repository = 'https://github.com/argmark/argmark';

/** Returns `targets`: where the files of the repository that are in the site are there, folders included. */
export function linksTo(root: string, targets: ReadonlyMap<string, string>): Links {
  return {
    resolve(href, source, target) {
      if (/^[a-z][a-z\d+.-]*:|^#/i.test(href)) return href;
      const [, file = '', hash = ''] = /^([^#]*)(#.*)?$/.exec(href)!;
      const wanted = path.posix.normalize(path.posix.join(path.posix.dirname(source), decodeUri(file))).replace(/\/$/, '');
      const found = targets.get(wanted);
      if (found !== undefined) return (path.posix.relative(path.posix.dirname(target), found) || path.posix.basename(found)) + hash;
      if (!wanted.startsWith('..') && isThere(root, wanted)) return `${repository}/blob/main/${wanted}${hash}`;
      throw new Error(`${source} links to ${href}, which is not there.`);
    },
  };
}
