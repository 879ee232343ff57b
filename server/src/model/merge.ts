import { push } from '../base/multimap.js';
import { defaultSettings } from './front-matter.js';
import type {
  Argument, ArgumentMap, CitationUse, Claim, DataValues, Group, Id, MapRelationType, Numbered, Place, Question, Relation,
  Source, UnresolvedMention,
} from './model.js';
import { noData } from './data.js';
import type { BlockSummary, FileSummary, NumberedSummary, RelationSummary, StructureSummary, UseSummary } from './summary.js';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Node = NodeBuilder<Claim> | NodeBuilder<Argument>;
type NodeBuilder<T extends Claim | Argument> = Mutable<T> & {
  texts: string[]; uses: UseSummary[]; tags: string[]; citations: CitationUse[]; premises?: Id[]; steps?: Argument['steps'][number][];
};

/**
 * The map that `files` describe together. Total; linear in what they hold. What two files say under one title is
 * about one claim; an earlier file's front matter wins over a later one's.
 */
export function buildMap(files: readonly FileSummary[]): ArgumentMap {
  const merger = new Merger();
  for (const file of files) for (const block of file.blocks) merger.addBlock(block);
  return merger.finish(files);
}

class Merger {
  #claims = new Map<Id, NodeBuilder<Claim>>();
  #arguments = new Map<Id, NodeBuilder<Argument>>();
  #untitled = { claim: 0, argument: 0 };
  #mentions: UseSummary[] = [];
  #relations: Relation[] = [];
  #derived: Relation[] = [];
  #questions: Question[] = [];
  #groups: Group[] = [];
  #group: Group | undefined;
  #citations: CitationUse[] = [];
  #sources = new Map<string, Source>();
  #title: string | undefined;
  #settings: ArgumentMap['settings'] | undefined;

  addBlock(block: BlockSummary): void {
    const { frontMatter } = block;
    if (frontMatter) {
      this.#title ??= frontMatter.title;
      this.#settings ??= frontMatter.settings;
      for (const source of frontMatter.sources) if (!this.#sources.has(source.key)) this.#sources.set(source.key, source);
    }
    const groupsBefore = this.#groups.length;
    const groupAbove = this.#group;
    for (const heading of block.headings) this.#addGroup(heading);
    const groupAt = (index: number) => (index < 0 ? groupAbove : this.#groups[groupsBefore + index]);
    const ids = block.uses.map((use) => this.#addUse(use, groupAt(use.heading)));
    this.#citations.push(...block.otherCitations);
    const questionsBefore = this.#questions.length;
    for (const { text, to, answered, place } of block.questions) {
      this.#questions.push({ id: `?${this.#questions.length + 1}`, text, to: ids[to]!, answered, place });
    }
    const relationsBefore = this.#relations.length;
    for (const relation of block.relations) this.#addRelation(relation, ids, relationsBefore, questionsBefore);
    for (const structure of block.structures) this.#addStructure(structure, ids);
  }

  finish(files: readonly FileSummary[]): ArgumentMap {
    const unresolvedMentions: UnresolvedMention[] = [];
    for (const use of this.#mentions) {
      const node = this.#nodes(use.of).get(titledId(use.of, use.title!));
      if (node) node.uses.push(use);
      else unresolvedMentions.push({ ...use, title: use.title! });
    }
    const settings = this.#settings ?? defaultSettings;
    const explicit = settings.mode === 'strict' ? this.#readStrictly(this.#relations) : this.#relations;
    const written = new Set<string>();
    if (this.#derived.length > 0) {
      for (const { type, from, to } of explicit) if (type === 'support') written.add(`${from}\n${to}`);
    }
    const relations = [...explicit, ...this.#derived.filter(({ from, to }) => !written.has(`${from}\n${to}`))];
    const relationsTo = new Map<Id, Relation[]>();
    const relationsFrom = new Map<Id, Relation[]>();
    for (const relation of relations) {
      push(relationsTo, relation.to, relation);
      push(relationsFrom, relation.from, relation);
    }
    return {
      title: this.#title,
      claims: this.#claims as ReadonlyMap<Id, Claim>,
      arguments: this.#arguments as ReadonlyMap<Id, Argument>,
      relations,
      questions: this.#questions,
      groups: this.#groups,
      sources: this.#sources,
      citations: this.#citations,
      unresolvedMentions,
      settings,
      files,
      relationsTo,
      relationsFrom,
    };
  }

  #addGroup({ title, level, tags, data, place }: BlockSummary['headings'][number]): void {
    let parent = this.#group;
    while (parent && parent.level >= level) parent = parent.parent;
    this.#group = { id: `#${this.#groups.length + 1}`, title, level, parent, tags, data, place };
    this.#groups.push(this.#group);
  }

  /** Adds a use to its claim or argument; returns that one's id. */
  #addUse(use: UseSummary, group: Group | undefined): Id {
    if (use.mode === 'mention') {
      this.#mentions.push(use);
      return titledId(use.of, use.title!);
    }
    const id = use.title === undefined ? this.#untitledId(use.of) : titledId(use.of, use.title);
    const node = this.#nodes(use.of).get(id) ?? this.#addNode(use, id, group);
    if (use.mode === 'definition' && !node.uses.some(({ mode }) => mode === 'definition')) node.group = group;
    node.uses.push(use);
    if (use.text !== undefined && !node.texts.includes(use.text)) node.texts.push(use.text);
    for (const { tag } of use.tags) if (!node.tags.includes(tag)) node.tags.push(tag);
    if (use.data !== noData) node.data = mergeData(node.data, use.data);
    for (const citation of use.citations) {
      node.citations.push(citation);
      this.#citations.push(citation);
    }
    return id;
  }

  #addNode(use: UseSummary, id: Id, group: Group | undefined): Node {
    const common = { id, title: use.title, texts: [], uses: [], tags: [], data: noData, citations: [], group };
    if (use.of === 'claim') {
      const claim: NodeBuilder<Claim> = { kind: 'claim', ...common };
      this.#claims.set(id, claim);
      return claim;
    }
    const argument: NodeBuilder<Argument> = { kind: 'argument', ...common, premises: [], conclusion: undefined, steps: [] };
    this.#arguments.set(id, argument);
    return argument;
  }

  #addRelation(relation: RelationSummary, ids: readonly Id[], relationsBefore: number, questionsBefore: number): void {
    const { type, data, place, undercuts, answers } = relation;
    this.#relations.push({
      type,
      from: ids[relation.from]!,
      to: ids[relation.to]!,
      derived: false,
      data,
      place,
      undercuts: undercuts < 0 ? undefined : this.#relations[relationsBefore + undercuts],
      answers: answers < 0 ? undefined : this.#questions[questionsBefore + answers],
    });
  }

  #addStructure(structure: StructureSummary, ids: readonly Id[]): void {
    const argument = this.#arguments.get(ids[structure.argument]!)!;
    for (const premise of structure.premises) {
      const id = ids[premise]!;
      if (!argument.premises!.includes(id)) argument.premises!.push(id);
    }
    const numbered = ({ number, claim, place }: NumberedSummary): Numbered => ({ number, claim: ids[claim]!, place });
    for (const { rules, data, from, conclusion, place } of structure.steps) {
      argument.steps!.push({ rules, data, from: from.map(numbered), conclusion: conclusion && numbered(conclusion), place });
    }
    if (structure.conclusion < 0) return;
    argument.conclusion = ids[structure.conclusion]!;
    this.#derive('support', argument.id, argument.conclusion, structure.conclusionPlace!);
  }

  #derive(type: MapRelationType, from: Id, to: Id, place: Place): void {
    this.#derived.push({ type, from, to, derived: true, data: noData, place, undercuts: undefined, answers: undefined });
  }

  /** Between claims, strict mode reads support as entailment and attack as contrariness. */
  #readStrictly(relations: readonly Relation[]): readonly Relation[] {
    const strict = new Map<Relation, Relation>();
    return relations.map((relation) => {
      const type = this.#claims.has(relation.from) && this.#claims.has(relation.to)
        ? strictTypes.get(relation.type) ?? relation.type
        : relation.type;
      const undercuts = relation.undercuts && strict.get(relation.undercuts);
      const read = type === relation.type && undercuts === relation.undercuts ? relation : { ...relation, type, undercuts };
      strict.set(relation, read);
      return read;
    });
  }

  #nodes(of: 'claim' | 'argument'): Map<Id, Node> {
    return of === 'claim' ? this.#claims : this.#arguments;
  }

  #untitledId(of: 'claim' | 'argument'): Id {
    const number = ++this.#untitled[of];
    return of === 'claim' ? `[]${number}` : `<>${number}`;
  }
}

const strictTypes: ReadonlyMap<MapRelationType, MapRelationType> = new Map([['support', 'entails'], ['attack', 'contrary']]);

/** The id of the claim or argument with this title. */
export function titledId(of: 'claim' | 'argument', title: string): Id {
  return of === 'claim' ? `[${title}]` : `<${title}>`;
}

function mergeData(first: DataValues, second: DataValues): DataValues {
  return first === noData ? second : Object.assign(Object.create(null) as DataValues, first, second);
}
