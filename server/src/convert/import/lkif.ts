import { draftOfXml } from '../carneades/xml-graph.js';
import type { Content } from '../content.js';
import type { MapDraft } from '../draft/draft.js';

/** Recognises the Legal Knowledge Interchange Format with an argument graph, as Carneades 1 and 2 write it. */
export async function fits(content: Content): Promise<boolean> {
  return (await content.xml()).name === 'lkif';
}

export async function read(content: Content): Promise<MapDraft> {
  const root = await content.xml();
  if (root.name !== 'lkif') root.fail('this is not LKIF, whose root element is lkif');
  const graphs = root.child('argument-graphs')?.children('argument-graph') ?? [];
  if (graphs.length === 0) root.fail('there is no argument graph in this file; theories of rules are not read');
  const draft = draftOfXml(graphs[0]!, (statement) => statement.child('s')?.words() ?? '');
  const title = graphs[0]!.attribute('title');
  // Carneades calls every graph so until somebody does otherwise.
  if (title !== undefined && title !== '' && title !== 'New Graph') draft.title = title;
  draft.leaveOut('further argument graphs', graphs.length - 1);
  draft.leaveOut('theories of rules', root.children('theory').length);
  return draft;
}
