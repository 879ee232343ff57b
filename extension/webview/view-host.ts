import type { MapGraph } from '../../server/src/picture/graph.js';
import type { MapReading, NodeDetails } from '../../server/src/picture/reading.js';
import type { MapView } from '../../server/src/picture/view.js';
import type { Editor } from './editing/editing.js';
import type { CameraState } from './stage/camera.js';
import type { Words } from './words.js';

/** What survives a reload of the window: how each of the last documents was looked at, newest last. */
export interface ViewState {
  readonly documents: readonly { readonly uri: string; readonly camera: CameraState; readonly view: MapView }[];
  /** The panel that tells of nodes is open; without it, as the page opens. */
  readonly panel?: boolean;
}

export interface ViewHost {
  /** A person wants to see a node's text; `goes`: and to go there. Without it a click on a node selects it. */
  readonly open?: (id: string, goes: boolean) => void;
  /** A person wants the map in a file. Without it there is no button for that. */
  readonly export?: () => void;
  /** Changes the text. Without it the map is only to be looked at. */
  readonly editor?: Editor;
  /** What the page says, in its language. */
  readonly words: Words;
  /** Answers by `gotReading` and `gotDetails`, late or never. */
  readonly reader: {
    readonly askReading: () => void;
    readonly askDetails: (id: string) => void;
  };
  /** Keys that are a character each act on the map; whoever dictates switches them off. */
  readonly hasCharacterKeys: boolean;
  /** A person has switched these keys on or off, to be remembered. */
  readonly keysChanged: (areOn: boolean) => void;
  /** The panel that tells of nodes is open unless it has been closed. */
  readonly opensPanel: boolean;
  /** The map in words, which can be read instead. */
  readonly text?: HTMLElement;
  readonly saved: ViewState | undefined;
  readonly save: (state: ViewState) => void;
}

export interface View {
  show(uri: string, graph: MapGraph): void;
  select(id: string | null): void;
  notice(text: string | null): void;
  /** Whether keys that are a character each act on the map. */
  setKeys(areOn: boolean): void;
  /** The text has been changed as was asked; a node to go to. */
  edited(id: string | null): void;
  /** The text could not be changed. */
  refused(reason: string): void;
  /** What was asked for by `Editor.askText`. */
  gotText(id: string, title: string | null, text: string): void;
  /** What is told of a map, and of a node of it; of other maps than the one shown it is left aside. */
  gotReading(uri: string, reading: MapReading): void;
  gotDetails(uri: string, details: NodeDetails): void;
}
