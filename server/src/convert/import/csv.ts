import { relationKinds, writtenTypes, type RelationType } from '../../model/relations.js';
import { relationCalled } from '../relation-names.js';
import { columnNames, columnsIn, hasTopics, readEdges, type CsvColumn } from '../csv-columns.js';
import type { Content } from '../content.js';
import { namesIn, type RelationColumn } from '../csv-relations.js';
import { writtenCitation } from '../../syntax/citation-keys.js';
import { MapDraft, type DraftRelation } from '../draft/draft.js';
import { oneLine } from '../../base/one-line.js';
import { push } from '../../base/multimap.js';
import { ImportError } from '../import-error.js';
import { comparable, plain, weightIn } from '../cells.js';
import { failAt, lineCounter } from '../place.js';
import { readTable, type Cell } from '../table.js';
import { headed, othersIn, relationsIn, replyColumn, thesisKinds, type Table } from '../table-head.js';
import { idColumnIn, isNoParent, levelColumn, placedBy } from '../table-parents.js';
import { readJson } from '../value.js';

/** A table whose head names at least a column of texts or titles, and one of parents or of relations. */
export function fits({ text }: Content): boolean {
  const head = readTable(text.slice(0, text.search(/[\r\n]|$/)))[0] ?? [];
  const columns = columnsIn(head);
  return (columns.has('parent') || relationsIn(head, columns).length > 0 || levelColumn(head) >= 0) && (columns.has('text') || columns.has('title'));
}

/**
 * Reads a table of claims, a row each, by its head: id, parent, relation, title, text, source, page, tags, weight. A row may name the
 * parent by its id, its title or its text; without ids, the number of the row counts. A further row of a claim has another relation of it.
 */
export function read({ text }: Content): MapDraft {
  const { title, head, rows, remarks } = headed(readTable(text));
  const columns = new Map(columnsIn(head ?? []));
  const isOfEdges = readEdges(head ?? [], columns);
  if (!columns.has('text') && !columns.has('title')) failAt(text, 0, `the first line should name the columns, such as id, parent, relation, text; there has to be a text or a title`);
  if (rows.length === 0) failAt(text, text.length, 'there is no row below the names of the columns');
  const relations = relationsIn(head!, columns);
  const id = columns.has('parent') && !columns.has('id') && !isOfEdges && !hasTopics(head!, columns) ? idColumnIn(rows, columns.get('parent')!, [...othersIn(head!, columns, relations).keys()]) : undefined;
  if (id !== undefined) columns.set('id', id);
  const placed = columns.has('parent') || relations.length > 0 ? undefined : placedBy(head!, rows, columns);
  const others = new Map([...othersIn(head!, columns, relations)].filter(([index]) => index !== placed?.level));
  // Where nothing else says what the rows are for and against, the words above the table do.
  const isAboutTitle = title !== undefined && placed === undefined && !columns.has('parent') && relations.length === 0;
  const sides = isAboutTitle ? rows.filter((row) => (['relation', 'kind'] as const).some((column) => ['support', 'attack'].includes(relationCalled(plain(row[columns.get(column) ?? -1]?.text ?? '')) ?? ''))) : [];
  const parents = sides.length === 0 ? placed?.parents : new Map(sides.map((row) => [row, title!]));
  const { draft } = new Reader({ text, columns, relations, others, width: head!.length, hasTopics: isOfEdges || sides.length > 0 || hasTopics(head!, columns), parents }, rows);
  if (title !== undefined && sides.length === 0) draft.title = title;
  draft.remarks.push(...remarks);
  draft.keep('cells above the table', remarks.length);
  return draft;
}

const placeBehind = /^(\S.*?)[,;:]?\s+((?:pp?\.|pages?|S\.|Seiten?|ch\.|Kap\.)\s*\d.*)$/i;

class Reader {
  readonly draft = new MapDraft();
  readonly #text: string;
  /** The number of the line at an offset, from 1. */
  readonly #lineAt: (offset: number) => number;
  readonly #columns: ReadonlyMap<CsvColumn, number>;
  readonly #relationColumns: readonly RelationColumn[];
  readonly #others: ReadonlyMap<number, string>;
  /** The column of replies to objections. */
  readonly #replies: number | undefined;
  readonly #width: number;
  /** The parents are topics, in words of their own. */
  readonly #hasTopics: boolean;
  readonly #parents: ReadonlyMap<readonly Cell[], string> | undefined;
  readonly #keys: ReadonlySet<string>;
  /** The rows by their titles and texts. */
  readonly #byWords = new Map<string, string>();
  readonly #rowOf = new Map<string, readonly Cell[]>();
  readonly #relations = new Map<string, DraftRelation>();
  /** What something is said of by more than an undercut. */
  readonly #reached = new Set<string>();
  /** The premises of claims, which are given with no argument. */
  readonly #premises = new Map<string, { readonly row: readonly Cell[]; readonly key: string }[]>();
  /** The relation of each node that has one; `undefined`: it has several. */
  readonly #onlyOf = new Map<string, DraftRelation | undefined>();

  /** It has every column that Argmark writes. */
  get #isOwn(): boolean {
    return this.#columns.size === Object.keys(columnNames).length;
  }

  constructor({ text, columns, relations, others, width, hasTopics, parents }: Table, rows: readonly (readonly Cell[])[]) {
    this.#text = text;
    this.#lineAt = lineCounter(text);
    this.#columns = columns;
    this.#relationColumns = relations;
    this.#others = others;
    this.#replies = replyColumn(others);
    this.#width = width;
    this.#hasTopics = hasTopics;
    this.#parents = parents;
    this.#keys = new Set(rows.flatMap((row, index) => [this.#get(row, 'id') || String(index + 1), ...[this.#get(row, 'title'), this.#get(row, 'text')].flatMap((words) => [words, words.toLowerCase()])]));
    const isSaid = (row: readonly Cell[]) => this.#get(row, 'title') !== '' || this.#get(row, 'text') !== '' || this.#get(row, 'kind').toLowerCase() === 'argument';
    const keys = this.#keysOf(rows);
    rows.forEach((row, index) => { if (isSaid(row) && !this.draft.nodes.has(keys[index]!) || this.#columns.has('id') && isSaid(row)) this.#addNode(row, keys[index]!); });
    rows.forEach((row, index) => { if (!isSaid(row)) this.#addWordless(row, keys[index]!); });
    for (const row of rows) this.#addTopic(row);
    let waiting = rows.map((row, index) => ({ row, key: keys[index]! })).filter(({ row, key }) => this.#mayCutLater(row) || !this.#relate(row, key));
    for (const [to, premises] of this.#premises) this.#join(to, premises);
    // An undercut may cut what another column says.
    for (const isCut of [false, true]) rows.forEach((row, index) => this.#relateByColumns(row, keys[index]!, isCut));
    // What undercuts a step is before it, or undercuts another undercut that does.
    while (waiting.length > 0) {
      const left = waiting.filter(({ row, key }) => !this.#relate(row, key));
      if (left.length === waiting.length) this.#fail(left[0]!.row, 'parent', 'there is no relation between these two to undercut');
      waiting = left;
    }
  }

  /**
   * What rows are called: by their ids, or else by their numbers. Without ids, a row that says the same as one before is that once more,
   * and one that says nothing but reasons and objections goes on with the one before.
   */
  #keysOf(rows: readonly (readonly Cell[])[]): readonly string[] {
    const keys: string[] = [];
    const known = new Map<string, string>();
    for (const [index, row] of rows.entries()) {
      const words = JSON.stringify([this.#get(row, 'title'), this.#get(row, 'text')].map(comparable));
      const isNothing = this.#get(row, 'title') === '' && this.#get(row, 'text') === '';
      const goesOn = isNothing && this.#get(row, 'parent') === '' && this.#relationColumns.some(({ index: at, holdsWords }) => holdsWords && plain(row[at]?.text ?? '') !== '');
      const own = String(index + 1);
      const key = this.#columns.has('id') ? this.#get(row, 'id') || own : isNothing ? goesOn ? keys.at(-1) ?? own : own : known.get(words) ?? own;
      if (!isNothing && !known.has(words) && this.#relationIn(row) !== 'asks') known.set(words, key);
      // Others may name it by its number.
      if (key !== own && !this.#columns.has('id')) this.#byWords.set(own, key);
      keys.push(key);
    }
    return keys;
  }

  /** Makes a claim of what a row is for or against, if that is no row but words, as in a column of topics. */
  #addTopic(row: readonly Cell[]): void {
    const words = this.#get(row, 'parent');
    if (!this.#hasTopics || words === '' || this.#find(words) !== undefined) return;
    const key = this.draft.claim(`topic ${words}`, { text: words, tags: ['thesis'] }).key;
    for (const name of [oneLine(words), comparable(words)]) this.#byWords.set(name, key);
  }

  #get(row: readonly Cell[], column: CsvColumn): string {
    if (column === 'parent') return this.#parentOf(row);
    const index = this.#columns.get(column);
    return index === undefined ? '' : plain(row[index]?.text ?? '');
  }

  /** What a row names as what it is about. One that names itself and says no more is about nothing, and so is one with a word for that. */
  #parentOf(row: readonly Cell[]): string {
    if (this.#parents !== undefined) return this.#parents.get(row) ?? '';
    const index = this.#columns.get('parent');
    const cell = index === undefined ? '' : plain(row[index]?.text ?? '');
    if (this.#isOwn || (this.#keys.has(cell) || this.#keys.has(cell.toLowerCase())) && (cell !== this.#get(row, 'id') || this.#get(row, 'relation') !== '')) return cell;
    return isNoParent(cell) || cell === this.#get(row, 'id') ? '' : cell;
  }

  #fail(row: readonly Cell[], column: CsvColumn, message: string): never {
    const cell = row[this.#columns.get(column) ?? 0] ?? row[0]!;
    return failAt(this.#text, cell.start, message);
  }

  #addNode(row: readonly Cell[], key: string): void {
    const [title, text, kind] = [this.#get(row, 'title'), this.#get(row, 'text'), this.#get(row, 'kind').toLowerCase()];
    if (this.#relationIn(row) === 'asks') return;
    const fields = {
      ...title === '' ? {} : { title }, text, tags: this.#get(row, 'tags').split(/[;,]/).map((tag) => tag.trim().replace(/^#/, '')).filter(Boolean),
    };
    this.#rowOf.set(key, this.#rowOf.get(key) ?? row);
    if (this.draft.nodes.has(key)) this.#fail(row, 'id', `the id \`${oneLine(key)}\` is used a second time here; each claim has one row with its words`);
    const data = this.#data(row);
    const node = kind === 'argument' ? this.draft.argument(key, fields) : this.draft.claim(key, fields);
    Object.assign(node.data, this.#otherCells(row), data);
    const isThesis = kind === 'thesis' || thesisKinds.has(kind) && this.#get(row, 'parent') === '';
    if (!['', 'claim', 'argument', 'assumption'].includes(kind) && !isThesis && this.#relationOfKind(row) === '') {
      node.data['kind'] = kind;
      this.draft.keep('kinds that a map does not have');
    }
    const tag = isThesis ? 'thesis' : kind;
    if (tag === 'thesis' || tag === 'assumption') node.tags.push(...node.tags.includes(tag) ? [] : [tag]);
    for (const words of [title, text].filter(Boolean)) {
      for (const name of [oneLine(words), comparable(words)]) if (!this.#byWords.has(name)) this.#byWords.set(name, key);
    }
    const [sources, pages] = [this.#list(row, 'source'), this.#list(row, 'page')];
    // One quotation may have a semicolon in it.
    const quotations = sources.length === 1 ? [oneLine(this.#get(row, 'quotation'))] : this.#list(row, 'quotation');
    for (const [column, all] of [['page', pages], ['quotation', quotations]] as const) {
      const homeless = all.filter((words, index) => words !== '' && (sources[index] ?? '') === '' && !text.includes(words));
      if (homeless.length === 0) continue;
      node.data[column] = homeless.join('; ');
      this.draft.keep('pages and quotations without a source', homeless.length);
    }
    sources.forEach((source, index) => {
      if (source === '') return;
      const quotation = quotations[index];
      const isSaid = quotation === undefined || quotation === '' || text.includes(quotation);
      // The page may be in the same cell: `Roe 2019, p. 3`.
      const [, before, place] = pages[index] || this.#isOwn ? [] : placeBehind.exec(source) ?? [];
      const locator = pages[index] || place;
      node.citations.push({ key: this.#sourceKey(before ?? source), ...locator ? { locator } : {}, ...isSaid ? {} : { quotation } });
    });
  }

  /** A row without words gives another relation to a row with the same id, or else is a claim of which no more is known. */
  #addWordless(row: readonly Cell[], key: string): void {
    if (this.#relationIn(row) === 'asks') return;
    if (this.draft.nodes.has(key)) {
      const further = (['source', 'page', 'quotation', 'tags', 'data', 'kind'] as const).filter((column) => this.#get(row, column) !== '' && this.#get(row, column) !== this.#get(this.#rowOf.get(key)!, column));
      this.draft.remarks.push(...further.map((column) => `${oneLine(key)}: ${column}: ${oneLine(this.#get(row, column))}`));
      this.draft.keep('cells of further rows of a claim', further.length);
      Object.assign(this.draft.nodes.get(key)!.data, this.#otherCells(row));
      return;
    }
    this.#addNode(row, key);
    // A map may have claims without words, and Argmark's own tables have them.
    if (this.#isOwn && this.#get(row, 'kind') !== '') return;
    this.draft.nodes.get(key)!.text = key;
    this.draft.keep('rows without a title or text, called by their ids');
  }

  /** Reads an object in JSON, as Argmark writes it; whatever else is there is kept as it is. */
  #data(row: readonly Cell[]): Record<string, unknown> {
    const text = this.#get(row, 'data');
    if (text === '') return {};
    try {
      const data = readJson(text);
      if (data.isObject) return data.record();
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
    }
    return { data: text };
  }

  /** Cells of columns that have no meaning for a map are data of the claim; cells without a column have no name. */
  #otherCells(row: readonly Cell[]): Record<string, unknown> {
    const cells = row.map((cell, index) => [index === this.#replies && this.#hasObjection(row) ? undefined : index >= this.#width ? `column ${index + 1}` : this.#others.get(index), plain(cell.text)] as const)
      .filter((cell): cell is readonly [string, string] => cell[0] !== undefined && cell[1] !== '');
    this.draft.keep('cells of other columns', cells.length);
    return Object.fromEntries(cells);
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
    const name = this.#get(row, 'relation').toLowerCase() || this.#relationOfKind(row);
    if (this.#get(row, 'kind').toLowerCase() === 'question') return 'asks';
    if (name === '') return this.#get(row, 'parent') === '' ? undefined : 'support';
    return relationCalled(name);
  }

  /** What kind a row is, where that says what it does to its parent and nothing else does: `objection`. */
  #relationOfKind(row: readonly Cell[]): string {
    const kind = this.#get(row, 'kind').toLowerCase();
    if (this.#get(row, 'relation') !== '' || this.#get(row, 'parent') === '') return '';
    return [undefined, 'asks'].includes(relationCalled(kind)) ? '' : kind;
  }

  /** What a row says of a relation that it does not have. */
  #keepUnrelated(row: readonly Cell[], key: string): void {
    const said = (['relation', 'weight', 'note'] as const).filter((column) => this.#get(row, column) !== '');
    const node = this.draft.nodes.get(key);
    for (const column of said) if (node !== undefined) node.data[column] = this.#get(row, column);
    this.draft.keep('relations, weights and notes of rows without a parent', said.length);
  }

  /** An undercut of a claim: what else relates to that tells what it cuts. */
  #mayCutLater(row: readonly Cell[]): boolean {
    return this.#get(row, 'parent') !== '' && this.#relationIn(row) === 'undercut' && !this.#get(row, 'parent').includes('>');
  }

  /** What undercuts a claim cuts the one relation of that claim, if it has one, or else the steps to it. Argmark's own tables say which. */
  #cutBy(key: string): string | DraftRelation {
    const relation = this.#onlyOf.get(key);
    if (this.#isOwn || relation === undefined || this.draft.nodes.get(key)!.kind !== 'claim') return key;
    if (this.#reached.has(key)) this.draft.guess('undercuts of claims that have reasons or objections themselves, read as undercuts of the step that such a claim takes', this.draft.nodes.get(key)!.text || key, this.#lineAt(this.#rowOf.get(key)?.[0]?.start ?? 0));
    return relation;
  }

  /** Relates a row to its parent; whether what it undercuts is there. */
  #relate(row: readonly Cell[], key: string): boolean {
    const parent = this.#get(row, 'parent');
    if (parent === '') {
      this.#keepUnrelated(row, key);
      return true;
    }
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
    for (const name of namesIn(parent, (each) => this.#find(each) !== undefined)) this.#relateTo(row, key, relation, this.#keyOf(row, name));
    return true;
  }

  #relateTo(row: readonly Cell[], key: string, relation: RelationType | 'premise' | 'asks', to: string): void {
    if (relation === 'asks') this.draft.questions.push({ text: this.#get(row, 'text'), to });
    else if (relation !== 'premise') this.#make(row, relation, key, relation === 'undercut' ? this.#cutBy(to) : to);
    else if (this.draft.nodes.get(to)!.kind === 'argument') this.draft.nodes.get(to)!.premises.push(key);
    else push(this.#premises, to, { row, key });
  }

  /** Relates a row to those that it names in columns such as “supports” and “attacked by”. What names no row is data. */
  #relateByColumns(row: readonly Cell[], key: string, isCut: boolean): void {
    for (const { index, name, type, isFrom, holdsWords } of this.#relationColumns.filter((column) => (column.type === 'undercut') === isCut)) {
      const cell = plain(row[index]?.text ?? '');
      const names = cell === '' ? [] : namesIn(cell, (each) => this.#find(each) !== undefined);
      const strangers = names.filter((each) => [undefined, key].includes(this.#find(each)) || !this.draft.nodes.has(key));
      for (const other of names.filter((each) => !strangers.includes(each)).map((each) => this.#find(each)!)) {
        const [from, to] = isFrom ? [other, key] : [key, other];
        const step = JSON.stringify([from, to]);
        if (this.#relations.get(step)?.type !== type) this.#add(type, from, type === 'undercut' ? this.#cutBy(to) : to, {});
      }
      if (strangers.length === 0) continue;
      if (holdsWords && strangers.length === names.length && this.draft.nodes.has(key)) {
        const made = names.map((text) => this.#add(type, this.draft.claim(`${key} ${name} ${text}`, { text }).key, key, {}).from);
        if (type === 'attack' && made.length === 1) this.#reply(row, made[0]!);
        continue;
      }
      const node = this.draft.nodes.get(key);
      if (node === undefined) this.draft.remarks.push(`${oneLine(key)}: ${name}: ${strangers.join('; ')}`);
      else node.data[name] = strangers.join('; ');
      this.draft.keep('names in columns of relations that no other row has', strangers.length);
    }
  }

  /** Whether a row has one objection, in words of its own. */
  #hasObjection(row: readonly Cell[]): boolean {
    const cells = this.#relationColumns.filter(({ type, holdsWords }) => type === 'attack' && holdsWords).map(({ index }) => plain(row[index]?.text ?? '')).filter(Boolean);
    return cells.length === 1 && namesIn(cells[0]!, () => false).length === 1;
  }

  /** What is against the one objection of a row. */
  #reply(row: readonly Cell[], to: string): void {
    const text = plain(row[this.#replies ?? -1]?.text ?? '');
    if (text !== '') this.#add('attack', this.draft.claim(`${to} reply`, { text }).key, to, {});
  }

  /** Premises of a claim carry it together; one alone supports it. */
  #join(to: string, premises: readonly { readonly row: readonly Cell[]; readonly key: string }[]): void {
    const [only] = premises;
    if (premises.length === 1) {
      this.#make(only!.row, 'support', only!.key, to);
      return;
    }
    for (const { row, key } of premises) for (const column of ['weight', 'note'] as const) {
      if (this.#get(row, column) !== '') this.draft.nodes.get(key)!.data[column] = this.#get(row, column);
      this.draft.keep('weights and notes of premises', this.#get(row, column) === '' ? 0 : 1);
    }
    for (const { row, key } of premises) if (this.#get(row, 'relation') === '') this.draft.guess('rows that are called premises of one claim, read as one argument', this.#get(row, 'text') || key, this.#lineAt(row[0]!.start));
    const made = this.#add('support', this.draft.argument(`${to} premises`, { premises: premises.map(({ key }) => key) }).key, to, {});
    // What undercuts a premise cuts their step.
    for (const { key } of premises) this.#onlyOf.set(key, this.#onlyOf.has(key) ? undefined : made);
  }

  #make(row: readonly Cell[], type: RelationType, from: string, to: string | DraftRelation): DraftRelation {
    const weight = weightIn(this.#get(row, 'weight'));
    const isNumber = typeof weight === 'number';
    if (weight !== undefined && !isNumber) this.draft.keep('weights that are not numbers, in notes');
    if (isNumber && (weight < 0 || weight > 1)) this.draft.keep('weights that are not from 0 to 1');
    if (this.#get(row, 'relation') === '' && this.#relationOfKind(row) === '') this.draft.guess('rows that do not say whether they speak for or against, read as reasons', this.#get(row, 'text') || this.#get(row, 'title') || from, this.#lineAt(row[0]!.start));
    const note = [this.#get(row, 'note'), weight === undefined || isNumber ? '' : `weight: ${weight}`].filter(Boolean).join('; ');
    return this.#add(type, from, to, { ...isNumber ? { weight } : {}, ...note === '' ? {} : { note } });
  }

  #add(type: RelationType, from: string, to: string | DraftRelation, data: Record<string, unknown>): DraftRelation {
    const made = this.draft.relate(type, from, to, data);
    if (typeof to === 'string') this.#relations.set(JSON.stringify([from, to]), made);
    if (typeof to === 'string' && type !== 'undercut') this.#reached.add(to);
    this.#onlyOf.set(from, this.#onlyOf.has(from) ? undefined : made);
    return made;
  }

  /** The row with an id, a title or a text; in other capitals or without its full stop, if there is none. */
  #find(name: string): string | undefined {
    return this.draft.nodes.has(name) ? name : this.#byWords.get(oneLine(name)) ?? this.#byWords.get(comparable(name));
  }

  #keyOf(row: readonly Cell[], name: string): string {
    return this.#find(name) ?? this.#fail(row, 'parent', `there is no row with the id, title or text \`${oneLine(name)}\``);
  }
}
