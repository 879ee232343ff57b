import { evaluate } from '../../evaluation/evaluate.js';
import { titledId } from '../../model/ids.js';
import { buildMap } from '../../model/merge.js';
import { summarise } from '../../model/summarise.js';
import { parse } from '../../syntax/parse.js';
import type { MapDraft } from './draft.js';
import { titlesOf } from './titles.js';
import { writeMap } from './write.js';

/**
 * Expects of each claim that has a label in the other format one of the verdicts that the label stands for. Where Argmark
 * comes to another one, the label is kept as data, and counted: a test of another program's semantics is no fault of the map.
 */
export function expectVerdicts(draft: MapDraft): void {
  if (draft.labels.size === 0) return;
  const { verdicts } = evaluate(buildMap([summarise('file:///import.arg', parse(writeMap(draft)))]));
  const titles = titlesOf(draft);
  for (const [key, { label, verdicts: meant }] of draft.labels) {
    const status = verdicts.get(titledId('claim', titles.get(key)!))?.status;
    const { data } = draft.nodes.get(key)!;
    if (status !== undefined && meant.includes(status)) {
      data['expect'] = status;
    } else {
      data['label'] = label;
      draft.keep('expected labels that Argmark’s verdicts differ from');
    }
  }
}
