import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { decodeUri } from '../base/decode-uri.js';
import { NotUtf8, utf8Of } from '../base/utf8.js';
import { exportFormats, formatsByEnding } from '../convert/formats.js';
import { reasonOf } from '../node/reason.js';
import { exportMapOf, type ExporterOptions } from './exporter.js';
import { shown, type Input } from './files.js';
import { InputError, tell, type Io } from './io.js';
import { writeOutput } from './output.js';
import { picturesOf } from '../service.js';

/** Draws the pictures in Markdown pages anew, where what they show has changed; names those that it has written, and tells whether it could write all. */
export async function updatePages(inputs: readonly Input[], options: ExporterOptions, io: Io): Promise<boolean> {
  let isWhole = true;
  /** The pictures of these pages, by their files. */
  const drawn = new Map<string, { readonly place: string; readonly content: Buffer }>();
  for (const page of inputs) {
    const { pictures, without } = await picturesOf(page.text);
    const fail = (line: number, message: string) => {
      tell(io, `${page.path}:${line}: ${message}`);
      isWhole = false;
    };
    for (const line of without) tell(io, `${page.path}:${line}: no picture follows this map. Write \`![what it shows](map.svg)\` below it to have one drawn.`);
    // Of many pages, some are about something else.
    if (pictures.length === 0 && without.length === 0 && inputs.length === 1) tell(io, `${page.path}: there is no map in this page: no fenced block of \`argmark\`, and no comment \`<!-- argmark: map.arg -->\`.`);
    for (const { map, picture, line } of pictures) {
      const format = /^(?:[a-z][a-z0-9+.-]*:|\/|#)/i.test(picture) ? undefined : formatsByEnding(picture, exportFormats).find(({ writes }) => writes === 'picture')?.id;
      if (format === undefined) {
        fail(line, `the picture \`${picture}\` is not an .svg, .png or .pdf file in the page's folder, so it is not drawn.`);
        continue;
      }
      const folder = path.dirname(page.file!);
      const target = path.resolve(folder, decodeUri(picture.replace(/[?#].*$/, '')));
      if (!isBelow(folder, target) && !isBelow(io.cwd, target)) {
        fail(line, `the picture \`${picture}\` is in another folder than the page and the working folder, so it is not drawn. Run the command in a folder above both.`);
        continue;
      }
      try {
        // Empty lines stand for what is above, so that all places are those of the page.
        const source = 'text' in map ? { uri: page.uri.replace(/[^/]*$/, `${encodeURIComponent(path.basename(page.file!))}-${line}.arg`), text: '\n'.repeat(line) + map.text } : readMap(folder, map.file);
        const content = Buffer.from(await exportMapOf(source, format, options, io, `${page.path}:${line}`));
        const other = drawn.get(target);
        if (other !== undefined && !other.content.equals(content)) {
          fail(line, `the picture \`${picture}\` shows the map in ${other.place} already, so it is not drawn. Give it another name.`);
          continue;
        }
        drawn.set(target, { place: `${page.path}:${line}`, content });
        const old = existsSync(target) ? readFileSync(target) : undefined;
        if (old?.equals(content)) continue;
        if (old !== undefined && !isDrawnHere(old)) {
          fail(line, `\`${shown(target, io)}\` exists and was not drawn by Argmark, so it would be lost. Delete it, or give this picture another name.`);
          continue;
        }
        mkdirSync(path.dirname(target), { recursive: true });
        writeOutput(shown(target, io), page, content, io.cwd);
        io.out(`${shown(target, io)}\n`);
      } catch (error) {
        if (!(error instanceof InputError || error instanceof NotUtf8 || (error as NodeJS.ErrnoException).code !== undefined)) throw error;
        fail(line, error instanceof InputError ? error.message : `\`${'file' in map ? map.file : picture}\`: ${reasonOf(error)}.`);
      }
    }
  }
  return isWhole;
}

function isBelow(folder: string, file: string): boolean {
  const way = path.relative(folder, file);
  return way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
}

/** Whether a picture is one of ours: SVG and PNG say so, and PDF begins as the library writes it. An empty file is nobody's. */
function isDrawnHere(picture: Buffer): boolean {
  return picture.length === 0 || picture.includes('class="argmark-map"') || picture.includes('Software\0Argmark') || picture.subarray(0, 20).includes(Buffer.from('%\x81\x81\x81\x81', 'latin1'));
}

function readMap(folder: string, name: string): { readonly uri: string; readonly text: string } {
  const file = path.resolve(folder, name);
  return { uri: pathToFileURL(file).href, text: utf8Of(readFileSync(file)) };
}
