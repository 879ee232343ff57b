import fc from 'fast-check';
import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { indexLines, positionAt } from '../../server/src/base/line-index.js';
import { createService, type Service } from '../../server/src/service.js';
import { codeActionsIn } from '../support/code-actions.js';
import { argumentDocuments, documents } from '../support/generators.js';
import { mapOf } from '../support/print-map.js';
import { seeded } from '../support/seeded.js';
import { uri } from '../support/editor.js';
import { documentLinksIn, foldingRangesIn, completionAt, implementationAt, resolvedCompletion, selectionRangesAt } from '../support/asked-at-once.js';
import { definitionAt, hoverAt, incomingCalls, linkedEditingRangesAt, outgoingCalls, prepareCallHierarchy, prepareRenameAt, renameAt } from '../support/features.js';

function open(text: string): Service {
  const service = createService();
  service.workspace.open(uri, 1, text);
  return service;
}

const apply = (text: string, edits: TextEdit[]) => TextDocument.applyEdits(TextDocument.create(uri, 'argmark', 1, text), edits);

describe('in any text, at any place', () => {
  it('every feature has an answer', () => fc.assert(fc.property(fc.oneof(documents, argumentDocuments), fc.nat(1000), (text, at) => {
    const service = open(text);
    const position = positionAt(indexLines(text), at % (text.length + 1));
    hoverAt(service, uri, position);
    definitionAt(service, uri, position);
    implementationAt(service, uri, position);
    prepareRenameAt(service, uri, position);
    linkedEditingRangesAt(service, uri, position);
    documentLinksIn(service, uri);
    service.editing.onTypeFormatting(uri, position);
    for (const item of completionAt(service, uri, position)!.items.slice(0, 20)) resolvedCompletion(service, item);
    for (const item of prepareCallHierarchy(service, uri, position)) {
      incomingCalls(service, item);
      outgoingCalls(service, item);
    }
    for (let range = selectionRangesAt(service, uri, [position])[0]; range?.parent; range = range.parent) {
      const { start, end } = range.range;
      const outer = range.parent.range;
      const before = (one: typeof start, other: typeof start) => one.line < other.line || (one.line === other.line && one.character <= other.character);
      assert.ok(before(outer.start, start) && before(end, outer.end));
    }
    for (const { startLine, endLine } of foldingRangesIn(service, uri)) assert.ok(startLine < endLine);
  }), seeded(150)));

  it('the edits of a refactoring do not overlap', () => fc.assert(fc.property(fc.oneof(documents, argumentDocuments), fc.nat(1000), (text, at) => {
    const position = positionAt(indexLines(text), at % (text.length + 1));
    for (const { title, edit } of codeActionsIn(open(text), uri, { start: position, end: position }, { diagnostics: [], only: ['refactor'] })) {
      // It throws for edits that overlap.
      assert.notEqual(apply(text, edit!.changes![uri]!), text, title);
    }
  }), seeded(150)));

  it('a new title changes no more of the map than the title', () => fc.assert(fc.property(argumentDocuments, fc.nat(1000), (text, at) => {
    const position = positionAt(indexLines(text), at % (text.length + 1));
    const answer = renameAt(open(text), uri, position, 'Quite another');
    if (answer === undefined || 'refused' in answer) return;
    const counts = (source: string) => {
      const { claims, arguments: all, relations, questions } = mapOf(source);
      return [claims.size, all.size, relations.length, questions.length];
    };
    assert.deepEqual(counts(apply(text, (answer as WorkspaceEdit).changes![uri]!)), counts(text));
  }), seeded(150)));

  it('a refactoring loses no wording and no relation', () => fc.assert(fc.property(argumentDocuments, fc.nat(1000), (text, at) => {
    const position = positionAt(indexLines(text), at % (text.length + 1));
    const counts = (source: string) => {
      const { claims, arguments: all, relations } = mapOf(source);
      const wordings = [...claims.values(), ...all.values()].flatMap(({ texts }) => texts).toSorted();
      return { relations: relations.filter(({ derived }) => !derived).length, wordings };
    };
    for (const { title, edit } of codeActionsIn(open(text), uri, { start: position, end: position }, { diagnostics: [], only: ['refactor'] })) {
      if (!/^(?:Give|Move the definition|Remove|Write the relation)/.test(title)) continue;
      assert.deepEqual(counts(apply(text, edit!.changes![uri]!)), counts(text), title);
    }
  }), seeded(150)));
});
