import { redo, undo } from '@codemirror/commands';
import { LSPPlugin } from '@codemirror/lsp-client';
import type { EditorView } from '@codemirror/view';
import type { ToHost, ToWebview } from '../../webview/protocol.js';
import {
  methods, type EditableTextResult, type EditMapResult, type LocateNodeResult, type MapChangedParams, type MapEdit, type MapPatchedParams, type MapReadingResult, type NodeDetailsResult, type NodeAtResult,
} from '../../../server/src/protocol.js';
import { decodeUri } from '../../../server/src/base/decode-uri.js';
import { patchedEdition } from '../../../server/src/picture/graph-patch.js';
import { applyEdit } from './apply-edit.js';
import { addressOf, textOf } from './files.js';

/** The page of the map beside the text, as in VS Code, in a frame. */
export interface MapFrame {
  /** A map has come from the server. */
  show(map: MapChangedParams): void;
  /** What has changed in the map has come; false: of an edition that is not known, so that the whole map is needed. */
  patch(changes: MapPatchedParams): boolean;
  /** Another text is opened: the map that comes next is looked at anew. */
  opened(): void;
  /** The cursor has moved. */
  follow(): void;
}

/** What is before the page's script: what VS Code gives to its pages, and the class that says whether it is dark. */
const host = `const dark = matchMedia('(prefers-color-scheme: dark)');
const colour = () => { document.body.className = dark.matches ? 'vscode-dark' : 'vscode-light'; };
dark.addEventListener('change', colour);
colour();
globalThis.acquireVsCodeApi = () => ({ postMessage: (message) => parent.postMessage(message, '*'), getState: () => undefined, setState: () => undefined });`;

/** Makes the page in `frame`. `exporting`: a person wants the map in a file; `tell` shows people a sentence. */
export async function createMapFrame(
  frame: HTMLIFrameElement, view: EditorView, { exporting, tell }: { readonly exporting: () => void; readonly tell: (message: string) => void },
): Promise<MapFrame> {
  const [script, worker, graphviz, style] = await Promise.all([
    addressOf('webview.js'), addressOf('layout-worker.js'), addressOf('graphviz.js'), textOf('map.css')]);
  let isReady = false;
  let latest: MapChangedParams | undefined;
  let opened = 0;
  let edits = Promise.resolve();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const send = (message: ToWebview) => frame.contentWindow?.postMessage(message, '*');
  const uriOf = ({ root }: { readonly root: string }) => `${root}?${opened}`;
  const sendMap = () => {
    if (isReady && latest !== undefined) send({ type: 'graph', uri: uriOf(latest), edition: latest.edition, graph: latest.graph });
  };
  function ask<Result>(method: string, params: object): Promise<Result> {
    const plugin = LSPPlugin.get(view)!;
    plugin.client.sync();
    return plugin.client.request(method, { textDocument: { uri: plugin.uri }, ...params });
  }

  async function selectNode(): Promise<void> {
    const position = LSPPlugin.get(view)!.toPosition(view.state.selection.main.head);
    const { id } = await ask<NodeAtResult>(methods.nodeAt, { position });
    if (isReady) send({ type: 'select', id });
  }

  async function open(id: string, goes: boolean): Promise<void> {
    const found = await ask<LocateNodeResult>(methods.locateNode, { id });
    const plugin = LSPPlugin.get(view)!;
    if (found === null) return;
    if (found.uri !== plugin.uri) {
      tell(`That is in another file, ${decodeUri(found.uri.split('/').at(-1)!)}.`);
      return;
    }
    view.dispatch({ selection: { anchor: plugin.fromPosition(found.range.start) }, scrollIntoView: true });
    if (goes) view.focus();
  }

  async function edit(asked: MapEdit): Promise<void> {
    const result = await ask<EditMapResult>(methods.editMap, { edit: asked });
    const done = result.kind === 'edit' && applyEdit(view, result.edit);
    if (!done) {
      const reason = result.kind === 'refusal' ? result.reason : 'That would change another file of this map, which cannot be written here.';
      tell(reason);
      send({ type: 'refused', reason });
      return;
    }
    if (result.select !== null && result.file === undefined) {
      view.dispatch({ selection: { anchor: LSPPlugin.get(view)!.fromPosition(result.select) }, scrollIntoView: true });
    }
    const made = result.select === null ? null : await ask<NodeAtResult>(methods.nodeAt, { position: result.select });
    send({ type: 'edited', id: made?.id ?? null });
  }

  /** Tells the page's panel of the map, or of a node. */
  async function tellReader(id: string | undefined): Promise<void> {
    if (latest === undefined) return;
    const uri = uriOf(latest);
    if (id === undefined) {
      const reading = await ask<MapReadingResult>(methods.mapReading, {});
      if (reading !== null) send({ type: 'reading', uri, reading });
      return;
    }
    const details = await ask<NodeDetailsResult>(methods.nodeDetails, { id });
    if (details !== null) send({ type: 'details', uri, details });
  }

  async function sendText(id: string): Promise<void> {
    const found = await ask<EditableTextResult>(methods.editableText, { id });
    if (found === null) send({ type: 'refused', reason: 'It has no text of its own to change here. Change it in the document.' });
    else send({ type: 'text', id, title: found.title, text: found.text });
  }

  addEventListener('message', ({ source, data }: MessageEvent<ToHost>) => {
    if (source !== frame.contentWindow) return;
    switch (data.type) {
      case 'ready':
        isReady = true;
        sendMap();
        return void selectNode();
      case 'resend': return sendMap();
      case 'open': return void open(data.id, data.goes);
      case 'ask-reading': return void tellReader(undefined);
      case 'ask-details': return void tellReader(data.id);
      case 'export': return exporting();
      // One after the other: each is asked of the text that the one before has left.
      case 'edit': edits = edits.then(() => edit(data.edit)).catch((error: unknown) => tell(String(error))); return;
      case 'ask-text': return void sendText(data.id);
      case 'undo': return void undo(view);
      case 'redo': return void redo(view);
    }
  });
  frame.srcdoc = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Argument map</title><style>${style}</style></head>`
    + `<body data-layout-worker="${worker}" data-graphviz="${graphviz}"><main id="map"></main><script>${host}</script><script src="${script}"></script></body></html>`;

  return {
    show(map) {
      latest = map;
      sendMap();
    },
    patch({ patch, ...params }) {
      const graph = patchedEdition(latest, patch, params.edition);
      if (graph === undefined) return false;
      latest = { ...params, graph };
      if (isReady) send({ type: 'patch', uri: uriOf(params), edition: params.edition, patch });
      return true;
    },
    opened() {
      opened++;
    },
    follow() {
      clearTimeout(timer);
      timer = setTimeout(() => void selectNode(), 150);
    },
  };
}
