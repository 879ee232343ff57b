import { ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { methods, type ExportResult, type ImportResult, type ShownPosition } from '../protocol.js';
import { ImportError, largestFile, megabytes } from '../service.js';
import type { InProgress } from './progress.js';
import type { Serving } from './serving.js';

export interface ConversionServing extends Serving {
  /** The position that a document's map shows instead of the verdicts. */
  readonly positionFor: (uri: string) => ShownPosition | undefined;
  readonly inProgress: InProgress;
}

/** Answers the requests that write maps in other formats, and read them. */
export function serveConversion({ client, service, positionFor, inProgress }: ConversionServing): void {
  client.answerOwn(methods.export, (params, { token }): Promise<ExportResult | null> => {
    const { textDocument: { uri }, format, scale, page, withoutVerdicts = false, bare = false, gapsFirst = false } = params;
    return inProgress({ title: `Writing the map as ${format.toUpperCase()}`, params, token }, async (isWanted) => {
      const lost = new Set<string>();
      const warnings: string[] = [];
      const remarks: { missing?: string; textSize?: number } = {};
      const options = {
        withoutVerdicts, bare, gapsFirst, ...scale === undefined ? {} : { scale }, ...page === undefined ? {} : { page }, isWanted,
        onWarning: (message: string) => void warnings.push(message),
        onLoss: (what: string) => void lost.add(what),
        onMissing: (characters: string) => { remarks.missing = characters; },
        onSmall: (points: number) => { remarks.textSize = points; },
      };
      try {
        const content = await service.conversion.exportMap(uri, format, options, positionFor(uri));
        if (content === undefined) return null;
        if (typeof content === 'string') return { content, encoding: 'utf8', ...lost.size === 0 ? {} : { lost: [...lost] }, ...warnings.length === 0 ? {} : { warnings } };
        const { toBase64 } = await import('../base/base64.js');
        return { content: toBase64(content), encoding: 'base64', ...remarks };
      } catch (error) {
        // The document, format or view does not exist.
        if (error instanceof RangeError) throw new ResponseError(ErrorCodes.InvalidParams, error.message);
        throw isWanted() ? error : new ResponseError(LSPErrorCodes.RequestCancelled, 'The map is no longer needed.');
      }
    });
  });
  client.answerOwn(methods.import, async ({ text, name, format }): Promise<ImportResult> => {
    if (text.length > largestFile) return { kind: 'refusal', reason: `it is more than ${megabytes(largestFile)} MB` };
    try {
      return { kind: 'map', ...await service.conversion.importMap(text, { name, format }) };
    } catch (error) {
      if (error instanceof ImportError) return { kind: 'refusal', reason: error.message.replace(/\.$/, '') };
      throw error;
    }
  });
}
