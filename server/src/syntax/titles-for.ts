import { capital } from '../base/capital.js';
import { oneLine } from '../base/one-line.js';
import { titleOf } from './titles.js';

/** The most that a title made from a text has, in characters, unless it has to be told apart from others. */
const SHORT = 60;

/** Titles for a text, from the shortest; each says more than the one before. */
export function* titlesFor(text: string): Generator<string> {
  const [paragraph = ''] = text.trim().split(/\n\s*\n/);
  const sentence = firstSentence(oneLine(paragraph));
  for (const most of [SHORT, 2 * SHORT, 4 * SHORT]) {
    const title = titleOf(cut(sentence, most));
    if (title !== '') yield title;
    if (sentence.length <= most) return;
  }
}

function firstSentence(text: string): string {
  const words = text.replace(/[[{]/g, '(').replace(/[\]}]/g, ')').replace(/["“”„«»`]/g, '')
    // What may be a mark of the language, but not a line within a name and not a sign between two values.
    .replace(/(?<![\p{L}\p{N}])[*_]+|[*_]+(?![\p{L}\p{N}])|[\\@#]|[<>](?!\s)|(?<!\s)[<>]/gu, '').replace(/^[^\p{L}\p{N}¬(]+/u, '');
  const end = wholeSentence.exec(words)![0];
  // Nor does a full stop after a number, or after an abbreviation that nobody has listed.
  const sentence = (end.length >= 8 ? end : words).replace(/[\s.,;:!]+$/, '').trim();
  const bare = sentence.replace(joiningStart, '');
  return /^\p{Ll}+(?:\s|$)/u.test(bare) ? capital(bare) : bare;
}

/** Up to the end of a sentence, which no full stop after an abbreviation is, nor one before a small letter. */
const wholeSentence = new RegExp(`^(?:[^.?!]|[.?!](?!\\s)|\\.(?=\\s+\\p{Ll})|(?<=(?<![\\p{L}\\p{N}])(?:${[
  '[pS](?=\\.\\s?\\d)', '\\p{L}(?=\\.\\s?\\p{L}\\.)', '\\p{L}\\.\\s?\\p{L}', 'al', 'approx', 'Art', 'Abs', 'bzw', 'ca', 'cf', 'Dr', 'Fig', 'Mio', 'Mrd', 'Mrs?', 'Ms', 'Nr', 'pp', 'Prof', 'St', 'vgl', 'vs',
].join('|')}))\\.)*`, 'u');

/** Verbs before which *that* is what a sentence speaks of, rather than what makes it a part of another one. */
const verbs = 'is|are|was|were|will|would|can|could|should|may|might|must|has|had|does|did|depends|means|makes|seems';

/** How a sentence is joined to the one before; not “so long as” and “so-called”. */
const joiningStart = new RegExp(`^(?:that\\s+(?!(?:${verbs})\\b)|(?:${[
  '[Aa]nd', '[Bb]ut', `[Ss]o(?!\\s+(?:long|far|much|many|few|little|called|soon|that|do|${verbs})\\b)`, '[Oo]r', '[Yy]et', '[Bb]ecause', '[Tt]herefore',
  '[Tt]hus', '[Hh]ence', '[Aa]lso', '[Tt]hen',
].join('|')})(?![\\w’'-])[\\s,]*)+(?=\\S{2,}\\s+\\S)`);

/** Lists of words, as what a pattern may match of them. */
function anyOf(words: readonly string[]): string {
  return `(?:${words.join(' ').replaceAll(' ', '|')})`;
}

/** Words that a title does not end with. */
const dangling = new RegExp(`\\s+${anyOf([
  'a an the and or of to in on at by for with from that which who is are was were be as it its their his her if',
  'than not so but because will would should could can may must have has had do does did been being these those',
  "this some any each every all our my your we they he she I you it's there then into about between no very only",
  'when where how what also der die das und oder von zu in mit ein eine dass ist sind',
])}$`, 'i');

/** Words that begin another part of a sentence, so that what is before them can be alone. */
const joining = new RegExp(`\\s+(?=${anyOf([
  'and or but to in on at by for with without from that which who if than as because since when where while',
  'unless until except into about between through during under over against after before und oder aber zu zum zur',
  'in im mit ohne für gegen auf durch dass weil wenn als seit nach vor bei',
])}\\s)`, 'gi');

/** The beginning of a sentence: up to a comma if that says enough, else up to where another part begins, else as many words as there is room for. */
function cut(sentence: string, most: number): string {
  if (sentence.length <= most) return sentence;
  const clause = /^.{12,}?(?=[,;:]\s|\s[–—(-]|—)/.exec(sentence)?.[0].trim();
  return ended(clause !== undefined && clause.length <= most ? clause : beginning(sentence, most));
}

function beginning(sentence: string, most: number): string {
  const ends = [...sentence.slice(0, 1.5 * most).matchAll(joining)].map(({ index }) => index)
    .filter((end) => end >= 0.45 * most && !dangling.test(sentence.slice(0, end)));
  const end = ends.findLast((each) => each <= most) ?? (sentence.length <= 1.4 * most ? sentence.length : ends.find((each) => each <= 1.4 * most));
  if (end !== undefined) return sentence.slice(0, end);
  const space = sentence.lastIndexOf(' ', most);
  return sentence.slice(0, space > 8 ? space : most);
}

/** Takes off what hangs at the end: an open bracket, a word that leads on to nothing, a comma. */
function ended(words: string): string {
  const open = words.lastIndexOf('(');
  let whole = open > 8 && !words.includes(')', open) ? words.slice(0, open) : words;
  while (dangling.test(whole)) whole = whole.replace(dangling, '');
  return whole.replace(/[\s,;:.–—(-]+$/, '');
}
