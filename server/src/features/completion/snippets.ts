import { CompletionItemKind, InsertTextFormat, InsertTextMode, type CompletionItem } from 'vscode-languageserver-types';
import { schemes } from '../../lint/schemes.js';
import snippets from '../snippets.json';
import { dataFor, item, type CompletionRequest } from './request.js';

interface Snippet {
  readonly prefix: string | readonly string[];
  readonly body: string | readonly string[];
  readonly description: string;
}

/**
 * At the beginning of a line: forms to fill in, for clients that do not have them, and, behind `scheme`, arguments of each
 * kind with their critical questions. A client without placeholders gets the text with the words that stand for them. `undefined`
 * elsewhere.
 */
export function lineSnippets(request: CompletionRequest): CompletionItem[] | undefined {
  const match = /^[ \t]*(?:[-+][ \t]+)?(\p{L}{1,40}|scheme[: ]+[\p{L} ]{0,40})?$/u.exec(request.before);
  if (match === null || request.behind.trim() !== '') return undefined;
  const typed = match[1]?.length ?? 0;
  const isBehindSigil = /^[ \t]*[-+][ \t]/.test(request.before);
  const forms = request.client.hasSnippets || isBehindSigil ? [] : Object.entries(snippets as Record<string, Snippet>).map(([label, { prefix, body, description }]) =>
    make(request, typed, { label, body: [body].flat().join('\n'), filterText: [prefix].flat().join(' '), detail: description }));
  // The names of schemes are words that texts begin with; Enter behind one must not write a scheme.
  return [...forms, ...(/^sch/i.test(match[1] ?? '') ? schemes : []).map(({ name, questions }) => {
    const body = [`<\${1:Title}>: \${2:The gist of the argument.} {scheme: ${name}}`, ...questions.map(({ text }) => `  ? ${text}`)].join('\n');
    const detail = `An argument of this kind, with its ${questions.length} critical questions`;
    return { ...make(request, typed, { label: `scheme: ${name}`, body, filterText: `scheme ${name}`, detail }), data: dataFor(request, 'scheme', name) };
  })];
}

function make(
  request: CompletionRequest, typed: number, { body, ...rest }: { label: string; body: string; filterText: string; detail: string },
): CompletionItem {
  const { client, before } = request;
  const indent = /^[ \t]*/.exec(before)![0];
  const text = client.snippets ? body : body.replace(/\$\{\d+:([^}]*)\}/g, '$1').replace(/\$\d+/g, '').replaceAll('\n', `\n${indent}`);
  return item(request, typed, 0, {
    ...rest, newText: text, kind: CompletionItemKind.Snippet, sortText: `9${rest.label}`,
    ...(client.snippets ? { insertTextFormat: InsertTextFormat.Snippet, insertTextMode: InsertTextMode.adjustIndentation } : {}),
  });
}
