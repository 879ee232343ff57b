import type { MapCommand } from '../input.js';
import type { Camera } from './camera.js';

/** This is in pixels of the page. */
const STEP = 60;
const ZOOM = 1.25;

/** Moves the camera as a key asks; false: the key asks for something else. */
export function movesCamera(camera: Pick<Camera, 'zoom' | 'fit' | 'pan'>, command: MapCommand | undefined): boolean {
  switch (command) {
    case 'zoom-in': camera.zoom(ZOOM); break;
    case 'zoom-out': camera.zoom(1 / ZOOM); break;
    case 'fit': camera.fit(); break;
    case 'pan-left': camera.pan(STEP, 0); break;
    case 'pan-right': camera.pan(-STEP, 0); break;
    case 'pan-up': camera.pan(0, STEP); break;
    case 'pan-down': camera.pan(0, -STEP); break;
    default: return false;
  }
  return true;
}
