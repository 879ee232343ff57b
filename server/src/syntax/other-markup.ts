import type { Problem } from '../base/problem.js';
import type { Range } from '../base/range.js';
import type { Element, Part } from './nodes.js';
import { name } from './slip.js';

/** What other programs write, and what is text here, or a tag: footnotes, links of wikis, addresses with a fragment, numbers behind a rule. */

const foreign = /\[\[([^[\]\n\r|]{1,100})(?:\|[^[\]\n\r]{1,100})?\]\]|\[\^[^[\]\n\r]{1,60}\]|\^\[[^[\]\n\r]{1,400}\]/g;

/** Finds footnotes and links of wikis in a stretch of text: `[^1]`, `^[a note]`, `[[Title]]`. */
export function* otherMarkupIn(text: string, { start, end }: Range): Iterable<Problem> {
  const words = text.slice(start, end);
  if (!words.includes('[')) return;
  for (const { 0: all, 1: title, index } of words.matchAll(foreign)) {
    const range = { start: start + index, end: start + index + all.length };
    yield title === undefined ? footnote(range, all)
      : { code: 'broken-title', range, message: `\`${all}\` is text here. To mention a title in a text, write \`@[${title}]\`.`, meant: [`@[${title}]`] };
  }
}

/** Tells of a footnote, as a reference or as what a line begins with. */
export function footnote(range: Range, written: string): Problem {
  return { code: 'broken-citation', range, message: `There are no footnotes, so \`${written}\` does not say where this comes from. Cite the source in the text of the claim: \`[@key, p. 3]\`.`, meant: [] };
}

const address = /(?:[a-z]{2,9}:\/\/|www\.)[^\s"'<>()[\]]*$/i;

/** Tells of a tag that is rather the end of an address: `https://example.org/page#section`. `before`: the text before it. */
export function tagInAddress(text: string, before: Part | undefined, { start, end }: Range): Problem | undefined {
  const written = before?.kind === 'text' && before.end === start ? address.exec(text.slice(before.start, start))?.[0] : undefined;
  if (written === undefined) return undefined;
  const whole = written + text.slice(start, end);
  const target = written.includes('://') ? whole : `https://${whole}`;
  return {
    code: 'unknown-tag', range: { start: start - written.length, end }, meant: [`[${written.replace(/^\w+:\/\//, '')}](${target})`],
    message: `\`${text.slice(start, end)}\` is read as a tag and not as part of this address. Write the address as a link: \`[words](${target.length > 60 ? 'https://…' : target})\`.`,
  };
}

const number = String.raw`\(?(?<![\d.])\d{1,2}(?![\d.]\d|\d)\)?`;
const next = String.raw`[ \t]*(?:[,;&+]|and|und|(?=\())[ \t]*${number}`;
const source = String.raw`(?:uses?|using|from|by|with|aus|nach|mit)(?:[ \t]*:)?[ \t]*`;
/** In brackets, behind a word such as *from*, or several of them: a number alone may belong to a name, `Lemma 2`. */
const numbers = new RegExp(String.raw`(?<![\p{L}\p{N}]|[-–(),;:&+][ \t]*)(?:\([ \t]*(?:${source})?${number}(?:${next})*[ \t]*\)|${source}${number}(?:${next})*|${number}(?:${next})+)[ \t]*$`, 'iu');

const inBrackets = new RegExp(String.raw`(?<=\s)\([ \t]*${source}${number}(?:${next})*[ \t]*\)[ \t.]*$`, 'iu');

/** Finds the numbers of premises in brackets behind a line of an argument: `(3) Socrates is mortal. (from 1, 2)`. */
export function numbersBehindLine(text: string, { kind, parts }: Element): Problem | undefined {
  const last = kind === 'numbered' ? parts.findLast((part) => part.kind === 'text' && text.slice(part.start, part.end).trim() !== '') : undefined;
  const match = last && inBrackets.exec(text.slice(last.start, last.end));
  return match ? usesNumbers(text, last.start + match.index, match[0], 'as words of the claim') : undefined;
}

/** Finds the numbers of premises behind the rule of an inference, where they are part of its name: `-- modus ponens (1, 2) --`. */
export function numbersBehindRule(text: string, { parts }: Element): Problem | undefined {
  const last = parts.findLast(({ kind, start, end }) => kind === 'text' && text.slice(start, end).trim() !== '');
  const match = last && !parts.some(({ kind }) => kind === 'data') ? numbers.exec(text.slice(last.start, last.end)) : null;
  if (match === null) return undefined;
  return usesNumbers(text, last!.start + match.index, match[0], 'as the name of a rule');
}

function usesNumbers(text: string, start: number, written: string, as: string): Problem {
  const end = start + written.trimEnd().length;
  const meant = `{uses: [${written.match(/\d+/g)!.join(', ')}]}`;
  return { code: 'unknown-sigil', range: { start, end }, message: `\`${text.slice(start, end)}\` is read ${as}. Write in braces which lines an inference uses: \`${meant}\`.`, meant: [meant] };
}

const definition = new RegExp(String.raw`(?<=[\p{L}\p{N})][.!?…]["”“»]?)[ \t]+(?=(${name}):[ \t]+\S)`, 'gu');

/** Finds definitions behind a sentence of another claim, in its line: `[A]: It rains. [B]: It is cold.` */
export function* definitionsIn(text: string, { start, end }: Range): Iterable<Problem> {
  const words = text.slice(start, end);
  if (!words.includes(':')) return;
  for (const { 0: gap, 1: title, index } of words.matchAll(definition)) {
    const at = start + index;
    yield { code: 'broken-title', range: { start: at, end: at + gap.length + title!.length + 1 }, message: `A title begins its line, so \`${title}:\` is text here. Write it on a new line, below a blank one.`, meant: [`\n\n${title}:`] };
  }
}
