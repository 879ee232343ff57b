import { rules, schemes, type ReadAsset } from '../service.js';
import { readReference } from './reference.js';

/** A text that an assistant may read. */
export interface Resource {
  readonly uri: string;
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly mimeType: 'text/markdown' | 'application/json';
  readonly read: (readAsset: ReadAsset) => Promise<string>;
}

/** What there is to read about the language and its rules, apart from the maps themselves. */
export const resources: readonly Resource[] = [
  {
    uri: 'argmark://language', name: 'language', title: 'The language on one page', mimeType: 'text/markdown',
    description: 'How to write an argument map. Read it before you write one.',
    read: async (readAsset) => (await readReference(readAsset)).cheatSheet,
  },
  {
    uri: 'argmark://specification', name: 'specification', title: 'The whole language', mimeType: 'text/markdown',
    description: 'The specification with examples, for what the one page does not answer.',
    read: async (readAsset) => (await readReference(readAsset)).language,
  },
  {
    uri: 'argmark://rules', name: 'rules', title: 'The rules', mimeType: 'text/markdown',
    description: 'What `check` finds, one line for each rule.',
    read: async () => `# Rules\n\n${rules.map(({ code, title, severity }) => `- \`${code}\` (${severity}): ${title}`).join('\n')}\n`,
  },
  {
    uri: 'argmark://schemes', name: 'schemes', title: 'Schemes with their critical questions', mimeType: 'text/markdown',
    description: 'Patterns of everyday argument, and the questions by which to test an argument of each.',
    read: async () => `# Argumentation schemes\n\n${schemes.map(({ name, questions }) =>
      `## ${name}\n\n${questions.map(({ text }) => `- ${text}`).join('\n')}\n`).join('\n')}`,
  },
  {
    uri: 'argmark://schema/map', name: 'map schema', title: 'The JSON of a map', mimeType: 'application/json',
    description: 'The JSON Schema of the JSON that `read_map` returns.',
    read: async (readAsset) => (await readReference(readAsset)).schema,
  },
];

const rulePrefix = 'argmark://rules/';

/** The template of the resources that hold one rule's page each. */
export const ruleTemplate = {
  uriTemplate: `${rulePrefix}{code}`, name: 'rule', title: 'A rule', mimeType: 'text/markdown',
  description: 'What a rule finds, why it matters, and how to fix what it finds.',
} as const;

/** Returns the text of a resource; `undefined`: there is none of that URI. */
export async function readResource(uri: string, readAsset: ReadAsset): Promise<{ text: string; mimeType: string } | undefined> {
  const resource = resources.find((each) => each.uri === uri);
  if (resource) return { text: await resource.read(readAsset), mimeType: resource.mimeType };
  if (!uri.startsWith(rulePrefix)) return undefined;
  const { pages } = await readReference(readAsset);
  const code = uri.slice(rulePrefix.length);
  return Object.hasOwn(pages, code) ? { text: pages[code]!, mimeType: 'text/markdown' } : undefined;
}
