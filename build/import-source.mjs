// Lets a build step use what it builds.
import { build } from 'esbuild';

/**
 * Imports a module of the sources, which are in TypeScript. Each call gives another copy.
 * @param {string} entry from the root of the repository @returns {Promise<any>}
 */
export async function importSource(entry) {
  const { outputFiles } = await build({
    entryPoints: [entry], bundle: true, write: false, platform: 'neutral', format: 'esm', mainFields: ['module', 'main'], logLevel: 'warning',
  });
  return import(`data:text/javascript;base64,${Buffer.from(/** @type {Uint8Array} */ (outputFiles[0]?.contents)).toString('base64')}`);
}
