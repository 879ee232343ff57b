import type { MapGraph } from '../../server/src/picture/graph.js';
import { draw } from './drawing/draw.js';
import { createView } from './view.js';

// The script of an exported map: the same view, with the map in the page and the layout beside it.
const graph = JSON.parse(document.getElementById('graph')!.textContent!) as MapGraph;
const dark = matchMedia('(prefers-color-scheme: dark)');
const follow = () => { document.body.className = dark.matches ? 'vscode-dark' : 'vscode-light'; };
dark.addEventListener('change', follow);
follow();
let latest = 0;
const view = createView(document.getElementById('map')!, {
  async draw(next, look) {
    const id = ++latest;
    const drawing = await draw({ graph: next, view: look });
    return id === latest ? drawing : undefined;
  },
}, { saved: undefined, save: () => undefined });
view.show('map', graph);
