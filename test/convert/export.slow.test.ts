import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { inflateSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../harness/chromium.mjs';
import { missingIn } from '../../server/src/picture/export/coverage.js';
import { LIGHT } from '../../server/src/picture/palette.js';
import type { ExportFormat, ExportOptions } from '../../server/src/service.js';
import { readAsset } from '../support/assets.js';
import { decodePng } from '../support/png.js';
import { exported, hostile } from '../support/exported.js';
import { samples } from '../support/samples.js';

const small = readFileSync('test/fixtures/map/small.arg', 'utf8');
const asText = async (text: string, format: ExportFormat, options?: ExportOptions) => (await exported(text, format, options)) as string;
const asBytes = async (text: string, format: ExportFormat, options?: ExportOptions) =>
  (await exported(text, format, options)) as Uint8Array;


describe('a map as PNG', () => {
  it('has the size of the drawing times the scale, and its colours', async () => {
    const svg = await asText(small, 'svg');
    const [width, height] = ['width', 'height'].map((name) => Number(new RegExp(`${name}="(\\d+)"`).exec(svg)![1]));
    for (const scale of [1, 2]) {
      const picture = decodePng(await asBytes(small, 'png', { scale }));
      assert.deepEqual([picture.width, picture.height], [width! * scale, height! * scale]);
      const colours = new Map<string, number>();
      for (let i = 0; i < picture.data.length; i += 4) {
        const colour = `#${Buffer.from(picture.data.subarray(i, i + 3)).toString('hex')}`;
        colours.set(colour, (colours.get(colour) ?? 0) + 1);
      }
      for (const name of ['background', 'claim', 'argument', 'accent', 'support', 'attack', 'text'] as const) {
        assert.ok((colours.get(LIGHT[name]) ?? 0) >= 4, `${name} at scale ${scale}`);
      }
    }
  });

  it('says how large it is on paper: two of its pixels to one of the map, which is one of 96 to an inch', async () => {
    const png = Buffer.from(await asBytes(small, 'png', { scale: 2 }));
    assert.equal(png.subarray(33, 54).toString('hex'), '000000097048597300001d8700001d87018fe5f165');
    const { width } = decodePng(png);
    const svg = await asText(small, 'svg');
    assert.equal(Math.round(width / 7559 / 0.0254 * 96), Number(/width="(\d+)"/.exec(svg)![1]));
  });

  it('shows letters: a text changes pixels within its box, also one from right to left', async () => {
    const dark = async (text: string) => {
      const { width, data } = decodePng(await asBytes(text, 'png', { scale: 1, withoutVerdicts: true }));
      const at: number[] = [];
      for (let i = 0; i < data.length; i += 4) if (data[i]! < 90 && data[i + 2]! < 90) at.push((i / 4) % width);
      return { count: at.length, right: Math.max(...at), width };
    };
    assert.ok((await dark('[A]: mmmmm mmmmm')).count > 2 * (await dark('[A]: .')).count);
    const { right, width } = await dark('[שלום]: טקסט בעברית.');
    assert.ok(right < width - 36, 'the text runs out of its box');
  });

  it('says which scale would do if the picture would get too large', async () => {
    await assert.rejects(asBytes(small, 'png', { scale: 1000 }), /At scale 1000 .*Choose a scale of [\d.]+ or less/);
  });

  it('tells which characters its fonts do not have', async () => {
    const heard: string[] = [];
    await asBytes('[A]: Größe, жук, 漢字 🙂, 漢', 'png', { scale: 0.1, onMissing: (characters) => heard.push(characters) });
    assert.deepEqual(heard, ['漢字🙂']);
    assert.equal(missingIn('Größe ∀ → שלום\u200f', [await readAsset('DejaVuSansCondensed.ttf')]), '');
  });
});

describe('a map as PDF', () => {
  /** The streams of the file, unpacked. */
  const streams = (pdf: Uint8Array) => [...Buffer.from(pdf).toString('latin1').matchAll(/stream\r?\n([^]*?)\r?\nendstream/g)]
    .map(([, body]) => {
      try {
        return inflateSync(Buffer.from(body!, 'latin1')).toString('latin1');
      } catch {
        return '';
      }
    });

  it('is one page of the size that is asked for', async () => {
    const boxOf = async (page: NonNullable<ExportOptions['page']>, bare = false) => {
      const all = Buffer.from(await asBytes(small, 'pdf', { page, bare })).toString('latin1');
      const boxes = [...all.matchAll(/\/MediaBox \[ 0 0 ([\d.]+) ([\d.]+) \]/g)];
      assert.equal(boxes.length, 1);
      return boxes[0]!.slice(1).map((length) => Math.round(Number(length)));
    };
    const svg = await asText(small, 'svg');
    const own = ['width', 'height'].map((name) => Math.round(0.75 * Number(new RegExp(`${name}="(\\d+)"`).exec(svg)![1])));
    assert.deepEqual(await boxOf('fit'), own);
    assert.deepEqual(await boxOf('a4'), [595, 842]);
    assert.deepEqual(await boxOf('letter', true), [792, 612]);
  });

  it('becomes an outline on paper where its texts would get too small, unless the map names its layout', async () => {
    const large = samples.get('alliance/alliance.en.arg')!;
    const sizeOf = async (text: string, page: NonNullable<ExportOptions['page']>) => {
      let size = Infinity;
      await asBytes(text, 'pdf', { page, pages: 'one', onSmall: (points) => { size = points; } });
      return size;
    };
    const [outline, layered] = [await sizeOf(large, 'a3'), await sizeOf(large.replace('lang: en', 'lang: en\nmap: {layout: layered}'), 'a3')];
    assert.ok(outline > 3.5 && layered < 0.75 * outline, `${outline} and ${layered} points`);
    assert.equal(await sizeOf(large, 'a2'), Infinity);
    assert.equal(await sizeOf(small, 'a4'), Infinity);
  });

  it('has as many pages of paper as its texts need to be read', async () => {
    const all = Buffer.from(await asBytes(samples.get('alliance/alliance.en.arg')!, 'pdf', { page: 'a4', onSmall: (points) => assert.fail(`${points}`) })).toString('latin1');
    assert.ok([...all.matchAll(/\/MediaBox \[ 0 0 595/g)].length > 3);
  });

  it('is read in the order of the argument, each node with what it does first, in the language of the map', async () => {
    const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
    const text = '===\ntitle: Karte\nlang: de\n===\n\n[A]: a. #thesis\n\n[C]: c.\n  -> [A]\n  + [D]: d.\n\n[A]\n  + [B]: b.\n';
    const document = await getDocument({ data: await asBytes(text, 'pdf') }).promise;
    assert.equal(((await document.getMetadata()).info as { Language?: string }).Language, 'de');
    type Part = { readonly role?: string; readonly alt?: string; readonly children?: readonly Part[] };
    const read = ({ role, alt, children = [] }: Part): string[] => [...alt === undefined ? [] : [`${role} ${alt}`], ...children.flatMap(read)];
    const all = read(await (await document.getPage(1)).getStructTree() as Part);
    assert.deepEqual(all.slice(0, 5), [
      'H1 Karte', 'P A, These, offen: a; offen, denn dafür spricht [B] (vorausgesetzt), dagegen [C]', 'P greift A an: C, angenommen: c; angenommen, denn dafür spricht [D] (vorausgesetzt)', 'P stützt C: D, angenommen: d; angenommen, denn es ist vorausgesetzt', 'P stützt A: B, angenommen: b; angenommen, denn es ist vorausgesetzt',
    ]);
    await document.destroy();
  });

  it('draws the view that is asked for, and says which there are', async () => {
    const text = '===\nmap: {views: {crux: {exclude: ["[B]"]}}}\n===\n\n[A]: a.\n  + [B]: b.\n';
    assert.doesNotMatch(await asText(text, 'svg', { view: 'crux' }), /data-id="\[B\]"/);
    await assert.rejects(asText(text, 'svg', { view: 'core' }), /no view `core`. It has `crux`/);
  });

  it('holds vectors, and text that can be searched', async () => {
    const all = streams(await asBytes(small, 'pdf'));
    assert.ok(all.some((stream) => /\bc\n/.test(stream) && /\bTj\b/.test(stream)));
    assert.ok(all.some((stream) => /beginbfchar|beginbfrange/.test(stream)));
  });

  it('is the same each time', async () => {
    assert.deepEqual(await asBytes(small, 'pdf'), await asBytes(small, 'pdf'));
  });

  it('takes any text', async () => {
    for (const text of ['', hostile, `[${'T'.repeat(300)}]: ${'w'.repeat(10_000)}`, '[א]: טקסט 漢字 🙂 \ud83d']) {
      assert.equal(Buffer.from(await asBytes(text, 'pdf')).toString('latin1', 0, 5), '%PDF-');
    }
  });
});

describe('a map as HTML', () => {
  let browser: Browser;
  before(async () => { browser = await launchBrowser(); });
  after(() => browser?.close());

  async function open(text: string) {
    const file = path.join(tmpdir(), `argmark-export-${process.pid}.html`);
    writeFileSync(file, await asText(text, 'html'));
    const page = await browser.newPage({ viewport: { width: 900, height: 700 } });
    const faults: string[] = [];
    const asked: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => { if (message.type() === 'error') faults.push(message.text()); });
    page.on('request', (request) => { if (!/^(file|data|blob):/.test(request.url())) asked.push(request.url()); });
    page.on('dialog', (dialog) => { faults.push(dialog.message()); void dialog.dismiss(); });
    await page.goto(pathToFileURL(file).href);
    await page.waitForSelector('#map[data-nodes]');
    return { page, faults, asked };
  }

  it('shows the map, folds, finds and asks no network', async () => {
    const { page, faults, asked } = await open(small);
    assert.equal(await page.locator('.node').count(), 6);
    await page.locator('[role=treeitem]').first().focus();
    for (const key of ['ArrowDown', 'ArrowUp', ' ']) await page.keyboard.press(key);
    await page.waitForSelector('#map[data-nodes="1"]');
    await page.keyboard.press('/');
    await page.keyboard.type('cyclists');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#map[data-nodes="6"]');
    await page.waitForSelector('.node.selected.found');
    assert.deepEqual([faults, asked], [[], []]);
    await page.close();
  });

  const told = '===\ntitle: Buses\nauthor: A. Author\nlang: de\nsources:\n  k: {title: Fahrpläne}\n===\n\n# Kern\n\n[Gratis]: Busse sollen nichts kosten. #thesis\n'
    + '  + [Klima]: Das hilft dem Klima. [@k]\n    _ [Leer]: Sie fahren leer.\n  - [Geld]: Es fehlt das Geld.\n    - [Steuer]: Es gibt eine Steuer.\n';

  it('is in layers where they make another picture than trees do, and holds Graphviz only then', async () => {
    const rivals = '[A]: a.\n\n[B]: b.\n\n<C>: c.\n  +> [A]\n  +> [B]\n\n<D>: d.\n  +> [A]\n  +> [B]\n';
    const { page, faults, asked } = await open(rivals);
    const tops = await page.locator('.node').evaluateAll((nodes) => Object.fromEntries(nodes.map((node) => [(node as HTMLElement).dataset['id'], Math.round(node.getBoundingClientRect().top)])));
    assert.ok(tops['[A]'] === tops['[B]'] && tops['<C>'] === tops['<D>'] && tops['[A]']! < tops['<C>']!, JSON.stringify(tops));
    assert.deepEqual([faults, asked], [[], []]);
    await page.close();
    const [layers, trees] = [await asText(rivals, 'html'), await asText('[A]: a.\n  + [B]: b.\n', 'html')];
    assert.match(layers, /script-src 'sha256-[^']+' 'sha256-[^']+' 'wasm-unsafe-eval';/);
    assert.match(trees, /script-src 'sha256-[^']+'; style/);
    assert.ok(layers.length > 2 * trees.length);
    assert.match(await asText(rivals.replace('[A]', '===\nmap: {layout: indented}\n===\n\n[A]'), 'html'), /"layout":"indented"/);
  });

  it('opens with title, author, thesis and verdict in the language of the document, and leads through the map', async () => {
    const { page, faults } = await open(told);
    const words = (await page.locator('.reading').innerText()).split(/\n+/).map((line) => line.trim()).filter((line) => line !== '');
    assert.deepEqual(words, [
      'Buses', 'A. Author', 'Start', 'Die Urteile folgen aus dem, was in der Karte steht. Sie sind nicht die ihres Autors und sagen nicht, was wahr ist. Was kein Zeichen trägt, ist angenommen.', 'These', 'unbewiesen: keine Stütze hat Bestand', 'Busse sollen nichts kosten.',
      'Die These Gratis ist unbewiesen, denn die einzige Stütze, Klima, wird durch Leer (vorausgesetzt) entkräftet. Der Einwand Geld ist verworfen.', 'Was darüber entscheidet', 'Leer: Sie fahren leer.', 'Einen Grund entkräften heißt zeigen, dass daraus nicht folgt, was er stützen soll, auch wenn er wahr ist.', 'Was vorausgesetzt wird', 'Vorausgesetzt: 2', 'Was die Wörter bedeuten',
    ]);
    assert.deepEqual(await page.locator('.bar button:visible').allInnerTexts(), ['Einzelheiten', 'Suchen', 'Filter', 'Nach Thesen', '−', '+', 'Ganz', 'Legende', 'Text']);
    const heard: string[] = [];
    await page.locator('.reading .start').click();
    const story = page.locator('.story');
    const said = async () => (await story.locator('.story-text').innerText()).replace(/\s+/g, ' ').trim();
    for (let stop = await said(); stop !== heard.at(-1); stop = await said()) {
      heard.push(stop);
      await page.keyboard.press('Space');
    }
    assert.deepEqual(heard, [
      '1 von 5 These unbewiesen Gratis Busse sollen nichts kosten. Die These Gratis ist unbewiesen, denn die einzige Stütze, Klima, wird durch Leer (vorausgesetzt) entkräftet. Der Einwand Geld ist verworfen.',
      '2 von 5 Denn angenommen Klima stützt Gratis: Das hilft dem Klima. Klima ist angenommen, denn eine Quelle ist dafür zitiert. Das trägt Gratis nicht: Leer entkräftet den Schritt dahin.',
      '3 von 5 · These: Gratis Was darüber entscheidet angenommen: vorausgesetzt Leer entkräftet Klima: Sie fahren leer. Leer ist angenommen, denn es ist vorausgesetzt.',
      '4 von 5 Ein Einwand verworfen Geld greift Gratis an: Es fehlt das Geld. Geld ist verworfen, denn dagegen spricht Steuer (vorausgesetzt).',
      '5 von 5 · These: Gratis Die Antwort angenommen: vorausgesetzt Steuer greift Geld an: Es gibt eine Steuer. Steuer ist angenommen, denn es ist vorausgesetzt.',
    ]);
    await story.locator('.over', { hasText: 'Das war die letzte Station des Rundgangs.' }).waitFor();
    await page.keyboard.press('Escape');
    await story.waitFor({ state: 'hidden' });
    await page.keyboard.press('0');
    await page.locator('.node[data-id="[Klima]"]').click();
    await page.locator('.reading', { hasText: 'Fahrpläne' }).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.reading').waitFor({ state: 'detached' });
    // There is no text to go to, so a double click tells of a node as well.
    await page.locator('.node[data-id="[Geld]"]').dblclick();
    await page.locator('.reading', { hasText: 'Es fehlt das Geld.' }).waitFor();
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('is the map in words where no script runs, and on paper', async () => {
    const { page } = await open(told);
    assert.equal(await page.locator('#text').isVisible(), false);
    await page.emulateMedia({ media: 'print' });
    assert.deepEqual([await page.locator('#text').isVisible(), await page.locator('#map').isVisible()], [true, false]);
    const context = await browser.newContext({ javaScriptEnabled: false });
    const still = await context.newPage();
    await still.goto(page.url());
    const words = (await still.locator('body').innerText()).split(/\n+/).map((line) => line.trim()).filter((line) => line !== '');
    assert.deepEqual(words, [
      'Buses', 'A. Author', 'These · unbewiesen: keine Stütze hat Bestand', 'Busse sollen nichts kosten.',
      'Die These „Gratis“ ist unbewiesen, denn die einzige Stütze, „Klima“, wird durch „Leer“ (vorausgesetzt) entkräftet. Der Einwand „Geld“ ist verworfen. „Leer“: Sie fahren leer.', 'Hauptgründe', 'Klima. Das hilft dem Klima.',
      'Stärkste Einwände', 'Geld. Es fehlt das Geld. [verworfen]', 'Was verworfen ist', 'Geld. Es fehlt das Geld. „Geld“ ist verworfen, denn dagegen spricht „Steuer“ (vorausgesetzt).',
      'Was vorausgesetzt wird', 'vorausgesetzt (2): „Leer“, „Steuer“',
      'Was die Wörter bedeuten', 'Die Urteile folgen aus dem, was in der Karte steht. Sie sind nicht die ihres Autors und sagen nicht, was wahr ist.',
      'Angenommen: Es hat Bestand. Ein angenommener Grund oder eine zitierte Quelle spricht dafür, oder es ist nur Annahme oder vorausgesetzt; und was dagegen gesagt wird, setzt sich nicht durch.',
      'Unbewiesen: Kein angenommener Grund spricht dafür, und keiner widerlegt es. Was dafür gesagt wurde, hat keinen Bestand, oder die Karte verlangt mehr, als gesagt wurde.', 'Verworfen: was Bestand hat, spricht dagegen und nichts dafür.',
      'Einen Grund entkräften heißt zeigen, dass daraus nicht folgt, was er stützen soll, auch wenn er wahr ist.', 'Vorausgesetzt: Die Karte nennt dafür keinen Grund und nimmt es um des Arguments willen an.',
      'Die ganze Argumentation', 'Kern', '1 Gratis. Busse sollen nichts kosten. — Urteil: unbewiesen, denn die einzige Stütze, „Klima“, wird durch „Leer“ (vorausgesetzt) entkräftet; der Einwand „Geld“ ist verworfen', '1.1 Denn: Klima. Das hilft dem Klima. (Fahrpläne)',
      '1.1.1 Daraus folgt es aber nicht: Leer. Sie fahren leer. [vorausgesetzt]', '1.2 Aber: Geld. Es fehlt das Geld. [verworfen]', '1.2.1 Dagegen: Steuer. Es gibt eine Steuer. [vorausgesetzt]',
      'Quellen', 'Fahrpläne.',
    ]);
    await context.close();
    await page.close();
  });

  it('leads in the text to what is said elsewhere, and back to the map by a button that covers no words', async () => {
    const fill = Array.from({ length: 40 }, (_, i) => `  + [F${i}]: filler.\n`).join('');
    const { page, faults } = await open(`[T]: t. #thesis\n  + [A]: a.\n    + [C]: c.\n${fill}  + [B]: b.\n    + [C]\n`);
    await page.locator('.bar button', { hasText: 'Text' }).click();
    await page.locator('#text a', { hasText: 'see 1.1.1' }).click();
    const boxOf = async (selector: string) => (await page.locator(selector).boundingBox())!;
    const [bar, item] = [await boxOf('#text .as-map'), await boxOf('[id="item-1.1.1"]')];
    assert.ok(bar.y >= 0 && item.y >= bar.y + bar.height && item.y < 400, JSON.stringify([bar, item]));
    await page.locator('#text .as-map button').click();
    assert.equal(await page.locator('#text').isVisible(), false);
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('runs nothing that a text says', async () => {
    const { page, faults } = await open(hostile);
    assert.equal(await page.locator('#map script, #map img').count(), 0);
    assert.equal(await page.title(), '</script><script>alert(1)</script>');
    // What gets into the page all the same does not run.
    const blocked = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'globalThis.ran = true;';
      document.body.append(script);
      return (globalThis as { ran?: boolean }).ran === undefined;
    });
    assert.ok(blocked);
    assert.ok(faults.every((fault) => /Content Security Policy/.test(fault)), faults.join('\n'));
    await page.close();
  });
});

describe('the verdicts in an export', () => {
  const text = '[A]: a.\n  - [B]: b.\n';
  const marks = (svg: string) => [...svg.split('<g class="legend"')[0]!.matchAll(/class="verdict (\w+)"/g)].map(([, status]) => status).toSorted();

  it('are marked as in the preview', async () => {
    // What is accepted is plain: exceptions are marked, the rule is not.
    assert.deepEqual(marks(await asText(text, 'svg')), ['rejected']);
    assert.deepEqual(marks(await asText(`===\nmap: {verdicts: all}\n===\n\n${text}`, 'svg')), ['accepted', 'rejected']);
    assert.match(await asText(text, 'html'), /"verdict":\{"status":"rejected"/);
    const cited = '[A]: a.\n  - [B]: b. [@k]\n';
    const [with_, without] = [await asBytes(cited, 'png', { bare: true }), await asBytes(cited, 'png', { bare: true, withoutVerdicts: true })].map(decodePng);
    assert.deepEqual([with_!.width, with_!.height], [without!.width, without!.height]);
    assert.ok(Buffer.compare(with_!.data, without!.data) !== 0);
  });

  it('are left out on demand, and where the map says so', async () => {
    assert.deepEqual(marks((await exported(text, 'svg', { withoutVerdicts: true })) as string), []);
    assert.deepEqual(marks(await asText(`===\nmap: {verdicts: false}\n===\n\n${text}`, 'svg')), []);
  });

  it('choose what is shown', async () => {
    const hidden = await asText(`===\nmap: {hide: {verdicts: [rejected]}, verdicts: false}\n===\n\n${text}`, 'svg');
    assert.ok(hidden.includes('data-id="[B]"') && !hidden.includes('data-id="[A]"'));
    const shown = await asText(`===\nmap: {show: {verdicts: rejected}}\n===\n\n${text}`, 'svg');
    assert.ok(shown.includes('data-id="[A]"') && !shown.includes('data-id="[B]"'));
  });
});

describe('an exported picture', () => {
  const about = '===\ntitle: Free <buses>\nsubTitle: For & against\nauthor: [A. Author, B. Author]\ndate: 2026-11-24\n===\n\n';
  const text = `${about}[A]: a. #thesis\n  - [B]: b.\n`;
  /** What is written around the map. */
  const around = (svg: string) => [...svg.replace(/<style>[^]*?<\/style>/, '').replace(/<g class="groups"[^>]*>[^]*<g class="nodes">[^]*?\n<\/g>/, '')
    .matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, words]) => words!.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code))));

  it('says what it is, and what the signs in it mean', async () => {
    assert.deepEqual(around(await asText(text, 'svg')), [
      'Free <buses>', 'For & against · A. Author, B. Author · 2026-11-24', 'attacks', 'thesis', 'claim', 'rejected', '○', 'taken as given: accepted without support',
    ]);
  });

  it('explains no verdicts where none are marked, and nothing that is hidden', async () => {
    assert.deepEqual(around((await exported('[A]: a.\n  - [B]: b.\n', 'svg', { withoutVerdicts: true })) as string), ['attacks', 'claim']);
    assert.deepEqual(around(await asText('===\nmap: {hide: {tags: [x]}, verdicts: false}\n===\n\n[A]: a.\n  - [B]: b. #x\n', 'svg')), ['claim']);
  });

  it('lists the sources that are cited in what it shows, unless they are left out', async () => {
    const cited = '===\nmap: {hide: {tags: [x]}}\nsources:\n  a: {author: Ann Roe, date: 2001, title: Leaves}\n  b: {title: Hidden}\n===\n\n[A]: a [@a, p. 3, "so it is"; @a, p. 9].\n  - [B]: b [@b]. #x\n';
    assert.deepEqual(around(await asText(cited, 'svg')).filter((line) => line.includes('@a')), ['@a Ann Roe (2001): Leaves. [p. 3; p. 9]']);
    assert.ok(!(await asText(cited, 'svg')).includes('Hidden'));
    assert.ok(!((await exported(cited, 'svg', { withoutSources: true })) as string).includes('Ann Roe'));
    assert.ok(!((await exported(cited, 'svg', { bare: true })) as string).includes('Ann Roe'));
    assert.match(await asText(cited, 'html'), /<h2>Sources<\/h2><ul><li>Ann Roe \(2001\): Leaves\. \[p\. 3; p\. 9\]<ul><li>“so it is” \(p\. 3: not compared with the source\)<\/li><\/ul><\/li>/);
  });

  it('lists no source of which nothing is known but its key', async () => {
    const cited = '[A]: a [@page, p. 3]. {source: "C1"}\n';
    assert.deepEqual(around(await asText(cited, 'svg')).filter((line) => line.startsWith('@p')), ['@page page. [p. 3]']);
    assert.match(await asText(cited, 'html'), /<h2>Sources<\/h2><ul><li>page\. \[p\. 3\]<\/li><\/ul>/);
  });

  it('is the map alone on demand', async () => {
    assert.deepEqual(around((await exported(text, 'svg', { bare: true })) as string), []);
    const [whole, bare] = [await asBytes(text, 'png'), await asBytes(text, 'png', { bare: true })].map(decodePng);
    assert.ok(bare!.height < whole!.height);
  });

  it('of an empty map has only its title', async () => {
    assert.deepEqual(around(await asText(about, 'svg')).slice(0, 1), ['Free <buses>']);
    assert.deepEqual(around(await asText('', 'svg')), []);
  });

  it('names the characters of its heading that a font does not have', async () => {
    const heard: string[] = [];
    const options: ExportOptions = { scale: 0.1, onMissing: (characters) => heard.push(characters) };
    await asBytes('===\ntitle: 漢\n===\n\n[A]: a.\n', 'png', options);
    await asBytes('===\ntitle: 漢\n===\n\n[A]: a.\n', 'png', { ...options, bare: true });
    assert.deepEqual(heard, ['漢']);
  });
});
