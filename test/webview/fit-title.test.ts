import assert from 'node:assert/strict';
import { fitTitle } from '../../extension/webview/stage/fit-title.js';

const printed = (title: string, width: number, height: number) => {
  const { size, lines } = fitTitle(title, { bold: false, width, height });
  return [size, ...lines].join(' | ');
};

describe('a title in a box seen from afar', () => {
  it('is as large as its box allows', () => {
    assert.equal(printed('Exit clause', 60, 30), '10 | Exit clause');
    assert.equal(printed('Exit clause', 40, 30), '10 | Exit | clause');
  });

  it('is set smaller before a word is broken or left out', () => {
    assert.equal(printed('Sanctions weakened', 46, 30), '9 | Sanctions | weakened');
    assert.equal(printed('From duty to architecture', 48, 26), '8 | From duty to | architecture');
  });

  it('has its long words condensed before they are broken', () => {
    assert.equal(printed('Room for miscalculation', 42, 30), '7 | Room for | miscalculation');
  });

  it('tells as much as fits of what is too long', () => {
    assert.equal(printed('The one and the other and many more', 48, 8), '7 | The one and…');
    assert.equal(fitTitle('The one and the other and many more', { bold: false, width: 48, height: 8 }).isWhole, false);
  });

  it('says nothing rather than breaking a word', () => {
    assert.equal(printed('Misunderstandings', 20, 40), '7');
  });
});
