import * as z from 'zod/mini';
import { errorMessage } from '../base/error-message.js';
import { outsideWorkspace } from '../service.js';
import type { Desk } from './desk.js';
import { firstSentence } from './map-index.js';
import { ToolError } from './tool-error.js';

/** Something that an assistant may ask Argmark to do. Each call stands by itself: nothing is remembered between two. */
export interface Tool {
  /** The name by which a client calls it, in snake case. */
  readonly name: string;
  /** The name that a person reads. */
  readonly title: string;
  /** Tells a model what the tool does and when to use it. */
  readonly description: string;
  readonly arguments: z.ZodMiniObject;
  /** It may change files, where the desk allows it. */
  readonly writes: boolean;
  /** Answers in words. Throws a ToolError for what the caller can put right. */
  readonly run: (args: never, desk: Desk) => Promise<string>;
}

/** What a call came to. */
export interface Answer {
  readonly text: string;
  readonly isError: boolean;
}

/** Makes a tool whose `run` gets the arguments as its schema types them. */
export function tool<Shape extends z.core.$ZodShape>(
  definition: Omit<Tool, 'arguments' | 'run' | 'writes'> & {
    readonly writes?: boolean;
    readonly arguments: Shape;
    readonly run: (args: z.infer<z.ZodMiniObject<Shape>>, desk: Desk) => Promise<string>;
  },
): Tool {
  return { ...definition, writes: definition.writes ?? false, arguments: z.strictObject(definition.arguments) as unknown as z.ZodMiniObject };
}

/** Runs a tool. Never rejects: a fault of the call, and one of the tool, is an answer that says so. */
export async function callTool({ name, arguments: schema, run }: Tool, args: unknown, desk: Desk): Promise<Answer> {
  const read = z.safeParse(schema, args ?? {});
  if (!read.success) return { isError: true, text: `${name}: ${faultsOf(read.error, args, schema)}` };
  try {
    return { isError: false, text: inReachOf(desk, await run(read.data as never, desk)) };
  } catch (error) {
    if (error instanceof ToolError) return { isError: true, text: inReachOf(desk, error.message) };
    const reason = errorMessage(error);
    return { isError: true, text: `${name} failed because of an error in Argmark: ${reason}. Other tools still work.` };
  }
}

/** What is told of files outside of what may be read, with the way to reach them that there is here: a workspace has settings. */
function inReachOf({ howToReach }: Desk, text: string): string {
  const here = `it is outside the folders that Argmark may read here. ${howToReach}`;
  return text.replaceAll(outsideWorkspace, here).replaceAll(firstSentence(outsideWorkspace), firstSentence(here));
}

function faultsOf(error: z.core.$ZodError, args: unknown, schema: z.ZodMiniObject): string {
  const known = Object.keys(schema.shape).map((key) => `\`${key}\``).join(', ');
  const isMissing = (path: readonly PropertyKey[]) => path.reduce((value: unknown, key) => (value as Record<PropertyKey, unknown>)?.[key], args) === undefined;
  return error.issues.map((issue) => {
    const at = issue.path.length > 0 ? `\`${issue.path.join('.')}\`` : 'the arguments';
    switch (issue.code) {
      case 'invalid_type':
        return issue.path.length === 0 ? 'The arguments have to be an object.'
          : `${at} ${isMissing(issue.path) ? 'is missing: it' : ''} has to be ${article(issue.expected)}.`.replace('  ', ' ');
      case 'invalid_value': return `${at} ${isMissing(issue.path) ? 'is missing: it ' : ''}has to be one of ${issue.values.map((value) => `\`${String(value)}\``).join(', ')}.`;
      case 'unrecognized_keys':
        return `There is no argument ${issue.keys.map((key) => `\`${key}\``).join(', ')}. There are ${known}.`;
      case 'too_small': return `${at} has to be at least ${issue.minimum}.`;
      case 'too_big': return `${at} has to be at most ${issue.maximum}.`;
      default: return `${at} is not valid: ${issue.message}.`;
    }
  }).join(' ');
}

function article(type: string): string {
  return { int: 'a whole number', boolean: '`true` or `false`', object: 'an object', array: 'a list' }[type] ?? `a ${type}`;
}

/** Returns the JSON Schema of a tool's arguments. */
export function schemaOf({ arguments: schema }: Tool): Record<string, unknown> {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input' });
  return rest;
}

/** A text for a model that explains an argument. */
export function described<Schema extends z.ZodMiniType>(schema: Schema, description: string): Schema {
  return schema.check(z.describe(description)) as Schema;
}
