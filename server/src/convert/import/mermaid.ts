import { inferentialType, relationKinds, type MapRelationType, type RelationType } from '../../model/relations.js';
import { writtenAs } from '../../model/written-as.js';
import { edgeKinds } from '../../picture/edge-kinds.js';
import type { Content } from '../content.js';
import { MapDraft, type DraftRelation } from '../draft/draft.js';
import { failAt } from '../place.js';

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

/** Reads a flowchart that Argmark wrote; of any other, it says which line it does not know. Linear. */
export function read({ text }: Content): MapDraft {
  if (!fits({ text } as Content)) failAt(text, 0, 'this is not a Mermaid flowchart, which begins with `flowchart`');
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
      failAt(text, start, 'Argmark does not write such lines, and reads only its own flowcharts');
    }
  }
  for (const { from, step, to } of waiting) {
    const target = relations.get(`${step} ${to}`);
    if (target === undefined) draft.leaveOut('undercuts of steps that do not exist');
    else draft.relate('undercut', from, draft.nodes.get(step)!.kind === 'argument' ? step : target);
  }
  return draft;
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
