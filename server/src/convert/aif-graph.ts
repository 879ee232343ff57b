import { MapDraft } from './draft/draft.js';
import { oneLine } from '../base/one-line.js';
import { isSpeech, keepSpeech, type SpokenNode } from './aif-speech.js';
import { keptKey, readKeptOfMap } from './kept.js';
import { addSchemeGraph, keepTwin, type Atom, type Scheme } from './scheme-graph.js';
import type { Value } from './value.js';

const schemeKinds: ReadonlyMap<string, Scheme['kind']> = new Map([
  ['RA', 'support'], ['CA', 'attack'], ['MA', 'rephrase'], ['PA', 'preference'],
]);
/** Names that say no more than that it is a step of its kind, and what AIFdb numbers them by. */
const isDefault = /^(?:RA|CA|MA|PA|TA|YA|default (?:inference|conflict|rephrase|preference|transition|illocuting)|asserting|arguing|disagreeing|restating|)$/i;
const defaultIds: ReadonlySet<string | undefined> = new Set([undefined, '', '0', '71', '72', '74', '82', '144']);

interface AifNode extends SpokenNode {
  /** The number of its scheme, where nothing else names it. */
  readonly schemeId: string | undefined;
  readonly kept: Value;
}

/**
 * The draft of a graph in the terms of the Argument Interchange Format, as AIFdb writes it (nodes, edges, locutions) and
 * xAIF holds it: information (I), inference (RA), conflict (CA), rephrase (MA) and preference (PA). Who said something (L,
 * YA, TA) is kept as data of what was said. People are called by their names.
 */
export function readAif(graph: Value): MapDraft {
  const draft = new MapDraft();
  const names = new Map(graph.get('participants').items().map((person) => [
    person.get('participantID').required(), oneLine(['firstname', 'surname'].map((part) => person.get(part).text() ?? '').join(' ')),
  ] as const).filter(([, name]) => name !== ''));
  const schemeIds = new Map(graph.get('schemefulfillments').items().map((each) => [each.get('nodeID').required(), each.get('schemeID').text()] as const));
  const nodes = new Map<string, AifNode>();
  for (const node of graph.get('nodes').items()) {
    const text = node.get('text').text() ?? '';
    const scheme = schemeName(node.get('scheme').text() ?? text);
    const [id, type] = [node.get('nodeID').required(), node.get('type').required()];
    if (node.has('timestamp')) draft.leaveOut('times at which nodes were made');
    node.skip('timestamp');
    const schemeId = node.get('schemeID').text() ?? schemeIds.get(id);
    schemeIds.delete(id);
    // A number says what a name says as well.
    const isNamed = !/^(?:[RCMPTY]A|)$/i.test(scheme) || defaultIds.has(schemeId);
    if (nodes.has(id)) keepTwin(draft, node);
    else nodes.set(id, { type, text, scheme: isSpeech(type) && !isNamed ? `scheme ${schemeId}` : isDefault.test(scheme) ? '' : scheme, schemeId: isNamed ? undefined : schemeId, kept: node.get(keptKey) });
  }
  draft.leaveOut('schemes of nodes that do not exist', schemeIds.size);
  const edges = graph.get('edges').items().map((edge) => {
    edge.skip('edgeID', 'formEdgeID');
    if (edge.has('formEdgeID')) draft.leaveOut('numbers of the forms that edges have');
    return [edge.get('fromID').required(), edge.get('toID').required(), edge] as const;
  });
  const atoms = new Map<string, Atom>();
  const schemes = new Map<string, Scheme>();
  for (const [key, { type, text, scheme, schemeId, kept }] of nodes) {
    // Most steps have the name of their scheme as their text.
    const note = [scheme, ''].includes(schemeName(text)) || isDefault.test(oneLine(text)) ? '' : oneLine(text);
    const kind = schemeKinds.get(type);
    if (type === 'I') atoms.set(key, { text, kept });
    else if (kind !== undefined) schemes.set(key, { kind, kept, ...scheme === '' ? {} : { name: scheme }, data: { ...schemeId === undefined ? {} : { schemeID: schemeId }, ...note === '' ? {} : { note } } });
    else if (!isSpeech(type)) {
      draft.remarks.push(`Node ${key} of type ${oneLine(type)}: ${oneLine(text)}`);
      draft.keep(`nodes of type ${oneLine(type)}`);
    }
  }
  addSchemeGraph(draft, { atoms, schemes, edges: edges.filter(([from, to]) => ![from, to].some((end) => isSpeech(nodes.get(end)?.type))) });
  const speakers = new Map<string, string>();
  const silent = new Map(names);
  for (const locution of graph.get('locutions').items()) {
    const [id, person] = [locution.get('nodeID').required(), locution.get('personID').text() ?? ''];
    const name = names.get(person);
    draft.leaveOut('times at which something was said', locution.has('timestamp') || locution.has('start') ? 1 : 0);
    locution.skip('timestamp', 'start', 'end');
    if (nodes.get(id)?.type !== 'L') {
      draft.leaveOut('locutions that do not exist');
      continue;
    }
    silent.delete(person);
    if (name !== undefined) speakers.set(id, name);
  }
  if (silent.size > 0) draft.remarks.push(`People who say nothing here: ${[...silent.values()].join(', ')}`);
  draft.keep('people who say nothing', silent.size);
  keepSpeech(draft, { nodes, edges, speakers, makesSteps: (type) => schemeKinds.has(type) });
  readKeptOfMap(draft, graph.get(keptKey));
  return draft;
}

/** `CauseToEffect` and `Argument from Cause to Effect` as people write it. */
function schemeName(text: string): string {
  const name = oneLine(text).replace(/^argument from (?:an? )?/i, '');
  return name.includes(' ') ? name : name.replace(/(\p{Ll})(\p{Lu})/gu, (_, end: string, start: string) => `${end} ${start.toLowerCase()}`);
}
