import { printable } from '../base/printable.js';
import { nodeHost } from '../node/host.js';
import { Configuration, type Service } from '../service.js';

/**
 * Lets the map of a file have what the configuration files above it give it: bibliographies, and what is in for its front matter.
 * Gives what is wrong with those files, in sentences.
 */
export async function configureFor(uri: string, { workspace }: Pick<Service, 'workspace'>): Promise<readonly string[]> {
  const configuration = new Configuration({ host: nodeHost });
  await configuration.load(uri);
  workspace.configureBibliographies((each) => configuration.bibliographiesOf(each));
  workspace.configureDefaults((each) => configuration.defaultsOf(each));
  return (await configuration.files()).flatMap((file) => file.problems.map(({ message }) => `${printable(file.uri.split('/').at(-1)!)}: ${message}`));
}
