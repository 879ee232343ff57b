import { webviewPage, type PageResources } from '../webview-page.js';

/** What the page of a source loads besides. */
export interface SourcePageResources extends PageResources {
  /** What draws PDFs; loaded with the first of them. */
  readonly pdfScript: string;
  /** The folder of the decoders of pictures in PDFs; it ends in a slash. */
  readonly decoders: string;
}

/** Returns the page of a source. Its words come as data and are written as text, so that nothing of a source is run. */
export function sourcePage({ pdfScript, decoders, ...resources }: SourcePageResources): string {
  return webviewPage(resources, {
    title: 'Source', id: 'source',
    attributes: { 'data-pdf-script': pdfScript, 'data-decoders': decoders, 'data-vscode-context': '{"preventDefaultContextMenuItems": true}' },
  });
}
