import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { draw } from '../../extension/webview/drawing/draw.js';
import { cardAt, drawOverview, type Shown } from '../../extension/webview/stage/overview.js';
import { wholeView } from '../../server/src/picture/view.js';
import { golden } from '../support/golden.js';
import { graphOf } from '../picture/map.js';

/** Everything that looks different from afar. */
const text = `===
map: {arrange: sections}
===

# Rain

[Wet]: The street is wet, and so is everything that stands in it. #thesis
  + [Rain]: It rains.
  - [Dry]: The street is dry.
    _ <Doubt>: Nobody has looked.
  >< [Drought]: There is a drought.
  ? Since when?

<Inference>

(1) [Clouds]: There are clouds.
(2) It is cold.
----
(3) [Rain]

# Traffic

[Slow]: Drive slowly.
  + [Wet]
  - [Late]: We are late.
`;

/** What a map can show besides, in the reasoning of strict maps, with faults of quotations; lines run to the right. */
const more = readFileSync(path.join(import.meta.dirname, '../fixtures/map/everything.arg'), 'utf8')
  .replace('map: {', 'model: {mode: strict}\nmap: {direction: right, arrange: sections, ').replace('  ? Why?\n', '  ? Why?\n    + [Because]: It is so.\n  +> [Entailed]: It follows.\n')
  .concat('\nNobody has given this claim a title. #thesis\n');
const quotations = new Map([
  ['[View]', [{ words: 'all', source: 'buch', page: '3', state: 'nearly' as const }]], ['[Time]', [{ words: 'time', source: 'buch', page: null, state: 'not-found' as const }]],
]);
const statuses = new Map(([['[Map]', 'open'], ['[View]', 'accepted'], ['[Time]', 'rejected'], ['[Short]', 'unproven'], ['<Reason>', 'accepted'], ['[]7:1', 'rejected']] as const)
  .map(([id, status]) => [id, { status, reason: '', isGiven: id === '[View]' }]));

const verdicts = new Map(([['[Wet]', 'accepted'], ['[Dry]', 'rejected'], ['[Slow]', 'open'], ['[Late]', 'unproven']] as const)
  .map(([id, status]) => [id, { status, reason: '' }]));

/** What is done with a canvas, a line for each call, with the style that it is done in. A letter is half as broad as high. */
function recorder(): { readonly context: CanvasRenderingContext2D; readonly done: string[] } {
  const done: string[] = [];
  const style: Record<string, unknown> = {};
  const told: Readonly<Record<string, readonly string[]>> = {
    fillRect: ['fillStyle', 'globalAlpha'], fill: ['fillStyle'], fillText: ['fillStyle', 'font'], strokeRect: ['strokeStyle', 'lineWidth', 'dashes'], stroke: ['strokeStyle', 'lineWidth', 'dashes', 'globalAlpha'],
  };
  const show = (value: unknown): string => (typeof value === 'number' ? String(Math.round(value * 100) / 100) : Array.isArray(value) ? `[${value.map(show).join(' ')}]` : String(value).replace(/(?<=px) .*/, ''));
  const context = new Proxy(style, {
    get: (_, name: string) => {
      if (name === 'measureText') return (words: string) => ({ width: words.length * Number(/([\d.]+)px/.exec(String(style['font']))![1]) / 2 });
      if (name === 'setLineDash') return (dashes: readonly number[]) => { style['dashes'] = dashes; };
      return (...values: unknown[]) => {
        const looks = (told[name] ?? []).map((each) => style[each]).filter((each) => each !== undefined && each !== 1 && show(each) !== '[]');
        done.push([name, ...values.map(show), ...looks.map(show)].join(' '));
      };
    },
    set: (_, name: string, value) => {
      style[name] = value;
      return true;
    },
  });
  return { context: context as unknown as CanvasRenderingContext2D, done };
}

/** Stands for the browser's class, which says nothing of what it was made of. */
class DrawnPath {
  readonly #d: string;

  constructor(d: string) {
    this.#d = d;
  }

  toString() {
    return `path ${this.#d}`;
  }
}

const all = (list: readonly unknown[]) => list.map((_, index) => index);

describe('the map from afar', () => {
  const globals = globalThis as { Path2D?: unknown };
  const before = globals.Path2D;
  beforeEach(() => { globals.Path2D = DrawnPath; });
  afterEach(() => { globals.Path2D = before; });

  for (const [name, scale, shown, arrange] of [
    ['cards', 0.6, { selected: '[Rain]', current: '[Dry]', found: new Set(['[Dry]', '[Late]']), told: null, hasWords: true }, 'sections'],
    ['story', 0.6, { selected: '[Rain]', current: null, found: new Set<string>(), told: new Set(['[Rain]', '[Wet]']), hasWords: true }, 'thesis'],
    ['regions', 0.2, { selected: '[Late]', current: null, found: new Set<string>(), told: null, hasWords: true }, 'sections'],
    ['everything-cards', 0.55, { selected: '[Short]', current: '[View]', found: new Set(['[Time]']), told: null, hasWords: true }, 'sections'],
    ['everything-regions', 0.15, { selected: null, current: '[View]', found: new Set(['[Four]']), told: null, hasWords: true }, 'sections'],
    ['small-map', 0.04, { selected: null, current: null, found: new Set<string>(), told: null, hasWords: false }, 'thesis'],
  ] as const) {
    it(`is drawn as the golden file has it (UPDATE=1 writes it): ${name}`, async () => {
      const graph = name.startsWith('everything') ? graphOf(more, { verdicts: statuses, quotations }) : graphOf(text.replace('arrange: sections', `arrange: ${arrange}`), { verdicts });
      const drawing = await draw({ graph, view: wholeView });
      const { pieces } = drawing;
      const everything: Shown = { groups: all(pieces.groups), edges: all(pieces.edges), references: all(pieces.references), nodes: all(pieces.nodes), stage: { broad: 600, high: 400 }, ...shown };
      const { context, done } = recorder();
      drawOverview(context, drawing, everything, { x: 10, y: 20, scale: 2 * scale }, 2, (colour) => colour);
      golden(path.join(import.meta.dirname, `../fixtures/webview/overview-${name}.txt`), `${done.join('\n')}\n`);
    });
  }

  it('keeps what is said of claims beside their texts for as long as these are seen', async () => {
    const given = new Map([['[B]', { status: 'accepted' as const, reason: '', isGiven: true }]]);
    const graph = graphOf('[A]: The first one.\n  & [B]: The second one.\n  & [C]: The third one. #assumption\n', { verdicts: given });
    const drawing = await draw({ graph, view: wholeView });
    const { pieces } = drawing;
    const wordsAt = (scale: number) => {
      const { context, done } = recorder();
      drawOverview(context, drawing, {
        groups: [], edges: [], references: [], nodes: all(pieces.nodes), stage: { broad: 600, high: 400 },
        selected: '[C]', current: null, found: new Set(), told: null, hasWords: true,
      }, { x: 0, y: 0, scale }, 1, (colour) => colour);
      // Of what is at the keyboard, the ring would run over the label.
      assert.ok(scale < 0.6 || done.findLastIndex((each) => each.startsWith('fillText assumption')) > done.findLastIndex((each) => each.includes('selection')));
      return ['&', '○ taken as given', 'assumption'].filter((mark) => done.some((each) => each.startsWith(`fillText ${mark} `)));
    };
    assert.deepEqual([0.9, 0.6, 0.5].map(wordsAt), [['&', '○ taken as given', 'assumption'], ['&', '○ taken as given', 'assumption'], []]);
  });

  it('leaves out questions that could not be read, but no claim, no relation and no name of a reference that has room', async () => {
    const words = 'words that are too long to be read from so far away';
    // Two sections too large to be drawn together, so that relations from the one to the other are references.
    const claims = (name: string, first: string) => `\n# ${name}\n\n[${name}0]: x. #thesis\n  ${first}\n${Array.from({ length: 24 }, (_, i) => `  + [${name}${i + 1}]: y.\n`).join('')}`;
    const links = Array.from({ length: 10 }, (_, i) => `\n[A${i + 1}]\n  + ${i === 0 ? `[Claim of ${words}]` : `[B${i}]`}\n`).join('');
    const graph = graphOf(`${claims('A', `? Question of ${words}?`)}${claims('B', `+ [Claim of ${words}]: c.`)}${links}`);
    const drawing = await draw({ graph, view: wholeView });
    const { pieces } = drawing;
    const seenAt = (scale: number) => {
      const { context, done } = recorder();
      drawOverview(context, drawing, {
        groups: [], edges: all(pieces.edges), references: all(pieces.references), nodes: all(pieces.nodes), stage: { broad: 600, high: 400 },
        selected: null, current: null, found: new Set(), told: null, hasWords: true,
      }, { x: 0, y: 0, scale }, 1, (colour) => colour);
      const lines = (colour: string) => done.filter((each) => each.startsWith('fillText') && each.includes(` ${colour} `)).map((each) => each.replace(/^fillText (.*?) -?[\d.]+ -?[\d.]+ [\d.]+ .*/, '$1')).join(' ');
      if (scale === 0.8) for (const colour of ['text', 'chip-text']) assert.ok(lines(colour).includes(`Claim of ${words}`), `${colour} has all lines of the name`);
      const said = done.filter((each) => each.startsWith('fillText')).map((each) => each.slice('fillText '.length)).filter((each) => /^(?:Claim|Question|↗)/.test(each));
      return `${done.filter((each) => each.startsWith('strokeRect')).length} boxes, ${done.filter((each) => each.startsWith('stroke path')).length} lines: ${said.map((each) => each.replace(/ -?[\d.]+ -?[\d.]+.*/, '')).join(' | ')}`;
    };
    assert.deepEqual([0.8, 0.35].map(seenAt), [
      '62 boxes, 60 lines: Question of words that are too | Claim of words that are too long | Claim of words that are too',
      '61 boxes, 59 lines: Claim of | Claim of words that',
    ]);
  });

  it('names everything that a story tells of', async () => {
    const row = ['Changes that reach the region', 'What the neighbours make of it', 'Those who are outside'];
    const claims = (name: string) => `\n# ${name}\n\n[${name}]: x. #thesis\n${Array.from({ length: 24 }, (_, i) => `  + [${name}${i + 1}]: y.\n`).join('')}`;
    const drawing = await draw({ graph: graphOf(`===\nmap: {arrange: sections}\n===\n${claims('A')}${claims('B')}\n[A]\n${row.map((each) => `  + [${each}]: r.\n`).join('')}${Array.from({ length: 10 }, (_, i) => `\n[B${i + 1}]\n  + ${i === 0 ? `[${row[0]!}]` : `[A${i}]`}\n`).join('')}`), view: wholeView });
    const { pieces } = drawing;
    const { context, done } = recorder();
    drawOverview(context, drawing, {
      groups: [], edges: all(pieces.edges), references: all(pieces.references), nodes: all(pieces.nodes), stage: { broad: 600, high: 400 },
      selected: '[A]', current: null, found: new Set(), told: new Set(['[A]', '[B1]', ...row.map((each) => `[${each}]`)]), hasWords: true,
    }, { x: 0, y: 0, scale: 0.25 }, 1, (colour) => colour);
    assert.deepEqual(done.filter((each) => /^fillText .*[…↗]/.test(each)), []);
    assert.equal(new Set(done.filter((each) => /^fillText .* chip-text/.test(each)).map((each) => each.split(' ')[1])).size > 1, true);
  });

  it('tells all of a text where a story has room for it, and titles alone else', async () => {
    const drawing = await draw({ graph: graphOf('[Alpha]: This is what the first says. #thesis\n  + [Beta]: That is what the second says.\n  + [Gamma]: g.\n  + [Delta]: d.\n'), view: wholeView });
    const { pieces } = drawing;
    const said = (told: ReadonlySet<string> | null) => {
      const { context, done } = recorder();
      drawOverview(context, drawing, {
        groups: [], edges: all(pieces.edges), references: [], nodes: all(pieces.nodes), stage: { broad: 600, high: 400 },
        selected: null, current: null, found: new Set(), told, hasWords: true,
      }, { x: 0, y: 0, scale: 0.4 }, 1, (colour) => colour);
      return done.filter((each) => each.startsWith('fillText')).map((each) => each.replace(/^fillText (.*?) -?[\d.]+ -?[\d.]+ (?:[\d.]+ |accent-text).*/, '$1')).join(' ');
    };
    assert.equal(said(null), 'Alpha Beta Gamma Delta thesis');
    assert.equal(said(new Set(['[Alpha]', '[Beta]'])), 'Alpha This is what the first says. Beta That is what the second says. thesis');
  });

  it('is met where its cards are drawn, which is not where their boxes are', async () => {
    const claims = (name: string) => `\n# ${name}\n\n[${name}0]: x. #thesis\n${Array.from({ length: 24 }, (_, i) => `  + [${name}${i + 1}]: y.\n`).join('')}`;
    const drawing = await draw({ graph: graphOf(`${claims('A')}${claims('B')}${Array.from({ length: 10 }, (_, i) => `\n[A${i + 1}]\n  + [B${i + 1}]\n`).join('')}`), view: wholeView });
    const { nodes, references } = drawing.pieces;
    const middle = ({ x, y, width, height }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }) => ({ x: x + width / 2, y: y + height / 2 });
    assert.deepEqual(nodes.filter(({ id }) => id.startsWith('[')).map((each) => cardAt(drawing, 0.4, middle(each))), nodes.filter(({ id }) => id.startsWith('[')).map(({ id }) => ({ kind: 'node', id })));
    assert.ok(references.length > 0);
    assert.deepEqual(references.map((each) => cardAt(drawing, 0.9, middle(each))), references.map(({ of }) => ({ kind: 'reference', of })));
    assert.equal(cardAt(drawing, 0.4, { x: -50, y: -50 }), undefined);
  });

  it('marks the card of what decides the main thesis, from very far too, and once, with the name of what decides it if that is within', async () => {
    const names: string[] = [];
    const marksOf = async (decides: readonly string[]) => {
      const graph = graphOf(`[A]: a. #thesis\n  + [B]: ${'So much can be said of it that its card is broad. '.repeat(2)}\n    - [C]: c.\n    - [D]: d.\n  + [E]: e.\n`);
      const marked = { ...graph, nodes: graph.nodes.map((node) => (decides.includes(node.id) ? { ...node, decides: true as const } : node)) };
      const drawing = await draw({ graph: marked, view: wholeView });
      const { context, done } = recorder();
      drawOverview(context, drawing, {
        groups: [], edges: [], references: [], nodes: all(drawing.pieces.nodes), stage: { broad: 600, high: 400 },
        selected: '[B]', current: null, found: new Set(), told: null, hasWords: true,
      }, { x: 0, y: 0, scale: 0.2 }, 1, (colour) => colour);
      // The ring of what is selected does not run over it.
      assert.ok(decides.length === 0 || done.findLastIndex((each) => each.startsWith('fillText decides')) > done.findLastIndex((each) => each.includes('selection')));
      names.push(...done.filter((each) => each.startsWith('fillText decides')).map((each) => each.replace(/^fillText (.*?) [-\d.]+ .*/, '$1')));
      return done.filter((each) => each.startsWith('fillText decides')).length;
    };
    assert.deepEqual([await marksOf([]), await marksOf(['[C]']), await marksOf(['[C]', '[D]']), await marksOf(['[C]', '[E]'])], [0, 1, 1, 2]);
    assert.deepEqual(names, ['decides: C', 'decides ↓', 'decides', 'decides: C']);
  });

  it('has a dotted line between theses that share a reason, with a dot at either end and no head, and says what it means', async () => {
    const drawing = await draw({ graph: graphOf('===\nmap: {layout: tree}\n===\n\n[A]: a. #thesis\n  + [B]: b.\n  + [C]: c.\n    + [F]: f.\n\n[D]: d. #thesis\n  + [F]\n  + [E]: e.\n'), view: { ...wholeView, arrange: 'thesis' } });
    const { context, done } = recorder();
    drawOverview(context, drawing, {
      groups: [], edges: [], references: [], nodes: all(drawing.pieces.nodes), stage: { broad: 600, high: 400 },
      selected: null, current: null, found: new Set(), told: null, hasWords: true,
    }, { x: 0, y: 0, scale: 0.2 }, 1, (colour) => colour);
    assert.deepEqual(done.filter((each) => each.startsWith('stroke ')), ['stroke neutral 1.4 [2 4]', 'stroke neutral 1.4 [2 4]']);
    // The line itself and the one of the note.
    assert.equal(done.filter((each) => each.startsWith('arc ')).length, 4);
    assert.equal(done.some((each) => each.startsWith('closePath')), false);
    assert.equal(done.filter((each) => each.startsWith('fillText common. ')).length, 1);
    // What the cards are is said beside it.
    assert.match(done.filter((each) => each.startsWith('fillText ')).at(-1)!, /^fillText all of it\. /);
  });

  it('has the dotted lines of one card alone, where there are many, beside the one of the note', async () => {
    const theses = (count: number) => Array.from({ length: count }, (_, i) => `\n[T${i}]: t. #thesis\n  + [R${i}]: r.\n    + [S${i}]: s.\n${i === 0 ? '' : `    + [S${i - 1}]\n`}`).join('');
    const linesOf = async (count: number, selected: string | null) => {
      const drawing = await draw({ graph: graphOf(`===\nmap: {layout: tree}\n===\n${theses(count)}`), view: { ...wholeView, arrange: 'thesis' } });
      const { context, done } = recorder();
      drawOverview(context, drawing, {
        groups: [], edges: [], references: [], nodes: all(drawing.pieces.nodes), stage: { broad: 900, high: 600 },
        selected, current: null, found: new Set(), told: null, hasWords: true,
      }, { x: 0, y: 0, scale: 0.2 }, 1, (colour) => colour);
      const looks = done.filter((each) => each.includes('[2 4]')).map((each) => each.replace('stroke ', '').replace(' [2 4]', ''));
      return [...new Set(looks)].toSorted().map((look) => `${looks.filter((each) => each === look).length} ${look}`).join(', ');
    };
    assert.equal(await linesOf(4, null), '4 neutral 1.4');
    assert.equal(await linesOf(4, '[R1]'), '2 neutral 1.4, 2 selection 2.2');
    assert.equal(await linesOf(9, null), '2 neutral 1.4');
    assert.equal(await linesOf(9, '[S4]'), '1 neutral 1.4, 2 selection 2.2');
    assert.equal(await linesOf(40, '[S4]'), '1 neutral 1.4, 2 selection 2.2');
  });
});
