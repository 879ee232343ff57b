// Loaded into a server: tells over its channel how much memory it needs, after a collection, and how much processor time
// (in microseconds) it has needed.
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  global.gc();
  process.send({ memory: process.memoryUsage(), cpu: user + system });
});
// The question must not keep the server alive; its threads, which load this too, have no channel.
process.channel?.unref();
