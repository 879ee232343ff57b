import type { TextEdit } from '../../base/text-edit.js';
import type { Bibliography } from './bibliography.js';
import { readBibtex } from './bibtex.js';
import { readCsl } from './csl.js';
import { readRis } from './ris.js';

type Kind = 'bibtex' | 'csl' | 'ris';

/** What a bibliography is written in, by the ending of its name. */
function kindOf(name: string): Kind {
  return /\.(?:json|ya?ml)$/i.test(name) ? 'csl' : /\.ris$/i.test(name) ? 'ris' : 'bibtex';
}

const readers: Readonly<Record<Kind, (text: string) => Bibliography>> = { bibtex: readBibtex, csl: readCsl, ris: readRis };

/** What may be a key in BibTeX. */
const bibtexKey = /^[^\s,{}()"#%~\\=]+$/;

/**
 * The edit that adds an entry with a key to a bibliography, after all others, with its fields left to be filled in; nothing
 * else is touched. `undefined`: nobody can say where. Linear.
 */
export function newEntry(name: string, { text, entries }: Bibliography, key: string): TextEdit | undefined {
  const kind = kindOf(name);
  const edit = kind === 'csl' ? cslEntry(text, entries.size, key) : kind === 'ris' ? atEnd(text, `TY  - GEN\nID  - ${key}\nAU  - \nTI  - \nPY  - ${yearIn(key)}\nER  - \n`)
    : bibtexKey.test(key) ? atEnd(text, `@misc{${key},\n  author = {},\n  title = {},\n  year = {${yearIn(key)}},\n}\n`) : undefined;
  if (edit === undefined) return undefined;
  const after = readers[kind](text.slice(0, edit.range.start) + edit.newText + text.slice(edit.range.end)).entries;
  return after.size === entries.size + 1 && after.has(key) ? edit : undefined;
}

/** The edits that give an entry another key, wherever the bibliography has it; or why it cannot have it. */
export function renamedEntry(name: string, { entries, mentions, text }: Bibliography, key: string, newKey: string): readonly TextEdit[] | { readonly refused: string } {
  const kind = kindOf(name);
  const { range } = entries.get(key)!;
  const written = text.slice(range.start, range.end);
  if (kind === 'bibtex' && !bibtexKey.test(newKey)) {
    return { refused: `“${newKey}” cannot be the key of an entry in BibTeX. Use letters, digits, and signs such as : _ -.` };
  }
  if (kind === 'ris' && written !== key) return { refused: `The entry of \`${key}\` has no key of its own. Write \`ID  - ${newKey}\` into it.` };
  const newText = kind !== 'csl' || (written === key && /^[\p{L}_][\p{L}\p{N}_:.-]*$/u.test(newKey)) ? newKey : JSON.stringify(newKey);
  return [{ range, newText }, ...mentions.filter((each) => each.key === key).map((each) => ({ range: each.range, newText }))];
}

function atEnd(text: string, entry: string): TextEdit {
  const gap = text.trim() === '' ? '' : /\n[^\S\n]*\r?\n$/.test(text) ? '' : text.endsWith('\n') ? '\n' : '\n\n';
  const newText = gap + entry;
  return { range: { start: text.length, end: text.length }, newText: text.includes('\r\n') ? newText.replaceAll('\n', '\r\n') : newText };
}

/** Into a list of JSON before its end; into one of YAML after it, as its last item is indented. */
function cslEntry(text: string, count: number, key: string): TextEdit | undefined {
  if (/^\s*[[{]/.test(text)) {
    const end = text.lastIndexOf(']');
    if (end < 0) return undefined;
    const at = text.slice(0, end).trimEnd().length;
    const item = JSON.stringify({ id: key, type: 'document', title: '' }, undefined, 2).replaceAll('\n', '\n  ');
    return { range: { start: at, end }, newText: `${count > 0 && text[at - 1] !== ',' ? ',' : ''}\n  ${item}\n` };
  }
  const [, indent] = [...text.matchAll(/^([^\S\n]*)- /gm)].at(-1) ?? [];
  if (indent === undefined) return undefined;
  return { range: { start: text.trimEnd().length, end: text.length }, newText: `\n${indent}- id: ${JSON.stringify(key)}\n${indent}  type: document\n${indent}  title: ""\n` };
}

function yearIn(key: string): string {
  return /(?:1[5-9]|20)\d{2}/.exec(key)?.[0] ?? '';
}
