import { isRecord } from '../../server/src/base/record.js';
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

/** The editor keeps what was saved over updates, so it may be what another version has saved: only what fits is taken. */
export function createMemory({ saved, save, opensPanel }: Pick<ViewHost, 'saved' | 'save' | 'opensPanel'>): Memory {
  const state: unknown = saved;
  const known = isRecord(state) ? state : {};
  let documents = Array.isArray(known['documents']) ? known['documents'].filter(isDocument) : [];
  return {
    hasPanel: typeof known['panel'] === 'boolean' ? known['panel'] : opensPanel,
    of: (uri) => documents.find((each) => each.uri === uri),
    keep(uri, camera, view) {
      documents = [...documents.filter((each) => each.uri !== uri), { uri, camera, view }].slice(-MOST_DOCUMENTS);
      save({ documents, panel: this.hasPanel });
    },
  };
}

function isDocument(value: unknown): value is ViewState['documents'][number] {
  if (!isRecord(value) || typeof value['uri'] !== 'string') return false;
  const { camera, view } = value;
  return isRecord(camera) && ['x', 'y', 'scale'].every((key) => Number.isFinite(camera[key])) && (camera['scale'] as number) > 0 && isView(view);
}

function isView(value: unknown): value is MapView {
  if (!isRecord(value)) return false;
  const { folded, hidden, focus, arrange, prose, name } = value;
  return isStrings(folded) && isStrings(hidden) && (arrange === undefined || arrange === 'thesis' || arrange === 'sections')
    && (prose === undefined || typeof prose === 'boolean') && (name === undefined || typeof name === 'string')
    && (focus === null || (isRecord(focus) && typeof focus['id'] === 'string' && typeof focus['steps'] === 'number'));
}

function isStrings(value: unknown): boolean {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}
