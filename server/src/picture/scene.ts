import type { ShapeStyle, TextLook } from './style.js';

/** A shape or a line of text with the style that it is painted with. Every kind of picture is made of these. */
export type Primitive = RectPrimitive | PathPrimitive | CirclePrimitive | TextPrimitive;

interface Painted {
  readonly style: ShapeStyle;
  /** A colour of the document's own (`#rrggbb`), where the style leaves the fill open. */
  readonly fill?: string;
}

export interface RectPrimitive extends Painted {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The radius of its corners. */
  readonly radius: number;
}

export interface PathPrimitive extends Painted {
  readonly kind: 'path';
  /** Path data as SVG defines it. */
  readonly d: string;
  /** How far into the dashes of its style it begins. */
  readonly dashOffset?: number;
}

export interface CirclePrimitive extends Painted {
  readonly kind: 'circle';
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export interface TextPrimitive {
  readonly kind: 'text';
  readonly style: TextLook;
  readonly text: string;
  /** Where it begins: its left end, its right end if it runs from right to left, or its middle if its style says so. */
  readonly x: number;
  /** The y of the base line. */
  readonly y: number;
  readonly rightToLeft: boolean;
  /** This is in pixels, where the style leaves the size open. */
  readonly size?: number;
}

/** What belongs together, moved to its place and enlarged. */
export interface SceneGroup {
  readonly kind: 'group';
  readonly classes: string;
  readonly items: readonly SceneItem[];
  readonly x?: number;
  readonly y?: number;
  readonly scale?: number;
  /** Nothing of it is seen outside; in its own pixels. */
  readonly clip?: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** The id of the element in the file. */
  readonly id?: string;
  /** What a page needs to know of it. */
  readonly data?: Readonly<Record<string, string>>;
  /** Told where the pointer rests. */
  readonly tooltip?: string;
  /** Told by readers of the screen. */
  readonly label?: string;
  /** What it shows is told elsewhere. */
  readonly isUnspoken?: boolean;
}

export type SceneItem = Primitive | SceneGroup;

/** A picture that is ready to be written as SVG, PNG or PDF. Pixels, from its top left corner. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** Told by readers of the screen, after the title. */
  readonly description?: string;
  /** The language of its texts, as in BCP 47, if it is said. */
  readonly lang?: string | null;
  /** They are in the order in which they are painted. */
  readonly items: readonly SceneItem[];
}
