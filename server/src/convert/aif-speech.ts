import { oneLine } from '../base/one-line.js';
import { push } from '../base/multimap.js';
import { TitleOf, type MapDraft } from './draft/draft.js';

/** A node of a graph in which somebody speaks. */
export interface SpokenNode {
  readonly type: string;
  readonly text: string;
  /** The name of its scheme; empty if it says nothing. */
  readonly scheme: string;
}

/** What is said in a graph, and by whom. */
interface Speech {
  readonly nodes: ReadonlyMap<string, SpokenNode>;
  readonly edges: readonly (readonly [from: string, to: string, ...more: unknown[]])[];
  /** The names of those who speak, by locutions. */
  readonly speakers: ReadonlyMap<string, string>;
  /** Whether nodes of a type are steps of the argument. */
  readonly makesSteps: (type: string) => boolean;
}

/** Tells whether nodes of a type are locutions (L), what is done by them (YA), or how one follows another (TA). */
export function isSpeech(type: string | undefined): boolean {
  return type === 'L' || type === 'YA' || type === 'TA';
}

/**
 * Keeps who said what (locution → illocution → information) and what it answers (locution → transition → locution) as data of what was
 * said, and in a comment where no claim has been said. What neither says is counted. Linear.
 */
export function keepSpeech(draft: MapDraft, speech: Speech): void {
  new Reader(draft, speech).read();
}

class Reader {
  readonly #draft: MapDraft;
  readonly #speech: Speech;
  readonly #next = new Map<string, string[]>();
  /** The nodes of speech that are read, with their edges. */
  readonly #read = new Set<string>();
  /** What locutions say. */
  readonly #said = new Map<string, string>();
  /** Locutions that report another one. */
  readonly #reports = new Set<string>();

  constructor(draft: MapDraft, speech: Speech) {
    this.#draft = draft;
    this.#speech = speech;
    for (const [from, to] of speech.edges) push(this.#next, from, to);
  }

  read(): void {
    const locutions = this.#of('L');
    const words = new Set(locutions.map(([, { text }]) => oneLine(text)));
    for (const [key, { text }] of locutions) {
      if (text.trim() === '' || words.has(oneLine(text.replace(/^[^:]*:/, '')))) this.#reports.add(key);
      this.#readLocution(key, text);
    }
    this.#keepUnsaid();
    for (const [key] of locutions) this.#readTransitions(key);
    this.#tellOfTheRest();
  }

  #of(type: string): readonly (readonly [key: string, node: SpokenNode])[] {
    return [...this.#speech.nodes].filter(([, node]) => node.type === type);
  }

  #after(key: string, type: string): readonly string[] {
    return (this.#next.get(key) ?? []).filter((each) => this.#speech.nodes.get(each)?.type === type);
  }

  #readLocution(key: string, words: string): void {
    for (const act of this.#after(key, 'YA')) {
      this.#read.add(act);
      if (this.#after(act, 'L').length > 0) this.#reports.add(key);
      for (const claim of this.#after(act, 'I')) this.#say(key, words, claim, this.#speech.nodes.get(act)!.scheme);
    }
    // Some tools leave out what is done by saying it.
    for (const claim of this.#after(key, 'I')) this.#say(key, words, claim, '');
  }

  #say(key: string, words: string, claim: string, illocution: string): void {
    this.#said.set(key, claim);
    const { text, data } = this.#draft.nodes.get(claim)!;
    const { speaker, said } = saying(words, text, this.#speech.speakers.get(key));
    add(data, 'speaker', speaker);
    add(data, 'said', said);
    add(data, 'illocution', illocution);
    this.#draft.keep('locutions');
  }

  #keepUnsaid(): void {
    for (const [key, { text }] of this.#of('L')) {
      if (this.#said.has(key)) continue;
      if (this.#reports.has(key)) {
        this.#draft.leaveOut('locutions that report another locution');
      } else {
        this.#draft.remarks.push(this.#wordsOf(key, text));
        this.#draft.keep('locutions');
      }
    }
  }

  /** The words of a locution with its speaker, and what is done by it where that has a name. */
  #wordsOf(key: string, text: string): string {
    const speaker = this.#speech.speakers.get(key);
    const acts = this.#after(key, 'YA').map((act) => this.#speech.nodes.get(act)!.scheme).filter(Boolean);
    const isNamed = speaker === undefined || /^\s*[^:]{1,60}?\s*:\s*\S/.test(text);
    return `${isNamed ? '' : `${speaker}: `}${oneLine(text)}${acts.length === 0 ? '' : ` (${acts.join(', ')})`}`;
  }

  #readTransitions(from: string): void {
    for (const transition of this.#after(from, 'TA')) {
      this.#read.add(transition);
      const { scheme } = this.#speech.nodes.get(transition)!;
      for (const to of this.#after(transition, 'L')) {
        if (this.#reports.has(from) || this.#reports.has(to)) continue;
        const [before, after] = [this.#said.get(from), this.#said.get(to)];
        if (before !== undefined && before === after) continue;
        if (before === undefined || after === undefined) {
          const [first, last] = [from, to].map((key) => oneLine(this.#speech.nodes.get(key)!.text));
          this.#draft.remarks.push(`“${last}” follows “${first}”${scheme === '' ? '' : ` (${scheme})`}`);
        } else {
          const { data } = this.#draft.nodes.get(after)!;
          data['follows'] = [...(data['follows'] as TitleOf[] | undefined) ?? [], new TitleOf(before)];
          add(data, 'transition', scheme);
        }
        this.#draft.keep('transitions');
      }
    }
  }

  /** Arguing and disagreeing say no more than the steps that they make. Other nodes and edges of speech are counted. */
  #tellOfTheRest(): void {
    const acts = this.#of('YA').filter(([key]) => this.#next.get(key)?.some((made) => this.#speech.makesSteps(this.#typeOf(made))));
    for (const [key] of acts) this.#read.add(key);
    this.#draft.leaveOut('acts of speech by which steps were made', acts.filter(([, { scheme }]) => scheme !== '').length);
    for (const [key, { type, text }] of [...this.#of('YA'), ...this.#of('TA')]) {
      if (this.#read.has(key)) continue;
      this.#draft.remarks.push(`Node ${key} of type ${type}: ${oneLine(text)}`);
      this.#draft.keep('acts of speech and transitions of no locution');
    }
    this.#draft.leaveOut('edges from one locution to another, or from a step to speech', this.#speech.edges.filter(([from, to]) => !this.#means(this.#typeOf(from), this.#typeOf(to))).length);
  }

  #typeOf(key: string): string {
    return this.#speech.nodes.get(key)?.type ?? '';
  }

  /** Whether an edge between such nodes is read, or is no edge of speech. What does not exist is no speech. */
  #means(from: string, to: string): boolean {
    if (!isSpeech(from) && !isSpeech(to)) return true;
    return from === 'L' ? ['YA', 'TA', 'I'].includes(to) : from === 'TA' ? ['L', 'YA'].includes(to) : from === 'YA' && (to === 'L' || to === 'I' || this.#speech.makesSteps(to));
  }
}

/** Adds a value to those of its name: one is a text, several are a list, and none is nothing. */
function add(data: Record<string, unknown>, name: string, value: string | undefined): void {
  if (value === undefined || value === '') return;
  const before = [data[name] ?? []].flat();
  if (!before.includes(value)) data[name] = before.length === 0 ? value : [...before, value];
}

/** `CL : words`, as AIFdb writes a locution; the words only where the claim does not have them. */
function saying(locution: string, claim: string, name: string | undefined): { readonly speaker?: string; readonly said?: string } {
  const [, who, words] = /^\s*([^:]{1,60}?)\s*:\s*(\S.*)$/s.exec(locution) ?? [undefined, undefined, locution];
  const speaker = name ?? who;
  const said = oneLine(speaker !== undefined && who !== undefined && who !== speaker ? locution.replace(`${who}`, '').replace(/^\s*:\s*/, '') : words!);
  return {
    ...speaker === undefined ? {} : { speaker: oneLine(speaker) },
    ...said === oneLine(claim) || said === '' ? {} : { said },
  };
}
