const named: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: '’', nbsp: '\u00a0', mdash: '—', ndash: '–', hellip: '…', ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’',
  auml: 'ä', ouml: 'ö', uuml: 'ü', Auml: 'Ä', Ouml: 'Ö', Uuml: 'Ü', szlig: 'ß',
};

/** What stands for a character in HTML, as the text of a pattern with one group: its name, or its number after `#`. */
export const htmlCharacter = `&(${Object.keys(named).join('|')}|#\\d{1,7}|#x[\\da-fA-F]{1,6});`;

/** The character with this name or number in HTML, `amp` or `#39`; `undefined`: there is none, or it is one that controls a device. */
export function characterCalled(name: string): string | undefined {
  if (name[0] !== '#') return named[name];
  const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code < 32 || code > 0x10_ff_ff || code >= 0xd800 && code < 0xe000 ? undefined : String.fromCodePoint(code);
}
