import { inferentialType, relationKinds, type MapRelationType, type RelationType } from '../../model/relations.js';
import { writtenAs } from '../../model/written-as.js';
import { edgeKinds } from '../../picture/edge-kinds.js';
import type { Content } from '../content.js';
import { MapDraft, type DraftRelation } from '../draft/draft.js';
import { markOf } from '../outline-words.js';
import { readChart, type Chart } from '../mermaid-chart.js';
import { failAt } from '../place.js';
import { relationCalled } from '../relation-names.js';

/** A flowchart as Argmark writes it. */
export function fits({ text }: Content): boolean {
  return /^\s*(?:---[^]*?---\s*)?(?:%%[^\n]*\n\s*)*(?:flowchart|graph)\s+(?:BT|TB|TD|LR|RL)\b/.test(text);
}

const node = /^(n\d+)(\(\(|\(\[|\[\[|\(|\[)"([^"]*)"(?:\)\)|\]\)|\]\]|\)|\])$/;
const subgraph = /^subgraph (g\d+) \["([^"]*)"\]$/;
const edge = /^(n\d+) (\S+?)(?:\|"([^"]*)"\|)? (n\d+)$/;
const cut = /^%% undercut (n\d+) (n\d+) (n\d+)$/;
/** What else Argmark writes: settings of how it looks. */
const ignored = /^(?:classDef .*|class [\w,]+ \w+|style .*|linkStyle .*|title:.*|---|config:|(?:flowchart|graph|direction) \w+)$/;

/** Reads a flowchart; of one that Argmark wrote, all that it says. Linear. */
export function read({ text }: Content): MapDraft {
  if (!fits({ text } as Content)) failAt(text, 0, 'this is not a Mermaid flowchart, which begins with `flowchart`');
  return isOwn(text) ? readOwn(text) : draftOfChart(readChart(text), /^title:\s*(.*)$/m.exec(text.slice(0, text.search(/^\s*(?:flowchart|graph)\b/m)))?.[1]);
}

/** Argmark names nodes by numbers, each in a line of its own and before all lines between them. */
function isOwn(text: string): boolean {
  const said = text.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== '' && !ignored.test(line) && !line.startsWith('%%') && !line.startsWith('subgraph') && line !== 'end');
  return /^\s*(?:%% undercut n|classDef thesis stroke-width:3px$)/m.test(text) || said.every((line) => node.test(line) || edge.test(line));
}

function readOwn(text: string): MapDraft {
  const draft = new MapDraft();
  const title = /^title: (.*)$/m.exec(text)?.[1];
  if (title !== undefined) draft.title = unquoted(title);
  const sections: string[] = [];
  const relations = new Map<string, DraftRelation>();
  const questions = new Map<string, string>();
  const waiting: { readonly from: string; readonly step: string; readonly to: string }[] = [];
  const theses = /^\s*class ([n\d,]+) thesis$/m.exec(text)?.[1]?.split(',') ?? [];
  let offset = 0;
  for (const raw of text.split(/(?<=\n)/)) {
    const line = raw.trim();
    const [start, place] = [offset + raw.indexOf(line), line];
    offset += raw.length;
    const [named, below, related, cuts] = [node.exec(place), subgraph.exec(place), edge.exec(place), cut.exec(place)];
    if (below !== null) {
      draft.sections.push({ key: below[1]!, title: words(below[2]!), parent: sections.at(-1) });
      sections.push(below[1]!);
    } else if (place === 'end') {
      sections.pop();
    } else if (named !== null) {
      const [, key, shape, label] = named as unknown as [string, string, string, string];
      const [first, ...more] = label.split('<br/>').map(words);
      if (shape === '([') {
        questions.set(key, [first, ...more].join(' ').trim());
        continue;
      }
      const isNameless = (first === '&' || first === '∴' || first === '') && more.length === 0;
      const fields = { ...isNameless || more.length === 0 ? { text: isNameless ? '' : first! } : { title: first!, text: more.join('\n\n') }, section: sections.at(-1) };
      if (shape === '(') draft.claim(key, { ...fields, tags: theses.includes(key) ? ['thesis'] : [] });
      else draft.argument(key, fields);
    } else if (cuts !== null) {
      waiting.push({ from: cuts[1]!, step: cuts[2]!, to: cuts[3]! });
    } else if (related !== null) {
      const [, from, arrow, label, to] = related as unknown as [string, string, string, string | undefined, string];
      for (const end of [from, to]) if (!draft.nodes.has(end) && !questions.has(end)) failAt(text, start, `there is no node ${end}`);
      addEdge({ draft, relations, questions }, from, to, arrow, label === undefined ? [] : words(label).split(', '));
    } else if (place.startsWith('%%')) {
      draft.remarks.push(place.slice(2).trim());
      draft.keep('comments');
    } else if (place !== '' && !ignored.test(place)) {
      failAt(text, start, 'Argmark does not write such lines in its own flowcharts');
    }
  }
  for (const { from, step, to } of waiting) {
    const target = relations.get(`${step} ${to}`);
    if (target === undefined) draft.leaveOut('undercuts of steps that do not exist');
    else draft.relate('undercut', from, draft.nodes.get(step)!.kind === 'argument' ? step : target);
  }
  return draft;
}

/** Labels that say how what a line leads to is related to where it begins. */
const backwards = /\b(?:by|von|durch)$|^(?:because|since|weil|denn)\b/i;

/** The map of a flowchart of other people. Lines say by their labels, or by classes of nodes, what they do; what they do not say is a guess. */
function draftOfChart({ nodes, links, sections, comments }: Chart, title: string | undefined): MapDraft {
  const draft = new MapDraft();
  if (title !== undefined && title.trim() !== '') draft.title = unquoted(title.trim().replace(/^'(.*)'$/, '$1'));
  draft.sections.push(...sections);
  const marks = new Map<string, RelationType>();
  for (const [key, { text, section, kind }] of nodes) {
    const mark = links.some(({ from, to }) => from === key || to === key) ? markOf(text) : undefined;
    const isSide = mark?.kind === 'support' || mark?.kind === 'attack';
    const ofClass = relationCalled(kind ?? '');
    if (isSide) marks.set(key, mark.kind as RelationType);
    else if (ofClass === 'support' || ofClass === 'attack') marks.set(key, ofClass);
    draft.claim(key, { text: isSide ? mark.text : text, section });
  }
  draft.remarks.push(...comments);
  draft.keep('comments', comments.length);
  const isDown = isTree(links.map(({ from, to }) => [from, to])) && !isTree(links.map(({ from, to }) => [to, from]));
  for (const { from, to, label, head, isMutual, line } of links) {
    const said = relationCalled(label);
    const isVerb = said !== undefined && /^\w+s\b(?<!pros|cons)/i.test(label.trim());
    const isBack = backwards.test(label.trim()) || isDown && !isVerb;
    const [source, target] = isBack ? [to, from] : [from, to];
    const known = said ?? marks.get(source);
    const words = `${nodes.get(from)!.text} → ${nodes.get(to)!.text}`;
    if (isDown && !isVerb && !backwards.test(label.trim())) draft.guess('lines from one claim down to all others, read as from each claim to its reasons', words, line);
    if (known === undefined) draft.guess(head === 'x' ? 'lines that end with a cross, read as objections' : 'lines that do not say whether they speak for or against, read as reasons', words, line);
    const type = known === 'asks' || known === 'premise' || known === undefined ? head === 'x' && known === undefined ? 'attack' : 'support' : known;
    const data = said === undefined && label !== '' ? { note: label } : {};
    draft.addEdge(isMutual && type === 'attack' ? 'contradiction' : type, source, target, data);
  }
  return draft;
}

/** Whether lines go from one node to all others, each of which has one that leads to it. */
function isTree(links: readonly (readonly [from: string, to: string])[]): boolean {
  const reached = new Set(links.map(([, to]) => to));
  return links.length > 0 && reached.size === links.length && new Set(links.map(([from]) => from).filter((from) => !reached.has(from))).size === 1;
}

interface Known {
  readonly draft: MapDraft;
  readonly relations: Map<string, DraftRelation>;
  readonly questions: ReadonlyMap<string, string>;
}

function addEdge({ draft, relations, questions }: Known, from: string, to: string, arrow: string, labels: readonly string[]): void {
  // The undercut of a step is told by a line of its own.
  if (labels.includes('undercuts the step')) return;
  if (questions.has(from)) {
    if (!questions.has(to)) draft.questions.push({ text: questions.get(from)!, to });
    return;
  }
  if (questions.has(to)) return;
  const weight = labels.map(Number).find((number) => Number.isFinite(number));
  const note = labels.find((label) => !Number.isFinite(Number(label)));
  const data = { ...note === undefined ? {} : { note }, ...weight === undefined ? {} : { weight } };
  if (arrow === edgeKinds.premise.mermaid) {
    draft.nodes.get(to)!.premises.push(from);
    return;
  }
  const type = arrows.get(arrow) ?? inferentialType;
  if (strictArrows.has(arrow)) draft.settings['model'] = { mode: 'strict' };
  relations.set(`${from} ${to}`, draft.addEdge(type, from, to, data));
}

/** The arrows of what lines say in strict mode alone. */
const strictArrows: ReadonlySet<string> = new Set((Object.keys(relationKinds) as MapRelationType[]).filter((type) => writtenAs(type) !== type).map((type) => edgeKinds[type].mermaid));

const arrows: ReadonlyMap<string, RelationType> = new Map(
  (Object.keys(relationKinds) as MapRelationType[]).map((type) => [edgeKinds[type].mermaid, writtenAs(type)]),
);

/** A label without Mermaid's entities. */
function words(label: string): string {
  return label.replace(/#(\d+);/g, (_, code: string) => String.fromCodePoint(Math.min(Number(code), 0x10_ffff))).trim();
}

function unquoted(title: string): string {
  try {
    const value: unknown = JSON.parse(title);
    return typeof value === 'string' ? value : title;
  } catch {
    return title;
  }
}
