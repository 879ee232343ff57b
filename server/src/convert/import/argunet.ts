import type { RelationType } from '../../model/relations.js';
import type { Content } from '../content.js';
import { MapDraft } from '../draft/draft.js';
import { oneLine } from '../../base/one-line.js';
import type { Element } from '../xml.js';

/** A map of Argunet in GraphML, as its editor exports it: what is meant is in elements of its own within the nodes and edges. */
export async function fits(content: Content): Promise<boolean> {
  const root = await content.xml();
  return root.name === 'graphml' && (mapIn(root) !== undefined || /xmlns:\w+="http:\/\/www\.argunet\.org\//.test(content.text.slice(0, 2000)));
}

/** Relations between arguments as wholes are called sketched; the others are those of their propositions. */
const types: ReadonlyMap<string, RelationType> = new Map([
  ['support', 'support'], ['attack', 'attack'], ['sketchedSupport', 'support'], ['sketchedAttack', 'attack'],
]);

export async function read(content: Content): Promise<MapDraft> {
  const root = await content.xml();
  const graph = (root.name === 'graphml' ? root.child('graph') : undefined) ?? root.fail('this is not a map from Argunet, whose root element is graphml and has a graph');
  const draft = new MapDraft();
  skipLooks(root);
  readAbout(draft, mapIn(root));
  const conclusions = new Map<string, string>();
  addNodes(draft, graph, undefined, conclusions);
  if (draft.nodes.size === 0) graph.fail('none of its nodes is an argument or a thesis from Argunet');
  addEdges(draft, graph, conclusions);
  const answering = new Set(draft.relations.map(({ from }) => from));
  for (const node of draft.nodes.values()) if (node.tags.includes('thesis') && answering.has(node.key)) node.tags = [];
  return draft;
}

/** What of a GraphML file is only a name within it, or how something looks. */
function skipLooks(root: Element): void {
  for (const name of ['graph', 'node', 'edge', 'data', 'proposition', 'debate']) {
    for (const each of root.all(name)) {
      if (each.name !== 'proposition' || each.attribute('id') !== undefined) each.skip(...name === 'edge' ? ['id', 'source', 'target'] : ['key', 'index', 'identifier', 'edgedefault', ...name === 'proposition' ? [] : ['id']]);
    }
  }
  for (const name of ['key', 'ShapeNode', 'ProxyAutoBoundsNode', 'PolyLineEdge', 'Resources']) for (const each of root.all(name)) each.skip();
}

function mapIn(root: Element): Element | undefined {
  return root.children('data').flatMap((data) => data.children('map'))[0];
}

function readAbout(draft: MapDraft, map: Element | undefined): void {
  const debate = map?.child('debate');
  const words = (element: Element | undefined, name: string) => oneLine(element?.child(name)?.words() ?? '');
  const [title, whole] = [words(map, 'mapTitle'), words(debate, 'title')];
  if (title !== '' || whole !== '') draft.title = title || whole;
  const subtitle = words(debate, 'subtitle') || (title === '' ? '' : whole);
  if (subtitle !== '') draft.settings['subTitle'] = subtitle;
  const lang = /^[a-z]{2,3}\b/i.exec(words(debate, 'language'))?.[0];
  if (lang !== undefined) draft.settings['lang'] = lang.toLowerCase();
  const abstract = words(map, 'mapDescription');
  if (abstract !== '') draft.settings['abstract'] = abstract;
}

/** What Argunet says of a node or an edge. */
function meantBy(element: Element, names: readonly string[]): Element | undefined {
  return element.children('data').flatMap((data) => data.children()).find(({ name }) => names.includes(name));
}

function addNodes(draft: MapDraft, graph: Element, section: string | undefined, conclusions: Map<string, string>): void {
  for (const node of graph.children('node')) {
    const meant = meantBy(node, ['argument', 'thesis', 'group']);
    let within = section;
    switch (meant?.name) {
      case 'group':
        within = `g${idOf(meant)}`;
        draft.sections.push({ key: within, title: oneLine(meant.child('title')?.words() ?? ''), parent: section });
        break;
      case 'thesis': {
        const claim = draft.claim(claimKey(idOf(meant)), { text: meant.child('content')?.words() ?? '', section, tags: ['thesis'] });
        claim.title = titleOf(meant);
        break;
      }
      case 'argument': addArgument(draft, meant, section, conclusions); break;
      default: draft.leaveOut('nodes without an argument or a thesis');
    }
    for (const inner of node.children('graph')) addNodes(draft, inner, within, conclusions);
  }
}

function addArgument(draft: MapDraft, argument: Element, section: string | undefined, conclusions: Map<string, string>): void {
  const key = argumentKey(idOf(argument));
  const parts = argument.children('proposition').map((part) => ({ key: claimKey(idOf(part)), text: part.child('content')?.words() ?? '', type: part.word('type', 'premise', 'assumption', 'conclusion'), pattern: part.attribute('pattern') }));
  const ends = parts.filter(({ type }) => type === 'conclusion');
  const end = ends.at(-1);
  const between = ends.slice(0, -1);
  draft.keep('intermediate conclusions', between.length);
  const premises = parts.filter(({ type, text }) => type !== 'conclusion' && text !== '');
  for (const { key: premise, text, type } of premises) {
    const known = draft.nodes.get(premise);
    keepWording(draft, known?.text, text);
    draft.claim(premise, { text: known?.text || text, section: known === undefined ? section : known.section, ...type === 'assumption' ? { tags: ['assumption'] } : {} });
  }
  draft.argument(key, {
    title: titleOf(argument), text: argument.child('description')?.words() ?? '', section, premises: premises.map((each) => each.key),
    data: {
      ...between.length === 0 ? {} : { via: between.map(({ text }) => oneLine(text)) },
      ...end?.pattern === undefined ? {} : { rules: [oneLine(end.pattern)] },
    },
  });
  if (end === undefined || end.text === '') return;
  const known = draft.nodes.get(end.key);
  keepWording(draft, known?.text, end.text);
  draft.claim(end.key, { text: known?.text || end.text, section: known === undefined ? section : known.section });
  conclusions.set(key, end.key);
  draft.relate('support', key, end.key);
}

/** What a proposition says in another place, if that is something else. */
function keepWording(draft: MapDraft, known: string | undefined, text: string): void {
  if (known === undefined || known === '' || text === '' || oneLine(known) === oneLine(text)) return;
  draft.remarks.push(`Also: ${oneLine(text)} (for: ${oneLine(known)})`);
  draft.keep('further wordings');
}

function addEdges(draft: MapDraft, root: Element, conclusions: ReadonlyMap<string, string>): void {
  const seen = new Set<string>();
  for (const edge of root.all('edge')) {
    const meant = meantBy(edge, ['edge']);
    const name = meant?.attribute('type');
    if (meant === undefined || name === undefined) {
      // Elements of Argunet's own within an edge have the same name.
      if (edge.attribute('source') === undefined) continue;
      draft.leaveOut('edges that do not say what they mean');
      (meant ?? edge).skip();
      continue;
    }
    const type = types.get(name) ?? meant.fail(`there are ${[...types.keys()].join(', ')} between arguments in Argunet, but not \`${name}\``);
    const from = endOf(draft, meant, 'source', conclusions);
    const to = endOf(draft, meant, 'target', new Map());
    // A proposition that is in two places is one claim here.
    if (from === to || conclusions.get(from) === to && type === 'support') continue;
    const relation = `${type} ${from} ${to}`;
    if (!seen.has(relation)) draft.relate(type, from, to);
    seen.add(relation);
  }
}

/** The claim that an edge begins or ends at, or else the argument. */
function endOf(draft: MapDraft, edge: Element, side: 'source' | 'target', conclusions: ReadonlyMap<string, string>): string {
  const [node, proposition] = [edge.attribute(`${side}NodeId`), edge.attribute(`${side}PropositionId`)];
  if (proposition !== undefined && draft.nodes.has(claimKey(proposition))) return claimKey(proposition);
  draft.leaveOut('propositions at the ends of relations that do not exist', proposition === undefined ? 0 : 1);
  const key = [argumentKey(node ?? ''), claimKey(node ?? '')].find((each) => draft.nodes.has(each))
    ?? edge.fail(`there is no argument or thesis \`${node ?? ''}\`, which is its ${side}`);
  return proposition === undefined ? key : conclusions.get(key) ?? key;
}

function titleOf(element: Element): string | undefined {
  const title = oneLine(element.child('title')?.words() ?? '');
  // Argunet calls so what nobody has named.
  return title === '' || title === 'Untitled' ? undefined : title;
}

function idOf(element: Element): string {
  return element.attribute('id') ?? element.fail('it has no id');
}

const claimKey = (id: string) => `claim ${id}`;
const argumentKey = (id: string) => `argument ${id}`;
