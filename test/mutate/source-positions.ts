/** A place of a generated script, and the line of the source it was made from. Both count from 0. */
export interface Mapped {
  readonly line: number;
  readonly column: number;
  readonly sourceLine: number;
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The mappings of a source map (https://tc39.es/ecma426/), for a script that was made from one source. */
export function mappedPlaces(mappings: string): readonly Mapped[] {
  const places: Mapped[] = [];
  let sourceLine = 0;
  mappings.split(';').forEach((segments, line) => {
    let column = 0;
    for (const segment of segments.split(',')) {
      const [columns = 0, , lines] = numbersOf(segment);
      if (segment === '' || lines === undefined) continue;
      column += columns;
      sourceLine += lines;
      places.push({ line, column, sourceLine });
    }
  });
  return places;
}

/** The numbers of a segment: five bits a digit, the sign in the lowest bit. */
function numbersOf(segment: string): readonly number[] {
  const numbers: number[] = [];
  let [value, shift] = [0, 0];
  for (const digit of segment) {
    const bits = digits.indexOf(digit);
    value |= (bits & 31) << shift;
    shift += 5;
    if ((bits & 32) !== 0) continue;
    numbers.push((value & 1) === 1 ? -(value >> 1) : value >> 1);
    [value, shift] = [0, 0];
  }
  return numbers;
}
