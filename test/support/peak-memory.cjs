const { readFileSync } = require('node:fs');

/**
 * How many bytes this process has held at most. What `resourceUsage` tells begins with what the process held that started
 * this one, so Linux is asked itself.
 */
exports.peakMemory = () => {
  const { maxRSS } = process.resourceUsage();
  if (process.platform !== 'linux') return maxRSS * 1024;
  return Number(/^VmHWM:\s*(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? maxRSS) * 1024;
};
