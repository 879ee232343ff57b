import type { LinkState } from '../model/links.js';
import { FileTooLarge, type Host } from './host.js';

/** A file that has been read, or why it could not be. */
export type ReadFile = { readonly kind: 'text'; readonly text: string } | LinkState;

/** How many files are read at once: more would not be faster, and some systems open no more. */
const atOnce = 16;

/** Reads an argument map. Never rejects. */
export async function readMap(host: Host, uri: string): Promise<ReadFile> {
  try {
    const text = await host.readFile(uri);
    if (text === undefined) return { kind: 'missing', similar: [] };
    return text.includes('\0') ? { kind: 'binary' } : { kind: 'text', text };
  } catch (error) {
    if (error instanceof FileTooLarge) return { kind: 'too-large', bytes: error.bytes };
    return { kind: 'unreadable', reason: error instanceof Error ? error.message : String(error) };
  }
}

/** Does `work` for each of `items`, a few at once, until `goOn` says no. Rejects as soon as `work` does. */
export async function forEach<T>(items: Iterable<T>, work: (item: T) => Promise<void>, goOn: () => boolean = () => true): Promise<void> {
  const next = items[Symbol.iterator]();
  const worker = async () => {
    for (let item = next.next(); !item.done && goOn(); item = next.next()) await work(item.value);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
