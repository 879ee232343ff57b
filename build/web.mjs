// What is built for pages of others: the element <argmark-map>, with the viewer of exported pages in it.
import { build } from 'esbuild';
import { modulesFromOutside, viewerBuild } from './assets.mjs';

/** The viewer as it is built for exported pages, as a module of two texts. */
const viewerText = {
  name: 'viewer-text',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^viewer-text$/ }, () => ({ path: 'viewer', namespace: 'viewer-text' }));
    onLoad({ filter: /.*/, namespace: 'viewer-text' }, async () => {
      const { outputFiles } = await build({ ...viewerBuild, write: false, outdir: '/' });
      const text = (ending) => JSON.stringify(outputFiles.find(({ path }) => path.endsWith(ending)).text);
      return { contents: `export const script = ${text('.js')};\nexport const style = ${text('.css')};` };
    });
  },
};

/**
 * How argmark-map.js is built: one ES module, which loads nothing.
 * @type {import('esbuild').BuildOptions}
 */
export const elementBuild = {
  entryPoints: { 'argmark-map': 'extension/web/element/argmark-map.ts' },
  bundle: true, minify: true, platform: 'browser', format: 'esm', target: 'es2022', charset: 'utf8', logLevel: 'warning', legalComments: 'linked',
  plugins: [modulesFromOutside, viewerText],
};
