import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { exported, hostile } from '../../support/exported.js';
import { golden } from '../../support/golden.js';

const asGraphml = (text: string) => exported(text, 'graphml') as Promise<string>;

describe('a map as GraphML', () => {
  it('is the golden file (UPDATE=1 writes it)', async () => {
    golden('test/fixtures/map/small.graphml', await asGraphml(readFileSync('test/fixtures/map/small.arg', 'utf8')));
  });

  it('is XML whatever the texts are, and keeps them', async () => {
    const xml = await asGraphml(hostile);
    assert.doesNotMatch(xml, /<script|<img|<h1/);
    assert.doesNotMatch(xml.replace(/&#\d+;/g, ''), /&/);
    assert.ok(xml.includes('&#60;img src=x onerror=&#34;a()&#34;&#62;'));
  });

  it('holds the verdicts, unless they are left out', async () => {
    const text = '[A]: a.\n  - [B]: b.\n';
    assert.match(await asGraphml(text), /<data key="verdict">rejected</);
    assert.doesNotMatch((await exported(text, 'graphml', { withoutVerdicts: true })) as string, /<data key="verdict"/);
    assert.doesNotMatch(await asGraphml(`===\nmap: {verdicts: false}\n===\n\n${text}`), /<data key="verdict"/);
  });

  it('has shapes and labels for yEd, in the colours of the map', async () => {
    const xml = await asGraphml('===\nmap: {colours: {law: teal}}\n===\n\n[A]: a. #law\n  - [B]: b.\n');
    assert.match(xml, /<y:BorderStyle color="#158a8f" type="line" width="2\.5"\/>\n\s*<y:NodeLabel>A\na\.<\/y:NodeLabel><y:Shape type="roundrectangle"\/>/);
    assert.match(xml, /<y:Arrows source="none" target="white_delta"\/>/);
  });
});
