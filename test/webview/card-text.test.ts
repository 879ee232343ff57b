import assert from 'node:assert/strict';
import { cardLines, LEAST_SIZE, isHyphenated } from '../../extension/webview/stage/card-text.js';
import { textWidth } from '../../server/src/picture/text-measure.js';

const printed = (title: string, text: string, width: number, height: number, scale: number) =>
  cardLines(title, text, { width, height, scale }).map((line) => (line.isTitle ? `**${line.text}**` : line.text)).join(' | ');
const text = 'Whoever pays nothing for the bus leaves the car at home more often.';

describe('a card', () => {
  it('has title and text near by, and from afar its title alone', () => {
    assert.equal(printed('Less traffic', text, 150, 44, 0.7), '**Less traffic** | Whoever pays nothing for | the bus leaves the car at…');
    assert.equal(printed('Less traffic', text, 110, 60, 0.5), '**Less traffic**');
  });

  it('shows the first words of a text without a title, in six lines, or as many as there is room for', () => {
    assert.equal(printed('', text, 110, 60, 0.5), 'Whoever pays | nothing for the bus | leaves the car at | home more often.');
    assert.equal(printed('', text, 110, 30, 0.5), 'Whoever pays | nothing for the bu…');
    assert.equal(printed('', `${text} ${text}`, 110, 120, 0.5).split(' | ').length, 6);
  });

  it('ends with an ellipsis where a word does not fit, and never breaks one in two lines', () => {
    assert.equal(printed('Misunderstandings', '', 60, 60, 0.5), '**Misund…**');
    assert.equal(printed('Of misunderstandings', '', 60, 60, 0.5), '**Of** | **misun…**');
  });

  it('tells a title whole where its box has the room, and parts long words where they may be parted', () => {
    assert.equal(printed('What is freed by that is not spent', '', 84, 80, 0.5), '**What is freed** | **by that is not** | **spent**');
    const lines = cardLines('(Misunderstandings) grow', '', { width: 84, height: 80, scale: 0.5, hyphens: new Map([['Misunderstandings', ['Mis', 'un', 'der', 'stand', 'ings']]]) });
    assert.deepEqual(lines.map((line) => line.text), ['(Misunder-', 'standings)', 'grow']);
    assert.equal(printed('Long-range tests', '', 60, 60, 0.5), '**Long-** | **range** | **tests**');
    // A hyphen is at the end of a line alone.
    const cut = cardLines('Kim unpredictable', '', { width: 62, height: 28, scale: 0.5, hyphens: new Map([['unpredictable', ['un', 'pre', 'dict', 'able']]]) });
    assert.deepEqual(cut.map((line) => line.text), ['Kim', 'unpred…']);
  });

  it('squeezes a single word that is hardly too long for its line, rather than part it', () => {
    const hyphens = new Map([['employers', ['em', 'ploy', 'ers']]]);
    const width = textWidth('employers', { size: LEAST_SIZE, bold: true });
    const linesIn = (inner: number) => cardLines('Levy on employers', '', { width: inner + 8, height: 60, scale: 0.5, hyphens }).map((line) => line.text);
    assert.deepEqual([linesIn(width), linesIn(width - 3.5), linesIn(width - 5)], [['Levy on', 'employers'], ['Levy on', 'employers'], ['Levy on', 'employ-', 'ers']]);
  });

  it('says nothing where nothing can be read', () => {
    assert.equal(printed('Less traffic', text, 30, 60, 0.5), '');
    assert.equal(printed('Less traffic', text, 110, 11, 0.5), '');
  });

  it('never has a line that is wider than its box', () => {
    for (let width = 20; width < 300; width += 7) {
      for (const { text: line, isTitle } of cardLines('A title of several longer words', text, { width, height: 90, scale: 0.8 })) {
        assert.ok(textWidth(line, { size: LEAST_SIZE, bold: isTitle }) <= width, `${line} in ${width}`);
      }
    }
  });

  it('tells words that are parted from those that have a hyphen of their own', () => {
    const lines = (...texts: string[]) => texts.map((each) => ({ text: each, isTitle: true }));
    assert.equal(isHyphenated(lines('Censor-', 'ship'), 'Censorship'), true);
    assert.equal(isHyphenated(lines('No-', 'harm'), 'No-harm'), false);
    assert.equal(isHyphenated(lines('No-harm prin-', 'ciple'), 'No-harm principle'), true);
  });
});
