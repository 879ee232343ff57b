import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

/** WCAG 2.2 AA and good practice. */
export const everything: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], rules: { 'target-size': { enabled: true } },
};
/** What a theme can change. */
export const contrasts: RunOptions = { runOnly: ['color-contrast'] };

/** What axe-core finds in a page: rule, where, and what is wrong. */
export async function violations(page: Page, options: RunOptions): Promise<string[]> {
  await page.evaluate(await axeSource());
  const { violations: found } = await page.evaluate((asked) =>
    (globalThis as unknown as { axe: { run(asked: RunOptions): Promise<AxeResults> } }).axe.run(asked), options);
  return found.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`));
}

let axe: Promise<string> | undefined;
function axeSource(): Promise<string> {
  return axe ??= readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
}
