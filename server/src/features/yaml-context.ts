/** What would be written at the end of a piece of YAML, which need not be whole. */
export interface YamlContext {
  /** The keys above, from the outermost on. */
  readonly above: readonly string[];
  /** The key whose value, or whose list's next item, would be written; `undefined`: a key would. */
  readonly key: string | undefined;
  /** What is there already, without a quotation mark before it. */
  readonly typed: string;
}

/** Reads data or another mapping in braces up to the end of `text`; without braces, a line of block style. Linear. */
export function readContext(text: string): YamlContext {
  /** The braces and brackets that are open, each with the key that it is the value of. */
  const open: { readonly key: string | undefined; readonly isList: boolean }[] = [];
  let key: string | undefined;
  let typed = '';
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!;
    if ((char === '"' || char === "'") && typed.trim() === '') {
      const end = text.indexOf(char, at + 1);
      typed = text.slice(at + 1, end < 0 ? undefined : end);
      at = end < 0 ? text.length : end;
    } else if (char === '{' || char === '[') {
      open.push({ key, isList: char === '[' });
      key = undefined;
      typed = '';
    } else if (char === '}' || char === ']') {
      open.pop();
      key = undefined;
      typed = '';
    } else if (open.length > 0 ? char === ',' || ((char === '\n' || char === '\r') && open.length === 1 && key !== undefined)
      : char === '\n' || char === '\r') {
      key = undefined;
      typed = '';
    } else if (char === ':' && key === undefined && /^(?:\s|$)/.test(text.slice(at + 1, at + 2))) {
      key = typed.trim();
      typed = '';
    } else {
      typed += char;
    }
  }
  const last = open.at(-1);
  const names = open.flatMap((each) => each.key ?? []);
  const isItem = last?.isList === true && key === undefined;
  return { above: isItem ? names.slice(0, -1) : names, key: isItem ? last.key ?? '' : key, typed: typed.trimStart() };
}

const keyLine = /^([ \t]*)(?:- +)?["']?([^"'#\s][^"':]*?)["']?[ \t]*:(?:[ \t]|$)/;

/** The same for the front matter, whose `text` ends where something would be written. Linear in the lines above. */
export function yamlPathAt(text: string): YamlContext {
  const lines = text.split(/\r\n|\n|\r/);
  const line = lines.at(-1)!;
  const [, white, dash] = /^([ \t]*)(- +|-$)?/.exec(line)!;
  const context = readContext(line.slice(white!.length + (dash?.length ?? 0)));
  const above: string[] = [];
  // The items of a list may stand as deep as their key.
  let indent = white!.length + (dash === undefined ? 0 : 1);
  for (let index = lines.length - 2; index >= 0 && indent > 0; index--) {
    const match = keyLine.exec(lines[index]!);
    if (match === null || match[1]!.length >= indent) continue;
    above.unshift(match[2]!);
    indent = match[1]!.length;
  }
  if (dash === undefined || context.key !== undefined) return { ...context, above: [...above, ...context.above] };
  return { above: above.slice(0, -1), key: above.at(-1) ?? '', typed: context.typed };
}
