import { exportFormats, usualEnd, type ExportFormat } from '../../../server/src/convert/formats.js';
import type { ExportResult } from '../../../server/src/protocol.js';
import { bytesIn } from './files.js';
import { element } from './element.js';

/** Fills the choice of formats: the text itself first. */
export function fillFormats(select: HTMLSelectElement): void {
  select.append(element('option', { value: 'arg' }, 'Text (.arg)'),
    ...exportFormats.map(({ id, name, endings }) => element('option', { value: id }, `${name} (.${endings[0]})`)));
}

/** Gives a person the map in a format as a file. Resolves with what is to be said of it, in sentences. */
export async function saveAs(
  format: string, text: string, name: string, ask: (format: ExportFormat) => Promise<ExportResult | null>,
): Promise<readonly string[]> {
  const info = exportFormats.find(({ id }) => id === format);
  if (info === undefined) {
    download(new Blob([text], { type: 'text/plain' }), `${name}.arg`);
    return [`${name}.arg has been saved.`];
  }
  const result = await ask(info.id as ExportFormat);
  if (result === null) return ['The map could not be written: the server does not know its text.'];
  download(new Blob([result.encoding === 'utf8' ? result.content : bytesIn(result.content)], { type: info.mediaType }), `${name}${usualEnd(info.id)}`);
  return [
    `${name}${usualEnd(info.id)} has been saved.`,
    ...result.lost === undefined ? [] : [`This format cannot express: ${result.lost.join(', ')}.`],
    ...result.missing === undefined ? [] : [`Its fonts lack ${result.missing}.`], ...result.warnings ?? [],
  ];
}

function download(blob: Blob, name: string): void {
  const link = element('a', { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
