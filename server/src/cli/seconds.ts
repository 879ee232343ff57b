import { InputError } from './io.js';

/** The number of seconds that `--timeout` names. Throws an InputError for anything else. */
export function secondsOf(value: string): number {
  const seconds = Number(value);
  if (!/^\d+(\.\d+)?$/.test(value) || seconds === 0) throw new InputError(`\`${value}\` is not a number of seconds for --timeout.`);
  return seconds;
}
