import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { exported, hostile } from '../../support/exported.js';
import { golden } from '../../support/golden.js';

const asMermaid = (text: string) => exported(text, 'mermaid') as Promise<string>;

describe('a map as Mermaid', () => {
  it('is the golden file (UPDATE=1 writes it)', async () => {
    golden('test/fixtures/map/small.mmd', await asMermaid(readFileSync('test/fixtures/map/small.arg', 'utf8')));
  });

  it('has nothing in a label that could end it', async () => {
    // The title is YAML, and is shown as a text.
    for (const line of (await asMermaid(hostile)).split('\n').slice(3)) {
      for (const [, label] of line.matchAll(/"([^"]*)"/g)) assert.doesNotMatch(label!.replaceAll('<br/>', ''), /[<>"|`\\{}[\]%&]/);
    }
  });

  it('obeys the settings of the map: its direction, what it hides, colours, verdicts', async () => {
    const text = await asMermaid('===\nmap: {direction: right, hide: {tags: [x]}, colours: {law: teal}}\n===\n\n[A]: a. #thesis\n  - [B]: b. #law\n  + [C]: c. #x\n');
    assert.match(text, /^flowchart RL$/m);
    assert.match(text, /style n1 fill:#fff4d6,color:#1f2328,stroke:#0a5fc0,stroke-width:3px\n {2}style n2 stroke:#158a8f/);
    assert.ok(!text.includes('C<br/>c.'));
  });

  it('gives each kind of node a shape of its own', async () => {
    const text = await asMermaid('===\nmap: {arrange: sections}\n===\n\n# Early\n\n[A]: a.\n  ? q?\n  + <B>: b.\n\n<C>\n\n(1) p\n----\n(2) [A]\n');
    for (const shape of ['("A<br/>a.")', '(["q?"])', '["B<br/>b."]', '["C"]', '("p")']) assert.ok(text.includes(shape), `${shape} in ${text}`);
  });

  it('says where it is too large for Mermaid', async () => {
    const heard: string[] = [];
    await exported(`[A]: a\n${Array.from({ length: 501 }, (_, index) => `  + [B${index}]: b\n`).join('')}`, 'mermaid', { onWarning: (message) => heard.push(message) });
    assert.match(heard.join(), /^This flowchart has 501 edges, and Mermaid draws no more than 500/);
  });
});
