/** What is in an XML text, one after the other. */
export type XmlEvent =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: string; readonly isEmpty: boolean }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

const token = /<!--[^]*?(?:-->|$)|<!\[CDATA\[([^]*?)(?:\]\]>|$)|<[!?][^>]*(?:>|$)|<(\/?)([^\s/>]+)((?:"[^"]*"|'[^']*'|[^"'>])*?)(\/?)(?:>|$)|([^<]+)/g;

/**
 * Reads XML whatever it is like. Entities that the text itself defines stay as they are written, so that none grows beyond
 * what the file holds. Linear.
 */
export function* readXml(text: string): Iterable<XmlEvent> {
  for (const [, data, closes, name, attributes, isEmpty, words] of text.matchAll(token)) {
    if (data !== undefined) yield { kind: 'text', text: data };
    else if (words !== undefined) yield { kind: 'text', text: decodeEntities(words) };
    else if (name !== undefined && closes) yield { kind: 'close', name };
    else if (name !== undefined) yield { kind: 'open', name, attributes: attributes ?? '', isEmpty: isEmpty === '/' };
  }
}

/** The value of an attribute, wherever it is in a tag; `undefined`: it has none of that name. */
export function attributeIn(attributes: string, name: string): string | undefined {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  const value = match?.[1] ?? match?.[2];
  return value === undefined ? undefined : decodeEntities(value);
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return Object.hasOwn(named, name) ? named[name as string]! : whole;
    const code = decimal === undefined ? parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
