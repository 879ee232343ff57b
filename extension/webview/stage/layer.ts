import type { Piece } from '../../../server/src/picture/svg.js';
import { SpatialIndex } from './spatial-index.js';

const parser = new DOMParser();

/** The elements that pieces of SVG stand for. */
function elementsOf(pieces: readonly Piece[]): SVGGElement[] {
  if (pieces.length === 0) return [];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg">${pieces.map((piece) => piece.svg).join('')}</svg>`;
  const root = document.importNode(parser.parseFromString(svg, 'image/svg+xml').documentElement, true);
  return [...root.children] as SVGGElement[];
}

/** What became of an element that another drawing has as well. */
export interface Kept {
  readonly id: string;
  readonly element: SVGGElement;
  readonly before: Piece;
  readonly now: Piece;
}

/** One layer of the map: some of its pieces have elements. Elements stay the same from drawing to drawing. */
export class Layer {
  readonly root = document.createElementNS('http://www.w3.org/2000/svg', 'g');
  #pieces: readonly Piece[] = [];
  #indexOf = new Map<string, number>();
  #index = new SpatialIndex([]);
  readonly #elements = new Map<string, SVGGElement>();

  constructor(name: string) {
    this.root.setAttribute('class', name);
  }

  get pieces(): readonly Piece[] {
    return this.#pieces;
  }

  piece(id: string): Piece | undefined {
    const index = this.#indexOf.get(id);
    return index === undefined ? undefined : this.#pieces[index];
  }

  element(id: string): SVGGElement | undefined {
    return this.#elements.get(id);
  }

  get elements(): ReadonlyMap<string, SVGGElement> {
    return this.#elements;
  }

  /** The indexes of the pieces that touch a part of the map. */
  within(area: { x: number; y: number; width: number; height: number }): number[] {
    return this.#index.within(area);
  }

  /** Takes the pieces of another drawing; elements of pieces that are gone go. Tells what has changed. */
  take(pieces: readonly Piece[]): Kept[] {
    const old = this.#pieces;
    const oldIndex = this.#indexOf;
    this.#pieces = pieces;
    this.#index = new SpatialIndex(pieces);
    this.#indexOf = new Map(pieces.map((piece, i) => [piece.id, i]));
    const changed: Kept[] = [];
    for (const [id, element] of this.#elements) {
      const now = this.piece(id);
      if (now === undefined) {
        element.remove();
        this.#elements.delete(id);
        continue;
      }
      const before = old[oldIndex.get(id)!]!;
      if (before.svg !== now.svg) changed.push({ id, element, before, now });
    }
    const fresh = elementsOf(changed.map(({ now }) => now));
    changed.forEach(({ element }, i) => update(element, fresh[i]!));
    return changed;
  }

  /** Gives elements to the pieces with these indexes; the new ones are returned. */
  show(indexes: Iterable<number>): SVGGElement[] {
    const missing: Piece[] = [];
    for (const index of indexes) {
      const piece = this.#pieces[index]!;
      if (!this.#elements.has(piece.id)) missing.push(piece);
    }
    const made = elementsOf(missing);
    made.forEach((element, i) => this.#elements.set(missing[i]!.id, element));
    this.root.append(...made);
    return made;
  }

  /** Takes the elements from all pieces but those that touch `area` and those that `keep` names. */
  prune(area: { x: number; y: number; width: number; height: number }, keep: (id: string) => boolean): void {
    for (const [id, element] of this.#elements) {
      const { x, y, width, height } = this.piece(id)!;
      const touches = x <= area.x + area.width && area.x <= x + width && y <= area.y + area.height && area.y <= y + height;
      if (touches || keep(id)) continue;
      element.remove();
      this.#elements.delete(id);
    }
  }
}

/** Makes `element` look like `fresh`, but for the classes that the page has given it. */
function update(element: SVGGElement, fresh: SVGGElement): void {
  for (const { name, value } of fresh.attributes) if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  if (element.innerHTML !== fresh.innerHTML) element.replaceChildren(...fresh.childNodes);
}
