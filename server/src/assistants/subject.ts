import * as z from 'zod/mini';
import { described } from './tool.js';

/** The arguments by which every tool is told of a map. */
export const subject = {
  path: described(z.optional(z.string()), 'The file of the map, relative to the folder that Argmark serves. Give this or `text`.'),
  text: described(z.optional(z.string()), 'The text of the map itself, for a draft that is not in a file. With `path`, this text is used instead of the text of that file.'),
};
