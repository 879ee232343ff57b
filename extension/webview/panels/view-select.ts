import type { MapGraph } from '../../../server/src/picture/graph.js';
import type { Words } from '../words.js';
import { element } from './furniture.js';

export interface ViewSelect {
  readonly root: HTMLSelectElement;
  /** Offers the views that a map has; `name`: the one that is shown, if it is not the map itself. */
  show(graph: MapGraph, name: string | undefined): void;
}

/** The list of a document's named views in the bar; not there if it gives none. `choose` hears of the one chosen. */
export function createViewSelect(words: Words, choose: (name: string | undefined) => void): ViewSelect {
  const root = element('select', 'views');
  root.setAttribute('aria-label', words.view);
  root.hidden = true;
  root.addEventListener('change', () => choose(root.value === '' ? undefined : root.value));
  return {
    root,
    show({ display: { views } }, name) {
      root.hidden = views.length === 0;
      const options = [['', words['whole map']] as const, ...views.map((view) => [view.name, view.name] as const)];
      root.replaceChildren(...options.map(([value, label]) => {
        const option = element('option', '', label);
        option.value = value;
        return option;
      }));
      root.value = name ?? '';
    },
  };
}
