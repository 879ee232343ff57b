import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { nodeHost } from '../lsp/node-host.js';
import {
  Configuration, configurationDiagnostics, createService, fixAll, type LoadedConfig, type Preferences,
  type RuleSettings,
} from '../service.js';
import type { ResultCache } from './cache.js';
import { reasonOf, shown, type Failure, type Input, type Inputs } from './files.js';
import { InputError, type Io } from './io.js';
import type { Checked, Report } from './reporters/checked.js';
import { writeWhole } from './write.js';

export interface CheckerOptions {
  /** What goes before the configuration files. */
  readonly overriding: Preferences;
  /** Take this configuration file, relative to the working folder, instead of the nearest ones. */
  readonly config?: string | undefined;
  readonly cache?: ResultCache | undefined;
  /** Repair in the files what needs nobody's decision, before they are checked. */
  readonly fix?: boolean;
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

export function createChecker({ overriding, config, cache, fix = false, io }: CheckerOptions): Checker {
  const file = config === undefined ? undefined : pathToFileURL(path.resolve(io.cwd, config)).href;
  const configuration = new Configuration({ host: nodeHost, file, overriding });
  const service = createService();
  service.configure((uri) => configuration.settingsOf(uri));
  return {
    async check({ inputs, failures }) {
      const files: Checked[] = [];
      const problems: Failure[] = [...failures];
      let fixed = 0;
      for (const input of inputs) {
        if (await configuration.load(input.uri) === undefined && config !== undefined) {
          throw new InputError(`There is no configuration file \`${config}\`. Check the path.`);
        }
        const settings = configuration.settingsOf(input.uri);
        const repaired = fix ? repair(input, settings) : { ...input, count: 0 };
        const { path: name, uri } = input;
        if ('message' in repaired) problems.push(repaired);
        const { text } = 'message' in repaired ? input : repaired;
        fixed += 'count' in repaired ? repaired.count : 0;
        const found = () => service.check(uri, text);
        const diagnostics = cache ? cache.diagnostics({ uri, text }, settings, found) : found();
        files.push({ path: name, uri, text, diagnostics });
      }
      const configs = (await configuration.files()).filter(({ problems }) => problems.length > 0);
      return { files: [...configs.map((each) => checkedConfig(each, io)), ...files], failures: problems, fixed };
    },
    forget: () => configuration.forget(),
  };
}

function checkedConfig(config: LoadedConfig, io: Io): Checked {
  const { uri, text } = config;
  return { path: shown(fileURLToPath(uri), io), uri, text, diagnostics: configurationDiagnostics(text, config) };
}

/** Writes the text of a file with all repairs that need nobody's decision; gives it with their number. */
function repair({ path: name, uri, text }: Input, settings: RuleSettings): { text: string; count: number } | Failure {
  const fixed = fixAll(text, { uri, settings });
  if (fixed.count === 0) return fixed;
  const fail = (reason: string) => ({ path: name, message: `\`${name}\` is left as it is: ${reason}` });
  try {
    const file = fileURLToPath(uri);
    // What is no UTF-8 has lost something in reading.
    if (!readFileSync(file).equals(Buffer.from(text))) return fail('it is not encoded in UTF-8, or it has changed meanwhile.');
    writeWhole(file, fixed.text);
    return fixed;
  } catch (error) {
    return fail(reasonOf(error));
  }
}
