import type { RelationType } from '../model/relations.js';

/**
 * What a line of an outline says it does. A reply is against an objection, and answers a question; a source says where something
 * stands; a thesis is what all else is about.
 */
export type LineKind = RelationType | 'premise' | 'question' | 'reply' | 'source' | 'thesis';

/** What is after a word that says what a line does. A hyphen within a word is none. */
const sign = '\\s*(?:::?|[–—]|-(?=\\s))\\s*';
const replies = '(?:response|reply|answer|rejoinder|retort|mitigation|counter-?objection|antwort|entkräftung|gegeneinwand|erwiderung|entgegnung|gegenrede|replik|duplik)(?: (?:to|auf|zu) [^:]{1,80})?';

/** How a line may begin that says what it does to the one above; what is after it is its text. */
const words: readonly (readonly [RegExp, LineKind])[] = [
  [new RegExp(`^(?:pros?|for|reason|supports?|because|advantage|(?:argument|evidence) (?:for|in favou?r)|evidence|argument|grounds|warrant|backing|stud(?:y|ies)|dafür|für|denn|stützt|weil|vorteil|grund|begründung|studien?|belege?(?: dafür)?|argument (?:da)?für)${sign}`, 'i'), 'support'],
  [new RegExp(`^(?:cons?|[ck]ontra|against|objection|rebuttal|refutation|attacks?|but|however|counter(?:-?(?:argument|evidence|point))?|disadvantage|(?:argument|evidence) against|dagegen|gegen|aber|jedoch|einwand|nachteil|gegenargument|gegenbelege?|belege? dagegen|argument (?:da)?gegen|widerlegung)${sign}`, 'i'), 'attack'],
  [/^(?:good,? because|gut,? weil)\s+/i, 'support'], [/^(?:bad,? because|schlecht,? weil)\s+/i, 'attack'],
  [new RegExp(`^${replies}${sign}`, 'i'), 'reply'],
  [new RegExp(`^(?:undercut|rebuttal of the step)${sign}`, 'i'), 'undercut'], [new RegExp(`^(?:(?:premise|prämisse)(?:\\s*\\d+)?|p\\d+)${sign}`, 'i'), 'premise'],
  [new RegExp(`^(?:(?:open |critical |offene |kritische )?(?:question|frage)|issue)${sign}|^\\?\\s+`, 'i'), 'question'],
  [/^(?:sources?|references?|quellen?)\s*:\s*/i, 'source'],
];

/** Words in capital letters need no sign after them. */
const capitals: readonly (readonly [RegExp, LineKind])[] = [[/^PROS?\s+/, 'support'], [/^(?:CONS?|CONTRA|KONTRA)\s+/, 'attack']];

const signs: readonly (readonly [RegExp, LineKind])[] = [
  [/^(?:\((?:pro|dafür)\)|\[(?:pro|dafür)\])\s*:?\s*/i, 'support'], [/^(?:\((?:[ck]on|[ck]ontra|dagegen)\)|\[(?:[ck]on|[ck]ontra|dagegen)\])\s*:?\s*/i, 'attack'],
  [/^(?:\(\+\)|\[\+\]|[+✓✔✅☑➕👍⊕🟢])\ufe0f?\s+/u, 'support'], [/^(?:\([-−–]\)|\[[-−–]\]|[-−–✗✘✖❌❎➖👎⊖🔴⛔🚫])\ufe0f?\s+/u, 'attack'],
];

const marks = [...words, ...capitals, ...signs];

/** What the beginning of a line says of it, and the words after that; `undefined`: nothing. */
export function markOf(text: string): { readonly kind: LineKind; readonly text: string } | undefined {
  const found = marks.find(([mark]) => mark.test(text));
  return found === undefined ? undefined : { kind: found[1], text: text.replace(found[0], '') };
}

/** Tells whether a word at its beginning says that a line speaks for or against what it is below. */
export function saysByWord(text: string): boolean {
  return [...words, ...capitals].some(([mark, kind]) => ['support', 'attack', 'reply'].includes(kind) && mark.test(text.trim()));
}

const thesis = '(?:(?:main|central|core|overall) )?(?:thes[ie]s|claim|conclusions?|position|proposition)|(?:haupt|kern)?these|fazit|schluss(?:folgerung)?|konklusion';

/** Lines that say nothing themselves: what is below them does what they say to what is above. */
const groups: readonly (readonly [RegExp, LineKind])[] = [
  [/^(?:pros?|for|reasons?|support|evidence(?: for)?|advantages?|benefits|strengths|upsides?|(?:arguments|reasons) (?:for|in favou?r)|pro-?argumente|argumente (?:da)?für|(?:da)?für|vorteile|gründe|belege)\s*:?$/i, 'support'],
  [/^(?:cons?|contras?|against|objections?|evidence against|disadvantages?|drawbacks?|weaknesses|downsides?|but|however|aber|jedoch|counter-?arguments|(?:arguments|reasons) against|[ck]ontra(?:-?argumente)?|gegenargumente|argumente (?:da)?gegen|(?:da)?gegen|nachteile|einwände)\s*:?$/i, 'attack'],
  [/^(?:responses?|repl(?:y|ies)|answers?|rejoinders?|antwort(?:en)?|erwiderung(?:en)?|entgegnung(?:en)?|repliken)\s*:?$/i, 'reply'],
  [/^(?:(?:open|unresolved|remaining|critical|further|offene|kritische|weitere|ungeklärte) )?(?:questions?|fragen?)\s*:?$|^(?:open (?:issues|points)|offene punkte)\s*:?$/i, 'question'],
  [/^(?:references?|(?:further )?sources?|bibliography|works cited|literature|further reading|literatur(?:verzeichnis)?|quellen?(?:verzeichnis|angaben)?)\s*:?$/i, 'source'],
  [new RegExp(`^(?:${thesis})\\s*:?$`, 'i'), 'thesis'],
];

/** What words such as “Pros” say that the lines below them do; `undefined`: they are a line like others. */
export function groupedBy(text: string): LineKind | undefined {
  return groups.find(([name]) => name.test(text.trim().replace(/^\d+(?:\.\d+)*[.)]?\s+/, '')))?.[1];
}

/** The words after `Thesis:`; `undefined`: a line does not begin so. */
export function thesisIn(text: string): string | undefined {
  const [begin] = new RegExp(`^(?:${thesis})\\s*:\\s*(?=\\S)`, 'i').exec(text.trim()) ?? [];
  return begin === undefined ? undefined : text.trim().slice(begin.length);
}

/** Tells whether a line or heading is called a conclusion, rather than a thesis. */
export function concludes(text: string): boolean {
  return /^(?:(?:\d+[.)]?\s+)?\w+ )?(?:conclusions?|fazit|schluss(?:folgerung)?|konklusion)\b/i.test(text.trim());
}

/** Tells whether a line begins with a word that opposes it to what is above, without a sign that would make it sure. */
export function seemsOpposed(text: string): boolean {
  return /^(?:but|however|although|though|yet|aber|jedoch|allerdings|obwohl|trotzdem|dennoch|nevertheless|nonetheless|on the other hand|andererseits)(?=[\s,])/i.test(text);
}

/** Tells whether a line asks something. */
export function asks(text: string): boolean {
  return /\?["'”’“»«)*_]*$/.test(text.trim());
}
