import { webviewPage, type PageResources } from '../webview-page.js';

/** What the page of the map loads besides. */
export interface PreviewResources extends PageResources {
  readonly layoutWorker: string;
  readonly graphviz: string;
}

/** The page of the map. */
export function previewPage({ layoutWorker, graphviz, ...resources }: PreviewResources): string {
  return webviewPage(resources, { title: 'Argument map', id: 'map', attributes: { 'data-layout-worker': layoutWorker, 'data-graphviz': graphviz } });
}
