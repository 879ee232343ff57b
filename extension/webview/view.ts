import type { MapGraph } from '../../server/src/picture/graph.js';
import { mapCss } from '../../server/src/picture/style.js';
import { sectionKeys, viewOf, wholeView, type MapView } from '../../server/src/picture/view.js';
import { createCamera, readable, type CameraState } from './camera.js';
import type { Drawer } from './drawer.js';
import type { Drawing } from './drawing.js';
import { createEditing, type Editor } from './editing.js';
import { createFilter } from './filter.js';
import { createFind } from './find.js';
import { button, element, fillLegend, welcome } from './furniture.js';
import { createMinimap } from './minimap.js';
import { createNodeTools } from './node-tools.js';
import { createPointing } from './pointing.js';
import { createReaderTree } from './reader-tree.js';
import { Scene } from './scene.js';
import { createStatus } from './status.js';
import { steadyNode } from './steady-node.js';
import { typeScale } from './type-scale.js';

/** What survives a reload of the window: how each of the last documents was looked at, newest last. */
export interface ViewState {
  readonly documents: readonly { readonly uri: string; readonly camera: CameraState; readonly view: MapView }[];
}

const MOST_DOCUMENTS = 20;

export interface ViewHost {
  /** A person wants to see a node's text. Without it a click on a node selects it. */
  readonly open?: (id: string) => void;
  /** A person wants the map in a file. Without it there is no button for that. */
  readonly export?: () => void;
  /** Changes the text. Without it the map is only to be looked at. */
  readonly editor?: Editor;
  readonly saved: ViewState | undefined;
  readonly save: (state: ViewState) => void;
}

export interface View {
  show(uri: string, graph: MapGraph): void;
  select(id: string | null): void;
  notice(text: string | null): void;
  /** The text has been changed as was asked; a node to go to. */
  edited(id: string | null): void;
  /** The text could not be changed. */
  refused(reason: string): void;
  /** What was asked for by `Editor.askText`. */
  gotText(id: string, title: string | null, text: string): void;
}

/**
 * The map within `root`. Keeps the last picture until the next one is drawn; what both show stays in place or glides
 * to its new one, and the part in view stays the same.
 */
export function createView(root: HTMLElement, drawer: Drawer, host: ViewHost): View {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(mapCss('vscode', typeScale()));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

  let uri: string | undefined;
  let graph: MapGraph | undefined;
  let view: MapView = wholeView;
  let documents = host.saved?.documents ?? [];
  let selected: string | null = null;
  let current: string | null = null;
  let found: ReadonlySet<string> = new Set();
  /** The node to go to once the next drawing is there. */
  let awaited: string | null = null;
  /** The node that something is being dragged onto. */
  let target: string | null = null;
  /** The next drawing is of another document than the last, so it is shown whole, or as it was left. */
  let isNew = true;

  const stage = element('div', 'stage');
  const scene = new Scene(stage);
  const camera = createCamera(stage, (state) => {
    scene.move(state);
    minimap.update();
    placeTools();
    save();
  }, (event) => editing?.takes(event) === true);
  const pointing = createPointing(stage, scene, camera);
  const minimap = createMinimap(camera, (name) => scene.colour(name));
  new MutationObserver(() => setTimeout(() => minimap.recolour())).observe(document.body, { attributeFilter: ['class'] });
  const tree = createReaderTree({ reached, pressed });
  const find = createFind({
    found(ids) {
      found = ids;
      mark();
    },
    reveal: (id) => reach(id),
    closed: () => tree.focus(),
  });
  const filter = createFilter((hidden) => look({ ...view, hidden }));
  const editing = host.editor && createEditing(host.editor, {
    stage,
    graph: () => graph,
    parentOf(id) {
      const { nodes = [] } = scene.drawing ?? {};
      return nodes[nodes.find((node) => node.id === id)?.parent ?? -1]?.id;
    },
    placeOf: pointing.placeOf,
    nodeAt: (x, y) => pointing.nodeUnder(document.elementFromPoint(x, y), x, y),
    edgeAt: pointing.edgeNear,
    mark: (id) => {
      target = id;
      mark();
    },
    focus: () => tree.focus(),
    began: () => showTools(null),
  });
  const tools = createNodeTools({ fold: toggleFold, focus: focusOn, more: editing === undefined ? [] : [editing.handle] });
  const status = createStatus({
    showAll: () => look({ ...wholeView }), widen, endFocus: () => look({ ...view, focus: null }),
  });
  const message = element('p', 'notice');
  message.hidden = true;
  message.setAttribute('role', 'status');
  const hint = welcome();
  hint.hidden = true;
  const key = element('div', 'legend');
  key.hidden = true;
  const bar = element('div', 'bar');
  bar.append(
    ...status.parts,
    button('Find', 'Find in the map (/)', () => find.open()),
    // The two take the same corner.
    button('Filter', 'Choose what the map shows', () => {
      key.hidden = true;
      filter.toggle();
    }),
    button('−', 'Zoom out (-)', () => camera.zoom(1 / 1.25)),
    button('+', 'Zoom in (+)', () => camera.zoom(1.25)),
    button('Fit', 'Show the whole map (0)', () => camera.fit()),
    button('Legend', 'What the lines and shapes mean', () => {
      key.hidden = !key.hidden;
      if (!filter.root.hidden) filter.toggle();
      explain();
    }),
    ...host.export === undefined ? [] : [button('Export…', 'Write the map to a file', host.export)],
  );
  const top = element('div', 'top');
  top.append(message, status.banner, find.root);
  root.append(tree.root, stage, tools.root, hint, minimap.root, key, filter.root, top, bar, ...editing?.parts ?? []);

  stage.addEventListener('click', (event) => {
    if (camera.hasMoved() || editing?.hasDragged === true || !(event.target instanceof Element)) return;
    const heading = event.target.closest<SVGElement>('.section-heading')?.dataset['id'];
    if (heading !== undefined) return toggleFold(heading);
    const referred = event.target.closest<SVGElement>('.reference')?.dataset['of'];
    if (referred !== undefined && editing?.chosen(referred) !== true) return follow(referred);
    const id = pointing.nodeUnder(event.target, event.clientX, event.clientY);
    if (id === undefined || editing?.chosen(id) === true) return;
    if (event.target.closest('.chip.hidden') !== null || kindOf(id) === 'group') return toggleFold(id);
    selected = id;
    tree.moveTo(id);
    mark();
    host.open?.(id);
  });
  stage.addEventListener('pointerover', (event) => {
    const id = pointing.nodeIn(event.target);
    if (id !== undefined) showTools(id);
  });
  root.addEventListener('pointerleave', () => showTools(null));
  addEventListener('keydown', (event) => {
    if (event.target instanceof HTMLInputElement) return;
    if (editing !== undefined && undoKey(event)) event.preventDefault();
    if ((event.ctrlKey || event.metaKey) && event.key === 'f') find.open();
    else if (event.ctrlKey || event.metaKey || event.altKey || !globalKey(event.key)) return;
    event.preventDefault();
  });

  /** The editor of the text has what is to be undone. */
  function undoKey(event: KeyboardEvent): boolean {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return false;
    const name = event.key.toLowerCase();
    if (name === 'z' && !event.shiftKey) host.editor!.undo();
    else if (name === 'y' || name === 'z') host.editor!.redo();
    else return false;
    return true;
  }

  function globalKey(pressedKey: string): boolean {
    switch (pressedKey) {
      case '+': case '=': camera.zoom(1.25); break;
      case '-': camera.zoom(1 / 1.25); break;
      case '0': camera.fit(); break;
      case '/': find.open(); break;
      case '[': widen(-1); break;
      case ']': widen(1); break;
      case 'ArrowLeft': camera.pan(60, 0); break;
      case 'ArrowRight': camera.pan(-60, 0); break;
      case 'ArrowUp': camera.pan(0, 60); break;
      case 'ArrowDown': camera.pan(0, -60); break;
      case 'Escape':
        if (editing?.cancel() === true) break;
        if (find.isOpen) find.close();
        else if (!filter.root.hidden) filter.close();
        else if (view.focus !== null) look({ ...view, focus: null });
        else return false;
        break;
      default: return false;
    }
    return true;
  }

  /** Keys on a node of the tree. */
  function pressed(id: string, event: KeyboardEvent): boolean {
    if (event.key === 'Enter' && editing?.chosen(id) === true || editing?.pressed(id, event) === true) return true;
    switch (event.key) {
      case 'Enter': host.open?.(id); return true;
      case ' ': toggleFold(id); return true;
      case 'f': case 'F': focusOn(id); return true;
      default: return globalKey(event.key);
    }
  }

  function reached(id: string | null): void {
    current = id;
    mark();
    if (id === null) return;
    camera.reveal(scene.rectOf(id), true);
    showTools(id);
  }

  function kindOf(id: string): string | undefined {
    return scene.drawing?.nodes.find((node) => node.id === id)?.kind;
  }

  function mark(): void {
    scene.mark({ selected, current, found, target });
  }

  /** The node that stands for `id` in the picture: itself, or what it is folded into. */
  function shownFor(id: string): string | undefined {
    if (scene.rectOf(id) !== undefined) return id;
    return scene.drawing?.within.find(([folded]) => folded === id)?.[1];
  }

  /** Goes to a node, wherever it is hidden. */
  function reach(id: string): void {
    selected = id;
    const drawn = scene.drawing?.nodes.some((node) => node.id === id) === true;
    if (drawn) {
      tree.moveTo(id);
      mark();
      camera.reveal(scene.rectOf(id), true);
      return;
    }
    awaited = id;
    const into = scene.drawing?.within.find(([folded]) => folded === id)?.[1];
    // What hides it is opened: what it is folded into, or else the filter and the focus.
    look(into === undefined ? { ...view, focus: null, hidden: [] } : { ...view, folded: view.folded.filter((each) => each !== foldKey(into)) });
  }

  /** Goes to what a reference stands for, in the map and in the text. */
  function follow(id: string): void {
    reach(id);
    host.open?.(id);
  }

  function foldKey(id: string): string {
    const section = graph === undefined ? undefined : sectionKeys(graph.groups).get(id);
    return section === undefined ? id : `§${section}`;
  }

  function toggleFold(id: string): void {
    const name = foldKey(id);
    const isFolded = view.folded.includes(name);
    const node = scene.drawing?.nodes.find((each) => each.id === id);
    if (!isFolded && node !== undefined && node.children.length === 0) return;
    awaited = id;
    look({ ...view, folded: isFolded ? view.folded.filter((each) => each !== name) : [...view.folded, name] });
  }

  function focusOn(id: string): void {
    awaited = id;
    camera.fit();
    look({ ...view, focus: { id, steps: 2 } });
  }

  function widen(by: number): void {
    if (view.focus === null) return;
    camera.fit();
    look({ ...view, focus: { ...view.focus, steps: Math.max(1, view.focus.steps + by) } });
  }

  function look(next: MapView): void {
    view = next;
    save();
    void draw();
  }

  function save(): void {
    if (uri === undefined || isNew) return;
    documents = [...documents.filter((each) => each.uri !== uri), { uri, camera: camera.state, view }].slice(-MOST_DOCUMENTS);
    host.save({ documents });
  }

  /** Puts the small tools at a node. */
  function showTools(id: string | null): void {
    editing?.setTool(id);
    tools.show(stage.classList.contains('far') ? undefined : scene.drawing?.nodes.find((each) => each.id === id));
    placeTools();
  }

  function placeTools(): void {
    tools.place(camera.state.scale < readable ? undefined : pointing.placeOf(tools.node));
  }

  async function draw(): Promise<void> {
    const [drawnUri, drawnGraph] = [uri, graph];
    if (drawnGraph === undefined) return;
    try {
      const drawing = await drawer.draw(drawnGraph, view);
      if (drawing === undefined || drawnUri !== uri) return;
      display(drawing, drawnGraph);
    } catch (error) {
      notice(`The map could not be drawn: ${String(error)}`);
    }
  }

  /** The legend tells what the whole map has, whatever is hidden at the moment. */
  function explain(): void {
    if (!key.hidden) fillLegend(key, graph === undefined ? { nodes: [], edges: [] } : viewOf(graph, wholeView).graph, (scene.drawing?.pieces.references.length ?? 0) > 0);
  }

  function display(drawing: Drawing, of: MapGraph): void {
    explain();
    hint.hidden = of.nodes.length > 0;
    const steady = isNew ? undefined : steadyNode({
      before: scene.drawing, next: drawing, rectOf: (id) => scene.rectOf(id), inView: camera.view(), preferred: [awaited, current, selected],
    });
    const before = steady === undefined ? undefined : scene.rectOf(steady);
    const after = drawing.pieces.nodes.find(({ id }) => id === steady);
    const { x, y, scale } = camera.state;
    const seen = before === undefined || after === undefined ? camera.state
      : { x: x + (before.x - after.x) * scale, y: y + (before.y - after.y) * scale, scale };
    scene.show(drawing, seen, !isNew);
    if (isNew) {
      camera.resize(drawing.width, drawing.height);
      const saved = documents.find((each) => each.uri === uri);
      isNew = false;
      if (saved !== undefined) camera.restore(saved.camera);
      else camera.start(scene.rectOf(selected) ?? scene.rectOf(drawing.nodes.find(({ isThesis }) => isThesis)?.id ?? drawing.nodes[0]?.id ?? null));
    } else {
      if (before !== undefined && !camera.isFitted) camera.restore(seen);
      camera.resize(drawing.width, drawing.height);
    }
    tree.show(drawing);
    if (awaited !== null) {
      const there = shownFor(awaited);
      if (there !== undefined) {
        tree.moveTo(there);
        if (tree.hasFocus()) tree.focus();
        if (!camera.isFitted) camera.reveal(scene.rectOf(there));
      }
      awaited = null;
    }
    mark();
    minimap.show(drawing);
    filter.show(of, view.hidden);
    find.search(of);
    showTools(null);
    if (drawing.problem !== null) notice(`Drawn as a tree, because the layout failed: ${drawing.problem}`);
    status.tell(drawing, of, view);
    root.dataset['nodes'] = String(drawing.nodes.length);
  }

  function notice(text: string | null): void {
    message.textContent = text;
    message.hidden = text === null;
  }

  return {
    show(nextUri, next) {
      if (nextUri !== uri) {
        isNew = true;
        uri = nextUri;
        view = documents.find((each) => each.uri === uri)?.view ?? wholeView;
      }
      graph = next;
      void draw();
    },
    select(id) {
      selected = id === null ? null : shownFor(id) ?? id;
      tree.moveTo(selected);
      mark();
      camera.reveal(scene.rectOf(selected));
    },
    notice,
    edited(id) {
      editing?.edited();
      if (id === null) return;
      // The map with it may be still to come.
      selected = awaited = id;
      mark();
      tree.moveTo(id);
      tree.focus();
    },
    refused: (reason) => editing?.refused(reason),
    gotText: (id, title, text) => editing?.gotText(id, title, text),
  };
}
