import { nodeHost } from '../node/host.js';
import { Configuration, type Service } from '../service.js';

/** Lets the map of a file have the bibliographies that the configuration file above it names. */
export async function takeBibliographies({ workspace }: Pick<Service, 'workspace'>, uri: string): Promise<void> {
  const configuration = new Configuration({ host: nodeHost });
  await configuration.load(uri);
  workspace.configureBibliographies((each) => configuration.bibliographiesOf(each));
}
