import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { startSession } from './session.js';

const worker = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
startSession(createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker)));
