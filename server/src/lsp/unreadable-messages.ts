import { ErrorCodes, type Message } from 'vscode-languageserver';

/** What `StreamMessageReader` takes as the decoder of a type of content. */
interface Decoder {
  readonly name: string;
  decode(body: Uint8Array, options: { readonly charset: string }): Promise<Message>;
}

/**
 * Reads the body of each message as JSON, and hands an answer to `answer` where there is no message in it: the protocol's
 * library drops such a body without a word, and its sender waits for ever.
 */
export function decoderThatAnswers(answer: (message: Message) => void): Decoder {
  const refuse = (code: number, message: string): never => {
    // Whose message it was cannot be known: by JSON-RPC such an answer has no id.
    answer({ jsonrpc: '2.0', id: null, error: { code, message } } as Message);
    throw new Error(message);
  };
  return {
    name: 'application/json',
    decode: async (body, { charset }) => {
      const message = parse(new TextDecoder(charset).decode(body));
      if (message instanceof SyntaxError) return refuse(ErrorCodes.ParseError, `The body of this message is not JSON: ${message.message.slice(0, 200)}`);
      if (typeof message !== 'object' || message === null || Array.isArray(message)) return refuse(ErrorCodes.InvalidRequest, 'A message must be an object.');
      return message as Message;
    },
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return error;
  }
}
