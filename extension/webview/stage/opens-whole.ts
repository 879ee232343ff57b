import type { Drawing } from '../drawing/drawing.js';
import { hasRegions, isReadAt } from './overview.js';

/**
 * Whether a map is opened as a whole at a scale: if all of it can be read there, or if it is about claims that exclude one another and each of them is
 * a card of its own: these cards say at once what near by would take several looks. `isAnywhere`: something is selected, which such cards do not show.
 */
export function opensWhole(drawing: Drawing, scale: number, isAnywhere: boolean): boolean {
  return isReadAt(drawing, scale) || !isAnywhere && hasRegions(drawing, scale, null) && drawing.far.regions.some(({ isRival }) => isRival);
}
