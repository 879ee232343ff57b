import fs from 'node:fs';
import path from 'node:path';
import type { FrameLocator } from 'playwright-core';
import type { Scene } from './support.js';

/** What a person does with a source beside its map, by keys alone. */
export interface SourceHands {
  /** The map takes so many passages of the source that is shown. */
  passages(count: number): Promise<void>;
  /** Selects the sentence that begins so. */
  select(beginning: string): Promise<void>;
  /** Makes a claim of the selected sentence, under the title that is suggested; then the map takes so many passages. */
  makeClaim(count: number): Promise<void>;
  /** The text of the map as it is on disk, once all is saved. */
  saved(): Promise<string>;
}

/** Works on the source in `source`, a panel beside the map `file`. */
export function sourceHands({ workbench, stage }: Scene, source: FrameLocator, file: string): SourceHands {
  const { page } = workbench;
  const quickInput = page.locator('.quick-input-widget');
  const passages = (count: number) => source.locator(`#source[data-passages="${count}"]`).waitFor();
  return {
    passages,
    async select(beginning) {
      if (await source.locator('.offers').isVisible()) {
        await page.keyboard.press('Escape');
        await source.locator('.offers').waitFor({ state: 'hidden' });
      }
      await page.keyboard.press('Home');
      await page.waitForTimeout(200);
      for (let sentence = 0; sentence < 80; sentence++) {
        await page.keyboard.press('ArrowRight');
        await source.locator('.offers').waitFor();
        if ((await source.locator('.announcement').textContent())!.replace(/\*/g, '').startsWith(`Selected: ${beginning}`)) return;
      }
      throw new Error(`No sentence begins with ${beginning}`);
    },
    async makeClaim(count) {
      await page.keyboard.press('c');
      await quickInput.locator('.quick-input-message', { hasText: 'Without one' }).waitFor();
      await quickInput.locator('input[type=text]').first().press('Enter');
      await quickInput.waitFor({ state: 'hidden' });
      await passages(count);
    },
    async saved() {
      await workbench.command('File: Save All Files');
      await page.locator('.tab.dirty').first().waitFor({ state: 'detached' });
      return fs.readFileSync(path.join(stage.folder, file), 'utf8');
    },
  };
}
