import type { WorkspaceEdit } from 'vscode-languageserver-types';
import { applyEdits } from '../base/text-edit.js';
import { push } from '../base/multimap.js';
import { bareTitle, titledId } from '../model/ids.js';
import { occurrencesOf, type Name, type Occurrence } from '../model/names.js';
import { nodeOf, readsAllSources, roleTags } from '../model/query.js';
import type { Block } from '../syntax/nodes.js';
import { parse } from '../syntax/parse.js';
import { writtenCitation } from '../syntax/citation-keys.js';
import { titleOf } from '../syntax/titles.js';
import type { Snapshot } from '../workspace/snapshot.js';
import { nameOf } from '../workspace/uris.js';
import { findOccurrences, type FoundOccurrence } from './occurrences.js';
import { toRangeIn } from './positions.js';
import type { Refusal } from './refusal.js';

/** What is written over a place of a name. */
export interface Renaming {
  readonly at: FoundOccurrence;
  readonly newText: string;
}

/**
 * What gives something another name wherever it stands, in the text, in data and in the front matter, in all files of
 * all maps that the document is part of. A new title is read as it would be between its brackets; what could not be there is escaped.
 * Refused: a name that something else has, an empty one, one that cannot be written somewhere. Costs what the blocks
 * that are changed hold.
 */
export function renamings(snapshot: Snapshot, name: Name, newName: string): readonly Renaming[] | Refusal {
  const refused = whyNotRenamed(snapshot, name);
  if (refused !== undefined) return { refused };
  const wanted = withoutSigns(name.kind, newName);
  const unfit = unfitness(snapshot, name, wanted);
  if (unfit !== undefined) return { refused: unfit };
  const all = findOccurrences(snapshot, name);
  const notation = notationsOf(name.kind, wanted).find((each) => staysReadable(all, name, each));
  if (notation === undefined) {
    return { refused: `“${wanted}” cannot be written as ${called[name.kind]} where ${shown(name)} is used. Use letters, digits and spaces.` };
  }
  const clash = clashOf(snapshot, name, identityOf(name.kind, notation));
  if (clash !== undefined) return { refused: clash };
  const isShared = hasOther(snapshot, name.kind, identityOf(name.kind, notation));
  return all.map((at) => ({ at, newText: writtenAs(at, notation, isShared) }));
}

/** What is written, by file, as the protocol wants it. */
export function changesOf(all: readonly Renaming[]): NonNullable<WorkspaceEdit['changes']> {
  const changes: NonNullable<WorkspaceEdit['changes']> = {};
  for (const { at, newText } of all) {
    (changes[at.uri] ??= []).push({ range: toRangeIn(at.snapshot, at.uri, at.range), newText });
  }
  return changes;
}

const called: Readonly<Record<Name['kind'], string>> = {
  claim: 'the title of a claim', argument: 'the title of an argument', tag: 'a tag', source: 'the key of a source', section: 'a heading',
};

function shown({ kind, text }: Name): string {
  if (kind === 'claim' || kind === 'argument') return titledId(kind, text);
  return kind === 'tag' ? `#${text}` : kind === 'source' ? `@${text}` : `“${text}”`;
}

/** Tells why a name cannot be changed at all; `undefined`: it can. */
export function whyNotRenamed({ maps }: Snapshot, { kind, text }: Name): string | undefined {
  if (kind === 'tag' && roleTags.includes(text)) {
    return `#${text} is one of Argmark's own tags: under another name it would no longer say what a claim is for. Change it where it is used.`;
  }
  const isKnown = ({ map, library }: Snapshot) => map.sources.has(text) || library.entryOf(text) !== undefined;
  if (kind === 'source' && !maps.some(isKnown) && !maps.every(({ map }) => readsAllSources(map))) {
    return `@${text} may be an entry in the bibliography, which would keep its key. Change the key there and wherever it is cited.`;
  }
  return undefined;
}

/** People write the signs of a name along with it. */
function withoutSigns(kind: Name['kind'], newName: string): string {
  const name = newName.trim();
  if (kind === 'tag') return name.replace(/^#/, '').replace(/^\((.*)\)$/, '$1').trim();
  if (kind === 'source') return name.replace(/^@/, '').replace(/^\{(.*)\}$/, '$1');
  return name;
}

function unfitness(snapshot: Snapshot, name: Name, wanted: string): string | undefined {
  const identity = identityOf(name.kind, wanted);
  if (identity === '') return `${shown(name)} needs a new name of at least one letter. To get rid of it, remove the lines that use it.`;
  if (/[\r\n]/.test(wanted)) return `A name has to be on one line. Write the new name of ${shown(name)} without line breaks.`;
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029]/.test(wanted)) {
    return `The new name of ${shown(name)} contains an invisible control character. Write it without.`;
  }
  if (name.kind === 'source' && writtenCitation(wanted) === undefined) {
    return `“${wanted}” cannot be the key of a source, because no citation can name it: its braces are not in pairs. Choose another one.`;
  }
  return sharedNameOf(snapshot, name) ?? sharedNameOf(snapshot, { kind: name.kind, text: identity }) ?? clashOf(snapshot, name, identity);
}

/** Front matter and data may name a claim and an argument by the title that both have, and would then name only one of them, or another. */
function sharedNameOf(snapshot: Snapshot, name: Name): string | undefined {
  if (!hasOther(snapshot, name.kind, name.text)) return undefined;
  const found = findOccurrences(snapshot, name).find(({ form }) => form === 'either');
  if (found === undefined) return undefined;
  const line = toRangeIn(found.snapshot, found.uri, found.range).start.line + 1;
  const [claim, argument] = [titledId('claim', name.text), titledId('argument', name.text)];
  return `“${name.text}” in line ${line} of ${nameOf(found.uri)} may name ${claim} as well as ${argument}. Write "${claim}" or "${argument}" there first.`;
}

/** Whether an argument has the title of a claim, or a claim that of an argument. */
function hasOther({ maps }: Snapshot, kind: Name['kind'], title: string): boolean {
  if (kind !== 'claim' && kind !== 'argument') return false;
  const other = titledId(kind === 'claim' ? 'argument' : 'claim', title);
  return maps.some(({ map }) => nodeOf(map, other) !== undefined);
}

function clashOf({ maps }: Snapshot, { kind, text }: Name, identity: string): string | undefined {
  if (identity === text || kind === 'section') return undefined;
  const isTaken = ({ map, library }: Snapshot) => (kind === 'source' && (map.sources.has(identity) || library.entryOf(identity) !== undefined))
    || occurrencesOf(map, { kind, text: identity }).length > 0;
  if (!maps.some(isTaken)) return undefined;
  const [one, what] = [shown({ kind, text: identity }), { claim: 'a claim with that title', argument: 'an argument with that title', tag: 'that tag', source: 'a source with that key' }[kind]];
  return `There is ${what} already: ${one}. Renaming would merge the two, and nothing could separate them again. `
    + `Choose another name, or write ${one} yourself where you mean it.`;
}

function identityOf(kind: Name['kind'], notation: string): string {
  return kind === 'claim' || kind === 'argument' ? titleOf(notation) : notation.replace(/\s+/g, ' ').trim();
}

/** How a name may be written, the plainest first. */
function notationsOf(kind: Name['kind'], wanted: string): readonly string[] {
  return kind === 'claim' || kind === 'argument' ? [wanted, escapedTitle(kind, wanted)] : [wanted];
}

/** A title, whatever is in it, as it is written between its brackets. */
export function escapedTitle(kind: 'claim' | 'argument', title: string): string {
  return title.replace(kind === 'claim' ? /[\\[\]@]|^[-+]/g : /[\\<>]|^[-+!]/g, '\\$&');
}

function writtenAs({ form, name: { kind }, place: { block, range } }: Occurrence, notation: string, isShared = false): string {
  switch (form) {
    case 'tag': return /^[A-z0-9\u00a0-\ud7ff\uf900-\ufdcf\ufdf0-\uffef-]+$/.test(notation)
      && !/[A-z0-9\u00a0-\ud7ff\uf900-\ufdcf\ufdf0-\uffef-]/.test(block.text[range.end] ?? ' ') ? `#${notation}` : `#(${notation})`;
    case 'hash': return JSON.stringify(`#${notation}`);
    case 'key': return block.text[range.start - 1] === '{' ? notation : writtenCitation(notation)!.slice(1);
    case 'yaml': case 'either': {
      const isTitle = kind === 'claim' || kind === 'argument';
      const title = identityOf(kind, notation);
      const inBrackets = isTitle && (/^["']?[[<]/.test(block.text.slice(range.start, range.end)) || (form === 'either' && (isShared || bareTitle(title) !== title)));
      const text = inBrackets ? titledId(kind, title) : title;
      return isPlainYaml(text) ? text : JSON.stringify(text);
    }
    default: return notation;
  }
}

/** Words that YAML takes for text, also between the brackets of an argument's title. */
function isPlainYaml(text: string): boolean {
  return /^<?\p{L}[\p{L}\p{N}_-]*(?: [\p{L}\p{N}_-]+)*(?:(?<=^<.*)>)?$/u.test(text) && !/^(?:true|false|null|yes|no|on|off)$/i.test(text);
}

/** Whether every block is read as before, but for the name, once it is written so. */
function staysReadable(occurrences: readonly Occurrence[], name: Name, notation: string): boolean {
  const byBlock = new Map<Block, Occurrence[]>();
  for (const each of occurrences) push(byBlock, each.place.block, each);
  const identity = identityOf(name.kind, notation);
  return [...byBlock].every(([{ text, elements }, here]) => {
    if (elements.some(({ kind }) => kind === 'front-matter')) return true;
    const edits = here.map((each) => ({ range: each.place.range, newText: writtenAs(each, notation) }));
    return readingOf(text, name, identity) === readingOf(applyEdits(text, edits), { ...name, text: identity }, identity);
  });
}

/** What a block's text is read as: its elements and parts, with `identity` for each place of the name. */
function readingOf(text: string, { kind, text: own }: Name, identity: string): string {
  const named = (of: Name['kind'], each: string) => `${of} ${of === kind && each === own ? identity : each}`;
  return parse(text).blocks.flatMap(({ elements }) => elements.map((element) =>
    [element.kind, element.parent?.index, ...element.parts.map((part) => {
      switch (part.kind) {
        case 'title': return `${part.role} ${named(part.of, part.title)}`;
        case 'tag': return named('tag', part.tag);
        case 'citation': return part.items.map(({ key }) => named('source', key)).join();
        default: return part.kind;
      }
    })].join('|'))).join('\n');
}
