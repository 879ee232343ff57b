import manifest from '../../../package.json';

/** This program's version. */
export const version: string = manifest.version;
