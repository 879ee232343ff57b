import type { Node } from 'jsonc-parser';
import { compileGlob, type Glob } from '../base/glob.js';
import type { Problem } from '../base/problem.js';
import type { Range } from '../base/range.js';
import { keyTwice } from '../model/data.js';
import { didYouMean, suggester } from './did-you-mean.js';
import { keysGivenTwice, rangeOf, readJsonTree } from './json-faults.js';
import { isPresetName, presetNames, type PresetName } from './presets.js';
import { rules as allRules } from './rules/index.js';
import { settingChecker, type RuleSettings } from './settings.js';

/** What a configuration file says, as far as it can be understood. */
export interface ConfigFile {
  /** It is `undefined` where the file builds on the settings of the editor or of the command line. */
  readonly preset: PresetName | undefined;
  readonly rules: RuleSettings;
  /** Later ones win. */
  readonly overrides: readonly Override[];
  /** The paths of bibliographies, from the folder of the file on. */
  readonly bibliography: readonly { readonly path: string; readonly range: Range }[];
  /** What is wrong with it, in the order of the text. */
  readonly problems: readonly Problem[];
}

/** What holds for some files only. */
export interface Override {
  readonly files: readonly Glob[];
  readonly preset: PresetName | undefined;
  readonly rules: RuleSettings;
}

/**
 * Reads `argmark.config.json`: JSON in which comments and commas after the last item are allowed. Total: what is not
 * understood is a problem at its place, and everything else counts.
 */
export function readConfigFile(text: string): ConfigFile {
  const problems: Problem[] = [];
  const report = ({ start, end }: Range, message: string) =>
    // The parser counts the end of a comment that is not closed as if it were.
    void problems.push({ code: 'invalid-configuration', range: { start, end: Math.min(end, text.length) }, message });
  const complaintAbout = settingChecker(allRules);
  const root = parse(text, report);
  const sections = fields(root, 'The configuration', ['$schema', 'extends', 'rules', 'overrides', 'bibliography']);
  const config = {
    preset: presetIn(sections.get('extends')),
    rules: rulesIn(sections.get('rules')),
    overrides: itemsOf(sections.get('overrides')).flatMap(overrideIn),
    bibliography: pathsIn(sections.get('bibliography')),
  };
  return { ...config, problems: problems.sort((a, b) => a.range.start - b.range.start) };

  /** The values of an object by key; keys that are not `known` are reported. */
  function fields(node: Node | undefined, what: string, known: readonly string[]): Map<string, Node> {
    const found = new Map<string, Node>();
    for (const { key, place, value } of propertiesOf(node, what)) {
      if (known.includes(key)) {
        if (value) found.set(key, value);
        continue;
      }
      const meant = didYouMean(suggester(() => known)(key), (each) => `\`${each}\``);
      const shown = known.filter((each) => each !== '$schema').map((each) => `\`${each}\``).join(', ');
      report(place, `${what} has no \`${key}\`, so this has no effect.${meant || ` Its keys are ${shown}.`}`);
    }
    return found;
  }

  function propertiesOf(node: Node | undefined, what: string) {
    if (node && node.type !== 'object') report(rangeOf(node), `${what} has to be an object, \`{…}\`; what is written here is not read.`);
    const properties = node?.type === 'object' ? node.children ?? [] : [];
    return properties.flatMap(({ children }) => {
      const [key, value] = children ?? [];
      return key ? [{ key: String(key.value), place: rangeOf(key), value }] : [];
    });
  }

  function presetIn(node: Node | undefined): PresetName | undefined {
    if (node === undefined) return undefined;
    if (isPresetName(node.value)) return node.value;
    const shown = typeof node.value === 'string' ? `\`${node.value}\`` : 'This';
    const meant = typeof node.value === 'string' ? suggester(() => presetNames)(node.value) : [];
    report(rangeOf(node), `${shown} is not a preset, so it is ignored.${didYouMean(meant, (each) => `\`${each}\``)}`
      + ` Choose one of ${presetNames.join(', ')}.`);
    return undefined;
  }

  function rulesIn(node: Node | undefined): RuleSettings {
    const found: [string, unknown][] = [];
    for (const { key, place, value } of propertiesOf(node, '`rules`')) {
      // Where the text breaks off, the syntax has been reported already.
      if (value === undefined) continue;
      const complaint = complaintAbout(key, value.value);
      if (complaint === undefined) found.push([key, value.value]);
      else report(allRules.some(({ code }) => code === key) ? rangeOf(value) : place, complaint);
    }
    return Object.fromEntries(found);
  }

  function itemsOf(node: Node | undefined): readonly Node[] {
    if (node && node.type !== 'array') report(rangeOf(node), '`overrides` has to be a list, `[…]`; what is written here is not read.');
    return node?.type === 'array' ? node.children ?? [] : [];
  }

  function overrideIn(node: Node): Override[] {
    const found = fields(node, 'An override', ['files', 'extends', 'rules']);
    const override = {
      files: globsIn(found.get('files')), preset: presetIn(found.get('extends')), rules: rulesIn(found.get('rules')),
    };
    if (node.type === 'object' && (found.get('files')?.children?.length ?? (found.has('files') ? 1 : 0)) === 0) {
      report(rangeOf(node), 'This override applies to no file. List globs under `files`, such as `["drafts/**"]`.');
    }
    return override.files.length > 0 ? [override] : [];
  }

  function pathsIn(node: Node | undefined): ConfigFile['bibliography'] {
    const listed = node?.type === 'array' ? node.children ?? [] : node ? [node] : [];
    return listed.flatMap((each) => {
      if (typeof each.value === 'string' && each.value.trim() !== '') return [{ path: each.value.trim(), range: rangeOf(each) }];
      report(rangeOf(each), '`bibliography` has to be the path of a file of sources, such as `"refs.bib"`, or a list of paths.');
      return [];
    });
  }

  function globsIn(node: Node | undefined): Glob[] {
    if (node === undefined) return [];
    const listed = node.type === 'array' ? node.children ?? [] : [node];
    return listed.flatMap((each) => {
      const glob = typeof each.value === 'string' ? compileGlob(each.value) : 'it is not a text';
      if (typeof glob === 'function') return [glob];
      report(rangeOf(each), `This glob matches no file, because ${glob}. `
        + 'Globs are relative to the folder of this file, for example `drafts/**` or `*.argdown`.');
      return [];
    });
  }
}

function parse(text: string, report: (range: Range, message: string) => void): Node | undefined {
  const { root, faults } = readJsonTree(text);
  for (const { range, message } of faults) report(range, message);
  for (const key of keysGivenTwice(root)) report(rangeOf(key), keyTwice);
  return root;
}
