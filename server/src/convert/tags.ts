const tag = /<\/?(?:[abipqsu]|em|strong|span|font|br|div|code|su[bp]|strike|mark|small|big|tt|del|ins|cite|img|[uo]l|li|hr|h[1-6]|blockquote)(?:\s[^<>]*)?\/?>/g;

/** `text` without the tags of HTML that some programs write into texts. What else is in angle brackets is text. Linear. */
export function withoutTags(text: string): string {
  return text.replace(tag, '');
}

const marks: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: '’', nbsp: '\u00a0' };

/** `text` without the tags and with the characters of HTML that some programs write into attributes: `cars &amp; bikes`. Linear. */
export function plainHtml(text: string): string {
  return withoutTags(text).replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/gi, (whole, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
    if (name !== undefined) return marks[name.toLowerCase()]!;
    const code = decimal === undefined ? parseInt(hex!, 16) : Number(decimal);
    return code < 32 || code > 0x10_ff_ff || code >= 0xd800 && code < 0xe000 ? whole : String.fromCodePoint(code);
  });
}

/** The addresses that links and pictures in tags of HTML lead to. */
export function addressesIn(text: string): readonly string[] {
  return [...text.matchAll(/<(?:a|img)\s[^<>]*?\b(?:href|src)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/gi)].map(([, double, single, bare]) => double ?? single ?? bare!).filter((address) => address !== '' && !address.startsWith('#'));
}
