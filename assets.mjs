// What comes with the program beside its own code: copied into dist/ by the build, read by the tests where it lies.

/** Files of libraries, by the name that they have in dist/. */
export const assets = {
  'resvg.wasm': '@resvg/resvg-wasm/index_bg.wasm',
  'DejaVuSansCondensed.ttf': 'dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf',
  'DejaVuSansCondensed-Bold.ttf': 'dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf',
};

/** A map in an exported page is laid out as trees: it goes without Graphviz, which is larger than all the rest. */
const withoutGraphviz = {
  name: 'without-graphviz',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^@hpcc-js\/wasm-graphviz$/ }, () => ({ path: 'none', namespace: 'graphviz' }));
    onLoad({ filter: /.*/, namespace: 'graphviz' }, () => ({
      contents: 'export const Graphviz = { load: () => Promise.reject(new Error("There is no Graphviz in this page")) };',
    }));
  },
};

/**
 * How viewer.js and viewer-style.css, which exported pages hold, are built.
 * @type {import('esbuild').BuildOptions}
 */
export const viewerBuild = {
  entryPoints: { 'viewer': 'extension/webview/viewer.ts', 'viewer-style': 'extension/webview/viewer.css' },
  bundle: true, minify: true, platform: 'browser', format: 'iife', target: 'es2022', logLevel: 'warning', legalComments: 'none',
  plugins: [withoutGraphviz],
};
