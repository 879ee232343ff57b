import fc from 'fast-check';
import { MapDraft } from '../../server/src/convert/draft/draft.js';
import { writeMap } from '../../server/src/convert/draft/write.js';

/** What the maps of `randomMaps` have. */
export interface MapParts {
  /** The kinds of relations between claims, and from arguments to claims; an argument does not contradict. */
  readonly relations: readonly ('support' | 'attack' | 'contradiction')[];
  readonly undercuts: boolean;
  /** Arguments with premises; `titled` ones have a title, a gist and data as well. */
  readonly inferences: 'none' | 'nameless' | 'titled';
  /** Arguments that are no more than a gist. */
  readonly sketches: boolean;
  /** Relations that end at arguments. */
  readonly toArguments: boolean;
  readonly weights: boolean;
  readonly questions: boolean;
  /** Relations lead from later claims to earlier ones alone. */
  readonly noCircles: boolean;
}

const words = ['Rain', 'Sun', 'Snow', 'Wind', 'Hail', 'Fog', 'Frost', 'Dew'];

/** Texts of random maps made of such parts, in which every claim has a title and a text. */
export function randomMaps(parts: MapParts): fc.Arbitrary<string> {
  const index = fc.nat({ max: words.length - 1 });
  const relation = fc.record({
    type: fc.constantFrom(...parts.relations), from: index, to: index, byArgument: fc.boolean(), toArgument: fc.boolean(),
    weight: fc.constantFrom(undefined, undefined, 0.2, 0.8), cut: fc.constantFrom(undefined, undefined, 0, 1, 2, 3),
  });
  const inference = fc.record({
    premises: fc.uniqueArray(index, { minLength: 1, maxLength: 3 }), to: index, titled: fc.boolean(), cut: fc.constantFrom(undefined, 4, 5),
  });
  return fc.record({
    claims: fc.integer({ min: 2, max: words.length }), tags: fc.array(fc.constantFrom([], [], [], ['assumption'], ['thesis']), { minLength: 8, maxLength: 8 }),
    relations: fc.array(relation, { maxLength: 8 }), inferences: fc.array(inference, { maxLength: 3 }), questions: fc.array(index, { maxLength: 2 }),
  }).map(({ claims, tags, relations, inferences, questions }) => {
    const draft = new MapDraft();
    const claim = (number: number) => words[number % claims]!;
    for (let number = 0; number < claims; number++) draft.claim(claim(number), { title: `${claim(number)} title`, text: `${claim(number)} it is, “so to speak”.`, tags: [...tags[number]!] });
    const runs = (from: number, to: number) => from % claims !== to % claims && (!parts.noCircles || from % claims > to % claims);
    const argumentKeys: string[] = [];
    const seen = new Set<string>();
    const isNew = (type: string, from: string, to: string) => {
      const key = `${[from, to].toSorted().join(' ')}${type}`;
      return !seen.has(key) && seen.add(key).has(key);
    };
    if (parts.inferences !== 'none') {
      inferences.forEach(({ premises, to, titled, cut }, number) => {
        const key = `argument ${number}`;
        const keys = [...new Set(premises.filter((each) => runs(each, to)).map(claim))];
        if (keys.length === 0 || keys.includes(claim(to)) || !isNew('infer', keys.join(), claim(to))) return;
        const isTitled = parts.inferences === 'titled' && (titled || keys.length === 1);
        if (!isTitled && keys.length === 1) return;
        draft.argument(key, { premises: keys, ...isTitled ? { title: `Argument ${number}`, text: `Gist ${number}.`, data: { scheme: 'sign' } } : { title: `Argument ${number}` } });
        draft.relate('support', key, claim(to));
        argumentKeys.push(key);
        if (parts.undercuts && cut !== undefined && !keys.includes(claim(cut))) draft.relate('undercut', claim(cut), key);
      });
    }
    if (parts.sketches) {
      draft.argument('sketch', { title: 'Sketch', text: 'A gist, no more.' });
      draft.relate('support', 'sketch', claim(0));
    }
    for (const { type, from, to, byArgument, toArgument, weight, cut } of relations) {
      if (!runs(from, to)) continue;
      const source = byArgument && parts.sketches && type !== 'contradiction' ? 'sketch' : claim(from);
      const target = toArgument && parts.toArguments && argumentKeys.length > 0 && type !== 'contradiction' ? argumentKeys[to % argumentKeys.length]! : claim(to);
      if (!isNew('', source, target)) continue;
      const made = draft.relate(type, source, target, parts.weights && weight !== undefined ? { weight } : {});
      const isStep = type !== 'contradiction' && source === claim(from) && target === claim(to);
      if (parts.undercuts && isStep && cut !== undefined && claim(cut) !== source) draft.relate('undercut', claim(cut), made);
    }
    if (parts.questions) for (const [number, to] of [...new Set(questions.map(claim))].entries()) draft.questions.push({ text: `What of it, ${number}?`, to });
    return writeMap(draft);
  });
}
