import type { MapGraph, NodeKind, Verdict } from '../../../server/src/picture/graph.js';
import type { Arrange, Direction } from '../../../server/src/picture/display.js';
import type { Pieces } from '../../../server/src/picture/svg.js';
import type { Regions } from './regions.js';

/** A map that has been drawn; plain values. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly direction: Direction;
  /** The language of its labels, as in BCP 47. */
  readonly lang: string | null;
  /** Where long words may be parted. */
  readonly hyphens: MapGraph['hyphens'];
  /** It is arranged by thesis or by sections; `null`: it has no sections. */
  readonly arrange: Exclude<Arrange, 'auto'> | null;
  readonly pieces: Pieces;
  /** It is what a story tells of, without the rest: see `toldOf`. */
  readonly isPart?: true;
  /** What is seen of it from very far. */
  readonly far: Regions;
  /** The headings of the groups, in the order of `pieces.groups`, and whether each is within another's group. */
  readonly headings: readonly { readonly heading: string; readonly isInner: boolean }[];
  /** They are in the order of `pieces.nodes`. */
  readonly nodes: readonly DrawnNode[];
  /** The indexes of the nodes that hang below no other, in order. */
  readonly roots: readonly number[];
  /** Nodes that are folded away, with those that they are folded into. */
  readonly within: readonly (readonly [string, string])[];
  readonly counts: { readonly folded: number; readonly filtered: number; readonly outside: number; readonly prose: number };
  /** Why it is not laid out in layers, although it should be; `null`: it is as it should be. */
  readonly problem: string | null;
}

export interface DrawnNode {
  readonly id: string;
  readonly kind: NodeKind;
  readonly isThesis: boolean;
  /** It is a question that has an answer. */
  readonly isAnswered: boolean;
  /** The sign of its gravest quotation that is not what its source says, or not where; empty: there is none. */
  readonly misquoted: string;
  /** The part of the title that an overview shows; of a short one the whole. */
  readonly title: string;
  /** Its beginning; what a card shows. */
  readonly text: string;
  /** The verdict that it shows; `null`: none, or the one that is the rule. */
  readonly verdict: Verdict | null;
  /** The sign in it, if it is a circle; empty: it is a box. */
  readonly symbol: string;
  readonly marks: readonly EdgeMark[];
  /** The colour of its tag, as `#rrggbb`; `null`: its kind's. */
  readonly colour: string | null;
  /** The words that it is only taken as given; empty: it is not. */
  readonly given: string;
  /** What a screen reader says. */
  readonly label: string;
  readonly hidden: number;
  /** Indexes of nodes; -1: none. */
  readonly parent: number;
  readonly children: readonly number[];
}

/** A label on the upper edge of a box, such as “assumption”, with the names of its colours. */
export interface EdgeMark {
  readonly text: string;
  /** It is at the right end of the edge. */
  readonly isRight: boolean;
  /** One finds one's way by it, from afar too. */
  readonly landmark?: 'thesis' | 'decides';
  readonly fill: string;
  readonly line: string;
  readonly ink: string;
}
