// TypeScript's own functions of these names, for the libraries of the protocol. All modules of these say that they were ES modules.
/* oxlint-disable no-underscore-dangle -- these are the names that TypeScript gives them */

exports.__importDefault = (module) => (module?.__esModule ? module : { default: module });

exports.__importStar = (module) => (module?.__esModule ? module : { ...module, default: module });

exports.__exportStar = (from, to) => {
  for (const name of Object.keys(from)) {
    if (name !== 'default' && !Object.hasOwn(to, name)) Object.defineProperty(to, name, { enumerable: true, get: () => from[name] });
  }
};
