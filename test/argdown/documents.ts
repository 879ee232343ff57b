import fc from 'fast-check';
import { parse } from '../../server/src/syntax/parse.js';

/**
 * Argdown documents, made of every construct that Argdown reads without an error. Lines end in `\n`. Left out is what
 * docs/argdown.md lists as a deviation: the comparison says that there are no others.
 */
export const argdownDocuments: fc.Arbitrary<string> = fc.record({
  frontMatter: fc.option(fc.constantFrom(
    'title: A title', 'title: "T: u"\nauthor: [A, B]\ndate: 2024-06-19', 'model:\n  mode: strict', 'model: {mode: strict}\nlang: de',
  ), { freq: 3, nil: undefined }),
  top: fc.constantFrom('', '\n', '\n\n', '// note\n', ' \n', '/* a\n\n  b */\n', '// a\n\n// b\n', '\n<!-- x -->\n\n'),
  indent: fc.constantFrom('', '', ' ', '\t'),
  blocks: fc.array(fc.tuple(fc.constantFrom('\n', '\n\n', '  \n', '\n// aside\n\n', '\n/* a\n\nb */\n\n', '// below\n\n', '\n<!-- x -->\n'), lazy(() => block)),
    { minLength: 1, maxLength: 4 }),
  lineEnd: fc.constantFrom('\n', '\n', '\n', '\r\n'),
}).map(({ frontMatter, top, indent, blocks, lineEnd }) => {
  const state: State = { inferences: false };
  const head = frontMatter === undefined ? top : `${top}${indent}===\n${frontMatter}\n${indent}===\n\n`;
  const text = head + blocks.map(([gap, write], index) => (index === 0 ? '' : gap) + write(state)).join('');
  // Argdown reads no data over several lines that end in CR LF, and its comments end at another line end than ours.
  return lineEnd === '\r\n' && !/[{/<]/.test(text) ? text.replaceAll('\n', '\r\n') : text;
}).filter((text) => !breaksBeforeClosing(text));

/** Whether a line begins with a mark that closes emphasis: marks of the same sign may pair otherwise than they are written here. */
function breaksBeforeClosing(text: string): boolean {
  return parse(text).blocks.some(({ elements }) => elements.some(({ parts }) => parts.some((part, index) =>
    part.kind === 'emphasis' && !part.opens && parts[index - 1]?.kind === 'break')));
}

/** What came before in the document. */
interface State {
  /** From here on, Argdown takes every undercut below a claim for one of the last inference. */
  inferences: boolean;
}

/** Writes a construct at an indentation; its last line is ended. */
type Write = (state: State, indent?: string) => string;

function lazy<T>(arbitrary: () => fc.Arbitrary<T>): fc.Arbitrary<T> {
  return fc.constant(undefined).chain(arbitrary);
}

// ---- words

const claimTitles = ['A', 'B', 'C', 'D', 'Foo bar', 'Ü (x)', 'T: u', "it's", 'a, b.', '1.', '#1', 'p@q', 'x-y', 'q "r"', '*s*', 'v < w', 'm / n', '{o}'];
const argumentTitles = ['A', 'B', 'K', 'L', 'Foo bar', 'Q [r]', 'T: u', 'x-y', '(1)', 'z!'];
const claimTitle = fc.constantFrom(...claimTitles);
const argumentTitle = fc.constantFrom(...argumentTitles);

const word = fc.constantFrom(
  'rain', 'falls', 'übel', '5', '1.5', '50%', 'e.g. this', "don't", 'it’s', '“so”', '„q“', '"r"', "'s'", '(t)', '(1)', 'x-y', 'a – b', 'a - b',
  'a + b', 'a & b', 'why?', 'so: that', 'and/or', 'b; c,', 'end.', 'no!', '=', '==', '~', '|', '$', '^', '`', '>', '=>', '->', 'a@b.c', 'C#', '# x',
  '\u{1f327}', '日本', '...', '…', '2 * 3', '1 _ 2', 'a, b', '}', ')', '% &amp', 'a--b', '#', '+', 'z.B.', 'x]', '*', '_',
);

const simple = fc.oneof(
  { weight: 12, arbitrary: word },
  { weight: 1, arbitrary: fc.constantFrom('\\*', '\\[x\\]', '\\\\', '\\#', '\\_', '\\{', '\\a', '\\<b\\>', '\\@', '\\ x', 'x\\-y', '\\/\\/') },
  { weight: 1, arbitrary: fc.constantFrom('p:v:q', 'p.->.q', '.^.', ':+1:!', ':nope:!', '.x.y.', 'a:b:c', '.~.x') },
  { weight: 1, arbitrary: fc.constantFrom('#tag', '#über-all', '#(two words)', '#t1', '#a_b', '#日本', '#x”', '#(a.b, c)') },
  { weight: 1, arbitrary: fc.constantFrom('[link](http://x.y/z?q=1#r)', '[two words](a.html)', '[l](a b)', '[x, y](//z)') },
  { weight: 1, arbitrary: fc.oneof(claimTitle.filter((title) => title !== 'q]').map((title) => `@[${title}]`), argumentTitle.map((title) => `@<${title}>`)) },
  { weight: 1, arbitrary: fc.constantFrom('/* c */', '<!-- c -->', '/* [A]: x {a: 1} */', '/*c*/') },
);

const mark = fc.constantFrom('*', '**', '_', '__');
const inline: fc.Arbitrary<string> = fc.oneof(
  { weight: 10, arbitrary: simple },
  { weight: 1, arbitrary: fc.tuple(mark, fc.array(fc.constantFrom('bold', 'x y', '[l](u)', '@[A]', 'a.', '5', 'x #(t)'), { minLength: 1, maxLength: 2 }),
    fc.constantFrom('', ',', '!', ')', ';', '-')).map(([sign, words, after]) => `${sign}${words.join(' ')}${sign}${after}`) },
  { weight: 1, arbitrary: fc.tuple(mark, mark, fc.constantFrom('in', 'a b')).filter(([outer, inner]) => outer !== inner)
    .map(([outer, inner, words]) => (outer[0] === inner[0] ? `${outer}x ${inner}${words}${inner} y${outer}` : `${outer}${inner}${words}${inner}${outer}`)) },
  { weight: 1, arbitrary: fc.constantFrom('***both***', '___both___', '**a *b* c**', '*a **b** c*') },
);

/** What a line of text can begin with. */
const opening = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('It', 'rain', 'Über', 'a-b', '5', '1.5', '50%', '"r"', '“so”', '…', '&x', '=x', '>', '(so)', 'e.g.', '$', '!') },
  { weight: 1, arbitrary: fc.constantFrom('**Bold**', '*it*', '_em_', '__strong__', '#tag', '#(a b)', '[l](u)', '@[A]', '@<K>', '\\-', '\\(1)', '\\[A\\]') },
);
const gap = fc.constantFrom(' ', ' ', ' ', '  ');
const rest = fc.array(fc.tuple(gap, inline), { maxLength: 4 }).map((pairs) => pairs.flat().join(''));
const lineTail = fc.oneof({ weight: 9, arbitrary: fc.constant('') }, { weight: 1, arbitrary: fc.constantFrom(' ', '  ', ' // note', ' // {x}', ',// note', ' /* c */') });
const line = fc.tuple(opening, rest, lineTail).map((parts) => parts.join(''));
const continuation = fc.tuple(fc.constantFrom('', '  ', ' ', '      ', '\t'), line).map((parts) => parts.join(''));

/** Words over one or more lines, the last one not ended; some have a comment line in between. */
const words = fc.tuple(line, fc.array(fc.oneof({ weight: 5, arbitrary: continuation }, { weight: 1, arbitrary: fc.constantFrom('// note', '  /* c */') }), { maxLength: 2 }), fc.boolean())
  .map(([first, more, flag]) => [first, ...(flag ? more : [])].join('\n'));

// ---- data

const scalar = fc.constantFrom('1', '-2.5', 'word', 'two words', '"a: b, #c"', "'it''s'", 'true', 'null', '~', '2024-06-19', '0x1F', '1e3', 'ja', '"ü\\n"', 'http://x.y/z', 'a//b', '"/* c */"', 'x-y');
const key = fc.constantFrom('k', 'l', 'm', 'color', 'two words', '"q r"', 'ü');
type Pair = readonly [key: string, value: string];
const scalarPair: fc.Arbitrary<Pair> = fc.tuple(key, scalar);
// Merging a mapping into a list, Argdown loses it; so lists and mappings have keys of their own.
const flowPair: fc.Arbitrary<Pair> = fc.oneof(
  { weight: 5, arbitrary: scalarPair },
  { weight: 1, arbitrary: fc.array(scalar, { maxLength: 3 }).map((values): Pair => ['list', `[${values.join(', ')}]`]) },
  { weight: 1, arbitrary: scalarPair.map(([name, value]): Pair => ['map', `{${name}: ${value}}`]) },
);
const pairsOf = (pair: fc.Arbitrary<Pair>) => fc.uniqueArray(pair, { selector: ([name]) => name, minLength: 1, maxLength: 2 });
const pairs = pairsOf(flowPair);
const data = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(pairs, fc.constantFrom(', ', ',\n  ', ',')).map(([all, comma]) => `{${all.map(([name, value]) => `${name}: ${value}`).join(comma)}}`) },
  { weight: 1, arbitrary: pairs.map((all) => `{ ${all.map(([name, value]) => `${name}: ${value}`).join(' , ')} }`) },
  { weight: 2, arbitrary: fc.tuple(pairsOf(scalarPair), fc.constantFrom('', '  ', '      '), fc.constantFrom('', '  '))
    .map(([all, indent, last]) => `{\n${all.map(([name, value]) => `${indent}${name}: ${value}\n`).join('')}${last}}`) },
  { weight: 1, arbitrary: fc.constantFrom('{\n  list:\n    - a\n    - b\n  map: {x: 1}\n}', '{ \n  # note\n  k: |\n    two\n    lines\n}', '{isInGroup: true}', '{isInGroup: false}', '{}', '{x}') },
);
/** A text with data after it, which must not be in a comment. */
function withData(said: string, more: string): string {
  return said + (/\/\/ ?(note|\{x\})$/.test(said) ? more.replace(/^ +/, '\n') : more);
}

/** Data after what an element says, on its last line or the next; with its white space. */
const dataAfter = fc.oneof({ weight: 5, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom(' ', '\n', '\n  ', '  '), data).map((parts) => parts.join('')) });

// ---- claims, arguments, relations

const tags = fc.oneof({ weight: 3, arbitrary: fc.constant('') }, { weight: 1, arbitrary: fc.array(fc.constantFrom('#tag', '#(two words)', '#u'), { minLength: 1, maxLength: 2 }).map((all) => ` ${all.join(' ')}`) });
const afterColon = fc.constantFrom(' ', ' ', ' ', '\n', '\n  ', '', '  ');
/** A title with what is said under it. */
type Head = Pick<Node, 'title' | 'head'>;
const titled = (title: string, more: string): Head => ({ title, head: `${title}${more}` });

const claimHead: fc.Arbitrary<Head> = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(fc.oneof({ weight: 6, arbitrary: claimTitle }, { weight: 1, arbitrary: fc.constantFrom('A [b]', 'q [r] s', '-5') }), afterColon, words, dataAfter)
    .map(([title, space, text, more]) => titled(`[${title}]`, `:${space}${withData(text, more)}`)) },
  { weight: 2, arbitrary: fc.tuple(claimTitle, tags, dataAfter).map(([title, tag, more]) => titled(`[${title}]`, `${tag}${more}`)) },
  { weight: 3, arbitrary: fc.tuple(words, dataAfter).map(([text, more]) => ({ title: undefined, head: withData(text, more) })) },
);
const argumentHead: fc.Arbitrary<Head> = fc.oneof(
  fc.tuple(argumentTitle, afterColon, words, dataAfter).map(([title, space, text, more]) => titled(`<${title}>`, `:${space}${withData(text, more)}`)),
  fc.tuple(argumentTitle, tags, dataAfter).map(([title, tag, more]) => titled(`<${title}>`, `${tag}${more}`)),
);

const sigils = ['+', '-', '<+', '<-', '+>', '->', '_', '<_', '_>', '><'];

/** A claim or argument with the relations below it; `inside`: of a reconstruction. */
interface Node {
  readonly kind: 'claim' | 'argument';
  /** As it is written, with its brackets. */
  readonly title: string | undefined;
  readonly head: string;
  readonly relations: readonly { readonly sigil: string; readonly gap: string; readonly comments: readonly [before: string, behind: string]; readonly node: Node }[];
  readonly step: string;
  readonly aside: string;
}

const step = fc.constantFrom('  ', '    ', ' ', '\t', '   ');
const aside = fc.constantFrom('', '', '', '', '', '// note\n', '  /* c */\n');

/** Comments before the indentation of a sigil, and after the sigil. */
const markerComments = fc.oneof({ weight: 9, arbitrary: fc.constant(['', ''] as const) },
  { weight: 1, arbitrary: fc.constantFrom(['/* c */', ''] as const, ['<!-- c\n -->', ''] as const, ['', '/* c */ '] as const, ['/* c */', '<!-- d --> '] as const) });

/** Nodes with relations below them, down to `depth` levels. */
function nodes(depth: number): { claim: fc.Arbitrary<Node>; node: fc.Arbitrary<Node> } {
  const relations: fc.Arbitrary<Node['relations']> = depth === 0 ? fc.constant([]) : fc.oneof(
    fc.constant([]),
    fc.array(fc.record({ sigil: fc.constantFrom(...sigils), gap: fc.constantFrom(' ', ' ', ' ', '  ', '\t'), comments: markerComments, node: nodes(depth - 1).node }), { minLength: 1, maxLength: 2 }),
  );
  const below = fc.record({ relations, step, aside });
  const claim = fc.tuple(claimHead, below).map(([head, more]): Node => ({ kind: 'claim', ...head, ...more }));
  const argument = fc.tuple(argumentHead, below).map(([head, more]): Node => ({ kind: 'argument', ...head, ...more }));
  return { claim, node: fc.oneof({ weight: 2, arbitrary: claim }, { weight: 1, arbitrary: argument }) };
}
const { node } = nodes(3);
const argumentNode = node.filter(({ kind }) => kind === 'argument');

/**
 * `undercut`: what an undercut below the node means to Argdown as we read it. A node is not below itself: Argdown
 * merges data from the innermost line outwards.
 */
function writeNode(node: Node, state: State, indent = '', undercut = !state.inferences, above: readonly string[] = []): string {
  const { kind, title, relations, step, aside } = node;
  const again = title !== undefined && above.includes(title);
  const head = again ? 'once more' : node.head;
  return `${head}\n${relations.length > 0 ? aside : ''}${relations.map(({ sigil, gap: space, comments: [before, behind], node: child }) => {
    let sign = sigil;
    if ((kind === 'claim' || again) && (sign === '_' || sign === '<_') && !undercut) sign = '-';
    if (sign === '><' && child.kind === 'argument') sign = '+>';
    // Behind a comment, a single space is no indentation to us.
    const lead = (indent + step).length > 1 ? before : '';
    return `${lead}${indent}${step}${sign}${space}${behind}${writeNode(child, state, indent + step, undefined, title === undefined ? above : [...above, title])}`;
  }).join('')}`;
}

// ---- reconstructions

const rule = fc.constantFrom('Modus ponens', 'MP', 'Rule (x), [y]', 'a-b', '1.', 'esc\\, aped', 'Dilemma, constructive', '∧ I', 'so: it', '*x*');
const uses = fc.constantFrom('{uses: [1]}', '{uses: [1, 2], k: l}', '{logic: [deductive]}', '{\n  uses: [1]\n}');
const inference = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('----', '-----', '----  ', '  ----', '-- --', '--\n--') },
  { weight: 2, arbitrary: fc.tuple(fc.array(rule, { minLength: 1, maxLength: 2 }), fc.option(uses), fc.constantFrom(' ', '\n'), fc.constantFrom('--', '---'))
    .map(([rules, use, space, end]) => `--${space}${rules.join(', ')}${use === null ? '' : space + use}${space}${end}`) },
  { weight: 1, arbitrary: uses.map((use) => `-- ${use} --`) },
);
const undercutLine = fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.tuple(fc.constantFrom('_', '<_'), nodes(1).node) });
const numberedNode = fc.tuple(nodes(2).claim, fc.constantFrom(' ', '  ', ''), fc.constantFrom('', '', '', '  '));
const inferenceStep = fc.tuple(fc.array(numberedNode, { maxLength: 2 }), inference, undercutLine, numberedNode);
const reconstruction: fc.Arbitrary<Write> = fc.tuple(numberedNode, fc.array(inferenceStep, { minLength: 1, maxLength: 2 }), fc.integer({ min: 1, max: 5 }))
  .map(([first, steps, from]) => (state) => {
    let number = from;
    const numbered = ([claim, space, indent]: [Node, string, string], undercut: boolean) => {
      const head = /^[[<]/.test(claim.head) || space !== '' ? claim.head : `x ${claim.head}`;
      return `${indent}(${number++})${space}${writeNode({ ...claim, head }, state, indent, undercut)}`;
    };
    // A relation below a conclusion is an undercut of the inference above it.
    return numbered(first, !state.inferences) + steps.map(([premises, line2, undercut, conclusion]) => {
      const above = premises.map((premise) => numbered(premise, !state.inferences)).join('');
      state.inferences = true;
      const below = undercut === undefined ? '' : `  ${undercut[0]} ${writeNode(undercut[1], state, '  ', false)}`;
      return `${above}${line2}\n${below}${numbered(conclusion, true)}`;
    }).join('');
  });

// ---- blocks

const statement: fc.Arbitrary<Write> = fc.tuple(fc.constantFrom('', '', '', '  '), node).map(([indent, each]) => (state) => indent + writeNode(each, state));
const introduced: fc.Arbitrary<Write> = fc.tuple(argumentNode, fc.constantFrom('\n', '\n\n', '\n// note\n\n'), reconstruction)
  .map(([argument, space, write]) => (state) => writeNode(argument, state) + space + write(state));
const heading: fc.Arbitrary<Write> = fc.tuple(fc.constantFrom('#', '##', '###', ' #', '\t##'), words, dataAfter).map(([level, text, more]) => () => `${level} ${withData(text, more)}\n`);
const items: fc.Arbitrary<Write> = fc.tuple(fc.constantFrom(' * ', '* ', '   * ', ' 1. ', '1. ', ' 12. '), fc.array(node, { minLength: 1, maxLength: 3 }))
  .map(([bullet, all]) => (state) => all.map((each) => bullet + writeNode(each, state, bullet.replace(/\S/g, ' '))).join(''));

const block: fc.Arbitrary<Write> = fc.oneof(
  { weight: 6, arbitrary: statement },
  { weight: 2, arbitrary: introduced },
  { weight: 2, arbitrary: reconstruction },
  { weight: 2, arbitrary: heading },
  { weight: 1, arbitrary: items },
);
