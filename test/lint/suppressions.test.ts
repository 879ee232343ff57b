import assert from 'node:assert/strict';
import { expectFindings, findingsIn } from '../support/findings.js';

const claims = (marked: string) => expectFindings(marked);

describe('a suppression', () => {
  it('of the next line holds for it alone', () => claims(`
// argmark-disable-next-line unsupported-claim: the survey is still out
[First]: x
[Second]: y
 ^^^^^^ unsupported-claim
`));

  it('of a line holds for the line that the comment begins in', () => claims(`
[First]: x // argmark-disable-line unsupported-claim
[Second]: y
 ^^^^^^ unsupported-claim
`));

  it('holds from disable to enable', () => claims(`
[First]: x
 ^^^^^ unsupported-claim

// argmark-disable unsupported-claim
[Second]: x

[Third]: x
// argmark-enable unsupported-claim

[Fourth]: x
 ^^^^^^ unsupported-claim
`));

  it('holds to the end of the file where nothing enables', () => claims(`
// argmark-disable unsupported-claim

[First]: x

# Later

[Second]: x
`));

  it('of the file holds before and behind the comment', () => claims(`
[First]: x

// argmark-disable-file unsupported-claim

[Second]: x
`));

  it('without a code holds for every rule', () => claims(`
// argmark-disable-next-line
[First]: x and @[Nowhere]
`));

  it('with codes holds for no other rule', () => claims(`
// argmark-disable-next-line undefined-claim
[First]: x and @[Nowhere]
 ^^^^^ unsupported-claim
`));

  it('takes several codes, with commas or spaces, and a reason after a colon', () => claims(`
// argmark-disable-next-line undefined-claim, unsupported-claim: see below
[First]: x and @[Nowhere]

// argmark-disable-next-line undefined-claim unsupported-claim
[Second]: x and @[Elsewhere]
`));

  it('stands in any kind of comment', () => claims(`
/* argmark-disable-next-line unsupported-claim */
[First]: x
<!-- argmark-disable-next-line unsupported-claim -->
[Second]: x
/* Nobody doubts it:
   argmark-disable-next-line unsupported-claim */
[Third]: x
[Fourth]: x /* argmark-disable-line unsupported-claim */
`));

  it('stands between the lines of a tree', () => claims(`
[Thesis]: x #thesis
  + [First]: x
//   ^^^^^ unsupported-claim
  // argmark-disable-next-line unsupported-claim
  + [Second]: x
    // argmark-disable-next-line undefined-claim
    - [Third]
//  ^ unanswered-counterpoint
`));

  it('takes back problems of the text as well', () => claims(`
// argmark-disable-next-line relation-without-parent
+ [First]: x #assumption
`));

  it('is no suppression in a text or in a comment about suppressions', () => claims(`
[First]: argmark-disable-line
 ^^^^^ unsupported-claim

// See argmark-disabled and argmark-ignore.
[Second]: x
 ^^^^^^ unsupported-claim
`));
});

describe('enable', () => {
  it('ends the suppression of its codes alone', () => claims(`
// argmark-disable unsupported-claim, undefined-claim
[First]: x and @[Nowhere]
// argmark-enable undefined-claim

[Second]: x and @[Elsewhere]
//                ^^^^^^^^^ undefined-claim
`));

  it('without a code ends all', () => claims(`
// argmark-disable unsupported-claim, undefined-claim
[First]: x and @[Nowhere]
// argmark-enable

[Second]: x and @[Elsewhere]
 ^^^^^^ unsupported-claim
//                ^^^^^^^^^ undefined-claim
`));

  it('lets a later disable begin again', () => claims(`
// argmark-disable unsupported-claim
[First]: x
// argmark-enable unsupported-claim

[Second]: x
 ^^^^^^ unsupported-claim

// argmark-disable unsupported-claim
[Third]: x
`));

  it('does not end the suppression of a file', () => claims(`
// argmark-disable-file unsupported-claim
// argmark-enable unsupported-claim
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unused-suppression

[First]: x
`));
});

describe('unused-suppression', () => {
  it('reports a comment that suppresses nothing, whatever its form', () => claims(`
// argmark-disable-next-line unsupported-claim
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unused-suppression
[First]: x #assumption
[Second]: x #assumption // argmark-disable-line
//                      ^^^^^^^^^^^^^^^^^^^^^^^ unused-suppression

/* argmark-disable undefined-claim */
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unused-suppression
// argmark-disable-file missing-text
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unused-suppression
`));

  it('reports each code of a comment that it is not needed for', () => claims(`
// argmark-disable-next-line unsupported-claim, undefined-claim
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unused-suppression
[First]: x
`));

  it('reports a code that does not exist', () => claims(`
// argmark-disable-next-line unsuported-claim
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unused-suppression
[First]: x
 ^^^^^ unsupported-claim
`));

  it('reports a second suppression of the same findings', () => claims(`
// argmark-disable unsupported-claim
[First]: x
// argmark-disable unsupported-claim
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unused-suppression
[Second]: x
`));

  it('reports an enable that has nothing to end, or a code of it', () => claims(`
// argmark-enable
^^^^^^^^^^^^^^^^^ unused-suppression
// argmark-disable unsupported-claim
[First]: x
// argmark-enable unsupported-claim, undefined-claim
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unused-suppression
// argmark-enable unsupported-claim
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unused-suppression
`));

  it('reports a comment that means to be one, and says what there is', () => {
    const text = `
// argmark-disabled unsupported-claim
[First]: x #assumption
/* argmark-ignore */
<!-- argmark-disable-nextline unsupported-claim -->
// argmark disable-file unsupported-claim
// argmark-enable unsuported-claim
// argmark draws this, and disables nothing
[Second]: x #assumption
`;
    assert.deepEqual(findingsIn(text).map(({ message }) => message), [
      'There is no comment `argmark-disabled`, so this one has no effect. Did you mean `argmark-disable`?',
      'There is no comment `argmark-ignore`, so this one has no effect. There are `argmark-disable-next-line`, '
        + '`argmark-disable-line`, `argmark-disable`, `argmark-enable`, `argmark-disable-file`.',
      'There is no comment `argmark-disable-nextline`, so this one has no effect. Did you mean `argmark-disable-next-line`?',
      'There is no comment `argmark disable-file`, so this one has no effect. Did you mean `argmark-disable-file`?',
      'There is no rule `unsuported-claim`, so nothing is enabled. Did you mean `unsupported-claim`? Write a reason after a colon.',
    ]);
  });

  it('is silent about a rule that is switched off', () => expectFindings(`
// argmark-disable-next-line unsupported-claim
[First]: x
`, { settings: { 'unsupported-claim': 'off' } }));

  it('cannot be suppressed itself', () => claims(`
// argmark-disable
^^^^^^^^^^^^^^^^^^ unused-suppression
// argmark-disable-file unused-suppression
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unused-suppression
`));
});
