import { findingsIn } from '../support/findings.js';
import { repairsOf } from '../support/fixes.js';
import { views } from '../support/specification.js';
import { changedLines, expectTold } from '../support/told.js';

/** What is found in data, or in YAML as the front matter of a map, what the fixes make of its lines, and what is read all the same. */
function told(yaml: string): string[] {
  const text = yaml.startsWith('[A]') ? yaml : `===\n${yaml}===\n\n[A]: a #assumption\n`;
  const { repairs } = repairsOf(text);
  const found = findingsIn(text).filter(({ code }) => code === 'invalid-yaml' || code === 'invalid-configuration');
  return [
    ...found.flatMap(({ at, code, message, place }) => [`${at} ${code}: ${message}`,
      ...repairs.filter(({ finding }) => finding.place.range?.start === place.range?.start).map(({ title, text: after }) => `  ${title} → ${changedLines(text, after)}`)]),
    `reads ${views['map']!(text).replace(/\n?\[A\]: "a" #assumption$/, '').replaceAll('\n', ' ⏎ ') || 'nothing'}`,
  ];
}

describe('YAML that is not read as it is meant (UPDATE=1 writes what is said now):', () => {
  it('is told, mended, and read as if it were', () => expectTold('yaml.txt', told));
});
