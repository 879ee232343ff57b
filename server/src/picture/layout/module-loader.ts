/** A script that gives its page or worker `loadModule`, by which code in one text gets a module in CommonJS; `module` is that one's text. */
export function moduleLoader(module: string): string {
  return `globalThis.loadModule = async () => { const module = { exports: {} };
(function (module, exports, require) {
${module}
})(module, module.exports, () => ({})); return module.exports; };
`;
}
