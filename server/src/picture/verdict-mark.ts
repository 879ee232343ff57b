import { num } from './edge-shapes.js';
import type { Verdict } from './graph.js';

const radius = 7;

const signs: Readonly<Record<Verdict, string>> = {
  accepted: 'M-3.2 .3L-1 2.6L3.4 -2.6', rejected: 'M-2.7 -2.7L2.7 2.7M2.7 -2.7L-2.7 2.7', open: 'M-3.2 0H3.2',
  unproven: 'M-2.7 2.7L2.7 -2.7',
};

/** The mark of a verdict around a point: a tick, a cross, a dash or a stroke in a circle, so that it can be read without its colour. */
export function verdictMark(verdict: Verdict, x: number, y: number): string {
  return `<g class="verdict ${verdict}" transform="translate(${num(x)} ${num(y)})"><circle r="${radius}"/><path d="${signs[verdict]}"/></g>`;
}
