import { Document, visit } from 'yaml';
import { push } from '../../base/multimap.js';
import { formatText } from '../../format/format.js';
import { writtenCitation } from '../../syntax/citation-keys.js';
import { relationSigils } from '../../syntax/sigils.js';
import { writtenData } from './data.js';
import type { DraftNode, DraftRelation, MapDraft } from './draft.js';
import { titlesOf } from './titles.js';
import { oneLine, wellFormed } from '../../base/one-line.js';
import { writtenText, writtenTitle } from './words.js';

/** Deeper down an outline is hard to follow: what would be there gets its place at the margin, and is referred to. */
const DEEPEST = 8;
/** An undercut has its only place below the step that it cuts, so chains of them go deeper. */
const DEEPEST_CUT = 40;
/** Columns that texts are filled up to. */
const LINE_WIDTH = 80;

/**
 * Writes the text of a draft in its canonical form: front matter, then the main thesis with what speaks for and against it as
 * an outline, then other trees, then sections. Each claim is defined where it is first met. Linear.
 */
export function writeMap(draft: MapDraft): string {
  const writer = new Writer(draft);
  const blocks = [...frontMatter(draft), ...writer.all(), ...remarks(draft.remarks)];
  return formatText(`${blocks.join('\n\n')}\n`, { lineWidth: LINE_WIDTH })!;
}

function frontMatter({ title, settings, sources }: MapDraft): string[] {
  const values = {
    ...title === undefined || oneLine(title) === '' ? {} : { title: oneLine(title) },
    ...settings,
    ...sources.size === 0 ? {} : { sources: Object.fromEntries(sources) },
  };
  return Object.keys(values).length === 0 ? [] : [`===\n${yamlOf(values).replaceAll('\0', '')}===`];
}

/** Writes YAML on as few lines as may be. Two slashes look like a comment, so a value with them is in quotation marks. */
function yamlOf(values: unknown): string {
  const document = new Document(values);
  visit(document, { Scalar(_, node) { if (typeof node.value === 'string' && /(?:^|\s)\/\//.test(node.value)) node.type = 'QUOTE_DOUBLE'; } });
  return document.toString({ lineWidth: 0, blockQuote: false });
}

function remarks(all: readonly string[]): string[] {
  if (all.length === 0) return [];
  // What would end the comment cannot be in it.
  return [`/*\n${all.map((remark) => wellFormed(remark).replaceAll('\0', ' ').replaceAll('*/', '* /')).join('\n')}\n*/`];
}

class Writer {
  readonly #draft: MapDraft;
  readonly #titles: ReadonlyMap<string, string>;
  readonly #incoming = new Map<string, DraftRelation[]>();
  readonly #cuts = new Map<DraftRelation, DraftRelation[]>();
  readonly #asked = new Map<string, string[]>();
  readonly #hasTarget = new Set<string>();
  /** How many relations a node is in. */
  readonly #uses = new Map<string, number>();
  /** What supports something by a relation of which nothing else is said. */
  readonly #plain = new Map<string, DraftRelation>();
  readonly #inlineOf = new Map<DraftNode, DraftRelation | undefined>();
  readonly #written = new Set<string>();
  #blocks: string[] = [];
  #lines: string[] = [];
  /** What was met too deep to be written there. */
  #later: DraftNode[] = [];

  constructor(draft: MapDraft) {
    this.#draft = draft;
    this.#titles = titlesOf(draft);
    for (const relation of draft.relations) {
      const { type, from, to, data } = relation;
      this.#uses.set(from, (this.#uses.get(from) ?? 0) + 1);
      if (type === 'support' && Object.keys(data).length === 0) this.#plain.set(from, relation);
      if (typeof to !== 'string') {
        push(this.#cuts, to, relation);
        continue;
      }
      push(this.#incoming, to, relation);
      if (from !== to) this.#target(from, to);
    }
    for (const { key, premises } of draft.nodes.values()) for (const premise of premises) this.#target(premise, key);
    for (const to of this.#cuts.keys()) this.#plain.delete(to.from);
    for (const cuts of this.#cuts.values()) for (const { from, to } of cuts) this.#target(from, originOf(to));
    for (const { text, to } of draft.questions) push(this.#asked, to, text);
  }

  /** A node that something in its section is above is no root of it. */
  #target(from: string, to: string): void {
    const { nodes } = this.#draft;
    if (nodes.get(from)?.section === nodes.get(to)?.section) this.#hasTarget.add(from);
  }

  all(): readonly string[] {
    const bySection = new Map<string | undefined, DraftNode[]>();
    for (const node of this.#draft.nodes.values()) push(bySection, node.section, node);
    this.#section(bySection.get(undefined) ?? [], true);
    for (const { key, title, level } of ordered(this.#draft.sections)) {
      this.#blocks.push(`${'#'.repeat(Math.min(level, 6))} ${writtenText(title).replaceAll('\n', ' ') || 'Section'}`);
      this.#section(bySection.get(key) ?? [], false);
    }
    return this.#blocks;
  }

  #section(nodes: readonly DraftNode[], isSorted: boolean): void {
    const roots = nodes.filter(({ key }) => !this.#hasTarget.has(key));
    const weights = new Map(isSorted ? roots.map((root) => [root, this.#weight(root)]) : []);
    for (const root of roots.toSorted((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0))) this.#tree(root);
    // What is in circles has no root.
    for (const node of nodes) this.#tree(node);
  }

  /** How much is below a root, as far as it matters for an order; whether anything is, if the order is that of a file. A declared thesis goes before all else. */
  #weight(root: DraftNode): number {
    const seen = new Set([root.key]);
    for (const key of seen) {
      for (const below of this.#below(key)) if (seen.size < 100) seen.add(below);
    }
    return (this.#draft.isInOrder ? Math.min(seen.size, 2) : seen.size) + (root.tags.includes('thesis') ? 1000 : 0);
  }

  #below(key: string): readonly string[] {
    return [...(this.#incoming.get(key) ?? []).map(({ from }) => from), ...this.#draft.nodes.get(key)?.premises ?? []];
  }

  /** A tree at the margin, and those that it has no room for. */
  #tree(root: DraftNode): void {
    const pending = [root];
    for (let node = pending.shift(); node !== undefined; node = pending.shift()) {
      if (this.#written.has(node.key) || this.#isInline(node.key)) continue;
      this.#lines = [];
      this.#later = [];
      this.#node(node, '', 0, undefined);
      this.#blocks.push(this.#lines.join('\n'));
      pending.unshift(...this.#later);
    }
  }

  /** A line with a node, and what is below it; `relation` is what the line says of the line above. */
  #node(node: DraftNode, lead: string, depth: number, relation: DraftRelation | undefined): void {
    const isAtHome = depth === 0 || (node.section === this.#here && !this.#isCut(node) && (depth < DEEPEST || this.#below(node.key).length === 0));
    if (depth === 0) this.#here = node.section;
    const isDefined = this.#written.has(node.key);
    const title = writtenTitle(node.kind, this.#titles.get(node.key)!);
    const marker = lead === '' ? '' : `${lead} ${relation === undefined ? '' : spaced(writtenData(relation.data, this.#titles))}`;
    if (isDefined || !isAtHome) {
      if (!isDefined && node.section === this.#here) this.#later.push(node);
      this.#line(depth, marker + title);
    } else {
      this.#written.add(node.key);
      this.#line(depth, marker + this.#definition(node, title));
    }
    for (const cut of (relation && this.#cuts.get(relation)) ?? []) {
      if (depth < DEEPEST_CUT) this.#relation(cut, depth + 1);
      else this.#draft.leaveOut('undercuts that undercut each other in too long a chain');
    }
    if (isDefined || !isAtHome) return;
    for (const premise of node.premises) this.#premise(premise, depth + 1);
    const inline = this.#inline(node);
    for (const each of this.#incoming.get(node.key) ?? []) {
      if (each !== inline) this.#relation(each, depth + 1);
      else for (const premise of this.#draft.nodes.get(each.from)!.premises) this.#premise(premise, depth + 1);
    }
    for (const question of this.#asked.get(node.key) ?? []) this.#line(depth + 1, `? ${writtenText(question)}`);
  }

  #here: string | undefined;

  /** Whether something undercuts a claim itself: below a line that says something of another one, it would undercut that. */
  #isCut({ kind, key }: DraftNode): boolean {
    return kind === 'claim' && (this.#incoming.get(key) ?? []).some(({ type }) => type === 'undercut');
  }

  #premise(key: string, depth: number): void {
    const claim = this.#draft.nodes.get(key);
    if (claim !== undefined) this.#node(claim, '&', depth, undefined);
  }

  /** The relation from the one argument for a claim that needs no title: its premises are below the claim itself. */
  #inline(node: DraftNode): DraftRelation | undefined {
    if (node.kind !== 'claim') return undefined;
    if (this.#inlineOf.has(node)) return this.#inlineOf.get(node);
    const nameless = (this.#incoming.get(node.key) ?? []).filter(({ from }) => this.#isNameless(from));
    this.#inlineOf.set(node, nameless.length === 1 ? nameless[0] : undefined);
    return this.#inlineOf.get(node);
  }

  /** Whether an argument is written by its premises alone, below its conclusion. */
  #isInline(key: string): boolean {
    if (!this.#plain.has(key) || !this.#isNameless(key)) return false;
    const relation = this.#plain.get(key)!;
    const conclusion = typeof relation.to === 'string' ? this.#draft.nodes.get(relation.to) : undefined;
    return conclusion !== undefined && this.#inline(conclusion) === relation;
  }

  /** Whether there is nothing to say of an argument but what its premises are and what it supports. */
  #isNameless(key: string): boolean {
    const { kind, title, text, tags, data, citations, premises, section } = this.#draft.nodes.get(key)!;
    return kind === 'argument' && title === undefined && text === '' && section === undefined && premises.length > 1
      && [tags, citations, Object.keys(data), this.#asked.get(key) ?? [], this.#incoming.get(key) ?? []].every((each) => each.length === 0)
      && this.#uses.get(key) === 1 && this.#plain.has(key);
  }

  #relation(relation: DraftRelation, depth: number): void {
    const node = this.#draft.nodes.get(relation.from);
    if (node !== undefined) this.#node(node, relationSigils[relation.type].up, depth, relation);
  }

  #definition({ text, tags, citations, data, kind }: DraftNode, title: string): string {
    const words = writtenText(text);
    const behind = [
      ...citations.map(({ key, locator, quotation }) => {
        const cited = writtenCitation(key) ?? `@{${key.replace(/[{}\r\n]/g, '')}}`;
        const item = locator === undefined || locator === '' ? cited : `${cited}, ${oneLine(locator).replace(/[[\]@;]/g, ' ')}`;
        return `${quotation === undefined ? '' : `“${writtenText(oneLine(quotation).replace(/[“”]/g, '’'))}” `}[${item}]`;
      }),
      ...tags.map((tag) => (/^[\p{L}\p{N}_-]+$/u.test(tag) ? `#${tag}` : `#(${tag.replace(/[()\s]+/g, ' ').trim()})`)),
      writtenData(data, this.#titles),
    ].filter(Boolean).join(' ');
    // A sketch without a gist is a reference: a colon would promise a text.
    if (words === '') return kind === 'argument' ? `${title} ${behind}`.trimEnd() : `${title}: ${behind}`.trimEnd();
    return `${title}: ${words}${behind === '' ? '' : ` ${behind}`}`;
  }

  #line(depth: number, text: string): void {
    const indent = '  '.repeat(depth);
    const [first, ...more] = text.split('\n');
    this.#lines.push(indent + first!, ...more.map((line) => `${indent}  ${line}`));
  }
}

/** The node that a step begins at. */
function originOf(to: string | DraftRelation): string {
  return typeof to === 'string' ? to : to.from;
}

function spaced(text: string): string {
  return text === '' ? '' : `${text} `;
}

/** Sections with their levels, each after its parent; those whose parents go round in a circle are at the top. */
function* ordered(sections: MapDraft['sections']): Generator<{ key: string; title: string; level: number }> {
  const children = new Map<string | undefined, MapDraft['sections'][number][]>();
  const known = new Set(sections.map(({ key }) => key));
  for (const section of sections) push(children, section.parent !== undefined && known.has(section.parent) ? section.parent : undefined, section);
  const seen = new Set<string>();
  const pending = (children.get(undefined) ?? []).map((section) => ({ section, level: 1 })).toReversed();
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { section, level } = next;
    if (seen.has(section.key)) continue;
    seen.add(section.key);
    yield { key: section.key, title: section.title, level };
    pending.push(...(children.get(section.key) ?? []).map((child) => ({ section: child, level: level + 1 })).toReversed());
  }
  for (const { key, title } of sections) if (!seen.has(key)) yield { key, title, level: 1 };
}
