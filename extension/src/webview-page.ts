/** What every page of the extension loads, as addresses that its webview can reach. */
export interface PageResources {
  /** The origin of the webview's resources, for the content-security policy. */
  readonly cspSource: string;
  readonly script: string;
  readonly style: string;
  /** Random, new for every page. */
  readonly nonce: string;
}

/**
 * Returns a page of the extension with one empty element, which its script fills. Nothing in it comes from a document. Its policy lets it
 * load the extension's own files and nothing else: one script by its nonce, code as text for a worker, and WebAssembly within them.
 */
export function webviewPage(
  { cspSource, script, style, nonce }: PageResources,
  /** `id` is that of the empty element; `lang` is the language of what the page says; `attributes` are those of the body, by name, and are escaped here. */
  { title, id, lang = 'en', attributes }: { readonly title: string; readonly id: string; readonly lang?: string; readonly attributes: Readonly<Record<string, string>> },
): string {
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'wasm-unsafe-eval'`,
    `style-src ${cspSource}`,
    `connect-src ${cspSource}`,
    'worker-src blob:',
  ].join('; ');
  const written = (value: string) => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const body = Object.entries(attributes).map(([name, value]) => ` ${name}="${written(value)}"`).join('');
  return `<!DOCTYPE html>
<html lang="${written(lang)}">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${policy}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <link rel="stylesheet" href="${style}">
  <title>${title}</title>
</head>
<body${body}>
  <main id="${id}"></main>
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
