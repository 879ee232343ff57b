import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic } from 'vscode-languageserver-types';
import { readMap } from '../../../server/src/embed/read-map.js';
import { nodeHost } from '../../../server/src/node/host.js';
import { escapeXml } from '../../../server/src/picture/xml.js';
import { createService, isMapFile, type ReadAsset } from '../../../server/src/service.js';
import type { Highlighter } from '../highlight/highlight.js';
import { highlightedHtml } from '../highlight/html.js';
import type { Samples } from '../playground/samples.js';
import { wayUp } from './links.js';

/** A map of the samples: its page, and the map itself as a page for the frame in it. */
export interface SamplePage {
  /** The path below samples/. */
  readonly path: string;
  readonly title: string;
  readonly body: string;
  readonly map: string;
}

const folder = 'samples';
/** Their bytes are no text. */
const binary = /\.(?:pdf|png)$/;

/** All files of the samples, for the playground. */
export function samplesIn(root: string): Samples {
  const paths = readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((each) => each.split(path.sep).join('/'))
    .filter((each) => statSync(path.join(root, folder, each)).isFile() && each !== 'README.md').sort();
  const files = Object.fromEntries(paths.map((each) => {
    const bytes = readFileSync(path.join(root, folder, each));
    return [each, binary.test(each) ? { base64: bytes.toString('base64') } : { text: bytes.toString('utf8') }];
  }));
  const maps = paths.filter(isMapFile).map((each) => ({ path: each, title: `${titleOf(each, files[each]!.text!)} (${each.split('/').at(-1)})` }));
  return { maps, files };
}

/** What the front matter of a map calls it, else the name of its file. */
function titleOf(name: string, text: string): string {
  return readMap(text, undefined).map.title ?? name;
}

/** The page of a map with its verdicts, its findings and its text. */
export async function samplePage(root: string, name: string, highlighter: Highlighter, readAsset: ReadAsset): Promise<SamplePage> {
  const file = path.join(root, folder, name);
  const [uri, text] = [pathToFileURL(file).href, readFileSync(file, 'utf8')];
  const service = createService({ readAsset, host: nodeHost });
  service.workspace.open(uri, 0, text);
  await service.workspace.load(uri);
  await service.workspace.loadSources(uri);
  const map = await service.conversion.exportMap(uri, 'html') as string;
  const [theses, findings] = [service.verdicts.theses(uri) ?? [], service.findings.diagnostics(uri)];
  const title = titleOf(name, text);
  const up = wayUp(`${folder}/${name}`);
  const body = [
    `<h1>${escapeXml(title)}</h1>`,
    `<p>${escapeXml(name)} · <a href="${up}playground.html#sample=${encodeURIComponent(name)}">Open it in the playground</a> · <a href="${fileIn(name)}">The text as a file</a></p>`,
    `<iframe class="map" title="${escapeXml(`The map: ${title}`)}" src="${fileIn(name)}.map.html" loading="lazy"></iframe>`,
    `<p><a href="${fileIn(name)}.map.html">The map alone</a></p>`,
    '<h2 id="verdicts">Verdicts</h2>',
    theses.length === 0 ? '<p>No claim is tagged as a thesis.</p>' : `<ul class="verdicts">${theses.map(({ name: each, status, because }) =>
      `<li><span class="verdict ${status}">${status}</span> <b>${escapeXml(each)}</b> because ${escapeXml(because)}</li>`).join('')}</ul>`,
    '<h2 id="findings">Findings</h2>',
    findings.length === 0 ? '<p>Nothing is wrong with this text.</p>' : `<ul class="findings">${findings.map((each) => findingItem(each, up)).join('')}</ul>`,
    '<h2 id="text">Text</h2>',
    `<pre tabindex="0"><code>${highlightedHtml(highlighter, text)}</code></pre>`,
  ].join('\n');
  return { path: name, title, body, map };
}

const severities = ['error', 'error', 'warning', 'information', 'hint'] as const;

function findingItem({ range, severity = 1, code, message }: Diagnostic, up: string): string {
  const words = typeof message === 'string' ? message : message.value;
  return `<li class="${severities[severity]}">Line ${range.start.line + 1} <span class="severity">${severities[severity]}</span> ${escapeXml(words).replace(/`([^`]+)`/g, '<code>$1</code>')} `
    + `<a href="${up}docs/rules/${code}.html">${code}</a></li>`;
}

function fileIn(name: string): string {
  return name.split('/').at(-1)!;
}
