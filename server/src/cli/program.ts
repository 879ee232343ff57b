#!/usr/bin/env node
import { printable } from '../base/printable.js';
import { reasonOf } from '../node/reason.js';
import { tierLater } from '../node/tier-later.js';
import { exit, InputError, processIo } from './io.js';
import { main } from './main.js';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that has seen enough (`argmark check | head`) closes the pipe; that is no fault.
  if (error.code === 'EPIPE') process.exit();
  end(`The output cannot be written: ${reasonOf(error)}.`);
});
// There is nobody to tell.
process.stderr.on('error', () => process.exit(exit.failure));
process.on('uncaughtException', (error) => {
  fail(error);
  process.exit();
});

tierLater();
// `async`, so that what fails at once fails like all else.
void (async () => main(process.argv.slice(2), processIo()))().then((code) => {
  if (code !== undefined) process.exitCode = code;
}, fail);

function fail(error: unknown): void {
  if (error instanceof InputError) return end(error.message);
  const reason = reasonOf(error);
  end(`This is an error in Argmark: ${reason}. Please report it at https://github.com/argmark/argmark/issues; with ARGMARK_DEBUG=1 `
    + 'set in the environment, you also see where it happened.');
  if (process.env['ARGMARK_DEBUG'] && error instanceof Error) process.stderr.write(`${error.stack}\n`);
}

/** Ends with 2, once all is written: 1 would say that the map has findings. */
function end(message: string): void {
  process.stderr.write(`argmark: ${printable(message)}\n`);
  process.exitCode = exit.failure;
}
