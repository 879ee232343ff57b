import { loadPdfLibrary, type PdfLibrary } from './pdf-library.js';
import type { FromPage, ToPage } from './protocol.js';
import { createView } from './view.js';

interface VsCodeApi {
  postMessage(message: FromPage): void;
}
declare function acquireVsCodeApi(): VsCodeApi;

const vscode = acquireVsCodeApi();
const { nonce } = document.currentScript as HTMLScriptElement;
const { pdfScript, decoders } = document.body.dataset;
let library: Promise<PdfLibrary> | undefined;
const view = createView(document.getElementById('source')!, {
  post: (message) => vscode.postMessage(message),
  library: () => (library ??= loadPdfLibrary({ script: pdfScript!, decoders: decoders!, nonce })),
});

/** One after the other: a passage is gone to when its source is there. */
let turn: Promise<void> = Promise.resolve();
addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  turn = turn.then(() => hear(data)).catch((error: unknown) => vscode.postMessage({ type: 'fault', message: String(error) }));
});

async function hear(message: ToPage): Promise<void> {
  switch (message.type) {
    case 'source': return view.show(message.content, message.bytes);
    case 'taken': return view.take(message.source);
    case 'go': return view.go(message.passage, message.at);
    case 'notice': return view.notice(message.text, message.isAlone);
    case 'say': return view.say(message.text);
  }
}
vscode.postMessage({ type: 'ready' });
