import assert from 'node:assert/strict';
import { DARK, LIGHT, vscodePalette, type Palette, type PaletteColour } from '../../server/src/picture/palette.js';
import { boxStyle, edgeLooks, plainBox, shapes, verdictLooks, type BoxKind, type ShapeStyle } from '../../server/src/picture/style.js';
import { vscodeThemes } from '../webview/themes.js';

type Rgb = readonly [number, number, number];

/** Red, green and blue from 0 to 1 of a colour as `#rrggbb`. */
function rgb(colour: string): Rgb {
  return [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255) as unknown as Rgb;
}

/** A colour as it is seen on another. */
function over(colour: string, opacity: number, ground: Rgb): Rgb {
  if (colour === 'transparent') return ground;
  return rgb(colour).map((part, i) => part * opacity + ground[i]! * (1 - opacity)) as unknown as Rgb;
}

/** The relative luminance of a colour, as WCAG 2 defines it. */
function luminance(colour: Rgb): number {
  const [r, g, b] = colour.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(a: Rgb, b: Rgb): number {
  const [light, dark] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (light! + 0.05) / (dark! + 0.05);
}

/** What is on what, and how much it must differ: texts by 4.5, what else is to be seen by 3 (WCAG 2.2, 1.4.3 and 1.4.11). */
const pairs: readonly (readonly [PaletteColour, PaletteColour, number])[] = [
  ['text', 'background', 4.5], ['group-title', 'background', 4.5], ['accent-text', 'accent', 4.5], ['chip-text', 'chip', 4.5],
  ['warning-text', 'warning', 4.5], ['error-text', 'error', 4.5], ['background', 'warning-text', 4.5],
  ...(['claim', 'argument', 'question', 'rejected', 'open'] as const).flatMap((box) => (
    [['text', box, 4.5], ['muted', box, 4.5], ['warning-text', box, 4.5]] as const)),
  ['muted', 'background', 3], ['warning-line', 'background', 3], ['selection', 'background', 3], ['bracket', 'background', 3],
  ...(['claim', 'rejected', 'open'] as const).map((box) => ['claim-line', box, 3] as const),
  ...(['argument', 'rejected', 'open'] as const).map((box) => ['argument-line', box, 3] as const),
  // The shares of verdicts on cards.
  ...(['support', 'attack', 'warning-line', 'neutral'] as const).map((share) => [share, 'claim', 3] as const),
];

/** Frames within frames, as deep as headings go. */
const DEEPEST = 6;

function assertReadable(palette: Palette): void {
  const faint: string[] = [];
  const check = (what: string, found: number, least: number) => { if (!(found >= least)) faint.push(`${what}: ${found.toFixed(2)}`); };
  for (const [a, b, least] of pairs) check(`${a} on ${b}`, contrast(rgb(palette[a]), rgb(palette[b])), least);
  const grounds = [rgb(palette.background)];
  for (let level = 0; level < DEEPEST; level++) grounds.push(over(palette.group, shapes.frame.fillOpacity, grounds.at(-1)!));
  const stroked = (style: ShapeStyle, ground: Rgb) => over(palette[style.stroke!], style.strokeOpacity ?? 1, ground);
  for (const [depth, ground] of grounds.entries()) {
    const seen = (style: ShapeStyle) => check(`${style.classes} in ${depth} frames`, contrast(stroked(style, ground), ground), 3);
    for (const { shaft, farShaft, note, pale } of Object.values(edgeLooks)) for (const each of [shaft, farShaft, note, ...Object.values(pale)]) seen(each);
    for (const kind of ['claim', 'argument', 'fold', 'question', 'answered'] satisfies BoxKind[]) {
      for (const isThesis of [true, false]) seen(boxStyle(kind, { ...plainBox, isThesis }));
    }
    for (const { circle } of Object.values(verdictLooks)) seen(circle);
    for (const each of [shapes.frame, shapes.rule, shapes.foldUnder, shapes.referenceUnder, shapes.referenceArrow]) seen(each);
    check(`headings in ${depth} frames`, contrast(rgb(palette['group-title']), ground), 4.5);
  }
  assert.deepEqual(faint, []);
}

describe('the palette', () => {
  for (const [name, palette] of [['light', LIGHT], ['dark', DARK]] as const) {
    it(`has enough contrast when ${name}`, () => assertReadable(palette));
  }
  for (const [name, { classes, colours }] of Object.entries(vscodeThemes)) {
    it(`has enough contrast in VS Code’s ${name} theme, and where the system asks for more`, () => {
      assertReadable(inTheme(classes.split(' '), colours));
      assertReadable(inTheme(classes.split(' '), colours, '(prefers-contrast: more)'));
    });
  }
});

/** The palette that `vscodePalette` gives a page whose body has these classes; `asked`: what the system asks for. */
function inTheme(classes: readonly string[], variables: Readonly<Record<string, string>>, asked?: string): Palette {
  const matches = (selector: string) => selector.split(/,\s*(?![^(]*\))/).some((each) => {
    const [, wanted] = /^\.([\w-]+)/.exec(each)!;
    const not = /:not\(\.([\w-]+)\)/.exec(each)?.[1];
    return classes.includes(wanted!) && !(not !== undefined && classes.includes(not));
  });
  const palette: Partial<Record<PaletteColour, string>> = {};
  for (const line of vscodePalette().split('\n')) {
    const [, media, inMedia] = /^@media (.*?) \{ (.*) \}$/.exec(line) ?? [];
    if (media !== asked && media !== undefined) continue;
    const [, selector, body] = /^(.*?) \{ (.*) \}$/.exec(inMedia ?? line)!;
    const where = /^:where\((.*)\) \.argmark-map$/.exec(selector!)?.[1];
    if (where !== undefined && !matches(where)) continue;
    for (const [, name, value] of body!.matchAll(/--([\w-]+): ([^;]*);/g)) {
      palette[name as PaletteColour] = value!.replace(/var\(--vscode-([\w-]+)\)/, (_, variable: string) => variables[variable] ?? 'missing');
    }
  }
  return Object.fromEntries(Object.entries(palette).map(([name, value]) =>
    [name, value.replace(/^var\(--([\w-]+)\)$/, (_, other: string) => palette[other as PaletteColour]!)])) as Palette;
}
