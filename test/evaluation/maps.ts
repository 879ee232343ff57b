import fc from 'fast-check';
import { evaluate, type Evaluation } from '../../server/src/evaluation/evaluate.js';
import { mapOf } from '../support/print-map.js';

/** The verdicts of a text's map, one `id status` a line in the order of the map; those of `only`, if given. */
export function verdictsOf(text: string, only?: readonly string[]): string {
  const { map, verdicts } = evaluationOf(text);
  return (only ?? [...map.claims.keys(), ...map.arguments.keys()]).map((id) => `${id} ${verdicts.get(id)?.status}`).join('\n');
}

/** The evaluation of a text's map. */
export function evaluationOf(text: string): Evaluation {
  return evaluate(mapOf(text));
}

const title = fc.constantFrom('[A]', '[B]', '[C]', '[D]', '[E]', '[F]', '<G>', '<H>', '<I>');
const claim = fc.constantFrom('[A]', '[B]', '[C]', '[D]', '[E]', '[F]');
const data = fc.constantFrom('', '', '', '', ' #assumption', ' [@k]', ' #thesis', ' {standard: preponderance}', ' {standard: beyond-doubt}', ' {standard: preponderance, accrue: true}', ' {prefer: [A, B, G]}', ' {prefer: [[C, D], [H, A]]}', ' {weight: 0.3}', ' {weight: 0}');
const relationData = fc.constantFrom('', '', '', '{weight: 0.2} ', '{weight: 0.9} ', '{weight: 0} ');
const relation = fc.tuple(
  fc.constantFrom('  ', '    ', '      '), fc.constantFrom('+', '-', '_', '+', '-', '+>', '->', '><', '><', '<_', '_>'), relationData, title, data,
).map(([indent, sigil, weight, node, more]) => `${indent}${sigil} ${weight}${node}${more}`);
const premise = fc.tuple(fc.constantFrom('  ', '    '), claim, data).map(([indent, node, more]) => `${indent}& ${node}${more}`);
const argument = fc.constantFrom('<G>', '<H>', '<I>', '');
const reconstruction = fc.tuple(argument, claim, claim, claim, claim, relation, relation).map(([node, a, b, c, d, one, two]) =>
  `\n${node}\n\n(1) ${a}\n----\n${one}\n(2) ${b}\n(3) ${c}\n----\n${two}\n(4) ${d}\n`);

/** One stretch of lines of a map over a few titles, so that circles, undercut undercuts and shared premises are common. */
export const mapLines: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(title, data).map(([node, more]) => `\n${node}${more}`) },
  { weight: 8, arbitrary: relation },
  { weight: 2, arbitrary: premise },
  { weight: 1, arbitrary: reconstruction },
  { weight: 1, arbitrary: fc.constantFrom('  + untitled', '  -', '  ? who', '    + [A]', '# Heading', '<X>: gist') },
);

/** A whole map. */
export const mapTexts: fc.Arbitrary<string> = fc.tuple(
  fc.constantFrom('', '', '===\nevaluation: {burden: cited}\n===\n', '===\nevaluation: {standard: clear}\n===\n', '===\nevaluation: {standard: preponderance, accrue: true, prefer: [F, E, D]}\n===\n', '===\nevaluation: {standard: preponderance, burden: assumption}\n===\n', '===\nmodel: {mode: strict}\n===\n'),
  fc.array(mapLines, { maxLength: 25 }),
).map(([front, lines]) => front + lines.join('\n'));

const fewRelated = fc.integer({ min: 0, max: 29 }).chain((at) => fc.tuple(fc.constant(at), fc.integer({ min: 1, max: 4 })));

/** Lines of maps with many claims and few relations, most of them from one to one after it: ways are long, and circles are rare. */
export const sparseLines: fc.Arbitrary<string> = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(fewRelated, fc.constantFrom('+', '+', '-', '_', '><'), relationData)
    .map(([[at, on], sigil, weight]) => `\n[N${at}]\n  ${sigil} ${weight}[N${at + on}]`) },
  { weight: 2, arbitrary: fc.tuple(fewRelated, fewRelated).map(([[at, on], [other]]) => `\n[N${at}]\n  & [N${at + on}]\n  & [N${other}]`) },
  { weight: 1, arbitrary: fc.tuple(fewRelated, fewRelated).map(([[at], [other]]) => `\n[N${at}]\n  + [N${other}]\n    _ [N${at}]`) },
  { weight: 1, arbitrary: fc.tuple(fewRelated, data).map(([[at], more]) => `\n[N${at}]${more}`) },
  { weight: 1, arbitrary: fewRelated.map(([at, on]) => `\n<A${at}>\n\n(1) [N${at + on}]\n----\n(2) [N${at}]\n(3) [N${at + 1}]\n----\n(4) [N${Math.max(0, at - 1)}]\n`) },
);

/** A whole map of that kind. */
export const sparseTexts: fc.Arbitrary<string> = fc.array(sparseLines, { minLength: 10, maxLength: 40 }).map((lines) => lines.join('\n'));
