import { relationKinds, writtenTypes, type RelationType } from '../model/relations.js';

/** What a relation may be called in small letters, by how it begins. */
const names: readonly (readonly [RegExp, RelationType | 'premise' | 'asks'])[] = [
  [/^(?:contradict|exclud|incompatib|>\s*<|widersp|schlie[sß]+t aus)/, 'contradiction'],
  [/^(?:undercut|_|unterl|untersch|unterm|entkr)/, 'undercut'],
  [/^(?:premise|&|prämisse|ist prämisse)/, 'premise'],
  [/^(?:ask|question|\?|frage)/, 'asks'],
  [/^(?:attack|conflict|(?:con|no)s?(?!\p{L})|against|but(?!\p{L})|however|aber(?!\p{L})|jedoch|object(?:s|ed|ions?|ing)?(?!\p{L})|oppos|rebut|refut|counter|challeng|disput|weaken|undermin|[ck]ontra|disagree|-|−|–|bestreit|greif|angriff|einw[aä]nd|widerleg|nachteil|(?:da)?gegen)/u, 'attack'],
  [/^(?:support|entail|impl(?:y|ies)|infer|(?:pro|for|yes)s?(?!\p{L})|reason|evidence|agree|because|confirm|justif|strengthen|back(?:s|ed|ing)?(?!\p{L})|favou?r|therefore|hence|weil(?!\p{L})|denn(?!\p{L})|\+|1(?:\.0*)?$|stütz|unterst|begründ|gr[uü]nde?$|beleg|vorteil|(?:da)?für)/u, 'support'],
];

/** What a word of a table, an attribute or a label says that its node does to another one; `undefined`: nothing. */
export function relationCalled(word: string): RelationType | 'premise' | 'asks' | undefined {
  const name = word.trim().toLowerCase();
  return writtenTypes.find((type) => relationKinds[type].active === name) ?? names.find(([pattern]) => pattern.test(name))?.[1];
}

/** What is no more than a word for support or attack: `Default Conflict`, `attacks`. */
const plain = /^(?:default )?(?:supports?|supporting|inference|pro|conflict|attacks?|attacking|con)$/i;

/** Tells for which side a step of this name is, and the name where it says more than that: `Conflict from bias`. */
export function stepCalled(name: string): { readonly kind: 'support' | 'attack'; readonly name?: string } {
  const type = relationCalled(name.replace(/^(?:default|generic|logical)\s+/i, ''));
  return { kind: type === 'attack' || type === 'undercut' || type === 'contradiction' ? 'attack' : 'support', ...plain.test(name.trim()) ? {} : { name } };
}
