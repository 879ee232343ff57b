import { CHIP_STYLE, GROUP_STYLE, TEXT_STYLE, TITLE_STYLE } from './node-box.js';
import { paletteCss, type Theme } from './palette.js';

/** Fonts no wider than the measuring table, most common first. */
const FONTS = "'Helvetica Neue', Helvetica, Arial, 'Liberation Sans', 'Nimbus Sans', 'Segoe UI', Roboto, "
  + "'DejaVu Sans Condensed', sans-serif";

const SHAPES = `
.argmark-map { background: var(--background); }
.argmark-map text { font-family: ${FONTS}; fill: var(--text); white-space: pre; }
.argmark-map .canvas { fill: var(--background); }
.argmark-map .group > rect { fill: var(--group); stroke: var(--group-line); stroke-width: 1; }
.argmark-map .group-title { font-size: ${GROUP_STYLE.size}px; font-weight: bold; fill: var(--group-title); }
.argmark-map .title { font-size: ${TITLE_STYLE.size}px; font-weight: bold; }
.argmark-map .text { font-size: ${TEXT_STYLE.size}px; }
.argmark-map .symbol { font-size: 12px; font-weight: bold; text-anchor: middle; fill: var(--muted); }
.argmark-map .node .shape { stroke-width: 1.2; }
.argmark-map .claim .shape { fill: var(--claim); stroke: var(--claim-line); }
.argmark-map .argument .shape, .argmark-map .step .shape { fill: var(--argument); stroke: var(--argument-line); }
.argmark-map :is(.argument, .step) .bar { fill: var(--argument-line); }
.argmark-map .question .shape { fill: var(--question); stroke: var(--question-line); stroke-dasharray: 4 3; }
.argmark-map .question .ask { fill: none; stroke: var(--muted); stroke-width: 1.8; stroke-linecap: round;
  stroke-linejoin: round; }
.argmark-map .question.answered .shape { stroke-dasharray: none; }
.argmark-map .question .text { fill: var(--muted); font-style: italic; }
.argmark-map .undeveloped .shape { stroke-dasharray: 2 3; }
.argmark-map .thesis .shape { stroke: var(--accent); stroke-width: 2.6; }
.argmark-map .empty .text { fill: var(--muted); font-style: italic; }
.argmark-map .chip text { font-size: ${CHIP_STYLE.size}px; font-weight: bold; fill: var(--chip-text); }
.argmark-map .chip rect { fill: var(--chip); stroke: none; }
.argmark-map .chip.on-border rect { stroke: var(--claim-line); stroke-width: 1; }
.argmark-map .chip.thesis rect { fill: var(--accent); stroke: var(--accent); }
.argmark-map .chip.thesis text { fill: var(--accent-text); }
.argmark-map .chip.unsupported rect { fill: var(--warning); stroke: var(--warning-line); }
.argmark-map .chip.unsupported text { fill: var(--warning-text); }
.argmark-map .chip.findings rect { fill: var(--warning-text); stroke: var(--warning-text); }
.argmark-map .chip.findings text { fill: var(--background); }
.argmark-map .error .chip.findings rect { fill: var(--error); stroke: var(--error); }
.argmark-map .error .chip.findings text { fill: var(--error-text); }
.argmark-map .chip.source rect { fill: none; }
.argmark-map .chip.source text { font-weight: normal; fill: var(--muted); }
.argmark-map .chip.expected rect { fill: none; stroke: var(--muted); stroke-dasharray: 2 2; }`;

const EDGES = `
.argmark-map .edge path { fill: none; stroke: var(--line); stroke-width: 1.7; stroke-linecap: butt; }
.argmark-map .edge { --line: var(--neutral); }
.argmark-map .edge .head { stroke-width: 1.4; stroke-linejoin: round; }
.argmark-map .edge .filled { fill: var(--line); }
.argmark-map .edge .open { fill: var(--background); }
.argmark-map .edge:is(.support, .entails, .conclusion) { --line: var(--support); }
.argmark-map .edge:is(.attack, .contradiction, .contrary) { --line: var(--attack); }
.argmark-map .edge.undercut { --line: var(--undercut); }
.argmark-map .edge:is(.attack, .contrary) .shaft { stroke-dasharray: 7 4; }
.argmark-map .edge.undercut .shaft { stroke-dasharray: 1.5 3.5; stroke-width: 2.2; }
.argmark-map .edge.contradiction .shaft { stroke-width: 2.4; }
.argmark-map .edge.premise .shaft { stroke-width: 1.3; }
.argmark-map .edge:is(.question, .answer) .shaft { stroke-width: 1.2; stroke-dasharray: 2 3; }
.argmark-map .edge.far .shaft { stroke-opacity: 0.62; }
.argmark-map .edge .note circle { fill: var(--background); stroke: var(--line); stroke-width: 1.2; }
.argmark-map .edge .note text { font-size: ${CHIP_STYLE.size}px; font-weight: bold; text-anchor: middle; }`;

/** The style sheet of the picture in one theme. Every rule is limited to `.argmark-map`. */
export function mapCss(theme: Theme): string {
  return `${paletteCss(theme)}${SHAPES}${EDGES}\n`;
}
