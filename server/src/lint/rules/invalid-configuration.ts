import { meantFixes } from '../meant.js';
import type { Rule } from '../rule.js';
import { wrongSettings } from '../wrong-settings.js';

/** The values of settings are the model's to report, but for those of `map` and `story`; those below `rules` the linter's. */
export const invalidConfiguration: Rule = {
  code: 'invalid-configuration',
  title: 'A setting of the front matter is not understood',
  category: 'form',
  severity: 'warning',
  scope: 'block',
  concerns: ({ frontMatter }) => frontMatter !== undefined,
  check: ({ frontMatter }) => (frontMatter === undefined ? [] : wrongSettings(frontMatter)),
  fix: meantFixes,
};
