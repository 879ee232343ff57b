import type { Problem } from '../base/problem.js';
import type { Block, Element } from '../syntax/nodes.js';
import { readYaml } from './data.js';
import { evaluationKeys, invalidValues, validValues } from './known-values.js';
import type { DataValues, Place, Settings, Source } from './model.js';

/** What the front matter says. */
export interface FrontMatterSummary {
  readonly title: string | undefined;
  readonly settings: Settings;
  readonly sources: readonly Source[];
  /** Everything in it, by key. */
  readonly values: DataValues;
  /** Where its keys stand. */
  readonly keys: ReadonlyMap<string, Place>;
}

/** A document without front matter has these settings. */
export const defaultSettings: Settings = {
  author: undefined, date: undefined, lang: undefined, mode: 'loose', rules: {}, evaluation: {},
};

/** Reads the YAML of a front matter element. */
export function readFrontMatter(block: Block, element: Element): { summary: FrontMatterSummary; problems: readonly Problem[] } {
  const yaml = element.parts.find(({ kind }) => kind === 'yaml') ?? { start: element.end, end: element.end };
  const read = readYaml(block.text.slice(yaml.start, yaml.end), yaml.start, yaml);
  const { values } = read;
  const placed = ([key, range]: [string, { start: number; end: number }]): [string, Place] => [key, { block, range }];
  const sourceKeys = read.keysOf('sources');
  const sourceValues = recordOf(values['sources']);
  const summary: FrontMatterSummary = {
    title: textOf(values['title']),
    settings: {
      author: textOf(values['author']),
      date: textOf(values['date']),
      lang: textOf(values['lang']),
      mode: recordOf(values['model'])['mode'] === 'strict' ? 'strict' : 'loose',
      rules: recordOf(values['rules']),
      evaluation: validValues(recordOf(values['evaluation']), evaluationKeys),
    },
    sources: [...sourceKeys].map(([key, range]) => ({ key, fields: recordOf(sourceValues[key]), place: { block, range } })),
    values,
    keys: new Map([...read.keysOf()].map(placed)),
  };
  const places = read.keysOf('evaluation');
  const invalid = invalidValues(recordOf(values['evaluation']), evaluationKeys, (key) => places.get(key) ?? yaml);
  return { summary, problems: invalid.length === 0 ? read.problems : [...read.problems, ...invalid] };
}

function textOf(value: unknown): string | undefined {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (Array.isArray(value)) return value.map(textOf).filter(Boolean).join(', ');
  return typeof value === 'string' || typeof value === 'number' ? String(value).replace(/\s+/g, ' ').trim() : undefined;
}

function recordOf(value: unknown): Record<string, unknown> {
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
  return Object.assign(Object.create(null) as Record<string, unknown>, isRecord ? value : {});
}
