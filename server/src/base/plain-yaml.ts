/** What the library calls the signs of YAML. */
const signs: Readonly<Record<string, string>> = { 'flow-seq-start': '`[`', 'flow-seq-end': '`]`', 'flow-map-start': '`{`', 'flow-map-end': '`}`', 'block-seq-ind': '`-`', 'scalar': 'text' };

/** What the library says in words for those who know YAML, in others. */
const plainly: readonly (readonly [RegExp, string])[] = [
  [/^Plain value cannot start with reserved character (.)$/, 'no key or value begins with `$1`, unless in quotation marks'],
  [/^Comments must be .*/, '`#` begins a comment, so what follows it is left out'],
  [/^Nested mappings are not allowed in compact mappings$/, 'a key is below a value, or two keys are in one line'],
  [/^All mapping items must start at the same column$/, 'this line is not indented like those above it'],
  [/^Implicit (?:map )?keys need to be .*/, 'nothing separates a key from its value here'],
  [/^Unresolved alias \(.*\): (.+)$/, '`*$1` refers to what `&$1` marks, and nothing has this mark'],
  [/^Unexpected (.) in flow .*$/, 'there is a `$1` too many'],
];

/** What the library says of a text that is no YAML, without a place and a full stop, in words for people. */
export function plainYaml(message: string): string {
  const own = message.replace(/\s+at line \d+[\s\S]*$/, '').replace(/\.$/, '');
  const known = plainly.find(([pattern]) => pattern.test(own));
  return known ? own.replace(...known) : own.replace(/(?:flow|block)-[a-z-]+(?: token)?|scalar/, (token) => signs[token.replace(' token', '')] ?? token).replace('at node end', 'after a value');
}
