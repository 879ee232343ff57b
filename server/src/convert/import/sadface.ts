import type { Content } from '../content.js';
import { MapDraft } from '../draft/draft.js';
import { oneLine } from '../../base/one-line.js';
import { stepCalled } from '../relation-names.js';
import { addSchemeGraph, keepTwin, type Atom, type Scheme } from '../scheme-graph.js';

/** Recognises SADFace: atoms and schemes with edges from `source_id` to `target_id`. */
export async function fits(content: Content): Promise<boolean> {
  const file = await content.json();
  return file.has('nodes', 'edges') && file.get('nodes').isList
    && (file.get('metadata').has('core') || file.get('edges').isList && file.get('edges').items().some((edge) => edge.has('source_id', 'target_id')));
}

/** Schemes that are no steps. */
const beside: ReadonlyMap<string, Scheme['kind']> = new Map([['rephrase', 'rephrase'], ['preference', 'preference']]);

export async function read(content: Content): Promise<MapDraft> {
  const file = await content.json();
  if (!file.get('nodes').isList) file.get('nodes').fail('there is no list of nodes, so this is not SADFace');
  const draft = new MapDraft();
  const core = file.get('metadata').get('core');
  draft.title = core.get('title').text();
  const [author, date, description, notes] = ['analyst_name', 'created', 'description', 'notes'].map((key) => oneLine(core.get(key).text() ?? ''));
  if (author) draft.settings['author'] = author;
  if (date) draft.settings['date'] = /^\d{4}-\d\d-\d\dT/.test(date) ? date.slice(0, 10) : date;
  if (description) draft.settings['abstract'] = description;
  if (notes) draft.remarks.push(notes);
  draft.keep('notes', notes ? 1 : 0);
  core.skip('id', 'version', 'edited');
  const keys = new Map<string, string>();
  for (const resource of file.get('resources').items()) {
    const id = resource.get('id').required();
    const key = sourceKey(id);
    keys.set(id, [...keys.values()].includes(key) ? `text-${keys.size + 1}` : key);
    const about = (key: string) => oneLine(resource.get('metadata').get('core').get(key).text() ?? resource.get(key).text() ?? '');
    const words = oneLine(resource.get('content').text() ?? '');
    draft.sources.set(keys.get(id)!, { title: about('title') || words.slice(0, 60) || 'Text', ...about('url') === '' ? {} : { url: about('url') } });
    if (words !== '') draft.remarks.push(`${keys.get(id)!}: ${words}`);
    draft.keep('texts of resources', words === '' ? 0 : 1);
  }
  const atoms = new Map<string, Atom>();
  const schemes = new Map<string, Scheme>();
  for (const node of file.get('nodes').items()) {
    const id = node.get('id').required();
    const type = node.get('type');
    if (!type.isThere) type.required();
    if (atoms.has(id) || schemes.has(id)) keepTwin(draft, node);
    else if (type.is('atom')) atoms.set(id, { text: node.get('text').text() ?? '' });
    else {
      type.is('scheme');
      const name = oneLine(node.get('name').text() ?? 'support');
      const kind = beside.get(name.toLowerCase().replace(/^default /, ''));
      schemes.set(id, kind === undefined ? stepCalled(name) : { kind });
    }
  }
  const edges = file.get('edges').items().map((edge) => {
    edge.skip('id');
    return [edge.get('source_id').required(), edge.get('target_id').required(), edge] as const;
  });
  addSchemeGraph(draft, { atoms, schemes, edges });
  for (const node of file.get('nodes').items()) {
    for (const source of node.get('sources').items()) {
      const id = source.get('resource_id').text();
      const words = oneLine(source.get('text').text() ?? '');
      const claim = draft.nodes.get(node.get('id').required());
      const key = keys.get(id ?? '');
      if (claim === undefined || key === undefined) draft.leaveOut('passages of resources that do not exist, or of steps');
      else claim.citations.push({ key, ...words === '' || words === oneLine(claim.text) ? {} : { quotation: words } });
    }
  }
  return draft;
}

function sourceKey(id: string): string {
  return `text${id.replace(/[^\p{L}\p{N}]/gu, '').slice(0, 8)}`;
}
