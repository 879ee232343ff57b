import type { Range } from '../base/range.js';
import type { AttackList } from '../evaluation/attack-list.js';

/** A framework as a file states it: its arguments in the order of their declaration. */
export interface ReadAttackList extends AttackList {
  /** They are in order of the text. */
  readonly problems: readonly FormatProblem[];
  /** What is in comments. */
  readonly comments: readonly string[];
  /** Pairs of supporter and supported, each once, in dialects that have them. */
  readonly supports: readonly (readonly [number, number])[];
  /** The weights of attacks and supports, by `weightKey`. */
  readonly weights: ReadonlyMap<string, number>;
  /** What arguments say, by their names, in formats that have more than names. */
  readonly labels: ReadonlyMap<string, string>;
}

/** Tells by what an attack or support is known among the weights. */
export function weightKey(from: number, to: number): string {
  return `${from} ${to}`;
}

/** Something wrong with a file. After an `error` the framework is not what the file's author meant. */
export interface FormatProblem {
  readonly severity: 'error' | 'warning';
  readonly message: string;
  /** UTF-16 offsets in the text. */
  readonly range: Range;
  /** What is left out because of it, by its name in the plural. */
  readonly leavesOut?: string | undefined;
}

/** A piece of a text with its place. */
export interface Word extends Range {
  readonly text: string;
}

/** Collects a framework while its file is read; attacks may be before the arguments that they name. */
export class AttackListBuilder {
  #indexes = new Map<string, number>();
  #relations: { readonly type: 'attack' | 'support'; readonly from: Word; readonly to: Word; readonly weight: number | undefined }[] = [];
  #problems: FormatProblem[] = [];
  #labels = new Map<string, string>();
  #comments: string[] = [];

  report(severity: FormatProblem['severity'], { start, end }: Range, message: string, leavesOut?: string): void {
    this.#problems.push({ severity, message, range: { start, end }, leavesOut });
  }

  declare(name: Word, label = ''): void {
    if (this.#indexes.has(name.text)) {
      this.report('warning', name, `The argument \`${name.text}\` is declared twice; once is enough.`, 'repetitions');
    } else {
      this.#indexes.set(name.text, this.#indexes.size);
      if (label !== '') this.#labels.set(name.text, label);
    }
  }

  comment(words: string): void {
    if (words.trim() !== '') this.#comments.push(words.trim());
  }

  attack(from: Word, to: Word, weight?: number): void {
    this.#relations.push({ type: 'attack', from, to, weight });
  }

  support(from: Word, to: Word, weight?: number): void {
    this.#relations.push({ type: 'support', from, to, weight });
  }

  finish(): ReadAttackList {
    const seen = new Set<string>();
    const pairs: Record<'attack' | 'support', [number, number][]> = { attack: [], support: [] };
    const weights = new Map<string, number>();
    for (const { type, from, to, weight } of this.#relations) {
      const [source, target] = [this.#indexOf(from), this.#indexOf(to)];
      if (source === undefined || target === undefined) continue;
      const key = weightKey(source, target);
      if (seen.has(`${type} ${key}`)) {
        this.report('warning', { start: from.start, end: to.end }, `\`${from.text}\` ${type}s \`${to.text}\` already; this is left out.`, 'repetitions');
        continue;
      }
      seen.add(`${type} ${key}`);
      pairs[type].push([source, target]);
      if (weight !== undefined) weights.set(key, weight);
    }
    const problems = this.#problems.toSorted((a, b) => a.range.start - b.range.start);
    return { names: [...this.#indexes.keys()], attacks: pairs.attack, supports: pairs.support, weights, labels: this.#labels, comments: this.#comments, problems };
  }

  #indexOf(end: Word): number | undefined {
    const index = this.#indexes.get(end.text);
    if (index === undefined) this.report('error', end, `There is no argument \`${end.text}\`; declare it, or correct its name.`);
    return index;
  }
}

/** What a word after two names of arguments says: that one supports the other, how much it weighs, or neither. */
export function labelOf(word: string | undefined): { readonly isSupport: boolean; readonly weight: number | undefined } {
  const number = word === undefined || !/^-?(?:\d+(?:\.\d+)?|\.\d+)$/.test(word) ? undefined : Number(word);
  return { isSupport: word !== undefined && /^(?:\+|s|sup|supp|supports?|pro)$/i.test(word), weight: number };
}

/** A line with its words, which white space divides. */
export interface Line extends Range {
  readonly words: readonly Word[];
}

/** The lines of a text, empty ones included, without their ends. */
export function* linesOf(text: string): Generator<Line> {
  for (const line of text.matchAll(/[^\r\n]*(?:\r\n|\r|\n|$)/g)) {
    const start = line.index;
    const content = line[0].replace(/[\r\n]+$/, '').replace(/^\ufeff/, (mark) => ' '.repeat(mark.length));
    const words = [...content.matchAll(/\S+/g)].map(({ 0: word, index }) =>
      ({ text: word, start: start + index, end: start + index + word.length }));
    yield { start, end: start + content.length, words };
  }
}
