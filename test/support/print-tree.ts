import type { Element, Part, Tree } from '../../server/src/syntax/nodes.js';

/**
 * A tree as text, one element a line, indented below its parent: its kind and details, then its parts with their
 * source. White space and plain trivia are left out.
 */
export function printTree(tree: Tree): string {
  const lines: string[] = [];
  for (const block of tree.blocks) {
    const depths = new Map<Element, number>();
    for (const element of block.elements) {
      const depth = element.parent ? depths.get(element.parent)! + 1 : 0;
      depths.set(element, depth);
      const parts = element.parts.filter(({ kind }) => kind !== 'space').map((part) => printPart(block.text, part));
      if (element.kind === 'trivia' && parts.length === 0) continue;
      lines.push(`${'  '.repeat(depth)}${nameOf(element)}: ${parts.join(' ')}`.trimEnd());
    }
    for (const { code, range } of block.problems) {
      lines.push(`! ${code} ${JSON.stringify(block.text.slice(range.start, range.end))}`);
    }
  }
  return lines.join('\n');
}

function nameOf(element: Element): string {
  switch (element.kind) {
    case 'heading': return `heading ${element.level}`;
    case 'relation': return `${element.relation} ${element.direction}`;
    case 'numbered': return `numbered ${element.number}`;
    case 'list-item': return element.ordered ? 'ordered item' : 'item';
    default: return element.kind;
  }
}

function printPart(text: string, part: Part): string {
  const source = JSON.stringify(text.slice(part.start, part.end)).slice(1, -1);
  switch (part.kind) {
    case 'text': return `«${source}»`;
    case 'marker': return source;
    case 'title': return `${part.role === 'definition' ? 'def' : part.role === 'reference' ? 'ref' : 'mention'}(${part.title})`;
    case 'break': return part.paragraph ? '¶' : '↵';
    case 'tag': return `tag(${part.tag})`;
    case 'shortcode': return `shortcode(${part.symbol})`;
    case 'quote': return part.opens ? `quote(${source}` : `${source})`;
    case 'citation':
      return `cite(${part.items.map((item) => [item.prefix, `@${item.key}`, item.locator].filter(Boolean).join('|')).join('; ')})`;
    default: return `${part.kind}(${source})`;
  }
}
