import type { RelationType } from '../model/relations.js';
import type { OutlineEntry } from './outline-entry.js';
import { push } from '../base/multimap.js';
import { wordingFor, type Lead } from './reader/wording.js';

/** The words that Argmark's own outlines join their lines by, after a number; see `reader/wording.ts`. */
const ownLeads: readonly (readonly [Lead, RelationType | 'question' | undefined])[] = [
  ['not-so', 'undercut'], ['contradiction', 'contradiction'], ['question', 'question'], ['answered', 'question'], ['answer', 'support'],
  ['against-this', 'attack'], ['but', 'attack'], ['because', 'support'], ['and', 'support'], ['premise', 'support'],
];

/** A line of an outline that Argmark wrote. */
export interface OwnLine {
  readonly number: string;
  readonly kind: RelationType | 'question' | undefined;
  readonly title?: string;
  readonly text: string;
  readonly tags: readonly string[];
  /** The number of the line that it is about, where that is not right above. */
  readonly on: string | undefined;
  /** The number of the line that says it already. */
  readonly see: string | undefined;
  /** The word that joins it to the line above; a line at the top has none. */
  readonly lead?: Lead;
  /** The weight and the note of the relation to the line above. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** What a line stands for in an outline of Argmark's own; far down, lines are counted anew: `1.1.1.1-3`. */
const lineNumber = '\\d+(?:\\.\\d+)*(?:-\\d+)?';
const numberedLine = new RegExp(`^(${lineNumber}) (?:(?:On|Zu) (${lineNumber}): )?(.*)$`, 's');
const seenLine = new RegExp(`\\((?:see|siehe) (${lineNumber})\\)$`);

/** What a line ends with if the relation has a weight. */
const weightBehind = / \((?:((?:[^()]|\([^()]*\))+); )?(?:weight|Gewicht) (0(?:[.,]\d+)?|1)\)$/s;

/** What a line may end with that says where else it stands, or that it is marked, and then the note of the relation. */
const noteBehind = / \(((?:[^()]|\([^()]*\))+)\)$/s;

/** The marks in brackets that a line may end with, in each language, and what tag says the same. */
const ownMarks: ReadonlyMap<string, string | undefined> = new Map(['en', 'de'].flatMap((lang) => {
  const { labels } = wordingFor(lang);
  const tags = ['assumption', 'undeveloped'] as const;
  return [...tags.map((tag) => [labels[tag], tag] as const), ...(['accepted', 'rejected', 'unproven', 'open', 'taken as given'] as const).map((name) => [labels[name], undefined] as const)];
}));

/** What a line of an outline of Argmark's own says, without its number, the word that joins it, its marks and its verdict. */
export function ownLine(line: string, title?: string): OwnLine | undefined {
  const [, number, on, words] = numberedLine.exec(line) ?? [];
  if (number === undefined || words === undefined) return undefined;
  const verdict = / ?— (?:Verdict|Urteil): (.*)$/s.exec(words);
  let text = verdict === null ? words : words.slice(0, verdict.index);
  const weighed = weightBehind.exec(text);
  if (weighed !== null) text = text.slice(0, weighed.index);
  let note = weighed?.[1];
  const noted = note === undefined ? noteBehind.exec(text) : null;
  if (noted !== null) {
    const before = text.slice(0, noted.index);
    const mark = / \[([^[\]]+)\]$/.exec(before)?.[1];
    if (seenLine.test(before) || mark !== undefined && ownMarks.has(mark)) [text, note] = [before, noted[1]];
  }
  const tags: string[] = [];
  for (let mark = / ?\[([^[\]]+)\]$/.exec(text); mark !== null && ownMarks.has(mark[1]!); mark = / ?\[([^[\]]+)\]$/.exec(text)) {
    text = text.slice(0, mark.index);
    const tag = ownMarks.get(mark[1]!);
    if (tag !== undefined) tags.unshift(tag);
  }
  // What a source is cited for is accepted, unless it is a thesis.
  const isAccepted = verdict === null || ['en', 'de'].some((lang) => verdict[1]!.startsWith(wordingFor(lang).labels.accepted));
  if (!isAccepted && !/[.-]/.test(number)) tags.unshift('thesis');
  const see = seenLine.exec(text)?.[1];
  let kind: OwnLine['kind'];
  let lead: Lead | undefined;
  if (/[.-]/.test(number)) {
    const found = ['en', 'de'].flatMap((lang) => ownLeads.map(([name, kind]) => [wordingFor(lang).leads[name], kind, name] as const)).find(([words]) => text.startsWith(`${words} `));
    if (found === undefined) return undefined;
    kind = found[1];
    lead = found[2];
    text = text.slice(found[0].length + 1);
  }
  const isTitled = title !== undefined && see === undefined && text.startsWith(`${title} `);
  const data = { ...note === undefined ? {} : { note }, ...weighed === null ? {} : { weight: Number(weighed[2]!.replace(',', '.')) } };
  return { number, kind, on, see, tags, data, ...lead === undefined ? {} : { lead }, ...isTitled ? { title: title.replace(/\.$/, ''), text: text.slice(title.length + 1) } : { text } };
}

/**
 * Puts lines of an outline of Argmark's own that had no room below what they are about (`On 1.1.1.1-12: …`) there again. A line that they
 * name and that is not found leaves them where they are.
 */
export function putBack(lines: readonly OutlineEntry[]): readonly OutlineEntry[] {
  const numbers = new Set<string>();
  const collect = (entry: OutlineEntry): void => {
    const number = ownLine(entry.text)?.number;
    if (number !== undefined) numbers.add(number);
    entry.below.forEach(collect);
  };
  lines.forEach(collect);
  const moved = new Map<string, OutlineEntry[]>();
  const stay = ({ below, ...entry }: OutlineEntry): OutlineEntry => ({
    ...entry, below: below.map(stay).filter((line) => {
      const own = ownLine(line.text);
      if (own?.on === undefined || !numbers.has(own.on) || own.on === own.number) return true;
      push(moved, own.on, line);
      return false;
    }),
  });
  const kept = lines.map(stay);
  const taken = new Set<string>();
  const filled = (entry: OutlineEntry): OutlineEntry => {
    const number = ownLine(entry.text)?.number ?? '';
    const more = taken.has(number) ? [] : moved.get(number) ?? [];
    taken.add(number);
    return { ...entry, below: [...entry.below, ...more].map(filled) };
  };
  return kept.map(filled);
}
