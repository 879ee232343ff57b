import assert from 'node:assert/strict';
import { importMap } from '../../../server/src/convert/import.js';
import { imported, textOf } from '../../support/imported.js';
import { examples } from './examples.js';

describe('a mind map of Freeplane', () => {
  it('becomes a thesis with what its signs say', async () => {
    assert.equal(await textOf('freeplane', examples.freeplane), `[We need trams]: We need trams. #thesis
  + [They are quiet]: They are quiet.
  - [They squeal]: They squeal.
`);
  });

  it('keeps questions, attributes and arrows, and counts icons that it does not know', async () => {
    const { text, remarks } = await imported(`<map version="freeplane 1.11.1"><node TEXT="We need trams." ID="a"><icon BUILTIN="idea"/>
<node TEXT="pro: They are quiet." ID="b" LINK="report.pdf"><attribute NAME="source" VALUE="Board, p. 3"/><arrowlink DESTINATION="c"/><arrowlink DESTINATION="z"/></node>
<node TEXT="They squeal." ID="c" LINK="#b"><icon BUILTIN="stop-sign"/></node><node TEXT="Who pays?"><icon BUILTIN="help"/></node>
<node TEXT="con: They cost."><icon BUILTIN="yes"/></node></node></map>`, { format: 'freeplane' });
    assert.equal(text, `[We need trams]: We need trams. #thesis {icons: [idea]}
  + [They are quiet]: They are quiet.
    {url: "report.pdf", source: "Board, p. 3", see: They squeal}
  - [They squeal]: They squeal. {see: They are quiet}
  - [They cost]: They cost.
  ? Who pays?
`);
    assert.deepEqual(remarks, [
      'kept as data or comments, since a map cannot express it: arrows between lines (2), attributes of nodes (1), icons that do not say whether a node speaks for or against (1)',
      'left out: arrows to lines that do not exist (1)',
    ]);
  });

  it('tells what it is not', async () => assert.rejects(importMap('<map/>', { format: 'freeplane' }), /line 1, column 1, <map>: this is not a mind map/));
});
