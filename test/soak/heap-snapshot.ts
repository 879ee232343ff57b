import { readFileSync } from 'node:fs';

/** What V8 makes for itself: it grows for as long as V8 learns what is called often and with what. */
const ofEngine: ReadonlySet<string> = new Set(['code', 'hidden', 'object shape', 'synthetic']);

/** The bytes that a program holds by a heap snapshot in a file: objects, arrays and texts, but not its compiled code. */
export function heldBytes(file: string): number {
  const { snapshot: { meta }, nodes } = JSON.parse(readFileSync(file, 'utf8')) as HeapSnapshot;
  const { node_fields: fields, node_types: [types] } = meta;
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
  let bytes = 0;
  for (let at = 0; at < nodes.length; at += fields.length) {
    if (!ofEngine.has(types[nodes[at + type]!]!)) bytes += nodes[at + size]!;
  }
  return bytes;
}

/** As V8 writes it: `nodes` are rows of `node_fields`. */
interface HeapSnapshot {
  readonly snapshot: { readonly meta: { readonly node_fields: readonly string[]; readonly node_types: readonly [readonly string[]] } };
  readonly nodes: readonly number[];
}
