declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  /** The side of the library that reads files. */
  export const WorkerMessageHandler: {
    /** Reads for whoever is at the other end of a port. */
    initializeFromPort(port: unknown): void;
  };
}
