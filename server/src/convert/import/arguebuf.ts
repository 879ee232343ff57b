import type { Content } from '../content.js';
import { MapDraft } from '../draft/draft.js';
import { oneLine } from '../../base/one-line.js';
import { keptKey, readKeptOfMap } from '../kept.js';
import { addSchemeGraph, type Atom, type Scheme } from '../scheme-graph.js';
import type { Value } from '../value.js';

/** Recognises arguebuf's JSON: nodes by id, each with an `atom` or a `scheme`. */
export async function fits(content: Content): Promise<boolean> {
  const file = await content.json();
  return file.get('nodes').isObject && (file.has('edges') || file.has('schemaVersion') || file.has('libraryVersion'))
    && file.get('nodes').entries().every(([, node]) => node.has('atom') || node.has('scheme') || node.has('type'));
}

/** The names of its enumerations that say no more than the kind does. */
const isDefault = /^(?:(?:SUPPORT|ATTACK|REPHRASE|PREFERENCE)_)?(?:DEFAULT|UNSPECIFIED)$/i;

export async function read(content: Content): Promise<MapDraft> {
  const file = await content.json();
  if (!file.get('nodes').isObject) file.get('nodes').fail('there are no nodes with ids, so this is not arguebuf');
  const draft = new MapDraft();
  file.skip('schemaVersion', 'libraryVersion');
  for (const part of ['nodes', 'edges', 'resources', 'participants', 'analysts']) {
    const parts = file.get(part);
    for (const each of parts.isList ? parts.items() : parts.entries().map(([, value]) => value)) skipTimes(each);
  }
  skipTimes(file);
  const resources = file.get('resources');
  const keptOfMap = file.get('userdata').get(keptKey);
  // Argmark's own files have more about the sources.
  if (keptOfMap.isObject) resources.take();
  else resources.entries().forEach(([id, resource], index) => addResource(draft, id, `text${index + 1}`, resource));
  const keyOf = new Map(resources.entries().map(([id], index) => [id, `text${index + 1}`]));
  const people = new Map(file.get('participants').entries().map(([id, person]) =>
    [id, oneLine(person.get('name').text() ?? person.get('username').text() ?? '')]));
  const analysts = file.get('analysts').entries().map(([, analyst]) => oneLine(analyst.get('name').text() ?? '')).filter(Boolean);
  if (analysts.length > 0) draft.settings['author'] = analysts.length === 1 ? analysts[0] : analysts;
  const thesis = file.get('majorClaim').text() ?? file.get('major_claim').text();
  const atoms = new Map<string, Atom>();
  const schemes = new Map<string, Scheme>();
  const ofNoKind: string[] = [];
  for (const [id, node] of file.get('nodes').entries()) {
    const atom = node.get('atom').isThere ? node.get('atom') : node;
    const kept = node.get('userdata').get(keptKey);
    if (node.has('metadata')) draft.leaveOut('times at which nodes were made');
    if (node.get('scheme').isThere) {
      const scheme = schemeOf(node.get('scheme'));
      if (scheme === undefined && !kept.isObject) ofNoKind.push(id);
      schemes.set(id, { ...scheme ?? { kind: 'support' }, kept });
    } else atoms.set(id, { text: atom.get('text').required(), data: dataOf(node, atom, people), tags: id === thesis ? ['thesis'] : [], kept });
  }
  const edges = (file.get('edges').isObject ? file.get('edges').entries().map(([, edge]) => edge) : file.get('edges').items())
    .map((edge) => [edge.get('source').required(), edge.get('target').required(), edge] as const);
  addSchemeGraph(draft, { atoms, schemes, edges });
  const premiseOf = (scheme: string) => edges.flatMap(([from, to]) => (to === scheme ? atoms.get(from)?.text ?? [] : []))[0];
  const speakers = new Set([...atoms.values()].map(({ data }) => data?.['speaker']));
  const silent = [...people.values()].filter((name) => name !== '' && !speakers.has(name));
  if (silent.length > 0) draft.remarks.push(`People who say nothing here: ${silent.join(', ')}`);
  draft.keep('people who say nothing', silent.length);
  for (const id of ofNoKind) draft.guess('steps that do not say whether they speak for or against, read as reasons', premiseOf(id) ?? id, () => file.get('nodes').get(id).line);
  for (const [id, node] of file.get('nodes').entries()) {
    const reference = (node.get('atom').isThere ? node.get('atom') : node).get('reference');
    const claim = draft.nodes.get(id);
    if (claim === undefined || !reference.isThere) continue;
    const key = keyOf.get(reference.get('resource').text() ?? '');
    const words = oneLine(reference.get('text').text() ?? '');
    if (key === undefined) {
      if (reference.has('resource')) draft.leaveOut('resources that are cited and do not exist');
      if (words !== '' && words !== oneLine(claim.text)) claim.data['said'] = words;
      continue;
    }
    const offset = reference.get('offset').number();
    claim.citations.push({
      key, ...offset === undefined ? {} : { locator: `character ${offset}` }, ...words === '' || words === oneLine(claim.text) ? {} : { quotation: words },
    });
  }
  const { title, ...further } = userdata(file);
  if (typeof title === 'string' && oneLine(title) !== '') draft.title = title;
  for (const [key, value] of Object.entries(further)) draft.remarks.push(`${key}: ${oneLine(typeof value === 'string' ? value : JSON.stringify(value))}`);
  draft.keep('further data of the file', Object.keys(further).length);
  readKeptOfMap(draft, keptOfMap);
  return draft;
}

/** When a part was made and changed. */
function skipTimes(part: Value): void {
  part.get('metadata').skip('created', 'updated');
}

function schemeOf(scheme: Value): Scheme | undefined {
  for (const kind of ['support', 'attack', 'rephrase', 'preference'] as const) {
    const value = scheme.get(kind).text() ?? (scheme.get('case').is(kind) ? scheme.get('value').text() : undefined);
    if (value === undefined) continue;
    const name = value.replace(/^(?:SUPPORT|ATTACK|REPHRASE|PREFERENCE)_/, '').replaceAll('_', ' ').toLowerCase();
    return { kind, ...isDefault.test(value) || /^\d+$/.test(value) ? {} : { name } };
  }
  return undefined;
}

function addResource(draft: MapDraft, id: string, key: string, resource: Value): void {
  const [title, url] = [oneLine(resource.get('title').text() ?? ''), oneLine(resource.get('source').text() ?? '')];
  const words = oneLine(resource.get('text').text() ?? '');
  draft.sources.set(key, { title: title || url || oneLine(words.slice(0, 60)) || id, ...url === '' ? {} : { url } });
  if (words !== '') {
    draft.remarks.push(`${key}: ${words}`);
    draft.keep('texts of resources');
  }
}

/** What is beside the format's own fields, and who said it. */
function dataOf(node: Value, atom: Value, people: ReadonlyMap<string, string>): Record<string, unknown> {
  const speaker = people.get(atom.get('participant').text() ?? '');
  return { ...speaker ? { speaker } : {}, ...userdata(node) };
}

function userdata(value: Value): Record<string, unknown> {
  const { [keptKey]: _, ...rest } = value.get('userdata').record();
  return rest;
}
