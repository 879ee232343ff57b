/** What the page of the map loads, as addresses that its webview can reach. */
export interface PageResources {
  /** The origin of the webview's resources, for the content-security policy. */
  readonly cspSource: string;
  readonly script: string;
  readonly style: string;
  readonly layoutWorker: string;
  readonly graphviz: string;
  /** Random, new for every page. */
  readonly nonce: string;
}

/**
 * The page of the map. Nothing in it comes from a document, and its policy lets it load only the extension's own
 * files: one script by its nonce, the layout's code as text for a worker, and WebAssembly within them.
 */
export function previewPage({ cspSource, script, style, layoutWorker, graphviz, nonce }: PageResources): string {
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'wasm-unsafe-eval'`,
    `style-src ${cspSource}`,
    `connect-src ${cspSource}`,
    'worker-src blob:',
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${policy}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <link rel="stylesheet" href="${style}">
  <title>Argument map</title>
</head>
<body data-layout-worker="${layoutWorker}" data-graphviz="${graphviz}">
  <main id="map"></main>
  <script nonce="${nonce}" src="${script}"></script>
</body>
</html>
`;
}

/** 128 random bits in letters and digits, for a content-security policy. */
export function makeNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
