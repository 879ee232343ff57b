import equal from 'fast-deep-equal';
import {
  DocumentDiagnosticReportKind, DocumentDiagnosticRequest, WorkspaceDiagnosticRequest, type CancellationToken, type ClientCapabilities, type Diagnostic, type DocumentDiagnosticReport, type ResponseError,
  type ServerCapabilities, type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { hash } from '../base/hash.js';
import { cancelled } from './client.js';
import { fitReport, fitReports } from './fit-answer.js';
import type { LatePages } from './late-pages.js';
import type { Serving } from './serving.js';
import type { SessionSettings } from './settings.js';

/** Milliseconds in which changes of other documents gather before the client is told to ask again. */
const pause = 50;

/** How many files of a workspace are reported at once. */
const atOnce = 50;

/** Editors show no more of a document, and more would have to be sent at each keystroke. */
const mostDiagnostics = 1000;

export interface DiagnosticsOptions extends Serving {
  readonly settings: SessionSettings;
  /** What is found in their fences is told of pages. */
  readonly pages: LatePages;
  /** Resolves when a document's settings are known and the files that its map needs, or a while has passed. */
  readonly ready: (uri: string) => Promise<void>;
}

export interface Diagnostics {
  /** What the client can ask for. */
  initialize(client: ClientCapabilities, initializationOptions: unknown): Pick<ServerCapabilities, 'diagnosticProvider'>;
  /** Something else may hold of a document now; `byItself`: because of an edit in it. */
  changed(uri: string, byItself: boolean): void;
  closed(uri: string): void;
}

/**
 * Tells a client what is found. One that can ask for diagnostics asks: for a document, and for the whole workspace, which
 * is answered when there is something new. Others are told unasked, of open documents, when it is not what they were told
 * last; so are those that prefer it
 * (`initializationOptions.pushDiagnostics`).
 */
export function serveDiagnostics({ client, service, settings, pages, ready }: DiagnosticsOptions): Diagnostics {
  let pulls = false;
  let canRefresh = false;
  let refreshing: ReturnType<typeof setTimeout> | undefined;
  /** What the client has been told unasked of each open document. */
  const told = new Map<string, readonly Diagnostic[]>();
  /** The result that the client has of each open document. */
  const given = new Map<string, string>();
  /** The result that the client has of each file of the workspace. */
  const reported = new Map<string, string>();
  /** The time of the service's clock up to which `reported` is complete. */
  let reportedAt = -1;
  let wake: (() => void) | undefined;
  service.workspace.clock.onTick(() => wake?.());

  client.answer(DocumentDiagnosticRequest.type, async ({ textDocument: { uri }, previousResultId }, { token }): Promise<DocumentDiagnosticReport | ResponseError> => {
    await ready(uri);
    if (token.isCancellationRequested) return cancelled();
    const items = found(uri) ?? [];
    const resultId = idOf(items);
    given.set(uri, resultId);
    return previousResultId === resultId ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
      : { kind: DocumentDiagnosticReportKind.Full, resultId, items };
  }, { fit: fitReport });

  client.answer(WorkspaceDiagnosticRequest.type, async ({ previousResultIds }, { token, report: sendPart }) => {
    // What this server has not given, a server before it has: it is told what holds instead.
    const known = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
    const isNew = [...known].some(([uri, value]) => reported.get(uri) !== value) || known.size < reported.size;
    if (isNew) {
      reported.clear();
      reportedAt = -1;
    }
    await somethingNew(token);
    if (token.isCancellationRequested) return cancelled();
    const items: WorkspaceDocumentDiagnosticReport[] = [];
    const add = (item: WorkspaceDocumentDiagnosticReport) => {
      reported.set(item.uri, item.resultId!);
      items.push(item);
      if (items.length >= atOnce && sendPart) sendPart({ items: items.splice(0) });
    };
    const since = reportedAt;
    const now = service.workspace.clock.now;
    for await (const { uri, version, diagnostics } of service.findings.all({ since, prepare: (each) => settings.load(each).catch(client.report) })) {
      if (token.isCancellationRequested) return cancelled();
      // Of open pages the client asks one by one.
      if (pages.pageOf(uri) !== uri || pages.has(uri)) continue;
      const resultId = idOf(diagnostics);
      const before = reported.get(uri) ?? known.get(uri);
      const report = { uri, version: version ?? null, resultId };
      add(before === resultId ? { ...report, kind: DocumentDiagnosticReportKind.Unchanged }
        : { ...report, kind: DocumentDiagnosticReportKind.Full, items: client.encode(uri, [...diagnostics]) });
    }
    const { files } = service.workspace;
    for (const uri of new Set([...reported.keys(), ...known.keys()])) {
      if (files.has(uri)) continue;
      items.push({ uri, version: null, kind: DocumentDiagnosticReportKind.Full, items: [] });
      reported.delete(uri);
    }
    reportedAt = now;
    return { items };
  }, { isEncoded: true, fit: fitReports });

  function found(uri: string): Diagnostic[] | undefined {
    const of = (each: string) => client.guarded(() => service.findings.diagnostics(each, mostDiagnostics));
    if (!pages.has(uri)) return of(uri);
    return settings.lintsPages ? pages.diagnostics(uri, of) : [];
  }

  /** Waits until more is known than has been reported, or the client does not want to know it any more. */
  async function somethingNew(token: CancellationToken): Promise<void> {
    while (!token.isCancellationRequested && (service.workspace.isIndexing || service.workspace.clock.now <= reportedAt)) {
      await new Promise<void>((resolve) => {
        wake = resolve;
        token.onCancellationRequested(() => resolve());
      });
    }
  }

  return {
    initialize({ textDocument, workspace }, initializationOptions) {
      const { pushDiagnostics } = (initializationOptions ?? {}) as { pushDiagnostics?: unknown };
      pulls = textDocument?.diagnostic !== undefined && pushDiagnostics !== true;
      canRefresh = workspace?.diagnostics?.refreshSupport === true;
      return pulls ? { diagnosticProvider: { identifier: 'argmark', interFileDependencies: true, workspaceDiagnostics: true } } : {};
    },
    changed(uri, byItself) {
      const version = client.versionOf(uri);
      if (pulls && (byItself || !canRefresh || !given.has(uri))) return;
      const diagnostics = found(uri);
      if (version === undefined || diagnostics === undefined) return;
      if (!pulls) {
        // Most keystrokes change no finding, and there may be a thousand to send. As the client counts: a letter before a
        // finding may have become a longer one there only.
        const encoded = client.encode(uri, diagnostics);
        const before = told.get(uri);
        if (before && equal(before, encoded)) return;
        told.set(uri, encoded);
        client.publish({ uri, version, diagnostics: encoded }, { isEncoded: true });
      } else if (given.get(uri) !== idOf(diagnostics)) {
        refreshing ??= setTimeout(() => {
          refreshing = undefined;
          client.refreshDiagnostics().catch(client.report);
        }, pause);
      }
    },
    closed(uri) {
      given.delete(uri);
      told.delete(uri);
      if (!pulls) client.publish({ uri, diagnostics: [] });
    },
  };
}

/** The same for the same diagnostics, in any session. */
function idOf(diagnostics: readonly unknown[]): string {
  return hash(JSON.stringify(diagnostics)).toString(36);
}
