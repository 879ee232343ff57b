import { Transform } from 'node:stream';
import { isRecord } from '../base/record.js';

const lineFeed = 0x0a;

/** Codes of JSON-RPC. */
const parseError = -32700, invalidRequest = -32600;

/** Takes the answer to a line in which there is no message. */
export type Refuse = (answer: { readonly jsonrpc: '2.0'; readonly id: string | number | null; readonly error: { readonly code: number; readonly message: string } }) => void;

/**
 * Passes messages on a line at a time, in one piece each, and lines without a message not at all: they are answered by
 * `refuse`. The protocol's library drops those without a word. It also joins each piece with all that came before it in the
 * same message, which takes quadratic time for a long message in small pieces.
 */
export function readableLines(refuse: Refuse): Transform {
  let begun: Buffer[] = [];
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      for (let start = 0; start < chunk.length;) {
        const feed = chunk.indexOf(lineFeed, start);
        const end = feed < 0 ? chunk.length : feed + 1;
        begun.push(chunk.subarray(start, end));
        start = end;
        if (feed < 0) break;
        const line = begun.length === 1 ? begun[0]! : Buffer.concat(begun);
        begun = [];
        const text = line.toString('utf8').trim();
        if (text === '') continue;
        const fault = faultOf(text);
        if (fault === undefined) this.push(line);
        else refuse({ jsonrpc: '2.0', ...fault });
      }
      done();
    },
  });
}

/** What is wrong with a message, and whose it is as far as that can be known. */
function faultOf(text: string): { id: string | number | null; error: { code: number; message: string } } | undefined {
  let message: unknown;
  try {
    message = JSON.parse(text);
  } catch (error) {
    return { id: null, error: { code: parseError, message: `This line is not JSON: ${(error as Error).message.slice(0, 200)}` } };
  }
  const wrong = (why: string, id: string | number | null = null) => ({ id, error: { code: invalidRequest, message: why } });
  if (!isRecord(message)) return wrong('A message must be an object.');
  const { jsonrpc, id, method, params } = message;
  const own = typeof id === 'string' || typeof id === 'number' ? id : undefined;
  if (jsonrpc !== '2.0') return wrong('`jsonrpc` has to be "2.0".', own);
  if (id !== undefined && own === undefined && method !== undefined) return wrong('`id` has to be a string or a number.');
  if (method === undefined) return 'result' in message || 'error' in message ? undefined : wrong('A message needs a `method`.', own);
  if (typeof method !== 'string') return wrong('`method` has to be a string.', own);
  return params === undefined || isRecord(params) ? undefined : wrong('`params` has to be an object.', own);
}
