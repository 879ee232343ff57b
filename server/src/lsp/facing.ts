import {
  CancellationToken, ConnectionError, ErrorCodes, LSPErrorCodes, ResponseError, type ClientCapabilities, type Connection, type DidChangeTextDocumentParams,
  type InitializeParams, type InitializeResult,
} from 'vscode-languageserver';
import type { PositionEncoding } from '../base/columns.js';
import { applyEditCommand, fitEdit, fits, type DelayedEdit, type Fitting } from './fit-answer.js';
import { chooseEncoding, documentOf, translation, type LineReader } from './position-encoding.js';

/** What is known of the documents of a session. */
export interface KnownDocuments {
  readonly lineText: LineReader;
  readonly versionOf: (uri: string) => number | undefined;
}

/** A connection on which everything is in UTF-16 and as rich as the protocol allows, whatever the client can do. */
export interface Facing {
  readonly connection: Connection;
  /** Semantic tokens as the client counts; they have no positions by which they would be recognised. */
  encodeTokens(uri: string, data: number[]): number[];
  /** What is said of a document as the client counts, for answers that `encodesItself` names. */
  readonly encode: Encode;
}

/** Makes what is said of a document count as the client does. */
export type Encode = <Value>(uri: string, value: Value) => Value;

/** Answers of more texts than are held at a time: each part is encoded while its text is there. */
const encodesItself: ReadonlySet<string> = new Set(['languages.diagnostics.onWorkspace']);

/** Which argument of a member of the connection goes to the client. */
const sentArgument: Readonly<Record<string, number>> = {
  sendDiagnostics: 0, sendNotification: 1, sendRequest: 1, sendProgress: 2, applyEdit: 0, showDocument: 0,
};

type Handler = (this: void, ...args: unknown[]) => unknown;

/**
 * Puts itself between a session and its client: counts positions as the client does (`position-encoding.ts`), makes
 * answers fit what it can use (`fit-answer.ts`), and refuses what comes before `initialize`, after `shutdown`, or cancelled. Costs
 * nothing to speak of with a client that counts in UTF-16.
 */
export function facing(raw: Connection, { lineText, versionOf }: KnownDocuments): Facing {
  let client: ClientCapabilities = {};
  let encoding: PositionEncoding = 'utf-16';
  let phase: 'new' | 'serving' | 'over' = 'new';

  const isTranslated = () => encoding !== 'utf-16';
  const fitting = (uri: string | undefined): Fitting => ({ client, uri, versionOf });
  const incoming = <Value>(value: Value): Value =>
    (isTranslated() ? translation(encoding, lineText).incoming(value, documentOf(value)) : value);
  const encode = <Value>(uri: string | undefined, value: Value): Value =>
    (isTranslated() ? translation(encoding, lineText).outgoing(value, uri) : value);
  /** An answer, or something that is sent without being asked for, about what `asked` is about. */
  const outgoing = (name: string, value: unknown, asked: unknown): unknown => {
    if (typeof value !== 'object' || value === null || value instanceof Error) return value;
    const uri = documentOf(asked) ?? documentOf(value);
    const fitted = fits[name]?.(value as never, fitting(uri)) ?? value;
    return encodesItself.has(name) ? fitted : encode(uri, fitted);
  };
  function guardPhase(): ResponseError | undefined {
    if (phase === 'new') return new ResponseError(ErrorCodes.ServerNotInitialized, 'The first request must be “initialize”.');
    return phase === 'over' ? new ResponseError(ErrorCodes.InvalidRequest, 'The server has been shut down.') : undefined;
  }

  function wrap(name: string, handler: Handler): Handler {
    if (name === 'onInitialize') return (params, ...rest) => initialize(params as InitializeParams, handler, rest);
    if (name === 'onShutdown') {
      return (...args) => {
        const refused = guardPhase();
        phase = 'over';
        return refused ?? handler(...args);
      };
    }
    if (name === 'onExit') return handler;
    return (params, ...rest) => {
      const refused = guardPhase();
      if (refused) return refused;
      // Cancelled while it waited.
      if (rest.some((each) => CancellationToken.is(each) && each.isCancellationRequested)) {
        return new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
      }
      if (name === 'onDidChangeTextDocument' && isTranslated()) return changeStepwise(params as DidChangeTextDocumentParams, handler);
      if (name === 'onExecuteCommand' && (params as { command?: unknown }).command === applyEditCommand) return applyDelayed(params);
      const asked = incoming(params);
      const answer = handler(asked, ...rest.map((each) => withProgress(name, each, asked)));
      const give = (value: unknown) => inParts(outgoing(name, value, asked), rest.find(isPartial));
      return answer instanceof Promise ? answer.then(give) : give(answer);
    };
  }

  async function initialize(params: InitializeParams, handler: Handler, rest: unknown[]): Promise<InitializeResult | ResponseError> {
    if (phase !== 'new') return new ResponseError(ErrorCodes.InvalidRequest, '“initialize” may be sent only once.');
    phase = 'serving';
    client = params.capabilities ?? {};
    encoding = chooseEncoding(client);
    const result = await handler({ ...params, capabilities: client }, ...rest) as InitializeResult;
    const { executeCommandProvider } = result.capabilities;
    const commands = [...executeCommandProvider?.commands ?? [], ...needsCommand() ? [applyEditCommand] : []];
    return {
      ...result,
      capabilities: {
        ...result.capabilities, positionEncoding: encoding,
        ...commands.length > 0 ? { executeCommandProvider: { ...executeCommandProvider, commands } } : {},
      },
    };
  }

  /** Code actions reach the client as commands only. */
  function needsCommand(): boolean {
    return !client.textDocument?.codeAction?.codeActionLiteralSupport && client.workspace?.applyEdit === true;
  }

  /** The positions of each change are of the text that the ones before it have made. */
  function changeStepwise({ textDocument, contentChanges }: DidChangeTextDocumentParams, handler: Handler): void {
    for (const change of contentChanges) {
      handler({ textDocument, contentChanges: [translation(encoding, lineText).incoming(change, textDocument.uri)] });
    }
  }

  async function applyDelayed(params: unknown): Promise<unknown> {
    const [delayed] = (params as { arguments?: readonly (DelayedEdit | undefined)[] }).arguments ?? [];
    if (delayed?.edit === undefined) return new ResponseError(ErrorCodes.InvalidParams, `“${applyEditCommand}” takes what the server has offered.`);
    const { edit, label, versions } = delayed;
    if (Object.entries(versions ?? {}).some(([uri, version]) => versionOf(uri) !== version)) {
      return new ResponseError(LSPErrorCodes.ContentModified, 'The text has changed since this was offered: ask again.');
    }
    const fitted = fitEdit(edit, fitting(undefined));
    await raw.workspace.applyEdit({ label, edit: outgoing('', fitted, {}) as typeof fitted });
    return null;
  }

  /** Partial results are answers as well. */
  function withProgress(name: string, argument: unknown, asked: unknown): unknown {
    return isPartial(argument) ? { report: (part: unknown) => argument.report(outgoing(name, part, asked)) } : argument;
  }

  const members = new Map<string, unknown>();
  /** `target` with its handlers wrapped, and what it sends made to fit. `path` says where it is found, with a dot behind. */
  function face<Target extends object>(target: Target, path: string): Target {
    return new Proxy(target, {
      get(_, key) {
        const value = Reflect.get(target, key, target) as unknown;
        if (typeof key === 'symbol') return value;
        const name = path + key;
        if (typeof value === 'function') {
          if (!members.has(name)) members.set(name, bind(value as Handler, target, name, key));
          return members.get(name);
        }
        if (typeof value !== 'object' || value === null) return value;
        if (!members.has(name)) members.set(name, face(value, `${name}.`));
        return members.get(name);
      },
    });
  }
  function bind(member: Handler, target: object, name: string, key: string): Handler {
    if (/^on(?![a-z])/.test(key)) {
      return (...args) => {
        // Requests of our own are known by their method.
        const answers = typeof args[0] === 'string' ? args[0] : name;
        return member.apply(target as never, args.map((each) => (typeof each === 'function' ? wrap(answers, each as Handler) : each)));
      };
    }
    const sent = sentArgument[key];
    return (...args) => {
      try {
        return member.apply(target as never, args.map((each, index) => (index === sent ? outgoing(name, each, each) : each)));
      } catch (error) {
        // The client has gone: there is nobody to tell, and never an answer.
        if (error instanceof ConnectionError) return new Promise(() => {});
        throw error;
      }
    };
  }

  raw.onShutdown(wrap('onShutdown', () => null) as () => void);
  raw.onExecuteCommand(wrap('onExecuteCommand', (params) =>
    new ResponseError(ErrorCodes.InvalidParams, `There is no command “${(params as { command?: unknown }).command}”.`)));
  raw.onRequest((method) => guardPhase() ?? new ResponseError(ErrorCodes.MethodNotFound, `There is no request ${method}.`));
  return {
    connection: face(raw, ''),
    encode,
    encodeTokens: (uri, data) => (isTranslated() ? translation(encoding, lineText).tokens(data, uri) : data),
  };
}

/** Where parts of an answer can be sent before it. */
interface PartialResult {
  report(part: unknown): void;
}

function isPartial(argument: unknown): argument is PartialResult {
  return typeof argument === 'object' && argument !== null && 'report' in argument && !('begin' in argument);
}

/** How many items of a list are sent at a time. */
const part = 500;

/** Sends a long list in parts to a client that asks for them; the answer is empty then, as the protocol wants it. */
function inParts(answer: unknown, progress: PartialResult | undefined): unknown {
  if (progress === undefined || !Array.isArray(answer) || answer.length <= part) return answer;
  for (let at = 0; at < answer.length; at += part) progress.report(answer.slice(at, at + part));
  return [];
}
