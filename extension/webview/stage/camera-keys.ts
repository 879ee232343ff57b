import type { MapCommand } from '../input.js';
import type { Camera } from './camera.js';

/** In pixels of the page. */
const STEP = 60;
const ZOOM = 1.25;

/** Moves the camera if a key is meant for that; false: the key means something else. */
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
