import * as vscode from 'vscode';
import { methods, type LocateNodeParams, type LocateNodeResult } from '../../../server/src/protocol.js';
import { reveal } from '../preview/reveal.js';
import type { Session } from '../session.js';

/** `argmark.revealNode`: goes to the text of a claim, argument or question of a document. */
export async function revealNode({ client }: Session, uri: unknown, id: unknown): Promise<void> {
  if (!(uri instanceof vscode.Uri) || typeof id !== 'string') return;
  const params: LocateNodeParams = { textDocument: { uri: client.code2ProtocolConverter.asUri(uri) }, id };
  const found = await client.sendRequest<LocateNodeResult>(methods.locateNode, params);
  if (found) await reveal(client.protocol2CodeConverter.asLocation(found), undefined, true);
}
