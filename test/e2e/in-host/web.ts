import Mocha from 'mocha/mocha.js';
import { runSuites } from '../../harness/mocha-run.mjs';

/** Called by VS Code in its web-worker extension host. */
export const run = () => runSuites(Mocha, () => Promise.all([import('./web-suite.js'), import('./tool-suite.js')]));
