import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/base/text-edit.js';
import { editMap } from '../../server/src/features/map-edit/map-edit.js';
import { editableText } from '../../server/src/features/map-edit/set-text.js';
import { mapGraph } from '../../server/src/features/map.js';
import { nodeAt } from '../../server/src/features/node-at.js';
import { opened } from '../support/map-editing.js';
import { openMapPageBeforeEach, type MapPage } from './page.js';

const small = '[A]: a. #thesis\n  + [B]: b.\n    - c\n  - [C]: c.\n\n<D>: d.\n';
const uri = 'file:///maps/test.arg';

describe('editing in the page of the map', () => {
  let map: MapPage;
  let text: string;
  /** How much of what the page told has been answered. */
  let answered: number;
  openMapPageBeforeEach(async (page) => {
    map = page;
    answered = 1;
    text = small;
    await map.tell({ type: 'graph', uri, edition: 1, graph: mapGraph(opened(text)) });
    await map.shows(5);
  });

  const node = (id: string) => map.page.locator(`.node[data-id="${id}"]`);
  const item = (id: string) => map.page.locator(`[role=treeitem][data-id="${id}"]`);
  const menuItem = (label: string) => map.page.getByRole('menuitem', { name: label });
  const box = () => map.page.locator('.text-box textarea');
  const press = (...keys: readonly string[]) => keys.reduce((done, key) => done.then(() => map.page.keyboard.press(key)), Promise.resolve());
  const middleOf = async (id: string) => {
    const { x, y, width, height } = (await node(id).boundingBox())!;
    return { x: x + width / 2, y: y + height / 2 };
  };

  /** Does what the extension does with the next thing that the page asks for: gives the text after it, or the reason. */
  async function answer(): Promise<string> {
    for (let wait = 0; wait < 200; wait++) {
      const message = (await map.told())[answered];
      if (message === undefined) {
        await map.page.waitForTimeout(10);
        continue;
      }
      answered++;
      const snapshot = opened(text);
      if (message.type === 'ask-text') {
        const found = editableText(snapshot, message.id)!;
        await map.tell({ type: 'text', id: message.id, ...found });
        await box().waitFor();
        return 'asked for a text';
      }
      if (message.type !== 'edit') return message.type;
      const result = editMap(snapshot, message.edit);
      if (result.kind === 'refusal') {
        await map.tell({ type: 'refused', reason: result.reason });
        return result.reason;
      }
      text = applyEdits(text, result.edits);
      const after = opened(text);
      await map.tell({ type: 'edited', id: result.select === undefined ? null : nodeAt(after, result.select) ?? null },
        { type: 'graph', uri, edition: 1, graph: mapGraph(after) });
      return text;
    }
    throw new Error('The page asked for nothing');
  }

  it('adds from the menu of a node, and goes to what is new', async () => {
    await node('[B]').click({ button: 'right' });
    await menuItem('Add supporting claim').click();
    assert.equal(await map.page.locator('.text-box label > span').textContent(), 'What supports “B”');
    await box().fill('New reason.');
    await press('Enter');
    assert.match(await answer(), / {4}- c\n {4}\+ New reason\.\n/);
    await map.shows(6);
    const made = nodeAt(opened(text), text.indexOf('New reason.'))!;
    await map.page.locator(`.node.selected[data-id="${made}"]`).waitFor();
    await map.page.locator(`[role=treeitem][data-id="${made}"]:focus`).waitFor({ state: 'attached' });
  });

  it('adds, changes and deletes by keys alone', async () => {
    await item('[C]').focus();
    await press('a');
    await box().fill('[E]: e.');
    await press('Shift+Enter');
    await map.page.keyboard.type('And more.');
    await press('Enter');
    assert.match(await answer(), / {2}- \[C\]: c\.\n {4}- \[E\]: e\.\n {6}And more\.\n/);
    await map.page.locator('[role=treeitem][data-id="[E]"]:focus').waitFor({ state: 'attached' });
    await press('F2');
    await answer();
    assert.equal(await box().inputValue(), 'E');
    await box().fill('Else');
    await press('Enter');
    assert.match(await answer(), /\[Else\]: e\./);
    await map.page.locator('[role=treeitem][data-id="[Else]"]:focus').waitFor({ state: 'attached' });
    await press('e');
    await answer();
    assert.equal(await box().inputValue(), 'e.\nAnd more.');
    await box().fill('changed');
    await press('Enter');
    assert.match(await answer(), /\[Else\]: changed\n/);
    await map.page.locator('[role=treeitem][data-id="[Else]"]:focus').waitFor({ state: 'attached' });
    await press('Delete');
    assert.equal(await answer(), small);
  });

  it('opens the menu from the keyboard, walks through it, and gives the keyboard back', async () => {
    await item('[B]').focus();
    await press('Shift+F10');
    const focused = () => map.page.evaluate(() => document.activeElement?.firstChild?.textContent ?? '');
    assert.equal(await focused(), 'Add supporting claim…');
    await press('ArrowDown');
    assert.equal(await focused(), 'Add attacking claim…');
    await press('End', 'ArrowDown', 'ArrowUp');
    assert.equal(await focused(), 'Delete with everything below it');
    await press('Escape');
    await map.page.locator('[role=treeitem][data-id="[B]"]:focus').waitFor({ state: 'attached' });
    await press('Shift+Delete');
    assert.equal(await answer(), '[A]: a. #thesis\n  - [C]: c.\n\n<D>: d.\n');
  });

  it('draws a relation by dragging from the handle', async () => {
    await node('<D>').hover();
    const handle = (await map.page.locator('.tools .handle').boundingBox())!;
    const { x, y } = await middleOf('[C]');
    await map.page.mouse.move(handle.x + 8, handle.y + 8);
    await map.page.mouse.down();
    await map.page.mouse.move(x, y, { steps: 8 });
    assert.equal(await map.page.locator('.node.target').getAttribute('data-id'), '[C]');
    await map.page.mouse.up();
    await menuItem('attacks it').click();
    assert.match(await answer(), / {2}- \[C\]: c\.\n {4}- <D>\n/);
  });

  it('draws one from the keyboard, to a node that is walked to', async () => {
    await item('<D>').focus();
    await press('r');
    assert.match((await map.page.locator('.prompt').textContent())!, /^Choose what to relate “D” to/);
    await item('[A]').focus();
    await press('Enter', 'Enter');
    assert.match(await answer(), /\n {2}\+ <D>\n\n<D>: d\./);
    assert.equal(await map.page.locator('.prompt').isVisible(), false);
  });

  it('moves a node with all below it onto the one that it is dropped on', async () => {
    const [from, to] = [await middleOf('[B]'), await middleOf('[C]')];
    await map.page.mouse.move(from.x, from.y);
    await map.page.mouse.down();
    await map.page.mouse.move(to.x, to.y, { steps: 8 });
    assert.equal(await map.page.locator('.drag .ghost').textContent(), 'B');
    await map.page.mouse.up();
    assert.equal(await answer(), '[A]: a. #thesis\n  - [C]: c.\n    + [B]: b.\n      - c\n\n<D>: d.\n');
    assert.deepEqual((await map.told()).slice(answered), []);
  });

  it('lets go of everything with Escape, and of a drag that ends on nothing', async () => {
    const [from, to] = [await middleOf('[B]'), await middleOf('[C]')];
    const hold = async () => {
      await map.page.mouse.move(from.x, from.y);
      await map.page.mouse.down();
      await map.page.mouse.move(to.x, to.y, { steps: 4 });
    };
    await hold();
    await press('Escape');
    await map.page.mouse.up();
    await hold();
    await map.page.mouse.move(5, 400);
    await map.page.mouse.up();
    await item('<D>').focus();
    await press('r', 'Escape');
    assert.equal(await map.page.locator('.prompt').isVisible(), false);
    await press('s');
    await box().fill('never written');
    await press('Escape');
    await map.page.locator('[role=treeitem][data-id="<D>"]:focus').waitFor({ state: 'attached' });
    assert.deepEqual((await map.told()).slice(answered).filter(({ type }) => type !== 'open'), []);
  });

  it('deletes a relation from the menu of its line', async () => {
    const line = map.page.locator('.edge[data-from="[C]"] .shaft');
    const place = await line.evaluate((path) => {
      const shaft = path as SVGPathElement;
      const { x, y } = shaft.getPointAtLength(shaft.getTotalLength() / 2).matrixTransform(shaft.getScreenCTM()!);
      return { x, y };
    });
    await map.page.mouse.click(place.x + 2, place.y, { button: 'right' });
    await menuItem('Delete the relation').click();
    assert.equal(await answer(), '[A]: a. #thesis\n  + [B]: b.\n    - c\n\n[C]: c.\n\n<D>: d.\n');
  });

  it('reads a refusal to those who cannot see it', async () => {
    await item('[C]').focus();
    await press('F2');
    await answer();
    await box().fill('B');
    await press('Enter');
    const reason = await answer();
    assert.match(reason, /a claim with that title already: \[B\]/);
    await map.page.getByRole('status').filter({ hasText: reason }).waitFor({ state: 'attached' });
  });

  it('asks for undo and redo where the text is', async () => {
    await item('[C]').focus();
    await press('Control+z', 'Control+Shift+z', 'Control+y');
    assert.deepEqual((await map.told()).slice(answered).map(({ type }) => type), ['undo', 'redo', 'redo']);
  });
});
