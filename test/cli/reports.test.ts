import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import draft4 from 'ajv-draft-04';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Invocation, Log } from 'sarif';
import { makeFolder, type Folder } from '../support/command-line.js';

const text = `===
title: Rain
sources:
  doe: {title: Rain, author: J. Doe}
rules: {uncited-premise: hint}
===

# Weather {a: 1}

[Wet]: The street is wet. #thesis {expect: accepted}
  + <Rain>: It rained. [@doe, p. 3]
    & [Clouds]: There were clouds.
  - {weight: 0.5, note: "why"} It was dry.
    _ [Dew]: There was dew. [@nobody]
  ? Who looked?
    + [Witness]

[Wet]: There is water.

(1) [Clouds]
-- Rule {uses: [1]} --
(2) untitled
`;

interface CheckReport {
  readonly files: readonly {
    readonly path: string;
    readonly findings: readonly { readonly code: string; readonly severity: string }[];
  }[];
}

/** Checks values against a schema of docs/schema; says what does not fit. */
function validator(name: string): (value: unknown) => void {
  const schema = JSON.parse(readFileSync(path.join('docs', 'schema', `${name}.schema.json`), 'utf8')) as object;
  const formats = { uri: (value: string) => URL.canParse(value) };
  const validate = new Ajv2020({ allErrors: true, strictTypes: false, formats }).compile(schema);
  return (value) => assert.ok(validate(value), JSON.stringify(validate.errors, null, 1));
}

describe('reports', () => {
  let folder: Folder;
  before(() => { folder = makeFolder({ 'a map.arg': text, 'sound.arg': '[A]: x #assumption\n' }); });
  after(() => folder.remove());
  const json = async (...args: string[]) => JSON.parse((await folder.run(args)).out) as unknown;

  it('of evaluate as JSON have the form that their schema says', async () => {
    const valid = validator('evaluation');
    for (const semantics of ['grounded', 'preferred', 'euler']) valid(await json('evaluate', '--format', 'json', '--semantics', semantics, 'a map.arg'));
  });

  it('of the weakest steps as JSON have the form that their schema says', async () => {
    const report = await json('evaluate', '--weakest', '--format', 'json', 'a map.arg') as { steps: readonly unknown[] };
    validator('weakest')(report);
    assert.ok(report.steps.length > 0);
  });

  it('of check as JSON have the form that their schema says', async () => {
    const valid = validator('check');
    const report = await json('check', '--format', 'json', '.') as CheckReport;
    valid(report);
    assert.deepEqual(report.files.map(({ path }) => path), ['a map.arg', 'sound.arg']);
    const found = report.files.map(({ findings }) => findings.map(({ code, severity }) => `${code} ${severity}`));
    for (const each of ['uncited-premise hint', 'unknown-source warning', 'conflicting-wordings warning']) {
      assert.ok(found[0]!.includes(each), `${each} is not among ${found[0]!.join(', ')}`);
    }
    assert.deepEqual(found[1], []);
    assert.throws(() => valid({ ...report, version: 2 }));
    assert.throws(() => valid({ version: 1, files: [{ path: 'a' }] }));
  });

  it('of a map as JSON have the form that their schema says', async () => {
    const valid = validator('map');
    type MapReport = Record<string, { id: string; location: unknown }[]>;
    const map = await json('export', '--format', 'json', 'a map.arg') as MapReport;
    valid(map);
    assert.equal(map['title'], 'Rain');
    assert.deepEqual(map['claims']!.map(({ id }) => id), ['[Wet]', '[Clouds]', '[]2:1', '[Dew]', '[Witness]', '[]3:2']);
    assert.deepEqual(map['claims']![0]!.location,
      { path: 'a map.arg', range: { start: { line: 9, character: 1 }, end: { line: 9, character: 4 } } });
    assert.deepEqual(map['arguments'], [
      {
        ...map['arguments']![0], id: '<Rain>', texts: ['It rained.'], sources: ['doe'],
        premises: ['[Clouds]'], conclusion: null, steps: [],
      },
      {
        ...map['arguments']![1], id: '<>3:1', title: null, texts: [], premises: ['[Clouds]'], conclusion: '[]3:2',
        steps: [{ rules: ['Rule'], premises: ['[Clouds]'], conclusion: '[]3:2', data: { uses: [1] } }],
      },
    ]);
    const plain = { derived: false, data: {}, undercuts: null, step: null, answers: null };
    assert.deepEqual(map['relations'], [
      { ...plain, type: 'support', from: '<Rain>', to: '[Wet]' },
      { ...plain, type: 'attack', from: '[]2:1', to: '[Wet]', data: { weight: 0.5, note: 'why' } },
      { ...plain, type: 'undercut', from: '[Dew]', to: '[]2:1', undercuts: 1 },
      { ...plain, type: 'support', from: '[Witness]', to: '[Wet]', answers: '?2:1' },
      { ...plain, type: 'support', from: '<>3:1', to: '[]3:2', derived: true },
    ]);
    assert.throws(() => valid({ ...map, claims: [{ ...map['claims']![0], more: 1 }] }));
  });

  it('of an empty text have that form as well', async () => {
    const { out } = await folder.run(['export', '--format', 'json', '-'], { stdin: '' });
    validator('map')(JSON.parse(out));
  });

  it('as SARIF have the form that the standard says, whatever happened', async () => {
    const file = 'node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
    const schema = JSON.parse(readFileSync(file, 'utf8')) as { properties: { version: { enum: string[] } } };
    assert.deepEqual(schema.properties.version.enum, ['2.1.0']);
    // The package has no types of its own that fit its CommonJS export.
    const Ajv = (draft4 as unknown as { default?: typeof draft4 }).default ?? draft4;
    const formats = { uri: (value: string) => URL.canParse(value), 'uri-reference': true, 'date-time': true } as const;
    const validate = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false, formats }).compile(schema);
    const failuresOf = async (...names: string[]) => {
      const log = await json('check', '--format', 'sarif', ...names) as Log;
      assert.ok(validate(log), JSON.stringify(validate.errors, null, 1));
      const [{ executionSuccessful, toolExecutionNotifications }] = log.runs[0]!.invocations! as [Invocation];
      return [executionSuccessful, ...toolExecutionNotifications!.map(({ message }) => message.text)];
    };
    assert.deepEqual(await failuresOf('.'), [true]);
    assert.deepEqual(await failuresOf('sound.arg'), [true]);
    assert.deepEqual(await failuresOf('.', 'mis sing.arg'), [false, 'There is no file or folder `mis sing.arg`. Check the path.']);
    assert.ok(!validate({ version: '2.1.0', runs: [{ tool: {} }] }));
  });

  it('for GitHub are one command a finding, with what would end a property escaped', async () => {
    const named = makeFolder({ 'a,b 100%.arg': '[A]: x #thesis\n\n[B]: y [@nowhere]\n' });
    const { code, out } = await named.run(['check', '--format', 'github', 'a,b 100%.arg', 'missing.arg']);
    named.remove();
    assert.equal(code, 2);
    assert.deepEqual(out.split('\n').map((line) => line.replace(/^(::.*?)::.*/, '$1::…')), [
      '::warning file=a%2Cb 100%25.arg,line=1,endLine=1,col=2,endColumn=3,title=Argmark unsupported-thesis::…',
      '::warning file=a%2Cb 100%25.arg,line=3,endLine=3,col=10,endColumn=17,title=Argmark unknown-source::…',
      '::error file=missing.arg::…',
      '',
    ]);
  });

  it('as SARIF name rule, level and place, counted from one', async () => {
    const log = await json('check', '--format', 'sarif', '.') as Log;
    assert.equal(log.version, '2.1.0');
    const [run] = log.runs;
    assert.equal(run!.columnKind, 'utf16CodeUnits');
    const rules = run!.tool.driver.rules!;
    for (const { ruleId, ruleIndex, level, locations, message } of run!.results!) {
      assert.equal(rules[ruleIndex!]!.id, ruleId);
      assert.ok(['error', 'warning', 'note'].includes(level!));
      assert.ok(message.text!.length > 0);
      const { artifactLocation, region } = locations![0]!.physicalLocation!;
      assert.equal(artifactLocation!.uri, 'a%20map.arg');
      assert.ok(region!.startLine! >= 1 && region!.startColumn! >= 1 && region!.endColumn! > region!.startColumn!);
    }
    const resultOf = (code: string) => run!.results!.find(({ ruleId }) => ruleId === code)!;
    assert.deepEqual(resultOf('unknown-source').locations![0]!.physicalLocation!.region,
      { startLine: 14, startColumn: 31, endLine: 14, endColumn: 37 });
    const related = resultOf('conflicting-wordings').relatedLocations!;
    assert.deepEqual(related.map(({ physicalLocation }) => physicalLocation!.region!.startLine), [10]);
    for (const { id, helpUri, shortDescription } of rules) {
      assert.ok(helpUri!.endsWith(`/docs/rules/${id}.md`));
      assert.ok(shortDescription!.text.length > 0);
    }
  });
});
