import {
  ConnectionError, DidChangeTextDocumentNotification, ErrorCodes, LSPErrorCodes, ProgressType, RequestType, ResponseError,
  type CancellationToken, type ClientCapabilities, type Connection, type DidChangeTextDocumentParams, type InitializeError, type InitializeParams, type InitializeResult, type ProgressToken,
  type ProtocolNotificationType, type ProtocolRequestType, type PublishDiagnosticsParams, type RegistrationType, type WorkDoneProgressReporter,
  type WorkDoneProgressServerReporter, type WorkspaceEdit, type WorkspaceFolder,
} from 'vscode-languageserver';
import type { PositionEncoding } from '../base/columns.js';
import type { ClientNotifications, ClientRequests, ServerNotifications, ServerRequests } from '../protocol.js';
import { fitEdit, fitPublished, type Fitting } from './fit-answer.js';
import { faultOfParameters } from './parameters.js';
import { documentOf } from '../base/protocol-values.js';
import type { LatePages } from './late-pages.js';
import { chooseEncoding, translation, type LineReader } from './position-encoding.js';

/** What is known about the documents of a session. */
export interface KnownDocuments {
  readonly lineText: LineReader;
  readonly versionOf: (uri: string) => number | undefined;
  /** The fences of pages, which the client does not know as documents. */
  readonly pages: Pick<LatePages, 'enter' | 'leave' | 'pageOf'>;
}

/** What comes with a request besides its parameters. */
export interface Asked<Part> {
  readonly token: CancellationToken;
  /** Sends a part of the answer before the answer; `undefined` if the client wants no parts. */
  readonly report: ((part: Part) => void) | undefined;
}

/** What a handler may return. `undefined` means no answer; `Answering.none` is sent instead. */
export type Given<Answer> = Answer | undefined | ResponseError<unknown> | Promise<Answer | undefined | ResponseError<unknown>>;

/** How the answers to a request are given. */
export interface Answering<None, Answer> {
  /**
   * The answer if the handler has none, or if a fault has been logged: a fault costs one answer, not the session. Without it,
   * the client gets the fault as an error.
   */
  readonly none?: None;
  /** Makes an answer fit what the client can use. Handlers may answer as richly as the protocol allows. */
  readonly fit?: (answer: NonNullable<Answer>, fitting: Fitting) => unknown;
  /** The handler has encoded its answer itself, with `Client.encode`. */
  readonly isEncoded?: boolean;
}

/**
 * The client of a session. Everything that is received or sent passes through here: positions are counted as the client counts them
 * (position-encoding.ts), answers fit what it can use (fit-answer.ts), and what comes before `initialize`, after `shutdown`
 * or cancelled is refused. Inside the session all is in UTF-16 and as rich as the protocol allows. With a client that counts
 * in UTF-16 this costs nothing to speak of.
 */
export interface Client {
  /** Answers a request of the protocol. */
  answer<Params, Result, Part, Problem, Options, Answer extends Result>(
    type: ProtocolRequestType<Params, Result, Part, Problem, Options>,
    handler: (params: Params, asked: Asked<Part>) => Given<Answer>,
    how?: Answering<Result, Answer>,
  ): void;
  /** Answers a request of our own. */
  answerOwn<Method extends keyof ServerRequests>(
    method: Method,
    handler: (params: ServerRequests[Method]['params'], asked: Asked<never>) => Given<ServerRequests[Method]['result']>,
    how?: Answering<ServerRequests[Method]['result'], ServerRequests[Method]['result']>,
  ): void;
  /** Receives a notification of the protocol, except for changes of texts. */
  hear<Params, Options>(type: ProtocolNotificationType<Params, Options>, handler: (params: Params) => void): void;
  /** Receives a notification of our own. */
  hearOwn<Method extends keyof ServerNotifications>(method: Method, handler: (params: ServerNotifications[Method]) => void): void;
  /** Receives changes of texts. The positions of each change refer to the text as changed by those before it. */
  hearChanges(handler: (params: DidChangeTextDocumentParams) => void): void;
  /** Answers `initialize`, the first request of a session. */
  onInitialize(handler: (params: InitializeParams) => InitializeResult): void;
  /** Begins to listen. All handlers have to be registered by then. */
  listen(): void;

  /** Sends the client a request of our own. */
  ask<Method extends keyof ClientRequests>(method: Method, params: ClientRequests[Method]['params']): Promise<ClientRequests[Method]['result']>;
  /** Sends the client a notification of our own. */
  tell<Method extends keyof ClientNotifications>(method: Method, ...params: ClientNotifications[Method]): void;
  publish(diagnostics: PublishDiagnosticsParams, how?: Pick<Answering<never, never>, 'isEncoded'>): void;
  /** Has the client make an edit. Rejects with its reason if it does not. */
  applyEdit(label: string, edit: WorkspaceEdit): Promise<void>;
  /** Registers a capability while the session runs. */
  register<Options>(type: RegistrationType<Options>, options: Options): Promise<unknown>;
  /** Has the client ask for diagnostics again. */
  refreshDiagnostics(): Promise<void>;
  /** Has the client ask for inlay hints again. */
  refreshHints(): Promise<void>;
  /** The client's settings below a section. */
  settings(section: string): Promise<unknown>;
  /** The folders of the client's workspace. */
  folders(): Promise<readonly WorkspaceFolder[]>;
  /** Returns where to show the progress of a request that came with a token for it. */
  progressAt(token: ProgressToken): WorkDoneProgressReporter;
  /** Shows progress that nobody asked for. */
  createProgress(): Promise<WorkDoneProgressServerReporter>;

  /** Converts the positions of an answer about a document to those of the client, for answers that are `isEncoded`. */
  encode<Value>(uri: string, value: Value): Value;
  /** Semantic tokens as the client counts. They have no positions by which they would be recognised. */
  encodeTokens(uri: string, data: number[]): number[];
  /** What `ask` returns; `undefined` if it fails, which is logged. */
  guarded<Result>(ask: () => Result): Result | undefined;
  /** Logs a fault. */
  report(error: unknown): void;
  /** What the client has said that it can do. */
  readonly capabilities: ClientCapabilities;
  readonly versionOf: KnownDocuments['versionOf'];
}

type Handler = (params: never, asked: never) => unknown;
type AnyRequest = ProtocolRequestType<unknown, unknown, unknown, unknown, unknown>;
type Phase = 'new' | 'serving' | 'over';

/** Puts what is known about documents between a session and its client. */
export function createClient(raw: Connection, { lineText, versionOf, pages }: KnownDocuments): Client {
  let capabilities: ClientCapabilities = {};
  let encoding: PositionEncoding = 'utf-16';
  let phase: Phase = 'new';

  const isTranslated = () => encoding !== 'utf-16';
  const fitting = (uri: string | undefined): Fitting => ({ client: capabilities, uri, versionOf });
  const incoming = <Value>(value: Value): Value =>
    (isTranslated() ? translation(encoding, lineText).incoming(value, documentOf(value)) : value);
  const encode = <Value>(uri: string | undefined, value: Value): Value =>
    (isTranslated() ? translation(encoding, lineText).outgoing(value, uri) : value);

  /** Every request goes this way: it is refused or read, handled, made to fit, encoded and answered. */
  function answering(method: string, handler: Handler, { none, fit, isEncoded }: Answering<unknown, never> = {}) {
    return (params: unknown, token: CancellationToken | undefined): unknown => {
      // Parameters in a list come one by one, with the token after them.
      if (token?.isCancellationRequested === undefined) return new ResponseError(ErrorCodes.InvalidParams, `“${method}” takes its parameters by their names.`);
      const refused = refusal(phase) ?? (token.isCancellationRequested ? cancelled() : undefined);
      if (refused) return refused;
      const fault = faultOfParameters(method, params);
      if (fault !== undefined) return new ResponseError(ErrorCodes.InvalidParams, fault);
      const asked = pages.enter(incoming(params));
      const prepare = (value: unknown): unknown => {
        if (typeof value !== 'object' || value === null || value instanceof Error) return value;
        const uri = documentOf(asked) ?? documentOf(value);
        const fitted = fit ? fit(value as never, fitting(uri)) : value;
        return isEncoded ? fitted : encode(uri && pages.pageOf(uri), pages.leave(fitted, uri));
      };
      const send = partSender(params);
      const give = (answer: unknown) => inParts(prepare(answer === undefined && none !== undefined ? none : answer), send);
      const fail = (error: unknown) => {
        if (none === undefined || error instanceof ResponseError) throw error;
        report(error);
        return give(undefined);
      };
      try {
        const answer = handler(asked as never, { token, report: send && ((part: unknown) => send(prepare(part))) } as never);
        return answer instanceof Promise ? answer.then(give, fail) : give(answer);
      } catch (error) {
        return fail(error);
      }
    };
  }

  /** Sends parts of an answer to a client that asks for them. */
  function partSender(params: unknown): ((part: unknown) => void) | undefined {
    const { partialResultToken } = (params ?? {}) as { partialResultToken?: ProgressToken };
    if (partialResultToken === undefined) return undefined;
    return (part) => void whileThere(() => raw.sendProgress(new ProgressType<unknown>(), partialResultToken, part));
  }

  /** Every notification goes this way. A mistake of the client, or a fault here, costs that one: nobody waits for an answer. */
  function hearing<Params>(method: string, handler: (params: Params) => void) {
    return (params: unknown) => {
      if (refusal(phase)) return;
      const fault = faultOfParameters(method, params);
      if (fault === undefined) guarded(() => handler(params as Params));
      else report(fault);
    };
  }

  function guarded<Result>(ask: () => Result): Result | undefined {
    try {
      return ask();
    } catch (error) {
      report(error);
      return undefined;
    }
  }

  function initialize(params: InitializeParams, handler: (params: InitializeParams) => InitializeResult): InitializeResult | ResponseError<InitializeError> {
    if (phase !== 'new') return new ResponseError(ErrorCodes.InvalidRequest, '“initialize” may be sent only once.') as ResponseError<never>;
    phase = 'serving';
    capabilities = params.capabilities ?? {};
    encoding = chooseEncoding(capabilities);
    const result = handler({ ...params, capabilities });
    return { ...result, capabilities: { ...result.capabilities, positionEncoding: encoding } };
  }

  function report(error: unknown): void {
    void whileThere(async () => raw.console.error(error instanceof Error ? error.stack ?? error.message : String(error)));
  }

  raw.onShutdown((): never => {
    const refused = refusal(phase);
    phase = 'over';
    return (refused ?? null) as never;
  });
  raw.onRequest((method) => refusal(phase) ?? new ResponseError(ErrorCodes.MethodNotFound, `There is no request ${method}.`));

  return {
    answer: (type, handler, how) => void raw.onRequest(type as AnyRequest, answering(type.method, handler as Handler, how as Answering<unknown, never>)),
    answerOwn: (method, handler, how) => void raw.onRequest(new RequestType(method), answering(method, handler as Handler, how as Answering<unknown, never>)),
    hear: (type, handler) => void raw.onNotification(type, hearing(type.method, (params) => handler(incoming(params) as never))),
    hearOwn: (method, handler) => void raw.onNotification(method, hearing(method, (params) => handler(incoming(params) as never))),
    hearChanges: (handler) => void raw.onNotification(DidChangeTextDocumentNotification.type, hearing(DidChangeTextDocumentNotification.method, (params: DidChangeTextDocumentParams) => {
      if (!isTranslated()) return handler(params);
      for (const change of params.contentChanges) {
        const contentChanges = [translation(encoding, lineText).incoming(change, params.textDocument.uri)];
        handler({ textDocument: params.textDocument, contentChanges });
      }
    })),
    onInitialize: (handler) => void raw.onInitialize((params) => initialize(params, handler)),
    listen: () => raw.listen(),

    ask: (method, params) => whileThere(() => raw.sendRequest(method, params)),
    tell: (method, ...params) => void whileThere(() => raw.sendNotification(method, ...params.map((each) => encode(documentOf(each), each)))),
    publish(params, { isEncoded } = {}) {
      const fitted = fitPublished(params, fitting(params.uri));
      void whileThere(() => raw.sendDiagnostics(isEncoded ? fitted : encode(params.uri, fitted)));
    },
    async applyEdit(label, edit) {
      const answer = await whileThere(() => raw.workspace.applyEdit({ label, edit: encode(undefined, pages.leave(fitEdit(edit, fitting(undefined)), undefined)) }));
      if (answer?.applied === false) throw new Error(`The editor did not make the change${answer.failureReason ? `: ${answer.failureReason}` : '.'}`);
    },
    register: (type, options) => whileThere(() => raw.client.register(type as RegistrationType<object>, options as object)),
    refreshDiagnostics: () => whileThere(async () => raw.languages.diagnostics.refresh()),
    refreshHints: () => whileThere(() => raw.languages.inlayHint.refresh()),
    settings: (section) => whileThere(() => raw.workspace.getConfiguration(section)),
    folders: async () => await whileThere(() => raw.workspace.getWorkspaceFolders()) ?? [],
    progressAt: (token) => raw.window.attachWorkDoneProgress(token),
    createProgress: () => whileThere(() => raw.window.createWorkDoneProgress()),

    encode,
    encodeTokens: (uri, data) => (isTranslated() ? translation(encoding, lineText).tokens(data, uri) : data),
    guarded,
    report,
    get capabilities() {
      return capabilities;
    },
    versionOf,
  };
}

/** Why nothing can be answered in a phase; `undefined`: requests can be answered. */
function refusal(phase: Phase): ResponseError | undefined {
  if (phase === 'new') return new ResponseError(ErrorCodes.ServerNotInitialized, 'The first request must be “initialize”.');
  return phase === 'over' ? new ResponseError(ErrorCodes.InvalidRequest, 'The server has been shut down.') : undefined;
}

/** The answer to a request that its client has cancelled. */
export function cancelled(): ResponseError<never> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
}

/** Sends something. If the client has gone, nobody receives it, and no answer ever comes. */
function whileThere<Result>(send: () => Promise<Result>): Promise<Result> {
  try {
    return send();
  } catch (error) {
    if (error instanceof ConnectionError) return new Promise(() => {});
    throw error;
  }
}

/** How many items of a list are sent at a time. */
const atOnce = 500;

/** Sends a long list in parts to a client that asks for them; the answer is empty then, as the protocol wants it. */
function inParts(answer: unknown, send: ((part: unknown) => void) | undefined): unknown {
  if (send === undefined || !Array.isArray(answer) || answer.length <= atOnce) return answer;
  for (let at = 0; at < answer.length; at += atOnce) send(answer.slice(at, at + atOnce));
  return [];
}
