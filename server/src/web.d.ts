/**
 * What the core takes from the world: what Node and a browser's worker both have, and nothing else of either. It is
 * compiled with these alone (tsconfig.json), so that a name that only one of them has is an error. Whoever needs a file, a
 * clock or a page is given it through a host.
 */

/** A URL as the standard has it; the constructor throws a TypeError for what is no address. */
declare class URL {
  constructor(text: string);
  readonly href: string;
  readonly protocol: string;
}

declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
}

declare class TextDecoder {
  /** Throws a RangeError for an encoding that nobody knows. */
  constructor(encoding?: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean });
  /** The name of the standard, in small letters: that of `latin1` is `windows-1252`. */
  readonly encoding: string;
  decode(bytes: Uint8Array): string;
}

declare const crypto: {
  /** Pages that came by plain HTTP have none. */
  readonly subtle: { digest(algorithm: 'SHA-256', bytes: Uint8Array): Promise<ArrayBuffer> };
  getRandomValues(bytes: Uint8Array): Uint8Array;
};

declare function btoa(binary: string): string;

declare function structuredClone<Value>(value: Value): Value;

/** The types of what is compiled from WebAssembly need this name. */
type BufferSource = ArrayBufferView | ArrayBuffer;
