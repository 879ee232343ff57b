import type { Ask } from './ask.js';
import type { LateSources } from './sources.js';

/** What maps take from their sources, by what `ask` knows. What needs more is loaded when it is first asked for. */
export function lateSources({ of, at }: Ask): LateSources {
  return {
    async bibliographies(uri) {
      const { checkedBibliographies } = await import('../features/bibliography-diagnostic.js');
      return of(uri, checkedBibliographies) ?? [];
    },
    async report(uri) {
      const { sourceReport } = await import('../features/source-report.js');
      return of(uri, sourceReport);
    },
    async quotations(uri) {
      const { reportedQuotations } = await import('../features/source-report.js');
      return of(uri, (snapshot) => reportedQuotations(snapshot).filter(({ location }) => location.uri === snapshot.uri)) ?? [];
    },
    async quotationStates(uri) {
      const { quotedState } = await import('../features/node-quotations.js');
      return of(uri, (snapshot) => snapshot.file.blocks.flatMap(({ quotations }) => quotations.map((each) => quotedState(snapshot, each)))) ?? [];
    },
    async read(uri, key) {
      const { readSource } = await import('../features/source-report.js');
      return of(uri, (snapshot) => readSource(snapshot, key)) ?? { kind: 'none' };
    },
    async shown(uri) {
      const { shownSources } = await view();
      return of(uri, shownSources);
    },
    async content(uri, key) {
      const { sourceContent } = await view();
      return of(uri, (snapshot) => sourceContent(snapshot, key));
    },
    async at(uri, place) {
      const { sourcesAt, sourcesOfNode } = await view();
      return ('id' in place ? of(uri, (snapshot) => sourcesOfNode(snapshot, place.id)) : at(uri, place, sourcesAt)) ?? [];
    },
    async passage(uri, use) {
      const { passageAt } = await view();
      return of(uri, (snapshot) => passageAt(snapshot, use));
    },
    async quote(uri, use) {
      const { quotePassage } = await view();
      return of(uri, (snapshot) => quotePassage(snapshot, use));
    },
  };
}

/** What shows sources is loaded when one is first asked for. */
function view() {
  return import('../features/source-view/source-view.js');
}
