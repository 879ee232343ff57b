import { MARGIN } from '../../../server/src/picture/layout/arrangement.js';
import type { Point, Rectangle } from '../../../server/src/picture/layout/geometry.js';
import type { Verdict } from '../../../server/src/picture/graph.js';
import { filled, type Labels } from '../../../server/src/picture/labels.js';
import { textWidth } from '../../../server/src/picture/text-measure.js';
import type { Region, Regions } from '../drawing/regions.js';
import { CARD_LEADING, CARD_PAD, cardLines, LEAST_SIZE, type CardLine } from './card-text.js';
import { countLines, toldVerdicts } from './count-lines.js';
import { cardMiddles } from './card-middles.js';
import { spreadEnds } from './spread-ends.js';
import { parted, wayAround, type Way } from './way-around.js';

/** A line of a card. */
export interface CardText {
  readonly text: string;
  readonly size: number;
  readonly isBold: boolean;
  readonly isQuiet: boolean;
  /** The verdict whose mark is before it. */
  readonly mark: Verdict | null;
  /** It goes on below a line with a mark. */
  readonly isInset?: boolean;
}

/** A region as a card: in pixels of the page, from where the map's origin is. */
export interface RegionCard extends Rectangle {
  readonly lines: readonly CardText[];
}

export interface RegionLayout {
  /** They are in the order of the regions. */
  readonly cards: readonly RegionCard[];
  /** They are in the order of the bundles, from card to card around the others. */
  readonly ways: readonly Way[];
}

/** The height of the bar at the foot of a card, which shows the share of each outcome below, and what is free under it. Small beside its words. */
export const [BAR_HEIGHT, BAR_FOOT] = [3, 4];
/** The room for a mark before its words. */
export const MARK_ROOM = 19;
/** The room between cards and the edge of the stage. */
const EDGE = 12;
/** How wide a card may be. */
const [NARROWEST, WIDEST] = [112, 300];
const BROADER = 24;
/** Where there are more cards, none is moved from where its region is. */
const MOST_PLACED = 60;

/** How much a card tells, how, and what is between cards. */
interface Fullness {
  /** The size of its heading. */
  readonly size: number;
  /** How many lines it has of what it is about. */
  readonly claimLines: number;
  readonly hasCounts: boolean;
  /** The room between cards, where arrows run. */
  readonly gap: number;
}

/** The most first. */
const FULLNESS: readonly Fullness[] = [
  { size: 17, claimLines: 5, hasCounts: true, gap: 22 }, { size: 15, claimLines: 4, hasCounts: true, gap: 22 }, { size: 13, claimLines: 3, hasCounts: true, gap: 22 },
  { size: 12, claimLines: 2, hasCounts: true, gap: 20 }, { size: LEAST_SIZE, claimLines: 0, hasCounts: true, gap: 18 }, { size: LEAST_SIZE, claimLines: 0, hasCounts: false, gap: 10 },
];
/** Of a claim without a title, so many lines stand for a heading. */
const UNTITLED_LINES = 3;
/** So often cards that are on each other are pushed apart. */
const MOST_PUSHES = 100;
/** Cards that would fill more than this share of the map could not be placed. */
const MOST_FILLED = 0.62;

/** What the page shows of a map, in its pixels. */
export interface Sight {
  readonly scale: number;
  /** The size of the stage. */
  readonly broad: number;
  readonly high: number;
}

/** A layout with what it was made for. */
interface Placed {
  readonly sight: Sight;
  readonly room: Rectangle;
  readonly layout: RegionLayout;
}

/** A usual stage with the whole map in it: where cards stand there tells where they stand on any other. */
const USUAL = { broad: 1100, high: 820 };

/** How the regions of a map are placed on a usual stage, and how they were seen last. */
const known = new WeakMap<Regions, { readonly usual: Placed; readonly last: Placed | undefined }>();

/**
 * Where the cards of regions stand, and how the arrows between them run: each card as near to where its region is as the others leave
 * room, with as much in it as lets all of them are within the map, or the stage if that is larger. Where they are too many for that,
 * each is where its region is. If they can, they are beside each other as on a usual stage: none changes places with another because a panel
 * is opened or somebody zooms, and what was seen before makes no difference.
 */
export function placeRegions(regions: Regions, size: { readonly width: number; readonly height: number }, sight: Sight, labels: Labels): RegionLayout {
  const { scale, broad, high } = sight;
  const { usual = usuallyPlaced(regions, size, labels), last } = known.get(regions) ?? {};
  for (const each of [last, usual]) if (each?.sight.scale === scale && each.sight.broad === broad && each.sight.high === high) return each.layout;
  const placed = placedIn(regions, size, sight, labels, usual);
  known.set(regions, { usual, last: placed });
  return placed.layout;
}

function usuallyPlaced(regions: Regions, size: { readonly width: number; readonly height: number }, labels: Labels): Placed {
  return placedIn(regions, size, { ...USUAL, scale: Math.min(USUAL.broad / size.width, USUAL.high / size.height) }, labels, undefined);
}

function placedIn(regions: Regions, size: { readonly width: number; readonly height: number }, sight: Sight, labels: Labels, usual: Placed | undefined): Placed {
  const { scale } = sight;
  const room = roomOf(size.width * scale, size.height * scale, sight);
  const cards = placeCards(regions, room, scale, labels, usual);
  const ways = parted(regions.bundles.map(({ from, to }) => wayAround(cards, from, to)), cards);
  // Not all lines for what trees share are drawn.
  const ends = regions.bundles.map(({ from, to, pro, con }) => (pro + con === 0 ? null : [from, to] as const));
  return { sight, room, layout: { cards, ways: spreadEnds(ways, ends, cards) } };
}

/** A card at the same place of another room, by its middle. */
function asIn({ room: from, layout }: Placed, card: RegionCard, index: number, to: Rectangle): RegionCard {
  const { x, y, width, height } = layout.cards[index]!;
  return {
    ...card, x: to.x + (x + width / 2 - from.x) / from.width * to.width - card.width / 2, y: to.y + (y + height / 2 - from.y) / from.height * to.height - card.height / 2,
  };
}

/** The map with as much around it as the stage has when the whole map is in its middle. */
function roomOf(width: number, height: number, sight: Sight): Rectangle {
  // The map's own margin is not room: at the edge of the stage, it is narrower than a card's distance from there.
  const [inner, upright] = [width - 2 * MARGIN * sight.scale, height - 2 * MARGIN * sight.scale];
  const [broad, high] = [Math.max(inner, sight.broad - 2 * EDGE), Math.max(upright, sight.high - 2 * EDGE)];
  return { x: (width - broad) / 2, y: (height - high) / 2, width: broad, height: high };
}

function placeCards(all: Regions, room: Rectangle, scale: number, labels: Labels, usual: Placed | undefined): readonly RegionCard[] {
  const { regions } = all;
  const isPlaced = regions.length <= MOST_PLACED;
  const middles = isPlaced ? cardMiddles(all) : [];
  const main = regions.findIndex(({ isThesis }) => isThesis);
  const cardsAs = (fullness: Fullness) => regions.map((region, i) => cardOf(region, middles[i]!, fullness, scale, labels));
  // Rather with fewer words than in other places.
  for (const fullness of isPlaced && usual !== undefined ? FULLNESS : []) {
    const placed = pushedApart(cardsAs(fullness).map((card, i) => asIn(usual!, card, i, room)), room, fullness.gap);
    if (placed !== undefined) return placed;
  }
  for (const fullness of isPlaced ? FULLNESS : []) {
    const cards = cardsAs(fullness);
    const filled = cards.reduce((sum, { width, height }) => sum + (width + fullness.gap) * (height + fullness.gap), 0);
    if (filled > MOST_FILLED * room.width * room.height && fullness !== FULLNESS.at(-1)) continue;
    // Where short lines leave too little room, they are at the tops of their regions.
    for (const start of [cards, cards.map((card, i) => ({ ...card, x: regions[i]!.x * scale + Math.max(0, regions[i]!.width * scale - card.width) / 2, y: regions[i]!.y * scale }))]) {
      const placed = apart(start, room, fullness.gap, (index) => index === main || regions[index]!.isRival);
      if (placed.every((card) => isWithin(card, room))) return placed;
    }
  }
  return regions.map((region) => whereItIs(region, scale, labels));
}

/** A card as large as its region is there. */
function whereItIs(region: Region, scale: number, labels: Labels): RegionCard {
  const place = { x: region.x * scale, y: region.y * scale, width: Math.max(2, region.width * scale - 3), height: Math.max(BAR_HEIGHT + BAR_FOOT, region.height * scale - 3) };
  let left = place.height - footOf(region) - 2 * CARD_PAD;
  const all = linesOf(region, { width: place.width, size: LEAST_SIZE, claimLines: 3, hasCounts: true }, labels);
  const end = all.findIndex(({ text, size, isBold, mark }) => {
    left -= size + CARD_LEADING;
    return left < 0 || textWidth(text, { size, bold: isBold }) > place.width - 2 * CARD_PAD - (mark === null ? 0 : MARK_ROOM);
  });
  return { ...place, lines: end < 0 ? all : all.slice(0, end) };
}

function isWithin(card: Rectangle, room: Rectangle): boolean {
  return card.x >= room.x - 1 && card.y >= room.y - 1 && card.x + card.width <= room.x + room.width + 1 && card.y + card.height <= room.y + room.height + 1;
}

/** A card with its middle where that is to be in the map. */
function cardOf(region: Region, middle: Point, { size, claimLines, hasCounts }: Fullness, scale: number, labels: Labels): RegionCard {
  const broad = region.width * scale;
  const words = region.heading.split(/\s+/).map((word) => textWidth(word, { size, bold: true }));
  const least = Math.max(NARROWEST, Math.ceil(Math.max(0, ...words)) + 2 * CARD_PAD + 4);
  let width = Math.min(Math.max(least, Math.min(broad, claimLines < 3 ? 180 : WIDEST)), Math.max(least, WIDEST));
  let lines = linesOf(region, { width, size, claimLines, hasCounts }, labels);
  // It may be broader than its region, so that what it is about is told whole.
  const most = claimLines < 3 ? 0 : WIDEST - BROADER;
  while (width <= most && (claimOf(region.claim, { width, claimLines, size }) === undefined || lines.some(({ text }) => text.endsWith('…')))) {
    width += BROADER;
    lines = linesOf(region, { width, size, claimLines, hasCounts }, labels);
  }
  const height = lines.reduce((sum, line) => sum + line.size + CARD_LEADING, 0) + 2 * CARD_PAD + footOf(region);
  return { x: middle.x * scale - width / 2, y: middle.y * scale - height / 2, width, height, lines };
}

/** The room that the bar takes, if there is anything to show. */
function footOf({ counts }: Region): number {
  return toldVerdicts.some((status) => counts[status] > 0) ? BAR_HEIGHT + BAR_FOOT - CARD_PAD : 0;
}

/** What a card is about, whole, on as many lines as it has for that; `undefined`: that has no room. */
function claimOf(words: string, { width, claimLines, size }: { readonly width: number; readonly claimLines: number; readonly size: number }): readonly CardLine[] | undefined {
  const small = Math.min(size, 13);
  const set = claimLines === 0 || words === '' ? [] : cardLines('', words, { width, height: claimLines * (small + CARD_LEADING) + 2, scale: 1, size: small });
  return set.some((line) => line.text.endsWith('…')) ? undefined : set;
}

function linesOf(region: Region, { width, size, claimLines, hasCounts }: Omit<Fullness, 'gap'> & { readonly width: number }, labels: Labels): readonly CardText[] {
  const text = (title: string, words: string, height: number, of: number) => cardLines(title, words, { width, height, scale: 1, size: of });
  const plain = { isBold: false, isQuiet: false, mark: null };
  const small = Math.min(size, 13);
  const room = (lines: number, of: number) => lines * (of + CARD_LEADING) + 2;
  // A heading is told whole.
  const heading = text('', region.heading, room(region.isUntitled ? UNTITLED_LINES : 20, size), size);
  const claim = [region.claim, region.claimTitle].map((words) => claimOf(words, { width, claimLines, size })).find((set) => set !== undefined) ?? [];
  return [
    ...heading.map((line) => ({ ...plain, text: line.text, size, isBold: true })),
    ...region.verdict === null ? [] : [{ ...plain, text: labels[region.verdict], size: small, isBold: true, mark: region.verdict }],
    ...claim.map((line) => ({ ...plain, text: line.text, size: small })),
    ...claimLines === 0 ? [] : region.others.flatMap(({ name, verdict }) => {
      const own = cardLines('', name, { width: width - (verdict === null ? 0 : MARK_ROOM), height: room(2, small), scale: 1, size: small });
      return own.map((line, i) => ({ ...plain, text: line.text, size: small, isBold: true, mark: i === 0 ? verdict : null, isInset: i > 0 && verdict !== null }));
    }),
    ...!hasCounts ? [] : countLines(region, width - 2 * CARD_PAD, labels).map((line) => ({ ...plain, text: line, size: LEAST_SIZE, isQuiet: true })),
    ...region.misquoted === 0 ? [] : text('', filled(labels.misquoted, region.misquoted), room(2, LEAST_SIZE), LEAST_SIZE).map((line) => ({ ...plain, text: line.text, size: LEAST_SIZE, isBold: true })),
  ];
}

/** Cards that are not on each other: from the top, each at the nearest place that those before it leave. `isFirst`: nothing level with it pushes it down. */
function apart(cards: readonly RegionCard[], room: Rectangle, gap: number, isFirst: (index: number) => boolean): readonly RegionCard[] {
  const heightOf = (index: number) => cards[index]!.y - (isFirst(index) ? cards[index]!.height : 0);
  const order = cards.map((_, i) => i).sort((a, b) => heightOf(a) - heightOf(b) || cards[a]!.x - cards[b]!.x);
  const placed: RegionCard[] = [];
  const result: RegionCard[] = [...cards];
  for (const index of order) {
    const card = within(cards[index]!, room);
    placed.push(result[index] = { ...card, ...nearest(card, placed, room, gap) });
  }
  return result;
}

/** Cards that push each other aside, each pair the shorter way, until none is on another; `undefined`: there is no room for that. */
function pushedApart(cards: readonly RegionCard[], room: Rectangle, gap: number): readonly RegionCard[] | undefined {
  const placed = cards.map((card) => within(card, room));
  for (let round = 0; round < MOST_PUSHES; round++) {
    let isFree = true;
    for (let i = 0; i < placed.length; i++) {
      for (let k = i + 1; k < placed.length; k++) {
        const [one, other] = [placed[i]!, placed[k]!];
        const [aside, below] = [other.x + other.width / 2 - one.x - one.width / 2, other.y + other.height / 2 - one.y - one.height / 2];
        const [broad, high] = [(one.width + other.width) / 2 + gap - Math.abs(aside), (one.height + other.height) / 2 + gap - Math.abs(below)];
        if (broad < 1 || high < 1) continue;
        isFree = false;
        const [dx, dy] = broad < high ? [Math.sign(aside || 1) * broad / 2, 0] : [0, Math.sign(below || 1) * high / 2];
        placed[i] = within({ ...one, x: one.x - dx, y: one.y - dy }, room);
        placed[k] = within({ ...other, x: other.x + dx, y: other.y + dy }, room);
      }
    }
    if (isFree) return placed;
  }
  return undefined;
}

/** A card moved into the room, as far as it has any there. */
function within(card: RegionCard, room: Rectangle): RegionCard {
  return { ...card, x: Math.max(room.x, Math.min(card.x, room.x + room.width - card.width)), y: Math.max(room.y, Math.min(card.y, room.y + room.height - card.height)) };
}

/** The place that is nearest to where a card is and free: beside one of those that are placed, or above or below it. */
function nearest(card: RegionCard, placed: readonly RegionCard[], room: Rectangle, gap: number): { readonly x: number; readonly y: number } {
  const last = { x: room.x + room.width - card.width, y: room.y + room.height - card.height };
  const xs = [card.x, room.x, last.x, ...placed.flatMap((other) => [other.x + other.width + gap, other.x - gap - card.width])]
    .filter((x) => x >= room.x && x <= last.x).sort((a, b) => Math.abs(a - card.x) - Math.abs(b - card.x));
  let [best, least] = [{ x: card.x, y: Math.max(card.y, ...placed.map((other) => other.y + other.height + gap)) }, Infinity];
  for (const x of xs) {
    const aside = Math.abs(x - card.x);
    if (aside >= least) break;
    const blocked = placed.filter((other) => other.x - gap < x + card.width && x < other.x + other.width + gap);
    const ys = [card.y, ...blocked.flatMap((other) => [other.y + other.height + gap, other.y - gap - card.height])];
    for (const y of ys) {
      const far = aside + Math.abs(y - card.y);
      if (far >= least || y < room.y || y > last.y || blocked.some((other) => other.y - gap < y + card.height && y < other.y + other.height + gap)) continue;
      [best, least] = [{ x, y }, far];
    }
  }
  return best;
}
