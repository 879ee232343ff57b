/** A header is two or three short lines. */
const longestHeader = 8192;

/** No text of an editor is longer, and no string of Node much. */
const longestMessage = 100_000_000;

const lineFeed = 10;

/**
 * Watches the headers of a stream of messages. The protocol's library drops what is wrong with one, and waits for ever for
 * what cannot come. Feed it each piece that arrives; it gives a sentence that says what is wrong as soon as that is known.
 * Nothing that follows can be read then: nobody knows where the next message begins.
 */
export function headerWatch(): (piece: Uint8Array) => string | undefined {
  /** Bytes of the message that are still to come. */
  let body = 0;
  let header = '';
  return (piece) => {
    for (let at = 0; at < piece.length;) {
      if (body > 0) {
        const skipped = Math.min(body, piece.length - at);
        body -= skipped;
        at += skipped;
        continue;
      }
      const feed = piece.indexOf(lineFeed, at);
      const end = feed < 0 ? piece.length : feed + 1;
      if (header.length + end - at > longestHeader) return `A message's header is longer than ${longestHeader} bytes.`;
      for (; at < end; at++) header += String.fromCharCode(piece[at]!);
      if (feed < 0) continue;
      if (!header.endsWith('\r\n')) return 'A line of a message\'s header must end with a carriage return and a line feed.';
      if (header !== '\r\n' && !header.endsWith('\r\n\r\n')) continue;
      const length = lengthIn(header);
      if (typeof length === 'string') return length;
      body = length;
      header = '';
    }
    return undefined;
  };
}

/** The length that a header gives, or what is wrong with it. */
function lengthIn(header: string): number | string {
  const lines = header.split('\r\n').filter((line) => line !== '');
  const broken = lines.find((line) => !line.includes(':'));
  if (broken !== undefined) return `A line of a message's header has no colon: ${JSON.stringify(broken.slice(0, 80))}.`;
  const values = lines.flatMap((line) => (/^content-length:(.*)$/i.exec(line)?.[1] ?? []));
  const value = values.at(-1)?.trim();
  if (value === undefined) return 'A message\'s header has no Content-Length.';
  if (!/^\d+$/.test(value)) return `Content-Length must be a whole number, but is ${JSON.stringify(value.slice(0, 80))}.`;
  if (Number(value) > longestMessage) return `Content-Length is ${value.slice(0, 80)}, but no message may be longer than ${longestMessage} bytes.`;
  return Number(value);
}
