/**
 * What Enter types after the end of a line, as a snippet of VS Code: the editor itself works it out from the line, at once
 * and before the next key. The rules of Enter that a language may have do not come so surely: VS Code leaves them out
 * while it has not coloured the line above yet. The manifest binds the snippet to Enter; a test compares the two.
 */

const bare = '[-+_]';
const sigil = '<[-+_]|[-+_]>|><|[&?]';
const marker = String.raw`(?:${sigil}|${bare}|\(\d{1,8}\))`;
const blank = String.raw`[ \t]`;

const comment = String.raw`(?:\x2f\*(?:(?!\*\x2f).)*\*\x2f|<!--(?:(?!-->).)*-->)${blank}*`;
/** Comments that words follow: a line says what it says without them. */
const besideWords = String.raw`(?:${comment})+(?!\x2f[\x2f*]|<!--)\S`;

/** A marker that was guessed, with what its writer has begun the line with instead after it: it counts as gone. */
const overruled = String.raw`(?:${marker}${blank}+(?=${marker}${blank}|\x2f\x2f|(?!${besideWords})(?:\x2f\*|<!--))|\(\d{1,8}\)${blank}+(?=--))?`;

/** The digits that Enter counts on by one each, the last of which has a carry of its own. */
const digits = ['0', '1', '2', '3', '4', '5', '6', '7', '8'];
const digit = digits.map((each) => `(${each})`).join('|');
const number = String.raw`(\()(\d{0,6}?)(?:${digit})\)|(\()(\d{0,6}?)(?:${digit})9\)|(\(9\))|(\(99\))`;

/** A line of a tree with words: bare signs at the margin are no relations. The rest of the line is left to `.*`. */
const goesOn = String.raw`(?:(?!^${bare}${blank})(${sigil}|${bare})${blank}+(?=\S)|(?:${number})${blank}+(?=\S)(?!--))`;
const title = String.raw`(?<=^|(?:\*\x2f|-->)${blank}*)(\[|<)(?=.+[\]>]:)`;
/** Comments that a line begins with: it goes on as if they were not there. */
const comments = String.raw`(?:${comment}(?=\S))*`;

/** Keys of the front matter that have others below them. */
export const keysOfKeys = ['evaluation', 'map', 'model', 'rules', 'sources', 'tags'];

/**
 * A key of YAML with nothing after it: what belongs to it comes deeper. Whether the line is in front matter is not asked,
 * because only the extension could answer, and later than the next key.
 */
const key = String.raw`(?<!${blank})(${keysOfKeys.join('|')}):${blank}*$|(?<=${blank})((?:- +)?["']?[\w:.@\x2f-]+["']?):${blank}*$`;

/** The whole line before Enter. A line with a marker alone, or with blanks alone, leads back to the margin. */
export const lineBeforeEnter = String.raw`^${blank}*(?:${marker}(?:${blank}+${marker})?)?${blank}*$`
  + String.raw`|^(${blank}*)${comments}${overruled}(?:${goesOn}|${title}|${key})?.*$`;

/** What comes instead, in the format of snippets: `$2` is a group of the line, and `${2:+x}` is x if that group has matched. */
export const lineBehindEnter = [
  '\n$1$2${2:+ }',
  '$3$4', ...digits.map((each, index) => `\${${5 + index}:+${Number(each) + 1}) }`),
  '$14$15', ...digits.map((each, index) => `\${${16 + index}:+${Number(each) + 1}0) }`),
  '${25:+(10) }${26:+(100) }${27:+  }${28:+  }${29:+  }',
].join('');

/** The snippet, for `editor.action.insertSnippet`. */
export const enterSnippet = `\${TM_CURRENT_LINE/${lineBeforeEnter}/${lineBehindEnter}/}`;
