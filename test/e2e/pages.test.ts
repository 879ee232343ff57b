import type { Browser } from 'playwright-core';
import { launchBrowser } from '../harness/chromium.mjs';
import { elementCases } from './element-cases.js';
import { siteCases } from './site-cases.js';

describe('in a browser', () => {
  let browser: Browser;
  before(async () => { browser = await launchBrowser(); });
  after(() => browser?.close());
  elementCases(() => browser);
  siteCases(() => browser);
});
