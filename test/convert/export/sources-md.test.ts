import assert from 'node:assert/strict';
import { exported } from '../../support/exported.js';

describe('a list of sources', () => {
  const write = async (sources: string, text: string) => await exported(`===\nsources:\n${sources}===\n\n${text}`, 'sources-md') as string;

  it('is in the order of authors and dates, which tell apart what one of them wrote in one year', async () => {
    assert.equal(await write(`  b: {author: "de Vries, Jan", date: 1999, title: Second}
  a: {author: "de Vries, Jan", date: 1999, title: First?}
  c: {author: Council of Europe and others, title: Convention, doi: 10.1/x}
  d: {title: "Handbook: all of it", date: 1890}
  e: {title: Unused}
`, '[A]: x [@b, p. 1], y [@a, p. 2; @c], z [@d], [@b, p. 1], [@nowhere, ch. 2].\n'), `# Sources: Argument map

- Council of Europe and others: *Convention*. <https://doi.org/10.1/x>
- de Vries, Jan (1999a): *First?* \\[cited: p. 2\\]
- de Vries, Jan (1999b): *Second*. \\[cited: p. 1\\]
- 1890: *Handbook: all of it*.
- nowhere. \\[cited: ch. 2\\]
`);
  });

  it('says so where nothing is cited', async () => {
    assert.equal(await exported('[A]: a.\n', 'sources-md'), '# Sources: Argument map\n\nNo sources are cited.\n');
  });
});
