import { relationKinds, writtenTypes, type RelationType } from '../../model/relations.js';
import { columnNames, formulaStart, foundColumns, type CsvColumn } from '../csv-columns.js';
import type { Content } from '../content.js';
import { writtenCitation } from '../../syntax/citation-keys.js';
import { MapDraft, type DraftRelation } from '../draft/draft.js';
import { oneLine } from '../../base/one-line.js';
import { recordOf } from '../../base/record.js';
import { failAt } from '../place.js';
import { readTable, type Cell } from '../table.js';

/** A table whose head names at least a column of texts or titles and one of parents. */
export function fits({ text }: Content): boolean {
  const columns = columnsIn(readTable(text.slice(0, text.search(/[\r\n]|$/)))[0] ?? []);
  return columns.has('parent') && (columns.has('text') || columns.has('title'));
}

/** What a relation may be called, by how it begins. */
const relationNames: readonly (readonly [RegExp, RelationType | 'premise' | 'asks'])[] = [
  [/^(?:contradict|>\s*<|widersp)/, 'contradiction'], [/^(?:undercut|_|unterl|untersch|unterm|entkr)/, 'undercut'], [/^(?:premise|&|prämisse|ist prämisse)/, 'premise'], [/^(?:ask|question|\?|frage)/, 'asks'],
  [/^(?:attack|(?:con|no)s?(?!\p{L})|against|object|oppos|rebut|[ck]ontra|disagree|-|−|–|bestreit|greif|(?:da)?gegen)/u, 'attack'],
  [/^(?:support|(?:pro|for|yes)s?(?!\p{L})|reason|evidence|agree|because|confirm|\+|stütz|(?:da)?für)/u, 'support'],
];

/**
 * Reads a table of claims, a row each, by its head: id, parent, relation, title, text, source, page, tags, weight. A row may name the
 * parent by its id or its title; without ids, the number of the row counts. A further row of a claim has another relation of it.
 */
export function read({ text }: Content): MapDraft {
  const [head, ...rows] = readTable(text);
  const columns = columnsIn(head ?? []);
  if (!columns.has('text') && !columns.has('title')) failAt(text, 0, `the first line should name the columns, such as id, parent, relation, text; there has to be a text or a title`);
  if (rows.length === 0) failAt(text, text.length, 'there is no row below the names of the columns');
  return new Reader({ text, columns, others: othersIn(head!, columns), width: head!.length }, rows).draft;
}

/** The columns that say something which a table of claims has no name for, by their heads. */
function othersIn(head: readonly Cell[], columns: ReadonlyMap<CsvColumn, number>): ReadonlyMap<number, string> {
  const known = new Set(columns.values());
  const found: readonly string[] = foundColumns;
  return new Map(head.map((cell, index) => [index, oneLine(cell.text)] as const)
    .filter(([index, name]) => name !== '' && !known.has(index) && !found.includes(name.toLowerCase())));
}

const guard = new RegExp(`^'(?='*${formulaStart})`);

/** What a cell says, without what keeps spreadsheets from taking it for a formula. */
function plain(text: string): string {
  return text.trim().replace(guard, '');
}

function columnsIn(head: readonly Cell[]): ReadonlyMap<CsvColumn, number> {
  const columns = new Map<CsvColumn, number>();
  const names = head.map((cell) => oneLine(cell.text).toLowerCase());
  for (const column of Object.keys(columnNames) as CsvColumn[]) {
    const index = columnNames[column].map((name) => names.indexOf(name)).find((each) => each >= 0);
    if (index !== undefined && ![...columns.values()].includes(index)) columns.set(column, index);
  }
  return columns;
}

/** A table as its first line describes it. */
interface Table {
  readonly text: string;
  readonly columns: ReadonlyMap<CsvColumn, number>;
  /** The columns that a map has no name for, by their own names. */
  readonly others: ReadonlyMap<number, string>;
  /** How many columns there are. */
  readonly width: number;
}

class Reader {
  readonly draft = new MapDraft();
  readonly #text: string;
  readonly #columns: ReadonlyMap<CsvColumn, number>;
  readonly #others: ReadonlyMap<number, string>;
  readonly #width: number;
  readonly #byTitle = new Map<string, string>();
  readonly #relations = new Map<string, DraftRelation>();
  /** What something is said of by more than an undercut. */
  readonly #reached = new Set<string>();
  /** The relation of each node that has one; `undefined`: it has several. */
  readonly #onlyOf = new Map<string, DraftRelation | undefined>();

  /** It has every column that Argmark writes. */
  get #isOwn(): boolean {
    return this.#columns.size === Object.keys(columnNames).length;
  }

  constructor({ text, columns, others, width }: Table, rows: readonly (readonly Cell[])[]) {
    this.#text = text;
    this.#columns = columns;
    this.#others = others;
    this.#width = width;
    const keys = rows.map((row, index) => this.#get(row, 'id') || String(index + 1));
    rows.forEach((row, index) => this.#addNode(row, keys[index]!));
    let waiting = rows.map((row, index) => ({ row, key: keys[index]! })).filter(({ row, key }) => this.#mayCutLater(row) || !this.#relate(row, key));
    // What undercuts a step stands before it, or undercuts another undercut that does.
    while (waiting.length > 0) {
      const left = waiting.filter(({ row, key }) => !this.#relate(row, key));
      if (left.length === waiting.length) this.#fail(left[0]!.row, 'parent', 'there is no relation between these two to undercut');
      waiting = left;
    }
  }

  #get(row: readonly Cell[], column: CsvColumn): string {
    const index = this.#columns.get(column);
    return index === undefined ? '' : plain(row[index]?.text ?? '');
  }

  #fail(row: readonly Cell[], column: CsvColumn, message: string): never {
    const cell = row[this.#columns.get(column) ?? 0] ?? row[0]!;
    return failAt(this.#text, cell.start, message);
  }

  #addNode(row: readonly Cell[], key: string): void {
    const [title, text, kind] = [this.#get(row, 'title'), this.#get(row, 'text'), this.#get(row, 'kind').toLowerCase()];
    if (this.#relationIn(row) === 'asks' || title === '' && text === '' && this.draft.nodes.has(key)) return;
    const fields = {
      ...title === '' ? {} : { title }, text, tags: this.#get(row, 'tags').split(/[;,]/).map((tag) => tag.trim().replace(/^#/, '')).filter(Boolean),
    };
    if (this.draft.nodes.has(key)) this.#fail(row, 'id', `the id \`${oneLine(key)}\` is used a second time here, with a different text`);
    const data = this.#data(row);
    const node = kind === 'argument' ? this.draft.argument(key, fields) : this.draft.claim(key, fields);
    Object.assign(node.data, this.#otherCells(row), data);
    if (kind === 'thesis' || kind === 'assumption') node.tags.push(...node.tags.includes(kind) ? [] : [kind]);
    if (title !== '' && !this.#byTitle.has(title)) this.#byTitle.set(title, key);
    const [pages, quotations] = [this.#list(row, 'page'), this.#list(row, 'quotation')];
    this.#list(row, 'source').forEach((source, index) => {
      if (source === '') return;
      const quotation = quotations[index];
      const isSaid = quotation === undefined || quotation === '' || text.includes(quotation);
      node.citations.push({ key: this.#sourceKey(source), ...pages[index] ? { locator: pages[index] } : {}, ...isSaid ? {} : { quotation } });
    });
  }

  /** Reads an object in JSON, as Argmark writes it; whatever else stands there is kept as it is. */
  #data(row: readonly Cell[]): Record<string, unknown> {
    const text = this.#get(row, 'data');
    if (text === '') return {};
    try {
      return { ...recordOf(JSON.parse(text)) };
    } catch {
      return { data: text };
    }
  }

  /** Cells of columns that have no meaning for a map are data of the claim; cells without a column have no name. */
  #otherCells(row: readonly Cell[]): Record<string, unknown> {
    const cells = row.map((cell, index) => [this.#others.get(index), plain(cell.text), index] as const).filter(([, text]) => text !== '');
    const named = cells.filter(([name]) => name !== undefined);
    this.draft.keep('cells of other columns', named.length);
    this.draft.leaveOut('cells without a column', cells.filter(([, , index]) => index >= this.#width).length);
    return Object.fromEntries(named.map(([name, text]) => [name!, text]));
  }

  #list(row: readonly Cell[], column: CsvColumn): readonly string[] {
    const cell = this.#get(row, column);
    return cell === '' ? [] : cell.split(';').map((each) => oneLine(each));
  }

  /** A source is named by its key, as in Argmark's own tables, or by words that become its title. */
  #sourceKey(source: string): string {
    const isKey = this.#isOwn && writtenCitation(source) !== undefined;
    const key = isKey ? source : source.replace(/^@/, '').replace(/[^\p{L}\p{N}_:.-]+/gu, '-').replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '') || 'source';
    if (!this.draft.sources.has(key)) this.draft.sources.set(key, { title: source });
    return key;
  }

  #relationIn(row: readonly Cell[]): RelationType | 'premise' | 'asks' | undefined {
    const name = this.#get(row, 'relation').toLowerCase();
    if (this.#get(row, 'kind').toLowerCase() === 'question') return 'asks';
    if (name === '') return this.#get(row, 'parent') === '' ? undefined : 'support';
    return writtenTypes.find((type) => relationKinds[type].active === name) ?? relationNames.find(([pattern]) => pattern.test(name))?.[1];
  }

  /** An undercut of a claim: what else relates to that tells what it cuts. */
  #mayCutLater(row: readonly Cell[]): boolean {
    return this.#get(row, 'parent') !== '' && this.#relationIn(row) === 'undercut' && !this.#get(row, 'parent').includes('>');
  }

  /** What undercuts a claim that nothing speaks for cuts the one relation of that claim, if it has one. Argmark's own tables say which. */
  #cutBy(key: string): string | DraftRelation {
    if (this.#isOwn) return key;
    const isLeaf = !this.#reached.has(key) && this.draft.nodes.get(key)!.kind === 'claim';
    return isLeaf ? this.#onlyOf.get(key) ?? key : key;
  }

  /** Relates a row to its parent; whether what it undercuts is there. */
  #relate(row: readonly Cell[], key: string): boolean {
    const parent = this.#get(row, 'parent');
    if (parent === '') return true;
    const relation = this.#relationIn(row);
    if (relation === undefined) this.#fail(row, 'relation', `\`${oneLine(this.#get(row, 'relation'))}\` is not a relation; write ${writtenTypes.map((type) => relationKinds[type].active).join(', ')} or premise`);
    const step = parent.split(/\s*>\s*/);
    if (relation === 'undercut' && step.length === 2) {
      const [from, end] = step.map((each) => this.#keyOf(row, each)) as [string, string];
      const target = this.#relations.get(JSON.stringify([from, end]));
      if (target === undefined) return false;
      const made = this.#make(row, 'undercut', key, target);
      // An undercut has a name as well, by which others undercut it: it leads to where the step leads.
      const name = JSON.stringify([key, end]);
      if (!this.#relations.has(name)) this.#relations.set(name, made);
      return true;
    }
    const to = this.#keyOf(row, parent);
    if (relation === 'asks') this.draft.questions.push({ text: this.#get(row, 'text'), to });
    else if (relation !== 'premise') this.#make(row, relation, key, relation === 'undercut' ? this.#cutBy(to) : to);
    else if (this.draft.nodes.get(to)!.kind === 'argument') this.draft.nodes.get(to)!.premises.push(key);
    else this.#fail(row, 'parent', 'only an argument has premises; change its kind to argument');
    return true;
  }

  #make(row: readonly Cell[], type: RelationType, from: string, to: string | DraftRelation): DraftRelation {
    const weight = weightIn(this.#get(row, 'weight'));
    const isNumber = typeof weight === 'number';
    if (weight !== undefined && !isNumber) this.draft.keep('weights that are not numbers, in notes');
    if (this.#get(row, 'relation') === '') this.draft.keep('rows that do not say whether they speak for or against, read as reasons');
    const note = [this.#get(row, 'note'), weight === undefined || isNumber ? '' : `weight: ${weight}`].filter(Boolean).join('; ');
    const made = this.draft.relate(type, from, to, { ...isNumber ? { weight } : {}, ...note === '' ? {} : { note } });
    if (typeof to === 'string') this.#relations.set(JSON.stringify([from, to]), made);
    if (typeof to === 'string' && type !== 'undercut') this.#reached.add(to);
    this.#onlyOf.set(from, this.#onlyOf.has(from) ? undefined : made);
    return made;
  }

  #keyOf(row: readonly Cell[], name: string): string {
    const key = this.draft.nodes.has(name) ? name : this.#byTitle.get(name);
    return key ?? this.#fail(row, 'parent', `there is no row with the id or title \`${oneLine(name)}\``);
  }
}

/** `0.5`, `0,5` or `50 %`; the words themselves where they are no number, and `undefined` where there are none. */
function weightIn(words: string): number | string | undefined {
  const [, digits, percent] = /^(-?\d+(?:[.,]\d+)?)\s*(%?)$/.exec(words) ?? [];
  if (digits === undefined) return words === '' ? undefined : words;
  const number = Number(digits.replace(',', '.'));
  return percent === '%' ? number / 100 : number;
}
