import type { RelationType } from '../model/relations.js';
import { oneLine } from '../base/one-line.js';

/** A column whose cells name other rows of the table. */
export interface RelationColumn {
  readonly index: number;
  /** As the table calls it. */
  readonly name: string;
  readonly type: RelationType;
  /** The rows that a cell names relate to the cell's own row, not the other way round. */
  readonly isFrom: boolean;
  /** Its cells may hold the very words of reasons and objections that have no row of their own. */
  readonly holdsWords: boolean;
}

/** What such columns are called, without spaces, marks and capitals. */
const columns: readonly (readonly [names: RegExp, type: RelationType, isFrom: boolean])[] = [
  [/^(?:supports?|issupportfor|backs|argues?for|speaksfor|stützt|unterstützt|begründet|sprichtfür)$/, 'support', false],
  [/^(?:attacks?|opposes|objectsto|rebuts|refutes|argues?against|speaksagainst|greiftan|bestreitet|widerlegt|sprichtgegen)$/, 'attack', false],
  [/^(?:undercuts|unterschneidet|entkräftet)$/, 'undercut', false],
  [/^(?:contradicts|widerspricht)$/, 'contradiction', false],
  [/^(?:supportedby|backedby|supporters|pros?|reasons?|(?:supporting)?evidence|evidencefor|(?:arguments?|reasons?)(?:for|infavou?r)|for|für|argumente?(?:da)?für|(?:gestützt|unterstützt|begründet)(?:von|durch)|dafür|gründe|begründung(?:en)?|belege?)$/, 'support', true],
  [/^(?:attackedby|opposedby|rebuttedby|attackers|cons?|objections?|counter(?:arguments?|claims?)|evidenceagainst|(?:arguments?|reasons?)against|against|gegen|argumente?(?:da)?gegen|(?:angegriffen|bestritten)(?:von|durch)|dagegen|[ck]ontras?|einw(?:and|ände)|gegenargumente?)$/, 'attack', true],
  [/^(?:undercutby|unterschnitten(?:von|durch)|entkräftet(?:von|durch))$/, 'undercut', true],
];

/** The columns of relations among the heads of columns. */
export function relationColumnsIn(heads: readonly string[]): readonly RelationColumn[] {
  return heads.flatMap((head, index) => {
    const name = oneLine(head);
    const found = columns.find(([names]) => names.test(name.toLowerCase().replace(/[\s_.:-]+/g, '')));
    return found === undefined ? [] : [{ index, name, type: found[1], isFrom: found[2], holdsWords: found[2] && !/(?:by|von|durch|ers)$/.test(name.toLowerCase()) }];
  });
}

/**
 * The names in a cell: all of it, if that names a row; else what is between semicolons or lines; else, where not all of these name
 * rows, between commas as well.
 */
export function namesIn(cell: string, isKnown: (name: string) => boolean): readonly string[] {
  const split = (divider: RegExp) => cell.split(divider).map((name) => oneLine(name)).filter(Boolean);
  if (isKnown(oneLine(cell))) return [oneLine(cell)];
  const coarse = split(/[;\n|]/);
  return coarse.every(isKnown) ? coarse : split(/[;,\n|]/).some(isKnown) ? split(/[;,\n|]/) : coarse;
}
