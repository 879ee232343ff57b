/** Accents of TeX, as marks that combine with the letter before them. */
const accents: Readonly<Record<string, string>> = {
  '"': '\u0308', "'": '\u0301', '`': '\u0300', '^': '\u0302', '~': '\u0303', '=': '\u0304', '.': '\u0307',
  'u': '\u0306', 'v': '\u030c', 'H': '\u030b', 'c': '\u0327', 'k': '\u0328', 'r': '\u030a', 'd': '\u0323', 'b': '\u0331',
};

/** Commands that stand for a sign. */
const signs: Readonly<Record<string, string>> = {
  'ss': 'ß', 'o': 'ø', 'O': 'Ø', 'ae': 'æ', 'AE': 'Æ', 'oe': 'œ', 'OE': 'Œ', 'aa': 'å', 'AA': 'Å', 'l': 'ł', 'L': 'Ł', 'i': 'ı', 'j': 'ȷ',
  'dh': 'ð', 'DH': 'Ð', 'th': 'þ', 'TH': 'Þ', 'dj': 'đ', 'DJ': 'Đ', 'ldots': '…', 'dots': '…', 'textendash': '–', 'textemdash': '—', 'S': '§', 'P': '¶',
  'pounds': '£', 'copyright': '©', 'textellipsis': '…', 'textquoteleft': '‘', 'textquoteright': '’', 'textquotedblleft': '“', 'textquotedblright': '”',
  'glqq': '„', 'grqq': '“', 'glq': '‚', 'grq': '‘', 'guillemotleft': '«', 'guillemotright': '»', 'textdegree': '°', 'texteuro': '€', 'euro': '€',
  'textasciitilde': '~', 'textbackslash': '\\', 'textunderscore': '_', 'alpha': 'α', 'beta': 'β', 'gamma': 'γ', 'delta': 'δ', 'lambda': 'λ', 'mu': 'μ', 'pi': 'π',
};

/** Marks that are written in another way than they are printed. Others, which only group or shift to formulas, are not printed. */
const marks: Readonly<Record<string, string>> = { '---': '—', '--': '–', '``': '“', "''": '”', '~': ' ', '\\\\': ' ' };

/** What a value of BibTeX says in plain text: accents and signs resolved, commands by what they hold, braces removed. Linear. */
export function texText(value: string): string {
  if (!/[\\{}~$\-'`]/.test(value)) return value.replace(/\s+/g, ' ').trim();
  return value
    .replace(/\\(["'`^~=.])\s*(?:\{\s*\\?([A-Za-z])\s*\}|\\?([A-Za-z]))/g, (_, accent: string, one?: string, other?: string) => (one ?? other)! + accents[accent]!)
    .replace(/\\([uvHckrdb])(?:\s*\{\s*\\?([A-Za-z])\s*\}|\s+\\?([A-Za-z]))/g, (_, accent: string, one?: string, other?: string) => (one ?? other)! + accents[accent]!)
    .replace(/\\([A-Za-z]+)(?:\s*\{\}|\s+|(?=[^A-Za-z]|$))|\\([&%$#_{}])|\\\\|---?|``|''|[~\\{}$]/g, (found, name?: string, escaped?: string) =>
      (name === undefined ? escaped ?? marks[found] ?? '' : Object.hasOwn(signs, name) ? signs[name]! : ''))
    .replace(/\s+/g, ' ').trim().normalize('NFC');
}
