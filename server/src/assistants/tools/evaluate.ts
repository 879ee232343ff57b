import * as z from 'zod/mini';
import { openMap } from '../desk.js';
import { findNode, lineOf, notation, indexOf } from '../map-index.js';
import { subject } from '../subject.js';
import { described, tool } from '../tool.js';

/** Tells what stands. */
export const evaluate = tool({
  name: 'evaluate',
  title: 'Evaluate an argument map',
  description: 'Says which claims of a map stand, given what it asserts: the verdict on each thesis with its reason; for one `title`, the '
    + 'reasons down to what is asserted and, on request, the smallest changes that would lead to another verdict. `weakest` lists the '
    + 'weakest steps of the case for the theses. Verdicts are computed: do not guess them.',
  arguments: {
    ...subject,
    title: described(z.optional(z.string()), 'The claim or argument to explain; without it, all theses.'),
    weakest: described(z._default(z.int().check(z.minimum(0), z.maximum(100)), 0), 'How many of the weakest steps of the whole map to list, each with what hangs on it.'),
    what_would_change: described(z._default(z.boolean(), false), 'Search for the smallest changes that would give `title`, or the first thesis, another verdict.'),
  },
  async run({ path, text, title, weakest, what_would_change: wantsChanges }, desk) {
    const map = await openMap(desk, { path, text });
    const view = await indexOf(map);
    const { service, uri } = map;
    const theses = service.verdicts.theses(uri) ?? [];
    const node = title === undefined ? undefined : findNode(view, title);
    const lines: string[] = [];
    if (node === undefined) {
      lines.push(`${map.name}: ${countsOf(view.statements.flatMap(({ verdict }) => verdict?.status ?? []))}.`);
      for (const { id, name, status, because } of theses) lines.push(`- ${name} (${lineOf(map, id)}) is ${status}: ${because}.`);
      if (theses.length === 0) lines.push('No claim is marked `#thesis`. Mark what the map is meant to establish.');
    } else {
      const { steps, isCut } = await service.verdicts.explain(uri, node.id) ?? { steps: [], isCut: false };
      for (const { id, sentence, depth } of steps) lines.push(`${'  '.repeat(depth)}- ${sentence} (${lineOf(map, id)})`);
      if (isCut) lines.push('There are more reasons; ask for one of these.');
    }
    if (weakest > 0) lines.push(...await weakestOf(map, weakest));
    const target = node?.id ?? theses[0]?.id;
    if (wantsChanges && target !== undefined) lines.push(await changesOf(map, target, notation(view.nodes.get(target)!)));
    else if (target !== undefined) {
      lines.push(node ? 'Next: `what_would_change: true` shows what this depends on.' : 'Next: `title` explains one of them, `find_gaps` lists what is missing.');
    }
    return lines.join('\n');
  },
});

/** A map that is open on the desk. */
type OpenMap = Awaited<ReturnType<typeof openMap>>;

async function changesOf({ service, uri }: OpenMap, id: string, name: string): Promise<string> {
  const until = Date.now() + 5000;
  const changes = await service.verdicts.changes(uri, id, () => Date.now() < until);
  if (changes === undefined) return `${name} has no verdict.`;
  if (changes.groups.length === 0) return `No change of up to ${changes.triedUpTo} claims or relations gives ${name} another verdict.`;
  return [`What would change the verdict of ${name}:`, ...changes.groups.map(({ sentence }) => `- ${sentence}`),
    ...(changes.isCut ? ['There are more.'] : [])].join('\n');
}

async function weakestOf(map: OpenMap, most: number): Promise<readonly string[]> {
  const until = Date.now() + 5000;
  const { steps, isCut } = (await map.service.verdicts.weakest(map.uri, () => Date.now() < until))!;
  if (steps.length === 0) return ['No weak step was found.'];
  return [
    `The weakest steps of ${steps.length}:`,
    ...steps.slice(0, most).map(({ id, name, because, consequence }, at) => `${at + 1}. ${name} (${lineOf(map, id)}): ${because}. ${consequence}`),
    ...(isCut ? ['Not all were tried.'] : []),
  ];
}

function countsOf(statuses: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const status of statuses) counts.set(status, (counts.get(status) ?? 0) + 1);
  return `${statuses.length} claims and arguments: ${[...counts].sort(([, a], [, b]) => b - a).map(([status, count]) => `${count} ${status}`).join(', ')}`;
}
