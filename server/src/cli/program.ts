#!/usr/bin/env node
import { exit, processIo } from './io.js';
import { main } from './main.js';

// A reader that has seen enough (`argmark check | head`) closes the pipe; that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});
const io = processIo();
main(process.argv.slice(2), io).then((code) => {
  if (code !== undefined) process.exitCode = code;
}, (error: unknown) => {
  // A fault of this program; 1 would say that the map has findings.
  io.err(`argmark: ${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = exit.failure;
});
