import { oneLine } from '../../base/one-line.js';
import type { MapDraft, DraftRelation } from '../draft/draft.js';
import { readKept, readKeptOfMap, readKeptQuestions, textBeside } from '../kept.js';
import type { CarneadesArgument, CarneadesGraph } from './graph.js';

/** Returns the map of a graph that Argmark wrote: what was changed for Carneades is changed back. */
export function readKeptGraph(draft: MapDraft, graph: CarneadesGraph): MapDraft {
  readKeptOfMap(draft, graph.kept);
  // Another program may have added to what Argmark wrote.
  draft.title ??= graph.title;
  if (graph.author !== undefined) draft.settings['author'] ??= oneLine(graph.author);
  if (graph.notes !== '') draft.settings['abstract'] ??= graph.notes;
  for (const [key, fields] of graph.references) if (!draft.sources.has(key)) draft.sources.set(key, fields);
  /** Statements that stand for the opposite of a claim, or that an argument does not apply. */
  const helpers = new Map<string, { readonly attacks: string | undefined; readonly undercuts: string | undefined }>();
  for (const { id, text, kept } of graph.statements.values()) {
    const [attacks, undercuts] = [kept.get('attacks').text(), kept.get('undercuts').text()];
    if (attacks !== undefined || undercuts !== undefined) {
      helpers.set(id, { attacks, undercuts });
      continue;
    }
    const { kind, ...fields } = readKept(kept) ?? {};
    const node = { ...fields, text: textBeside(kept, text) };
    if (kind === 'argument') draft.argument(id, node);
    else draft.claim(id, node);
    readKeptQuestions(draft, id, kept);
  }
  for (const { kept } of graph.issues) {
    for (const contradiction of kept?.get('contradictions').items() ?? []) {
      contradiction.skip('type');
      const [one, other] = contradiction.get('between').items().map((end) => end.required());
      if (one !== undefined && other !== undefined) draft.relate('contradiction', other, one, contradiction.get('data').record());
    }
  }
  const steps = new Map<string, DraftRelation>();
  const waiting: CarneadesArgument[] = [];
  const all = [...graph.arguments.values()].flatMap(partsOf);
  for (const argument of all) {
    const { attacks, undercuts } = helpers.get(argument.conclusion) ?? {};
    // An argument that is no more than a gist is a statement here, and what undercuts it argues against that.
    const against = argument.kept.get('relation').text() === 'undercut' ? 'undercut' : 'attack';
    const isFor = (attacks === undefined) !== argument.isCon;
    if (undercuts === undefined) steps.set(argument.id, draft.relate(isFor ? 'support' : against, beginning(draft, argument), attacks ?? argument.conclusion, dataOf(argument)));
    else waiting.push(argument);
  }
  const aimAt = (id: string): string | DraftRelation | undefined => (draft.nodes.has(argumentKey(id)) ? argumentKey(id) : steps.get(id));
  // What is undercut has to be there before.
  for (let before = -1; waiting.length > 0 && waiting.length !== before;) {
    before = waiting.length;
    for (const argument of waiting.splice(0)) {
      const aim = aimAt(helpers.get(argument.conclusion)!.undercuts!);
      if (aim === undefined) waiting.push(argument);
      else steps.set(argument.id, draft.relate(argument.kept.get('relation').text() === 'attack' ? 'attack' : 'undercut', beginning(draft, argument), aim, dataOf(argument)));
    }
  }
  for (const { id, undercutter } of all) {
    const aim = aimAt(id);
    if (undercutter !== undefined && !helpers.has(undercutter) && aim !== undefined) draft.relate('undercut', undercutter, aim);
  }
  draft.leaveOut('undercutters of arguments that do not exist', waiting.length);
  return draft;
}

/** What an argument begins with: itself, if it has a name or several premises, else its premise. */
function beginning(draft: MapDraft, { id, premises, title, kept }: CarneadesArgument): string {
  const repeated = kept.get('repeats').text();
  if (repeated !== undefined) return draft.argument(argumentKey(repeated)).key;
  if (!kept.get('kind').is('argument') && premises.length === 1 && title === undefined) return premises[0]!;
  const { kind: _, ...fields } = { ...title === undefined ? {} : { title: oneLine(title) }, ...readKept(kept) };
  readKeptQuestions(draft, argumentKey(id), kept);
  return draft.argument(argumentKey(id), { ...fields, premises: [...premises], text: kept.get('text').text() ?? '' }).key;
}

/** What an argument is in a map whose premises count each by itself; another program may have changed which premises it has. */
function partsOf(argument: CarneadesArgument): readonly CarneadesArgument[] {
  const { id, premises, kept } = argument;
  if (!kept.has('parts')) return [argument];
  const parts = kept.get('parts').items().map((part) => ({ ...bare(argument), premises: part.get('premises').items().map((premise) => premise.required()), kept: part }))
    .filter((part) => part.premises.every((premise) => premises.includes(premise)));
  const known = new Set(parts.flatMap((part) => part.premises));
  const added = premises.filter((premise) => !known.has(premise)).map((premise) => ({ ...bare(argument), premises: [premise], kept: kept.get('none') }));
  return [...parts, ...added].map((part, index) => ({ ...part, id: index === 0 ? id : `${id} ${index + 1}` }));
}

/** An argument without what is kept of its parts. */
function bare(argument: CarneadesArgument): CarneadesArgument {
  return { ...argument, title: undefined, weight: undefined, parameters: [], roles: [] };
}

function argumentKey(id: string): string {
  return `argument ${id}`;
}

/** What was kept of the relation, and what another program has added since. */
function dataOf({ kept, weight, parameters, roles }: CarneadesArgument): Record<string, unknown> {
  return {
    ...typeof weight === 'string' ? { note: `weight: ${weight}` } : weight === undefined ? {} : { weight },
    ...parameters.length === 0 ? {} : { parameters: [...parameters] }, ...Object.fromEntries(roles), ...kept.get('relationData').record(),
  };
}
