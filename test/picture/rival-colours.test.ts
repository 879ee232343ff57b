import assert from 'node:assert/strict';
import { viewOf, wholeView } from '../../server/src/picture/view.js';
import { graphOf } from './map.js';

const colouredTags = (text: string) => viewOf(graphOf(text), wholeView).graph.display.colours.map(([tag]) => tag);
const rivals = '[A]: a. #one #both\n  >< [B]: b. #two #both\n\n[E]: e.\n  + [A]\n\n[F]: f.\n  + [B]\n\n<X>: x. #one\n';

describe('the tags of claims that exclude one another', () => {
  it('have colours where these claims are what a map is about', () => {
    assert.deepEqual(colouredTags(rivals), ['one', 'two']);
  });

  it('have none where the map has a thesis, gives colours itself, or does not tell all of them apart', () => {
    assert.deepEqual(colouredTags(rivals.replace('e.', 'e. #thesis')), []);
    assert.deepEqual(colouredTags(`===\nmap: {colours: {both: teal}}\n===\n\n${rivals}`), ['both']);
    assert.deepEqual(colouredTags(rivals.replace(' #two', '')), []);
  });
});
