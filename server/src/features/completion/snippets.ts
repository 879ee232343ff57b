import { CompletionItemKind, InsertTextFormat, InsertTextMode, type CompletionItem } from 'vscode-languageserver-types';
import { schemes } from '../../lint/schemes.js';
import { textBetween } from '../../syntax/find.js';
import snippets from '../snippets.json';
import { dataFor, item, type CompletionRequest } from './request.js';

interface Snippet {
  readonly prefix: string | readonly string[];
  readonly body: string | readonly string[];
  readonly description: string;
}

/** The names of forms that are at the top of a file alone, and of those that are below a line. */
const ofTop = /^Front matter/;
const ofRelation = /^(?:Argument (?:for|against)|Undercut|Premises|Question)$/;

/**
 * Offers, where a line begins, forms to fill in, and, after `scheme`, arguments of each kind with their critical questions. A
 * client without placeholders gets the text with the words that stand for them. `undefined` elsewhere, in headings and in
 * the lines of a text above all.
 */
export function lineSnippets(request: CompletionRequest): CompletionItem[] | undefined {
  const match = /^[ \t]*([-+][ \t]+)?(\p{L}{1,40}|scheme[: ]+[\p{L} ]{0,40})?$/u.exec(request.before);
  if (match === null || request.behind.trim() !== '' || isInText(request)) return undefined;
  const [, sigil, word = ''] = match;
  const forms = sigil === undefined ? formsFor(request).map(([label, { prefix, body, description }]) =>
    make(request, word.length, { label, body: [body].flat().join('\n'), filterText: [prefix].flat().join(' '), detail: description })) : [];
  // The names of schemes are words that texts begin with.
  return [...forms, ...(/^sche(?:m(?:e(?:[: ].*)?)?)?$/i.test(word) ? schemes : []).map(({ name, questions }) => {
    const body = [`<\${1:Title}>: \${2:The gist of the argument.} {scheme: ${name}}`, ...questions.map(({ text }) => `  ? ${text}`)].join('\n');
    const detail = `An argument of this kind, with its ${questions.length} critical questions`;
    return { ...make(request, word.length, { label: `scheme: ${name}`, body, filterText: `scheme ${name}`, detail }), data: dataFor(request, 'scheme', name) };
  })];
}

/** Whether the cursor's line goes on with a paragraph of words. */
function isInText({ found, offset, before }: CompletionRequest): boolean {
  if (found === undefined || /^[ \t]/.test(before)) return false;
  const { element, blockStart } = found;
  return element.kind !== 'trivia' && element.kind !== 'front-matter' && blockStart + element.start < offset - before.length;
}

/** The forms that make sense where the cursor stands: below nothing there is nothing to relate to, but a beginning. */
function formsFor({ offset, before, snapshot }: CompletionRequest): [string, Snippet][] {
  const lineStart = offset - before.length;
  const isTop = lineStart < 100 && textBetween(snapshot.tree, 0, lineStart).trim() === '';
  return Object.entries(snippets as Record<string, Snippet>).filter(([name]) => !(isTop ? ofRelation : ofTop).test(name));
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
