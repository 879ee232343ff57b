import assert from 'node:assert/strict';
import { readYaml } from '../../server/src/model/data.js';

describe('a mapping of many keys', () => {
  const read = (text: string) => readYaml(text, 0, { start: 0, end: text.length });

  it('reports those that it has already', () => {
    assert.deepEqual(read('a: 1\nb: {c: 1, c: 2}\na: 3\n').problems.map(({ message, range }) => `${range.start} ${message.split(/[.,;]/)[0]}`).length, 2);
    assert.deepEqual(read('a: 1\nb: 2\n"c": 3\n').problems, []);
  });
});
