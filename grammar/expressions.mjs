// The regular expressions of the TextMate grammar: characters, titles, markers, and what a text holds. `textmate.mjs` puts
// regions together of them.
// @ts-check

const r = String.raw;

// ---- characters (`Space`, `isWord`, `isSpace` of the grammar)

export const space = r`[ \t\f\x{0B}\x{A0}\x{FEFF}]`;
export const word = r`[0-9A-Za-z[^\x00-\x7F]]`;
const letter = r`[\p{L}\p{N}_]`;
export const blank = `${space}*$`;
/** Where a line starts; for a fence in a list of Markdown that is after the list's indentation. */
export const lineStart = r`(?:^|(?<=^ |^  |^   |^    )\G)`;
/** The same for what may be indented, and then does not need to know how far. */
export const lineStartOrIndent = '(?:^|(?<=^ |^  |^   |^    ))';
/** Comments that are closed in their line. */
export const comments = r`(?:${space}*(?:/\*(?:(?!\*/).)*\*/|<!--(?:(?!-->).)*-->))`;
/** Where an element begins: at the beginning of a line, or after a comment there. */
export const elementBegin = r`(?:${lineStartOrIndent}|(?<=\*/|-->))`;

// ---- titles

export const claimName = r`(?>(?:[^\[\]\\\n]|\\.?+|\[(?:[^\[\]\\\n]|\\.?+)*+\])+)`;
export const argumentName = r`(?>(?:[^<>\\\n]|\\.?+)+)`;
// What is defined may have a lonely bracket in its title, since its end is marked by a colon.
export const definedClaim = r`(?>(?:[^\[\]\\\n]|\\.?+|\[(?:[^\[\]\\\n]|\\.?+)*+\](?!:)|\[)+)`;
export const definedArgument = r`(?>(?:[^<>\\\n]|\\.?+|<|>(?=${space}[^<>\n]*>:))+)`;
const claimDefinition = r`\[${definedClaim}\]:`;
const argumentDefinition = r`<${definedArgument}>:`;
export const noCitation = r`(?!${space}*@|[^\]\n@]*[ \t;-]@)`;
const claimReference = r`\[(?!-)${noCitation}${claimName}\](?!\()`;
const argumentReference = r`<(?!!--|-)${argumentName}>`;
const definition = `(?:${claimDefinition}|${argumentDefinition})`;
const reference = `(?:${claimReference}|${argumentReference})`;
export const behindReference = r`(?=${space}|[#{]|//|/\*|<!--|$)`;
export const subject = `(?:${definition}|${reference}${behindReference})`;

// ---- shortcodes (server/src/syntax/shortcodes.ts)

export const shortcodes = r`[~^vAEOPyn?]|v_|<?->|\[\]|<>|[+-]1|up|down|agree|disagree|question|star|heart|love|happy|smiley?|laugh|lol`
  + '|rofl|joy|wink|shush|meh|eye-roll|sad|disappointed|scream|think';
export const inShortcode = r`(?:[^\s@#{\[\\/<]|/(?!\*)|<(?!!--))`;

// ---- markers

export const sigils = {
  contradiction: '><',
  support: r`<\+|\+>|\+`,
  attack: '<-|->|-(?!-)',
  undercut: `<_|_>|_(?=${space}|${definition}|${reference}|$)`,
};
const sigil = `(?:${Object.values(sigils).join('|')})`;
export const behindSigil = r`(?=${space}|[\[<{]|$)`;
export const number = r`\([0-9]{1,9}\)`;
/** Nothing more in the line but comments. */
export const commentsToEnd = r`(?=${comments}*${space}*(?:$|//|/\*(?!.*\*/)|<!--(?!.*-->)))`;
export const lineOfHyphens = `-{3,}${commentsToEnd}`;
export const inferenceMarker = '-{2,}';
export const premiseMarker = r`&(?=${space}|[\[<]|$)`;
export const questionMarker = r`\?(?=${space}|$)`;
export const headingMarker = '#+(?= )';
export const commentMark = r`(?://|/\*|<!--)`;
export const behindComment = r`(?<=\*/|-->)`;
export const ordinal = r`[0-9]{1,9}\.`;

export const elementStart = `(?:${comments}*(?:` + [
  `${space}+${sigil}`,
  `${sigil}${behindSigil}`,
  r`${space}*(?:${headingMarker}|${lineOfHyphens}|${number}|${inferenceMarker}|${premiseMarker}|${questionMarker}|@include\()`,
  r`${space}+\*${space}`,
  `${space}*${definition}`,
  r`${space}*${reference}${space}*(?:[#{]|//|/\*|<!--|$)`,
].join('|') + '))';

/** Where an element ends, and all that it left open. Its own beginning must consume something, or be none of these. */
export const elementEnd = `${lineStart}(?=${blank}|${elementStart})`;
/** In a list, a line may also begin an item at the margin, or one with a number; in a text that may be a date. */
export const itemEnd = r`${lineStart}(?=${blank}|${elementStart}|${space}*(?:\*|${ordinal})${space})`;

// ---- what a text holds

export const tagCharacter = r`[A-z0-9\x{A0}-\x{D7FF}\x{F900}-\x{FDCF}\x{FDF0}-\x{FFEF}-]`;
const tag = r`#${tagCharacter}+|#\([^()\n]+\)`;
export const key = r`@(?:${letter}(?:${letter}|[:.#$%&+?<>~/-](?=${letter})|[:/](?=/))*|\{(?:[^{}\n]|\{[^{}\n]*\})+\})`;
const address = r`(?>(?:[^()\n]|\([^()\n]*\))+\)|[^)\n]+\))`;
const link = r`\[[^\[\]\n]+\]\(${address}`;

/** A citation, as far as its line goes: what is open at the line's end goes on below. */
const citationText = r`(?:[^\[\]@;\n\\]|\\.|\[[^\[\]@\n]*\])*+`;
const citationItem = r`${citationText}(?<!${letter})${key}${citationText}`;
const citationEntry = r`(?:${citationItem}|${citationText})`;
export const citation = r`\[(?=(?:${citationText};)*+${citationItem}(?:;${citationEntry})*+(?:\]|$))`;

/** Braces that their line closes, as `findEnclosures` pairs them: strings and comments hold no braces. */
export const braces = r`(?<braces>\{(?>[^{}\\"'/<\n]++|\\.?+|(?<=[\s:,\[{(])"(?:[^"\\\n]|\\.)*+"|(?<=[\s:,\[{(])'[^'\n]*+'`
  + r`|/\*.*?\*/|<!--.*?-->|(?<=\s)//.*|\g<braces>|["'/<])*+\})`;
/** Braces that are data: closed on their line, or such that lines of data may follow. */
export const data = r`(?=${braces}|\{[ \t]*(?:$|[^\s{}:,]+[ \t]*:))\{`;
/** Data that nothing closes shall not take everything below it. */
export const dataEnd = r`${lineStart}(?=[ \t]*$|[ \t]*(?:[\[<+&]|\([0-9])|#)`;

/** What may be between two marks of emphasis. */
export const between = [
  r`\\.`, key, tag, r`\{[^{}\n]*\}`, r`@\[${claimName}\]`, `@<${argumentName}>`, link, r`\[[^\[\]@\n]*@[^\[\]\n]*\]`,
].join('|');
