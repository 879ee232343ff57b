import { BibliographyBuilder, type Bibliography } from './bibliography.js';

/** Reads RIS: entries from `TY` to `ER`. One without `ID` has a key made of author and year. */
export function readRis(text: string): Bibliography {
  const builder = new BibliographyBuilder();
  let fields = new Map<string, string[]>();
  let start: number | undefined;
  let keyAt: number | undefined;
  const close = () => {
    if (start !== undefined) add(builder, fields, keyAt ?? start);
    [fields, start, keyAt] = [new Map(), undefined, undefined];
  };
  for (const { 0: line, 1: tag, 2: value, index } of text.matchAll(/^([A-Z][A-Z0-9])  ?-[ \t]?(.*)$/gm)) {
    if (tag === 'TY') {
      if (start !== undefined) builder.report('This entry is not closed by `ER`.', { start, end: start + 2 });
      close();
      start = index;
    } else if (tag === 'ER') {
      close();
    } else if (start !== undefined) {
      if (tag === 'ID' && value!.trim() !== '') keyAt = index + line.length - value!.trimStart().length;
      const known = fields.get(tag!);
      if (known) known.push(value!.trim());
      else fields.set(tag!, [value!.trim()]);
    }
  }
  if (start !== undefined) builder.report('This entry is not closed by `ER`.', { start, end: start + 2 });
  close();
  return builder.done(text);
}

function add(builder: BibliographyBuilder, fields: ReadonlyMap<string, readonly string[]>, at: number): void {
  const first = (...tags: string[]) => tags.map((tag) => fields.get(tag)?.[0]).find((value) => value !== undefined && value !== '');
  const names = ['AU', 'A1', 'A2', 'ED'].map((tag) => fields.get(tag)).find((value) => value !== undefined);
  const authors = names?.map((name) => name.split(',').map((part) => part.trim()).reverse().join(' ').trim());
  const date = first('DA', 'PY', 'Y1')?.replace(/\/+$/, '').replaceAll('/', '-');
  const year = /\d{4}/.exec(first('PY', 'Y1', 'DA') ?? '')?.[0];
  const family = authors?.[0]?.split(' ').at(-1)?.toLowerCase().replace(/[^\p{L}]/gu, '');
  const key = first('ID') ?? (family && year ? family + year : undefined);
  if (key === undefined) {
    builder.report('This entry has neither `ID` nor author and year, so nobody can cite it.', { start: at, end: at + 2 });
    return;
  }
  const end = at + (first('ID') === undefined ? 2 : key.length);
  builder.add(key, { start: at, end }, () => ({
    title: first('TI', 'T1', 'CT'), author: authors, families: names?.map((name) => (name.includes(',') ? name.split(',')[0]!.trim() : '')), date, container: first('JO', 'JF', 'T2', 'JA', 'BT'), publisher: first('PB'), volume: first('VL'),
    pages: [first('SP'), first('EP')].filter(Boolean).join('-'), url: first('UR'), doi: first('DO'), file: first('L1'),
  }));
}
