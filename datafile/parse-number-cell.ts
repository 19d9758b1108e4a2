import { toAsciiDigits } from "#i18n/digits";

const plainNumber = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** The number that a cell holds, in Latin, Persian or Arabic digits; NaN when it holds something else. */
export function parseNumberCell(text: string): number {
  const trimmed = toAsciiDigits(text.trim());
  const value = plainNumber.test(trimmed) ? Number(trimmed) : Number.NaN;
  return Number.isFinite(value) ? value : Number.NaN;
}
