import type { MapEdit, MapPart, NewLine } from '../../../server/src/picture/edit.js';
import type { MapGraph, MapNode } from '../../../server/src/picture/graph.js';
import { filled } from '../../../server/src/picture/labels.js';
import type { Rectangle } from '../../../server/src/picture/layout/geometry.js';
import { proseOf } from '../../../server/src/picture/prose.js';
import { createDragging, type Drag } from './drag.js';
import { backgroundMenu, edgeMenu, editKeys, isRelation, labelOf, nodeMenu, relationMenu, type EditActions } from './edit-menu.js';
import { button, element } from '../panels/furniture.js';
import type { EditWords } from './edit-words.js';
import { createMenu, type MenuItem } from './menu.js';
import { createTextBox, type Asked } from './text-box.js';

/** What changes the text that a map is of. */
export interface Editor {
  /** What menus and boxes say, in the language of the map. */
  readonly words: EditWords;
  readonly edit: (edit: MapEdit) => void;
  /** Asks for title and text as they are written; the answer comes by `Editing.gotText`. */
  readonly askText: (id: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** What the page has. */
export interface EditingHost {
  readonly stage: HTMLElement;
  readonly graph: () => MapGraph | undefined;
  /** The node that is above another in the picture. */
  readonly parentOf: (id: string) => string | undefined;
  /** Tells where a node is on the stage. */
  readonly placeOf: (id: string) => Rectangle | undefined;
  readonly nodeAt: (x: number, y: number) => string | undefined;
  readonly edgeAt: (x: number, y: number) => string | undefined;
  readonly mark: (target: string | null) => void;
  /** What can be asked of the map as a whole, for the menu of its background. */
  readonly commands: readonly MenuItem[];
  /** Gives the keyboard back to the map. */
  readonly focus: () => void;
  /** A menu or a box opens over the map. */
  readonly began: () => void;
}

export interface Editing {
  readonly parts: readonly HTMLElement[];
  /** A tool at a node, to draw a relation from. */
  readonly handle: HTMLButtonElement;
  setTool(id: string | null): void;
  /** A key on a node; true: it meant something. `hasCharacterKeys`: also those that are a character each. */
  pressed(id: string, event: KeyboardEvent, hasCharacterKeys: boolean): boolean;
  /** A node was chosen by a click or Enter; true: somebody was asked to. */
  chosen(id: string): boolean;
  openMenu(id: string): void;
  /** Asks for a new claim that bears on nothing yet; by default in the middle of the map. */
  addClaim(at?: { readonly x: number; readonly y: number }): void;
  /** Ends what has begun; false: nothing had. */
  cancel(): boolean;
  gotText(id: string, title: string | null, text: string): void;
  /** What was asked last is in the text. */
  edited(): void;
  /** It does not, and why: what was written for it comes back into its box. */
  refused(reason: string): void;
  /** The pointer has dragged something since it last went down. */
  readonly hasDragged: boolean;
  /** The pointer that goes down drags something of the map, and not the map. */
  takes(event: PointerEvent): boolean;
}

/** Sets up what changes the map: menus, text boxes, dragging, and keys for all of them. */
export function createEditing(editor: Editor, host: EditingHost): Editing {
  const { words } = editor;
  const menu = createMenu();
  const box = createTextBox(words);
  const status = element('div', 'announcement');
  status.setAttribute('role', 'status');
  const prompt = element('div', 'prompt');
  prompt.hidden = true;
  prompt.setAttribute('role', 'alert');
  const promptText = element('span');
  prompt.append(promptText, button(words.cancel, words['cancel title'], () => cancel()));
  let choosing: { readonly node: MapNode; readonly purpose: 'relate' | 'move' } | undefined;
  let tool: string | null = null;
  /** Whether a text that comes is to be changed as a title. */
  let wants: 'title' | 'text' = 'text';

  const nodeOf = (id: string) => host.graph()?.nodes.find((node) => node.id === id);
  const label = (id: string) => filled(words.quoted, labelOf(host.graph()!, id, words));
  const pagePlace = (id: string) => {
    const { left, top } = host.stage.getBoundingClientRect();
    const place = host.placeOf(id);
    return place === undefined ? { x: left + 40, y: top + 40, width: 320, height: 0 } : { ...place, x: place.x + left, y: place.y + top };
  };
  /** What has been written in the box last, until it is known to be in the text. */
  let written: { readonly id: string; readonly asked: Asked; readonly text: string } | undefined;
  const askAt = (id: string, asked: Asked) => {
    const { x, y, width, height } = pagePlace(id);
    host.began();
    const done = (text: string) => {
      written = { id, asked, text };
      asked.done(text);
    };
    box.open({ ...asked, done }, { x, y: y + height + 6, width }, host.focus);
  };

  /** What is said when the edit that was asked for last is in the text, and cannot be seen there. */
  let outcome = '';
  const ask = (edit: MapEdit) => {
    outcome = edit.kind === 'delete-node' ? filled(words[edit.below ? 'deleted below' : 'deleted'], label(edit.id))
      : edit.kind === 'delete-relation' ? words['deleted relation'] : '';
    editor.edit(edit);
  };

  const actions: EditActions = {
    ask,
    addTo: (node, relation) => askNew(node.id, { node: node.id }, relation, filled(words[`what ${relation}`], label(node.id))),
    undercut: (edge) => askNew(edge.from, { edge: edge.id }, 'undercut', filled(filled(words['what undercut step'], label(edge.from)), label(edge.to))),
    changeText: (node) => {
      wants = 'text';
      editor.askText(node.id);
    },
    changeTitle: (node) => {
      wants = 'title';
      editor.askText(node.id);
    },
    choose: (node, purpose) => {
      choosing = { node, purpose };
      promptText.textContent = filled(words[`choose to ${purpose}`], label(node.id));
      prompt.hidden = false;
      host.stage.classList.add('choosing');
      host.focus();
    },
  };

  function openMenu(title: string, items: readonly MenuItem[], x: number, y: number): void {
    host.began();
    menu.open(title, items, x, y, host.focus);
  }

  function askNew(place: string, to: MapPart, relation: NewLine, asks: string): void {
    askAt(place, {
      label: asks, text: '', isLine: false, placeholder: words[relation === 'question' ? 'example question' : 'example line'],
      done: (text) => { if (text.trim() !== '') editor.edit({ kind: 'add', relation, to, text }); },
    });
  }

  function relate(from: string, to: string, x: number, y: number): void {
    const [one, other] = [nodeOf(from), nodeOf(to)];
    if (one === undefined || other === undefined) return;
    openMenu(`${label(from)} … ${label(to)}`, relationMenu(one, other, (relation) =>
      editor.edit({ kind: 'relate', relation, from, to: { node: to } }), words), x, y);
  }

  /** What is above it in the picture is what it is moved from; what is below nothing becomes a reason. */
  function move(id: string, to: string, x: number, y: number): void {
    const above = host.parentOf(id);
    const edges = host.graph()!.edges.filter((edge) => edge.from === id && (isRelation(edge) || edge.type === 'premise' || edge.type === 'question'));
    const edge = edges.find((each) => each.to === above) ?? edges[0];
    if (edge !== undefined) {
      editor.edit({ kind: 'move', id, to, ...edge.type === 'question' ? {} : { edge: edge.id } });
      return;
    }
    const item = (relation: 'support' | 'attack') => ({ label: words[`does ${relation}`], act: () => editor.edit({ kind: 'move', id, to, relation }) });
    openMenu(`${label(id)} … ${label(to)}`, [item('support'), item('attack')], x, y);
  }

  const dragging = createDragging({
    nodeAt: host.nodeAt,
    middleOf: (id) => {
      const { x, y, width, height } = pagePlace(id);
      return { x: x + width / 2, y: y + height / 2 };
    },
    labelOf: (id) => labelOf(host.graph()!, id, words),
    mark: host.mark,
    dropped: (drag: Drag, on, x, y) => (drag.kind === 'relate' ? relate(drag.id, on, x, y) : move(drag.id, on, x, y)),
  });

  const handle = button('↗', words.handle, () => {
    const node = tool === null ? undefined : nodeOf(tool);
    if (node !== undefined && !dragging.hasMoved) actions.choose(node, 'relate');
  });
  handle.classList.add('handle');
  handle.addEventListener('pointerdown', (event) => {
    if (tool === null || event.button !== 0) return;
    event.preventDefault();
    dragging.start({ kind: 'relate', id: tool }, event);
  });

  host.stage.addEventListener('contextmenu', (event) => {
    event.preventDefault();
    const graph = host.graph();
    if (graph === undefined) return;
    const node = host.nodeAt(event.clientX, event.clientY);
    if (node !== undefined) return openAt(node, event.clientX, event.clientY);
    const edge = graph.edges.find(({ id }) => id === host.edgeAt(event.clientX, event.clientY));
    if (edge === undefined || !isRelation(edge)) {
      const at = { x: event.clientX, y: event.clientY };
      return openMenu(graph.title ?? words.map, backgroundMenu(() => addClaim(at), host.commands, words), at.x, at.y);
    }
    openMenu(filled(filled(words['from to'], label(edge.from)), label(edge.to)), edgeMenu(graph, edge, actions, words), event.clientX, event.clientY);
  });

  host.stage.addEventListener('dblclick', ({ target, clientX: x, clientY: y }) => {
    const isTaken = target instanceof Element && target.closest('.section-heading, .reference, .edge') !== null;
    if (!isTaken && host.nodeAt(x, y) === undefined) addClaim({ x, y });
  });

  function openAt(id: string, x: number, y: number): void {
    const node = nodeOf(id);
    const items = node === undefined ? [] : nodeMenu(host.graph()!, node, actions, words);
    if (items.length > 0) openMenu(label(id), items, x, y);
  }

  /** The first claim of a map is its thesis, most often. */
  function addClaim(at?: { readonly x: number; readonly y: number }): void {
    const { left, top, width, height } = host.stage.getBoundingClientRect();
    const graph = host.graph();
    const isFirst = graph !== undefined && graph.nodes.every(proseOf(graph));
    host.began();
    box.open({
      label: words[isFirst ? 'new thesis' : 'a new claim'], text: '', isLine: false, placeholder: words['example claim'],
      done: (text) => { if (text.trim() !== '') editor.edit({ kind: 'add-claim', text: isFirst && !/#thesis\b/.test(text) ? `${text.trim()} #thesis` : text }); },
    }, { ...at ?? { x: left + width / 2 - 160, y: top + height / 2 }, width: 320 }, host.focus);
  }

  function cancel(): boolean {
    const had = choosing !== undefined;
    choosing = undefined;
    prompt.hidden = true;
    host.stage.classList.remove('choosing');
    return had;
  }

  return {
    parts: [dragging.root, prompt, menu.root, box.root, status],
    handle,
    setTool: (id) => {
      tool = id;
      handle.hidden = id === null || !['claim', 'argument'].includes(nodeOf(id)?.kind ?? '');
    },
    pressed(id, event, hasCharacterKeys) {
      if (event.key === 'ContextMenu' || event.key === 'F10' && event.shiftKey) {
        this.openMenu(id);
        return true;
      }
      const node = nodeOf(id);
      if (node === undefined || node.kind === 'group') return false;
      if (event.shiftKey && event.key === 'Delete') {
        ask({ kind: 'delete-node', id, below: true });
        return true;
      }
      const act = event.shiftKey || event.key.length === 1 && !hasCharacterKeys ? undefined : editKeys.get(event.key.length === 1 ? event.key.toLowerCase() : event.key);
      act?.(actions, node);
      return act !== undefined;
    },
    chosen(id) {
      if (choosing === undefined) return false;
      const { node, purpose } = choosing;
      cancel();
      const { x, y, width } = pagePlace(id);
      if (purpose === 'relate') relate(node.id, id, x + width / 2, y + 20);
      else move(node.id, id, x + width / 2, y + 20);
      return true;
    },
    openMenu(id) {
      const { x, y, width } = pagePlace(id);
      openAt(id, x + Math.min(width / 2, 80), y + 20);
    },
    addClaim,
    cancel,
    gotText(id, title, text) {
      const what = wants === 'title'
        ? { label: filled(words['title of'], label(id)), text: title ?? '', placeholder: words['example title'], isLine: true, done: (written: string) => editor.edit({ kind: 'retitle', id, title: written }) }
        : { label: filled(words['text of'], label(id)), text, placeholder: words['example text'], isLine: false, done: (written: string) => editor.edit({ kind: 'set-text', id, text: written }) };
      askAt(id, what);
    },
    edited: () => {
      written = undefined;
      status.textContent = outcome;
      outcome = '';
    },
    refused(reason) {
      outcome = '';
      status.textContent = reason;
      const again = written;
      written = undefined;
      if (again !== undefined) askAt(again.id, { ...again.asked, refused: { text: again.text, reason } });
    },
    get hasDragged() {
      return dragging.hasMoved;
    },
    takes(event) {
      const id = event.button === 0 && event.pointerType !== 'touch' && choosing === undefined
        && event.target instanceof Element && event.target.closest('.node') !== null && event.target.closest('.chip.hidden') === null
        ? host.nodeAt(event.clientX, event.clientY) : undefined;
      const kind = id === undefined ? undefined : nodeOf(id)?.kind;
      const canMove = kind === 'claim' || kind === 'argument' || kind === 'question';
      if (canMove) dragging.start({ kind: 'move', id: id! }, event);
      return canMove;
    },
  };
}
