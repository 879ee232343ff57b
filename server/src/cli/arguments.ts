import { parseArgs, type ParseArgsConfig } from 'node:util';
import { didYouMean, suggester } from '../service.js';
import { reasonOf } from '../node/reason.js';
import { InputError } from './io.js';

type Options = NonNullable<ParseArgsConfig['options']>;

/** Thrown where somebody asks for the help of a command instead of running it; the help is its message. */
export class HelpAsked extends Error {}

/**
 * Reads a command's arguments. Throws an InputError for an option that does not exist or lacks its value, and HelpAsked for
 * `--help`, which every command has.
 */
export function readArguments<O extends Options>(args: readonly string[], help: string, options: O) {
  try {
    const parsed = parseArgs({ args: [...args], options: { ...options, help: { type: 'boolean' } } as O, allowPositionals: true, strict: true });
    if ('help' in parsed.values) throw new HelpAsked(help);
    return parsed;
  } catch (error) {
    if (error instanceof HelpAsked) throw error;
    const [, option] = /argument is ambiguous[^]* dash use '(--[\w-]+)=/.exec(reasonOf(error)) ?? [];
    if (option !== undefined) throw new InputError(`${option} has no value here. One that begins with a hyphen is written ${option}=VALUE. See --help.`);
    const [, unknown] = /^Unknown option '--([\w-]+)'/.exec(reasonOf(error)) ?? [];
    if (unknown !== undefined) throw new InputError(`There is no option \`--${unknown}\` here.${didYouMean(suggester(() => Object.keys(options))(unknown), (each) => `\`--${each}\``)} See --help.`);
    // Node goes on over several lines where a value looks like an option.
    throw new InputError(`${reasonOf(error).split(/\n|\. To specify/)[0]!.replace(/\.$/, '')}. See --help.`);
  }
}

/** Returns the value of an option that allows only some. Throws an InputError for any other. */
export function choice<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((each) => each === value);
  if (found === undefined) {
    throw new InputError(`\`${value}\` is not a value of --${option}.${didYouMean(suggester(() => allowed)(value), (each) => `\`${each}\``)} Choose one of ${allowed.join(', ')}.`);
  }
  return found;
}
