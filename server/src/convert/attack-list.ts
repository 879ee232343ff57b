import type { Range } from '../base/range.js';
import type { AttackList } from '../evaluation/attack-list.js';

/** A framework as a file states it: its arguments in the order of their declaration. */
export interface ReadAttackList extends AttackList {
  /** In order of the text. */
  readonly problems: readonly FormatProblem[];
}

/** Something wrong with a file. After an `error` the framework is not what the file's author meant. */
export interface FormatProblem {
  readonly severity: 'error' | 'warning';
  readonly message: string;
  /** UTF-16 offsets in the text. */
  readonly range: Range;
}

/** A piece of a text with its place. */
export interface Word extends Range {
  readonly text: string;
}

/** Collects a framework while its file is read; attacks may stand before the arguments that they name. */
export class AttackListBuilder {
  #indexes = new Map<string, number>();
  #attacks: (readonly [Word, Word])[] = [];
  #problems: FormatProblem[] = [];

  report(severity: FormatProblem['severity'], { start, end }: Range, message: string): void {
    this.#problems.push({ severity, message, range: { start, end } });
  }

  declare(name: Word): void {
    if (this.#indexes.has(name.text)) {
      this.report('warning', name, `The argument \`${name.text}\` is declared twice; once is enough.`);
    } else {
      this.#indexes.set(name.text, this.#indexes.size);
    }
  }

  attack(from: Word, to: Word): void {
    this.#attacks.push([from, to]);
  }

  finish(): ReadAttackList {
    const seen = new Set<string>();
    const attacks: [number, number][] = [];
    for (const [from, to] of this.#attacks) {
      const ends = [from, to].map((end) => {
        const index = this.#indexes.get(end.text);
        if (index === undefined) this.report('error', end, `There is no argument \`${end.text}\`; declare it, or correct its name.`);
        return index;
      });
      const [source, target] = ends;
      if (source === undefined || target === undefined) continue;
      const key = `${source} ${target}`;
      if (seen.has(key)) {
        this.report('warning', { start: from.start, end: to.end }, `\`${from.text}\` attacks \`${to.text}\` already; this is left out.`);
      } else {
        seen.add(key);
        attacks.push([source, target]);
      }
    }
    const problems = this.#problems.toSorted((a, b) => a.range.start - b.range.start);
    return { names: [...this.#indexes.keys()], attacks, problems };
  }
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
