import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { until } from '../harness/driver.mjs';
import { limits } from '../harness/limits.mjs';
import { pictures, setScene, tellFailure, type Scene } from './support.js';

const page = `# A page

Some words before the map.

\`\`\`argmark
[Rain]: The street is wet because it has rained. #thesis
  + [Clouds]: There were clouds all night. #assumption
  - <Sprinkler>: The sprinkler ran.
\`\`\`

- In a list:

  \`\`\`{.argdown}
  [A]: Something. #thesis
    - [Unkonwn]
  \`\`\`
`;

describe('VS Code, a page of Markdown', function () {
  this.timeout(limits.test);
  let scene: Scene;
  before(async () => {
    scene = await setScene({
      prepare: (folder) => { for (const name of ['page.md', 'page.qmd']) fs.writeFileSync(path.join(folder, name), page); }, file: 'page.md', size: { width: 1500, height: 950 },
    });
  });
  afterEach(function () { return tellFailure(this.currentTest, scene, 'markdown'); });
  after(() => scene?.end());

  it('shows its fences as maps in the preview', async () => {
    const { workbench, map: preview } = scene;
    await workbench.command('Markdown: Open Preview to the Side');
    // The preview is shown anew after its maps were drawn for the first time.
    const titles = async () => (await preview.locator('figure.argmark-figure svg.argmark-map text.title').allTextContents()).join(', ');
    await until(async () => await titles() === 'Rain, Clouds, Sprinkler, A, Unkonwn', 'the maps');
    assert.equal(await preview.locator('details.argmark-text pre').count(), 2);
    for (const [theme, name] of [['Light Modern', 'light'], ['Dark Modern', 'dark']] as const) {
      await workbench.setTheme(theme);
      // An assumption has the plain colour of claims.
      const paint = () => preview.locator('.node.assumption .shape').evaluate((shape) => getComputedStyle(shape).fill);
      await until(async () => (await paint() === 'rgb(255, 255, 255)') === (name === 'light'), `the ${name} map`);
      await workbench.screenshot(path.join(pictures, `markdown-${name}.png`));
    }
  });

  it('checks a page of Quarto without the extension for it', async () => {
    const { workbench } = scene;
    await workbench.openFile('page.qmd');
    await workbench.page.locator('#status\\.editor\\.mode', { hasText: 'Markdown' }).waitFor();
    await workbench.waitForSquiggle('warning', 'page.qmd');
  });
});
