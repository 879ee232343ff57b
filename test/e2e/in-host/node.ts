import Mocha from 'mocha/mocha.js';
import { runSuites } from '../../harness/mocha-run.mjs';

/** Called by VS Code in its extension host. */
export const run = () => runSuites(Mocha, () => Promise.all([import('./node-suite.js'), import('./fix-suite.js'), import('./feature-suite.js'), import('./verdict-suite.js'), import('./tool-suite.js')]));
