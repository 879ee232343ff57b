import { nodeHost } from '../node/host.js';
import { createService, type Service } from '../service.js';
import { configureFor } from './configured.js';
import type { Input } from './files.js';
import { tell, type Io } from './io.js';
import { asOneMap } from './pages.js';

/**
 * A service that knows the map of a text. Verdicts can be had of any text, so faults of it, for which the map may be
 * another one than is meant, are told of on standard error. Rejects with an InputError where a page of Markdown has not just one
 * map; `what` says what was to be done with it.
 */
export async function mapService(given: Input, io: Io, what: string): Promise<Service> {
  const input = await asOneMap(given, what);
  const service = createService({ host: nodeHost, extract: io.extract });
  service.workspace.setReach({ outside: true });
  for (const problem of await configureFor(input.uri, service)) tell(io, problem);
  service.workspace.open(input.uri, 0, input.text);
  await service.workspace.load(input.uri);
  // What a map comes to is told by the verdicts themselves.
  const errors = service.findings.diagnostics(input.uri).filter(({ severity, code }) => severity === 1 && code !== 'verdict-mismatch');
  if (errors.length > 0) {
    const count = errors.length === 1 ? 'an error' : `${errors.length} errors`;
    tell(io, `\`${input.path}\` has ${count}, so its map may not be what was intended. \`argmark check\` shows ${errors.length === 1 ? 'it' : 'them'}.`);
  }
  return service;
}
