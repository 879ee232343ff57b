import { setFlagsFromString } from 'node:v8';

/**
 * Lets the engine wait longer until it optimises a function. What opens a large map runs for a moment, and optimising it
 * for that took a third of the processor time; what runs at each keystroke is optimised all the same, a little later.
 * The flags are numbers that V8 reads whenever it counts: until version 11 what a function has run of its code, in bytes,
 * since version 12 how often it has. Of an engine that may not have them, none is set, since it would complain of them.
 */
export function tierLater(): void {
  const engine = Number.parseInt(process.versions.v8, 10);
  if (engine === 11) setFlagsFromString('--interrupt-budget=4000000');
  if (engine === 12 || engine === 13) {
    setFlagsFromString('--invocation-count-for-maglev=20000');
    setFlagsFromString('--invocation-count-for-turbofan=200000');
  }
}
