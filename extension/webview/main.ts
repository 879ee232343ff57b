import type { ToHost, ToWebview } from './protocol.js';
import { createDrawer } from './drawer.js';
import { createView, type ViewState } from './view.js';

interface VsCodeApi {
  postMessage(message: ToHost): void;
  getState(): ViewState | undefined;
  setState(state: ViewState): void;
}
declare function acquireVsCodeApi(): VsCodeApi;

const vscode = acquireVsCodeApi();
const { layoutWorker, graphviz } = document.body.dataset;
const view = createView(document.getElementById('map')!, createDrawer(layoutWorker!, graphviz!), {
  open: (id) => vscode.postMessage({ type: 'open', id }),
  export: () => vscode.postMessage({ type: 'export' }),
  saved: vscode.getState(),
  save: (state) => vscode.setState(state),
});

addEventListener('message', ({ data }: MessageEvent<ToWebview>) => {
  switch (data.type) {
    case 'graph': return view.show(data.uri, data.graph);
    case 'select': return view.select(data.id);
    case 'notice': return view.notice(data.text);
  }
});
vscode.postMessage({ type: 'ready' });
