import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../server/src/base/text-edit.js';
import { format, type FormatOptions } from '../../server/src/format/format.js';
import { parse } from '../../server/src/syntax/parse.js';
import { argumentDocuments, documents } from '../support/generators.js';
import { meaningOf } from '../support/meaning.js';
import { samples } from '../support/samples.js';
import { seeded } from '../support/seeded.js';

const run = seeded(400);
const options = fc.constantFrom<FormatOptions>({}, { lineWidth: 30 }, { lineWidth: 80 });

function formatted(text: string, how: FormatOptions): string {
  return applyEdits(text, format(parse(text), how));
}

function assertKept(text: string, how: FormatOptions): void {
  const once = formatted(text, how);
  assert.equal(meaningOf(once), meaningOf(text), `the meaning of ${JSON.stringify(text)} as ${JSON.stringify(once)}`);
  assert.equal(formatted(once, how), once, 'formatted twice');
}

describe('a formatted document', () => {
  for (const [name, arbitrary] of Object.entries({ 'lines of all kinds': documents, 'constructs of all kinds': argumentDocuments })) {
    it(`of ${name} means what it meant, and is formatted no further (seed ${run.seed})`, () => {
      fc.assert(fc.property(arbitrary, options, assertKept), run);
    });
  }

  for (const [name, text] of samples) {
    it(`keeps its meaning: ${name}`, () => {
      for (const lineWidth of [0, 40, 80, 120]) assertKept(text, { lineWidth });
    });
  }
});
