import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { createService, extractText, type Host, type Service } from '../../server/src/service.js';
import type { SourceContent } from '../../server/src/protocol.js';
import type { MadePage } from '../sources/made-files.js';
import { openSourcePage, type SourcePage } from './page.js';

/** A report of two pages, with what must be shown as words and never run. */
export const report = '[p. 1]\n\n# Report on Mill Lane\n\nThe lane is to be **closed to cars** in the summer. Shops fear for their deliveries in the morning.\n\n'
  + '- Twelve of the shops were asked.\n- Nine of them could live with it.\n\n<script>globalThis.ran = true</script> <img src="http://elsewhere.test/x.png" onerror="ran = true"> A tag is no word.\n\n'
  + '[p. 2]\n\n## Safety\n\nNo child has been hurt there since 2019.\n\nThe council decides in May.\n';
/** A map of the report in a file: for, against, on another page, with other words, and not there at all. */
const map = (file: string) => `===\nsources: {lane: {title: Report on Mill Lane, file: ${file}}}\n===\n\n[Close it]: Close the lane.\n  + [Safe]: “No child has been hurt there” [@lane, p. 2]\n`
  + '  - [Shops]: “Shops fear for their deliveries in the morning” [@lane]\n    - [Nine]: “Nine of us could live with it” [@lane]\n\n[Asked]: “Twelve of the shops were asked” [@lane, p. 2], “nobody was asked ever before” [@lane]\n';
export const uri = 'file:///w/a.arg';

/** The report as three pages, the last of them in two columns. */
export const columns: readonly MadePage[] = [
  { lines: [{ text: 'Foreword', y: 80, size: 16 }, { text: 'This report was written for the council.', y: 120 }] },
  { lines: [{ text: 'Contents', y: 80, size: 16 }] },
  { lines: [
    { text: 'Report on Mill Lane', y: 80, size: 16 },
    ...['The lane is to be closed to cars in', 'the summer. Shops fear for their', 'deliveries in the morning, which are', 'a burden.¹'].map((text, index) => ({ text, x: 60, y: 120 + index * 15 })),
    ...['Twelve of the shops were asked.', 'Nine of them could live with it if', 'vans may come before ten.'].map((text, index) => ({ text, x: 60, y: 200 + index * 15 })),
    ...['No child has been hurt there since', '2019, when a van stood in the way', 'of a bicycle.'].map((text, index) => ({ text, x: 320, y: 120 + index * 15 })),
    ...['The council decides in May.'].map((text, index) => ({ text, x: 320, y: 200 + index * 15 })),
  ] },
];

/** A service with a map and its source, as the extension would ask it. */
async function startService(source: string, bytes: Uint8Array): Promise<Service> {
  const host: Host = { readFile: async () => undefined, exists: async () => true, readBytes: async () => bytes };
  const service = createService({ host, extract: extractText });
  service.workspace.setReach({ folders: ['file:///w'] });
  service.workspace.open(uri, 1, map(source));
  await service.workspace.load(uri);
  await service.workspace.loadSources(uri);
  return service;
}

/** The page with a source and its marks, and the service that told them. */
export interface ShownSourcePage {
  readonly source: SourcePage;
  readonly service: Service;
  readonly content: SourceContent;
}

/** Opens the page with the report in a file of this name, in the light theme. */
export async function showSource(browser: Browser, name: string, bytes: Uint8Array, size?: { width: number; height: number }): Promise<ShownSourcePage> {
  const service = await startService(name, bytes);
  const source = await openSourcePage(browser, size);
  const content = (await service.sources.content(uri, 'lane'))!;
  assert.ok(content.kind === 'text');
  await source.tell({ type: 'source', content, bytes: content.format === 'pdf' ? bytes : null }, { type: 'taken', source: (await service.sources.shown(uri))![0]! });
  await source.page.waitForSelector('#source[data-passages]');
  return { source, service, content };
}
