import assert from 'node:assert/strict';
import { parse as parseYaml, stringify } from 'yaml';
import { importFormats, type ImportFormat } from '../../../server/src/convert/formats.js';
import { ImportError } from '../../../server/src/convert/import-error.js';
import { importMap } from '../../../server/src/convert/import.js';
import { assertClean } from '../../support/imported.js';
import { shareOf } from '../../support/seeded.js';
import { examples } from './examples.js';

/** A name and a word that stand nowhere else. */
const [strange, word] = ['strangeField', 'strangeword'];

/** A file, and what is strange in it. */
type Case = readonly [what: string, text: string];

/** Whatever these files say is in the map or in the report, or they are refused with its place. */
async function assertTold(format: ImportFormat, cases: Iterable<Case>): Promise<void> {
  const lost: string[] = [];
  for (const [what, text] of cases) {
    try {
      const { text: map, remarks } = await importMap(text, { format });
      assertClean(map);
      if (![map, ...remarks].some((each) => each.includes(word) || each.includes(strange))) lost.push(what);
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      assert.match(error.message, /line \d+|\$/, what);
    }
  }
  assert.deepEqual(lost, []);
}

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** What `change` makes of a value and of each one below it, one at a time. */
function* changed(value: Json, change: (value: Json) => Iterable<Json>, at = '$'): Generator<readonly [at: string, file: Json]> {
  for (const each of change(value)) yield [at, each];
  if (typeof value !== 'object' || value === null) return;
  for (const [key, below] of Object.entries(value)) {
    for (const [place, each] of changed(below, change, `${at}.${key}`)) yield [place, Array.isArray(value) ? value.with(Number(key), each) : { ...value, [key]: each }];
  }
}

const withField = (value: Json): Json[] => (typeof value === 'object' && value !== null && !Array.isArray(value) ? [{ ...value, [strange]: word }] : []);
const otherValues = (): Json[] => [word, [word], { [strange]: word }];

/**
 * What is only a name by which one part of a file refers to another, a place in another text, or says what stands elsewhere
 * in the file, too. A name that leads nowhere is counted.
 */
const names: Partial<Record<ImportFormat, RegExp>> = {
  aif: /\.(?:nodeID|edgeID|fromID|toID|formEdgeID)$/, xaif: /\.(?:nodeID|edgeID|fromID|toID|schemefulfillments|OVA)$/,
  arguebuf: /\.(?:schemaVersion|source|target|majorClaim|resource)$/, sadface: /\.(?:id|source_id|target_id)$/,
  json: /\.(?:level|answered|answers)$|questions\.\d\.id$|steps\.\d\.conclusion$/, 'argdown-json': /\.(?:type|title|level|tags|section|id)$|pcs\.\d\.text$/,
  lkif: /^(?:id|main-issue)=/, caf: /^id=/, argunet: /^(?:key|id|identifier|edgedefault|source|target|index|\w+(?:NodeId|PropositionId))=|<arg:language>/,
  // How it looks.
  mermaid: /line 11$/,
};

function isName(format: ImportFormat, what: string): boolean {
  return names[format]?.test(what) === true;
}

const isYaml = (format: ImportFormat) => format === 'carneades' || format === 'gsn';
const isTree = (format: ImportFormat) => isYaml(format) || examples[format].trimStart().startsWith('{');
const isXml = (format: ImportFormat) => examples[format].trimStart().startsWith('<');

function* treesWith(format: ImportFormat, change: (value: Json) => Iterable<Json>): Generator<Case> {
  for (const [at, file] of changed(parseYaml(examples[format]) as Json, change)) {
    if (at !== '$' || change === withField) yield [at, isYaml(format) ? stringify(file) : JSON.stringify(file)];
  }
}

function* elementsWith(text: string): Generator<Case> {
  for (const { 0: tag, 1: name, 2: end, index } of text.matchAll(/<([\w:]+)[^<>]*?(\/?)>/g)) {
    const [before, after] = [text.slice(0, index), text.slice(index + tag.length)];
    yield [`an attribute of ${tag}`, `${before}<${name} ${strange}="${word}"${tag.slice(1 + name!.length)}${after}`];
    for (const inner of [`<${strange}>${word}</${strange}>`, `<${strange} a="${word}"/>`, word]) {
      yield [`${inner} in ${tag}`, end === '/' ? `${before}${tag.slice(0, -2)}>${inner}</${name}>${after}` : `${before}${tag}${inner}${after}`];
    }
  }
}

function* attributesWith(text: string): Generator<Case> {
  for (const { 0: whole, 1: name, index } of text.matchAll(/(?<=\s)([\w:-]+)="[^"]*"/g)) {
    if (!/^xmlns|^(?:version|encoding)$/.test(name!)) yield [whole, `${text.slice(0, index)}${name}="${word}"${text.slice(index + whole.length)}`];
  }
}

function* tablesWith(divider: string): Generator<Case> {
  const columns = ['id', 'parent', 'relation', 'kind', 'title', 'text', 'source', 'page', 'quotation', 'tags', 'weight', 'note', 'data', strange, strange, ''];
  const rows = [['1', '', '', 'claim', 'Trams', 'We need trams.'], ['2', '1', 'pro', '', '', 'They are quiet.', 'Report', 'p. 3'], ['2', '1', 'undercuts'], ['', '1']];
  for (const [at, row] of rows.entries()) {
    for (const [index, column] of [...columns, 'no column'].entries()) {
      const cells = Array.from({ length: columns.length + 1 }, (_, each) => (each === index ? word : row[each] ?? ''));
      // An id is only a name where there are words.
      if (column !== 'id' || at > 2) yield [`${column} in row ${at + 1}`, `${[columns, ...rows.with(at, cells)].map((each) => each.join(divider)).join('\n')}\n`];
    }
  }
}

function* linesWith(text: string): Generator<Case> {
  const lines = text.split('\n');
  for (let at = 0; at <= lines.length; at++) {
    for (const added of [word, `% ${word}`, `%% ${word}`, `# ${word}`, `<!-- ${word} -->`, `- ${word}`]) yield [`${added} before line ${at + 1}`, lines.toSpliced(at, 0, added).join('\n')];
    if (at < lines.length) yield [`a word at the end of line ${at + 1}`, lines.with(at, `${lines[at]} ${word}`).join('\n')];
  }
}

describe('an import drops nothing without a word', () => {
  for (const { id: format } of importFormats) {
    const of = (what: string, cases: () => Iterable<Case>) => it(`of ${format}: ${what}`, async () => assertTold(format, shareOf([...cases()].filter(([what]) => !isName(format, what)))));
    if (isTree(format)) {
      of('a field that the format does not have', () => treesWith(format, withField));
      of('a value that is something else than it should be', () => treesWith(format, otherValues));
    } else if (isXml(format)) {
      of('an attribute, an element and words that the format does not have', () => elementsWith(examples[format]));
      of('an attribute that says something else than it should', () => attributesWith(examples[format]));
    } else if (format === 'csv' || format === 'tsv') {
      of('any cell, and any column', () => tablesWith(format === 'csv' ? ',' : '\t'));
    } else {
      of('a line, a comment, or words at the end of a line', () => linesWith(examples[format]));
    }
  }

  it('refuses two entries of one key, with the place of the second', async () => {
    for (const [format, text] of [['aif', '{"nodes": [],\n "nodes": []}'], ['json', '{"claims": [{"id": "a",\n "id": "b"}]}'], ['carneades', 'statements: {}\nstatements: {}\n']] as const) {
      await assert.rejects(importMap(text, { format }), /^ImportError: line 2, column \d+: the key `\w+` occurs here for the second time/);
    }
  });

  it('keeps what it does not read in a comment, with its places, and counts it', async () => {
    const { text, remarks } = await importMap('{"nodes": [{"nodeID": "1", "type": "I", "text": "Rain", "seen": "*/ [No] /*"}], "edges": [], "by": {"name": "Ann"}}', { format: 'aif' });
    assert.equal(text, `[Rain]: Rain

/*
Parts of the file that Argmark does not read:
$.nodes[0].seen: "* / [No] /*"
$.by: {"name":"Ann"}
*/
`);
    assert.deepEqual(remarks, ['kept as data or comments, since a map cannot express it: parts that Argmark does not read: seen, by (2)']);
  });

  it('says of a file without claims that it has none', async () => {
    assert.deepEqual((await importMap('{"nodes": [], "edges": []}', { format: 'aif' })).remarks, ['there is no claim and no argument in this file']);
  });
});
