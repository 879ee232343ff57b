import type { MapGraph } from '../../server/src/picture/graph.js';
import type { MapReading, NodeDetails } from '../../server/src/picture/reading.js';
import { draw } from './drawing/draw.js';
import { createView } from './view.js';
import { wordsIn } from './words.js';

// The script of an exported map: the same view, with the map in the page and the layout beside it.
const dataOf = (id: string) => JSON.parse(document.getElementById(id)!.textContent!) as unknown;
const graph = dataOf('graph') as MapGraph;
const { reading, details } = dataOf('reading') as { reading: MapReading; details: readonly NodeDetails[] };
const detailsOf = new Map(details.map((each) => [each.id, each]));
const dark = matchMedia('(prefers-color-scheme: dark)');
const follow = () => { document.body.className = dark.matches ? 'vscode-dark' : 'vscode-light'; };
dark.addEventListener('change', follow);
follow();
// Until here the page was the map in words.
document.documentElement.className = 'with-map';
const uri = 'map';
let latest = 0;
const view = createView(document.getElementById('map')!, {
  async draw(next, look, shape) {
    const id = ++latest;
    const drawing = await draw({ graph: next, view: look, shape });
    return id === latest ? drawing : undefined;
  },
}, {
  words: wordsIn(graph.lang), ...rememberedKeys(), saved: undefined, save: () => undefined, // In a low frame of another page, the map has the room.
  opensPanel: innerHeight >= 560,
  text: document.getElementById('text')!,
  reader: {
    askReading: () => view.gotReading(uri, reading),
    askDetails: (id) => {
      const found = detailsOf.get(id);
      if (found !== undefined) view.gotDetails(uri, found);
    },
  },
});
view.show(uri, graph);

/** Whether a reader wants keys that are a character each to act on maps; kept by the browser, where it keeps anything for such pages. */
function rememberedKeys() {
  const name = 'argmark.withoutCharacterKeys';
  const store = () => {
    try {
      return localStorage;
    } catch {
      return undefined;
    }
  };
  return {
    hasCharacterKeys: store()?.getItem(name) !== 'true',
    keysChanged: (areOn: boolean) => store()?.setItem(name, String(!areOn)),
  };
}
