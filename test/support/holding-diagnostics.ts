import type { DocumentDiagnosticReport, ProtocolConnection } from 'vscode-languageserver-protocol/node';
import type { Diagnostic } from 'vscode-languageserver-types';

/** The diagnostics that hold of a document now, by asking: those that have not changed are not sent again. */
export async function holds(connection: ProtocolConnection, uri: string): Promise<readonly Diagnostic[]> {
  const report = await connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument: { uri } });
  return report.kind === 'full' ? report.items : [];
}
