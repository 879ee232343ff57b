import { isAlias, isScalar, visit, type Document } from 'yaml';
import type { Problem } from '../base/problem.js';
import { endOfLine, startOfLine } from '../base/lines.js';
import type { Range } from '../base/range.js';
import { dataKeys } from './known-values.js';

/** Something that YAML reads differently from what was meant. */
export interface YamlFault {
  readonly code: string;
  readonly message: string;
  readonly at: number;
  readonly end: number;
}

/** The message about an error that can be corrected, and the corrected text, which is as long as before. */
export interface YamlSlip {
  readonly range: Range;
  readonly message: string;
  readonly meant: readonly string[];
  readonly replaced: readonly { readonly range: Range; readonly text: string }[];
}

// Signs that mean something to YAML, within a value that was meant as text, are moved here while it is read, and back after.
const [firstPrivate, lastPrivate] = [0xe000, 0xe07f];
const hidden = /[\ue000-\ue07f]/g;

/** What is there instead of `text` while the YAML is read: nothing in it means anything to YAML. */
function hide(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, (sign) => String.fromCharCode(firstPrivate + sign.charCodeAt(0)));
}

/** A value with what `hide` has moved moved back. */
export function unhide<T>(value: T): T {
  if (typeof value === 'string') return value.replace(hidden, (sign) => String.fromCharCode(sign.charCodeAt(0) - firstPrivate)) as T;
  if (Array.isArray(value)) return value.map((each: unknown) => unhide(each)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const shown = Object.create(null) as Record<string, unknown>;
  for (const [key, each] of Object.entries(value)) shown[unhide(key)] = unhide(each);
  return shown as T;
}

/** Finds errors that can be corrected: comments of another kind, tabs, values that need quotation marks. Linear in text and errors. */
export function slipsInYaml(source: string, faults: readonly YamlFault[], document: Document): readonly YamlSlip[] {
  const taken = new Set<number>();
  const slips: YamlSlip[] = [];
  const add = (line: number, slip: YamlSlip | undefined) => {
    if (slip === undefined || taken.has(line)) return;
    taken.add(line);
    slips.push(slip);
  };
  for (const { index, mark } of foreignComments(source, document)) add(index, foreignComment(source, index, mark));
  for (const { 1: colour, index, 0: all } of source.matchAll(/:[ \t]+(#[0-9A-Fa-f]{3,8})(?=[ \t]*(?:[,}\r\n]|$))/g)) {
    const start = index + all.length - colour!.length;
    add(start, quoted(source, { start, end: start + colour!.length }));
  }
  const tab = faults.find(({ code }) => code === 'TAB_AS_INDENT');
  if (tab) return [...slips, tabs(source, tab.at)];
  for (const fault of faults) {
    const line = startOfLine(source, fault.at);
    if (fault.code === 'MISSING_CHAR' && fault.message.includes('quote')) {
      const open = openQuotation(document);
      if (open !== undefined) add(startOfLine(source, open), unclosedQuotation(source, open));
      continue;
    }
    const comma = source[0] === '{' ? missingComma(source, line) : undefined;
    if (comma) {
      add(line, comma);
      continue;
    }
    const inBraces = source[0] === '{' ? tagInBraces(source) ?? citationInBraces(source) ?? wordsInBraces(source, fault) : undefined;
    if (inBraces) {
      add(line, inBraces);
      continue;
    }
    const comment = isOfBracket(fault) ? commentInLine(source, line) : undefined;
    add(line, comment ? quoted(source, comment) : fault.code === 'BLOCK_IN_FLOW' ? quoted(source, { start: fault.at, end: endOfValue(source, fault) }) : keyOfCitation(source, line) ?? pairsInLine(source, line) ?? unquotedValue(source, fault, line) ?? reservedValue(source, fault));
  }
  return slips;
}

/** Mistakes that the library does not report: keys without a value, and text that a comment swallows. */
export function silentFaults(document: Document, source: string): readonly YamlFault[] {
  const found: YamlFault[] = [];
  // Nothing but lines such as `title = Rain`, which are one text to YAML.
  const pair = isScalar(document.contents) && document.contents.type === 'PLAIN' ? /^[ \t]*[\p{L}_][\w-]*[ \t]*=/mu.exec(source) : null;
  if (pair) found.push({ code: 'MISSING_CHAR', message: 'no colon', at: pair.index, end: pair.index + pair[0].length });
  if (!/[*!#&]/.test(source)) return found;
  for (const { code, message, pos: [at, end] } of document.warnings) found.push({ code, message, at, end });
  const anchors = new Map<string, number>();
  const used = new Set<string>();
  visit(document, {
    Node(_, node) {
      if (!isAlias(node)) {
        const start = node.range?.[0] ?? 0;
        if (node.anchor !== undefined) anchors.set(node.anchor, source.lastIndexOf(`&${node.anchor}`, start));
        if (node.tag === '!') found.push({ code: 'TAG', message: '', at: source.lastIndexOf('!', start), end: start });
      } else if (anchors.has(node.source)) {
        used.add(node.source);
      } else {
        const [at, end] = node.range!;
        found.push({ code: 'BAD_ALIAS', message: 'Nothing has this name', at, end });
      }
    },
    Pair(_, { value }) {
      // `Proposal #3`: to YAML, a comment begins there.
      if (!isScalar(value) || !value.range || value.type !== 'PLAIN') return;
      const comment = /^[ \t]+#\d/.exec(source.slice(value.range[1], value.range[1] + 20));
      if (comment) found.push({ code: 'COMMENT', message: '', at: value.range[0], end: value.range[1] });
    },
  });
  // Nothing stands for such a value elsewhere, so it was meant to be words.
  for (const [name, at] of anchors) if (!used.has(name) && at >= 0) found.push({ code: 'ANCHOR', message: '', at, end: at + 1 });
  return found;
}

/** Tells whether a fault is that of a bracket without a partner, which `bracketsAlone` says in plain words. */
export function isOfBracket({ message }: YamlFault): boolean {
  return /^Flow (?:map|sequence) |flow-(?:map|seq)-end token/.test(message);
}

/** Tells of the brackets without a partner in a text that could not be read for them, one at each place. */
export function bracketsAlone(document: Document, source: string): readonly Problem[] {
  /** The innermost bracket that is open where another one, or the text, comes to an end. */
  const open = new Map<number, number>();
  const around: Range[] = [];
  visit(document, {
    Collection(_, { flow, range }) {
      const [start, end] = range ?? [0, 0];
      const partner = partners[source[start] ?? ''];
      if (!flow || partner === undefined) return;
      around.push({ start, end });
      if (source[end - 1] !== partner) open.set(end, start);
    },
  });
  return [...open].map(([end, start]) => {
    const [sign, last] = [source[start]!, source[end]];
    const isOpened = around.some((each) => each.start < start && each.end >= end && partners[source[each.start]!] === last);
    if ((last === '}' || last === ']') && !isOpened) return bracket({ start: end, end: end + 1 }, `Nothing opens this \`${last}\`. Remove it.`, '');
    const words = source.slice(start, end).trimEnd();
    const partner = partners[sign]!;
    return /[\r\n]/.test(words) ? bracket({ start, end: start + 1 }, `Nothing closes this \`${sign}\`. Write \`${partner}\` where the value ends.`)
      : bracket({ start, end: start + words.length }, `Nothing closes the \`${sign}\` that this begins with. Write \`${partner}\` after it.`, words + partner);
  });
}

function bracket(range: Range, message: string, meant?: string): Problem {
  return { code: 'invalid-yaml', range, message, ...(meant === undefined ? {} : { meant: [meant] }) };
}

const partners: Readonly<Record<string, string>> = { '{': '}', '[': ']' };

function* foreignComments(source: string, document: Document): Iterable<{ index: number; mark: string }> {
  if (!/\/[/*]|<!--/.test(source)) return;
  const texts: Range[] = [];
  visit(document, {
    Scalar(_, { type, range }) {
      if (range && type !== 'PLAIN') texts.push({ start: range[0], end: range[1] });
    },
  });
  for (const match of source.matchAll(/^[ \t]*(\/\/|\/\*|<!--)/gm)) {
    const at = match.index + match[0].length - match[1]!.length;
    if (!texts.some(({ start, end }) => start <= at && at < end)) yield { index: match.index, mark: match[1]! };
  }
}

function foreignComment(source: string, line: number, mark: string): YamlSlip {
  const start = source.indexOf(mark, line);
  const end = endOfLine(source, start);
  const words = source.slice(start + mark.length, end).replace(/(?:\*\/|-->)\s*$/, '').trim();
  return {
    range: { start, end: mark === '//' ? start + 2 : end },
    message: `\`${mark}\` does not begin a comment here: in front matter and data, comments begin with \`#\`. Write \`#\`.`,
    meant: [mark === '//' ? '#' : `# ${words}`],
    replaced: [{ range: { start, end }, text: `#${' '.repeat(end - start - 1)}` }],
  };
}

/** Two pairs of data without a comma between them: `{weight: 0.5 expect: accepted}`, or with a semicolon. */
function missingComma(source: string, line: number): YamlSlip | undefined {
  for (const { 1: between, 2: key, index } of source.slice(line, endOfLine(source, line)).matchAll(/(?<=[:,[{][^,\]}]*[^\s;,:[{])([ \t]*;?[ \t]+|;)([\w-]+):(?=\s)/g)) {
    if (!dataKeys.has(key!)) continue;
    const start = line + index;
    return {
      range: { start, end: start + between!.length + key!.length },
      message: `A comma is missing before \`${key}\`, which is read as part of the value before it. Write \`, ${key}\`.`,
      meant: [`, ${key}`],
      replaced: [{ range: { start, end: start + between!.length }, text: ','.padEnd(between!.length) }],
    };
  }
  return undefined;
}

/** A list with hyphens is found by its first hyphen alone. */
function endOfValue(source: string, { at, end }: YamlFault): number {
  return Math.max(end, at + /^[^,\]}\r\n]*/.exec(source.slice(at))![0].trimEnd().length);
}

/** All indentations by tabs are reported as one mistake. */
function tabs(source: string, at: number): YamlSlip {
  const lines = [...source.matchAll(/^[ ]*\t[ \t]*(?=\S)/gm)];
  const first = source.indexOf('\t', startOfLine(source, at));
  return {
    range: { start: first, end: first + 1 },
    message: `A tab indents this line${lines.length > 1 ? ` and ${lines.length - 1} more` : ''}, but YAML allows only spaces. Indent by two spaces for each level.`,
    meant: [],
    replaced: lines.map(({ 0: indent, index }) => ({ range: { start: index, end: index + indent.length }, text: ' '.repeat(indent.length) })),
  };
}

/** The value of a line that is no text to YAML, although it reads like one. */
function unquotedValue(source: string, { at, code }: YamlFault, line: number): YamlSlip | undefined {
  const end = endOfLine(source, line);
  const words = source.slice(line, end);
  const match = /^([ \t]*(?:-[ \t]+)*(?:(?:"[^"]*"|'[^']*'|[^\s"'#:[\]{},][^:]*?)[ \t]*:[ \t]+)?)(\S.*?)[ \t]*$/.exec(words);
  const value = match?.[2];
  if (value === undefined || holdsHidden(value) || /^[|>][-+\d]*$/.test(value)) return undefined;
  const start = line + match![1]!.length;
  if (!match![1]!.includes(':') && !match![1]!.includes('-')) {
    return code === 'MULTILINE_IMPLICIT_KEY' || code === 'MISSING_CHAR' ? noColon(source, line, end) : undefined;
  }
  // Within braces or brackets that span the value, the line is not one value.
  const isFlow = /^[{[].*[\]}]$/.test(value) && code !== 'UNEXPECTED_TOKEN';
  if (isFlow || at < line) return undefined;
  return quoted(source, { start, end: start + value.length });
}

/** A key with the sign of its citations before it: `@key: …`. */
function keyOfCitation(source: string, line: number): YamlSlip | undefined {
  const match = /^([ \t]*)@([\p{L}\p{N}_-]+)(?=[ \t]*:(?:\s|$))/u.exec(source.slice(line, endOfLine(source, line)));
  if (match === null) return undefined;
  const [start, end] = [line + match[1]!.length, line + match[0].length];
  return {
    range: { start, end }, message: `A source is defined without the \`@\` of its citations. Write \`${match[2]!}:\`.`, meant: [match[2]!],
    replaced: [{ range: { start, end }, text: `${match[2]!} ` }],
  };
}

/** Several pairs after a key in one line, without the braces: `key: title: Words, author: Name`. */
function pairsInLine(source: string, line: number): YamlSlip | undefined {
  const match = /^([ \t]*(?:-[ \t]+)?[^\s"'#:[\]{},][^:\n\r]*:[ \t]+)([\w-]+:[ \t]+[^,:\n\r]+(?:,[ \t]*[\w-]+:[ \t]+[^,:\n\r]+)*)$/.exec(source.slice(line, endOfLine(source, line)));
  if (match === null || !sourceFields.test(match[2]!) || holdsHidden(match[2]!)) return undefined;
  const words = match[2]!.trimEnd();
  const range = { start: line + match[1]!.length, end: line + match[1]!.length + words.length };
  return { ...quoted(source, range), message: `Several values after one key need braces. Write \`{${words.length > 50 ? '…' : words}}\`.`, meant: [`{${words}}`] };
}

const sourceFields = /^(?:title|author|authors|date|year|url|file|doi|publisher|pages|color|label):/;

/** Tags in braces, as Pandoc writes attributes: `{#thesis}`. YAML finds a comment there, so nothing closes the brace. */
function tagInBraces(source: string): YamlSlip | undefined {
  const all = /^\{[ \t]*(#\p{L}[\p{L}\p{N}_-]*(?:,?[ \t]+#\p{L}[\p{L}\p{N}_-]*)*)[ \t]*\}$/u.exec(source);
  if (all === null) return undefined;
  const meant = all[1]!.replaceAll(',', '');
  return {
    range: { start: 0, end: source.length }, meant: [meant], message: `Braces hold data, so this is no tag. Write \`${meant}\`.`,
    replaced: [{ range: { start: 1, end: source.length - 1 }, text: ' '.repeat(source.length - 2) }],
  };
}

/** A citation in braces: `{@key, p. 3}`. */
function citationInBraces(source: string): YamlSlip | undefined {
  const words = /^\{[ \t]*(@[^{}\n\r]+?)[ \t]*\}$/.exec(source)?.[1];
  if (words === undefined) return undefined;
  const meant = `[${words}]`;
  return {
    range: { start: 0, end: source.length }, meant: [meant], message: `Braces hold data, so this is read as data and not as a citation. Write \`${meant}\`.`,
    replaced: [{ range: { start: 1, end: source.length - 1 }, text: ' '.repeat(source.length - 2) }],
  };
}

/** The value of a key in braces that YAML finds more in than one text: `{note: see [2020]}`, `{note: "so" and on}`, `{note: * words}`. */
function wordsInBraces(source: string, fault: YamlFault): YamlSlip | undefined {
  if (!isOfBracket(fault) && fault.code !== 'UNEXPECTED_TOKEN' && fault.code !== 'BAD_ALIAS') return undefined;
  for (const { 1: key, 2: value, index } of source.matchAll(/(?<=[{,][ \t]*)([\p{L}\w-]+:[ \t]+)([^\r\n]*?)(?=[ \t]*(?:,[ \t]*[\p{L}\w-]+:[ \t]|\}$))/gu)) {
    const start = index + key!.length;
    const end = start + value!.length;
    if (value === '' || fault.at > end || (fault.at < start && index > 1)) continue;
    // A list, a mapping or a quotation is meant, if all of the value is one, or but for one bracket.
    const isWhole = /^(?:[^[{]*[\]}]|\[.*\]|\{.*\}|"[^"]*"|'[^']*'|\[[^\]]*|\{[^}]*)$/.test(value!) && !/[\]}][ \t]+\p{L}/u.test(value!);
    if (isWhole || !/^["'*&]|[[\]{}]/.test(value!) || holdsHidden(value!)) continue;
    return quoted(source, { start, end }, /^["'*&]/.exec(value!)?.[0] ?? /[[\]{}]/.exec(value!)![0]);
  }
  return undefined;
}

/** The value in braces whose `}` a comment has swallowed: `{a: b # c}`. */
function commentInLine(source: string, line: number): Range | undefined {
  const match = /^[^\n\r#]*[:,[{][ \t]+([^\s"'#,:[\]{}][^"'#,:[\]{}\n\r]*[ \t]#[^\n\r,\]}]*?)[ \t]*[,\]}]/.exec(source.slice(line, endOfLine(source, line)));
  const end = match === null ? 0 : line + match[0].search(/[ \t]*[,\]}]$/);
  return match === null ? undefined : { start: end - match[1]!.length, end };
}

/** A value in brackets or braces that begins with a sign which YAML keeps for itself: `[@home]`. */
function reservedValue(source: string, fault: YamlFault): YamlSlip | undefined {
  return fault.message.startsWith('Plain value cannot start with') ? quoted(source, { start: fault.at, end: endOfValue(source, fault) }) : undefined;
}

/** Tells where the last string in quotation marks begins. */
function openQuotation(document: Document): number | undefined {
  let last: number | undefined;
  visit(document, {
    Scalar(_, { type, range }) {
      if (range && (type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE')) last = range[0];
    },
  });
  return last;
}

function unclosedQuotation(source: string, start: number): YamlSlip {
  const words = /^[^\r\n]*?(?=[ \t]*[\]},]*[ \t]*(?:[\r\n]|$))/.exec(source.slice(start))![0];
  const range = { start, end: start + words.length };
  const mark = source[start]!;
  // Another mark at the end was meant to close it.
  const closed = mark === '"' ? words.replace(/[”“„»«]$/, '') : words.replace(/[’‘‹›]$/, '');
  return {
    range,
    message: `Nothing closes the quotation mark before this value. Write \`${mark}\` after it as well.`,
    meant: [`${closed}${mark}`],
    replaced: [{ range, text: ` ${hide(words.slice(1))}` }],
  };
}

/** `sign`: why the value is not read as one text, if it is not a colon, a `#`, or what it begins with. */
function quoted(source: string, range: Range, sign = causeIn(source.slice(range.start, range.end))): YamlSlip {
  const value = source.slice(range.start, range.end);
  const meant = inQuotationMarks(/^'.*'$/.test(value) ? value.slice(1, -1) : value);
  return {
    range,
    message: `Because of the \`${sign}\` in it, this value is not read as one text. Put it in quotation marks${meant.length > 60 ? '' : `: \`${meant}\``}.`,
    meant: [meant],
    replaced: [{ range, text: hide(value) }],
  };
}

function causeIn(value: string): string {
  return /:(?=\s|$)/.exec(value)?.[0] ?? /(?<=\s)#/.exec(value)?.[0] ?? value[0]!;
}

function noColon(source: string, line: number, end: number): YamlSlip | undefined {
  const words = source.slice(line, end);
  if (!/^[ \t]*[\p{L}_][^{}[\]]*$/u.test(words)) return undefined;
  const joined = /^([ \t]*[\p{L}\w-]+)(?:[:=](?=\S)|[ \t]+=[ \t]+(?=\S))/u.exec(words);
  return {
    range: { start: line + words.length - words.trimStart().length, end: line + words.trimEnd().length },
    message: 'Nothing separates a key from its value here. Write `key: value`, with a colon and a space.',
    meant: joined ? [`${joined[1]!.trim()}: ${words.slice(joined[0].length).trim()}`] : [],
    replaced: [{ range: { start: line, end }, text: `#${' '.repeat(Math.max(0, end - line - 1))}` }],
  };
}

/** A text as a YAML string, in the quotation marks that need the fewest escapes. */
export function inQuotationMarks(text: string): string {
  if (!/["\\]/.test(text)) return `"${text}"`;
  if (!text.includes("'")) return `'${text}'`;
  return JSON.stringify(text);
}

/** The text with the mistakes replaced by what was meant; as long as before. */
export function withMended(source: string, slips: readonly YamlSlip[]): string {
  const edits = slips.flatMap(({ replaced }) => replaced).sort((one, other) => one.range.start - other.range.start);
  let text = '';
  let at = 0;
  for (const { range, text: newText } of edits) {
    if (range.start < at) continue;
    text += source.slice(at, range.start) + newText;
    at = range.end;
  }
  return text + source.slice(at);
}

/** Whether a text holds signs that are used here for others. */
export function holdsHidden(source: string): boolean {
  for (let at = 0; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (code >= firstPrivate && code <= lastPrivate) return true;
  }
  return false;
}

