import {
  chooseByteEncoding,
  detectMarklessUtf16,
  findFirstNonAscii,
  isSpreadsheetFile,
  readByteOrderMark,
  type TextEncoding,
} from "#datafile/detect-encoding";

/**
 * - `spreadsheet-file`: the bytes are an .xlsx or .xls workbook, not text.
 * - `replaced-characters`: some bytes were not valid and became U+FFFD.
 * - `unlikely-letters`: read as Windows-1256, yet few of its letters are Persian or Arabic.
 */
export type EncodingDoubt = "spreadsheet-file" | "replaced-characters" | "unlikely-letters";

export type DecodingReport = {
  encoding: TextEncoding;
  hasByteOrderMark: boolean;
  /** Count of U+FFFD in the text. */
  replacedCharacters: number;
  /** Empty when the text can be trusted. */
  doubts: EncodingDoubt[];
};

export type ByteDecoder = {
  /** The text that the bytes so far have settled; may be empty while the encoding is being decided. */
  decode(bytes: Uint8Array): string;
  /** The rest of the text. Call once, after the last chunk. */
  finish(): string;
  /** Final only after `finish`. */
  report(): DecodingReport;
};

export type DecodeOptions = {
  /** Chosen by a person: nothing is guessed. */
  encoding?: TextEncoding;
};

const HEAD_BYTES = 4096;
const EVIDENCE_BYTES = 65_536;

/**
 * Decodes a file of unknown encoding chunk by chunk, in memory that does not grow with the file. A byte order
 * mark decides, then the zero bytes of UTF-16; else ASCII passes through until the first other byte, and the
 * 64 KB from there choose between UTF-8 and Windows-1256.
 */
export function createByteDecoder(options: DecodeOptions = {}): ByteDecoder {
  let stage: "head" | "ascii" | "evidence" | "decided" = "head";
  let held: Uint8Array[] = [];
  let heldLength = 0;
  let encoding: TextEncoding = "utf-8";
  let decoder = new TextDecoder("utf-8");
  let hasByteOrderMark = false;
  let isSpreadsheet = false;
  let replacedCharacters = 0;
  const letters = { persian: 0, other: 0 };

  function decide(chosen: TextEncoding): void {
    encoding = chosen;
    decoder = new TextDecoder(chosen);
    stage = "decided";
  }

  function hold(bytes: Uint8Array): void {
    held.push(bytes.slice());
    heldLength += bytes.length;
  }

  function release(): Uint8Array {
    const all = held.length === 1 ? held[0] : concatenate(held, heldLength);
    held = [];
    heldLength = 0;
    return all;
  }

  function advance(bytes: Uint8Array, isLast: boolean): string {
    if (stage === "head") {
      hold(bytes);
      if (heldLength < HEAD_BYTES && !isLast) return "";
      const head = release();
      settleHead(head);
      return advance(head, isLast);
    }
    if (stage === "ascii") {
      const first = findFirstNonAscii(bytes);
      if (first < 0) return readText(bytes, isLast);
      stage = "evidence";
      return readText(bytes.subarray(0, first), false) + advance(bytes.subarray(first), isLast);
    }
    if (stage === "evidence") {
      hold(bytes);
      if (heldLength < EVIDENCE_BYTES && !isLast) return "";
      const evidence = release();
      decide(chooseByteEncoding(evidence));
      return readText(evidence, isLast);
    }
    return readText(bytes, isLast);
  }

  function settleHead(head: Uint8Array): void {
    isSpreadsheet = isSpreadsheetFile(head);
    const mark = readByteOrderMark(head);
    hasByteOrderMark = mark !== null && (options.encoding ?? mark.encoding) === mark.encoding;
    const known = options.encoding ?? mark?.encoding ?? (isSpreadsheet ? "utf-8" : detectMarklessUtf16(head));
    if (known) decide(known);
    else stage = "ascii";
  }

  function readText(bytes: Uint8Array, isLast: boolean): string {
    const text = decoder.decode(bytes, { stream: !isLast });
    for (let at = text.indexOf("\ufffd"); at >= 0; at = text.indexOf("\ufffd", at + 1)) replacedCharacters++;
    if (encoding === "windows-1256") countLetters(text, letters);
    return text;
  }

  return {
    decode: (bytes) => advance(bytes, false),
    finish: () => advance(new Uint8Array(0), true),
    report() {
      const doubts: EncodingDoubt[] = [];
      if (isSpreadsheet) doubts.push("spreadsheet-file");
      if (replacedCharacters > 0) doubts.push("replaced-characters");
      if (letters.other > letters.persian * 0.25) doubts.push("unlikely-letters");
      return { encoding, hasByteOrderMark, replacedCharacters, doubts };
    },
  };
}

/** A whole file in memory at once, for small ones. */
export function decodeBytes(
  bytes: Uint8Array,
  options: DecodeOptions = {},
): DecodingReport & { text: string } {
  const decoder = createByteDecoder(options);
  const text = decoder.decode(bytes) + decoder.finish();
  return { text, ...decoder.report() };
}

function concatenate(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    all.set(chunk, offset);
    offset += chunk.length;
  }
  return all;
}

function countLetters(text: string, letters: { persian: number; other: number }): void {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) continue;
    // Quotes, dashes and joiners belong to either kind of text and prove nothing.
    if (code >= 0x600 && code <= 0x6ff) letters.persian++;
    else if (code < 0x2000 && code !== 0xa0 && code !== 0xab && code !== 0xbb) letters.other++;
  }
}
