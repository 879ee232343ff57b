import { MAP_FONTS } from '../../../server/src/picture/style.js';
import { textWidth } from '../../../server/src/picture/text-measure.js';
import { element } from '../panels/furniture.js';

const WORDS = 'Whoever could once face one of the partners alone must now reckon with both';
const SIZE = 100;

/**
 * Tells how much smaller than usual to set the type, at once and whenever that changes. The boxes are measured for common fonts, set as
 * usual; where the only font is a wider one, or its reader has more space between letters and words, its type has to be smaller to fit.
 */
export function watchTypeScale(root: HTMLElement, changed: (scale: number) => void): void {
  const probe = element('span', 'type-probe', WORDS);
  probe.setAttribute('aria-hidden', 'true');
  probe.style.font = `${SIZE}px ${MAP_FONTS}`;
  root.append(probe);
  const usual = textWidth(WORDS, { size: SIZE, bold: false });
  let told = NaN;
  const tell = () => {
    const { width } = probe.getBoundingClientRect();
    const scale = width === 0 ? 1 : Math.min(1, usual / width);
    if (scale === told) return;
    told = scale;
    changed(scale);
  };
  tell();
  new ResizeObserver(tell).observe(probe);
}
