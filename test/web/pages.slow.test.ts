import type { Browser } from 'playwright-core';
import { launchBrowser } from '../harness/chromium.mjs';
import { elementCases } from './element-cases.js';

describe('in pages', () => {
  let browser: Browser;
  before(async () => { browser = await launchBrowser(); });
  after(() => browser?.close());
  elementCases(() => browser);
});
