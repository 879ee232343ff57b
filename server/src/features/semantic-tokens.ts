import { indexLines, positionAt } from '../base/line-index.js';
import type { Range } from '../base/range.js';
import { titledId } from '../model/ids.js';
import type { ArgumentMap, Id } from '../model/model.js';
import { hasTag, hasText, nodeOf, readsAllSources, roleTags } from '../model/query.js';
import type { Block, Element, Part } from '../syntax/nodes.js';
import { nameRange } from '../syntax/titles.js';
import type { Snapshot } from '../workspace/snapshot.js';
import { tokenModifiers, tokenTypes, type TokenModifier, type TokenType } from './token-legend.js';

/**
 * What only the meaning of the text can tell, encoded as the protocol says (five numbers a token): titles, numbers of
 * premises and conclusions, role tags, keys of sources. Of the whole document, or of the blocks that `range` (in
 * offsets) touches. Linear in the blocks' titles; what a block's text and its titles' meaning leave as it was is
 * copied.
 */
export function semanticTokens(snapshot: Snapshot, range?: Range): number[] {
  const { tree, lines, map } = snapshot;
  const meaning = meaningIn(map);
  const data: number[] = [];
  let lastLine = 0;
  for (const [index, block] of tree.blocks.entries()) {
    const start = tree.starts[index]!;
    if (range !== undefined && (start + block.text.length <= range.start || start > range.end)) continue;
    const tokens = tokensOf(block, map, meaning);
    if (tokens.data.length === 0) continue;
    const line = positionAt(lines, start).line;
    const at = data.length;
    for (const each of tokens.data) data.push(each);
    data[at]! += line - lastLine;
    lastLine = line + tokens.lastLine;
  }
  return data;
}

/** A token of a block, before it is known what its name means. */
interface Spot {
  /** The line in the block. */
  readonly line: number;
  readonly character: number;
  readonly length: number;
  readonly type: TokenType;
  /** What the text alone tells, as bits. */
  readonly modifiers: number;
  readonly names: Name | undefined;
}

type Name = { readonly kind: 'title'; readonly id: Id } | { readonly kind: 'source'; readonly key: string };

/** The modifiers that the map gives a name, as bits. */
type Meaning = (name: Name) => number;

function meaningIn(map: ArgumentMap): Meaning {
  const [thesis, unresolved] = [bits('thesis'), bits('unresolved')];
  const unknownTitle = map.extent === 'whole' ? unresolved : 0;
  const unknownSource = readsAllSources(map) ? unresolved : 0;
  return (name) => {
    if (name.kind === 'source') return map.sources.has(name.key) ? 0 : unknownSource;
    const node = nodeOf(map, name.id);
    if (node === undefined || !hasText(node)) return unknownTitle;
    return hasTag(node, 'thesis') ? thesis : 0;
  };
}

interface BlockTokens {
  /** The modifiers that its names had. */
  readonly meanings: readonly number[];
  /** The first token's line is that in the block. */
  readonly data: readonly number[];
  /** The line of the last token in the block. */
  readonly lastLine: number;
}

const tokensOfBlocks = new WeakMap<Block, BlockTokens>();

function tokensOf(block: Block, map: ArgumentMap, meaning: Meaning): BlockTokens {
  const spots = spotsOf(block, map);
  const before = tokensOfBlocks.get(block);
  const meanings = spots.map(({ names }) => (names === undefined ? 0 : meaning(names)));
  if (before !== undefined && meanings.every((each, index) => each === before.meanings[index])) return before;
  const data: number[] = [];
  let [lastLine, lastCharacter] = [0, 0];
  spots.forEach(({ line, character, length, type, modifiers }, index) => {
    const start = line === lastLine ? character - lastCharacter : character;
    data.push(line - lastLine, start, length, tokenTypes.indexOf(type), modifiers | meanings[index]!);
    [lastLine, lastCharacter] = [line, character];
  });
  const tokens = { meanings, data, lastLine };
  tokensOfBlocks.set(block, tokens);
  return tokens;
}

const spotsOfBlocks = new WeakMap<Block, readonly Spot[]>();

/** The spots of a block in order; they depend on its text alone. */
function spotsOf(block: Block, map: ArgumentMap): readonly Spot[] {
  let spots = spotsOfBlocks.get(block);
  if (spots === undefined) {
    spots = readSpots(block, map);
    spotsOfBlocks.set(block, spots);
  }
  return spots;
}

/** What takes an inference's conclusion, or begins something else; relations below the inference do neither. */
const endsInference: ReadonlySet<Element['kind']> = new Set(['numbered', 'statement', 'list-item', 'heading']);

function readSpots(block: Block, map: ArgumentMap): readonly Spot[] {
  const spots: Spot[] = [];
  const lines = indexLines(block.text);
  /** Adds a token for each line of `range`, for clients know none over several. */
  const add = ({ start, end }: Range, type: TokenType, modifiers: number, names?: Name) => {
    for (let at = start; at < end;) {
      const { line, character } = positionAt(lines, at);
      const next = Math.min(end, lines.starts[line + 1] ?? lines.length);
      const length = block.text.slice(at, next).trimEnd().length;
      if (length > 0) spots.push({ line, character, length, type, modifiers, names });
      at = next;
    }
  };
  const addPart = (part: Part) => {
    if (part.kind === 'title') {
      const { of, role, title } = part;
      const modifiers = role === 'reference' ? 0 : bits(role);
      add(nameRange(part), of === 'claim' ? 'class' : 'function', modifiers, { kind: 'title', id: titledId(of, title) });
    } else if (part.kind === 'tag') {
      if (roleTags.includes(part.tag)) add(part, 'keyword', 0);
    } else if (part.kind === 'citation') {
      for (const { key, name } of part.items) {
        const brace = block.text[name.start - 1] === '{' ? 1 : 0;
        add({ start: name.start - 1 - brace, end: name.end + brace }, 'variable', 0, { kind: 'source', key });
      }
    }
  };
  /** Whether the next numbered line is what an inference leads to. */
  let concludes = false;
  for (const element of block.elements) {
    if (element.kind === 'front-matter') {
      for (const { key, place } of map.sources.values()) {
        if (place.block === block) add(place.range, 'variable', bits('definition'), { kind: 'source', key });
      }
    } else if (element.kind === 'numbered') {
      add(element.parts.find(({ kind }) => kind === 'marker')!, 'number', bits(concludes ? 'conclusion' : 'premise'));
    }
    if (element.kind === 'inference') concludes = true;
    else if (endsInference.has(element.kind)) concludes = false;
    element.parts.forEach(addPart);
  }
  return spots;
}

function bits(modifier: TokenModifier): number {
  return 1 << tokenModifiers.indexOf(modifier);
}
