import type { ToHost, ToWebview } from './protocol.js';
import { createDrawer } from './drawing/drawer.js';
import { editWordsIn } from './editing/edit-words.js';
import { receivedMap, type ReceivedMap } from './received-map.js';
import { createView } from './view.js';
import type { ViewState } from './view-host.js';
import { wordsIn } from './words.js';

interface VsCodeApi {
  postMessage(message: ToHost): void;
  getState(): ViewState | undefined;
  setState(state: ViewState): void;
}
declare function acquireVsCodeApi(): VsCodeApi;

const vscode = acquireVsCodeApi();
const { layoutWorker, graphviz } = document.body.dataset;
const view = createView(document.getElementById('map')!, createDrawer(layoutWorker!, graphviz!), {
  open: (id, goes) => vscode.postMessage({ type: 'open', id, goes }),
  export: () => vscode.postMessage({ type: 'export' }),
  editor: {
    words: editWordsIn(document.documentElement.lang),
    edit: (edit) => vscode.postMessage({ type: 'edit', edit }),
    askText: (id) => vscode.postMessage({ type: 'ask-text', id }),
    undo: () => vscode.postMessage({ type: 'undo' }),
    redo: () => vscode.postMessage({ type: 'redo' }),
  },
  words: wordsIn(document.documentElement.lang),
  hasCharacterKeys: document.body.dataset['withoutCharacterKeys'] === undefined,
  keysChanged: (areOn) => vscode.postMessage({ type: 'keys', areOn }),
  reader: { askReading: () => vscode.postMessage({ type: 'ask-reading' }), askDetails: (id) => vscode.postMessage({ type: 'ask-details', id }) },
  opensPanel: false,
  saved: vscode.getState(),
  save: (state) => vscode.setState(state),
});

let received: ReceivedMap | undefined;

addEventListener('message', ({ data }: MessageEvent<ToWebview>) => {
  switch (data.type) {
    case 'graph':
    case 'patch':
      received = receivedMap(received, data);
      return received === undefined ? vscode.postMessage({ type: 'resend' }) : view.show(received.uri, received.graph);
    case 'select': return view.select(data.id);
    case 'keys': return view.setKeys(data.areOn);
    case 'notice': return view.notice(data.text);
    case 'edited': return view.edited(data.id);
    case 'refused': return view.refused(data.reason);
    case 'reading': return view.gotReading(data.uri, data.reading);
    case 'details': return view.gotDetails(data.uri, data.details);
    case 'text': return view.gotText(data.id, data.title, data.text);
  }
});
vscode.postMessage({ type: 'ready' });
