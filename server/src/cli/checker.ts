import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { nodeHost } from '../node/host.js';
import { readBytes } from '../node/read-file.js';
import { reasonOf } from '../node/reason.js';
import type { Diagnostic } from 'vscode-languageserver-types';
import { push } from '../base/multimap.js';
import {
  Configuration, configurationDiagnostics, createService, type ReadConfig, type Preferences, type ReportedQuotation, type Service,
} from '../service.js';
import type { ResultCache } from './cache.js';
import { shown, type Failure, type Input, type Inputs } from './files.js';
import { InputError, type Io } from './io.js';
import { documentsOf, type Documents } from './pages.js';
import type { Checked, Report } from './reporters/checked.js';
import { writeWhole } from './write.js';

export interface CheckerOptions {
  /** What overrides the configuration files. */
  readonly overriding: Preferences;
  /** Take this configuration file, relative to the working folder, instead of the nearest ones. */
  readonly config?: string | undefined;
  readonly cache?: ResultCache | undefined;
  /** Make all fixes that need no decision in the files, before they are checked. */
  readonly fix?: boolean;
  /** Report which quotations were found. */
  readonly withQuotations?: boolean;
  readonly io: Io;
}

/** Checks texts with the configuration files above them, each text in the map of the outermost one that includes it. */
export interface Checker {
  /**
   * The findings of each text. Before them come findings about the configuration files that apply to some of the texts.
   * Rejects with an InputError if the configuration file that was asked for does not exist.
   */
  check(inputs: Inputs): Promise<Report>;
  /** Configuration files may have changed. */
  forget(): void;
}

export function createChecker({ overriding, config, cache, fix = false, withQuotations = false, io }: CheckerOptions): Checker {
  const file = config === undefined ? undefined : pathToFileURL(path.resolve(io.cwd, config)).href;
  const configuration = new Configuration({ host: nodeHost, file, overriding });
  return {
    async check({ inputs, failures }) {
      const { documents, pages, empty } = await documentsOf(inputs);
      const service = createService({ host: nodeHost, extract: io.extract });
      // A user who names a file may read what it includes.
      service.workspace.setReach({ outside: true });
      service.workspace.configure((uri) => configuration.settingsOf(uri));
      service.workspace.configureBibliographies((uri) => configuration.bibliographiesOf(uri));
      service.workspace.configureDefaults((uri) => configuration.defaultsOf(uri));
      for (const { uri } of inputs) {
        if (await configuration.load(uri) === undefined && config !== undefined) {
          throw new InputError(`There is no configuration file \`${config}\`. Check the path.`);
        }
      }
      await service.workspace.openAll(documents);
      for (const { uri } of documents) await service.workspace.loadSources(uri);
      const problems: Failure[] = documents.length === 0 ? [...failures, ...empty] : [...failures];
      let fixed = 0;
      const texts = new Map(inputs.map(({ uri, text }) => [uri, text]));
      for (const input of fix ? inputs : []) {
        const repaired = pages?.has(input.uri) ? pageStays(input) : await repair(input, service);
        if ('message' in repaired) {
          problems.push(repaired);
          continue;
        }
        fixed += repaired.count;
        texts.set(input.uri, repaired.text);
        if (repaired.text !== input.text) service.workspace.change(input.uri, 1, [{ text: repaired.text }]);
      }
      const found = new Map<string, readonly Diagnostic[]>();
      const quotations = new Map<string, readonly ReportedQuotation[]>();
      for (const [root, members] of byRoot(documents, service)) {
        const key = cache && cache.keyOf(service.workspace.basisOf(root));
        for (const { uri } of members) {
          const check = () => service.findings.diagnostics(uri);
          found.set(uri, cache ? cache.diagnostics(uri, key!, check) : check());
          if (withQuotations) quotations.set(uri, await service.sources.quotations(uri));
        }
        for (const { uri } of members) service.workspace.forget(uri);
      }
      const files = inputs.map(({ path: name, uri }): Checked => {
        const parts = pages?.has(uri) ? pages.fencesIn(uri) : [uri];
        const inPage = <Value>(value: Value, part: string) => pages?.leave(value, part) ?? value;
        return {
          path: name, uri, text: texts.get(uri)!,
          diagnostics: parts.flatMap((part) => inPage(found.get(part)!, part)),
          quotations: parts.flatMap((part) => inPage(quotations.get(part) ?? [], part)),
        };
      });
      const configs = (await configuration.files()).filter(({ problems: any }) => any.length > 0);
      return { files: [...configs.map((each) => checkedConfig(each, io)), ...files], failures: problems, notes: documents.length === 0 ? [] : empty, fixed };
    },
    forget: () => configuration.forget(),
  };
}

/** The texts that are part of one map each, by its root. */
function byRoot(inputs: Documents['documents'], service: Service): ReadonlyMap<string, Documents['documents']> {
  const roots = new Map<string, Documents['documents'][number][]>();
  for (const input of inputs) push(roots, service.workspace.rootOf(input.uri), input);
  return roots;
}

function checkedConfig(config: ReadConfig, io: Io): Checked {
  const { uri, text } = config;
  return { path: shown(fileURLToPath(uri), io), uri, text, diagnostics: configurationDiagnostics(text, config), quotations: [] };
}

/** Why a page is not fixed. */
function pageStays({ path: name }: Input): Failure {
  return { path: name, message: `\`${name}\` is left unchanged: \`--fix\` does not change the blocks of a page. Fix them in an editor.` };
}

/** Writes the text of a file with all fixes that need no decision; returns the text and the number of fixes. */
async function repair({ path: name, uri, text }: Input, service: Service): Promise<{ text: string; count: number } | Failure> {
  const fixed = (await service.findings.fixAll(uri))!;
  if (fixed.count === 0) return fixed;
  const fail = (reason: string) => ({ path: name, message: `\`${name}\` is left unchanged: ${reason}` });
  try {
    const file = fileURLToPath(uri);
    if (!(await readBytes(file)).equals(Buffer.from(text))) return fail('it has changed in the meantime.');
    writeWhole(file, fixed.text);
    return fixed;
  } catch (error) {
    return fail(`${reasonOf(error)}.`);
  }
}
