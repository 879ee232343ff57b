import { toBase64 } from '../../../server/src/base/base64.js';

/**
 * The files that the playground loads. Each is a script that says what is in it, as `"name": {text}` or `{base64}`: a page that was
 * opened from a folder may load scripts and nothing else.
 */
interface Filed {
  readonly text?: string;
  readonly base64?: string;
}

declare global {
  // oxlint-disable-next-line no-var
  var argmarkFiles: Record<string, Filed> | undefined;
}

const loading = new Map<string, Promise<Filed>>();

function load(name: string): Promise<Filed> {
  let filed = loading.get(name);
  if (filed === undefined) {
    loading.set(name, filed = new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = `files/${name}.js`;
      script.addEventListener('load', () => resolve(globalThis.argmarkFiles![name]!));
      script.addEventListener('error', () => {
        loading.delete(name);
        reject(new Error(`The file ${name} of this site could not be loaded.`));
      });
      document.head.append(script);
    }));
  }
  return filed;
}

/** Returns the text of a file of the site. Rejects, with a sentence for people, if it cannot be loaded. */
export async function textOf(name: string): Promise<string> {
  const { text, base64 } = await load(name);
  return text ?? new TextDecoder().decode(bytesIn(base64!));
}

/** Returns a file of the site in base64. */
export async function base64Of(name: string): Promise<string> {
  const { text, base64 } = await load(name);
  return base64 ?? toBase64(new TextEncoder().encode(text));
}

/** The bytes of a file of the site. */
export async function bytesOf(name: string): Promise<Uint8Array<ArrayBuffer>> {
  return bytesIn(await base64Of(name));
}

/** An address from which a file of the site can be fetched or run. */
export async function addressOf(name: string): Promise<string> {
  return URL.createObjectURL(new Blob([await textOf(name)], { type: 'text/javascript' }));
}

export function bytesIn(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
