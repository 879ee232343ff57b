import { decodeUri } from '../base/decode-uri.js';
import { errorMessage } from '../base/error-message.js';
import { recordOf } from '../base/record.js';
import type { ConfigFile } from '../lint/config-file.js';
import { isPresetName, presets, type PresetName } from '../lint/presets.js';
import { rules as allRules } from '../lint/rules/index.js';
import { isSeverity, type RuleSettings } from '../lint/settings.js';
import { wrongSettings } from '../lint/wrong-settings.js';
import { noDefaults } from '../model/defaults.js';
import type { DataValues } from '../model/model.js';
import type { ArgdownConfig } from './argdown-config.js';
import type { Host } from './host.js';
import { realPlace } from './real-place.js';
import { canonical, isInside, resolvePath } from './uris.js';

/** The name of the file that configures the linter for its folder and all below it. */
export const configFileName = 'argmark.config.json';

/** The names of all files that configure maps: ours, and those of Argdown, of which a script is told of and not run. */
export const configFileNames: readonly string[] = [configFileName, 'argdown.config.json', 'argdown.config.js'];

/** Reads the text of a configuration file. What that needs is loaded at the first one: most calls meet none. */
export async function readConfig(text: string): Promise<ConfigFile> {
  const { readConfigFile } = await import('../lint/config-file.js');
  return readConfigFile(text);
}

/** Severities as a person sets them: a preset to start from, and rules that differ from it. */
export interface Preferences {
  readonly preset?: PresetName | undefined;
  readonly rules?: RuleSettings | undefined;
}

/** A configuration file that has been read. */
export interface LoadedConfig extends ConfigFile {
  readonly uri: string;
  readonly text: string;
  /** The bibliographies that it names, by their canonical URIs. */
  readonly bibliographies: readonly string[];
}

/** As much of a configuration file, ours or Argdown's, as is needed to tell of its problems. */
export type ReadConfig = Pick<LoadedConfig, 'uri' | 'text' | 'problems' | 'bibliographies'>;

export interface ConfigurationOptions {
  readonly host: Host;
  /** Take this file for every document, instead of the nearest one. */
  readonly file?: string | undefined;
  /** What goes before configuration files: the options of a command line. */
  readonly overriding?: Preferences | undefined;
}

/**
 * Which severities hold for which document. From the weakest to the strongest: the rules' own severities, the
 * editor's settings, the nearest configuration file upwards of the document (its `rules`, then its `overrides` in
 * their order), the command line; a document's front matter goes before all. A file that `extends` a preset starts
 * from that preset instead of the editor's settings, so that it means the same everywhere.
 */
export class Configuration {
  readonly #host: Host;
  readonly #file: string | undefined;
  readonly #overriding: Preferences;
  #defaults: Preferences = {};
  /** Canonical. */
  #roots: readonly string[] | undefined;
  /** The file that is in a folder, by the folder with `/` at the end. */
  #read = new Map<string, Promise<LoadedConfig | undefined>>();
  /** The file that holds for what is in a folder, by the folder. */
  #nearest = new Map<string, LoadedConfig | undefined>();
  /** The same as `#read` and `#nearest`, for the files of Argdown. */
  #argdownIn = new Map<string, Promise<ArgdownConfig | undefined>>();
  #argdown = new Map<string, ArgdownConfig | undefined>();

  constructor({ host, file, overriding = {} }: ConfigurationOptions) {
    this.#host = host;
    this.#file = file;
    this.#overriding = overriding;
  }

  /** What holds where no file says otherwise. */
  setDefaults(defaults: Preferences): void {
    this.#defaults = defaults;
  }

  /**
   * Looks for files in these folders and below them only, and follows no symbolic link out of them; without, in all folders
   * above a document.
   */
  setRoots(roots: readonly string[]): void {
    this.#roots = roots.map(canonical);
    this.forget();
  }

  /** Forgets what it has read, because files have changed. */
  forget(): void {
    this.#read = new Map();
    this.#nearest = new Map();
    this.#argdownIn = new Map();
    this.#argdown = new Map();
  }

  /**
   * Reads what holds for a document; `settingsOf` knows it from then on. A file is read once. Never rejects: a file
   * that cannot be read is a problem of that file.
   */
  async load(uri: string): Promise<LoadedConfig | undefined> {
    const [read, nearest, argdown] = [this.#read, this.#nearest, this.#argdown];
    const home = folderOf(uri);
    if (nearest.has(home)) return nearest.get(home);
    const ofArgdown = await this.#argdownFor(home);
    let found: LoadedConfig | undefined;
    for (const file of this.#file === undefined ? this.#candidates(home) : [this.#file]) {
      let reading = read.get(file);
      if (reading === undefined) {
        reading = this.#readFile(file);
        read.set(file, reading);
      }
      found = await reading;
      if (found) break;
    }
    // What was read meanwhile may be outdated.
    if (read !== this.#read) return this.load(uri);
    argdown.set(home, ofArgdown);
    nearest.set(home, found);
    return found;
  }

  /** The severities for a document, by rule code; those of the files only after `load`. */
  settingsOf(uri: string): RuleSettings {
    const file = this.#nearest.get(folderOf(uri));
    const path = file && pathBelow(folderOf(file.uri), uri);
    const overrides = file?.overrides.filter(({ files }) => path !== undefined && files.some((is) => is(path))) ?? [];
    const preset = this.#overriding.preset ?? overrides.findLast((each) => each.preset)?.preset ?? file?.preset;
    return Object.assign(
      {},
      presets.standard, preset ? presets[preset] : settingsFrom(this.#defaults),
      file?.rules, ...overrides.map(({ rules }) => rules), this.#overriding.rules,
    ) as RuleSettings;
  }

  /** The bibliographies of all maps in the folder of a document, by their canonical URIs; only after `load`. */
  bibliographiesOf(uri: string): readonly string[] {
    return this.#nearest.get(folderOf(uri))?.bibliographies ?? none;
  }

  /** What a configuration file of Argdown says in place of a document's front matter; only after `load`. */
  defaultsOf(uri: string): DataValues {
    return this.#argdown.get(folderOf(uri))?.values ?? noDefaults;
  }

  /** The files that have been read since the last `forget`. */
  async files(): Promise<readonly ReadConfig[]> {
    const own = (await Promise.all(this.#read.values())).filter((file) => file !== undefined);
    const ofArgdown = new Map([...this.#argdown.values()].flatMap((file) => (file === undefined ? [] : [[file.uri, { ...file, bibliographies: none }]])));
    return [...own, ...ofArgdown.values()];
  }

  /** The nearest configuration file of Argdown. */
  async #argdownFor(home: string): Promise<ArgdownConfig | undefined> {
    const read = this.#argdownIn;
    for (const folder of this.#foldersFor(home)) {
      let reading = read.get(folder);
      if (reading === undefined) {
        reading = import('./argdown-config.js').then(({ readArgdownConfig }) =>
          readArgdownConfig(folder, (uri) => this.#readText(uri), async (uri) => await this.#host.exists?.(uri) ?? false, wrongSettings));
        read.set(folder, reading);
      }
      const found = await reading;
      if (found) return found;
    }
    return undefined;
  }

  /** Adds the files that it names as bibliographies; those that are not there are problems. */
  async #withBibliographies(config: Omit<LoadedConfig, 'bibliographies'>): Promise<LoadedConfig> {
    const problems = [...config.problems];
    const bibliographies: string[] = [];
    for (const { path, range } of config.bibliography) {
      const target = resolvePath(canonical(config.uri), path);
      const isThere = target !== undefined && await (this.#host.exists?.(target) ?? true);
      if (isThere) bibliographies.push(target);
      else problems.push({ code: 'invalid-configuration', range, message: `There is no file \`${path}\`. The path is relative to the folder of this file.` });
    }
    return { ...config, bibliographies, problems: problems.sort((one, other) => one.range.start - other.range.start) };
  }

  #candidates(home: string): string[] {
    return this.#foldersFor(home).map((folder) => folder + configFileName);
  }

  /** A folder and those above it that may be looked into. */
  #foldersFor(home: string): string[] {
    const within = this.#roots;
    return foldersFrom(home).filter((folder) => within === undefined || within.some((root) => isInside(root, canonical(folder))));
  }

  /** The text of a file that may be read; rejects where a link leads out of the folders. */
  async #readText(uri: string): Promise<string | undefined> {
    if (this.#roots && await realPlace(this.#host, canonical(uri), this.#roots) === 'outside') {
      throw new Error('a symbolic link leads to it outside the workspace. Move it, or open its folder as well.');
    }
    return this.#host.readFile(uri);
  }

  async #readFile(uri: string): Promise<LoadedConfig | undefined> {
    try {
      const text = await this.#readText(uri);
      return text === undefined ? undefined : await this.#withBibliographies({ uri, text, ...await readConfig(text) });
    } catch (error) {
      const reason = errorMessage(error);
      const message = `This file cannot be read, so it has no effect: ${reason}`;
      const problem = { code: 'invalid-configuration', range: { start: 0, end: 0 }, message };
      return { uri, text: '', preset: undefined, rules: {}, overrides: [], bibliography: [], bibliographies: [], problems: [problem] };
    }
  }
}

const none: readonly string[] = [];

/** Preferences out of a value of any form, as a client sends its settings; what is not understood is left out. */
export function preferencesIn(value: unknown): Preferences {
  const { preset, rules } = recordOf(value);
  return {
    preset: isPresetName(preset) ? preset : undefined,
    rules: recordOf(rules) as RuleSettings,
  };
}

const codes = new Set(allRules.map(({ code }) => code));

function settingsFrom({ preset, rules = {} }: Preferences): RuleSettings {
  const valid = Object.entries(rules).filter(([code, severity]) => codes.has(code) && isSeverity(severity));
  return { ...(preset ? presets[preset] : {}), ...Object.fromEntries(valid) };
}

/** The folder of a file, with `/` at its end; empty for what lies in no folder, as a document that is not saved. */
function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/') + 1);
}

/** `folder` and the folders above it, up to the one behind the scheme and authority. */
function foldersFrom(folder: string): string[] {
  const root = /^[\w+.-]+:\/\/[^/]*\//.exec(folder)?.[0];
  if (root === undefined) return [];
  const folders = [folder];
  for (let at = folder; at.length > root.length;) {
    at = at.slice(0, at.lastIndexOf('/', at.length - 2) + 1);
    folders.push(at);
  }
  return folders;
}

/** The path of `uri` from `folder` on, decoded; `undefined` if it lies elsewhere. */
function pathBelow(folder: string, uri: string): string | undefined {
  return uri.startsWith(folder) ? decodeUri(uri.slice(folder.length)) : undefined;
}
