import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { readAsset } from './assets.js';
import { nodeHost } from './node-host.js';
import { startSession } from './session.js';

// Transport (IPC or stdio) and the client's process to end with come from the command line and `initialize`.
startSession(createConnection(ProposedFeatures.all), nodeHost, readAsset);
