import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { installWithApt } from '../harness/apt.mjs';
import { limits } from '../harness/limits.mjs';

const page = `# Page

\`\`\`argmark
[Rain]: It rains. #thesis
  + [Clouds]: There are clouds. #assumption
\`\`\`

- item

  \`\`\`{#fig-a .argdown width=60% caption="A *map* of things"}
  [A]: x #thesis
    - [B]: y
  \`\`\`

\`\`\`{.argmark-map}
[Bad]: x {a: [
\`\`\`

\`\`\`js
[no]: x
\`\`\`
`;

const isThere = () => spawnSync('pandoc', ['--version']).status === 0;

/** The filter for Pandoc, with Pandoc itself and the program as it is built (`npm run package`). */
describe('the filter for Pandoc', function () {
  this.timeout(limits.test);
  let folder: string;
  let hasPandoc = false;
  before(async () => {
    hasPandoc = isThere() || await installWithApt('Pandoc', ['pandoc']) && isThere();
    if (!hasPandoc) process.stdout.write('      not tried: there is no Pandoc on this machine\n');
    folder = mkdtempSync(path.join(tmpdir(), 'argmark-pandoc-'));
    writeFileSync(path.join(folder, 'page.md'), page);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const filter = path.resolve('server/pandoc/_extensions/argmark/argmark.lua');

  function pandoc(args: readonly string[], command = `${process.execPath} ${path.resolve('dist/cli.mjs')}`, lua = filter) {
    const { status, stderr } = spawnSync('pandoc', ['--lua-filter', lua, ...args], {
      cwd: folder, encoding: 'utf8', env: { ...process.env, ARGMARK: command },
    });
    assert.equal(status, 0, stderr);
    return stderr;
  }
  const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
  const withPandoc = (title: string, test: () => void) => it(title, () => { if (hasPandoc) test(); });

  withPandoc('draws maps in HTML, where their texts can be read, and tells the line of a fault, whose text stays', () => {
    const told = pandoc(['page.md', '-o', 'page.html']);
    const html = read('page.html');
    assert.equal([...html.matchAll(/<svg /g)].length, 2);
    assert.match(html, /<figure class="argmark-figure" id="fig-a" style="width: 60%">[^]*<figcaption>\s*A <em>map<\/em> of things\s*<\/figcaption>/);
    assert.match(html, /<pre class="argmark-map"><code>\[Bad\]: x \{a: \[<\/code><\/pre>/);
    assert.match(told, /^argmark: page\.md:16: Nothing closes this brace/m);
    const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length);
  });

  withPandoc('draws PDF for LaTeX, in files beside it', () => {
    pandoc(['page.md', '-o', 'page.tex']);
    const tex = read('page.tex');
    const files = [...tex.matchAll(/\\includegraphics(?:\[[^\]]*\])?\{([^}]*)\}/g)].map(([, file]) => file!);
    assert.deepEqual(files, ['page_maps/argmark-map-1.pdf', 'page_maps/argmark-map-2.pdf']);
    for (const file of files) assert.match(read(file), /^%PDF-/);
    assert.match(tex, /\\caption\{A \\emph\{map\} of things\}/);
  });

  withPandoc('draws PNG for Word', () => {
    pandoc(['page.md', '-o', 'page.docx']);
    const files = unzipSync(readFileSync(path.join(folder, 'page.docx')));
    assert.equal(Object.keys(files).filter((name) => /^word\/media\/.*\.png$/.test(name)).length, 2);
  });

  withPandoc('draws PNG for Markdown and the like, in files beside it', () => {
    pandoc(['page.md', '-t', 'gfm', '-o', 'written.md']);
    const files = [...read('written.md').matchAll(/[("](written_maps\/[^)"]*)[)"]/g)].map(([, file]) => file!);
    assert.deepEqual(files, ['written_maps/argmark-map-1.png', 'written_maps/argmark-map-2.png']);
    for (const file of files) assert.equal(readFileSync(path.join(folder, file)).subarray(1, 4).toString(), 'PNG');
  });

  withPandoc('leaves maps as text without the command, and says once what to do', () => {
    const told = pandoc(['page.md', '-o', 'without.html'], 'there-is-no-such-command');
    assert.doesNotMatch(read('without.html'), /<svg/);
    assert.equal([...told.matchAll(/cannot be started/g)].length, 1);
    assert.match(told, /npm install --global argmark/);
  });

  withPandoc('makes figures of Quarto where that runs it, so that they are numbered and referred to', () => {
    // What Quarto gives to filters (quarto.FloatRefTarget), as far as the filter asks for it.
    writeFileSync(path.join(folder, 'quarto.lua'), `quarto = { FloatRefTarget = function(float)
      local content = pandoc.Blocks({ pandoc.Div(float.content, pandoc.Attr('', { float.type })) })
      content:extend(float.caption_long)
      return pandoc.Div(content, pandoc.Attr(float.identifier, { 'float' })), false
    end }
    return dofile(${JSON.stringify(filter)})`);
    const map = '```{#fig-rain .argmark caption="Why it *rains*" width=40%}\n[Rain]: It rains.\n```\n';
    writeFileSync(path.join(folder, 'rain.md'), map);
    pandoc(['rain.md', '-o', 'rain.html'], undefined, 'quarto.lua');
    assert.match(read('rain.html'), /^<div id="fig-rain" class="float">\s*<div class="Figure">\s*<div style="width: 40%">\s*<svg [^]*<\/svg>\s*<\/div>\s*<\/div>\s*Why it <em>rains<\/em>\s*<\/div>\s*$/);
    pandoc(['rain.md', '-t', 'native', '-o', 'rain.docx.native'], undefined, 'quarto.lua');
    assert.match(read('rain.docx.native').replace(/\s+/g, ' '), /"" , \[\] , \[ \( "width" , "40%" \) \] \) \[\] \( "rain\.docx_maps\/argmark-map-1\.png"/);
  });

  it('is an extension of Quarto', () => {
    const extension = path.resolve('server/pandoc/_extensions/argmark');
    assert.match(readFileSync(path.join(extension, '_extension.yml'), 'utf8'), /filters:\n\s+- argmark\.lua/);
    assert.ok(existsSync(path.join(extension, 'argmark.lua')));
  });
});
