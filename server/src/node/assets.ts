import { readFile } from 'node:fs/promises';
import type { ReadAsset } from '../service.js';

/** Reads the files that lie beside the program. */
export const readAsset: ReadAsset = (name) => readFile(new URL(name, import.meta.url));
