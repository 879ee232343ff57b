import { deflateSync, inflateSync } from 'fflate';
import { toBase64 } from '../../../server/src/base/base64.js';
import { bytesIn } from './files.js';

/** What a link gives to others: a text, and the sample that it was made from, whose sources and parts lie beside it. */
export interface Shared {
  readonly text: string;
  readonly sample?: string | undefined;
}

/** The fragment of an address that holds a text, without `#`. Servers do not see it. */
export function toFragment({ text, sample }: Shared): string {
  const packed = toBase64(deflateSync(new TextEncoder().encode(text), { level: 9 })).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  return `text=${packed}${sample === undefined ? '' : `&in=${encodeURIComponent(sample)}`}`;
}

/** Tells what a fragment holds; `undefined`: nothing of ours. Throws, with a sentence for people, where the link was cut. */
export function fromFragment(fragment: string): Shared | undefined {
  const parts = new URLSearchParams(fragment.replace(/^#/, ''));
  const packed = parts.get('text');
  if (packed === null) return undefined;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(inflateSync(bytesIn(packed.replace(/-/g, '+').replace(/_/g, '/'))));
    return { text, sample: parts.get('in') ?? undefined };
  } catch {
    throw new Error('A part of the text in this link is missing. Ask for the link again, or for the file.');
  }
}
