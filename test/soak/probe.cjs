// Loaded into a server: tells how much memory it needs, after a collection, whoever asks over its channel.
process.on('message', () => {
  global.gc();
  process.send(process.memoryUsage().heapUsed);
});
// The question must not keep the server alive; its threads, which load this too, have no channel.
process.channel?.unref();
