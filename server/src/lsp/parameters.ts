import { isRecord, recordOf } from '../base/record.js';

type Shape = (value: unknown) => boolean;

const isText: Shape = (value) => typeof value === 'string';
const isCount: Shape = (value) => Number.isInteger(value) && (value as number) >= 0;
const isPositive: Shape = (value) => typeof value === 'number' && value > 0;
const isPosition = record({ line: isCount, character: isCount });
const isRange = record({ start: isPosition, end: isPosition });
const isDocument = record({ uri: isText });
const isChange: Shape = (value) => record({ text: isText })(value) && ((value as { range?: unknown }).range === undefined || isRange((value as { range: unknown }).range));

/** What the parameters of these methods must have besides `textDocument`, by the names of the fields. */
const fields: Readonly<Record<string, Readonly<Record<string, Shape>>>> = {
  'textDocument/didOpen': { textDocument: record({ uri: isText, text: isText }) },
  'textDocument/didChange': { contentChanges: listOf(isChange) },
  'textDocument/references': { position: isPosition, context: record({}) },
  'textDocument/rename': { position: isPosition, newName: isText },
  'textDocument/selectionRange': { positions: listOf(isPosition) },
  'textDocument/codeAction': { range: isRange, context: record({}) },
  'workspace/didChangeWatchedFiles': { changes: listOf(isDocument) },
  'workspace/willRenameFiles': { files: listOf(record({ oldUri: isText, newUri: isText })) },
  'workspace/didRenameFiles': { files: listOf(record({ oldUri: isText, newUri: isText })) },
  'workspace/symbol': { query: isText },
  'workspace/executeCommand': { command: isText },
  'workspace/diagnostic': { previousResultIds: listOf(record({ uri: isText, value: isText })) },
  'callHierarchy/incomingCalls': { item: record({ uri: isText, range: isRange, selectionRange: isRange }) },
  'callHierarchy/outgoingCalls': { item: record({ uri: isText, range: isRange, selectionRange: isRange }) },
  'argmark/nodeAt': { textDocument: isDocument, position: isPosition },
  'argmark/editMap': { textDocument: isDocument, edit: record({ kind: isText }) },
  'argmark/export': { textDocument: isDocument, format: isText, scale: orNothing(isPositive), page: orNothing(isText) },
  'argmark/import': { text: isText, name: orNothing(isText), format: orNothing(isText) },
  'argmark/positions': { textDocument: isDocument, semantics: isText, seconds: isPositive },
  'argmark/strengths': { textDocument: isDocument, semantics: isText },
  'argmark/check': { uri: isText },
  'argmark/callTool': { name: isText },
  ...Object.fromEntries(['map', 'mapReading', 'theses', 'impacts', 'weakest'].map((name) => [`argmark/${name}`, { textDocument: isDocument }])),
  ...Object.fromEntries(['locateNode', 'editableText', 'reasons', 'explain', 'changes'].map((name) => [`argmark/${name}`, { textDocument: isDocument, id: isText }])),
  'argmark/watchMap': { textDocument: isDocument },
  'argmark/nodeDetails': { textDocument: isDocument, id: isText },
  'argmark/watchSources': { textDocument: isDocument },
  'argmark/sourceText': { textDocument: isDocument, key: isText },
  'argmark/sourcesAt': { textDocument: isDocument },
  'argmark/passage': { textDocument: isDocument, key: isText, start: isCount, end: isCount },
  'argmark/quotePassage': { textDocument: isDocument, use: record({ key: isText, start: isCount, end: isCount, as: isText }) },
  'argmark/showPosition': { textDocument: isDocument },
  ...byMethod({ position: isPosition }, [
    'completion', 'declaration', 'definition', 'documentHighlight', 'hover', 'implementation', 'linkedEditingRange',
    'onTypeFormatting', 'prepareCallHierarchy', 'prepareRename',
  ]),
  ...byMethod({ range: isRange }, ['inlayHint', 'rangeFormatting', 'semanticTokens/range']),
};

/**
 * Says what is wrong with the parameters of a method, in a sentence; `undefined` where a handler can work with them. A
 * client's fault is told from one of our own by this: it is no exception with a stack.
 */
export function faultOfParameters(method: string, params: unknown): string | undefined {
  const wanted: Readonly<Record<string, Shape>> = { ...method.startsWith('textDocument/') ? { textDocument: isDocument } : {}, ...fields[method] };
  const names = Object.keys(wanted);
  if (names.length === 0) return undefined;
  const given = recordOf(params);
  const wrong = names.find((name) => !wanted[name]!(given[name]));
  return wrong === undefined ? undefined : `“${wrong}” of “${method}” is missing or not as the protocol defines it.`;
}

function record(shapes: Readonly<Record<string, Shape>>): Shape {
  return (value) => isRecord(value) && Object.entries(shapes).every(([name, holds]) => holds(value[name]));
}

function orNothing(holds: Shape): Shape {
  return (value) => value === undefined || value === null || holds(value);
}

function listOf(holds: Shape): Shape {
  return (value) => Array.isArray(value) && value.every(holds);
}

function byMethod(shapes: Readonly<Record<string, Shape>>, names: readonly string[]): Record<string, Readonly<Record<string, Shape>>> {
  return Object.fromEntries(names.map((name) => [`textDocument/${name}`, shapes]));
}
