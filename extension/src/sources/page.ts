/** What the page of a source loads, as addresses that its webview can reach. */
export interface SourcePageResources {
  /** The origin of the webview's resources, for the content-security policy. */
  readonly cspSource: string;
  readonly script: string;
  readonly style: string;
  /** What draws PDFs; loaded with the first of them. */
  readonly pdfScript: string;
  /** The folder of the decoders of pictures in PDFs; it ends in a slash. */
  readonly decoders: string;
  /** Random, new for every page. */
  readonly nonce: string;
}

/**
 * The page of a source. Its words come as data and are written as text, so that nothing of a source is run; the policy
 * lets the page load only the extension's own files, and nothing from elsewhere.
 */
export function sourcePage({ cspSource, script, style, pdfScript, decoders, nonce }: SourcePageResources): string {
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
  <title>Source</title>
</head>
<body data-pdf-script="${pdfScript}" data-decoders="${decoders}" data-vscode-context='{"preventDefaultContextMenuItems": true}'>
  <main id="source"></main>
  <script nonce="${nonce}" src="${script}"></script>
</body>
</html>
`;
}
