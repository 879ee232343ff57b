// The TextMate grammar, from which editors colour a text before the language server has read it. `generate.mjs` writes
// it, with the injection for Markdown's fences, as JSON.
//
// It follows argmark.peggy rule by rule: each element is a region that begins with its marker or title and lasts to the
// line that begins another element (`elementStart`, as the grammar's rule of that name) or to a blank line. A region
// knows nothing of the lines below it, so what is not closed on its own line is taken to be closed further down;
// test/extension/agreement.test.ts says what that comes to.
// @ts-check

import {
  space, blank, lineStart, elementBegin, comments, subject, shortcodes, inShortcode, sigils, behindSigil,
  number, lineOfHyphens, inferenceMarker, premiseMarker, questionMarker, commentsToEnd, headingMarker, commentMark, behindComment,
  ordinal, elementStart, elementEnd, itemEnd, tagCharacter, key, citation, braces, data, dataEnd,
} from './expressions.mjs';
import { emphasis, includes, quotation, subjects, title } from './patterns.mjs';

/** @import { Pattern } from './patterns.mjs' */

const r = String.raw;

// ---- elements as patterns

/**
 * An element: `begin` up to where its text starts, with the scope of each group; `opensWith` says what may be there
 * before its text.
 * @param {string} name @param {string} begin @param {string[]} groups @param {'head' | 'head-with-data'} [opensWith]
 * @returns {Pattern}
 */
function element(name, begin, groups, opensWith) {
  return {
    name,
    begin,
    beginCaptures: Object.fromEntries(groups.map((scope, index) => [index + 1, { name: scope }])),
    end: elementEnd,
    patterns: opensWith === undefined ? includes('inline') : includes(opensWith, 'inline'),
  };
}

/** What is directly after a marker, once. @param {string} start @param {string[]} rules @returns {Pattern} */
function head(start, ...rules) {
  return {
    begin: r`(?!${lineStart})\G(?=${start})`,
    end: r`(?=\S)|$`,
    applyEndPatternLast: true,
    patterns: includes(...rules),
  };
}

const scopeOfSigil = {
  contradiction: 'markup.deleted.contradiction.argmark',
  support: 'markup.inserted.support.argmark',
  attack: 'markup.deleted.attack.argmark',
  undercut: 'keyword.control.undercut.argmark',
};
/** @type {(scope: string) => string} */
const bold = (scope) => `markup.bold.argmark ${scope}`;

/** @param {keyof typeof sigils} type @returns {Pattern} */
function relation(type) {
  const marker = sigils[type];
  const scope = bold(scopeOfSigil[type]);
  const lead = `(?:${space}+(${marker})|(${marker})${behindSigil})`;
  return element(`meta.relation.${type}.argmark`, `${elementBegin}${lead}${space}*`, [
    scope, scope], 'head-with-data');
}

/** @type {Record<string, Pattern>} */
const elements = {
  relation: { patterns: /** @type {(keyof typeof sigils)[]} */ (Object.keys(sigils)).map(relation) },
  heading: {
    ...element('markup.heading.argmark', `${elementBegin}${space}*(${headingMarker})${space}*`, [
      'punctuation.definition.heading.argmark']),
    contentName: 'entity.name.section.argmark',
  },
  numbered: element('meta.numbered.argmark', `${elementBegin}${space}*(${number})${space}*`, [
    'constant.numeric.argmark'], 'head'),
  inference: {
    patterns: [
      {
        name: 'meta.inference.argmark',
        match: `${elementBegin}${space}*(${lineOfHyphens})`,
        captures: { 1: { name: 'keyword.control.inference.argmark' } },
      },
      {
        name: 'meta.inference.argmark',
        begin: r`${elementBegin}${space}*(${inferenceMarker})(?=(?>${braces}|(?!--)[^\n])*(?:-{2,}${commentsToEnd}|$))`,
        beginCaptures: { 1: { name: 'keyword.control.inference.argmark' } },
        end: `(?:${lineStart}${space}*)?(-{2,})${commentsToEnd}|${elementEnd}`,
        endCaptures: { 1: { name: 'keyword.control.inference.argmark' } },
        patterns: [
          ...includes('comment', 'data'),
          { match: r`\\.`, name: 'meta.rule.argmark variable.other.rule.argmark' },
          { match: ',', name: 'meta.rule.argmark punctuation.separator.rule.argmark' },
          { match: r`(?:(?!--|//|/\*|<!--|${space}*$)[^,{\\\n])+|\{`, name: 'meta.rule.argmark variable.other.rule.argmark' },
        ],
      },
      {
        name: 'meta.inference.unclosed.argmark',
        match: `${elementBegin}${space}*(-{2,}).*`,
        captures: { 1: { name: 'keyword.control.inference.argmark' } },
      },
    ],
  },
  premise: element('meta.premise.argmark', `${elementBegin}${space}*(${premiseMarker})${space}*`, [
    bold('keyword.other.premise.argmark')], 'head'),
  question: element('meta.question.argmark', `${elementBegin}${space}*(${questionMarker})`, [
    bold('support.function.question.argmark')]),
  include: element('meta.include.argmark', r`${elementBegin}${space}*(@include\()((?>(?:[^()\n]|\([^()\n]*\))+)(?=\))|[^)\n]*)(\)?)`, [
    'keyword.control.include.argmark', 'string.unquoted.path.argmark', 'keyword.control.include.argmark']),
  'list-item': {
    ...element('meta.list.argmark', r`${elementBegin}${space}*(\*|${ordinal})${space}+`, [
      'punctuation.definition.list.begin.argmark'], 'head'),
    end: itemEnd,
  },
  statement: {
    patterns: [
      // A title, or, with what looks like one but is none, its bracket.
      ...subjects.map(({ name, match, captures }) => /** @type {Pattern} */ ({
        name: 'meta.statement.argmark',
        begin: `${space}*${match}`,
        beginCaptures: Object.fromEntries(Object.entries(captures ?? {}).map(([group, capture]) =>
          [group, { ...capture, name: `${name} ${capture.name}` }])),
        end: elementEnd,
        patterns: includes('inline'),
      })),
      element('meta.statement.argmark', r`${lineStart}(?=${elementStart})${space}*[\[<]`, []),
      element('meta.statement.argmark', r`(?=\S)(?!${blank})`, []),
    ],
  },
};

/** @type {Record<string, Pattern>} */
const parts = {
  subject: { patterns: subjects },
  head: head(`${comments}*${space}*${subject}`, 'comment', 'subject'),
  'head-with-data': head(r`\{|${comments}*${space}*${subject}`, 'comment', 'data', 'subject'),
  comment: {
    patterns: [
      {
        name: 'comment.block.argmark',
        begin: r`/\*`,
        end: r`\*/`,
        captures: { 0: { name: 'punctuation.definition.comment.argmark' } },
      },
      {
        name: 'comment.block.html.argmark',
        begin: '<!--',
        end: '-->',
        captures: { 0: { name: 'punctuation.definition.comment.argmark' } },
      },
      {
        name: 'comment.line.double-slash.argmark',
        match: r`(?<!:)(//).*`,
        captures: { 1: { name: 'punctuation.definition.comment.argmark' } },
      },
    ],
  },
  'paragraph-break': {
    match: r`${lineStart}${space}*(\\)${blank}`,
    captures: { 1: { name: 'constant.character.escape.paragraph.argmark' } },
  },
  escape: { match: r`\\.`, name: 'constant.character.escape.argmark' },
  data: {
    name: 'meta.data.argmark',
    begin: data,
    beginCaptures: { 0: { name: 'punctuation.definition.mapping.begin.yaml' } },
    end: r`\}|${dataEnd}`,
    endCaptures: { 0: { name: 'punctuation.definition.mapping.end.yaml' } },
    patterns: includes('flow-yaml'),
  },
  // The scopes are those of VS Code's grammar for YAML.
  'flow-yaml': {
    patterns: [
      {
        begin: r`\{`,
        beginCaptures: { 0: { name: 'punctuation.definition.mapping.begin.yaml' } },
        end: r`\}|${dataEnd}`,
        endCaptures: { 0: { name: 'punctuation.definition.mapping.end.yaml' } },
        patterns: includes('flow-yaml'),
      },
      { include: '#comment' },
      { match: r`(?<=\s)#.*`, name: 'comment.line.number-sign.yaml' },
      {
        match: r`([^\s{}\[\],:"'#][^{}\[\],:"'#\n]*?)[ \t]*(:)(?=[\s,\]}]|$)`,
        captures: { 1: { name: 'entity.name.tag.yaml' }, 2: { name: 'punctuation.separator.key-value.mapping.yaml' } },
      },
      {
        match: r`("(?:[^"\\\n]|\\.)*"|'(?:[^'\n]|'')*')[ \t]*(:)(?=[\s,\]}]|$)`,
        captures: { 1: { name: 'entity.name.tag.yaml' }, 2: { name: 'punctuation.separator.key-value.mapping.yaml' } },
      },
      { match: r`"(?:[^"\\\n]|\\.)*"`, name: 'string.quoted.double.yaml' },
      { match: r`'(?:[^'\n]|'')*'`, name: 'string.quoted.single.yaml' },
      { match: r`(?<![^\s\[{,])(?:true|false|null|~)(?=[\s,\]}]|$)`, name: 'constant.language.yaml' },
      {
        match: r`(?<![^\s\[{,])[-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?(?=[\s,\]}]|$)`,
        name: 'constant.numeric.yaml',
      },
      {
        match: r`${lineStart}[ \t]*(-)(?=\s|$)`,
        captures: { 1: { name: 'punctuation.definition.block.sequence.item.yaml' } },
      },
      { match: ',', name: 'punctuation.separator.sequence.yaml' },
      { match: r`\[`, name: 'punctuation.definition.sequence.begin.yaml' },
      { match: r`\]`, name: 'punctuation.definition.sequence.end.yaml' },
      { match: r`[^\s{}\[\],:"'#][^{}\[\],:"'\n]*(?<!\s)`, name: 'string.unquoted.plain.in.yaml' },
    ],
  },
  tag: {
    patterns: [
      {
        name: 'meta.tag.argmark keyword.control.role.argmark',
        match: r`(#)(?:thesis|assumption|undeveloped)(?!${tagCharacter})`,
        captures: { 1: { name: 'punctuation.definition.hashtag.argmark' } },
      },
      {
        name: 'meta.tag.argmark entity.name.tag.argmark',
        match: r`(#)${tagCharacter}+`,
        captures: { 1: { name: 'punctuation.definition.hashtag.argmark' } },
      },
      {
        name: 'meta.tag.argmark entity.name.tag.argmark',
        match: r`(#\()[^()\n]+(\))`,
        captures: {
          1: { name: 'punctuation.definition.hashtag.begin.argmark' },
          2: { name: 'punctuation.definition.hashtag.end.argmark' },
        },
      },
    ],
  },
  mention: { patterns: [title('claim', 'mention'), title('argument', 'mention')] },
  citation: {
    name: 'meta.citation.argmark',
    begin: citation,
    beginCaptures: { 0: { name: 'punctuation.definition.citation.begin.argmark' } },
    end: r`\]|${elementEnd}`,
    endCaptures: { 0: { name: 'punctuation.definition.citation.end.argmark' } },
    patterns: [
      {
        name: 'variable.other.constant.source.argmark',
        match: key,
      },
      // Brackets and escapes within it.
      { match: r`\\.|\[[^\[\]@\n]*\]` },
      { match: ';', name: 'punctuation.separator.citation.argmark' },
    ],
  },
  link: {
    name: 'meta.link.argmark',
    match: r`(\[)([^\[\]\n]+)(\])(\()((?:[^()\n]|\([^()\n]*\))+?|[^)\n]+?)((?:${space}+"[^")\n]*")?)(\))`,
    captures: {
      1: { name: 'punctuation.definition.link.begin.argmark' },
      2: { name: 'string.other.link.title.argmark' },
      3: { name: 'punctuation.definition.link.end.argmark' },
      4: { name: 'punctuation.definition.metadata.argmark' },
      5: { name: 'markup.underline.link.argmark' },
      6: { name: 'string.quoted.double.argmark' },
      7: { name: 'punctuation.definition.metadata.argmark' },
    },
  },
  shortcode: {
    patterns: [
      { match: r`([.:])(?:${shortcodes})\1`, name: 'constant.character.shortcode.argmark' },
      // What only looks like one is read in one piece.
      { match: r`\.(?:\[\]|${inShortcode}(?:(?!\.)${inShortcode})*+)\.|:(?:\[\]|${inShortcode}(?:(?!:)${inShortcode})*+):` },
    ],
  },
  emphasis: { patterns: ['**', '*', '__', '_'].map((marker) => emphasis(marker)) },
  quotation: {
    patterns: [
      quotation('“', '”'),
      quotation('„', '[“”]'),
      quotation('«', '»'),
      quotation(r`(?<![\p{L}\p{N}.,!?…])»`, '«'),
      quotation(r`(?<![\p{L}\p{N}])"(?=\S)`, '"', 'string.quoted.double.argmark'),
    ],
  },
  'inline-unquoted': {
    patterns: includes('paragraph-break', 'comment', 'data', 'tag', 'mention', 'citation', 'link', 'escape', 'shortcode', 'emphasis'),
  },
  inline: { patterns: includes('inline-unquoted', 'quotation') },
};

/** Front matter: before everything else but blank lines and comments. @type {Record<string, Pattern>} */
const frontMatter = {
  beginning: {
    begin: r`\A(?=\x{FEFF}?(?:[ \t]*$|[ \t]*={3,}[ \t]*$|[ \t]*${commentMark}))`,
    // After one that is closed, no other can follow.
    end: r`^(?![ \t]*(?:$|={3,}[ \t]*$|${commentMark}))|${behindComment}(?![ \t]*(?:$|={3,}[ \t]*$|${commentMark}))|(?<====)(?=[ \t]*$)`,
    applyEndPatternLast: true,
    patterns: [
      // With its line end, so that one of equals signs does not look like the end of the front matter.
      { name: 'comment.line.double-slash.argmark', match: r`(//).*\n?`, captures: { 1: { name: 'punctuation.definition.comment.argmark' } } },
      ...includes('comment', 'front-matter'),
    ],
  },
  'front-matter': {
    name: 'meta.front-matter.argmark',
    begin: r`(?:${lineStart}\x{FEFF}?|${behindComment})[ \t]*(={3,})[ \t]*$`,
    beginCaptures: { 1: { name: 'punctuation.definition.front-matter.begin.argmark' } },
    end: r`${lineStart}[ \t]*(={3,})(?=[ \t]*$)|${lineStart}(?=[\[<])`,
    endCaptures: { 1: { name: 'punctuation.definition.front-matter.end.argmark' } },
    patterns: [{
      begin: lineStart,
      while: r`${lineStart}(?![ \t]*={3,}[ \t]*$|[\[<])`,
      name: 'meta.embedded.block.yaml',
      patterns: [{ include: 'source.yaml' }],
    }],
  },
};

/** @type {Pattern & { scopeName: string, repository: Record<string, Pattern> }} */
export const argmark = {
  name: 'Argmark',
  scopeName: 'text.argmark',
  patterns: includes('beginning', 'comment', ...Object.keys(elements)),
  repository: { ...frontMatter, ...elements, ...parts },
};

const inFences = '(?:argmark|argdown|arg)(?:-map)?';
/** Fences of Markdown that hold Argmark (server/src/syntax/fences.ts), as VS Code's grammar has them for other languages. */
export const markdown = {
  name: 'Argmark in Markdown',
  scopeName: 'markdown.argmark.codeblock',
  injectionSelector: 'L:text.html.markdown, L:text.html.quarto',
  patterns: [{
    name: 'markup.fenced_code.block.markdown',
    begin: r`(^|\G)(\s*)(${'`'}{3,}|~{3,})\s*(?i:(${inFences}|\{\s*(?:(?:[^${'`'}]*?\s)?\.)?${inFences})((?:\s+|[:,{}?])[^${'`'}]*?)?$)`,
    beginCaptures: {
      3: { name: 'punctuation.definition.markdown' },
      4: { name: 'fenced_code.block.language.markdown' },
      5: { name: 'fenced_code.block.language.attributes.markdown' },
    },
    end: r`(^|\G)(?:\2|\s{0,3})(\3)\s*$`,
    endCaptures: { 2: { name: 'punctuation.definition.markdown' } },
    patterns: [{
      begin: r`(^|\G)(\s*)(.*)`,
      while: r`(^|\G)(?!\s*([${'`'}~]{3,})\s*$)`,
      contentName: 'meta.embedded.block.argmark',
      // Nothing tells the first line of a fence, so what looks like front matter is taken for it.
      patterns: [{ include: 'text.argmark#front-matter' }, { include: 'text.argmark' }],
    }],
  }],
};
