import * as z from 'zod/mini';
import { described } from './tool.js';

/** The arguments by which every tool is told of a map. */
export const subject = {
  path: described(z.optional(z.string()), 'The file of the map, from the folder that Argmark serves. Give this or `text`.'),
  text: described(z.optional(z.string()), 'The text of the map itself, for a draft that is in no file. With `path`, the text as it would stand there.'),
};
