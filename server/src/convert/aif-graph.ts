import { MapDraft, TitleOf } from './draft/draft.js';
import { oneLine } from '../base/one-line.js';
import { keptKey, readKeptOfMap } from './kept.js';
import { addSchemeGraph, leaveOutTwin, type Atom, type Scheme } from './scheme-graph.js';
import type { Value } from './value.js';

const schemeKinds: ReadonlyMap<string, Scheme['kind']> = new Map([
  ['RA', 'support'], ['CA', 'attack'], ['MA', 'rephrase'], ['PA', 'preference'],
]);
/** Locutions, what is done by them, and how one follows another. */
const speech: ReadonlySet<string> = new Set(['L', 'YA', 'TA']);

/** Names that say no more than that it is a step of its kind. */
const isDefault = /^(?:RA|CA|MA|PA|TA|YA|default (?:inference|conflict|rephrase|preference|transition|illocuting)|asserting|arguing|disagreeing|restating|)$/i;

interface AifNode {
  readonly type: string;
  readonly text: string;
  /** The name of its scheme; empty if it says nothing. */
  readonly scheme: string;
  readonly kept: Value;
}

type Edge = readonly [from: string, to: string];

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
  const nodes = new Map<string, AifNode>();
  for (const node of graph.get('nodes').items()) {
    const text = node.get('text').text() ?? '';
    const scheme = schemeName(node.get('scheme').text() ?? text);
    const id = node.get('nodeID').required();
    if (node.has('timestamp')) draft.leaveOut('times at which nodes were made');
    // The scheme has a name as well.
    node.skip('timestamp', 'schemeID');
    if (nodes.has(id)) leaveOutTwin(draft, node);
    else nodes.set(id, { type: node.get('type').required(), text, scheme: isDefault.test(scheme) ? '' : scheme, kept: node.get(keptKey) });
  }
  const edges = graph.get('edges').items().map((edge): Edge => {
    edge.skip('edgeID', 'formEdgeID');
    return [edge.get('fromID').required(), edge.get('toID').required()];
  });
  const atoms = new Map<string, Atom>();
  const schemes = new Map<string, Scheme>();
  for (const [key, { type, text, scheme, kept }] of nodes) {
    const kind = schemeKinds.get(type);
    if (type === 'I') atoms.set(key, { text, kept });
    else if (kind !== undefined) schemes.set(key, { kind, kept, ...scheme === '' ? {} : { name: scheme } });
    else if (!speech.has(type)) {
      draft.remarks.push(`Node ${key} of type ${oneLine(type)}: ${oneLine(text)}`);
      draft.keep(`nodes of type ${oneLine(type)}`);
    }
  }
  addSchemeGraph(draft, { atoms, schemes, edges: edges.filter((ends) => ends.every((end) => !speech.has(nodes.get(end)?.type ?? ''))) });
  graph.skip('schemefulfillments');
  const speakers = new Map<string, string>();
  for (const locution of graph.get('locutions').items()) {
    const [id, name] = [locution.get('nodeID').required(), names.get(locution.get('personID').text() ?? '')];
    draft.leaveOut('times at which something was said', locution.has('timestamp') || locution.has('start') ? 1 : 0);
    locution.skip('timestamp', 'start', 'end');
    if (name !== undefined) speakers.set(id, name);
  }
  keepSpeech(draft, nodes, edges, speakers);
  readKeptOfMap(draft, graph.get(keptKey));
  return draft;
}

/** `CauseToEffect` and `Argument from Cause to Effect` as people write it. */
function schemeName(text: string): string {
  const name = oneLine(text).replace(/^argument from (?:an? )?/i, '');
  return name.includes(' ') ? name : name.replace(/(\p{Ll})(\p{Lu})/gu, (_, end: string, start: string) => `${end} ${start.toLowerCase()}`);
}

/** Locution → illocution → information says who said what; locution → transition → locution what it answers. */
function keepSpeech(draft: MapDraft, nodes: ReadonlyMap<string, AifNode>, edges: readonly Edge[], speakers: ReadonlyMap<string, string>): void {
  const next = new Map<string, string[]>();
  for (const [from, to] of edges) {
    const list = next.get(from);
    if (list === undefined) next.set(from, [to]);
    else list.push(to);
  }
  const typeOf = (key: string) => nodes.get(key)?.type;
  const saidIn = new Map<string, string>();
  const reports = new Set<string>();
  const locutions = new Set([...nodes.values()].filter(({ type }) => type === 'L').map(({ text }) => oneLine(text)));
  for (const [key, { type, text: words }] of nodes) {
    if (type !== 'L') continue;
    if (words.trim() === '' || locutions.has(oneLine(words.replace(/^[^:]*:/, '')))) reports.add(key);
    for (const act of (next.get(key) ?? []).filter((each) => typeOf(each) === 'YA')) {
      for (const said of next.get(act) ?? []) {
        if (typeOf(said) === 'L') reports.add(key);
        if (typeOf(said) !== 'I') continue;
        saidIn.set(key, said);
        const { text, data } = draft.nodes.get(said)!;
        Object.assign(data, saying(words, text, speakers.get(key)), nodes.get(act)!.scheme === '' ? {} : { illocution: nodes.get(act)!.scheme });
        draft.keep('locutions');
      }
    }
  }
  // Arguing and disagreeing say no more than the steps that they make.
  const acts = [...nodes].filter(([key, { type, scheme }]) => type === 'YA' && scheme !== '' && next.get(key)?.some((made) => schemeKinds.has(typeOf(made) ?? '')));
  draft.leaveOut('acts of speech by which steps were made', acts.length);
  for (const [key, { type }] of nodes) {
    if (type !== 'L' || saidIn.has(key)) continue;
    if (reports.has(key)) {
      draft.leaveOut('locutions that report another locution');
    } else {
      draft.remarks.push(oneLine(nodes.get(key)!.text));
      draft.keep('locutions');
    }
  }
  for (const [from, transitions] of next) {
    const before = saidIn.get(from);
    if (before === undefined) continue;
    for (const to of transitions.filter((each) => typeOf(each) === 'TA').flatMap((each) => next.get(each) ?? [])) {
      const after = saidIn.get(to);
      if (after === undefined || after === before) continue;
      const { data } = draft.nodes.get(after)!;
      data['follows'] = [...(data['follows'] as TitleOf[] | undefined) ?? [], new TitleOf(before)];
      draft.keep('transitions');
    }
  }
}

/** `CL : words`, as AIFdb writes a locution; the words only where the claim does not have them. */
function saying(locution: string, claim: string, name: string | undefined): Record<string, string> {
  const [, who, words] = /^\s*([^:]{1,60}?)\s*:\s*(\S.*)$/s.exec(locution) ?? [undefined, undefined, locution];
  const speaker = name ?? who;
  const said = oneLine(speaker !== undefined && who !== undefined && who !== speaker ? locution.replace(`${who}`, '').replace(/^\s*:\s*/, '') : words!);
  return {
    ...speaker === undefined ? {} : { speaker: oneLine(speaker) },
    ...said === oneLine(claim) || said === '' ? {} : { said },
  };
}
