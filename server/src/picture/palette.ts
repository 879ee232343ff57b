/** Where the picture is shown: a fixed look, one that follows the reader's system, or one that follows VS Code. */
export type Theme = 'light' | 'dark' | 'auto' | 'vscode';

/** What a colour of the picture is for. */
export type PaletteColour = keyof typeof LIGHT;

/** Colours by what they are for. */
export type Palette = Readonly<Record<PaletteColour, string>>;

export const LIGHT = {
  background: '#ffffff', text: '#1f2328', muted: '#57606a',
  claim: '#ffffff', 'claim-line': '#76808a', rejected: '#fbe9e9', open: '#fff4d6', argument: '#edf3fc', 'argument-line': '#5b7fb8',
  question: '#f6f7f9', 'question-line': '#77808a',
  group: '#1f2328', 'group-line': '#76808a', 'group-title': '#424a53',
  support: '#1a7f37', attack: '#c51d2b', undercut: '#7a43c9', neutral: '#5f6872', bracket: '#424a53',
  accent: '#0a5fc0', 'accent-text': '#ffffff', chip: '#eaeef2', 'chip-text': '#424a53',
  warning: '#fff3cf', 'warning-line': '#b98900', 'warning-text': '#6b4700',
  error: '#c51d2b', 'error-text': '#ffffff', selection: '#0a5fc0',
} as const satisfies Readonly<Record<string, string>>;

export const DARK: Palette = {
  background: '#1b1e23', text: '#e6e9ee', muted: '#a3adb8',
  claim: '#272c33', 'claim-line': '#86909c', rejected: '#43262a', open: '#3d3317', argument: '#1f2f47', 'argument-line': '#6592d6',
  question: '#22262c', 'question-line': '#8b95a1',
  group: '#ffffff', 'group-line': '#86909c', 'group-title': '#c3cad3',
  support: '#4cc06c', attack: '#ff7a72', undercut: '#bd93ff', neutral: '#929ca8', bracket: '#c3cad3',
  accent: '#6cb0ff', 'accent-text': '#0b1a2c', chip: '#39414b', 'chip-text': '#d5dbe2',
  warning: '#413206', 'warning-line': '#c89a1c', 'warning-text': '#f5d67b',
  error: '#ff7a72', 'error-text': '#2a0907', selection: '#6cb0ff',
};

/** What VS Code's own theme decides, in light and in dark ones. */
const FROM_VSCODE: Partial<Palette> = {
  background: 'var(--vscode-editor-background)', text: 'var(--vscode-editor-foreground)',
  selection: 'var(--vscode-focusBorder)',
};

const HIGH_CONTRAST: Partial<Palette> = {
  claim: 'var(--vscode-editor-background)', rejected: 'var(--vscode-editor-background)', open: 'var(--vscode-editor-background)', argument: 'var(--vscode-editor-background)',
  question: 'var(--vscode-editor-background)', muted: 'var(--vscode-editor-foreground)',
  'group-title': 'var(--vscode-editor-foreground)', 'claim-line': 'var(--vscode-contrastBorder)',
  'argument-line': 'var(--vscode-contrastBorder)', 'question-line': 'var(--vscode-contrastBorder)',
  group: 'transparent', 'group-line': 'var(--vscode-contrastBorder)', selection: 'var(--vscode-contrastActiveBorder)',
};

/** Where the system asks for more contrast: everything that is seen is as dark, or as light, as its texts. */
const MORE_CONTRAST: Partial<Palette> = {
  ...all(['claim', 'rejected', 'open', 'argument', 'question', 'chip'], 'var(--background)'), group: 'transparent',
  ...all(['muted', 'claim-line', 'argument-line', 'question-line', 'group-line', 'group-title', 'neutral', 'bracket', 'chip-text'], 'var(--text)'),
};

/** Where the system allows its own colours alone: relations differ by their dashes and heads. */
const FORCED: Palette = {
  ...all(Object.keys(LIGHT) as PaletteColour[], 'CanvasText'),
  ...all(['background', 'claim', 'rejected', 'open', 'argument', 'question', 'chip', 'warning', 'error-text'], 'Canvas'),
  group: 'transparent', accent: 'Highlight', 'accent-text': 'HighlightText', selection: 'Highlight',
};

function all<K extends PaletteColour>(names: readonly K[], colour: string): Record<K, string> {
  return Object.fromEntries(names.map((name) => [name, colour])) as Record<K, string>;
}

/**
 * The palettes as custom properties: light or dark as the theme of VS Code is, with its own colours where it has any, and as the
 * system asks for more contrast or for its own colours. Later rules win, all being of the same weight.
 */
export function vscodePalette(): string {
  return [
    rule('.argmark-map', LIGHT),
    rule(':where(.vscode-dark, .vscode-high-contrast:not(.vscode-high-contrast-light)) .argmark-map', DARK),
    rule(':where(.vscode-light, .vscode-dark, .vscode-high-contrast) .argmark-map', FROM_VSCODE),
    rule(':where(.vscode-high-contrast, .vscode-high-contrast-light) .argmark-map', HIGH_CONTRAST),
    `@media (prefers-contrast: more) { ${rule('.argmark-map', MORE_CONTRAST)} }`,
    `@media (forced-colors: active) { ${rule('.argmark-map', FORCED)} .argmark-map { forced-color-adjust: none; } }`,
  ].join('\n');
}

function rule(selector: string, palette: Partial<Palette>): string {
  const declarations = Object.entries(palette).map(([name, value]) => `--${name}: ${value};`).join(' ');
  return `${selector} { ${declarations} }`;
}
