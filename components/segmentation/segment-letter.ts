/** A, B, C… for the segment with this number, from 1: Latin in both languages, as in every table. */
export function segmentLetter(number: number): string {
  return String.fromCharCode(64 + number);
}
