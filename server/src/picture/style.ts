import { edgeKinds, type EdgeKind } from './edge-kinds.js';
import { CHIP_STYLE, GROUP_STYLE, OUTER_STYLE, TEXT_STYLE, TITLE_STYLE } from './node-box.js';
import { REFERENCE_STYLE, SECTION_STYLE } from './reference-box.js';
import { DARK, LIGHT, vscodePalette, type Palette, type Theme } from './palette.js';

/** Fonts no wider than the measuring table, most common first. */
export const MAP_FONTS = "'Helvetica Neue', Helvetica, Arial, 'Liberation Sans', 'Nimbus Sans', 'Segoe UI', Roboto, "
  + "'DejaVu Sans Condensed', sans-serif";

const SHAPES = `
.canvas { fill: var(--background); }
text { font-family: ${MAP_FONTS}; fill: var(--text); white-space: pre; }
.group rect { fill: var(--group); fill-opacity: 0.03; stroke: var(--group-line); stroke-width: 1; }
.group-title { font-size: ${GROUP_STYLE.size}px; font-weight: bold; fill: var(--group-title); }
.group-title.outer { font-size: ${OUTER_STYLE.size}px; }
.title { font-size: ${TITLE_STYLE.size}px; font-weight: bold; }
.text { font-size: ${TEXT_STYLE.size}px; }
.symbol { font-size: ${TEXT_STYLE.size}px; font-weight: bold; text-anchor: middle; fill: var(--muted); }
.heading { font-weight: bold; }
.byline { fill: var(--muted); }
.rule { fill: none; stroke: var(--group-line); stroke-width: 1; }
.shape { stroke-width: 1.2; }
.claim .shape { fill: var(--claim); stroke: var(--claim-line); }
.argument .shape { fill: var(--argument); stroke: var(--argument-line); }
.step .shape { fill: var(--argument); stroke: var(--argument-line); }
.bar { fill: var(--argument-line); }
.fold .shape { fill: var(--chip); stroke: var(--group-line); stroke-width: 1.4; }
.fold .under { fill: var(--chip); stroke: var(--group-line); stroke-width: 1.2; }
.question .shape { fill: var(--question); stroke: var(--question-line); stroke-dasharray: 4 3; }
.question .ask { fill: none; stroke: var(--muted); stroke-width: 1.8; stroke-linecap: round; stroke-linejoin: round; }
.question.answered .shape { stroke-dasharray: none; }
.question .text { fill: var(--muted); font-style: italic; }
.reference .under { fill: var(--chip); stroke: var(--question-line); stroke-width: 0.8; }
.reference .arrow { fill: none; stroke: var(--muted); stroke-width: 1.3; stroke-linecap: round; stroke-linejoin: round; }
.reference .name { font-size: ${REFERENCE_STYLE.size}px; fill: var(--chip-text); }
.reference .section { font-size: ${SECTION_STYLE.size}px; fill: var(--muted); }
.undeveloped .shape { stroke-dasharray: 2 3; }
.thesis .shape { stroke: var(--accent); stroke-width: 2.6; }
.empty .text { fill: var(--muted); font-style: italic; }
.chip text { font-size: ${CHIP_STYLE.size}px; font-weight: bold; fill: var(--chip-text); }
.chip rect { fill: var(--chip); stroke: none; }
.chip.on-border rect { stroke: var(--claim-line); stroke-width: 1; }
.chip.thesis rect { fill: var(--accent); stroke: var(--accent); }
.chip.thesis text { fill: var(--accent-text); }
.chip.unsupported rect { fill: var(--warning); stroke: var(--warning-line); }
.chip.unsupported text { fill: var(--warning-text); }
.chip.findings rect { fill: var(--warning-text); stroke: var(--warning-text); }
.chip.findings text { fill: var(--background); }
.error .chip.findings rect { fill: var(--error); stroke: var(--error); }
.error .chip.findings text { fill: var(--error-text); }
.chip.source rect { fill: none; }
.chip.source text { font-weight: normal; fill: var(--muted); }
.chip.use rect { fill: none; }
.chip.use text { font-weight: normal; fill: var(--muted); }
.chip.hidden rect { fill: var(--background); stroke: var(--muted); stroke-width: 1.2; }
.chip.hidden text { fill: var(--text); }
.chip.expected rect { fill: none; stroke: var(--muted); stroke-dasharray: 2 2; }
.verdict circle { fill: var(--background); stroke-width: 1.4; }
.verdict path { fill: none; stroke-width: 1.8; stroke-linecap: round; stroke-linejoin: round; }
.verdict.accepted { stroke: var(--support); }
.verdict.rejected { stroke: var(--attack); }
.verdict.open { stroke: var(--muted); }
.edge path { fill: none; stroke-width: 1.7; }
.edge .head { stroke-width: 1.4; stroke-linejoin: round; }
.edge .open { fill: var(--background); }
.edge.far .shaft { stroke-opacity: 0.62; }
.edge.again path { stroke-opacity: 0; fill-opacity: 0; }
.note circle { fill: var(--background); stroke-width: 1.2; }
.note text { font-size: ${CHIP_STYLE.size}px; font-weight: bold; text-anchor: middle; }`;

function lineRules(type: string, { colour, width, dashes }: EdgeKind): string[] {
  const shaft = [
    ...width === undefined ? [] : [`stroke-width: ${width};`],
    ...dashes === undefined ? [] : [`stroke-dasharray: ${dashes};`],
  ];
  return [
    `.edge.${type} path { stroke: var(--${colour}); }`,
    `.edge.${type} .filled { fill: var(--${colour}); }`,
    `.edge.${type} .note circle { stroke: var(--${colour}); }`,
    ...shaft.length === 0 ? [] : [`.edge.${type} .shaft { ${shaft.join(' ')} }`],
  ];
}

/**
 * The style sheet of the picture in one theme; every rule is limited to `.argmark-map`. For files it holds plain
 * colours, so that programs without custom properties show it too; for VS Code it follows the editor's theme.
 */
export function mapCss(theme: Theme): string {
  const lines = Object.entries(edgeKinds).flatMap(([type, line]) => lineRules(type, line));
  const rules = [...SHAPES.trim().split('\n'), ...lines].map((rule) => `.argmark-map ${rule}`);
  const coloured = (palette: Palette) =>
    rules.join('\n').replace(/var\(--([\w-]+)\)/g, (_, name: string) => palette[name]!);
  switch (theme) {
    case 'light': return `${coloured(LIGHT)}\n`;
    case 'dark': return `${coloured(DARK)}\n`;
    case 'auto': return `${coloured(LIGHT)}\n@media (prefers-color-scheme: dark) {\n${coloured(DARK)}\n}\n`;
    case 'vscode': return [vscodePalette(), '.argmark-map { background: var(--background); }', ...rules, ''].join('\n');
  }
}
