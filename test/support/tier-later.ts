// Tests run most code for a moment only, as the programs do: optimising it took a fifth of the processor time of all tests.
import { tierLater } from '../../server/src/node/tier-later.js';

tierLater();
