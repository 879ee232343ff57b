import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { makeFolder } from '../support/command-line.js';
import { golden } from '../support/golden.js';

const fixtures = path.join(import.meta.dirname, '../fixtures/small-maps');

/** The maps of a folder of the fixtures, each in the name it has there. */
function mapsIn(name: string): Readonly<Record<string, string>> {
  const folder = path.join(fixtures, name);
  return Object.fromEntries(readdirSync(folder).toSorted().map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]));
}

/** What the commands say of each map of a folder, one after the other, in words. */
async function told(name: string, commands: readonly (readonly string[])[]): Promise<string> {
  const maps = mapsIn(name);
  const folder = makeFolder(maps);
  let all = '';
  try {
    for (const map of Object.keys(maps)) {
      all += `# ${map}\n`;
      for (const command of commands) {
        const { code, out, err } = await folder.run([...command, map]);
        // Of what is found, the message alone: it names its place.
        const said = command[0] === 'check' ? out.replace(/^ .*\n|^\n/gm, '') : out;
        all += `$ argmark ${command.join(' ')} (${code})\n${err}${said}`;
      }
      await folder.run(['format', map]);
      const formatted = readFileSync(path.join(folder.path, map), 'utf8');
      all += formatted === maps[map] ? '\n' : `$ argmark format\n${formatted}\n`;
    }
  } finally {
    folder.remove();
  }
  return all;
}

/**
 * Maps of a few lines that users met as faults, or that papers discuss: what is right for each is written down whole, since
 * a fault in one often shows in the answer of another command.
 */
describe('what is said of small maps (UPDATE=1 writes what is said now)', () => {
  it('whose verdicts are a matter of definition', async () => golden(path.join(fixtures, 'verdicts.txt'), await told('verdicts', [
    ['check'], ['evaluate'], ['evaluate', '--semantics', 'preferred'],
  ])));

  it('that are hard to read', async () => golden(path.join(fixtures, 'reading.txt'), await told('reading', [
    ['check'], ['evaluate'], ['export', '--format', 'dot'],
  ])));

  it('that are hard to draw or print', async () => golden(path.join(fixtures, 'exports.txt'), await told('exports', [
    ['check'], ['export', '--format', 'dot'], ['export', '--format', 'md'],
  ])));
});
