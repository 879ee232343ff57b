import type {
  CallHierarchyIncomingCall, CallHierarchyItem, CallHierarchyOutgoingCall, DocumentHighlight, DocumentLink, DocumentSymbol, FoldingRange,
  Location, Position, SelectionRange, WorkspaceSymbol,
} from 'vscode-languageserver-types';
import { toOffset } from '../features/positions.js';
import type { Workspace } from '../workspace/workspace.js';
import type { Ask } from './ask.js';

/** Ways to move within texts and between them. */
export interface Navigation {
  documentSymbols(uri: string): Promise<DocumentSymbol[]>;
  /** The claims, arguments and headings of all files whose names match. See features/workspace-symbol.ts. */
  workspaceSymbols(query: string): Promise<WorkspaceSymbol[]>;
  definition(uri: string, position: Position): Promise<Location[]>;
  /** The reconstruction of an argument, or the arguments for a claim. */
  implementation(uri: string, position: Position): Promise<Location[]>;
  /** Finds the uses of an entry of a bibliography, in all maps of the workspace that take it from there. */
  references(uri: string, position: Position, includeDeclaration: boolean): Promise<Location[]>;
  documentHighlights(uri: string, position: Position): Promise<DocumentHighlight[]>;
  /** `hasCommands`: the place in a citation links to the source beside the map. */
  documentLinks(uri: string, hasCommands?: boolean): Promise<DocumentLink[]>;
  foldingRanges(uri: string): Promise<FoldingRange[]>;
  /** One for each position, in their order. */
  selectionRanges(uri: string, positions: readonly Position[]): Promise<SelectionRange[]>;
  /** What supports and attacks what, as calls. */
  prepareCallHierarchy(uri: string, position: Position): Promise<CallHierarchyItem[]>;
  incomingCalls(item: CallHierarchyItem): Promise<CallHierarchyIncomingCall[]>;
  outgoingCalls(item: CallHierarchyItem): Promise<CallHierarchyOutgoingCall[]>;
}

/** Navigation in the texts of `workspace`. */
export function navigationIn(workspace: Workspace, { of, at }: Ask): Navigation {
  return {
    // Loaded when they are first asked for; the answers are about the text as it was then.
    workspaceSymbols: async (query) => (await import('../features/workspace-symbol.js')).workspaceSymbols(workspace.indexed(), query),
    documentSymbols: async (uri) => of(uri, async (snapshot) => (await import('../features/document-symbol.js')).documentSymbols(snapshot)) ?? [],
    documentLinks: async (uri, hasCommands) => of(uri, async (snapshot) =>
      (await import('../features/document-link.js')).documentLinks(snapshot, hasCommands)) ?? [],
    implementation: async (uri, position) => at(uri, position, async (snapshot, offset) =>
      (await import('../features/implementation.js')).implementation(snapshot, offset)) ?? [],
    definition: async (uri, position) => at(uri, position, async (snapshot, offset) =>
      (await import('../features/definition.js')).definition(snapshot, offset)) ?? [],
    references: async (uri, position, includeDeclaration) => at(uri, position, async (snapshot, offset) =>
      await (await import('../features/entry-uses.js')).entryReferences(snapshot, offset, includeDeclaration, workspace.all())
        ?? (await import('../features/references.js')).references(snapshot, offset, includeDeclaration)) ?? [],
    documentHighlights: async (uri, position) => at(uri, position, async (snapshot, offset) =>
      (await import('../features/document-highlight.js')).documentHighlights(snapshot, offset)) ?? [],
    foldingRanges: async (uri) => of(uri, async (snapshot) => (await import('../features/folding-range.js')).foldingRanges(snapshot)) ?? [],
    selectionRanges: async (uri, places) => of(uri, async (snapshot) => {
      const { selectionRanges } = await import('../features/selection-range.js');
      return selectionRanges(snapshot, places.map((each) => toOffset(snapshot, each)));
    }) ?? [],
    async prepareCallHierarchy(uri, position) {
      const { prepareCallHierarchy } = await import('../features/call-hierarchy.js');
      return at(uri, position, prepareCallHierarchy) ?? [];
    },
    async incomingCalls(item) {
      const { documentOf, incomingCalls } = await import('../features/call-hierarchy.js');
      return of(documentOf(item), (snapshot) => incomingCalls(snapshot, item)) ?? [];
    },
    async outgoingCalls(item) {
      const { documentOf, outgoingCalls } = await import('../features/call-hierarchy.js');
      return of(documentOf(item), (snapshot) => outgoingCalls(snapshot, item)) ?? [];
    },
  };
}
