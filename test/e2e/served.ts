import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** A page in a browser without a network, and what went wrong in it. */
export interface ServedPage {
  readonly page: Page;
  /** Errors of scripts, what the console says of errors, and what the page asked for that is not there. */
  readonly faults: string[];
}

/** What a server of files answers; `undefined`: there is no such file. The path begins with `/`. */
export type Answer = (path: string) => string | Buffer | undefined;

const types: Readonly<Record<string, string>> = {
  html: 'text/html', js: 'text/javascript', css: 'text/css', wasm: 'application/wasm', svg: 'image/svg+xml', json: 'application/json',
};

/** A tab in which `origin` has the files that `answer` gives, and nothing else is to be had. */
export async function serve(browser: Browser, origin: string, answer: Answer, options: BrowserContextOptions = {}): Promise<ServedPage> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => { if (message.type() === 'error') faults.push(message.text()); });
  await context.route((url) => url.protocol.startsWith('http'), (route) => {
    const { origin: asked, pathname } = new URL(route.request().url());
    const body = asked === origin ? answer(decodeURIComponent(pathname)) : undefined;
    if (body === undefined) {
      faults.push(`There is no ${route.request().url()}`);
      return route.fulfill({ status: 404 });
    }
    return route.fulfill({ body, contentType: types[/\.(\w+)$/.exec(pathname)?.[1] ?? 'html'] ?? 'text/plain' });
  });
  return { page, faults };
}
