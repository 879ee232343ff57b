import { push } from '../../base/multimap.js';
import type { Id } from '../../model/model.js';
import { isPro } from '../../model/relations.js';
import { isRelationType, isSymmetric } from '../../picture/edge-kinds.js';
import type { MapEdge, MapGraph, MapNode } from '../../picture/graph.js';
import { deepestLevel } from './document.js';
import type { Lead } from './wording.js';

/** Numbers of more parts are hard to find and to compare: lines below these are counted on, as in `2.1.3.1-7`. */
const mostParts = 4;

/** A line of an outline, before it has words. */
export interface OutlineLine {
  readonly node: MapNode;
  readonly lead: Lead;
  /** 0 at the top, `deepestLevel` at most. */
  readonly level: number;
  readonly number: string;
  /** The number of what it belongs to, where there is no room below that. */
  readonly on: string | undefined;
  /** Why it is so related, and how much it weighs. */
  readonly note: string | null;
  readonly weight: number | null;
  /** The number of the line that says it already; what is below it is there. */
  readonly see: string | undefined;
}

/** A part of an outline: what is below one heading of the map. */
export interface OutlineSection {
  /** `null`: before the first heading. */
  readonly group: Id | null;
  readonly lines: readonly OutlineLine[];
}

/**
 * A map as lines, each below what it speaks for or against: theses first, then what nothing else is related to, below its
 * heading, then what goes round in circles. Everything is said once, and referred to elsewhere. Linear.
 */
export function outlineTree(graph: MapGraph): readonly OutlineSection[] {
  return new Outline(graph).sections();
}

interface Pending {
  readonly node: MapNode;
  readonly lead: Lead;
  readonly edge: MapEdge | undefined;
  readonly depth: number;
  readonly above: string | undefined;
  /** It is an objection itself: what speaks against it is no “but”. */
  readonly isAgainst: boolean;
}

class Outline {
  readonly #graph: MapGraph;
  readonly #nodes: ReadonlyMap<Id, MapNode>;
  readonly #incoming = new Map<Id, MapEdge[]>();
  readonly #cuts = new Map<string, MapEdge[]>();
  readonly #numbers = new Map<Id, string>();
  readonly #used = new Set<string>();
  readonly #counts: number[] = [];
  /** This many lines stand deeper than numbers are told part by part, below the last one that does not. */
  #deep = 0;

  constructor(graph: MapGraph) {
    this.#graph = graph;
    this.#nodes = new Map(graph.nodes.map((node) => [node.id, node]));
    for (const edge of graph.edges) {
      if (edge.toEdge !== null) push(this.#cuts, edge.toEdge, edge);
      else push(this.#incoming, edge.to, edge);
      if (isSymmetric(edge)) push(this.#incoming, edge.from, edge);
    }
  }

  sections(): readonly OutlineSection[] {
    const hasTarget = new Set(this.#graph.edges.filter((edge) => edge.from !== edge.to).map(({ from }) => from));
    const isThesis = ({ roles }: MapNode) => roles.includes('thesis');
    const roots = this.#graph.nodes.filter((node) => !isThesis(node) && !hasTarget.has(node.id));
    const theses = this.#graph.nodes.filter(isThesis);
    const groups = new Map(this.#graph.groups.map((group, place) => [group.id, { ...group, place }]));
    const outermost = (id: Id | null): Id | null => {
      const parent = groups.get(id ?? '')?.parent ?? null;
      return parent === null ? id : outermost(parent);
    };
    const placeOf = ({ group }: MapNode) => groups.get(group ?? '')?.place ?? -1;
    // What is below no heading cannot follow one. The sections of theses are next, with all that is in them.
    const parts = new Map<Id | null, MapNode[]>([[null, []]]);
    for (const node of [...theses, ...roots]) push(parts, outermost(node.group), node);
    const tops = [...parts.values()].flatMap((nodes) => nodes.toSorted((a, b) => placeOf(a) - placeOf(b)));
    const sections: { group: Id | null; lines: OutlineLine[] }[] = [];
    // What is left when theses and roots have their trees is in a circle.
    for (const node of [...tops, ...this.#graph.nodes]) {
      const lines = this.#tree(node);
      if (lines.length === 0) continue;
      if (sections.at(-1)?.group === node.group) sections.at(-1)!.lines.push(...lines);
      else sections.push({ group: node.group, lines });
    }
    return sections;
  }

  /** The lines of a root; none if it stands somewhere already. */
  #tree(root: MapNode): OutlineLine[] {
    if (this.#numbers.has(root.id)) return [];
    const lines: OutlineLine[] = [];
    const pending: Pending[] = [{ node: root, lead: 'none', edge: undefined, depth: 0, above: undefined, isAgainst: false }];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      if (isNameless(next.node) && !this.#numbers.has(next.node.id) && next.depth > 0) {
        this.#numbers.set(next.node.id, next.above ?? '');
        pending.push(...this.#instead(next).toReversed());
        continue;
      }
      const { node, lead, edge, depth, above } = next;
      const level = Math.min(depth, deepestLevel);
      const number = this.#count(level);
      const see = this.#numbers.get(node.id);
      lines.push({ node, lead, level, number, on: depth > level ? above : undefined, note: edge?.note ?? null, weight: edge?.weight ?? null, see });
      if (see === undefined) this.#numbers.set(node.id, number);
      const below = [...this.#cutsOf(edge, next, number), ...see === undefined ? this.#below(next, number) : []];
      pending.push(...below.toReversed());
    }
    return lines;
  }

  #count(level: number): string {
    this.#counts.length = level + 1;
    for (let at = 0; at <= level; at++) this.#counts[at] ??= at === level ? 0 : 1;
    this.#counts[level]!++;
    if (level < mostParts) {
      this.#deep = 0;
      return this.#counts.join('.');
    }
    return `${this.#counts.slice(0, mostParts).join('.')}-${++this.#deep}`;
  }

  /** What is in place of premises that have no name together: the premises themselves. */
  #instead(at: Pending): Pending[] {
    const edges = this.#incoming.get(at.node.id) ?? [];
    const premises = edges.filter(({ type }) => type === 'premise');
    return [
      ...premises.map((edge, index) => ({
        node: this.#nodes.get(edge.from)!, lead: index === 0 ? at.lead : 'and' as const, edge: index === 0 ? { ...edge, note: at.edge?.note ?? null, weight: at.edge?.weight ?? null } : edge,
        depth: at.depth, above: at.above, isAgainst: at.isAgainst,
      })),
      ...this.#cutsOf(at.edge, { ...at, depth: at.depth - 1 }, at.above ?? ''),
      ...this.#below({ ...at, depth: at.depth - 1 }, at.above ?? '', premises),
    ];
  }

  #cutsOf(edge: MapEdge | undefined, at: Pending, number: string): Pending[] {
    if (edge === undefined) return [];
    return (this.#cuts.get(edge.id) ?? []).filter((cut) => this.#takes(cut)).map((cut) => ({
      node: this.#nodes.get(cut.from)!, lead: 'not-so', edge: cut, depth: at.depth + 1, above: number, isAgainst: true,
    }));
  }

  #below(at: Pending, number: string, except: readonly MapEdge[] = []): Pending[] {
    return (this.#incoming.get(at.node.id) ?? []).filter((edge) => !except.includes(edge) && this.#takes(edge)).map((edge) => {
      const node = this.#nodes.get(edge.from === at.node.id ? edge.to : edge.from)!;
      const lead = leadOf(edge, node, at.isAgainst);
      return { node, lead, edge, depth: at.depth + 1, above: number, isAgainst: lead === 'but' || lead === 'against-this' || lead === 'not-so' };
    });
  }

  /** Each relation is said once. */
  #takes({ id, from, to }: MapEdge): boolean {
    if (from === to || this.#used.has(id)) return false;
    this.#used.add(id);
    return true;
  }
}

/** How what bears on something by such an edge goes on from it; `isAgainst`: from what is an objection itself. */
export function leadOf(edge: Pick<MapEdge, 'type'>, node: MapNode, isAgainst: boolean): Lead {
  switch (edge.type) {
    case 'premise': return 'premise';
    case 'conclusion': return 'because';
    case 'question': return node.roles.includes('answered') ? 'answered' : 'question';
    case 'answer': return 'answer';
    default:
      if (isRelationType(edge.type) && isPro({ type: edge.type })) return 'because';
      if (isSymmetric(edge)) return 'contradiction';
      return edge.type === 'undercut' ? 'not-so' : isAgainst ? 'against-this' : 'but';
  }
}

/** An inference that says nothing by itself. */
function isNameless({ kind, title, text, rule, roles, tags, sources }: MapNode): boolean {
  return (kind === 'argument' || kind === 'step') && title === null && text === '' && rule === undefined && [...roles, ...tags, ...sources].length === 0;
}
