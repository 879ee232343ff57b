import { Transform } from 'node:stream';

const lineFeed = 0x0a;

/**
 * Passes bytes on a line at a time, in one piece each. The protocol's library joins each piece with all that came before it
 * in the same message, which takes quadratic time for a long message in small pieces.
 */
export function wholeLines(): Transform {
  let begun: Buffer[] = [];
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const end = chunk.lastIndexOf(lineFeed) + 1;
      if (end === 0) begun.push(chunk);
      else {
        this.push(Buffer.concat([...begun, chunk.subarray(0, end)]));
        begun = end < chunk.length ? [chunk.subarray(end)] : [];
      }
      done();
    },
    flush(done) {
      if (begun.length > 0) this.push(Buffer.concat(begun));
      done();
    },
  });
}
