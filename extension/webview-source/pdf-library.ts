import type { getDocument as openDocument, PDFDocumentProxy, PDFWorker as PdfWorker, TextLayer as PdfTextLayer } from 'pdfjs-dist';

export type PdfDocument = PDFDocumentProxy;

/** What draws PDFs. Scripts in a file are not run, and nothing is fetched but what comes with Argmark. */
export interface PdfLibrary {
  open(bytes: Uint8Array): Promise<PdfDocument>;
  readonly TextLayer: typeof PdfTextLayer;
}

/** Where the files of the library are. */
export interface PdfResources {
  /** The library, which reads sources as well. */
  readonly script: string;
  /** A folder with decoders of pictures. */
  readonly decoders: string;
  readonly nonce: string;
}

interface PdfModule {
  readonly getDocument: typeof openDocument;
  readonly PDFWorker: typeof PdfWorker;
  readonly TextLayer: typeof PdfTextLayer;
}

/** Loads the library, which reads files in a worker of its own. */
export async function loadPdfLibrary({ script, decoders, nonce }: PdfResources): Promise<PdfLibrary> {
  const [{ getDocument, PDFWorker, TextLayer }, worker] = await Promise.all([loadModule(script, nonce), startWorker(script)]);
  return {
    TextLayer,
    async open(bytes) {
      return getDocument({
        data: bytes, worker: PDFWorker.create({ port: worker as never }), verbosity: 0, isEvalSupported: false, enableXfa: false, stopAtErrors: false,
        wasmUrl: decoders, useWorkerFetch: false,
      }).promise;
    },
  };
}

/** The library is one script that gives what it has as modules of Node do. */
async function loadModule(script: string, nonce: string): Promise<PdfModule> {
  const world = globalThis as unknown as { module?: { exports: unknown } };
  const module: { exports: unknown } = { exports: {} };
  world.module = module;
  const tag = document.createElement('script');
  tag.nonce = nonce;
  tag.src = script;
  await new Promise<void>((resolve, reject) => {
    tag.addEventListener('load', () => resolve());
    tag.addEventListener('error', () => reject(new Error('The PDF viewer could not be loaded.')));
    document.head.append(tag);
  });
  delete world.module;
  return module.exports as PdfModule;
}

/** A page of VS Code may start no worker from an address of another origin, but from a text. */
async function startWorker(script: string): Promise<Worker> {
  const code = await (await fetch(script)).text();
  const parts = ['const module = { exports: {} };\n', code, '\n;module.exports.WorkerMessageHandler.initializeFromPort(self);'];
  return new Worker(URL.createObjectURL(new Blob(parts, { type: 'text/javascript' })));
}
