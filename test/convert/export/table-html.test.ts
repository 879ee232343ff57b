import assert from 'node:assert/strict';
import { exported, hostile } from '../../support/exported.js';

describe('a table of claims and evidence as a page', () => {
  it('is a page in the language of the map that runs nothing', async () => {
    const page = await exported('===\nlang: de\n===\n\n[A]: Es regnet [@k].\n', 'table-html') as string;
    assert.match(page, /^<!DOCTYPE html>\n<html lang="de">/);
    assert.ok(page.includes('<th scope="col">Aussage</th>') && page.includes('<td><strong>A:</strong> Es regnet.</td>'), page);
    assert.ok(!/<script|<img/.test(await exported(hostile, 'table-html') as string));
  });
});
