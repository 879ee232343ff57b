import type { MapGraph } from '../../server/src/picture/graph.js';
import { filled } from '../../server/src/picture/labels.js';
import { mapCss } from '../../server/src/picture/style.js';
import type { Drawer } from './drawing/drawer.js';
import type { Drawing } from './drawing/drawing.js';
import { wholeDrawer } from './drawing/whole-drawer.js';
import { createEditing, type Editor } from './editing/editing.js';
import { watchChords } from './chords.js';
import { commandOf, isOwnButton, isTaken, metAt, type MapCommand } from './input.js';
import { createArrangeButton } from './panels/arrange-button.js';
import { createAside } from './panels/aside.js';
import { createFilter } from './panels/filter.js';
import { createFind } from './panels/find.js';
import { createBar } from './panels/bar.js';
import { createHint, createNotice, element, row, skipLink } from './panels/furniture.js';
import { createLegend } from './panels/legend.js';
import { createNodeTools } from './panels/node-tools.js';
import { createReaderTree } from './panels/reader-tree.js';
import { createStatus } from './panels/status.js';
import { createViewSelect } from './panels/view-select.js';
import { keepKeyboard } from './keep-keyboard.js';
import { createMemory } from './memory.js';
import { createReader } from './reading/reader.js';
import { movesCamera } from './stage/camera-keys.js';
import { createCamera, readable } from './stage/camera.js';
import { createMinimap } from './stage/minimap.js';
import { opensWhole } from './stage/opens-whole.js';
import { REGION_SCALE } from './stage/overview.js';
import { createPointing } from './stage/pointing.js';
import { Stage } from './stage/stage.js';
import { steadyCamera } from './stage/steady-camera.js';
import { watchTypeScale } from './stage/type-scale.js';
import * as states from './state.js';
import type { PageState } from './state.js';
import type { View, ViewHost } from './view-host.js';

/**
 * Creates the map within `root`. Keeps the last picture until the next one is drawn; what both show stays in place or glides
 * to its new one, and the part in view stays the same.
 */
export function createView(root: HTMLElement, drawer: Drawer, host: ViewHost): View {
  const sheet = new CSSStyleSheet();
  watchTypeScale(root, (type) => sheet.replaceSync(mapCss('vscode', { type })));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

  let state: PageState = states.nothingShown;
  /** A person has been somewhere in the map, which an editor shows because they want to; the page gives it the keyboard just now. */
  let [isTouched, isGiven] = [host.open !== undefined, false];
  const drawings = wholeDrawer(drawer);
  const memory = createMemory(host);
  const stageRoot = element('div', 'stage');
  const stage = new Stage(stageRoot);
  const camera = createCamera(stageRoot, (next) => {
    stage.move(next);
    tree.move(next);
    minimap.update();
    tools.place();
    save();
  }, (event) => editing?.takes(event) === true, {
    size: stage.size, kept: () => stage.rectOf(state.selected ?? tree.current), isReadAt: (drawing, scale) => opensWhole(drawing, scale, state.selected !== null),
  });
  const pointing = createPointing(stageRoot, stage, camera);
  const isOfChord = watchChords();
  const minimap = createMinimap(camera, (name) => stage.colour(name));
  new MutationObserver(() => setTimeout(() => minimap.recolour())).observe(document.body, { attributeFilter: ['class'] });
  const tree = createReaderTree({
    untitled: host.words['untitled map'], wayOver: host.words['way over'],
    walked(id) {
      become({ ...state, current: id, selected: id });
      camera.reveal(stage.rectOf(id), true);
      showTools(id);
    },
    entered: (id) => {
      isTouched ||= !isGiven;
      become({ ...state, current: id });
      // The page gives the keyboard to the map by itself as well.
      if (id !== null && root.classList.contains('by-keyboard')) showTools(id);
    },
    clicked: (id) => pick(id, false),
    tells: () => state.story !== null, isOfChord,
    pressed: (id, event) => editing?.pressed(id, event, legend.hasCharacterKeys) === true || obey(commandOf(event, legend.hasCharacterKeys), id),
  });
  const find = createFind({
    words: host.words, found: (found) => become({ ...state, found }), reveal: (id) => reach(id), closed: () => tree.focus(),
  });
  const filter = createFilter(host.words, (hidden) => become(states.hides(state, hidden)));
  const edit: Editor['edit'] = (asked) => {
    state = states.asksForEdit(state);
    host.editor?.edit(asked);
  };
  const editing = host.editor && createEditing({ ...host.editor, edit }, {
    stage: stageRoot,
    graph: () => state.graph,
    parentOf: (id) => states.parentOf(state, id),
    placeOf: pointing.placeOf,
    nodeAt: (x, y) => pointing.nodeUnder(document.elementFromPoint(x, y), x, y),
    edgeAt: pointing.edgeNear,
    mark: (target) => become({ ...state, target }),
    commands: [
      { label: host.editor.words.find, key: '/', act: () => find.open() }, { label: host.editor.words.fit, key: '0', act: () => camera.fit() },
      ...host.export === undefined ? [] : [{ label: host.words.export, act: host.export }],
    ],
    focus: () => tree.focus(),
    began: () => showTools(null),
  });
  const tools = createNodeTools({
    words: host.words, fold: toggleFold, focus: focusOn, more: editing === undefined ? [] : [editing.handle], room: stage.size,
    isNear: () => camera.state.scale >= readable, nodeOf: (id) => state.drawing?.nodes.find((each) => each.id === id), placeOf: pointing.placeOf,
  });
  const status = createStatus({
    words: host.words, showAll: () => become(states.showsAll(state)), widen, endFocus: () => become(states.endsFocus(state)),
  });
  const { root: message, tell: notice } = createNotice();
  const hint = createHint(host.words, editing !== undefined);
  const legend = createLegend(host.words, host);
  const aside = createAside(host.words, (open, before) => {
    if (open === 'legend') legend.explain(state);
    if (open === 'details' || before === 'details' && open === null) memory.hasPanel = open !== null;
    // Where the filter or the legend has been closed, the panel is again what it was.
    else if (open === null && memory.hasPanel) aside.show('details');
    reader.opened();
    save();
  });
  const reader = createReader({
    words: host.words, ...host.reader, state: () => state, isOpen: () => aside.open === 'details', go: (id) => { showTools(null); follow(id); }, become,
    rectOf: (id) => stage.rectOf(id), focus: () => tree.focus(), moveTo: (id) => tree.moveTo(id), fit: camera.fit, cover: aside.cover,
    frame: (part, around, below) => {
      showTools(null);
      camera.frame(part, around, below);
    },
  });
  const arrange = createArrangeButton(host.words, () => become(states.rearranges(state)));
  const views = createViewSelect(host.words, (name) => become(states.showsView(state, name)));
  const bar = createBar({
    words: host.words, aside, camera, start: [minimap.root, ...status.parts], choices: [views.root, arrange.root],
    panels: {
      details: { name: 'details', heading: host.words.details, content: reader.panel },
      filter: { name: 'filter', heading: host.words['filter heading'], content: filter.root, opened: filter.focus },
      legend: { name: 'legend', heading: host.words.legend, content: legend.root },
    },
    find: () => find.open(), export: host.export, text: host.text,
  });
  root.append(row('head', find.root, status.banner), stageRoot, tree.root, tools.root, hint.root, reader.story, bar, row('top', message), ...editing?.parts ?? []);
  bar.before(aside.root);
  aside.root.prepend(skipLink(host.words, () => tree.focus()));

  stageRoot.addEventListener('click', (event) => {
    if (camera.hasMoved() || editing?.hasDragged === true || !(event.target instanceof Element)) return;
    // The keys are the map's from now on, whatever had them before.
    tree.focus();
    const met = metAt(event.target, event.clientX, event.clientY, pointing);
    switch (met.kind) {
      case 'reference': if (editing?.chosen(met.of) !== true) follow(met.of); return;
      case 'heading': case 'hidden-count': return toggleFold(met.id);
      case 'source': case 'node':
        if (editing?.chosen(met.id) === true) return;
        if (kindOf(met.id) === 'group') return toggleFold(met.id);
        pick(met.id, event.detail > 1);
        if (met.kind === 'source') reader.showSources(() => aside.show('details'));
        return;
      case 'line': return become(states.picks(state, met.id));
      case 'background': return;
    }
  });
  stageRoot.addEventListener('pointerover', (event) => {
    const id = pointing.nodeIn(event.target);
    if (id !== undefined) showTools(id);
  });
  // A finger that is lifted has left as well, but what it tapped shows its tools.
  root.addEventListener('pointerleave', ({ pointerType }) => { if (pointerType !== 'touch') showTools(null); });
  root.addEventListener('pointerdown', () => { isTouched = true; root.classList.remove('by-keyboard'); }, { capture: true });
  // A click on a button of the map leaves the keys to the map; whoever walks to it with Tab has them there.
  root.addEventListener('mousedown', (event) => { if (isOwnButton(event.target)) event.preventDefault(); });
  // Before what has the focus takes the key for itself.
  addEventListener('keydown', () => root.classList.add('by-keyboard'), { capture: true });
  addEventListener('keydown', (event) => {
    // The map in words may have taken its place.
    if (isOfChord() || !root.checkVisibility() || isTaken(event.target, event) || !obey(commandOf(event, legend.hasCharacterKeys), tree.current)) return;
    event.preventDefault();
  });
  const keepFocus = keepKeyboard(root, () => { isGiven = true; tree.focus(); isGiven = false; });

  /** Does what a key asks for; false: nothing does. `id`: the node that the keyboard is at. */
  function obey(command: MapCommand | undefined, id: string | null): boolean {
    if (reader.goesOn(command) || movesCamera(camera, command)) return true;
    // Whoever has been nowhere in the map yet does not mean the node that the page begins at.
    const isMeant = isTouched || state.selected !== null;
    switch (command) {
      case undefined: return false;
      case 'find': find.open(); break;
      case 'narrow': widen(-1); break;
      case 'widen': widen(1); break;
      case 'back': goBack(); break;
      case 'details': aside.toggle('details'); break;
      case 'keys': aside.show('legend'); legend.showKeys(); break;
      // Where a map is edited, the key writes a reason.
      case 'story': return editing === undefined && reader.begins();
      case 'new-claim': if (editing === undefined) return false; editing.addClaim(); break;
      case 'undo': case 'redo': if (host.editor === undefined) return false; host.editor[command](); break;
      case 'leave': return leave();
      case 'open': if (id === null) return false; if (editing?.chosen(id) !== true) open(id); break;
      case 'fold': if (id === null || !isMeant) return false; toggleFold(id); break;
      case 'fold-section': {
        const section = state.graph?.nodes.find((node) => node.id === id)?.group;
        if (section && isMeant) toggleFold(section); else return false;
        break;
      }
      case 'focus': if (id === null || kindOf(id) === 'group') return false; focusOn(id); break;
    }
    return true;
  }

  /** Ends the innermost of what was begun. */
  function leave(): boolean {
    if (editing?.cancel() === true) return true;
    if (find.isOpen) find.close();
    else if (state.story !== null) become(states.endsStory(state));
    else if (aside.close()) return true;
    else if (state.view.focus !== null) become(states.endsFocus(state));
    else if (state.selected !== null) become(states.picks(state, null));
    else return false;
    return true;
  }

  /** Takes another state, and does what follows from it. */
  function become(next: PageState): void {
    const before = state;
    state = next;
    stage.mark(state);
    reader.changed(before);
    if (next.view === before.view) return;
    save();
    void draw();
  }

  function pick(id: string, goes: boolean): void {
    become(states.picks(state, id));
    moveTo(id);
    showTools(id);
    // From very far, a card is not where its node does.
    if (camera.state.scale >= REGION_SCALE) camera.bring(stage.rectOf(id), reader.story.offsetHeight);
    // Where there is no text to go to, the panel tells what there is to know.
    if (host.open === undefined && goes) aside.show('details');
    host.open?.(id, goes);
  }

  /** Goes to a node's text or, where the page has none to go to, tells of the node. */
  function open(id: string): void {
    if (host.open !== undefined) return host.open(id, true);
    if (kindOf(id) === 'group') return toggleFold(id);
    pick(id, true);
  }

  function kindOf(id: string): string | undefined {
    return state.drawing?.nodes.find((node) => node.id === id)?.kind;
  }

  /** Goes to a node, wherever it is hidden. */
  function reach(id: string): void {
    become(states.goesTo(state, id, camera.state));
    if (states.isDrawn(state, id)) show(id);
  }

  function moveTo(id: string): void {
    tree.moveTo(id);
    if (tree.hasFocus()) tree.focus();
  }

  function show(id: string, isReadable = true): void {
    moveTo(id);
    camera.reveal(stage.rectOf(id), isReadable);
  }

  function goBack(): void {
    const { trail } = state;
    become(states.goesBack(state));
    const seen = trail[state.trail.length]?.seen;
    if (seen) camera.restore(seen);
    if (state.selected !== null && states.isDrawn(state, state.selected)) show(state.selected, seen === undefined);
  }

  /** Goes to what a reference stands for, in the map and in the text. */
  function follow(id: string): void {
    reach(id);
    host.open?.(id, false);
  }

  function toggleFold(id: string): void {
    become(states.togglesFold(state, id));
  }

  function focusOn(id: string): void {
    camera.fit();
    become(states.focusesOn(state, id));
  }

  function widen(by: number): void {
    const next = states.widens(state, by);
    if (next === state) return;
    camera.fit();
    become(next);
  }

  function save(): void {
    const { uri, view, isNew } = state;
    if (uri === undefined || isNew) return;
    memory.keep(uri, camera.state, view);
  }

  /** Puts the small tools at a node. */
  function showTools(id: string | null): void {
    // A story tells of one node after another, and leaves each as it is.
    const at = state.story === null ? id : null;
    editing?.setTool(at);
    tools.show(at);
  }

  async function draw(): Promise<void> {
    const { uri, graph, view } = state;
    if (graph === undefined) return;
    try {
      const drawing = await drawings.draw(graph, view, state.isNew || camera.isFitted ? camera.room() : undefined);
      if (drawing === undefined || uri !== state.uri) return;
      display(drawing, graph);
    } catch (error) {
      notice(filled(host.words['not drawn'], String(error)));
    }
  }

  function display(drawing: Drawing, of: MapGraph): void {
    const { awaited, isNew, drawing: last } = state;
    const saved = memory.of(state.uri)?.camera;
    hint.tell(of, drawing.nodes.length);
    const steady = isNew ? undefined : steadyCamera({
      before: last, next: drawing, rectOf: (id) => stage.rectOf(id), inView: camera.view(),
      preferred: [awaited, state.current, state.selected],
    }, camera.state);
    // Nothing of what was there is left, so it is looked at for the first time.
    if (isNew || steady === undefined && drawing.nodes.length > 0) camera.open(isNew ? saved : undefined);
    const look = camera.ahead(drawing, isNew ? saved : steady, states.firstSeen(state, drawing), drawing.pieces.nodes, !isNew && awaited === null);
    stage.show(drawing, look.state, !isNew);
    state = states.drawingCame(state, drawing);
    camera.show(drawing, look);
    tree.show(drawing, of.title);
    const there = awaited === null ? undefined : states.shownFor(state, awaited);
    if (there !== undefined) {
      moveTo(there);
      if (state.story !== null) reader.frame();
      else if (!camera.isFitted) camera.reveal(stage.rectOf(there));
    } else if (!isNew && state.story === null) camera.stay(drawing.pieces.nodes);
    stage.mark(state);
    if (aside.open === 'legend') legend.explain(state);
    minimap.show(drawing);
    arrange.show(drawing);
    reader.opened();
    views.show(of, state.view.name);
    filter.show(of, states.hiddenCategories(state));
    find.search(of);
    showTools(null);
    if (drawing.problem !== null) notice(filled(host.words['drawn as tree'], drawing.problem));
    status.tell(drawing, of, state.view);
    root.dataset['nodes'] = String(drawing.nodes.length);
    keepFocus();
  }

  return {
    show(uri, graph) {
      state = states.graphCame(state, uri, graph, memory.of(uri)?.view);
      if (memory.hasPanel && aside.open === null) aside.show('details');
      else reader.mapCame();
      void draw();
    },
    select(id) {
      const before = state.selected;
      become(states.followsText(state, id));
      tree.moveTo(state.selected);
      // Who has moved the map keeps their place while they type on.
      if (state.selected !== before || camera.state.holds !== undefined) camera.reveal(stage.rectOf(state.selected));
    },
    notice,
    setKeys: legend.setKeys,
    edited(id) {
      editing?.edited();
      // The map with it may be still to come.
      become(states.editCame(state, id));
      if (id === null) return;
      tree.moveTo(id);
      tree.focus();
    },
    refused(reason) {
      state = states.editRefused(state);
      editing?.refused(reason);
    },
    gotText: (id, title, text) => editing?.gotText(id, title, text),
    gotReading: (uri, reading) => { if (uri === state.uri) become(states.readingCame(state, reading)); },
    gotDetails(uri, details) {
      if (uri === state.uri && details.id === state.selected) become({ ...state, details });
    },
  };
}
