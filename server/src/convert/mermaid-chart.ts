import { oneLine } from '../base/one-line.js';
import { plainWords } from './markdown-words.js';
import { failAt } from './place.js';
import { plainHtml } from './tags.js';

/** A flowchart as anybody writes it. */
export interface Chart {
  /** The words of nodes, by their ids, in the order of the file. */
  readonly nodes: ReadonlyMap<string, ChartNode>;
  readonly links: readonly ChartLink[];
  readonly sections: readonly { readonly key: string; readonly title: string; readonly parent: string | undefined }[];
  readonly comments: readonly string[];
}

interface ChartNode {
  text: string;
  section: string | undefined;
  /** The name of its class: `A:::con`. */
  kind: string | undefined;
}

/** A line between two nodes. */
interface ChartLink {
  readonly from: string;
  readonly to: string;
  readonly label: string;
  /** What is at its end: `>`, `x`, `o` or nothing. */
  readonly head: string;
  /** It has a head at both ends. */
  readonly isMutual: boolean;
  /** The number of its line in the file, from 1. */
  readonly line: number;
}

const name = /[\p{L}\p{N}_]+(?:[.-](?![-.>])[\p{L}\p{N}_]+)*/uy;
/** What shapes begin and end with; the longer before the shorter. */
const shapes: readonly (readonly [open: string, close: RegExp])[] = [
  ['(((', /\)\)\)/g], ['((', /\)\)/g], ['([', /\]\)/g], ['[[', /\]\]/g], ['[(', /\)\]/g], ['[/', /[/\\]\]/g], ['[\\', /[/\\]\]/g], ['{{', /\}\}/g], ['{', /\}/g], ['(', /\)/g], ['[', /\]/g], ['>', /\]/g],
];
const worded = /\s*([<xo]?)(?:--|==|-\.)(?![-=.>])\s*("?)(\s*[^\s"|][^"|]*?)\2\s*(?:-{2,3}|={2,3}|\.-)([>xo]?)(?=[\s"]|[\p{L}\p{N}_])/uy;
const bare = /\s*([<xo]?)(?:-{2,}|={2,}|-\.+-|(~{3,}))(>|[xo](?=\s|\|))?(?:\s*\|\s*"?([^|"]*)"?\s*\|)?/y;
/** What says how a chart looks. */
const looks = /^(?:classDef|style|linkStyle|click|direction|accTitle|accDescr|flowchart|graph|title:|config:|---)(?:\s|:|$)/;

/** Reads a flowchart. Fails at what is none of its lines. Linear in its lines. */
export function readChart(text: string): Chart {
  const nodes = new Map<string, ChartNode>();
  const links: ChartLink[] = [];
  const sections: { key: string; title: string; parent: string | undefined }[] = [];
  const open: string[] = [];
  const comments: string[] = [];
  let offset = 0;
  let number = 0;
  let isFront = /^\s*---/.test(text);
  for (const raw of text.split(/(?<=\n)/)) {
    number++;
    const start = offset + raw.length - raw.trimStart().length;
    offset += raw.length;
    const line = raw.trim().replace(/;$/, '').trimEnd();
    if (isFront) {
      // The first line is one of its two ends.
      isFront = line !== '---' || comments.length === 0 && links.length === 0 && !text.slice(0, start).includes('---');
      continue;
    }
    if (line === '' || looks.test(line) || line.startsWith('%%{')) continue;
    const [, below] = /^subgraph\s+(.+)$/.exec(line) ?? [];
    const [, members, kind] = /^class\s+([^\s]+)\s+(\S+)$/.exec(line) ?? [];
    if (line.startsWith('%%')) comments.push(line.slice(2).trim());
    else if (below !== undefined) {
      const [, id, quoted] = /^(\S+?)\s*\[\s*"?([^"]*?)"?\s*\]$/.exec(below) ?? [undefined, below, below.replace(/^"|"$/g, '')];
      sections.push({ key: `part ${sections.length} ${id}`, title: wordsOf(quoted!), parent: open.at(-1) });
      open.push(sections.at(-1)!.key);
    } else if (line === 'end') open.pop();
    else if (members !== undefined) {
      for (const id of members.split(',')) if (nodes.has(id)) nodes.get(id)!.kind = kind;
    } else for (const part of line.split(/;\s+(?=\w)(?=[^"]*(?:"[^"]*"[^"]*)*$)/)) readStatement(part, { nodes, links, section: open.at(-1), line: number, fail: () => failAt(text, start, `\`${oneLine(part.slice(0, 40))}\` is no line of a flowchart that Argmark knows`) });
  }
  return { nodes, links, sections, comments };
}

interface Place {
  readonly nodes: Map<string, ChartNode>;
  readonly links: ChartLink[];
  readonly section: string | undefined;
  readonly line: number;
  readonly fail: () => never;
}

/** Reads nodes with the lines between them: `A["one"] & B --> C`. */
function readStatement(text: string, { nodes, links, section, line, fail }: Place): void {
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found !== null) at += found[0].length;
    return found;
  };
  const node = (): string => {
    const id = take(name)?.[0] ?? fail();
    const shape = shapes.find(([begin]) => text.startsWith(begin, at));
    let label: string | undefined;
    if (shape !== undefined) {
      const [begin, end] = shape;
      const quote = /\s*"([^"]*)"\s*/y;
      at += begin.length;
      label = take(quote)?.[1];
      end.lastIndex = at;
      const close = end.exec(text) ?? fail();
      label ??= text.slice(at, close.index);
      at = close.index + close[0].length;
    } else if (text.startsWith('@{', at)) {
      const [whole, inside] = /^@\{([^}]*)\}/.exec(text.slice(at)) ?? fail();
      label = /\blabel:\s*"([^"]*)"/.exec(inside!)?.[1];
      at += whole.length;
    }
    const kind = take(/:::([\w-]+)/y)?.[1];
    const known = nodes.get(id);
    if (known === undefined) nodes.set(id, { text: wordsOf(label ?? id), section, kind });
    else Object.assign(known, label === undefined ? {} : { text: wordsOf(label) }, kind === undefined ? {} : { kind }, known.section === undefined ? { section } : {});
    return id;
  };
  const group = (): string[] => {
    const all = [node()];
    while (take(/\s*&\s*/y) !== null) all.push(node());
    return all;
  };
  let from = group();
  while (at < text.length) {
    const said = take(worded);
    const plain = said === null ? take(bare) ?? fail() : null;
    take(/\s*/y);
    const to = group();
    const [label, tail, head] = said === null ? [plain![4] ?? '', plain![1]!, plain![3] ?? ''] : [said[3]!, said[1]!, said[4]!];
    // What is joined by waves is only drawn side by side.
    if (plain?.[2] === undefined) for (const one of from) for (const other of to) links.push({ from: one, to: other, label: wordsOf(label), head, isMutual: tail !== '' && head !== '', line });
    from = to;
  }
}

function wordsOf(label: string): string {
  const plain = label.trim().replace(/^`([^]*)`$/, (_, words: string) => plainWords(words)).replace(/<br\s*\/?>|\\n/gi, ' ').replace(/#(\d{1,7}|quot|amp|lt|gt);/g, (_, code: string) => (/^\d/.test(code) ? `&#${code};` : `&${code};`));
  return oneLine(plainHtml(plain));
}
