import { append } from '../base/append.js';
import { compact } from '../base/compact.js';
import type { Problem } from '../base/problem.js';
import type { Range } from '../base/range.js';
import { markerOf, relationDataOf, subjectOf } from '../syntax/nest.js';
import type { Block, Element, Include, RelationLine, Title } from '../syntax/nodes.js';
import { plainText } from '../syntax/plain-text.js';
import type { Shortcodes } from '../syntax/shortcodes.js';
import { nameRange } from '../syntax/titles.js';
import { mergeData, noData, readData } from './data.js';
import { readFrontMatter } from './front-matter.js';
import type { CitationUse, DataValues, Place, Quotation, TagUse, UseRole } from './terms.js';
import type { LinkUse } from './links.js';
import { quotationsIn } from './quotations.js';
import { Reconstruction } from './reconstruction.js';
import { relationKinds } from './relations.js';
import type { BlockSummary, HeadingSummary, QuestionSummary, RelationSummary, StructureSummary, UseSummary } from './summary.js';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Premises of one argument, while its `&` lines are read. */
interface PremiseGroup {
  readonly argument: number;
  readonly premises: number[];
  readonly conclusion: number;
  readonly place: Place;
}

/** Reads a block; see `BlockSummary`. `shortcodes` are those of its document. Linear. */
export function summariseBlock(block: Block, shortcodes?: Shortcodes): BlockSummary {
  return new BlockReader(block, shortcodes).read();
}

/** What stands among the words of an element. */
interface BesidesWords {
  readonly tags: readonly TagUse[];
  readonly citations: readonly CitationUse[];
  readonly mentions: readonly Title[];
  /** That of what the element is about; data before the subject of a relation line is the relation's. */
  readonly data: DataValues;
}

/** The state of reading one block from top to bottom. */
class BlockReader {
  readonly #block: Block;
  readonly #shortcodes: Shortcodes | undefined;
  readonly #problems: Problem[];
  #uses: Mutable<UseSummary>[] = [];
  #headings: HeadingSummary[] = [];
  #relations: RelationSummary[] = [];
  #questions: Mutable<QuestionSummary>[] = [];
  #otherCitations: CitationUse[] = [];
  #quotations: Quotation[] = [];
  #links: LinkUse[] = [];
  #frontMatter: BlockSummary['frontMatter'];
  /** What elements stand for, by their index. */
  #useOf: number[] = [];
  #relationOf: number[] = [];
  #questionOf: number[] = [];
  /** The groups of premises by the use that they are put to. */
  #premiseGroups: PremiseGroup[] = [];
  #reconstructions: Reconstruction[] = [];
  /** The inferences that an undercut below an element is aimed at. */
  #inferenceOf: { readonly argument: number; readonly place: Place }[] = [];
  /** The argument that a reconstruction may follow. */
  #lastArgument: number | undefined;
  #open: Reconstruction | undefined;
  /** The argument that the open reconstruction is indented below. */
  #above: number | undefined;

  constructor(block: Block, shortcodes: Shortcodes | undefined) {
    this.#block = block;
    this.#shortcodes = shortcodes;
    this.#problems = [...block.problems];
  }

  read(): BlockSummary {
    const { elements } = this.#block;
    for (let at = 0; at < elements.length; at++) this.#readElement(elements[at]!);
    const structures: StructureSummary[] = this.#reconstructions.map((each) => each.close((use, role) => { this.#uses[use]!.role = role; }));
    for (const { argument, premises, conclusion, place } of Object.values(this.#premiseGroups)) {
      structures.push({ argument, premises, conclusion, conclusionPlace: place, steps: [] });
    }
    return {
      block: this.#block,
      frontMatter: this.#frontMatter,
      headings: compact(this.#headings),
      uses: compact(this.#uses),
      relations: compact(this.#relations),
      questions: compact(this.#questions),
      structures: compact(structures),
      otherCitations: compact(this.#otherCitations),
      quotations: compact(this.#quotations),
      links: compact(this.#links),
      problems: compact(this.#problems),
    };
  }

  #readElement(element: Element): void {
    if (element.kind === 'statement' || element.kind === 'list-item' || element.kind === 'heading') this.#open = this.#above = undefined;
    switch (element.kind) {
      case 'trivia':
        return;
      case 'front-matter': {
        const { summary, problems } = readFrontMatter(this.#block, element);
        this.#frontMatter = summary;
        append(this.#links, summary.links);
        append(this.#problems, problems);
        return;
      }
      case 'heading':
        this.#lastArgument = undefined;
        this.#readHeading(element, element.level);
        return;
      case 'include':
        this.#readInclude(element, this.#words(element));
        return;
      case 'question':
        this.#readQuestion(element);
        return;
      case 'inference': {
        const reconstruction = this.#openReconstruction(element);
        const place = reconstruction.addInference(element, this.#besidesWords(element).data, this.#shortcodes);
        this.#inferenceOf[element.index] = { argument: reconstruction.argument, place };
        return;
      }
      case 'numbered': {
        const reconstruction = this.#openReconstruction(element);
        const use = this.#addUse(element, 'premise');
        if (this.#uses[use]!.of === 'argument') return this.#refuseArgument(element);
        const place = reconstruction.addNumbered(element.number, use, this.#words(element), this.#uses[use]!.data['uses']);
        if (place) this.#inferenceOf[element.index] = { argument: reconstruction.argument, place };
        return;
      }
      case 'premise':
        this.#readPremise(element);
        return;
      case 'relation':
        this.#readRelation(element);
        return;
      default: {
        const use = this.#addUse(element, element.kind === 'list-item' ? 'list-item' : 'top-level');
        const isArgument = element.kind === 'statement' && this.#uses[use]!.of === 'argument';
        this.#lastArgument = isArgument ? use : undefined;
      }
    }
  }

  #readHeading(element: Element, level: number): void {
    const title = this.#textOf(element) ?? '';
    const place = this.#words(element);
    const { tags, data, citations, mentions } = this.#besidesWords(element);
    this.#headings.push({ title, level, tags: tags.map(({ tag }) => tag), data, place });
    this.#addMentions(mentions);
    append(this.#otherCitations, citations);
  }

  #readQuestion(element: Element): void {
    const { citations, mentions } = this.#besidesWords(element);
    this.#addMentions(mentions);
    append(this.#otherCitations, citations);
    const to = element.parent && this.#standsFor(element.parent);
    if (to === undefined) return;
    const text = this.#textOf(element) ?? '';
    this.#takeOverStep(element, element.parent!);
    this.#questionOf[element.index] = this.#questions.length;
    this.#questions.push({ text, to, answered: false, place: this.#words(element) });
  }

  /** What undercuts the one line cuts the step of the other. */
  #takeOverStep({ index }: Element, { index: above }: Element): void {
    const [relation, inference] = [this.#relationOf[above], this.#inferenceOf[above]];
    if (relation !== undefined) this.#relationOf[index] = relation;
    if (inference !== undefined) this.#inferenceOf[index] = inference;
  }

  #readPremise(element: Element): void {
    const use = this.#addUse(element, 'premise');
    if (this.#uses[use]!.of === 'argument') return this.#refuseArgument(element);
    const parent = element.parent && this.#standsFor(element.parent);
    if (parent === undefined) return;
    let group = this.#premiseGroups[parent];
    if (group === undefined) {
      const ofArgument = this.#uses[parent]!.of === 'argument';
      const place = this.#place(markerOf(element));
      const argument = ofArgument ? parent : this.#addUntitledArgument(place);
      group = { argument, premises: [], conclusion: ofArgument ? -1 : parent, place };
      this.#premiseGroups[parent] = group;
    }
    group.premises.push(use);
  }

  #readRelation(element: RelationLine): void {
    const child = this.#addUse(element, 'relation');
    const above = element.parent;
    const parent = above && this.#standsFor(above);
    if (above === undefined || parent === undefined) return;
    const answers = this.#questionOf[above.index] ?? -1;
    if (answers >= 0) this.#questions[answers]!.answered = true;
    const kind = relationKinds[element.relation];
    const up = element.direction === 'up' && kind.isDirected;
    const undercuts = up && kind.aim === 'step';
    const inference = undercuts ? this.#inferenceOf[above.index] : undefined;
    const undercutsStep = undercuts && inference === undefined && this.#uses[parent]!.of === 'claim';
    this.#relationOf[element.index] = this.#relations.length;
    this.#relations.push({
      type: element.relation,
      from: up ? child : parent,
      to: inference?.argument ?? (up ? parent : child),
      data: this.#relationData(element),
      place: this.#place(markerOf(element)),
      undercuts: undercutsStep ? this.#relationOf[above.index] ?? -1 : -1,
      inference: inference?.place,
      answers,
    });
  }

  /** The use that a line's children relate to: its own; for a question what it is put to; for an inference its argument. */
  #standsFor(element: Element): number | undefined {
    const question = this.#questionOf[element.index];
    return question === undefined ? this.#useOf[element.index] : this.#questions[question]!.to;
  }

  /** The argument of the line that a reconstruction's line is indented below. */
  #argumentAbove(element: Element): number | undefined {
    const line = element.kind === 'numbered' || element.kind === 'inference' ? element.reconstructs : undefined;
    return line && this.#useOf[line.index];
  }

  #openReconstruction(element: Element): Reconstruction {
    const above = this.#argumentAbove(element);
    if (this.#open === undefined || (element.kind === 'numbered' && element.beginsAnother) || above !== this.#above) {
      this.#above = above;
      const argument = above ?? this.#lastArgument ?? this.#addUntitledArgument(this.#place(markerOf(element)));
      if (above !== undefined || this.#lastArgument !== undefined) this.#uses[argument]!.grouping = 'always';
      this.#lastArgument = undefined;
      this.#open = new Reconstruction(this.#block, argument, (problem) => this.#problems.push(problem));
      this.#reconstructions.push(this.#open);
    }
    if (element.kind === 'inference') this.#useOf[element.index] = this.#open.argument;
    return this.#open;
  }

  #readInclude({ path, parts }: Include, whole: Place): void {
    const written = parts.find(({ kind, start, end }) => kind === 'text' && this.#block.text.slice(start, end).includes(path));
    if (path === '' || written === undefined) {
      this.#links.push({ kind: 'include', path, place: whole });
      return;
    }
    const start = written.start + this.#block.text.slice(written.start, written.end).indexOf(path);
    this.#links.push({ kind: 'include', path, place: { block: this.#block, range: { start, end: start + path.length } } });
  }

  #refuseArgument(element: Element): void {
    this.#problems.push({
      code: 'argument-as-premise',
      range: this.#words(element).range,
      message: 'An argument cannot be a premise or a conclusion: those are claims. Refer to the claim that it argues for.',
    });
  }

  /** Adds what `element` is about and everything that its text mentions; returns the index of the use. */
  #addUse(element: Element, role: UseRole): number {
    const subject = subjectOf(element);
    const mode = subject?.role === 'reference' ? 'reference' : 'definition';
    const { tags, data, citations, mentions } = this.#besidesWords(element);
    const index = this.#uses.length;
    this.#useOf[element.index] = index;
    this.#uses.push({
      of: subject?.of ?? 'claim',
      title: subject?.title,
      role,
      mode,
      text: mode === 'definition' ? this.#textOf(element) : undefined,
      place: this.#words(element),
      name: subject && this.#place(nameRange(subject)),
      tags,
      grouping: groupingOf(data),
      data,
      citations,
      heading: this.#headings.length - 1,
    });
    this.#addMentions(mentions);
    return index;
  }

  #addUntitledArgument(place: Place): number {
    this.#uses.push({
      of: 'argument', title: undefined, role: 'top-level', mode: 'definition', text: undefined, place, name: undefined,
      tags: none, grouping: undefined, data: noData, citations: none, heading: this.#headings.length - 1,
    });
    return this.#uses.length - 1;
  }

  #addMentions(mentions: readonly Title[]): void {
    for (let at = 0; at < mentions.length; at++) {
      const part = mentions[at]!;
      this.#uses.push({
        of: part.of, title: part.title, role: 'mention', mode: 'mention', text: undefined,
        place: this.#place(part), name: this.#place(nameRange(part)), tags: none, grouping: undefined, data: noData,
        citations: none, heading: this.#headings.length - 1,
      });
    }
  }

  #textOf(element: Element): string | undefined {
    return plainText(this.#block.text, element.parts, this.#shortcodes);
  }

  /** What an element says besides its words: in one look at its parts, of which there are more than of anything else. */
  #besidesWords(element: Element): BesidesWords {
    let tags: TagUse[] | undefined;
    let citations: CitationUse[] | undefined;
    let mentions: Title[] | undefined;
    let data = noData;
    const { parts } = element;
    for (let at = 0; at < parts.length; at++) {
      const part = parts[at]!;
      switch (part.kind) {
        case 'tag':
          (tags ??= []).push({ tag: part.tag, place: this.#place(part) });
          break;
        case 'citation':
          citations ??= [];
          for (const item of part.items) citations.push({ item, place: this.#place(item) });
          break;
        case 'data':
          if (element.kind !== 'relation' || part !== relationDataOf(element)) data = this.#merge(data, part);
          break;
        case 'title':
          if (part.role === 'mention') (mentions ??= []).push(part);
          break;
        default:
      }
    }
    if (citations !== undefined) append(this.#quotations, quotationsIn(this.#block, element, this.#shortcodes));
    if (tags === undefined && citations === undefined && mentions === undefined && data === noData) return onlyWords;
    return { tags: tags ?? none, citations: citations ?? none, mentions: mentions ?? none, data };
  }

  #relationData(element: RelationLine): DataValues {
    const own = relationDataOf(element);
    return own ? this.#merge(noData, own) : noData;
  }

  #merge(data: DataValues, range: Range): DataValues {
    const read = readData(this.#block.text, range);
    this.#problems.push(...read.problems);
    return mergeData(data, read.values);
  }

  #place(range: Range): Place {
    return { block: this.#block, range };
  }

  /** The place of an element's words, without the white space around them and comments before them. */
  #words(element: Element): Place {
    const { text } = this.#block;
    let { start, end } = element;
    for (const part of element.parts) {
      if (part.kind !== 'marker') continue;
      start = part.start;
      break;
    }
    while (start < end && isWhiteSpace(text, start)) start++;
    while (end > start && isWhiteSpace(text, end - 1)) end--;
    return this.#place({ start, end });
  }
}

const none: readonly never[] = [];
/** Most elements have nothing else. */
const onlyWords: BesidesWords = { tags: none, citations: none, mentions: none, data: noData };

function isWhiteSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 32 || (code >= 9 && code <= 13) || (code > 127 && text[at]!.trim() === '');
}

/** `{isInGroup: true}` puts a node into the section where this stands, `false` keeps it out, as in Argdown. */
function groupingOf({ isInGroup }: DataValues): UseSummary['grouping'] {
  if (typeof isInGroup !== 'boolean') return undefined;
  return isInGroup ? 'always' : 'never';
}
