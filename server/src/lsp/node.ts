import { Console } from 'node:console';
import { createConnection, ProposedFeatures, StreamMessageReader, StreamMessageWriter, type Connection } from 'vscode-languageserver/node';
import { readAsset } from '../node/assets.js';
import { nodeHost } from '../node/host.js';
import { tierLater } from '../node/tier-later.js';
import { drawApart, extractApart, positionsApart } from '../node/apart.js';
import { headerWatch } from './message-headers.js';
import { startSession } from './session.js';
import { decoderThatAnswers } from './unreadable-messages.js';
import { messageStrategy } from './whole-initialize.js';

const options = { host: nodeHost, search: positionsApart, draw: drawApart, extract: extractApart, readAsset };

tierLater();
// Transport (IPC, stdio or a socket) and the client's process to end with come from the command line and `initialize`.
startSession(process.argv.includes('--stdio') ? overStdio() : createConnection(ProposedFeatures.all, { messageStrategy }), options);

/** What the library makes of `--stdio`, and besides an answer to whatever cannot be read. */
function overStdio(): Connection {
  // Nothing but messages may come between messages.
  globalThis.console = new Console(process.stderr, process.stderr);
  const writer = new StreamMessageWriter(process.stdout);
  const reader = new StreamMessageReader(process.stdin, { contentTypeDecoder: decoderThatAnswers((message) => void writer.write(message)) });
  const faultIn = headerWatch();
  // It only looks: the reader gets the same pieces.
  process.stdin.on('data', (piece: Buffer) => {
    const fault = faultIn(piece);
    if (fault === undefined) return;
    process.stderr.write(`argmark: ${fault} The session ends.\n`);
    process.exit(1);
  });
  let isShutDown = false;
  for (const end of ['end', 'close']) process.stdin.on(end, () => process.exit(isShutDown ? 0 : 1));
  return createConnection(ProposedFeatures.all, reader, writer, {
    messageStrategy: {
      handleMessage(message, next) {
        isShutDown ||= (message as { method?: unknown }).method === 'shutdown';
        messageStrategy.handleMessage(message, next);
      },
    },
  });
}
