// The patterns by which words are hyphenated. Those of each language are a work of their own, whose file says whose it is
// and under which licence it may be passed on.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const folder = path.join(path.dirname(createRequire(import.meta.url).resolve('hyphenopoly')), 'patterns');

/** What may be passed on with a program under the MIT License. */
const permissive = /\b(?:MIT|LPPL|MPL|BSD|Unlicence)\b|\bpermi(?:tted|ssion)\b|may be (?:used|freely distributed)/i;

/** The files have one byte for each letter of a name, so these have lost some. */
const names = [
  [/Igor Marinovi\W/, 'Igor Marinović'], [/Hanna KoBodziejska, BogusBaw Jackowski, Marek Ry\W?ko/, 'Hanna Kołodziejska, Bogusław Jackowski, Marek Ryćko'],
  [/Sigitas Tolu\S*/, 'Sigitas Tolušis,'], [/Matja~ Vre\W?ko/, 'Matjaž Vrečko'], [/Dejan Muhamedagi\W?(?=\n|,)/, 'Dejan Muhamedagić'],
  [/patterns for P\W?li/, 'patterns for Pali'], [/Citt\W?nurakkho/, 'Cittānurakkho'], [/\(Northern Kurdish\) \W as/, '(Northern Kurdish) as'],
];

/**
 * The files that are shipped, each with what it says of itself. Left out are those under the GPL or LGPL alone or without a
 * licence, those for tests, and other ways to part the words of a language that has one (`de-x-syllable`, and both kinds of Norwegian beside `no`,
 * whose patterns are the same and large).
 */
export const hyphenFiles = readdirSync(folder).filter((name) => name.endsWith('.wasm') && !/-x-|-test|^n[bn]\./.test(name)).sort()
  .map((name) => ({ name, file: path.join(folder, name), notice: noticeIn(readFileSync(path.join(folder, name), 'latin1')) }))
  .filter(({ notice }) => permissive.test(notice.split('\n').slice(2).join('\n')));

/**
 * The notice at the beginning of the data. Letters follow, each as two bytes, a small one before its capital; whether a byte
 * fills up the notice before them is told by what they are. @param {string} content
 */
function noticeIn(content) {
  const start = content.indexOf('Hyphenation patterns for ');
  const end = start + content.slice(start).search(/[\0\x04]/);
  const [last, next] = [content[end - 1] ?? '', content[end + 1] ?? ''];
  const isLetter = content[end] === '\x04' || (last !== next && last.toUpperCase() === next) || (/['-]/.test(last) && next === '\0');
  const whole = content.slice(start, isLetter ? end - 1 : end);
  const mended = names.reduce((text, [lost, name]) => text.replace(lost, /** @type {string} */ (name)), whole);
  return mended.replace(/[\x00-\x09\x0b-\x1f]/g, ' ').trim();
}
