import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ReadAsset } from '../service.js';

/** Reads the files that lie beside the program. */
export const readAsset: ReadAsset = (name) => readFile(path.join(__dirname, name));
