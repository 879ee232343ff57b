// Loaded into a server: tells over its channel how much processor time (in microseconds) it has needed, or how much memory it
// needs after a collection; or writes what is in its memory into the file that it is given.
const { writeHeapSnapshot } = require('node:v8');
const { peakMemory } = require('../support/peak-memory.cjs');

process.on('message', ({ snapshot, asksForTime }) => {
  if (asksForTime) {
    const { user, system } = process.cpuUsage();
    process.send(user + system);
    return;
  }
  if (snapshot === undefined) global.gc();
  else writeHeapSnapshot(snapshot);
  process.send({ memory: process.memoryUsage(), peak: peakMemory() });
});
// The question must not keep the server alive; its threads, which load this too, have no channel.
process.channel?.unref();
