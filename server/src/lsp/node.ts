import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { readAsset } from '../node/assets.js';
import { nodeHost } from '../node/host.js';
import { drawApart, extractApart, positionsApart } from '../node/apart.js';
import { headerWatch } from './message-headers.js';
import { startSession } from './session.js';
import { messageStrategy } from './whole-initialize.js';

// Over stdio, whose messages have headers. It only looks: the library reads the same pieces.
if (process.argv.includes('--stdio')) {
  const faultIn = headerWatch();
  process.stdin.on('data', (piece: Buffer) => {
    const fault = faultIn(piece);
    if (fault === undefined) return;
    process.stderr.write(`argmark: ${fault} The session ends.\n`);
    process.exit(1);
  });
}

// Transport (IPC or stdio) and the client's process to end with come from the command line and `initialize`.
startSession(createConnection(ProposedFeatures.all, { messageStrategy }), { host: nodeHost, search: positionsApart, draw: drawApart, extract: extractApart, readAsset });
