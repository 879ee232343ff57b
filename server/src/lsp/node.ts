import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { readAsset } from '../node/assets.js';
import { nodeHost } from '../node/host.js';
import { drawApart, extractApart, positionsApart } from '../node/apart.js';
import { startSession } from './session.js';
import { messageStrategy } from './whole-initialize.js';

// Transport (IPC or stdio) and the client's process to end with come from the command line and `initialize`.
startSession(createConnection(ProposedFeatures.all, { messageStrategy }), { host: nodeHost, search: positionsApart, draw: drawApart, extract: extractApart, readAsset });
