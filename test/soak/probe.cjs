// Loaded into a server: tells over its channel how much memory it needs, after a collection, and how much processor time
// (in microseconds) it has needed; or writes what is in its memory into the file that it is given.
const { writeHeapSnapshot } = require('node:v8');
const { peakMemory } = require('../support/peak-memory.cjs');

process.on('message', ({ snapshot }) => {
  const { user, system } = process.cpuUsage();
  if (snapshot === undefined) global.gc();
  else writeHeapSnapshot(snapshot);
  process.send({ memory: process.memoryUsage(), peak: peakMemory(), cpu: user + system });
});
// The question must not keep the server alive; its threads, which load this too, have no channel.
process.channel?.unref();
