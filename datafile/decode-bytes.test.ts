import fc from "fast-check";
import { expect, test } from "vitest";
import { createByteDecoder, decodeBytes } from "#datafile/decode-bytes";
import type { TextEncoding } from "#datafile/detect-encoding";

const persian = "سن,شهر,نظر\r\n۲۵,تهران,«سپاس، خوب است»\r\n30,گرگان,چه ژرف می‌نویسید؟\r\n";

/** The byte of each character in Windows-1256, found by decoding all 256 of them. */
const bytesOf1256 = new Map(
  [...new TextDecoder("windows-1256").decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))].map(
    (character, byte) => [character, byte],
  ),
);

function encode(text: string, encoding: TextEncoding): Uint8Array {
  if (encoding === "utf-8") return new TextEncoder().encode(text);
  if (encoding === "windows-1256") return Uint8Array.from(text, (character) => bytesOf1256.get(character)!);
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), encoding === "utf-16le");
  return new Uint8Array(view.buffer);
}

// Windows-1256 has ک گ چ پ ژ but neither ی nor the Persian digits.
const persian1256 = persian.replace(/ی/g, "ي").replace("۲۵", "25");

test.each([
  ["utf-8", persian],
  ["utf-16le", persian],
  ["utf-16be", persian],
  ["windows-1256", persian1256],
] as const)("reads Persian in %s without a mark", (encoding, text) => {
  expect(decodeBytes(encode(text, encoding))).toEqual({
    text,
    encoding,
    hasByteOrderMark: false,
    replacedCharacters: 0,
    doubts: [],
  });
});

test.each(["utf-8", "utf-16le", "utf-16be"] as const)(
  "reads Persian in %s with a mark and drops it",
  (encoding) => {
    expect(decodeBytes(encode(`\ufeff${persian}`, encoding))).toMatchObject({
      text: persian,
      encoding,
      hasByteOrderMark: true,
      doubts: [],
    });
  },
);

test.each(["utf-16le", "utf-16be"] as const)("reads English in %s without a mark", (encoding) => {
  expect(decodeBytes(encode("name,age\nAli,25\n", encoding)).text).toBe("name,age\nAli,25\n");
});

test("lets megabytes of ASCII pass before it decides", () => {
  const ascii = `id,city\n${"12345,x\n".repeat(100_000)}`;
  for (const [encoding, tail] of [
    ["utf-8", "1,یزد\n"],
    ["windows-1256", "1,شيراز\n"],
  ] as const) {
    const decoder = createByteDecoder();
    expect(decoder.decode(encode(ascii, "utf-8")).length).toBe(ascii.length);
    expect(decoder.decode(encode(tail, encoding)) + decoder.finish()).toBe(tail);
    expect(decoder.report().encoding).toBe(encoding);
  }
});

test("reads the same text however the bytes are cut", () => {
  const files = fc.constantFrom(
    encode(persian.repeat(60), "utf-8"),
    encode(`\ufeff${persian.repeat(60)}`, "utf-16be"),
    encode(persian.repeat(60), "utf-16le"),
    encode(persian1256.repeat(2000), "windows-1256"),
  );
  fc.assert(
    fc.property(files, fc.integer({ min: 1, max: 5000 }), (bytes, size) => {
      const decoder = createByteDecoder();
      let text = "";
      for (let at = 0; at < bytes.length; at += size) text += decoder.decode(bytes.subarray(at, at + size));
      text += decoder.finish();
      const { text: whole, ...report } = decodeBytes(bytes);
      expect(text).toBe(whole);
      expect(decoder.report()).toEqual(report);
    }),
    { numRuns: 30 },
  );
});

test("does not keep the caller's buffer", () => {
  const decoder = createByteDecoder();
  const buffer = encode("سن,شهر", "utf-8");
  let text = decoder.decode(buffer);
  buffer.fill(0x78);
  text += decoder.finish();
  expect(text).toBe("سن,شهر");
});

test("stays with UTF-8 when a few bytes are damaged, and counts them", () => {
  const bytes = encode(persian.repeat(20), "utf-8");
  bytes[bytes.indexOf(0xd8)] = 0xff;
  const { encoding, replacedCharacters, doubts } = decodeBytes(bytes);
  expect(encoding).toBe("utf-8");
  expect(replacedCharacters).toBeGreaterThan(0);
  expect(doubts).toEqual(["replaced-characters"]);
});

test("doubts Windows-1256 when the letters are not Persian or Arabic", () => {
  // "café" in Windows-1252.
  expect(decodeBytes(Uint8Array.of(0x63, 0x61, 0x66, 0xe9, 0x0a)).doubts).toEqual(["unlikely-letters"]);
});

test("knows a workbook from its first bytes", () => {
  expect(decodeBytes(Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 6, 0)).doubts).toContain("spreadsheet-file");
  expect(decodeBytes(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1)).doubts).toContain("spreadsheet-file");
});

test("does as told about the encoding", () => {
  expect(decodeBytes(encode(persian1256, "windows-1256"), { encoding: "windows-1256" }).text).toBe(
    persian1256,
  );
  expect(decodeBytes(encode("abc", "utf-8"), { encoding: "windows-1256" }).encoding).toBe("windows-1256");
  expect(decodeBytes(encode(persian, "utf-8"), { encoding: "windows-1256" }).text).not.toBe(persian);
});

test("zeros in both halves are null characters, not UTF-16", () => {
  expect(decodeBytes(encode("a\0\0,b\0\0\n", "utf-8")).encoding).toBe("utf-8");
  expect(decodeBytes(new Uint8Array(64)).encoding).toBe("utf-8");
});

test("an odd last byte of UTF-16 is a replaced character", () => {
  const bytes = encode(`\ufeff${persian}`, "utf-16le");
  expect(decodeBytes(bytes.subarray(0, -1))).toMatchObject({
    replacedCharacters: 1,
    doubts: ["replaced-characters"],
  });
});

test("an empty file is empty text", () => {
  expect(decodeBytes(new Uint8Array(0))).toMatchObject({ text: "", encoding: "utf-8", doubts: [] });
});
