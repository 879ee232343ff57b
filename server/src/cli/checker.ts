import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { nodeHost } from '../lsp/node-host.js';
import {
  Configuration, configurationDiagnostics, createService, type LoadedConfig, type Preferences,
} from '../service.js';
import type { ResultCache } from './cache.js';
import { shown, type Inputs } from './files.js';
import { InputError, type Io } from './io.js';
import type { Checked, Report } from './reporters/checked.js';

export interface CheckerOptions {
  /** What goes before the configuration files. */
  readonly overriding: Preferences;
  /** Take this configuration file, relative to the working folder, instead of the nearest ones. */
  readonly config?: string | undefined;
  readonly cache?: ResultCache | undefined;
  readonly io: Io;
}

/** Checks texts by the configuration files above them. */
export interface Checker {
  /**
   * The findings of each text; before them, as findings of their own, what is wrong with the configuration files that
   * hold for some of them. Rejects with an InputError where the one that was asked for does not exist.
   */
  check(inputs: Inputs): Promise<Report>;
  /** Configuration files may have changed. */
  forget(): void;
}

export function createChecker({ overriding, config, cache, io }: CheckerOptions): Checker {
  const file = config === undefined ? undefined : pathToFileURL(path.resolve(io.cwd, config)).href;
  const configuration = new Configuration({ host: nodeHost, file, overriding });
  const service = createService();
  service.configure((uri) => configuration.settingsOf(uri));
  return {
    async check({ inputs, failures }) {
      const files: Checked[] = [];
      for (const input of inputs) {
        const { uri, text } = input;
        if (await configuration.load(uri) === undefined && config !== undefined) {
          throw new InputError(`There is no configuration file \`${config}\`. Check the path.`);
        }
        const found = () => service.check(uri, text);
        const diagnostics = cache ? cache.diagnostics(input, configuration.settingsOf(uri), found) : found();
        files.push({ ...input, diagnostics });
      }
      const configs = (await configuration.files()).filter(({ problems }) => problems.length > 0);
      return { files: [...configs.map((each) => checkedConfig(each, io)), ...files], failures };
    },
    forget: () => configuration.forget(),
  };
}

function checkedConfig(config: LoadedConfig, io: Io): Checked {
  const { uri, text } = config;
  return { path: shown(fileURLToPath(uri), io), uri, text, diagnostics: configurationDiagnostics(text, config) };
}
