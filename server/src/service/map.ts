import type { Location, Position } from 'vscode-languageserver-types';
import type { MapEditResult } from '../features/map-edit/result.js';
import type { EditableText } from '../features/map-edit/set-text.js';
import { locateNode } from '../features/locate-node.js';
import type { MapReading, NodeDetails } from '../picture/reading.js';
import { nodeAt } from '../features/node-at.js';
import type { ShownPosition } from '../features/shown-position.js';
import type { MapDisplay } from '../picture/display.js';
import type { MapEdit } from '../picture/edit.js';
import type { MapGraph } from '../picture/graph.js';
import type { GraphPatch } from '../picture/graph-patch.js';
import type { Ask } from './ask.js';

/** The map as it is shown and changed beside its text. */
export interface LiveMap {
  /** The graph of a document's map. With a position, its statuses are marked on the nodes instead of the verdicts. */
  graph(uri: string, position?: ShownPosition): Promise<MapGraph | undefined>;
  /** Loads the function that tells how a graph differs from the one before. */
  patching(): Promise<(graph: MapGraph, before: MapGraph | undefined) => GraphPatch>;
  /** The node that the text at a position belongs to. */
  nodeAt(uri: string, position: Position): string | undefined;
  /** Tells where a node is in the texts. */
  locate(uri: string, id: string): Location | undefined;
  /** What to write so that the map changes as asked, or why that cannot be written. */
  edit(uri: string, edit: MapEdit): Promise<MapEditResult | undefined>;
  /** What a reader is told about the map beyond its picture; without verdicts while a position is shown. */
  reading(uri: string, position?: ShownPosition): Promise<MapReading | undefined>;
  /** What there is to know about a node beyond what the graph says. `flips` in evaluation/changes.ts says when `goOn` is asked. */
  details(uri: string, id: string, goOn: () => boolean | Promise<boolean>, position?: ShownPosition): Promise<NodeDetails | undefined>;
  /** The title and text of a node in the form in which a person edits them. */
  editableText(uri: string, id: string): Promise<EditableText | undefined>;
}

/** The maps of the documents that `ask` knows. `displayed` says how maps are drawn whose front matter says nothing about it. */
export function mapsOf({ of, at }: Ask, displayed: () => Promise<MapDisplay>): LiveMap {
  return {
    // What makes graphs is loaded when a map is first looked at; the graph is of the text as it is then.
    async graph(uri, position) {
      const [{ mapGraph }, display] = await Promise.all([import('../features/map.js'), displayed()]);
      return of(uri, (snapshot) => mapGraph(snapshot, display, position));
    },
    async patching() {
      const { patchOf } = await import('../picture/patch-of.js');
      return patchOf;
    },
    nodeAt: (uri, position) => at(uri, position, nodeAt),
    locate: (uri, id) => of(uri, (snapshot) => locateNode(snapshot, id)),
    // What edits maps is loaded when a map is first edited.
    async edit(uri, edit) {
      const { toMapEditResult } = await import('../features/map-edit/result.js');
      return of(uri, (snapshot) => toMapEditResult(snapshot, edit));
    },
    async reading(uri, position) {
      const [{ mapReading }, display] = await Promise.all([import('./reading.js'), displayed()]);
      return of(uri, (snapshot) => mapReading(snapshot, display, position));
    },
    async details(uri, id, goOn, position) {
      const [{ nodeDetails }, display] = await Promise.all([import('./reading.js'), displayed()]);
      return of(uri, (snapshot) => nodeDetails(snapshot, display, position, id, goOn));
    },
    async editableText(uri, id) {
      const { editableText } = await import('../features/map-edit/set-text.js');
      return of(uri, (snapshot) => editableText(snapshot, id));
    },
  };
}
