import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Writes a file that the playground loads: a script that says what is in it (playground/files.ts). */
export function fileScript(out: string, name: string, content: string | Uint8Array): void {
  const filed = typeof content === 'string' ? { text: content } : { base64: Buffer.from(content).toString('base64') };
  const target = path.join(out, 'files', `${name}.js`);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, `(globalThis.argmarkFiles ??= {})[${JSON.stringify(name)}] = ${JSON.stringify(filed).replace(/[\u2028\u2029]/g, (each) => `\\u${each.charCodeAt(0).toString(16)}`)};\n`);
}
