import { CompletionItemKind, type CompletionItem } from 'vscode-languageserver-types';
import { severities } from '../../lint/rule.js';
import { rules } from '../../lint/rules/index.js';
import { readYaml } from '../../model/data.js';
import { knownBelowMap } from '../../model/known-map-values.js';
import { evaluationKeys } from '../../model/known-values.js';
import { frontMatterDocs } from '../vocabulary.js';
import { yamlPathAt } from '../yaml-context.js';
import { tagItems } from './names.js';
import { dataFor, item, type CompletionRequest } from './request.js';

/** The words that may be at a path. */
function choicesAt([first, ...path]: readonly string[]): readonly string[] {
  if (first === 'map') return knownBelowMap(path)?.choices ?? [];
  if (first === 'evaluation') return evaluationKeys.get(path.join('.'))?.choices ?? [];
  return first === 'model' && path[0] === 'mode' ? ['loose', 'strict'] : [];
}

/** Keys and values of the front matter; those that are there already are left out. `undefined` elsewhere. */
export function frontMatter(request: CompletionRequest): CompletionItem[] | undefined {
  const { found, offset, behind } = request;
  if (found?.element.kind !== 'front-matter') return undefined;
  const at = offset - found.blockStart;
  const { text } = found.block;
  const yaml = found.element.parts.find(({ kind, start, end }) => kind === 'yaml' && start <= at && at <= end);
  if (yaml === undefined || endsInComment(request.before)) return [];
  const { above, key, typed } = yamlPathAt(text.slice(yaml.start, at));
  const following = /^[\w-]*/.exec(behind)![0].length;
  const path = [...above, ...key === undefined ? [] : [key]].join('.');
  if (key !== undefined) {
    if (path === 'tags' || path.endsWith('.tags')) return tagItems(request, typed.length, following, plainOrQuoted);
    if (/^map\.(?:.+\.)?sections$/.test(path)) return plain([...new Set(request.snapshot.map.groups.map(({ title }) => title))].map(plainOrQuoted));
    if (above[0] === 'rules') return plain(severities);
    return plain(choicesAt([...above, key]));
  }
  if (path === 'tags' || /^map\.colou?rs$/.test(path)) return tagItems(request, typed.length, following, (tag) => `${plainOrQuoted(tag)}: `);
  const known = readYaml(text.slice(yaml.start, yaml.end), yaml.start, yaml).keysOf(...above);
  const isNew = (each: string) => {
    const range = known.get(each);
    return range === undefined || (range.start <= at && at <= range.end);
  };
  const docs = path === 'rules' ? new Map(rules.map(({ code, title }) => [code, title])) : frontMatterDocs(above);
  const colon = /^\s*:/.test(behind.slice(following)) ? '' : ': ';
  return [...docs].filter(([each]) => isNew(each)).map(([label, detail]) => item(request, typed.length, following, {
    label, newText: label + colon, kind: CompletionItemKind.Property, detail,
    data: path === 'rules' ? dataFor(request, 'rule', label) : dataFor(request, 'key', label, above),
  }));

  function plain(all: readonly string[]) {
    return all.map((label) => item(request, typed.length, following, { label, newText: label, kind: CompletionItemKind.Value }));
  }
}

function plainOrQuoted(text: string): string {
  return /^\p{L}[\p{L}\p{N}_ -]*$/u.test(text) ? text : JSON.stringify(text);
}

/** Whether a line of YAML is in its comment at its end; a `#` in quotation marks begins none. */
function endsInComment(line: string): boolean {
  return /(?:^|\s)#/.test(line.replace(/"(?:[^"\\]|\\.)*"|'[^']*'/g, '""'));
}
