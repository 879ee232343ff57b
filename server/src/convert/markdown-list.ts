import type { DraftCitation } from './draft/draft.js';
import { linksIn, plainWords } from './markdown-words.js';
import { failAt } from './place.js';
import type { OutlineEntry } from './outline-draft.js';
import { groupedBy, saysByWord, thesisIn } from './outline-words.js';

/** A bullet with the lines that go on with it, as it is written. */
interface Bullet {
  readonly indent: number;
  /** The number of its first line in the text, from 1. */
  readonly line: number;
  readonly sign: string;
  readonly lines: string[];
  readonly below: Bullet[];
}

/** Bullets in each other beyond which a text is not read. */
const deepest = 100;

/** What the bullet lists of a Markdown text say. */
interface MarkdownList {
  readonly title: string | undefined;
  readonly entries: readonly OutlineEntry[];
  /** What is around the bullets, blocks of code among them included. */
  readonly rest: string[];
  /** How many bullets have a check box. */
  readonly boxes: number;
}

/** Whether paragraphs below such a heading say as much as bullets do. */
function isInWords({ lines: [heading] }: Bullet): boolean {
  return ['thesis', 'source', 'question'].includes(groupedBy(plainWords(heading!)) ?? '');
}

/** Reads the bullet lists of a Markdown text. Fails where bullets stand too deep. Linear. */
export function readMarkdownList(text: string): MarkdownList {
  const top: Bullet[] = [];
  const open: Bullet[] = [];
  const rest: string[] = [];
  let title: string | undefined;
  /** A heading such as “Pros”, which says what the bullets below it do. */
  let group: Bullet | undefined;
  let offset = 0;
  let number = 0;
  let isInFence = false;
  /** Whether the line before was of a paragraph that goes on. */
  let isInParagraph = false;
  let boxes = 0;
  for (const line of text.split(/(?<=\n)/)) {
    const start = offset;
    offset += line.length;
    number++;
    const wasInParagraph = isInParagraph;
    isInParagraph = false;
    const words = line.trim();
    const isFence = /^(?:```|~~~)/.test(words);
    if (isFence) isInFence = !isInFence;
    const bullet = isInFence || isFence ? null : /^([ \t]*)([-*+•]|\d+[.)])[ \t]+(.*)/.exec(line);
    if (bullet !== null) {
      const indent = bullet[1]!.replace(/\t/g, '    ').length;
      while (open.length > 0 && open.at(-1)!.indent >= indent) open.pop();
      if (/^\[[ xX]\][ \t]/.test(bullet[3]!)) boxes++;
      const made: Bullet = { indent, line: number, sign: bullet[2]!, lines: [bullet[3]!.trim()], below: [] };
      (open.at(-1) ?? group)?.below.push(made);
      if (open.length === 0 && group === undefined) top.push(made);
      open.push(made);
      if (open.length > deepest) failAt(text, start, `bullets are nested more than ${deepest} deep here, and are not read`);
    } else if (words === '') {
      continue;
    } else if (isInFence || isFence) {
      rest.push(words);
    } else if (/^\s/.test(line) && open.length > 0) {
      open.at(-1)!.lines.push(words);
    } else if (group !== undefined && isInWords(group) && !/^(?:#|---|===|>)/.test(words)) {
      isInParagraph = true;
      if (wasInParagraph) group.below.at(-1)!.lines.push(words);
      else {
        const made: Bullet = { indent: -0.5, line: number, sign: '', lines: [words], below: [] };
        group.below.push(made);
        // What is listed below a thesis in a paragraph is about it.
        open.splice(0, open.length, ...groupedBy(plainWords(group.lines[0]!)) === 'thesis' ? [made] : []);
      }
    } else {
      open.length = 0;
      const heading = /^#+\s+(.*?)\s*#*$/.exec(words);
      if (heading !== null) group = undefined;
      if (heading !== null && (groupedBy(plainWords(heading[1]!)) ?? thesisIn(plainWords(heading[1]!))) !== undefined) {
        group = { indent: -1, line: number, sign: '', lines: [heading[1]!], below: [] };
        top.push(group);
      } else if (heading !== null && title === undefined) title = plainWords(heading[1]!);
      else rest.push(plainWords(words.replace(/^#+\s+/, '')));
    }
  }
  const isMixed = areSigns(top);
  const isHeading = (bullet: Bullet) => bullet.indent < 0;
  const entries = top.filter((bullet) => !isHeading(bullet) || bullet.below.length > 0 || thesisIn(plainWords(bullet.lines[0]!)) !== undefined);
  rest.push(...top.filter((bullet) => !entries.includes(bullet)).map(({ lines }) => plainWords(lines[0]!)));
  return { title, entries: entries.map((bullet) => entryOf(bullet, isMixed)), rest, boxes };
}

/**
 * Whether `+` and `-` are signs for and against. Where no list has both and words say what lines do, they are only different bullets
 * for different depths.
 */
function areSigns(bullets: readonly Bullet[]): boolean {
  const signs = new Set<string>();
  let sayWords = false;
  const pending = [bullets];
  for (let list = pending.pop(); list !== undefined; list = pending.pop()) {
    const own = new Set(list.map(({ sign }) => sign));
    if (own.has('+') && own.has('-')) return true;
    for (const { sign, lines, below } of list) {
      signs.add(sign);
      sayWords ||= saysByWord(plainWords(lines[0]!));
      pending.push(below);
    }
  }
  return signs.has('+') && signs.has('-') && !sayWords;
}

function entryOf({ sign, line, lines, below }: Bullet, isMixed: boolean): OutlineEntry {
  const relation = isMixed && sign === '+' ? 'support' as const : isMixed && sign === '-' ? 'attack' as const : undefined;
  const { text: words, citations } = citedIn(withQuotations(lines).join(' '));
  // What is struck out as a whole, somebody has taken back.
  const struck = /^((?:\[[ xX]\]\s+)?(?:[^\s~:]+:\s+)?)~~([^~]+)~~([.!?]?)$/.exec(words.trim());
  const text = struck === null ? words : `${struck[1]}${struck[2]}${struck[3]}`;
  // What is bold may be no more than the word for or against.
  const bold = [...text.matchAll(/(\*\*|__)(.+?)\1/g)].map(([, , words]) => plainWords(words!)).find((words) => !saysByWord(words) && !saysByWord(`${words}:`));
  return { text: plainWords(text), ...bold === undefined ? {} : { title: bold }, links: linksIn(text), citations, relation, line, ...struck === null ? {} : { data: { struck: true } }, below: below.map((each) => entryOf(each, isMixed)) };
}

/** Lines whose quotations (`> …`) are between quote marks, and not theirs what is after a dash. */
function withQuotations(lines: readonly string[]): readonly string[] {
  const out: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const quoted: string[] = [];
    for (; at < lines.length && lines[at]!.startsWith('>'); at++) quoted.push(lines[at]!.replace(/^[>\s]+/, ''));
    if (quoted.length > 0) {
      const by = quoted.length > 1 && /^(?:—|–|--) ?\S/.test(quoted.at(-1)!) ? [quoted.pop()!] : [];
      const words = quoted.filter(Boolean).join(' ');
      out.push(...words === '' || /^["“„«].*["”“»]$/.test(words) ? [words] : [`“${words.replace(/[“”]/g, '’')}”`], ...by);
    }
    if (at < lines.length) out.push(lines[at]!);
  }
  return out;
}

/** A text without the citations in it that Pandoc knows, such as `[@roe, p. 3; @lee]`. */
function citedIn(text: string): { readonly text: string; readonly citations: readonly DraftCitation[] } {
  const citations: DraftCitation[] = [];
  const rest = text.replace(/\s*\[(@[\p{L}\p{N}_][^[\]@;]*(?:;\s*@[\p{L}\p{N}_][^[\]@;]*)*)\]/gu, (_, all: string) => {
    for (const one of all.split(';')) {
      const [, key, locator] = /^\s*@([\p{L}\p{N}_][\p{L}\p{N}_:.-]*[\p{L}\p{N}_]|[\p{L}\p{N}_])[,\s]*(.*?)\s*$/u.exec(one)!;
      citations.push(locator === '' ? { key: key! } : { key: key!, locator: locator! });
    }
    return '';
  });
  return { text: rest, citations };
}
