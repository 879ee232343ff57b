import type { CompletionItem, DocumentSymbol, SelectionRange } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { indexLines, offsetAt, positionAt } from '../../server/src/base/line-index.js';
import { onTypeFormatting } from '../../server/src/features/on-type-formatting.js';
import { completionAt, documentSymbolsIn, foldingRangesIn, resolvedCompletion, selectionRangesAt } from '../support/asked-at-once.js';
import { codeActionsIn } from '../support/code-actions.js';
import { edit, uri } from '../support/editor.js';
import { hoverAt, prepareRenameAt, renameAt } from '../support/features.js';
import { readMarks } from '../support/markers.js';
import { expectTold } from '../support/told.js';

/** The refactorings at `¦`, or of what is selected by `⟦…⟧`, and the texts that they make. */
function refactorings(source: string): string[] {
  const { text, cursors: [cursor = 0], ranges: [{ start, end } = { start: cursor, end: cursor }] } = readMarks(source);
  const lines = indexLines(text);
  const { service } = edit(text);
  return codeActionsIn(service, uri, { start: positionAt(lines, start), end: positionAt(lines, end) }, { diagnostics: [], only: ['refactor'] })
    .map((action) => `${action.title} (${action.kind}) → ${JSON.stringify(TextDocument.applyEdits(TextDocument.create(uri, 'argmark', 1, text), action.edit!.changes![uri]!))}`);
}

/** This many completions are told. */
const most = 10;

/** What is offered at `¦`, what it replaces, and what it says of itself. */
function completions(source: string): string[] {
  const { service, text, position } = edit(source);
  const lines = indexLines(text);
  const { items = [], isIncomplete = false } = completionAt(service, uri, position, { snippets: true }) ?? {};
  const told = (each: CompletionItem) => {
    const { newText, ...at } = each.textEdit!;
    const { start, end } = 'range' in at ? at.range : at.replace;
    const { documentation } = resolvedCompletion(service, each);
    const words = (typeof documentation === 'string' ? documentation : documentation?.value)?.split('\n')[0]!.slice(0, 60);
    return [`${each.label}: ${JSON.stringify(text.slice(offsetAt(lines, start), offsetAt(lines, end)))} → ${JSON.stringify(newText)}`, each.filterText, each.detail, words]
      .filter((part) => part !== undefined && part !== '' && part !== each.label).join(' | ');
  };
  return [...items.slice(0, most).map(told), ...items.length > most ? ['and others'] : [], ...isIncomplete ? ['and more when more is typed'] : []];
}

/** What is told of the thing at `¦`, and what renaming it changes. */
function hovers(source: string): string[] {
  const { service, text, position } = edit(source);
  const hover = hoverAt(service, uri, position);
  const name = prepareRenameAt(service, uri, position);
  const renamed = name === undefined ? undefined : renameAt(service, uri, position, 'New name');
  const written = renamed !== undefined && 'changes' in renamed
    ? JSON.stringify(TextDocument.applyEdits(TextDocument.create(uri, 'argmark', 1, text), renamed.changes![uri] ?? [])) : JSON.stringify(renamed);
  return [...hover === undefined ? [] : (hover.contents as { value: string }).value.split('\n').filter((line) => line !== ''), ...name === undefined ? [] : [`renamed: ${written}`]];
}

/** Folds, symbols, what is selected around `¦`, and what a line break there is followed by. */
function structure(source: string): string[] {
  const { service, text, position } = edit(source);
  const lines = indexLines(text);
  const selections: string[] = [];
  for (let at: SelectionRange | undefined = selectionRangesAt(service, uri, [position])[0]; at; at = at.parent) {
    selections.push(JSON.stringify(text.slice(offsetAt(lines, at.range.start), offsetAt(lines, at.range.end))));
  }
  const symbols = (all: readonly DocumentSymbol[]): string => all.map(({ name, detail = '', children = [] }) =>
    [name, detail === '' ? '' : ` (${detail})`, children.length > 0 ? ` {${symbols(children)}}` : ''].join('')).join('; ');
  return [
    `folds: ${foldingRangesIn(service, uri).map(({ startLine, endLine, kind }) => `${startLine}-${endLine}${kind === undefined ? '' : ` ${kind}`}`).join(', ')}`,
    `symbols: ${symbols(documentSymbolsIn(service, uri))}`,
    ...source.includes('¦') ? [`selections: ${selections.join(' < ')}`] : [],
  ];
}

/** What Enter has led to, at the line of `¦`. */
function entered(source: string): string[] {
  const { service, text, position } = edit(source);
  const edits = onTypeFormatting(service.workspace.snapshot(uri)!, position);
  return [edits.length === 0 ? 'as it is' : JSON.stringify(TextDocument.applyEdits(TextDocument.create(uri, 'argmark', 1, text), edits))];
}

describe('what the editor is told (UPDATE=1 writes what it is told now):', () => {
  it('refactorings', () => expectTold('refactorings.txt', refactorings));
  it('completions', () => expectTold('completions.txt', completions));
  it('hovers and new names', () => expectTold('hovers.txt', hovers));
  it('folds, symbols and selections', () => expectTold('structure.txt', structure));
  it('what goes on after Enter', () => expectTold('entered.txt', entered));
});
