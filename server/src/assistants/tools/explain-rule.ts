import * as z from 'zod/mini';
import { readReference } from '../reference.js';
import { ruleNamed } from '../rule-named.js';
import { ToolError } from '../tool-error.js';
import { described, tool } from '../tool.js';

/** Tells why a rule matters and how to mend what it finds. */
export const explainRule = tool({
  name: 'explain_rule',
  title: 'Explain a rule',
  description: 'Explains what a rule of `check` finds, why it matters and how to fix what it finds, with a bad and a good example.',
  arguments: { rule: described(z.string(), 'The name of the rule, as `check` gives it, such as `unsupported-claim`.') },
  async run({ rule }, desk) {
    const { pages } = await readReference(desk.readAsset);
    const page = Object.hasOwn(pages, rule) ? pages[rule] : undefined;
    if (page !== undefined) return page;
    ruleNamed(rule);
    throw new ToolError(`The page of \`${rule}\` is missing.`);
  },
});
