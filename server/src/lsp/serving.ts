import type { Service } from '../service.js';
import type { Client } from './client.js';

/** What every part of a session answers with. */
export interface Serving {
  readonly client: Client;
  readonly service: Service;
}
