// Patterns that the TextMate grammar has several of: emphasis, quotations, and titles in their brackets.
// @ts-check

import {
  word, claimName, argumentName, definedClaim, definedArgument, noCitation, behindReference,
  elementEnd, between,
} from './expressions.mjs';

/** @typedef {{ name?: string, patterns?: Pattern[] }} Capture */
/**
 * @typedef {object} Pattern
 * @property {string} [include]
 * @property {string} [name]
 * @property {string} [contentName]
 * @property {string} [match]
 * @property {string} [begin]
 * @property {string} [end]
 * @property {string} [while]
 * @property {boolean | number} [applyEndPatternLast]
 * @property {Record<string, Capture>} [captures]
 * @property {Record<string, Capture>} [beginCaptures]
 * @property {Record<string, Capture>} [endCaptures]
 * @property {Pattern[]} [patterns]
 */

const r = String.raw;

/** @param {string[]} names @returns {Pattern[]} */
export const includes = (...names) => names.map((name) => ({ include: `#${name}` }));

/** @param {string} marker @returns {Pattern} */
export function emphasis(marker, style = marker.length > 1 ? 'bold' : 'italic') {
  const char = marker[0] === '*' ? r`\*` : '_';
  const mark = char.repeat(marker.length);
  const isMark = char === '_' ? r`(?:(?<!${word})${mark}|${mark}(?!${word}))` : mark;
  const other = marker.length > 1 ? `${char}(?!${char})` : char + char;
  const closed = r`(?=(?>${between}|[^${char}\n]|${other})*${mark})`;
  // Within a word, as in `file_name`, an underscore is a mark only before the next one, and if that one ends a word.
  const withinWord = char === '_' ? r`|${mark}(?=(?>${between}|[^${char}\n]|${other})*${mark}(?!${word}|${char}))` : '';
  return {
    name: `markup.${style}.argmark`,
    begin: r`${isMark}(?:${closed}|(?<!${word}${mark})(?=[\p{L}\p{N}"“„«(\[<@#]))${withinWord}`,
    beginCaptures: { 0: { name: 'punctuation.definition.emphasis.argmark' } },
    end: `${isMark}|${elementEnd}`,
    endCaptures: { 0: { name: 'punctuation.definition.emphasis.argmark' } },
    patterns: includes('inline'),
  };
}

/** @param {string} open @param {string} close @param {string} name @returns {Pattern} */
export function quotation(open, close, name = 'string.quoted.other.argmark') {
  return {
    name,
    begin: open,
    beginCaptures: { 0: { name: 'punctuation.definition.string.begin.argmark' } },
    end: `${close}|${elementEnd}`,
    endCaptures: { 0: { name: 'punctuation.definition.string.end.argmark' } },
    patterns: includes('inline-unquoted'),
  };
}

// ---- titles as patterns

const scopeOf = { claim: 'entity.name.type.claim.argmark', argument: 'entity.name.function.argument.argmark' };

/**
 * A title in its brackets.
 * @param {'claim' | 'argument'} of @param {'definition' | 'reference' | 'mention'} role @returns {Pattern}
 */
export function title(of, role) {
  const [open, name, close] = of === 'claim' ? [r`\[`, claimName, r`\]`] : ['<', argumentName, '>'];
  const defined = of === 'claim' ? definedClaim : definedArgument;
  const noOther = of === 'claim' ? `(?!-)${noCitation}` : '(?!!--|-)';
  const behind = of === 'claim' ? r`(?!\()${behindReference}` : behindReference;
  const match = {
    definition: `(${open})(${defined})(${close})(:)`,
    reference: `(${open}${noOther})(${name})(${close})${behind}`,
    mention: `(@${open})(${name})(${close})`,
  }[role];
  const bold = role === 'definition' ? 'markup.bold.argmark ' : '';
  return {
    name: `meta.${of}.${role}.argmark`,
    match,
    captures: {
      1: { name: `punctuation.definition.${of}.begin.argmark` },
      2: { name: bold + scopeOf[of], patterns: includes('escape') },
      3: { name: `punctuation.definition.${of}.end.argmark` },
      ...(role === 'definition' ? { 4: { name: 'punctuation.separator.definition.argmark' } } : {}),
    },
  };
}

export const subjects = [
  title('claim', 'definition'), title('argument', 'definition'),
  title('claim', 'reference'), title('argument', 'reference'),
];
