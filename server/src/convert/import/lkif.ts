import { draftOfXml, type StatementReader } from '../carneades/xml-graph.js';
import type { Content } from '../content.js';
import { oneLine } from '../../base/one-line.js';
import { MapDraft } from '../draft/draft.js';
import { addAsSection } from '../draft/merge.js';
import type { Element } from '../xml.js';

/** Recognises the Legal Knowledge Interchange Format with an argument graph, as Carneades 1 and 2 write it. */
export async function fits(content: Content): Promise<boolean> {
  return (await content.xml()).name === 'lkif';
}

export async function read(content: Content): Promise<MapDraft> {
  const root = await content.xml();
  if (root.name !== 'lkif') root.fail('this is not LKIF, whose root element is lkif');
  const graphs = root.child('argument-graphs')?.children('argument-graph') ?? [];
  if (graphs.length === 0) root.fail('there is no argument graph in this file; theories of rules are not read');
  const drafts = graphs.map((graph) => {
    graph.skip('id');
    return draftOfXml(graph, statements);
  });
  const [draft] = graphs.length === 1 ? drafts as [MapDraft] : [new MapDraft()];
  for (const source of root.child('sources')?.children('source') ?? []) {
    const nodes = drafts.flatMap(({ nodes }) => nodes.get(source.attribute('element') ?? '') ?? []);
    const uri = source.attribute('uri') ?? '';
    if (nodes.length === 0 || uri === '') draft.leaveOut('sources of rules and arguments');
    else for (const node of nodes) node.data['url'] = uri;
  }
  for (const [index, graph] of graphs.entries()) {
    const title = oneLine(graph.attribute('title') ?? '');
    // Carneades calls every graph so until somebody does otherwise.
    const own = title === 'New Graph' ? '' : title;
    if (graphs.length > 1) addAsSection(draft, drafts[index]!, { key: `graph ${index + 1}`, title: own || `Argument graph ${index + 1}` });
    else if (own !== '') draft.title = own;
  }
  for (const theory of root.children('theory')) {
    const name = oneLine(theory.attribute('id') ?? '');
    theory.skip();
    draft.leaveOut(`theories of rules${name === '' ? '' : ` named ${name}`}, ${theory.place}`);
  }
  return draft;
}

/** A value is what somebody has decided; what nobody has decided, and only stated, is an assumption of the format. */
const statements: StatementReader = {
  textOf: (statement) => wordsOf(statement.child('s')),
  statusOf(statement) {
    const value = statement.word('value', 'true', 'false', 'unknown');
    const assumed = statement.word('assumption', 'true', 'false');
    return value === 'true' ? 'accepted' : value === 'false' ? 'rejected' : assumed === 'true' ? 'stated' : undefined;
  },
};

/** An atom in words: its own, or in the notation of logic, `modificationOf(Engine, Library)`. Of addresses only the names are told. */
function wordsOf(atom: Element | undefined): string {
  if (atom === undefined) return '';
  const bare = (text: string) => text.replace(/\s+/g, '');
  const terms = atom.children();
  const words = atom.words();
  const hasOwnWords = bare(words) !== bare(terms.map((each) => each.words()).join(''));
  // What its own words say in another way is told as not read.
  const predicate = hasOwnWords ? undefined : atom.attribute('pred') ?? atom.attribute('functor');
  if (predicate !== undefined) return `${nameIn(predicate)}(${terms.map(wordsOf).join(', ')})`;
  return hasOwnWords || terms.length > 0 ? words.split(' ').map(nameIn).join(' ') : nameIn(atom.attribute('value') ?? '');
}

/** The last part of an address; of other words, all of them. */
function nameIn(word: string): string {
  return /^\w+:\/\/\S+[#/]([^\s#/]+)$/.exec(word)?.[1] ?? word;
}
