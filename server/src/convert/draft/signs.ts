import { withWindowsSigns } from '../../base/windows-1252.js';
import type { MapDraft } from './draft.js';

/** Puts the signs of Windows-1252 in their places in all texts of a draft: published argument graphs have them as control characters. */
export function readSigns(draft: MapDraft): void {
  if (draft.title !== undefined) draft.title = withWindowsSigns(draft.title);
  for (const node of draft.nodes.values()) {
    node.text = withWindowsSigns(node.text);
    if (node.title !== undefined) node.title = withWindowsSigns(node.title);
    node.data = Object.fromEntries(Object.entries(node.data).map(([name, value]) => [name, inSigns(value)]));
  }
  for (const [at, question] of draft.questions.entries()) draft.questions[at] = { ...question, text: withWindowsSigns(question.text) };
  for (const [at, remark] of draft.remarks.entries()) draft.remarks[at] = withWindowsSigns(remark);
}

/** Texts and lists of texts; other values of data are kept as they are. */
function inSigns(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inSigns);
  return typeof value === 'string' ? withWindowsSigns(value) : value;
}
