import { LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver';
import { methods, type ShownPosition, type StrengthsParams, type ThesesParams } from '../protocol.js';
import type { PositionSearch } from '../service.js';
import type { InProgress } from './progress.js';
import type { Serving } from './serving.js';
import { unlessStopped } from './unless-stopped.js';

/** Seconds after which a search for changes or impacts answers with what it has. */
const patience = 10;

export interface VerdictOptions extends Serving {
  readonly search: PositionSearch;
  readonly inProgress: InProgress;
  /** Called when a document's map is to be sent again. */
  readonly onChange: (uri: string) => void;
  readonly refreshHints: () => void;
}

/** What is shown of positions and strengths in a session. */
export interface ShownVerdicts {
  /** The position that the map of a document shows; `undefined` as soon as it does not fit the map any more. */
  positionFor(uri: string): ShownPosition | undefined;
  /** The semantics whose strengths inlay hints show. */
  readonly strengths: StrengthsParams['semantics'] | undefined;
  forget(uri: string): void;
}

/** Answers the requests about verdicts. */
export function serveVerdicts(
  { client, service, search, inProgress, onChange, refreshHints }: VerdictOptions,
): ShownVerdicts {
  const positions = new Map<string, { readonly position: ShownPosition; readonly shape: object | undefined }>();
  let strengths: StrengthsParams['semantics'] | undefined;

  client.answerOwn(methods.theses, ({ textDocument: { uri } }) => service.verdicts.theses(uri), { none: null });
  client.answerOwn(methods.reasons, ({ textDocument: { uri }, id }) => service.verdicts.reasons(uri, id), { none: null });
  client.answerOwn(methods.explain, ({ textDocument: { uri }, id }) => service.verdicts.explain(uri, id), { none: null });
  client.answerOwn(methods.strengths, ({ textDocument: { uri }, semantics }) => service.verdicts.strengths(uri, semantics), { none: null });
  client.answerOwn(methods.changes, (params, { token }) => searched('Looking for what would change the verdict', params, token, patience,
    (uri, goOn) => service.verdicts.changes(uri, params.id, goOn)));
  client.answerOwn(methods.impacts, (params, { token }) => searched('Looking for what decides the theses', params, token, patience,
    service.verdicts.impacts));
  client.answerOwn(methods.weakest, (params, { token }) => searched('Looking for the weakest steps', params, token, patience,
    service.verdicts.weakest));
  client.answerOwn(methods.positions, (params, { token }) => searched(`Looking for ${params.semantics} positions`, params, token, params.seconds,
    (uri, goOn) => service.verdicts.positions(uri, params.semantics, search, goOn)));

  /** The answer to what takes long. It is of no use for a map that has changed in the meantime. */
  function searched<Result>(
    title: string, params: ThesesParams, token: CancellationToken, seconds: number,
    find: (uri: string, goOn: () => boolean | Promise<boolean>) => Promise<Result | undefined>,
  ): Promise<Result | null> {
    const { uri } = params.textDocument;
    return inProgress({ title, params, token }, async (isWanted) => {
      const shape = service.verdicts.shapeOf(uri);
      const isCurrent = () => service.verdicts.shapeOf(uri) === shape;
      const found = await find(uri, unlessStopped(() => isWanted() && isCurrent(), seconds));
      if (isCurrent()) return found ?? null;
      throw new ResponseError(LSPErrorCodes.ContentModified, 'The map has changed in the meantime: try again.');
    });
  }

  client.hearOwn(methods.showPosition, ({ textDocument: { uri }, position }) => {
    if (position === null) positions.delete(uri);
    else positions.set(uri, { position, shape: service.verdicts.shapeOf(uri) });
    onChange(uri);
  });
  client.hearOwn(methods.showStrengths, ({ semantics }) => {
    strengths = semantics ?? undefined;
    refreshHints();
  });
  return {
    positionFor(uri) {
      const shown = positions.get(uri);
      if (shown && shown.shape !== service.verdicts.shapeOf(uri)) positions.delete(uri);
      return positions.get(uri)?.position;
    },
    get strengths() {
      return strengths;
    },
    forget: (uri) => void positions.delete(uri),
  };
}
