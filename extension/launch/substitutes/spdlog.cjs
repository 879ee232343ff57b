// @ts-check
/**
 * Takes the place of VS Code's logger, a native module that would have to be compiled: without it the Output panel
 * stays empty and every log file prints a stack trace. Copied into the installation, so it uses only Node.
 */
const fs = require('node:fs');
const path = require('node:path');

const levels = ['trace', 'debug', 'info', 'warning', 'error', 'critical', 'off'];

class Logger {
  /** @type {(level: string, message: string) => string} */
  #format = (level, message) => `${new Date().toISOString().replace('T', ' ').replace('Z', '')} [${level}] ${message}\n`;
  #level = 2;
  #file;

  /** @param {string} _type @param {string} _name @param {string} file */
  constructor(_type, _name, file) { this.#file = file; }

  /** @param {number} level @param {string} message */
  #log(level, message) {
    if (level < this.#level) return;
    try { fs.appendFileSync(this.#file, this.#format(levels[level] ?? '', message)); } catch { /* a log must not break what it logs */ }
  }

  trace(/** @type {string} */ message) { this.#log(0, message); }
  debug(/** @type {string} */ message) { this.#log(1, message); }
  info(/** @type {string} */ message) { this.#log(2, message); }
  warn(/** @type {string} */ message) { this.#log(3, message); }
  error(/** @type {string} */ message) { this.#log(4, message); }
  critical(/** @type {string} */ message) { this.#log(5, message); }
  setLevel(/** @type {number} */ level) { this.#level = level; }
  getLevel() { return this.#level; }
  setPattern() { /* the only one in use is the one above */ }
  clearFormatters() { this.#format = (_level, message) => message; }
  flush() { /* nothing is held back */ }
  drop() { /* nothing is held open */ }
}

/** @param {string} name @param {string} file */
async function createLogger(name, file) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.appendFileSync(file, '');
  return new Logger('', name, file);
}

// One by one: VS Code imports these names from an ES module, which sees no others.
exports.Logger = Logger;
exports.version = 0;
exports.setLevel = () => { /* a logger has its own */ };
exports.setFlushOn = () => { /* every line is written at once */ };
exports.shutdown = () => { /* nothing to end */ };
exports.createRotatingLogger = createLogger;
exports.createAsyncRotatingLogger = createLogger;
