import type { Scene, SceneItem } from '../../server/src/picture/scene.js';
import { textWidth } from '../../server/src/picture/text-measure.js';

/** A line of text where it is in a picture. */
export interface PaintedText {
  readonly text: string;
  readonly left: number;
  readonly width: number;
  /** Of the base line. */
  readonly y: number;
  readonly size: number;
}

/** All lines of text of a picture, in the order in which they are painted. */
export function textsOf({ items }: Pick<Scene, 'items'>): readonly PaintedText[] {
  const found: PaintedText[] = [];
  const walk = (item: SceneItem, dx: number, dy: number, scale: number) => {
    if (item.kind === 'group') {
      for (const each of item.items) walk(each, dx + scale * (item.x ?? 0), dy + scale * (item.y ?? 0), scale * (item.scale ?? 1));
    } else if (item.kind === 'text') {
      const size = (item.size ?? item.style.size!) * scale;
      const width = textWidth(item.text, { size, bold: item.style.bold });
      const start = dx + scale * item.x;
      found.push({
        text: item.text, width, size, y: dy + scale * item.y,
        left: item.style.isCentred ? start - width / 2 : item.rightToLeft ? start - width : start,
      });
    }
  };
  for (const item of items) walk(item, 0, 0, 1);
  return found;
}
