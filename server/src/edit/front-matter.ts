import { startOfLine } from '../base/lines.js';
import type { Place } from '../model/model.js';
import type { FileSummary } from '../model/summary.js';
import { insert, remove, type Edit } from './edits.js';
import { lineBreak } from './lines.js';

/** A key as YAML has to be told it: in quotation marks unless it is a plain word that means nothing else there. */
export function yamlKey(key: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_-]*$/u.test(key) && !/^(?:true|false|null|yes|no|on|off)$/i.test(key);
  return isPlain ? key : JSON.stringify(key);
}

/** Writes a source with nothing but its key into the front matter of a file, which is made if there is none. */
export function addSource({ blocks }: FileSummary, key: string): Edit | undefined {
  const name = yamlKey(key);
  const first = blocks[0];
  if (first === undefined) return undefined;
  const { block, frontMatter } = first;
  const eol = lineBreak(block);
  if (frontMatter === undefined) {
    const behindMark = block.text.startsWith('\ufeff') ? 1 : 0;
    return insert(block, behindMark, ['===', 'sources:', `  ${name}: {title: …}`, '===', '', ''].join(eol));
  }
  const { text } = block;
  const yaml = block.elements.flatMap(({ parts }) => parts).find(({ kind }) => kind === 'yaml');
  if (yaml === undefined) return undefined;
  const sources = frontMatter.keys.get('sources');
  if (sources === undefined) {
    const end = yaml.start + text.slice(yaml.start, yaml.end).trimEnd().length;
    const before = end > yaml.start ? eol : '';
    const after = end > yaml.start ? '' : eol;
    return insert(block, end, `${before}sources:${eol}  ${name}: {title: …}${after}`);
  }
  const flow = /^\s*:[ \t]*\{/.exec(text.slice(sources.range.end, yaml.end));
  if (flow) {
    const at = sources.range.end + flow[0].length;
    const isEmpty = /^\s*\}/.test(text.slice(at, yaml.end));
    return insert(block, at, `${name}: {title: …}${isEmpty ? '' : ', '}`);
  }
  const [example] = frontMatter.sources;
  if (example === undefined) return undefined;
  const start = startOfLine(text, example.place.range.start);
  return insert(block, start, `${text.slice(start, example.place.range.start)}${name}: {title: …}${eol}`);
}

/**
 * Takes a key of the front matter away, with its value: its line and those that are indented deeper. `undefined` where
 * the key does not begin its line.
 */
export function removeEntry({ block, range }: Place): Edit | undefined {
  const { text } = block;
  const start = startOfLine(text, range.start);
  const indent = text.slice(start, range.start);
  if (indent.trim() !== '') return undefined;
  const deeper = new RegExp(`(?:[^\\r\\n]*(?:\\r\\n|\\n|\\r))(?:${indent}[ \\t]+[^\\r\\n]*(?:\\r\\n|\\n|\\r)|[ \\t]*(?:\\r\\n|\\n|\\r))*`, 'y');
  deeper.lastIndex = start;
  const match = deeper.exec(text);
  return match ? remove({ block, range: { start, end: start + match[0].length } }) : undefined;
}
