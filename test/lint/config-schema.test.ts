import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { pageOf } from '../../server/src/lint/page-of.js';
import { readConfigFile } from '../../server/src/lint/config-file.js';
import { presetNames } from '../../server/src/lint/presets.js';
import { severities } from '../../server/src/lint/rule.js';
import { rules } from '../../server/src/lint/rules/index.js';

const file = 'docs/schema/config.schema.json';

const presets = {
  draft: 'While thinking: what cannot be known to be missing yet is left out or shown faintly.',
  standard: 'What every map should get right. The severities of the rules\' pages.',
  review: 'Before publication: what a critical reader would ask for is a warning.',
};

/** Made from the rules, so that completion in the file knows all of them. */
function schema(): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://raw.githubusercontent.com/argmark/argmark/main/docs/schema/config.schema.json',
    title: 'Configuration of Argmark',
    description: '`argmark.config.json`: how argument maps in its folder, and in all folders below, are checked.',
    type: 'object',
    additionalProperties: false,
    allowTrailingCommas: true,
    properties: {
      $schema: { description: 'The schema of this file.', type: 'string' },
      extends: { $ref: '#/$defs/preset' },
      rules: { $ref: '#/$defs/rules' },
      bibliography: {
        description: 'The bibliographies of all maps below this folder (BibTeX, CSL, RIS): paths from the folder of this file.',
        anyOf: [{ type: 'string', minLength: 1 }, { type: 'array', items: { type: 'string', minLength: 1 } }],
      },
      overrides: {
        description: 'What differs for some files. Where several are for a file, the later ones win.',
        type: 'array',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['files'],
          defaultSnippets: [{ label: 'files and rules', body: { files: ['$1'], rules: {} } }],
          properties: {
            files: {
              description: 'Globs, relative to the folder of this file. One without `/` is looked for in every folder; '
                + 'one that ends in `/` means all files below the folder.',
              anyOf: [{ $ref: '#/$defs/glob' }, { type: 'array', minItems: 1, items: { $ref: '#/$defs/glob' } }],
            },
            extends: { $ref: '#/$defs/preset' },
            rules: { $ref: '#/$defs/rules' },
          },
        },
      },
    },
    $defs: {
      glob: { type: 'string', minLength: 1, examples: ['drafts/**', '*.argdown'] },
      preset: {
        description: 'The preset to start from. Without one, the settings of the editor hold where this file says nothing.',
        enum: presetNames,
        enumDescriptions: presetNames.map((name) => presets[name]),
      },
      severity: {
        enum: severities,
        enumDescriptions: severities.map((severity) => shown[severity]),
      },
      rules: {
        description: 'Severities of rules by their code. Rules that are not listed keep theirs.',
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(rules.map(({ code, title, category, severity }) => [code, {
          $ref: '#/$defs/severity',
          description: `${title}. Unless set: ${severity}. ${pageOf(code)}`,
          markdownDescription: `${title}. Unless set: \`${severity}\`; category: ${category}. [Page of the rule](${pageOf(code)})`,
        }])),
      },
    },
  };
}

const shown = {
  off: 'The rule does not run.',
  hint: 'Dots under the first letters; no row in the Problems view.',
  information: 'A blue squiggle.',
  warning: 'A yellow squiggle.',
  error: 'A red squiggle.',
};

describe('the schema of the configuration', () => {
  it('is made from the rules', () => {
    const expected = `${JSON.stringify(schema(), null, 2)}\n`;
    if (process.env['UPDATE']) writeFileSync(file, expected);
    else assert.equal(readFileSync(file, 'utf8'), expected);
  });

  it('allows exactly what is understood', () => {
    const validate = new Ajv2020({ allErrors: true, strict: false }).compile(JSON.parse(readFileSync(file, 'utf8')) as object);
    const fine = [
      {}, { extends: 'draft' }, { bibliography: 'refs.bib' }, { bibliography: ['a.bib', 'b.ris'] }, { $schema: 'x', rules: Object.fromEntries(rules.map(({ code }) => [code, 'off'])) },
      { overrides: [{ files: '*.arg', extends: 'review', rules: { 'open-question': 'hint' } }, { files: ['a/', 'b/**'] }] },
    ];
    const wrong = [
      [], { bibliography: 1 }, { bibliography: [''] }, { extend: 'draft' }, { extends: 'drafty' }, { rules: [] }, { rules: { 'open-question': 'loud' } },
      { rules: { 'no-such': 'off' } }, { overrides: {} }, { overrides: [{}] }, { overrides: [{ files: '' }] },
      { overrides: [{ files: 'a', rule: {} }] },
    ];
    for (const [values, isFine] of [[fine, true], [wrong, false]] as const) {
      for (const value of values) {
        const text = JSON.stringify(value);
        assert.equal(validate(value), isFine, `${text}: ${JSON.stringify(validate.errors)}`);
        assert.equal(readConfigFile(text).problems.length === 0, isFine, text);
      }
    }
  });
});
