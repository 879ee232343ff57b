import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { IGrammar } from 'vscode-textmate';
import { parse } from '../../server/src/syntax/parse.js';
import type { Block, Element, Part } from '../../server/src/syntax/nodes.js';
import { documents } from '../support/generators.js';
import { withControls } from '../support/markers.js';
import { seed, seeded } from '../support/seeded.js';
import { loadGrammar, tokenize } from './tokenize.js';

/** The scope that each kind of part has in the grammar, by its beginning; running text has none of them. */
const scopes = {
  'title of a claim, definition': 'meta.claim.definition',
  'title of a claim, reference': 'meta.claim.reference',
  'title of a claim, mention': 'meta.claim.mention',
  'title of an argument, definition': 'meta.argument.definition',
  'title of an argument, reference': 'meta.argument.reference',
  'title of an argument, mention': 'meta.argument.mention',
  'tag': 'meta.tag',
  'data': 'meta.data',
  'citation': 'meta.citation',
  'link': 'meta.link',
  'emphasis': 'punctuation.definition.emphasis',
  'escape': 'constant.character.escape.argmark',
  'shortcode': 'constant.character.shortcode',
  'paragraph break': 'constant.character.escape.paragraph',
  'comment': 'comment',
  'yaml': 'meta.embedded.block.yaml',
  'marker of heading': 'punctuation.definition.heading',
  'marker of numbered': 'constant.numeric.argmark',
  'marker of inference': 'keyword.control.inference',
  'marker of support': 'markup.inserted.support',
  'marker of attack': 'markup.deleted.attack',
  'marker of undercut': 'keyword.control.undercut',
  'marker of contradiction': 'markup.deleted.contradiction',
  'marker of premise': 'keyword.other.premise',
  'marker of question': 'support.function.question',
  'marker of list-item': 'punctuation.definition.list',
  'marker of include': 'keyword.control.include',
  'marker of front-matter': 'punctuation.definition.front-matter',
  'path of an include': 'string.unquoted.path',
  'rule': 'meta.rule',
} as const;
type Kind = keyof typeof scopes | 'text';
const kinds = Object.entries(scopes) as [Kind, string][];

/**
 * What a grammar that reads a text line by line cannot know. Where an element holds such a thing, the comparison ends
 * before it, because what is below may be coloured otherwise.
 */
const unknowable: readonly {
  readonly what: string;
  readonly why: string;
  holds(element: Element, block: Block): boolean;
}[] = [
  {
    what: 'a comment, data, front matter, include or inference that nothing closes',
    why: 'what closes it may stand on any line below',
    holds: (element, { text, problems, unclosed }) => unclosed || wordsMatch(element, text, /\{[ \t]*(?:$|[^\s{}:,]+[ \t]*:)/gm)
      || problems.some(({ code, range }) => (code.startsWith('unclosed-') || (code === 'unknown-sigil' && element.kind === 'inference')) && element.start <= range.start && range.start < element.end),
  },
  {
    what: 'front matter between hyphens',
    why: 'lines further down tell it from an inference',
    holds: (element, { problems }) => element.kind === 'front-matter' && problems.some(({ code }) => code === 'markdown-front-matter'),
  },
  {
    what: 'a citation that nothing closes',
    why: 'it may go on in the lines below',
    holds: (element, { text }) => wordsMatch(element, text, /\[[^\]\r\n]*@[\p{L}\p{N}_][^\]\r\n]*$/gmu),
  },
  {
    what: 'a mark of emphasis without a partner',
    why: 'its partner may stand on a line below',
    holds: (element, { text }) => wordsMatch(element, text, /[*_]/g),
  },
  {
    what: 'a mark of emphasis that stands before no word and has its partner on another line',
    why: 'it is more likely a footnote or a slip',
    holds: ({ parts }, { text }) => parts.some((part, index) => {
      if (part.kind !== 'emphasis' || !part.opens || /[\p{L}\p{N}"“„«([<@#]/u.test(text[part.end] ?? '')) return false;
      const partner = parts.findIndex((other, at) => at > index && other.kind === 'emphasis' && other.mark === part.mark);
      return parts.slice(index, partner).some(({ kind }) => kind === 'break');
    }),
  },
  {
    what: 'a line with a number and a full stop that does not follow an item of a list directly',
    why: 'whether it begins an item depends on all lines above, up to the statement or item that they stand below',
    holds: (element, { text, elements }) => {
      if (element.kind !== 'list-item') return wordsMatch(element, text, /^[^\S\r\n]*\d+\.\s/gm);
      return element.ordered && elements[element.index - 1] !== undefined && elements[element.index - 1]!.kind !== 'list-item';
    },
  },
  {
    what: 'emphasis with a quote mark in it',
    why: 'colours are nested, so emphasis ends where the quotation ends that it began in',
    holds: ({ parts }, { text }) => parts.some(({ kind, start }, index) =>
      kind === 'emphasis' && /["“”„«»]/.test(text.slice(start, parts.find((other, at) => at > index && other.kind === 'emphasis')?.start))),
  },
  {
    what: 'a line that holds a backslash alone and breaks no paragraph',
    why: 'the line below decides whether it does',
    holds: (element, { text }) => wordsMatch(element, text, /\\[^\S\r\n]*$/gm)
      || element.parts.some(({ kind, start }) => kind === 'escape' && /^\\[^\S\r\n]+(?:[\r\n]|$)/.test(text.slice(start))),
  },
  {
    what: 'a comment of several lines before a marker or title',
    why: 'its first line does not show what stands behind it',
    holds: ({ parts }, { text }) => parts.some(({ kind, start, end }, index) => kind === 'comment' && /[\r\n]/.test(text.slice(start, end))
      && parts.slice(index + 1).some((each) => each.kind === 'marker' || each.kind === 'title')),
  },
  {
    what: 'data, front matter or an inference with a line that is blank or looks like a relation, title or heading',
    why: 'an opening mark that is never closed would otherwise take everything below it',
    holds: ({ kind: of, parts }, { text }) => parts.some(({ kind, start, end }, index) => {
      const source = text.slice(start, end);
      if (kind === 'yaml') return /^[[<]/m.test(source);
      if (kind === 'data') return /[\r\n](?:[ \t]*(?:[\r\n[<+&]|\(\d)|#)/.test(source);
      const next = parts.slice(index + 1).find((each) => each.kind !== 'comment' && each.kind !== 'space');
      return of === 'inference' && kind === 'break' && next?.kind === 'text' && /^(?:[ \t]*(?:\/\*.*?\*\/|<!--.*?-->))*[ \t]*[-#+_<>&?([*\d@]/.test(text.slice(end));
    }),
  },
];

/** Whether `pattern`, a global one, matches somewhere in the element from within running text. */
function wordsMatch({ start: from, end: to, parts }: Element, text: string, pattern: RegExp): boolean {
  return [...text.slice(from, to).matchAll(pattern)].some(({ index }) =>
    parts.some(({ kind, start, end }) => kind === 'text' && start <= from + index && from + index < end));
}

/** The kind of a part; white space has none. */
function kindOf(element: Element, part: Part): Kind | undefined {
  switch (part.kind) {
    case 'space': return undefined;
    case 'error':
    case 'quote': return 'text';
    case 'title': return `title of ${part.of === 'claim' ? 'a claim' : 'an argument'}, ${part.role}`;
    case 'break': return part.paragraph ? 'paragraph break' : undefined;
    case 'marker': return `marker of ${element.kind === 'relation' ? element.relation : element.kind}` as Kind;
    case 'text':
      if (element.kind === 'inference') return 'rule';
      return element.kind === 'include' && element.parts.find(({ kind }) => kind === 'marker')!.end === part.start ? 'path of an include' : 'text';
    default: return part.kind;
  }
}

/** The kind of each character by the grammar: that of the outermost scope which tells one. */
function kindsByGrammar(grammar: IGrammar, text: string): readonly (Kind | undefined)[] {
  const found: (Kind | undefined)[] = Array.from({ length: text.length });
  for (const { start, end, scopes: stack } of tokenize(grammar, text)) {
    const told = stack.flatMap((scope) => scope.split(' '))
      .map((scope) => kinds.find(([, prefix]) => scope.startsWith(prefix))?.[0]).find((kind) => kind !== undefined);
    found.fill(told ?? 'text', start, end);
  }
  return found;
}

interface Comparison {
  /** What cannot be known, where it ended the comparison. */
  readonly endedBy: string | undefined;
  /** Up to where the text was compared. */
  readonly end: number;
  /** The first stretch of which tree and grammar say different things; empty if there is none. */
  readonly difference: string;
}

function compare(grammar: IGrammar, text: string): Comparison {
  const byGrammar = kindsByGrammar(grammar, text);
  const tree = parse(text);
  for (const [index, block] of tree.blocks.entries()) {
    const blockStart = tree.starts[index]!;
    for (const element of block.elements) {
      const endedBy = unknowable.find(({ holds }) => holds(element, block))?.what;
      if (endedBy !== undefined) return { endedBy, end: blockStart + element.start, difference: '' };
      for (const part of element.parts) {
        const kind = kindOf(element, part);
        if (kind === undefined) continue;
        for (let at = blockStart + part.start; at < blockStart + part.end; at++) {
          if (/\s/.test(text[at]!) || byGrammar[at] === kind) continue;
          const words = text.slice(at, blockStart + part.end);
          const line = text.slice(0, at).split(/\r\n|\n|\r/).length;
          return { endedBy, end: at, difference: `line ${line}, ${words}: ${kind} by the tree, ${byGrammar[at]} by the grammar` };
        }
      }
    }
  }
  return { endedBy: undefined, end: text.length, difference: '' };
}

/** The examples of a page. */
function examplesOf(page: string): string[] {
  return [...page.matchAll(/^```argmark[^\n]*\n(.*?)^```$/gms)].map(([, text]) => withControls(text!));
}

describe('the grammar agrees with the parser', () => {
  let grammar: IGrammar;
  before(async () => { grammar = await loadGrammar(); });

  for (const file of readdirSync('samples', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.arg'))) {
    it(`on all of ${file}`, () => {
      const { endedBy, difference } = compare(grammar, readFileSync(path.join('samples', file), 'utf8'));
      assert.deepEqual({ endedBy, difference }, { endedBy: undefined, difference: '' });
    });
  }

  const pages = [...readdirSync('docs/rules').map((name) => `docs/rules/${name}`), 'docs/language.md', 'docs/cheat-sheet.md', 'README.md'];
  for (const page of pages.filter((name) => existsSync(name))) {
    const examples = examplesOf(readFileSync(page, 'utf8'));
    if (examples.length === 0) continue;
    it(`on the examples of ${page}`, () => {
      for (const example of examples) assert.equal(compare(grammar, example).difference, '', example);
    });
  }

  it(`on any text, as far as it can know (seed ${seed})`, () => {
    let [length, compared] = [0, 0];
    fc.assert(fc.property(documents, (text) => {
      const { end, difference } = compare(grammar, text);
      length += text.length;
      compared += end;
      assert.equal(difference, '');
    }), seeded(1500));
    assert.ok(compared > length / 4, `only ${compared} of ${length} characters could be compared`);
  });
});
