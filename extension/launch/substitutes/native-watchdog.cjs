// @ts-check
/** Takes the place of a native module of VS Code's by which the extension host ends when the server has. */

/** @param {number} pid */
exports.start = pid => {
  setInterval(() => {
    try { process.kill(pid, 0); } catch { process.exit(); }
  }, 1000).unref();
};

exports.exit = (/** @type {number} */ code) => process.exit(code);
