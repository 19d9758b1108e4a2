export const textEncodings = ["utf-8", "utf-16le", "utf-16be", "windows-1256"] as const;

export type TextEncoding = (typeof textEncodings)[number];

export type ByteOrderMark = { encoding: TextEncoding; length: number };

export function readByteOrderMark(bytes: Uint8Array): ByteOrderMark | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: "utf-8", length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: "utf-16le", length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: "utf-16be", length: 2 };
  return null;
}

/** A zip (.xlsx, .ods) or an OLE file (.xls): what people upload when they mean to upload its CSV. */
export function isSpreadsheetFile(bytes: Uint8Array): boolean {
  const starts = (...signature: number[]) => signature.every((byte, position) => bytes[position] === byte);
  return starts(0x50, 0x4b, 0x03, 0x04) || starts(0xd0, 0xcf, 0x11, 0xe0);
}

/**
 * UTF-16 without a mark. The high byte of each unit is 0 in Latin text, digits, commas and line ends, and 6
 * in Persian; so one half of the bytes is nearly all 0 and 6, and the other half has hardly a 0.
 */
export function detectMarklessUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const units = bytes.length >> 1;
  if (units === 0) return null;
  const zeros = [0, 0];
  const highLooking = [0, 0];
  for (let i = 0; i < units * 2; i++) {
    if (bytes[i] === 0) zeros[i & 1]++;
    if (bytes[i] === 0 || bytes[i] === 6) highLooking[i & 1]++;
  }
  const isHigh = (half: 0 | 1) =>
    zeros[half] > 0 && highLooking[half] >= units * 0.8 && zeros[1 - half] <= units * 0.02;
  if (isHigh(1)) return "utf-16le";
  if (isHigh(0)) return "utf-16be";
  return null;
}

export function findFirstNonAscii(bytes: Uint8Array): number {
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i] >= 0x80) return i;
  }
  return -1;
}

/** Counts multi-byte sequences and bytes that fit in none; a sequence cut off at the end counts as neither. */
export function countUtf8Sequences(bytes: Uint8Array): { valid: number; invalid: number } {
  let valid = 0;
  let invalid = 0;
  for (let i = 0; i < bytes.length; ) {
    const lead = bytes[i];
    if (lead < 0x80) {
      i++;
      continue;
    }
    const length =
      lead >= 0xc2 && lead <= 0xdf ? 2 : (lead & 0xf0) === 0xe0 ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
    let follow = 1;
    while (follow < length && i + follow < bytes.length && (bytes[i + follow] & 0xc0) === 0x80) follow++;
    if (length > 0 && follow === length) {
      valid++;
      i += length;
    } else if (length > 0 && i + follow === bytes.length) {
      i = bytes.length;
    } else {
      invalid++;
      i++;
    }
  }
  return { valid, invalid };
}

/**
 * UTF-8 unless its rules are broken often. A few Persian pairs in Windows-1256 (س then پ) are valid UTF-8 by
 * accident, and a few broken bytes in a long UTF-8 file are damage, so the larger count decides.
 */
export function chooseByteEncoding(bytes: Uint8Array): "utf-8" | "windows-1256" {
  const { valid, invalid } = countUtf8Sequences(bytes);
  return invalid > valid * 0.25 ? "windows-1256" : "utf-8";
}
