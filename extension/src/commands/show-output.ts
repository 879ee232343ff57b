import type { Session } from '../session.js';

/** `argmark.showOutput`: shows what the language server has logged. */
export function showOutput({ client }: Session): void {
  client.outputChannel.show();
}
