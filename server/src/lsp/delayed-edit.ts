import { ErrorCodes, LSPErrorCodes, ResponseError, type ClientCapabilities, type WorkspaceEdit } from 'vscode-languageserver';

/** Runs an edit for clients that know commands but no code actions with edits; takes a `DelayedEdit`. */
export const applyEditCommand = 'argmark.applyEdit';

/** An edit that a client asks for by command, and the versions of the documents that it is for. */
export interface DelayedEdit {
  readonly label: string;
  readonly edit: WorkspaceEdit;
  readonly versions: Readonly<Record<string, number>>;
}

/** What the part of a session that edits by command needs of its client. */
interface EditingClient {
  applyEdit(label: string, edit: WorkspaceEdit): Promise<void>;
  readonly versionOf: (uri: string) => number | undefined;
}

/** Tells whether code actions reach a client as commands only. */
export function needsCommand({ textDocument, workspace }: ClientCapabilities): boolean {
  return !textDocument?.codeAction?.codeActionLiteralSupport && workspace?.applyEdit === true;
}

/** Runs a command of the client. The one that there is makes an edit that was offered, if the texts are still those that it was for. */
export async function runCommand(
  { command, arguments: given }: { readonly command: string; readonly arguments?: readonly unknown[] }, client: EditingClient,
): Promise<null | ResponseError> {
  if (command !== applyEditCommand) return new ResponseError(ErrorCodes.InvalidParams, `There is no command “${command}”.`);
  const [delayed] = (given ?? []) as readonly (DelayedEdit | undefined)[];
  if (delayed?.edit === undefined) return new ResponseError(ErrorCodes.InvalidParams, `“${applyEditCommand}” accepts only what the server has offered.`);
  const { edit, label, versions } = delayed;
  if (Object.entries(versions ?? {}).some(([uri, version]) => client.versionOf(uri) !== version)) {
    return new ResponseError(LSPErrorCodes.ContentModified, 'The text has changed since this was offered: try again.');
  }
  await client.applyEdit(label, edit);
  return null;
}
