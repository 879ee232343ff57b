import type { Page } from 'playwright-core';

/** A theme of VS Code as its webviews get it: classes of the body, and colours as custom properties. */
export interface VsCodeTheme {
  readonly classes: string;
  readonly colours: Readonly<Record<string, string>>;
}

const dark = {
  'editor-background': '#1f1f1f', 'editor-foreground': '#cccccc', 'foreground': '#cccccc', 'descriptionForeground': '#9d9d9d',
  'editorWidget-background': '#202020', 'editorWidget-border': '#454545', 'focusBorder': '#0078d4', 'font-family': 'system-ui, sans-serif', 'toolbar-hoverBackground': '#5a5d5e50',
  'input-background': '#313131', 'input-foreground': '#cccccc', 'input-border': '#3c3c3c', 'input-placeholderForeground': '#989898',
  'dropdown-background': '#313131', 'dropdown-foreground': '#cccccc', 'dropdown-border': '#3c3c3c', 'errorForeground': '#f85149',
  'menu-selectionBackground': '#0078d4', 'menu-selectionForeground': '#ffffff',
};
const light = {
  'editor-background': '#ffffff', 'editor-foreground': '#3b3b3b', 'foreground': '#3b3b3b', 'descriptionForeground': '#3b3b3b',
  'editorWidget-background': '#f8f8f8', 'editorWidget-border': '#c8c8c8', 'focusBorder': '#005fb8', 'font-family': 'system-ui, sans-serif', 'toolbar-hoverBackground': '#b8b8b850',
  'input-background': '#ffffff', 'input-foreground': '#3b3b3b', 'input-border': '#cecece', 'input-placeholderForeground': '#767676',
  'dropdown-background': '#ffffff', 'dropdown-foreground': '#3b3b3b', 'dropdown-border': '#cecece', 'errorForeground': '#c72e0f',
  'menu-selectionBackground': '#005fb8', 'menu-selectionForeground': '#ffffff',
};
const contrastDark = {
  'editor-background': '#000000', 'editor-foreground': '#ffffff', 'foreground': '#ffffff', 'descriptionForeground': '#ffffffb3',
  'editorWidget-background': '#0c141f', 'editorWidget-border': '#6fc3df', 'focusBorder': '#f38518', 'contrastBorder': '#6fc3df',
  'contrastActiveBorder': '#f38518', 'input-background': '#000000', 'input-foreground': '#ffffff', 'input-border': '#6fc3df',
  'input-placeholderForeground': '#ffffffb3', 'dropdown-background': '#000000', 'dropdown-foreground': '#ffffff', 'dropdown-border': '#6fc3df',
  'errorForeground': '#f48771',
};
const contrastLight = {
  'editor-background': '#ffffff', 'editor-foreground': '#292929', 'foreground': '#292929', 'descriptionForeground': '#292929b3',
  'editorWidget-background': '#ffffff', 'editorWidget-border': '#0f4a85', 'focusBorder': '#006bbd', 'contrastBorder': '#0f4a85',
  'contrastActiveBorder': '#006bbd', 'input-background': '#ffffff', 'input-foreground': '#292929', 'input-border': '#0f4a85',
  'input-placeholderForeground': '#292929b3', 'dropdown-background': '#ffffff', 'dropdown-foreground': '#292929', 'dropdown-border': '#0f4a85',
  'errorForeground': '#b5200d',
};

/** The themes that VS Code brings for each of its four kinds, as far as the page of the map uses them. */
export const vscodeThemes = {
  light: { classes: 'vscode-light', colours: light },
  dark: { classes: 'vscode-dark', colours: dark },
  'high contrast': { classes: 'vscode-high-contrast', colours: contrastDark },
  'high contrast light': { classes: 'vscode-high-contrast vscode-high-contrast-light', colours: contrastLight },
} as const satisfies Readonly<Record<string, VsCodeTheme>>;

/** Gives the page a theme as VS Code does. */
export function setTheme(page: Page, { classes, colours }: VsCodeTheme): Promise<void> {
  return page.evaluate(([names, values]) => {
    document.body.className = names;
    document.documentElement.style.cssText = Object.entries(values).map(([name, value]) => `--vscode-${name}: ${value};`).join(' ');
  }, [classes, colours] as const);
}
