import { webviewPage, type PageResources } from '../webview-page.js';

/** What the page of the map loads besides. */
export interface PreviewResources extends PageResources {
  readonly layoutWorker: string;
  readonly graphviz: string;
  /** The language of its words, as in BCP 47. */
  readonly lang: string;
  /** Keys that are a character each act on the map. */
  readonly hasCharacterKeys: boolean;
}

/** Returns the page of the map. */
export function previewPage({ layoutWorker, graphviz, lang, hasCharacterKeys, ...resources }: PreviewResources): string {
  return webviewPage(resources, {
    title: 'Argument map', id: 'map', lang,
    attributes: { 'data-layout-worker': layoutWorker, 'data-graphviz': graphviz, ...hasCharacterKeys ? {} : { 'data-without-character-keys': '' } },
  });
}
