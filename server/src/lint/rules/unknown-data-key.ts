import type { BlockSummary } from '../../model/summary.js';
import { noData, readData } from '../../model/data.js';
import { roleTags } from '../../model/query.js';
import { elementOf } from '../../edit/lines.js';
import { placesOfKey } from '../data-keys.js';
import { didYouMean, suggester } from '../did-you-mean.js';
import { meantFixes } from '../meant.js';
import type { Block } from '../../syntax/nodes.js';
import type { Rule, Violation } from '../rule.js';

/** The keys that mean something to Argmark or Argdown. */
const known: ReadonlySet<string> = new Set([
  'weight', 'expect', 'standard', 'accrue', 'prefer', 'scheme', 'uses', 'source', 'sources', 'note', 'main', 'story', 'isInMap', 'isInGroup', 'isGroup', 'isClosed', 'color', 'images',
]);

/** Below this length too many words of a language are one letter apart. */
const shortest = 5;

/** What is rather text than a key: several words, or signs. */
const isNoName = /[^\p{L}\p{N}_.:-]/u;

/** What a German writer may write for a key. */
const inGerman: ReadonlyMap<string, string> = new Map([['gewicht', 'weight'], ['gewichtung', 'weight'], ['quelle', 'source'], ['notiz', 'note'], ['anmerkung', 'note'], ['farbe', 'color']]);

/** What is written for `uses` on an inference; elsewhere these keys are free. */
const likeUses = /^(?:used|use|using)$/i;

/** Keys are free, so only what looks like a slip of a key that means something is reported. */
export const unknownDataKey: Rule = {
  code: 'unknown-data-key',
  title: 'A key of data looks like a typo',
  category: 'names',
  severity: 'information',
  scope: 'block',
  concerns: ({ block }) => block.text.includes('{'),
  *check(block) {
    if (block.block.text.includes('{{')) yield* doubleBraces(block.block);
    const similar = suggester(() => known, { farthest: 1 });
    const keys = keysIn(block);
    if (keys.get('uses')) yield* idleUses(block);
    yield* wordsInBraces(block.block);
    yield* commasInValues(block.block);
    for (const [key, hasValue] of keys) {
      if (known.has(key)) continue;
      const german = inGerman.get(key.toLowerCase());
      const meant = german !== undefined ? [german] : [...new Set([...similar(key), ...withoutEnding(key)])].filter((each) => key.length >= shortest || key.toLowerCase() === each);
      if (roleTags.includes(key)) {
        for (const place of placesOfKey(block.block, key)) yield { place, message: `\`${key}\` is a tag, and has no effect in data. Write \`#${key}\` after the text.` };
        continue;
      }
      if (/^tags?$/i.test(key)) {
        for (const place of placesOfKey(block.block, key)) yield { place, message: `\`${key}\` has no effect in data. Write each tag after the text: \`#name\`.` };
        continue;
      }
      const entry = hasValue ? undefined : entryIn(key);
      const isLikeUses = hasValue && likeUses.test(key);
      if (isLikeUses) meant.push('uses');
      if (meant.length === 0 && entry === undefined) continue;
      for (const place of placesOfKey(block.block, key)) {
        if (isLikeUses && elementOf(place).kind !== 'inference') continue;
        if (entry !== undefined) {
          if (/^[\d.]/.test(key) && (!/^\{[^,{}]*\}/.test(block.block.text.slice(place.range.start - 1)) || isOfLatex(block.block, place.range.start - 1))) continue;
          yield { place, message: `\`${key}\` is read as one key without a value, so it has no effect. Write \`${entry}\`.`, meant: [entry] };
          continue;
        }
        yield {
          place,
          message: `\`${key}\` means nothing to Argmark, so its value has no effect.${didYouMean(meant, (each) => `\`${each}\``)}`,
          meant,
        };
      }
    }
  },
  fix: meantFixes,
};

/** Lists of used lines that stand neither on an inference nor on its conclusion, or on the conclusion beside another list that counts. */
function* idleUses({ block, structures, uses }: BlockSummary): Iterable<Violation> {
  const steps = new Map(structures.flatMap((structure) => structure.steps.flatMap((step) => (step.conclusion ? [[elementOf(step.conclusion.place), step] as const] : []))));
  for (const place of placesOfKey(block, 'uses')) {
    const element = elementOf(place);
    const step = steps.get(element);
    if (element.kind === 'inference' || step !== undefined && String(step.data['uses']) === String(uses[step.conclusion!.claim]!.data['uses'])) continue;
    yield {
      place, message: step === undefined ? 'Only an inference uses lines, so this has no effect. Write `uses` after the rule of an inference or in its conclusion.'
        : 'The inference above has a list of its own, which counts, so this one has no effect. Remove one of the two.',
    };
  }
}

/** Whether a pair is rather a part of a formula: `{x: x > 0}`. */
function isFormulaOf(key: string, value: unknown): boolean {
  return key.length === 1 && typeof value === 'string' && math.test(value);
}

/** Words in braces that were meant as text: `{sic} and`, `{1, 2, 3}`, `{x if x > 0}`, `{x: x > 0}`. */
function* wordsInBraces(block: Block): Iterable<Violation> {
  for (const { parts } of block.elements) {
    for (const part of parts) {
      if (part.kind !== 'data' || block.text.startsWith('{{', part.start)) continue;
      const written = block.text.slice(part.start, part.end);
      const shown = written.length > 40 ? '{…}' : written;
      const asText = { place: { block, range: { start: part.start, end: part.end } }, meant: [`\\${written}`] };
      if (block.text[part.start - 1] === '`' && block.text[part.end] === '`') {
        yield { ...asText, message: `Between backticks, too, braces hold data, so \`${shown}\` is not part of the text. Write \`\\{\` for a brace in the text.` };
        continue;
      }
      const entries = Object.entries(readData(block.text, part).values);
      const keys = entries.map(([key]) => key);
      const isFormula = isOfLatex(block, part.start);
      const isEntry = keys.length === 1 && !isFormula && entryIn(keys[0]!) !== undefined;
      if (keys.length === 0 || isEntry || entries.some(([key, value]) => known.has(key) || roleTags.includes(key) || value !== null && !isFormulaOf(key, value))) continue;
      const hasValue = entries.some(([, value]) => value !== null);
      const goesOn = /^(?:[ \t]*[\p{L}\p{N}]|[.,;:!?)])/u.test(block.text.slice(part.end));
      if (!isFormula && !goesOn && !hasValue && !keys.some((key) => isNoName.test(key)) && !keys.every((key) => /^\d/.test(key))) continue;
      yield {
        ...asText,
        message: `Braces hold data, so \`${shown}\` is not part of the text, and ${hasValue ? '' : 'without values '}it has no effect. Write \`\\{\` for a brace in the text.`,
      };
    }
  }
}

/** Values with a comma in them, which ends them: what follows is read as a key without a value. */
function* commasInValues(block: Block): Iterable<Violation> {
  for (const { parts } of block.elements) {
    for (const part of parts) {
      if (part.kind !== 'data' || !block.text.slice(part.start, part.end).includes(',')) continue;
      const data = readData(block.text, part);
      const keys = [...data.keysOf().keys()];
      const at = keys.findIndex((key, index) => index > 0 && data.values[key] === null && !known.has(key) && (typeof data.values[keys[index - 1]!] === 'string' || /^\d+ \p{L}/u.test(key)));
      const before = keys[at - 1];
      if (before === undefined) continue;
      const value = data.textsAt(before)[0]?.range;
      if (value === undefined || /["']/.test(block.text[value.start] ?? '')) continue;
      const rest = /^(?:\s*,[^,:{}[\]]*)+?(?=\s*(?:\}|,[^,:]*:))/.exec(block.text.slice(value.end, part.end))?.[0] ?? '';
      if (rest === '') continue;
      const all = block.text.slice(value.start, value.end + rest.length).trimEnd();
      yield {
        place: { block, range: { start: value.start, end: value.start + all.length } }, meant: [JSON.stringify(all)],
        message: `A comma ends a value, so \`${keys[at]!}\` is read as a key without a value. Put all of it in quotation marks.`,
      };
    }
  }
}

const math = /[<>=≤≥≠∈]/;

/** Whether a brace belongs to a formula: `x_{1}`, `\frac{1}{2}`. */
function isOfLatex({ text }: Block, brace: number): boolean {
  return /(?:[_^]|\\[A-Za-z]+(?:\{[^{}]*\})?)$/.test(text.slice(Math.max(0, brace - 40), brace));
}

/** The braces of templates: `{{ids: [1]}}`. */
function* doubleBraces(block: Block): Iterable<Violation> {
  for (const { parts } of block.elements) {
    for (const { kind, start, end } of parts) {
      const written = kind === 'data' ? block.text.slice(start, end) : '';
      if (!/^\{\{[^]*\}\}$/.test(written)) continue;
      yield {
        place: { block, range: { start, end } }, meant: [written.slice(1, -1)],
        message: 'In two pairs of braces, data is read as one key without a value, so it has no effect. Write one pair.',
      };
    }
  }
}

/** `expected`, `weights`: another form of a word that means something. */
function withoutEnding(key: string): readonly string[] {
  const word = /^([a-z]{5,}?)(?:s|d|ed|ing|ation)$/i.exec(key)?.[1]?.toLowerCase();
  return word !== undefined && known.has(word) ? [word] : [];
}

/** `weight=0.5`, `weight; 0.5`, `weight 0.5`, `weight:0.5`: what was meant as a key with its value, or as a weight alone. */
function entryIn(key: string): string | undefined {
  if (/^(?:0?\.\d+|[01](?:\.\d+)?)$/.test(key)) return `weight: ${key}`;
  const match = /^([A-Za-z]+)(?:[ \t]*[=:;–-][ \t]*|[ \t]+)(\S.*)$/.exec(key);
  return match && known.has(match[1]!) ? `${match[1]}: ${match[2]}` : undefined;
}

/** The keys of the data in a block, and whether some of them have a value. */
function keysIn({ uses, relations, headings, structures }: BlockSummary): ReadonlyMap<string, boolean> {
  const keys = new Map<string, boolean>();
  for (const { data } of [...uses, ...relations, ...headings, ...structures.flatMap(({ steps }) => steps)]) {
    if (data === noData) continue;
    for (const [key, value] of Object.entries(data)) keys.set(key, keys.get(key) === true || (value !== null && value !== undefined));
  }
  return keys;
}
