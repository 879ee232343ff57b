import { indexLines, positionAt } from '../base/line-index.js';
import type { Range } from '../base/range.js';
import type { Block, Tree } from '../syntax/nodes.js';

/** Whether the findings of a code at an offset of the document are wanted. */
export type Suppressed = (code: string, offset: number) => boolean;

interface Directive {
  readonly verb: string;
  /** Empty: every rule. */
  readonly codes: readonly string[];
  /** The comment, relative to its block. */
  readonly range: Range;
}

/**
 * What the comments of a document switch off:
 * `argmark-disable-next-line CODE, CODE: reason`, `argmark-disable-line`, `argmark-disable` … `argmark-enable`,
 * `argmark-disable-file`. Without a code they hold for every rule. Linear; nothing but the comments is read.
 */
export function suppressions(tree: Tree): Suppressed {
  const directives = tree.blocks.flatMap((block, index) =>
    directivesOf(block).map((directive) => ({ ...directive, at: tree.starts[index]! + directive.range.start,
      end: tree.starts[index]! + directive.range.end })));
  if (directives.length === 0) return () => false;
  const lines = indexLines(tree.text);
  const lineOf = (offset: number) => positionAt(lines, offset).line;
  const spans = directives.flatMap(({ verb, codes, at, end }, index) => {
    const span = (from: number, to: number) => [{ codes, from, to }];
    switch (verb) {
      case 'disable-next-line': return span(lineOf(end) + 1, lineOf(end) + 1);
      case 'disable-line': return span(lineOf(at), lineOf(at));
      case 'disable-file': return span(0, Infinity);
      case 'disable': {
        const enable = directives.slice(index).find((later) => later.verb === 'enable'
          && (later.codes.length === 0 || later.codes.some((code) => codes.includes(code))));
        return span(lineOf(at), enable ? lineOf(enable.at) : Infinity);
      }
      default: return [];
    }
  });
  return (code, offset) => {
    const line = lineOf(offset);
    return spans.some(({ codes, from, to }) => from <= line && line <= to && (codes.length === 0 || codes.includes(code)));
  };
}

const known = new WeakMap<Block, readonly Directive[]>();

function directivesOf(block: Block): readonly Directive[] {
  let found = known.get(block);
  if (found === undefined) {
    found = block.text.includes('argmark-') ? readDirectives(block) : [];
    known.set(block, found);
  }
  return found;
}

const directive = /argmark-(disable-next-line|disable-line|disable-file|disable|enable)(?![\w-])([^:*\n]*)/;

function readDirectives(block: Block): Directive[] {
  const found: Directive[] = [];
  for (const { parts } of block.elements) {
    for (const part of parts) {
      if (part.kind !== 'comment') continue;
      const match = directive.exec(block.text.slice(part.start, part.end));
      if (match) {
        const codes = match[2]!.replace(/--+>?$/, '').split(/[\s,]+/).filter(Boolean);
        found.push({ verb: match[1]!, codes, range: { start: part.start, end: part.end } });
      }
    }
  }
  return found;
}
