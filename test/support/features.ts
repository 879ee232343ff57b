import type { CallHierarchyItem, Hover, Position } from 'vscode-languageserver-types';
import * as calls from '../../server/src/features/call-hierarchy.js';
import { hover } from '../../server/src/features/hover.js';
import { toOffset } from '../../server/src/features/positions.js';
import type { Service } from '../../server/src/service.js';

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
