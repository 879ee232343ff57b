import { call, deskOver } from '../support/desk.js';
import { expectTold } from '../support/told.js';

const map = `===
title: Trees
sources:
  roe: {title: Leaves, author: "Roe, Ann", file: roe.txt}
  lee: {title: Bark, file: lee.html}
  none: {title: Only a title}
  lost: {title: Lost, file: lost.txt}
===

[Plant]: We should plant trees. #thesis
  + [Shade]: Trees “give shade in summer, and in winter they let the light through”. [@roe, p. 1]
    _ [North]: Not on the north side.
  + <Cool>: “Cities are cooler by many degrees under trees.” [@lee]
    & [Heat]: Cities are hot.
    & [Trees cool]: Trees cool. [@none]
  - [Leaves]: Leaves have to be “swept up in autum”. [@roe, p. 2]
    - [Compost]: They make compost.
  - {note: from the budget} [Cost]: They cost money.
  - {weight: 0.3} [Roots]: “Roots lift every stone.” [@lost]
  ? Who waters them?

No title stands before this claim.
  + [Compost]
`;
const roe = 'Leaves\n\nTrees give shade in summer, and in winter they let the light through.\n\nNobody has counted them.\fIn autumn leaves have to be swept up in autumn, which is work.\n\nA longer paragraph that no claim uses, and that goes on for so long that what is shown of it in a list of the paragraphs that are left over has to be cut somewhere.\fThe end.\n';
const lee = `<html lang="en"><body><p>Cities are cooler by several degrees under trees.</p><p>Bark protects.</p></body></html>`;
const long = `${Array.from({ length: 9 }, (_, i) => `Paragraph ${i}${' and more words'.repeat(300)}.`).join('\n\n')}\n`;
const files = {
  'map.arg': map, 'roe.txt': roe, 'lee.html': lee, 'long.txt': long, 'alone.txt': 'A text that no map names.\n', 'broken.docx': 'no zip',
  'main.arg': '@include(part.arg)\n\n[A]: a. #thesis\n  + [B]\n', 'part.arg': '[B]: b.\n  + [C]: c.\n    + [D]: d.\n      + [E]: e.\n        + [F]: f.\n', 'empty.arg': '\n',
};

/** What tools answer, one after the other: each line is the name of a tool and what it is asked. */
async function answers(text: string): Promise<string[]> {
  const told: string[] = [];
  for (const line of text.trimEnd().split('\n')) {
    const [, name = '', args = ''] = /^(\w+) (.*)$/.exec(line)!;
    const desk = deskOver(files, { writes: name === 'edit_map' && args.includes('main.arg') });
    const answer = await call(desk, name, JSON.parse(args));
    told.push(...`${answer.isError === true ? 'error: ' : ''}${answer.text}`.split('\n').map((each) => (each.length > 400 ? `${each.slice(0, 120)} … (${each.length})` : each.startsWith('|') ? ` ${each}` : each)));
    for (const [file, now] of desk.written) told.push(`${file} is now ${JSON.stringify(now)}`);
  }
  return told.map((each) => (each === '' ? '.' : each));
}

describe('what tools answer to assistants (UPDATE=1 writes what they answer now)', () => {
  it('is what it was', () => expectTold('answers.txt', answers));
});
