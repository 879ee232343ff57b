import type { DraftCitation } from './draft/draft.js';
import { linksIn, plainWords } from './markdown-words.js';
import { failAt } from './place.js';
import { isOfSides, tablesIn, type MarkdownTable } from './markdown-table.js';
import { inSections } from './markdown-sections.js';
import type { OutlineEntry } from './outline-entry.js';
import { groupedBy, saysByWord, thesisIn } from './outline-words.js';

/** A bullet with the lines that go on with it, as it is written. */
interface Bullet {
  readonly indent: number;
  /** The number of its first line in the text, from 1. */
  readonly line: number;
  readonly sign: string;
  readonly lines: string[];
  readonly below: Bullet[];
  /** What is in lines such as `source:: Roe`, by names. */
  readonly data?: Record<string, string>;
}

/** Bullets in each other beyond which a text is not read. */
const deepest = 100;

/** What the bullet lists of a Markdown text say. */
interface MarkdownList {
  readonly title: string | undefined;
  readonly entries: readonly OutlineEntry[];
  /** The headings that are claims, since they have reasons and objections of their own. */
  readonly headings: readonly { readonly text: string; readonly line: number }[];
  /** The paragraph that is the title. */
  readonly lead?: { readonly text: string; readonly line: number };
  /** What is around the bullets, blocks of code among them included. */
  readonly rest: string[];
  /** How many bullets have a check box. */
  readonly boxes: number;
  /** How many lines such as `source:: Roe` there are. */
  readonly properties: number;
}

/** Whether it is a heading such as “Pros”. */
function isGroup(bullet: Bullet): boolean {
  return bullet.indent === -1 && ['support', 'attack'].includes(groupedBy(plainWords(bullet.lines[0]!)) ?? '');
}

function isThesis({ lines: [first] }: Bullet): boolean {
  return groupedBy(plainWords(first!)) === 'thesis' || thesisIn(plainWords(first!)) !== undefined;
}

/** Whether paragraphs below such a heading say as much as bullets do. */
function isInWords({ lines: [heading] }: Bullet): boolean {
  return ['thesis', 'source', 'question'].includes(groupedBy(plainWords(heading!)) ?? '');
}

/** Reads the bullet lists of a Markdown text. Fails where bullets stand too deep. Linear. */
export function readMarkdownList(text: string): MarkdownList {
  const top: Bullet[] = [];
  const open: Bullet[] = [];
  const rest: (string | Section)[] = [];
  const sections: Section[] = [];
  /** A heading such as “Pros”, which says what the bullets below it do. */
  let group: Bullet & { readonly level: number } | undefined;
  let offset = 0;
  let number = 0;
  let isInFence = false;
  /** The paragraph that the line before was of, if it goes on: a bullet's lines, or what is of no bullet. */
  let paragraph: string[] | undefined;
  /** How many lines of the paragraph above are of no bullet. */
  let loose = 0;
  let boxes = 0;
  let properties = 0;
  /** Paragraphs above everything. */
  const lead: { readonly line: number; readonly lines: string[] }[] = [];
  const put = (bullet: Bullet, level = Infinity) => {
    top.push(bullet);
    sections.findLast((section) => section.level < level || level === Infinity)?.below.push(bullet);
  };
  const sides = new Map(tablesIn(text).filter(isOfSides).map((table) => [table.line, table]));
  /** The last line of a table whose columns are read as groups. */
  let tableEnd = 0;
  for (const line of text.split(/(?<=\n)/)) {
    const start = offset;
    offset += line.length;
    number++;
    const before = paragraph;
    paragraph = undefined;
    const table = isInFence ? undefined : sides.get(number);
    if (table !== undefined) {
      open.length = 0;
      group = undefined;
      tableEnd = table.rows.at(-1)?.line ?? number + 1;
      for (const each of columnsOf(table)) put(each);
    }
    if (number <= tableEnd) continue;
    const words = line.trim();
    const isFence = /^(?:```|~~~)/.test(words);
    if (isFence) isInFence = !isInFence;
    const bullet = isInFence || isFence ? null : /^([ \t]*)([-*+•]|\d+[.)]|[a-zA-Z][.)])[ \t]+(.*)/.exec(line);
    const indent = bullet?.[1]!.replace(/\t/g, '    ').length ?? 0;
    const wasLoose = loose;
    loose = 0;
    if (bullet !== null && (!/^[a-z]/i.test(bullet[2]!) || goesOnByLetter(open, indent, bullet[2]!))) {
      if (indent > 0 && open.length === 0 && group === undefined && wasLoose > 0) {
        // What is indented below a line is about it, whether that has a bullet or not.
        const above: Bullet = { indent: 0, line: number - wasLoose, sign: '', lines: rest.splice(-wasLoose).map(String), below: [] };
        if (lead.at(-1)?.line === above.line) lead.pop();
        put(above);
        open.push(above);
      }
      while (open.length > 0 && open.at(-1)!.indent >= indent) open.pop();
      if (/^\[[ xX]\][ \t]/.test(bullet[3]!)) boxes++;
      const made: Bullet = { indent, line: number, sign: bullet[2]!, lines: [bullet[3]!.trim()], below: [], data: {} };
      (open.at(-1) ?? group)?.below.push(made);
      if (open.length === 0 && group === undefined) put(made);
      open.push(made);
      if (open.length > deepest) failAt(text, start, `bullets are nested more than ${deepest} deep here, and are not read`);
    } else if (words === '') {
      continue;
    } else if (isInFence || isFence) {
      rest.push(words);
    } else if (/^\s/.test(line) && open.length > 0) {
      const property = /^([\p{L}\p{N}_.-]+)::(?:[ \t]+(.*))?$/u.exec(words);
      if (property === null) open.at(-1)!.lines.push(words);
      else if (!outliners.test(property[1]!)) {
        open.at(-1)!.data![property[1]!] = property[2] ?? '';
        properties++;
      }
    } else if (group !== undefined && isInWords(group) && !/^(?:#|---|===|>)/.test(words) && (before !== undefined || labelIn(words) === undefined)) {
      paragraph = before ?? [];
      if (before !== undefined) before.push(words);
      else {
        paragraph.push(words);
        const made: Bullet = { indent: -0.5, line: number, sign: '', lines: paragraph, below: [] };
        group.below.push(made);
        // What is listed below a thesis in a paragraph is about it.
        open.splice(0, open.length, ...groupedBy(plainWords(group.lines[0]!)) === 'thesis' ? [made] : []);
      }
    } else {
      const [, marks = '', heading = before === undefined ? labelIn(words) : undefined] = /^(#+)\s+(.*?)\s*#*$/.exec(words) ?? [];
      const level = marks === '' ? Infinity : marks.length;
      if (heading !== undefined && (groupedBy(plainWords(heading)) ?? thesisIn(plainWords(heading))) !== undefined) {
        open.length = 0;
        group = { indent: -1, line: number, sign: '', lines: [heading], below: [], level };
        put(group, level);
        // A thesis in a paragraph may have several lines.
        if (marks === '' && groupedBy(plainWords(heading)) === undefined) paragraph = group.lines;
      } else if (before !== undefined && before === group?.lines) {
        paragraph = before;
        before.push(words);
      } else if (heading !== undefined && group !== undefined && level > group.level) {
        // What is within a group is of it.
        const made: Bullet = { indent: -0.5, line: number, sign: '', lines: [heading], below: [] };
        open.splice(0, open.length, ...isInWords(group) ? [] : [made]);
        if (isInWords(group)) rest.push(plainWords(heading));
        else group.below.push(made);
      } else if (heading !== undefined) {
        open.length = 0;
        group = undefined;
        const section: Section = { level, line: number, text: plainWords(withoutNotes(heading)), below: [] };
        if (sections.length > 0) rest.push(section);
        sections.push(section);
      } else {
        open.length = 0;
        // Another label ends what a label has begun.
        if (group?.level === Infinity && words.endsWith(':')) group = undefined;
        paragraph = [];
        if (top.length === 0 && sections.length === 0) {
          if (before === undefined || lead.length === 0) lead.push({ line: number, lines: [] });
          lead.at(-1)!.lines.push(words);
        }
        rest.push(plainWords(words));
        loose = wasLoose + 1;
      }
    }
  }
  const isMixed = areSigns(top);
  const isHeading = (bullet: Bullet) => bullet.indent < 0;
  const entries = top.filter((bullet) => !isHeading(bullet) || bullet.below.length > 0 || thesisIn(plainWords(bullet.lines[0]!)) !== undefined);
  rest.push(...top.filter((bullet) => !entries.includes(bullet)).map(({ lines }) => plainWords(lines[0]!)));
  const made = new Map(entries.map((bullet) => [bullet, entryOf(bullet, isMixed)]));
  const arranged = inSections([...made.values()], sections.map(({ below, ...section }) => ({ ...section, below: below.flatMap((bullet) => made.get(bullet) ?? []) })));
  const [only] = lead;
  if (arranged.title === undefined && only !== undefined && lead.length === 1 && arranged.headings.length === 0 && entries.some(isGroup) && !entries.some(isThesis)) {
    const words = plainWords(only.lines.join(' '));
    return { ...arranged, title: words, lead: { text: words, line: only.line }, rest: rest.slice(only.lines.length).map(String), boxes, properties };
  }
  const claims = new Set(arranged.headings.map(({ line }) => line));
  return {
    ...arranged, rest: rest.filter((each) => typeof each === 'string' || !claims.has(each.line)).map((each) => (typeof each === 'string' ? each : each.text)), boxes, properties,
  };
}

/** What outliners note for themselves. */
const outliners = /^(?:id|collapsed|created-at|updated-at|heading|logseq\..*)$/;

/** Whether a letter with a full stop is a bullet: an `a.` that is indented more than the bullet above, or one that goes on from such. */
function goesOnByLetter(open: readonly Bullet[], indent: number, sign: string): boolean {
  const beside = open.findLast((bullet) => bullet.indent === indent);
  if (beside === undefined) return open.length > 0 && indent > open.at(-1)!.indent && /^[ai]/i.test(sign);
  return /^[a-z]/i.test(beside.sign) && sign > beside.sign;
}

/** The columns of a table of reasons and objections, each as a group. */
function columnsOf({ head, rows, line: at }: MarkdownTable): readonly Bullet[] {
  return head.map((name, column) => ({
    indent: -1, line: at, sign: '', lines: [name],
    below: rows.flatMap(({ line, cells }) => (cells[column] ?? '').split(/;\s*(?=\p{Lu})/u).filter((cell) => cell.trim() !== '').map((cell) => ({ indent: -0.5, line, sign: '', lines: [cell.replace(/^[-*•+]\s+/, '')], below: [] }))),
  }));
}

/** A heading that is none of a group, with what is below it before the next one. */
interface Section {
  readonly level: number;
  readonly line: number;
  readonly text: string;
  readonly below: Bullet[];
}

/** The words of a paragraph's first line that does what a heading does: `Pros:`, `**Cons**`, `**Claim:** We need trams.` */
function labelIn(words: string): string | undefined {
  const plain = plainWords(words);
  const isGroup = groupedBy(plain) !== undefined && (plain.endsWith(':') || /^(\*\*|__)[^*_]+\1:?$/.test(words));
  return isGroup || thesisIn(plain) !== undefined ? words : undefined;
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

/** A text without the links between notes, the names of blocks and the highlights of Obsidian and Logseq. */
function withoutNotes(text: string): string {
  return text.replace(/\[\[(?:[^[\]|]*\|)?([^[\]|]+)\]\]/g, '$1').replace(/\s\^[a-z0-9-]+$/i, '').replace(/==(\S(?:[^=]*\S)?)==/g, '$1');
}

function entryOf({ sign, line, lines, below, data = {} }: Bullet, isMixed: boolean): OutlineEntry {
  const relation = isMixed && sign === '+' ? 'support' as const : isMixed && sign === '-' ? 'attack' as const : undefined;
  const { text: words, citations } = citedIn(withoutNotes(withQuotations(lines).join(' ')));
  // What is struck out as a whole, somebody has taken back.
  const struck = /^((?:\[[ xX]\]\s+)?(?:[^\s~:]+:\s+)?)~~([^~]+)~~([.!?]?)$/.exec(words.trim());
  const text = struck === null ? words : `${struck[1]}${struck[2]}${struck[3]}`;
  // What is bold may be no more than the word for or against.
  const bold = [...text.matchAll(/(\*\*|__)(.{1,2000}?)\1/g)].map(([, , words]) => plainWords(words!)).find((words) => !saysByWord(words) && !saysByWord(`${words}:`));
  return { text: plainWords(text), ...bold === undefined ? {} : { title: bold }, links: linksIn(text), citations, relation, line, ...struck === null && Object.keys(data).length === 0 ? {} : { data: { ...data, ...struck === null ? {} : { struck: true } } }, below: below.map((each) => entryOf(each, isMixed)) };
}

/** Lines whose quotations (`> …`) are between quote marks, and not theirs what is after a dash. */
function withQuotations(lines: readonly string[]): readonly string[] {
  const out: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const quoted: string[] = [];
    for (; at < lines.length && lines[at]!.startsWith('>'); at++) quoted.push(lines[at]!.replace(/^[>\s]+/, ''));
    if (quoted.length > 0) {
      const by = quoted.length > 1 && /^(?:—|–|--) ?\S/.test(quoted.at(-1)!) ? [quoted.pop()!] : [];
      const all = quoted.filter(Boolean).join(' ');
      // Whose words they are may be behind them.
      const [, words = all, whose] = /^(["“„«][^]*["”“»])\s*((?:—|–|--) ?\S[^]*)$/.exec(all) ?? [];
      if (whose !== undefined) by.unshift(whose);
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
