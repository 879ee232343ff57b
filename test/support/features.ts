import type { CallHierarchyItem, Hover, Position } from 'vscode-languageserver-types';
import * as calls from '../../server/src/features/call-hierarchy.js';
import { definition } from '../../server/src/features/definition.js';
import { documentHighlights } from '../../server/src/features/document-highlight.js';
import { hover } from '../../server/src/features/hover.js';
import { linkedEditingRanges } from '../../server/src/features/linked-editing-range.js';
import { mapGraph } from '../../server/src/features/map.js';
import { toOffset } from '../../server/src/features/positions.js';
import { references } from '../../server/src/features/references.js';
import { prepareRename, rename } from '../../server/src/features/rename.js';
import { workspaceSymbols } from '../../server/src/features/workspace-symbol.js';
import type { MapGraph } from '../../server/src/picture/graph.js';
import type { ShownPosition } from '../../server/src/features/shown-position.js';
import type { Service } from '../../server/src/service.js';
import type { Snapshot } from '../../server/src/workspace/snapshot.js';

/** What a hover shows, without waiting for what the service loads late. */
export function hoverAt({ workspace }: Service, uri: string, position: Position): Hover | undefined {
  const snapshot = workspace.snapshot(uri);
  return snapshot && hover(snapshot, toOffset(snapshot, position));
}

/** The call hierarchy, without waiting. */
export function prepareCallHierarchy({ workspace }: Service, uri: string, position: Position): CallHierarchyItem[] {
  const snapshot = workspace.snapshot(uri);
  return snapshot ? calls.prepareCallHierarchy(snapshot, toOffset(snapshot, position)) : [];
}

export function incomingCalls({ workspace }: Service, item: CallHierarchyItem) {
  const snapshot = workspace.snapshot(calls.documentOf(item));
  return snapshot ? calls.incomingCalls(snapshot, item) : [];
}

export function outgoingCalls({ workspace }: Service, item: CallHierarchyItem) {
  const snapshot = workspace.snapshot(calls.documentOf(item));
  return snapshot ? calls.outgoingCalls(snapshot, item) : [];
}

function at<T>({ workspace }: Service, uri: string, position: Position, ask: (snapshot: Snapshot, offset: number) => T): T | undefined {
  const snapshot = workspace.snapshot(uri);
  return snapshot && ask(snapshot, toOffset(snapshot, position));
}

/** The same for what knows where names stand. */
export const definitionAt = (service: Service, uri: string, position: Position) => at(service, uri, position, definition) ?? [];
export const documentHighlightsAt = (service: Service, uri: string, position: Position) => at(service, uri, position, documentHighlights) ?? [];
export const linkedEditingRangesAt = (service: Service, uri: string, position: Position) => at(service, uri, position, linkedEditingRanges);
export const prepareRenameAt = (service: Service, uri: string, position: Position) => at(service, uri, position, prepareRename);

export function referencesAt(service: Service, uri: string, position: Position, includeDeclaration: boolean) {
  return at(service, uri, position, (snapshot, offset) => references(snapshot, offset, includeDeclaration)) ?? [];
}

export function renameAt(service: Service, uri: string, position: Position, newName: string) {
  return at(service, uri, position, (snapshot, offset) => rename(snapshot, offset, newName));
}

/** The names in all files of a workspace, without waiting. */
export function workspaceSymbolsIn({ workspace }: Service, query: string) {
  return workspaceSymbols(workspace.indexed(), query);
}

/** The graph of a document's map, without waiting. */
export function mapGraphIn({ workspace }: Pick<Service, 'workspace'>, uri: string, position?: ShownPosition): MapGraph | undefined {
  const snapshot = workspace.snapshot(uri);
  return snapshot && mapGraph(snapshot, undefined, position);
}
