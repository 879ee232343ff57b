// What comes with the program beside its own code: copied into dist/ by the build, read by the tests where it lies.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import helpers from './typescript-helpers.cjs';

/** Files of libraries, by the name that they have in dist/. */
export const assets = {
  'resvg.wasm': '@resvg/resvg-wasm/index_bg.wasm',
  'DejaVuSansCondensed.ttf': 'dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf',
  'DejaVuSansCondensed-Bold.ttf': 'dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf',
  'DejaVuSansCondensed.LEGAL.txt': 'dejavu-fonts-ttf/LICENSE',
};

/** Decoders of pictures in PDFs, for the page that shows sources: the extension alone has them. */
export const decoders = {
  'jbig2.wasm': 'pdfjs-dist/wasm/jbig2.wasm',
  'openjpeg.wasm': 'pdfjs-dist/wasm/openjpeg.wasm',
  'qcms_bg.wasm': 'pdfjs-dist/wasm/qcms_bg.wasm',
  'jbig2.LEGAL.txt': 'pdfjs-dist/wasm/LICENSE_JBIG2',
  'openjpeg.LEGAL.txt': 'pdfjs-dist/wasm/LICENSE_OPENJPEG',
  'qcms.LEGAL.txt': 'pdfjs-dist/wasm/LICENSE_QCMS',
};

/** What the licence of a library (MPL-2.0) asks for where its code is shipped. */
export const resvgNotice = 'resvg.wasm is @resvg/resvg-wasm, unchanged, under the Mozilla Public License 2.0 '
  + '(https://mozilla.org/MPL/2.0/). Its source: https://github.com/thx/resvg-js\n';

/** What is loaded when a picture is first asked for, or a source first read, by the name of its file in dist/. */
const modules = {
  'graphviz.js': { filter: /^@hpcc-js\/wasm-graphviz$/, from: '@hpcc-js/wasm-graphviz' },
  'png.js': { filter: /\/picture\/export\/png\.js$/, from: 'server/src/picture/export/png.ts' },
  'pdf.js': { filter: /\/picture\/export\/pdf\.js$/, from: 'server/src/picture/export/pdf.ts' },
  'docx.js': { filter: /\/reader\/docx\.js$/, from: 'server/src/convert/reader/docx.ts' },
  'read-pdf.js': { filter: /\/read-pdf\.js$/, from: 'server/src/sources/extract/read-pdf.ts' },
  'read-markup.js': { filter: /\/read-markup\.js$/, from: 'server/src/sources/extract/read-markup.ts' },
};

/** The files of these modules in dist/, which every package needs. */
export const moduleFiles = Object.keys(modules);

/**
 * The values of YAML 1.1 (sets, binary data, sexagesimal numbers), which nothing asks for: `readYaml` takes no tags, and a document that
 * says it is in YAML 1.1 is read as 1.2.
 */
const noOldYaml = ({ onLoad }) => onLoad({ filter: /yaml[/\\]browser[/\\]dist[/\\]schema[/\\]tags\.js$/ }, () => ({
  contents: `import { schema } from './core/schema.js';
  export const coreKnownTags = {};
  export const getTags = () => schema.slice();`,
  resolveDir: fileURLToPath(new URL('../node_modules/yaml/browser/dist/schema', import.meta.url)),
}));

/** Walking over the tokens of YAML, and changing values while they are read, which nothing asks for; and keys that are no merge keys outside YAML 1.1. */
const noUnusedYaml = ({ onLoad }) => onLoad({ filter: /yaml[/\\]browser[/\\]dist[/\\](?:parse[/\\]cst-visit|doc[/\\]applyReviver|schema[/\\]yaml-1\.1[/\\]merge)\.js$/ }, () => ({
  contents: 'export const visit = undefined, applyReviver = undefined, isMergeKey = () => false, addMergeToJSMap = undefined;',
}));

/** Nothing waits while it walks over a document: without its constants, that walk is left out. */
const noWaitingYaml = ({ onLoad }) => onLoad({ filter: /yaml[/\\]browser[/\\]dist[/\\]visit\.js$/ }, ({ path }) => ({
  contents: readFileSync(path, 'utf8').replace(/^visitAsync\.\w+ = .*$/gm, ''),
}));

/** Errors of YAML are told with a line and a picture of it nowhere: all that read it say where something stands themselves. */
const noPrettyYaml = ({ onLoad }) => onLoad({ filter: /yaml[/\\]browser[/\\]dist[/\\]errors\.js$/ }, ({ path }) => ({
  contents: readFileSync(path, 'utf8').replace(/^const prettifyError = [^]*?^\};$/m, 'const prettifyError = undefined;'),
}));

/** Lines of YAML that is written are folded nowhere: all that write it ask for `lineWidth: 0`. */
const noFoldedYaml = ({ onLoad }) => onLoad({ filter: /yaml[/\\]browser[/\\]dist[/\\]stringify[/\\]foldFlowLines\.js$/ }, () => ({
  contents: 'export const FOLD_FLOW = "flow", FOLD_BLOCK = "block", FOLD_QUOTED = "quoted", foldFlowLines = (text) => text;',
}));

/**
 * Parts of the protocol that ask nothing of maps, by the names of their files in its libraries, and what the server's library does
 * about them: it takes its classes through a function for each part, which adds to them what it can answer.
 */
const unusedParts = {
  notebook: 'NotebookSyncFeature', typeHierarchy: 'TypeHierarchyFeature', moniker: 'MonikerFeature',
  inlineValue: 'InlineValueFeature', inlineCompletion: 'InlineCompletionFeature', textDocumentContent: 'TextDocumentContentFeature',
  showDocument: 'ShowDocumentFeature', colorProvider: 'DocumentColorRequest', declaration: 'DeclarationRequest', typeDefinition: 'TypeDefinitionRequest',
  // Cancelling through shared memory, which clients in other threads may use and none here does.
  sharedArrayCancellation: 'SharedArraySenderStrategy',
};
const unusedPart = new RegExp(`[/\\\\]lib[/\\\\]common[/\\\\](?:protocol\\.)?(${Object.keys(unusedParts).join('|')})\\.js$`);
const usedPartsAlone = ({ onLoad }) => onLoad({ filter: unusedPart }, ({ path }) => ({
  contents: `exports.${unusedParts[unusedPart.exec(path)[1]]} = (Base) => Base;`,
}));

/** Classes that the server does without: it keeps its own texts, and its own account of sent tokens. */
const noUnusedClasses = ({ onLoad }) => onLoad({ filter: /vscode-languageserver[/\\]lib[/\\]common[/\\](?:textDocuments|semanticTokens)\.js$/ }, ({ path }) => ({
  contents: readFileSync(path, 'utf8').replace(/^class (\w+) \{[^]*?^\}\nexports\.\1 = \1;$/gm, ''),
}));

/** The names of progress need be no more than unlike each other. */
const shortNames = ({ onLoad }) => onLoad({ filter: /vscode-languageserver[/\\]lib[/\\]common[/\\]utils[/\\]uuid\.js$/ }, () => ({
  contents: "exports.generateUuid = () => crypto.getRandomValues(new Uint32Array(4)).join('-');",
}));

/** What TypeScript writes at the head of each file that it compiles to CommonJS, up to the line that ends it. */
const helperOfTypeScript = /^var (__\w+) = \(this && this\.\1\) \|\| [^]*?^\}\)*(?:\(\))?;$/gm;

/** What TypeScript writes for all names of a file before they have a value. */
const namesAlone = /^(?:exports\.\w+ = )+void 0;$/gm;

/** What TypeScript writes for a name that a file passes on. No file asks for such a name before the one that has it has run. */
const passedOn = /Object\.defineProperty\(exports, "(\w+)", \{ enumerable: true, get: function \(\) \{ return ([\w.]+); \} \}\);/g;

/** Messages with one to nine parameters in a list: those of the protocol have none or one object. */
const numbered = '(?:Request|Notification)Type[1-9]';
const messagesInLists = new RegExp(`^class ${numbered} extends [^]*?^\\}\nexports\\.\\w+ = \\w+;$|exports\\.${numbered} = (?:\\w+\\.\\w+;)?`, 'gm');

/** What the protocol says of each message for those who describe it: which side sends it, and what a client says to get it. */
const aboutMessages = /^ +\w+\.(?:messageDirection|capabilities) = messages_1\..*$/gm;

/** The libraries of the protocol bring these functions with every file: they all take them from one, and pass names on in few words. */
function shortened(path) {
  const text = readFileSync(path, 'utf8');
  const from = JSON.stringify(fileURLToPath(new URL('typescript-helpers.cjs', import.meta.url)));
  return text.replace(helperOfTypeScript, (_, name) => (name in helpers ? `const { ${name} } = require(${from});` : ''))
    .replace(namesAlone, '').replace(passedOn, 'exports.$1 = $2;').replace(messagesInLists, '').replace(aboutMessages, '');
}

const shortModules = ({ onLoad }) => onLoad({ filter: /[/\\]vscode-languageserver[/\\].*\.js$/ }, ({ path }) => ({ contents: shortened(path) }));

/** The functions of the protocol's types that anybody asks for: `test/project/sizes.test.ts` looks for them. */
export const usedOfTypes = ['DocumentUri.is', 'URI.is', 'WorkspaceFolder.is', 'integer.is', 'uinteger.is'];

/**
 * Functions that make and check values of the protocol, which the compiler does here, and what nothing asks for: a class for texts, and the
 * names of some sixty languages. Of its types, there are constants left.
 */
const constantsOfTypes = ({ onLoad }) => onLoad({ filter: /[/\\]vscode-languageserver-types[/\\]lib[/\\]esm[/\\]main\.js$/ }, ({ path }) => ({
  contents: readFileSync(path, 'utf8').replace(/^(?:export )?class (?:WorkspaceChange|FullTextDocument) \{[^]*?^\}$/gm, '').replace(/^ +LanguageKind\.\w+ = .*$/gm, '')
    .replace(/^ +(?!Is\.)(\w+\.\w+) = [a-z]\w*;$/gm, (all, name) => (usedOfTypes.includes(name) ? all : ''))
    .replace(/^export var (\w+);\n(?:\/\*\*(?:(?!\*\/)[^])*\*\/\n)?\(function \(\1\) \{\n((?:(?!^\}\))[^])*)^\}\)\(\1 \|\| \(\1 = \{\}\)\);$/gm,
      (all, name, body) => (new RegExp(`^ +${name}\\.\\w+ = `, 'm').test(body) ? all : '')),
}));

/** Of paths, nothing asks for one relative to another, or for one in parts. */
const noUnusedPaths = ({ onLoad }) => onLoad({ filter: /vscode-uri[/\\]lib[/\\]esm[/\\]index\.mjs$/ }, ({ path }) => ({
  contents: readFileSync(path, 'utf8').replace(/relative:function\([^]*?(?=_makeLong:)/, '').replace(/format:function\([^]*?(?=sep:)/, ''),
}));

/** The queue of messages, of which the library asks no more than that: a `Map` keeps the order in which its keys were set. */
const queueAlone = ({ onLoad }) => onLoad({ filter: /vscode-jsonrpc[/\\]lib[/\\]common[/\\]linkedMap\.js$/ }, () => ({
  contents: `exports.LinkedMap = class extends Map {
    shift() {
      const [first] = this;
      this.delete(first?.[0]);
      return first?.[1];
    }
  };`,
}));

/** Messages are traced by the client; the library would do so only for servers that ask it to, and this one does not. */
const noTraces = ({ onLoad }) => onLoad({ filter: /vscode-jsonrpc[/\\]lib[/\\]common[/\\]connection\.js$/ }, ({ path }) => ({
  contents: shortened(path).replace(/^( {4})function (trace(?:Sending|Received)\w+|logLSPMessage)\([^)]*\) \{$[^]*?^\1\}$/gm, '$1function $2() {}'),
}));

/** The first that takes a file has it. */
const leftOut = [noOldYaml, noUnusedYaml, noWaitingYaml, noPrettyYaml, noFoldedYaml, usedPartsAlone, noUnusedClasses, shortNames, noTraces, constantsOfTypes, noUnusedPaths, queueAlone, shortModules];

/** For Node these are files beside the program. */
export const modulesApart = {
  name: 'modules-apart',
  setup({ onResolve, onLoad }) {
    // It starts other programs to look for modules of Node, for servers that load the user's linter.
    onLoad({ filter: /vscode-languageserver[/\\]lib[/\\]node[/\\]files\.js$/ }, () => ({ contents: '' }));
    for (const leaveOut of leftOut) leaveOut({ onLoad });
    for (const [name, { filter }] of Object.entries(modules)) {
      onResolve({ filter }, () => ({ path: `./${name}`, external: true }));
    }
  },
};

/** For scripts that are one text, whoever starts them has to bring `loadModule`, which gives a module by its name. */
export const modulesFromOutside = {
  name: 'modules-from-outside',
  setup({ onResolve, onLoad }) {
    for (const leaveOut of leftOut) leaveOut({ onLoad });
    for (const [name, { filter }] of Object.entries(modules)) {
      onResolve({ filter }, () => ({ path: name, namespace: 'outside' }));
    }
    onLoad({ filter: /.*/, namespace: 'outside' }, ({ path }) => ({ contents: {
      'graphviz.js': `let loaded;
      export const Graphviz = {
        load: async () => (loaded = (await globalThis.loadModule('graphviz.js')).Graphviz).load(),
        unload: () => loaded?.unload(),
      };`,
      'png.js': "export const toPng = async (input) => (await globalThis.loadModule('png.js')).toPng(input);",
      'pdf.js': "export const toPdf = async (input) => (await globalThis.loadModule('pdf.js')).toPdf(input);",
      'docx.js': "export const toDocx = async (document) => (await globalThis.loadModule('docx.js')).toDocx(document);",
      'read-pdf.js': "export const readPdf = async (...file) => (await globalThis.loadModule('read-pdf.js')).readPdf(...file);",
      'read-markup.js': `export const readHtml = async (...file) => (await globalThis.loadModule('read-markup.js')).readHtml(...file);
      export const readZip = async (...file) => (await globalThis.loadModule('read-markup.js')).readZip(...file);`,
    }[path] }));
  },
};

/**
 * How the modules are built: for Node and for workers alike. They ask for modules of Node only where they find it.
 * @type {import('esbuild').BuildOptions}
 */
export const modulesBuild = {
  entryPoints: Object.fromEntries(Object.entries(modules).filter(([name]) => name !== 'read-pdf.js').map(([name, { from }]) => [name.replace('.js', ''), from])),
  bundle: true, minify: true, platform: 'browser', format: 'cjs', target: 'es2022', logLevel: 'warning',
  external: ['fs', 'module', 'path', 'url', 'crypto'],
  // Tells Node the names that `import()` finds in them.
  footer: { js: '0 && (module.exports = { Graphviz, toPng, toPdf, toDocx, readHtml, readZip });' },
};

/**
 * How the reader of PDFs is built: as the modules, but so that it takes no place for Node, where it would look for a canvas,
 * and no worker for its own, whose messages it would take over.
 * @type {import('esbuild').BuildOptions}
 */
export const pdfReaderBuild = {
  ...modulesBuild, entryPoints: { 'read-pdf': modules['read-pdf.js'].from },
  define: { 'process': 'undefined', 'self.postMessage': 'undefined', 'import.meta.url': '""' },
  footer: { js: '0 && (module.exports = { readPdf });' },
};

/**
 * How the programs for Node are built: ES modules that share what they have in common, so that nothing is shipped twice,
 * and what `import()` loads is in a file of its own.
 * @type {import('esbuild').BuildOptions}
 */
export const programsBuild = {
  entryPoints: { server: 'server/src/lsp/node.ts', worker: 'server/src/node/worker.ts', cli: 'server/src/cli/program.ts' },
  bundle: true, minify: true, platform: 'node', format: 'esm', splitting: true, target: 'node20', charset: 'utf8',
  outExtension: { '.js': '.mjs' }, chunkNames: '[name]-[hash]', legalComments: 'linked', logLevel: 'warning',
  // Of a package that has both, the ES module: what is not used of it is left out.
  mainFields: ['module', 'main'],
  alias: {
    // The protocol asks for it in its other form, and would bring it a second time.
    'vscode-languageserver-types': './node_modules/vscode-languageserver-types/lib/esm/main.js',
    // Its ES module is the one for browsers, and does the same.
    'yaml': './node_modules/yaml/browser/index.js',
  },
  // What is no ES module asks for Node's modules by `require`. The line is short because each of some hundred chunks begins with it.
  banner: { js: 'import{createRequire as r$}from"module";const require=r$(import.meta.url);' },
};

/**
 * How viewer.js and viewer-style.css, which exported pages hold, are built. Graphviz, which is larger than all the rest, is not in
 * them: pages that need it hold graphviz.js as well.
 * @type {import('esbuild').BuildOptions}
 */
export const viewerBuild = {
  entryPoints: { 'viewer': 'extension/webview/viewer.ts', 'viewer-style': 'extension/webview/viewer.css' },
  bundle: true, minify: true, platform: 'browser', format: 'iife', target: 'es2022', logLevel: 'warning', legalComments: 'none',
  plugins: [modulesFromOutside],
};

/**
 * How markdown.js is built, which draws fences in VS Code's preview of Markdown. VS Code in a browser can load it as a text.
 * @type {import('esbuild').BuildOptions}
 */
export const markdownBuild = {
  entryPoints: { markdown: 'server/src/embed/fence-renderer.ts' },
  bundle: true, minify: true, platform: 'browser', format: 'cjs', target: 'es2022', logLevel: 'warning',
  plugins: [modulesFromOutside],
};
