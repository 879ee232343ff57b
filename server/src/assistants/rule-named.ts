import { didYouMean, rules, suggester } from '../service.js';
import { ToolError } from './tool-error.js';

const codes = rules.map(({ code }) => code);

/** Throws a ToolError where there is no rule of this name, with those that may be meant. */
export function ruleNamed(rule: string): void {
  if (codes.includes(rule)) return;
  const alike = suggester(() => codes)(rule);
  throw new ToolError(`There is no rule \`${rule}\`.${didYouMean(alike, (each) => `\`${each}\``)}${alike.length === 0 ? ` There are ${codes.join(', ')}.` : ''}`);
}
