import type { Session } from '../session.js';

/** `argmark.restartServer`: ends the language server, if it runs, and starts it anew. */
export async function restartServer(session: Session): Promise<void> {
  const { client } = session;
  if (client.needsStop()) await client.stop();
  await client.start();
}
