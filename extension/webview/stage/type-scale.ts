import { MAP_FONTS } from '../../../server/src/picture/style.js';
import { textWidth } from '../../../server/src/picture/text-measure.js';

/**
 * How much smaller than usual to set the type. The boxes are measured for common fonts; where the only font is a wider
 * one, its type has to be smaller to fit.
 */
export function typeScale(): number {
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) return 1;
  const probe = 'Whoever could once face one of the partners alone must now reckon with both';
  context.font = `100px ${MAP_FONTS}`;
  return Math.min(1, textWidth(probe, { size: 100, bold: false }) / context.measureText(probe).width);
}
