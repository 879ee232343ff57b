import type { MapView } from '../../server/src/picture/view.js';
import type { CameraState } from './stage/camera.js';
import type { ViewHost, ViewState } from './view-host.js';

/** How many documents' views are kept. */
const MOST_DOCUMENTS = 20;

/** What of the page survives a reload of the window. */
export interface Memory {
  /** The panel that tells of nodes is open. */
  hasPanel: boolean;
  /** How a document was looked at. */
  of(uri: string | undefined): { readonly camera: CameraState; readonly view: MapView } | undefined;
  /** Keeps how a document is looked at, and all else. */
  keep(uri: string, camera: CameraState, view: MapView): void;
}

export function createMemory({ saved, save, opensPanel }: Pick<ViewHost, 'saved' | 'save' | 'opensPanel'>): Memory {
  let documents: ViewState['documents'] = saved?.documents ?? [];
  return {
    hasPanel: saved?.panel ?? opensPanel,
    of: (uri) => documents.find((each) => each.uri === uri),
    keep(uri, camera, view) {
      documents = [...documents.filter((each) => each.uri !== uri), { uri, camera, view }].slice(-MOST_DOCUMENTS);
      save({ documents, panel: this.hasPanel });
    },
  };
}
