import { tagColour } from '../picture/colours.js';
import type { Direction, MapDisplay } from '../picture/display.js';
import type { MapNode } from '../picture/graph.js';
import { LIGHT } from '../picture/palette.js';

/** How a node looks in the graph formats: as in the picture, as far as programs draw it. */
export interface NodeLook {
  readonly fill: string;
  readonly line: string;
  /** The width of the line, in pixels. */
  readonly width: number;
}

/** The colour of a tag that the map colours frames a node; a verdict that is no plain one fills it, and a thesis has a thick line. */
export function lookOf(node: MapNode, { colours }: MapDisplay): NodeLook {
  const tags = [...node.roles, ...node.tags];
  const written = colours.find(([tag]) => tags.some((each) => each === tag))?.[1];
  const colour = written === undefined ? undefined : tagColour(written);
  const isThesis = node.roles.includes('thesis');
  const status = node.verdict?.status;
  const own = node.kind === 'argument' || node.kind === 'step' ? 'argument' : node.kind === 'question' ? 'question' : 'claim';
  const fill = status === 'rejected' ? LIGHT.rejected : status === 'open' ? LIGHT.open : LIGHT[own];
  return { fill, line: colour ?? (isThesis ? LIGHT.accent : LIGHT[`${own}-line`]), width: isThesis ? 3 : colour === undefined ? 1 : 2.5 };
}

/** Which way the edges run that lead from what supports to what is supported, in the words of Graphviz and Mermaid. */
export const rankDirections: Readonly<Record<Direction, 'BT' | 'TB' | 'RL' | 'LR'>> = { down: 'BT', up: 'TB', right: 'RL', left: 'LR' };
