import { edgeKinds, type EdgeKind, type EdgeType } from './edge-kinds.js';
import type { NodeVerdict } from './graph.js';
import { CHIP_STYLE, GROUP_STYLE, OUTER_STYLE, TEXT_STYLE, TITLE_STYLE, type ChipRole } from './node-box.js';
import { DARK, LIGHT, vscodePalette, type Palette, type PaletteColour, type Theme } from './palette.js';
import { REFERENCE_STYLE, SECTION_STYLE } from './reference-box.js';

/** Fonts no wider than the measuring table, most common first. */
export const MAP_FONTS = "'Helvetica Neue', Helvetica, Arial, 'Liberation Sans', 'Nimbus Sans', 'Segoe UI', Roboto, "
  + "'DejaVu Sans Condensed', sans-serif";

/** How a shape is painted. What is not said is not painted. */
export interface ShapeStyle {
  /** The classes by which a style sheet knows it; no other style has the same. */
  readonly classes: string;
  readonly fill?: PaletteColour;
  /** Each shape brings its own fill. */
  readonly hasOwnFill?: boolean;
  readonly fillOpacity?: number;
  readonly stroke?: PaletteColour;
  readonly strokeOpacity?: number;
  /** The width of the line, in pixels. */
  readonly width?: number;
  /** Lengths of dashes and gaps, in pixels. */
  readonly dashes?: readonly number[];
  /** Ends and corners of the line are round. */
  readonly isRound?: boolean;
}

/** How a line of text is set. */
export interface TextLook {
  readonly classes: string;
  readonly fill: PaletteColour;
  /** This is in pixels; `null`: each text has its own. */
  readonly size: number | null;
  readonly bold: boolean;
  readonly italic: boolean;
  /** It is in the middle of its place. */
  readonly isCentred: boolean;
  /** A line runs through it. */
  readonly isStruck: boolean;
}

const look = (classes: string, fill: PaletteColour, more: Partial<TextLook> = {}): TextLook =>
  ({ classes, fill, size: TEXT_STYLE.size, bold: false, italic: false, isCentred: false, isStruck: false, ...more });

/** The texts of the picture. */
export const texts = {
  title: look('title', 'text', TITLE_STYLE),
  struckTitle: look('title struck', 'text', { ...TITLE_STYLE, isStruck: true }),
  text: look('text', 'text'),
  struckText: look('text struck', 'text', { isStruck: true }),
  question: look('text asked', 'muted', { italic: true }),
  empty: look('text empty', 'muted', { italic: true }),
  symbol: look('symbol', 'muted', { bold: true, isCentred: true }),
  name: look('name', 'chip-text', REFERENCE_STYLE),
  section: look('section', 'muted', SECTION_STYLE),
  heading: look('heading', 'text', { size: null, bold: true }),
  byline: look('byline', 'muted', { size: null }),
  groupTitle: look('group-title', 'group-title', GROUP_STYLE),
  outerTitle: look('group-title outer', 'group-title', OUTER_STYLE),
  pageNumber: look('page-number', 'muted', { isCentred: true }),
  note: look('note-text', 'text', { ...CHIP_STYLE, isCentred: true }),
} as const satisfies Record<string, TextLook>;

/** Shapes that occur once each. */
export const shapes = {
  canvas: { classes: 'canvas', fill: 'background' },
  frame: { classes: 'frame', fill: 'group', fillOpacity: 0.02, stroke: 'group-line', width: 1 },
  rule: { classes: 'rule', stroke: 'group-line', width: 1 },
  bar: { classes: 'bar', fill: 'argument-line' },
  tag: { classes: 'tag-bar', hasOwnFill: true },
  foldUnder: { classes: 'under fold', fill: 'chip', stroke: 'group-line', width: 1.2 },
  referenceUnder: { classes: 'under ref', fill: 'chip', stroke: 'question-line', width: 0.8 },
  referenceArrow: { classes: 'arrow', stroke: 'muted', width: 1.3, isRound: true },
  ask: { classes: 'ask', stroke: 'muted', width: 1.8, isRound: true },
} as const satisfies Record<string, ShapeStyle>;

/** What a node can be drawn as. */
export type BoxKind = 'claim' | 'argument' | 'fold' | 'question' | 'answered';

const boxKinds: Readonly<Record<BoxKind, ShapeStyle>> = {
  claim: { classes: 'shape claim', fill: 'claim', stroke: 'claim-line', width: 1.2 },
  argument: { classes: 'shape argument', fill: 'argument', stroke: 'argument-line', width: 1.2 },
  fold: { classes: 'shape fold', fill: 'chip', stroke: 'group-line', width: 1.4 },
  question: { classes: 'shape question', fill: 'question', stroke: 'question-line', width: 1.2, dashes: [4, 3] },
  answered: { classes: 'shape answered', fill: 'question', stroke: 'question-line', width: 1.2 },
};

/** What makes the box of a node unlike others of its kind. */
export interface BoxVariant {
  readonly isThesis: boolean;
  readonly isUndeveloped: boolean;
  /** The verdict, where that is an exception. */
  readonly exception: Exception | null;
}

/** Verdicts that a box shows by its fill. */
export type Exception = 'rejected' | 'open';

/** A node as most are. */
export const plainBox: BoxVariant = { isThesis: false, isUndeveloped: false, exception: null };

/** How the box of a node is painted. */
export function boxStyle(kind: BoxKind, variant: BoxVariant): ShapeStyle {
  return boxes.get(variantName(kind, variant))!;
}

const boxes: ReadonlyMap<string, ShapeStyle> = new Map((Object.keys(boxKinds) as BoxKind[]).flatMap((kind) =>
  [true, false].flatMap((isThesis) => [true, false].flatMap((isUndeveloped) => ([null, 'rejected', 'open'] as const).map((exception) => {
    const variant = { isThesis, isUndeveloped, exception };
    return [variantName(kind, variant), { ...boxKinds[kind], classes: variantName(boxKinds[kind].classes, variant), ...changes(variant) }] as const;
  })))));

function variantName(name: string, { isThesis, isUndeveloped, exception }: BoxVariant): string {
  return [name, ...isThesis ? ['thesis'] : [], ...isUndeveloped ? ['undeveloped'] : [], ...exception === null ? [] : [exception]].join(' ');
}

function changes({ isThesis, isUndeveloped, exception }: BoxVariant): Partial<ShapeStyle> {
  return {
    ...exception === null ? {} : { fill: exception },
    ...isUndeveloped ? { dashes: [2, 3] } : {},
    ...isThesis ? { stroke: 'accent', width: 2.6 } : {},
  };
}

/** A small label: its plate, and its text. */
export interface ChipLook {
  readonly plate: ShapeStyle;
  readonly text: TextLook;
}

/** Tells how a chip looks; `isGrave`: it tells of an error. */
export function chipLook(role: ChipRole, isGrave = false): ChipLook {
  return role === 'findings' && isGrave ? graveFindings : chips[role];
}

function chip(role: string, fill: PaletteColour, plate: Partial<ShapeStyle>, isCentred = true): ChipLook {
  return { plate: { classes: `plate ${role}`, ...plate }, text: look(`label ${role}`, fill, { ...CHIP_STYLE, isCentred }) };
}

const chips: Readonly<Record<ChipRole, ChipLook>> = {
  thesis: chip('thesis', 'accent-text', { fill: 'accent', stroke: 'accent', width: 1 }),
  assumption: chip('assumption', 'chip-text', { fill: 'chip', stroke: 'claim-line', width: 1 }),
  undeveloped: chip('undeveloped', 'chip-text', { fill: 'chip', stroke: 'claim-line', width: 1 }),
  decides: chip('decides', 'text', { fill: 'background', stroke: 'accent', width: 1.6 }),
  unsupported: chip('unsupported', 'warning-text', { fill: 'warning', stroke: 'warning-line', width: 1 }),
  findings: chip('findings', 'background', { fill: 'warning-text', stroke: 'warning-text', width: 1 }),
  tag: chip('tag', 'chip-text', { fill: 'chip' }),
  source: chip('source', 'muted', {}, false),
  given: { plate: { classes: 'plate given' }, text: look('label given', 'muted', { size: CHIP_STYLE.size }) },
  misquoted: chip('misquoted', 'warning-text', {}, false),
  use: chip('use', 'muted', {}, false),
  written: { plate: { classes: 'plate written' }, text: look('label written', 'muted', { size: CHIP_STYLE.size }) },
  hidden: chip('hidden', 'text', { fill: 'background', stroke: 'muted', width: 1.2 }),
  expected: chip('expected', 'chip-text', { stroke: 'muted', width: 1, dashes: [2, 2] }),
};
const graveFindings = chip('grave', 'error-text', { fill: 'error', stroke: 'error', width: 1 });

/** A verdict's mark: its circle and its sign. */
export const verdictLooks: Readonly<Record<NodeVerdict['status'], { readonly circle: ShapeStyle; readonly sign: ShapeStyle }>> = {
  accepted: verdictLook('accepted', 'support'), rejected: verdictLook('rejected', 'attack'), open: verdictLook('open', 'muted'),
  unproven: verdictLook('unproven', 'muted'),
};

function verdictLook(status: string, stroke: PaletteColour) {
  return {
    circle: { classes: `circle ${status}`, fill: 'background', stroke, width: 1.4 },
    sign: { classes: `sign ${status}`, stroke, width: 1.8, isRound: true },
  } as const;
}

/** How strong a line is that has no force: paler, and still 3 : 1 on the background (WCAG 2.2, 1.4.11). */
export const PALE = 0.8;

/** How an edge is painted. */
export interface EdgeLook {
  readonly shaft: ShapeStyle;
  /** The shaft of a line between groups that were laid out one by one. */
  readonly farShaft: ShapeStyle;
  /** The shaft of a line that runs together with others before it: it is seen only where a page points at it. */
  readonly hiddenShaft: ShapeStyle;
  readonly heads: { readonly filled: ShapeStyle; readonly open: ShapeStyle };
  /** Shaft and heads of a line without force. */
  readonly pale: { readonly shaft: ShapeStyle; readonly filled: ShapeStyle; readonly open: ShapeStyle };
  readonly note: ShapeStyle;
}

export const edgeLooks = Object.fromEntries(Object.entries(edgeKinds).map(([type, line]) => [type, edgeLook(type, line)])) as
  unknown as Readonly<Record<EdgeType, EdgeLook>>;

function edgeLook(type: string, { colour: stroke, width = 1.7, dashes }: EdgeKind): EdgeLook {
  const shaft: ShapeStyle = { classes: `shaft ${type}`, stroke, width, ...dashes === undefined ? {} : { dashes } };
  const filled: ShapeStyle = { classes: `head filled ${type}`, fill: stroke, stroke, width: 1.4, isRound: true };
  const open: ShapeStyle = { classes: `head open ${type}`, fill: 'background', stroke, width: 1.4, isRound: true };
  const paler = (style: ShapeStyle): ShapeStyle => ({ ...style, classes: `${style.classes} pale`, strokeOpacity: PALE });
  return {
    shaft,
    farShaft: { ...shaft, classes: `shaft ${type} far`, strokeOpacity: PALE },
    hiddenShaft: { ...shaft, classes: `shaft ${type} again`, strokeOpacity: 0 },
    heads: { filled, open },
    pale: { shaft: paler(shaft), filled: { ...paler(filled), fillOpacity: PALE }, open: paler(open) },
    note: { classes: `note-circle ${type}`, fill: 'background', stroke, width: 1.2 },
  };
}

const allShapes: readonly ShapeStyle[] = [
  ...Object.values(shapes), ...boxes.values(), ...[...Object.values(chips), graveFindings].map(({ plate }) => plate),
  ...Object.values(verdictLooks).flatMap(({ circle, sign }) => [circle, sign]),
  ...Object.values(edgeLooks).flatMap(({ shaft, farShaft, hiddenShaft, heads, pale, note }) => [shaft, farShaft, hiddenShaft, heads.filled, heads.open, ...Object.values(pale), note]),
];
const allTexts: readonly TextLook[] = [
  ...Object.values(texts), ...[...Object.values(chips), graveFindings].map(({ text }) => text),
];

export interface CssOptions {
  /** How many times larger than usual the type is set. */
  readonly type?: number;
  /** The classes of the styles that are needed; by default all. A scene may come from another bundle, whose styles are other objects. */
  readonly used?: ReadonlySet<string>;
}

/**
 * Returns the style sheet of the picture in one theme; every rule is limited to `.argmark-map`. For files it holds plain
 * colours, so that programs without custom properties show it too; for VS Code it follows the editor's theme.
 */
export function mapCss(theme: Theme, options: CssOptions = {}): string {
  switch (theme) {
    case 'light': return `${rules(LIGHT, options)}\n`;
    case 'dark': return `${rules(DARK, options)}\n`;
    case 'auto': return `${rules(LIGHT, options)}\n@media (prefers-color-scheme: dark) {\n${rules(DARK, options)}\n}\n`;
    case 'vscode': {
      return [vscodePalette(), '.argmark-map { background: var(--background); }', rules(VARIABLES, options), ''].join('\n');
    }
  }
}

const VARIABLES = Object.fromEntries(Object.keys(LIGHT).map((name) => [name, `var(--${name})`])) as Palette;

function rules(palette: Palette, { type = 1, used }: CssOptions): string {
  const isUsed = (style: ShapeStyle | TextLook) => used === undefined || used.has(style.classes);
  const rule = (selector: string, declarations: readonly string[]) => `.argmark-map ${selector} { ${declarations.join(' ')} }`;
  return [
    rule('text', [`font-family: ${MAP_FONTS};`, `fill: ${palette.text};`, 'white-space: pre;']),
    ...allShapes.filter(isUsed).map((style) => rule(selectorOf(style.classes), shapeDeclarations(style, palette))),
    ...allTexts.filter(isUsed).map((each) => rule(selectorOf(each.classes), textDeclarations(each, palette, type))),
  ].join('\n');
}

function selectorOf(classes: string): string {
  return `.${classes.replaceAll(' ', '.')}`;
}

function shapeDeclarations(style: ShapeStyle, palette: Palette): string[] {
  const { fill, hasOwnFill = false, fillOpacity, stroke, strokeOpacity, width, dashes, isRound } = style;
  return [
    ...hasOwnFill ? [] : [`fill: ${fill === undefined ? 'none' : palette[fill]};`],
    ...fillOpacity === undefined ? [] : [`fill-opacity: ${fillOpacity};`],
    `stroke: ${stroke === undefined ? 'none' : palette[stroke]};`,
    ...strokeOpacity === undefined ? [] : [`stroke-opacity: ${strokeOpacity};`],
    ...width === undefined ? [] : [`stroke-width: ${width};`],
    `stroke-dasharray: ${dashes === undefined ? 'none' : dashes.join(' ')};`,
    ...isRound === true ? ['stroke-linecap: round;', 'stroke-linejoin: round;'] : [],
  ];
}

function textDeclarations({ fill, size, bold, italic, isCentred, isStruck }: TextLook, palette: Palette, type: number): string[] {
  return [
    `fill: ${palette[fill]};`,
    ...size === null ? [] : [`font-size: ${size * type}px;`],
    ...bold ? ['font-weight: bold;'] : [],
    ...italic ? ['font-style: italic;'] : [],
    ...isCentred ? ['text-anchor: middle;'] : [],
    ...isStruck ? ['text-decoration: line-through;'] : [],
  ];
}
