import { IndexedMap } from '../base/indexed-map.js';
import { push } from '../base/multimap.js';
import { LayeredMap } from '../base/layered-map.js';
import { changedBlocks } from './changes.js';
import { noDefaults, settingsWith } from './defaults.js';
import { textOf } from './front-matter.js';
import { groupsOf } from './groups.js';
import { entryOf, facetsOf } from './merge-node.js';
import type {
  Argument, ArgumentMap, CitationUse, Claim, DataValues, Group, Id, Question, Quotation, Relation, Settings, Source, UnresolvedMention,
} from './model.js';
import { resolveFiles } from './resolve-block.js';
import type { Entry, Facet, NodeEntry, ResolvedBlock, ResolvedFile } from './resolved.js';
import { extentOf, type Extent } from './links.js';
import { haveSameShape } from './shape.js';
import type { FileSummary } from './summary.js';

/**
 * The map that `files` describe together, of which the first one is the root. Total. What two files say under one title
 * is about one claim.
 *
 * `previous` is an earlier map: only what the blocks that have changed speak of is merged anew, all else is taken over.
 * Without it, or where it does not fit, the cost is linear in what the files hold. What lists the whole map
 * (`relations`, `questions`, iteration) is linear when it is first asked for. `extent` is given where more is known of it
 * than the files' own paths tell; `defaults` hold where the front matter says nothing.
 */
export function buildMap(
  files: readonly FileSummary[], previous?: ArgumentMap, extent: Extent = extentOf(files), defaults: DataValues = noDefaults,
): ArgumentMap {
  const settings = settingsWith(files[0]?.blocks[0]?.frontMatter, defaults);
  if (previous instanceof MergedMap) return previous.updated(files, settings, extent);
  const resolved = resolveFiles(files, settings.mode);
  const numberOf = new Map<Id, number>();
  const entries: Entry[] = [];
  const mentions: Facet[] = [];
  /** What several blocks speak of, by its number. */
  const joint = new Map<number, Facet[]>();
  const add = (facet: Facet) => {
    const number = numberOf.get(facet.id);
    if (number === undefined) numberOf.set(facet.id, entries.push(facet) - 1);
    else if (joint.has(number)) joint.get(number)!.push(facet);
    else joint.set(number, [entries[number] as Facet, facet]);
  };
  for (const { blocks } of resolved) {
    for (let block = 0; block < blocks.length; block++) {
      const { facets } = blocks[block]!;
      for (let at = 0; at < facets.length; at++) {
        if (facets[at]!.node === undefined) mentions.push(facets[at]!);
        else add(facets[at]!);
      }
    }
  }
  const nodeCount = entries.length;
  for (const facet of mentions) add(facet);
  for (const [number, facets] of joint) entries[number] = entryOf(facets.sort(byBlock));
  const nodes = entries.length === nodeCount ? entries : entries.slice(0, nodeCount);
  return new MergedMap(
    files, settings, resolved, new LayeredMap(new IndexedMap(numberOf, (number) => entries[number]!)),
    groupsOf(files), sourcesOf(files), {}, extent, nodes as NodeEntry[], entries.length === nodeCount ? numberOf : undefined,
  );
}

function frontMatters(files: readonly FileSummary[]) {
  return files.flatMap(({ blocks }) => blocks[0]?.frontMatter ?? []);
}

function sourcesOf(files: readonly FileSummary[]): ReadonlyMap<string, Source> {
  const sources = new Map<string, Source>();
  for (const matter of frontMatters(files)) {
    for (const source of matter.sources) if (!sources.has(source.key)) sources.set(source.key, source);
  }
  return sources;
}

/** A map over the blocks of its files; lists are made when they are first asked for. */
class MergedMap implements ArgumentMap {
  readonly files: readonly FileSummary[];
  readonly settings: Settings;
  readonly resolved: readonly ResolvedFile[];
  readonly entries: LayeredMap<Id, Entry>;
  readonly groups: readonly Group[];
  readonly sources: ReadonlyMap<string, Source>;
  readonly shape: object;
  readonly extent: Extent;
  readonly claims: ReadonlyMap<Id, Claim> = new NodeMap<Claim>(this, 'claim');
  readonly arguments: ReadonlyMap<Id, Argument> = new NodeMap<Argument>(this, 'argument');
  #nodes: readonly NodeEntry[] | undefined;
  #numberOf: ReadonlyMap<Id, number> | undefined;
  #relations: readonly Relation[] | undefined;
  #questions: readonly Question[] | undefined;
  #citations: readonly CitationUse[] | undefined;
  #quotations: readonly Quotation[] | undefined;
  #unresolvedMentions: readonly UnresolvedMention[] | undefined;

  constructor(
    files: readonly FileSummary[], settings: Settings, resolved: readonly ResolvedFile[],
    entries: LayeredMap<Id, Entry>, groups: readonly Group[], sources: ReadonlyMap<string, Source>, shape: object,
    extent: Extent, nodes?: readonly NodeEntry[], numberOf?: ReadonlyMap<Id, number>,
  ) {
    this.#nodes = nodes;
    this.#numberOf = numberOf;
    this.files = files;
    this.settings = settings;
    this.resolved = resolved;
    this.entries = entries;
    this.groups = groups;
    this.sources = sources;
    this.shape = shape;
    this.extent = extent;
  }

  updated(files: readonly FileSummary[], settings: Settings, extent: Extent): MergedMap {
    const resolved = resolveFiles(files, settings.mode, this.resolved);
    const { removed, added, isInPlace } = changedBlocks(this.resolved, resolved);
    const gone = new Set(removed);
    const come = new Map<Id, Facet[]>();
    for (const { facets } of added) for (const facet of facets) push(come, facet.id, facet);
    const changes = new Map<Id, Entry | undefined>();
    const change = (id: Id) => {
      if (changes.has(id)) return;
      const entry = this.entries.get(id);
      const stayed = entry ? facetsOf(entry).filter(({ block }) => !gone.has(block)) : none;
      const facets = merged(stayed, come.get(id) ?? none);
      changes.set(id, facets.length > 0 ? entryOf(facets) : undefined);
    };
    for (const { facets } of removed) for (const { id } of facets) change(id);
    for (const id of come.keys()) change(id);
    const sameGroups = ![...removed, ...added].some(({ summary }) => summary.headings.length > 0);
    const sameSources = ![...removed, ...added].some(({ summary }) => summary.frontMatter !== undefined);
    const sameShape = extent === this.extent && haveSameLinks(this.files, files) && isInPlace
      && removed.every((block, index) => haveSameShape(block, added[index]!));
    return new MergedMap(
      files, settings, resolved, this.entries.with(changes),
      sameGroups ? this.groups : groupsOf(files), sameSources ? this.sources : sourcesOf(files), sameShape ? this.shape : {}, extent,
    );
  }

  get title(): string | undefined {
    return this.files[0]?.blocks[0]?.frontMatter?.title ?? textOf(this.settings.defaults['title']);
  }

  get #blocks(): readonly ResolvedBlock[] {
    return this.resolved.flatMap(({ blocks }) => blocks);
  }

  get nodes(): readonly NodeEntry[] {
    if (this.#nodes === undefined) {
      const nodes: NodeEntry[] = [];
      for (const { facets } of this.#blocks) {
        for (const facet of facets) {
          if (facet.node === undefined) continue;
          const entry = this.entries.get(facet.id) as NodeEntry;
          if (facet === entry || facet === facetsOf(entry).find(({ node }) => node !== undefined)) nodes.push(entry);
        }
      }
      this.#nodes = nodes;
    }
    return this.#nodes;
  }

  get numberOf(): ReadonlyMap<Id, number> {
    return (this.#numberOf ??= new Map(this.nodes.map(({ node }, number) => [node.id, number])));
  }

  get relations(): readonly Relation[] {
    if (this.#relations === undefined) {
      const blocks = this.#blocks;
      const derived = blocks.flatMap(({ conclusions }) =>
        conclusions.filter((relation) => this.entries.get(relation.from)!.outgoing.includes(relation)));
      this.#relations = [...blocks.flatMap(({ relations }) => relations), ...derived];
    }
    return this.#relations;
  }

  get questions(): readonly Question[] {
    return (this.#questions ??= this.#blocks.flatMap(({ questions }) => questions));
  }

  get citations(): readonly CitationUse[] {
    return (this.#citations ??= this.files.flatMap(({ blocks }) => blocks.flatMap(({ uses, otherCitations }) =>
      (uses.some(({ citations }) => citations.length > 0)
        ? [...uses.flatMap(({ citations }) => citations), ...otherCitations] : otherCitations))));
  }

  get quotations(): readonly Quotation[] {
    return (this.#quotations ??= this.files.flatMap(({ blocks }) => blocks.flatMap(({ quotations }) => quotations)));
  }

  get unresolvedMentions(): readonly UnresolvedMention[] {
    return (this.#unresolvedMentions ??= this.#blocks.flatMap(({ facets }) =>
      facets.flatMap(({ id, mentions }) => (mentions.length === 0 || this.entries.get(id)!.node !== undefined
        ? none : mentions as readonly UnresolvedMention[]))));
  }
}

/** The claims or the arguments of a map, in order of first appearance. Iterating is linear in the map. */
class NodeMap<T extends Claim | Argument> implements ReadonlyMap<Id, T> {
  readonly #map: MergedMap;
  readonly #kind: T['kind'];
  #all: readonly T[] | undefined;

  constructor(map: MergedMap, kind: T['kind']) {
    this.#map = map;
    this.#kind = kind;
  }

  get(id: Id): T | undefined {
    const node = this.#map.entries.get(id)?.node;
    return node?.kind === this.#kind ? node as T : undefined;
  }

  has(id: Id): boolean {
    return this.get(id) !== undefined;
  }

  get #ordered(): readonly T[] {
    return (this.#all ??= this.#map.nodes.flatMap(({ node }) => (node.kind === this.#kind ? node as T : none)));
  }

  get size(): number {
    return this.#ordered.length;
  }

  * keys(): MapIterator<Id> {
    for (const { id } of this.#ordered) yield id;
  }

  values(): MapIterator<T> {
    return this.#ordered.values();
  }

  * entries(): MapIterator<[Id, T]> {
    for (const node of this.#ordered) yield [node.id, node];
  }

  [Symbol.iterator](): MapIterator<[Id, T]> {
    return this.entries();
  }

  forEach(call: (value: T, key: Id, map: ReadonlyMap<Id, T>) => void): void {
    for (const node of this.#ordered) call(node, node.id, this);
  }
}

const none: readonly never[] = [];

/** Tells whether the same files hold the same paths, which lead to files of which the same is known. */
function haveSameLinks(before: readonly FileSummary[], after: readonly FileSummary[]): boolean {
  return before.length === after.length && after.every((file, index) => {
    const { uri, links } = before[index]!;
    return file.uri === uri && (file.links === links || (file.links.length === links.length && file.links.every((link, at) =>
      link.path === links[at]!.path && link.uri === links[at]!.uri && link.state.kind === links[at]!.state.kind)));
  });
}

/** Two ordered lists as one, in the order in which the blocks are in the files. */
function merged(one: readonly Facet[], other: readonly Facet[]): readonly Facet[] {
  if (one.length === 0) return other;
  if (other.length === 0) return one;
  return [...one, ...other].sort(byBlock);
}

function byBlock({ block: a }: Facet, { block: b }: Facet): number {
  return a.file - b.file || a.summary.block.rank - b.summary.block.rank;
}
