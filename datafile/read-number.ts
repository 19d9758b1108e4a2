import { parseNumberCell } from "#datafile/parse-number-cell";

const ZERO = 0x30;
const NINE = 0x39;
const MINUS = 0x2d;
const POINT = 0x2e;
/** 10 to the power of `decimals`, exact. */
const powersOfTen = Float64Array.from({ length: 16 }, (_, power) => 10 ** power);

/**
 * The number in these bytes, NaN when there is none: digits with at most one point are read here, exactly as `Number`
 * reads them, and anything rarer goes the long way.
 */
export function readNumber(bytes: Uint8Array, start: number, end: number): number {
  if (end === start) return Number.NaN;
  const first = bytes[start];
  let position = first === MINUS ? start + 1 : start;
  let digits = 0;
  let decimals = -1;
  let whole = 0;
  for (; position < end; position++) {
    const byte = bytes[position];
    if (byte >= ZERO && byte <= NINE) {
      whole = whole * 10 + (byte - ZERO);
      digits++;
      if (decimals >= 0) decimals++;
    } else if (byte === POINT && decimals < 0) decimals = 0;
    else break;
  }
  if (position < end || digits === 0 || digits > 15) {
    return parseNumberCell(new TextDecoder().decode(bytes.subarray(start, end)));
  }
  const size = decimals > 0 ? whole / powersOfTen[decimals] : whole;
  return first === MINUS ? -size : size;
}

export function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (bytes[i] !== 0x20 && bytes[i] !== 0x09) return false;
  return true;
}
