import assert from 'node:assert/strict';
import { draw } from '../../extension/webview/drawing/draw.js';
import { overlap } from '../../server/src/picture/layout/geometry.js';
import { wholeView } from '../../server/src/picture/view.js';
import type { NodeVerdict } from '../../server/src/picture/graph.js';
import { graphOf } from '../picture/map.js';

const text = `# Plan

[Shed]: The house should put up a shed. #thesis
  + [Dry]: Bicycles stay dry.
  - [Dear]: It is dear.

# Replies

[Paid]: The town pays.
  -> [Dear]
[Rust]: Wet bicycles rust.
  +> [Dry]
  +> [Shed]

# Alone

[Aside]: a.
`;
const statuses: Readonly<Record<string, NodeVerdict['status']>> = { '[Shed]': 'accepted', '[Dry]': 'accepted', '[Dear]': 'rejected', '[Paid]': 'open' };

async function printed(arrange: 'thesis' | 'sections'): Promise<string[]> {
  const verdicts = { get: (id: string) => (statuses[id] === undefined ? undefined : { status: statuses[id], reason: '' }) };
  const { far: { regions, bundles } } = await draw({ graph: graphOf(text, { verdicts }), view: { ...wholeView, arrange } });
  for (const [i, one] of regions.entries()) for (const other of regions.slice(i + 1)) assert.ok(!overlap(one, other));
  return [
    ...regions.map(({ heading, claim, others, isThesis, counts }) => `${heading}${claim === '' ? '' : `: ${claim}`}${others.map(({ name, verdict }) => ` [${name} ${verdict}]`).join('')}${isThesis ? ' #thesis' : ''} `
      + Object.values(counts).join('/')),
    ...bundles.map(({ from, to, pro, con }) => `${regions[from]!.heading} → ${regions[to]!.heading}: ${pro} for, ${con} against`),
  ];
}

describe('a map from very far', () => {
  it('has its sections as cards, with what they are about, their verdicts and one arrow for all that runs between two', async () => {
    assert.deepEqual(await printed('sections'), [
      'Plan: Shed: The house should put up a shed. 2/0/0/1/0', 'Replies [Paid open] [Rust null] 0/0/1/0/0', 'Alone: Aside: a. 0/0/0/0/0', 'Replies → Plan: 2 for, 1 against',
    ]);
  });

  it('has a card for what excludes a thesis, if something bears on it, so that what speaks against that is not read as speaking for the thesis', async () => {
    const far = async (words: string) => {
      const { far: { regions, bundles } } = await draw({ graph: graphOf(words), view: { ...wholeView, arrange: 'thesis' } });
      return [...regions.map(({ heading, counts }) => `${heading} ${Object.values(counts).join('/')}`), ...bundles.map(({ from, to, pro, con, alike }) => `${regions[from]!.heading} → ${regions[to]!.heading}: ${pro} for, ${con} against${alike === null ? '' : `, ${alike}`}`)];
    };
    const old = '[Old]: o. #thesis\n  + [Lead]: l.\n  >< [Young]: y.\n    + [Cooling]: c.\n\n[Source]: s.\n  >< [Cooling]\n  + [Radium]: r.\n';
    assert.deepEqual(await far(old), ['Old 0/0/0/0/0', 'Young 0/0/0/0/0', 'Source 0/0/0/0/0', 'Old → Young: 0 for, 1 against, symmetric', 'Source → Young: 0 for, 1 against']);
    assert.deepEqual(await far(old.replace('    + [Cooling]: c.\n', '').replace('>< [Cooling]', '>< [Lead]')), ['Old 0/0/0/0/0', 'Source 0/0/0/0/0', 'Source → Old: 0 for, 1 against']);
  });

  it('has one arrow where relations run both ways, with its head where most of them lead', async () => {
    const both = '# One\n\n[A]: a.\n  + [C]\n\n[B]: b.\n\n# Two\n\n[C]: c.\n  + [B]\n  - [A]\n\n[D]: d.\n';
    const bundlesOf = async (words: string) => (await draw({ graph: graphOf(words), view: { ...wholeView, arrange: 'sections' } })).far.bundles;
    assert.deepEqual(await bundlesOf(both), [{ from: 0, to: 1, pro: 2, con: 1, shared: 0, alike: null, isForceless: false }]);
    assert.deepEqual(await bundlesOf(both.replace('[B]: b.', '[B]: b.\n  + [D]\n  - [C]')), [{ from: 1, to: 0, pro: 3, con: 2, shared: 0, alike: null, isForceless: false }]);
  });

  it('counts apart what is only taken as given, and quotations that are not in their source', async () => {
    const options = {
      verdicts: { get: (id: string) => ({ status: 'accepted' as const, reason: '', isGiven: id === '[B]' }) },
      quotations: new Map([['[A]', (['found', 'not-found', 'misplaced'] as const).map((state) => ({ words: 'w', source: 'k', page: null, state }))]]),
    };
    const { far: { regions } } = await draw({ graph: graphOf('# One\n\n[A]: a.\n  + [B]: b.\n\n# Two\n\n[C]: c.\n', options), view: { ...wholeView, arrange: 'sections' } });
    assert.deepEqual(regions.map(({ counts: { accepted, given }, misquoted }) => [accepted, given, misquoted]), [[1, 1, 2], [1, 0, 0]]);
  });

  it('names the other theses of a section with their verdicts', async () => {
    const verdicts = { get: (id: string) => ({ status: id === '[B]' ? 'open' as const : 'accepted' as const, reason: '' }) };
    const { far: { regions } } = await draw({ graph: graphOf('# Core\n\n[A]: a. #thesis\n\n[B]: b. #thesis\n\n# Rest\n\n[C]: c.\n', { verdicts }), view: { ...wholeView, arrange: 'sections' } });
    assert.deepEqual(regions.map(({ claim, verdict, others }) => ({ claim, verdict, others })), [
      { claim: 'A: a.', verdict: 'accepted', others: [{ name: 'B', verdict: 'open' }] }, { claim: 'C: c.', verdict: 'accepted', others: [] },
    ]);
  });

  it('names all claims of a section that collects them, rather than the first with its verdict as if that were the section’s', async () => {
    const verdicts = { get: (id: string) => ({ status: id === '[B]' ? 'open' as const : 'accepted' as const, reason: '' }) };
    const regionOf = async (text: string) => {
      const { far: { regions } } = await draw({ graph: graphOf(text, { verdicts }), view: { ...wholeView, arrange: 'sections' } });
      const { claim, claimTitle, verdict, others } = regions[0]!;
      return { claim, claimTitle, verdict, others: others.map((each) => `${each.name} ${each.verdict}`) };
    };
    assert.deepEqual(await regionOf('# Evidence\n\n[A]: a.\n\n[B]: b.\n\n[A text]\n\n# Rest\n\n[C]: c.\n  + [A]\n'),
      { claim: '', claimTitle: '', verdict: null, others: ['A accepted', 'B open', 'A text accepted'] });
    assert.deepEqual(await regionOf('# Evidence\n\n[A]: a.\n  + [R]: r.\n\n[B]: b.\n'), { claim: 'A: a.', claimTitle: 'A', verdict: 'accepted', others: [] });
    assert.deepEqual(await regionOf(`# Evidence\n\n${Array.from({ length: 7 }, (_, i) => `[C${i}]: c.\n`).join('\n')}`), { claim: 'C0: c.', claimTitle: 'C0', verdict: 'accepted', others: [] });
  });

  it('arranged by thesis has its trees', async () => {
    assert.deepEqual(await printed('thesis'), ['Shed: The house should put up a shed. #thesis 1/0/1/1/0', 'Aside: a. 0/0/0/0/0']);
  });

  it('has arrows between trees for what they are about alone, by what that does to what the other is about', async () => {
    const theses = '[A]: a. #thesis\n  + [B]: b.\n  >< [D]: d. #thesis\n\n[D]\n  + [E]: e.\n  - [F]: f.\n    - [B]\n    - [G]: g.\n';
    const { far: { regions, bundles } } = await draw({ graph: graphOf(theses), view: { ...wholeView, arrange: 'thesis' } });
    assert.deepEqual(bundles.map(({ from, to, ...rest }) => ({ from: regions[from]!.heading, to: regions[to]!.heading, ...rest })), [
      { from: 'A', to: 'D', pro: 0, con: 1, shared: 1, alike: 'symmetric', isForceless: false },
    ]);
  });

  it('counts what trees share, whichever of them has it', async () => {
    const sharing = async (more: string) => {
      const { far: { regions, bundles } } = await draw({ graph: graphOf(`[A]: a. #thesis\n  + [B]: b.\n    + [C]: c.\n\n[D]: d. #thesis\n  + [E]: e.\n    + [F]: f.\n    + [C]\n${more}`), view: { ...wholeView, arrange: 'thesis' } });
      return bundles.map(({ from, to, pro, con, shared, alike }) => [[regions[from]!.heading, regions[to]!.heading].toSorted().join(), pro, con, shared, alike]);
    };
    assert.deepEqual(await sharing(''), [['A,D', 0, 0, 1, null]]);
    assert.deepEqual(await sharing('\n[B]\n  + [F]\n'), [['A,D', 0, 0, 2, null]]);
  });

  it('has with what stands in no section all that bears on it alone', async () => {
    const words = '[X]: x.\n  + <B>\n    & [P]: p.\n    & [Q]: q.\n      + [R]: r.\n  - [Z]: z.\n    + [Q]\n\n# One\n\n[S]: s.\n  - [X]\n\n[T]: t.\n  + [X]\n';
    const { far: { regions, bundles } } = await draw({ graph: graphOf(words), view: { ...wholeView, arrange: 'sections' } });
    assert.deepEqual(regions.map(({ heading, isSection }) => [heading, isSection]), [['One', true], ['X', false], ['Q', false]]);
    // Q bears on two, which are one card from afar.
    assert.deepEqual(bundles.map(({ from, to, pro, con, alike }) => [regions[from]!.heading, regions[to]!.heading, pro, con, alike]), [['Q', 'X', 2, 0, null], ['X', 'One', 1, 1, null]]);
  });

  it('has each of the claims that exclude one another on its own, with what follows from it alone, also where they share a section', async () => {
    const words = '# Rivals\n\n[G]: g.\n  >< [H]: h.\n\n# Evidence\n\n[A]: a.\n\n[B]: b.\n\n[C]: c.\n  + [D]: d.\n  + [E]: e.\n  + [F]: f.\n\n# Rest {isGroup: false}\n\n'
      + '<One>: o.\n\n(1) [G]\n(2) [Own]: n.\n(3) [Both]: m.\n-----\n(4) [A]\n\n<Other>: p.\n\n(1) [G]\n-----\n(2) Not b.\n  >< [B]\n\n<Third>: q.\n\n(1) [H]\n(2) [Both]\n(3) [P]: p.\n  >< [X]: x.\n-----\n(4) [A]\n';
    const { far: { regions, bundles, regionOf } } = await draw({ graph: graphOf(words), view: { ...wholeView, arrange: 'sections' } });
    const members = regions.map(({ heading }, i) => `${heading}: ${Object.keys(regionOf).filter((id) => regionOf[id] === i && !id.startsWith('[]')).toSorted().join(' ')}`);
    assert.deepEqual(members.toSorted(), ['Both: [Both]', 'Evidence: [A] [B] [C] [D] [E] [F]', 'G: <One> <Other> [G] [Own]', 'H: <Third> [H] [P] [X]']);
    assert.deepEqual(bundles.map(({ from, to, pro, con }) => `${regions[from]!.heading} → ${regions[to]!.heading}: ${pro}/${con}`).toSorted(), [
      'Both → G: 1/0', 'Both → H: 1/0', 'G → Evidence: 1/1', 'G → H: 0/1', 'H → Evidence: 1/0',
    ]);
  });

  it('tells arrows of premises alone from others, and those without a direction', async () => {
    const words = '# One\n\n[A]: a.\n\n# Two\n\n<B>: b\n  & [A]\n\n# Three\n\n[C]: c.\n  >< [D]\n\n# Four\n\n[D]: d.\n';
    const { far: { regions, bundles } } = await draw({ graph: graphOf(words), view: { ...wholeView, arrange: 'sections' } });
    assert.deepEqual(bundles.map(({ from, to, alike }) => [regions[from]!.heading, regions[to]!.heading, alike]), [['One', 'Two', 'premise'], ['Three', 'Four', 'symmetric']]);
  });

  it('tells of a claim that excludes part of another tree what it does to what that is about', async () => {
    const words = '[A]: a. #thesis\n  - [B]: b.\n    + [C]: c.\n\n[D]: d.\n  >< [C]\n  + [E]: e.\n';
    const { far: { regions, bundles } } = await draw({ graph: graphOf(words), view: { ...wholeView, arrange: 'thesis' } });
    assert.deepEqual(bundles.map(({ from, to, pro, con, alike }) => [regions[from]!.heading, regions[to]!.heading, pro, con, alike]), [['D', 'A', 1, 0, null]]);
  });

  it('tells arrows without force: where all that says so is rejected or unproven, unless it excludes the other', async () => {
    const words = '# One\n\n[A]: a.\n  + [B]\n  - [C]\n  >< [D]\n\n# Two\n\n[B]: b.\n\n[E]: e.\n\n# Three\n\n[C]: c.\n\n# Four\n\n[D]: d.\n';
    const arrows = async (without: readonly string[], more = '') => {
      const verdicts = { get: (id: string) => ({ status: without.includes(id) ? id === '[C]' ? 'unproven' as const : 'rejected' as const : 'accepted' as const, reason: '' }) };
      const { far: { regions, bundles } } = await draw({ graph: graphOf(words.replace('  + [B]', `  + [B]${more}`), { verdicts }), view: { ...wholeView, arrange: 'sections' } });
      return bundles.filter(({ isForceless }) => isForceless).map(({ from }) => regions[from]!.heading);
    };
    assert.deepEqual(await arrows([]), []);
    assert.deepEqual(await arrows(['[B]', '[C]', '[D]']), ['Two', 'Three']);
    assert.deepEqual(await arrows(['[B]'], '\n  + [E]'), []);
    assert.deepEqual(await arrows(['[B]', '[E]'], '\n  + [E]'), ['Two']);
  });

  it('of one tree has what hangs from its root', async () => {
    const { far } = await draw({ graph: graphOf('[A]: a. #thesis\n  + [B]: b.\n    + [C]: c.\n  - [D]: d.\n    + [E]: e.\n    - [F]: f.\n'), view: wholeView });
    assert.deepEqual(far.regions.map(({ heading }) => heading), ['A', 'B', 'D']);
    assert.deepEqual(far.bundles.map(({ from, to, pro, con }) => [from, to, pro, con]), [[1, 0, 1, 0], [2, 0, 0, 1]]);
  });
});
