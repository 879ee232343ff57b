import type { Browser } from 'playwright-core';
import { launchBrowser } from '../harness/chromium.mjs';
import { limits } from '../harness/limits.mjs';
import { elementCases } from './element-cases.js';
import { siteCases } from './site-cases.js';

describe('in a browser', function () {
  this.timeout(limits.test);
  let browser: Browser;
  before(async () => { browser = await launchBrowser(); });
  after(() => browser?.close());
  elementCases(() => browser);
  siteCases(() => browser);
});
