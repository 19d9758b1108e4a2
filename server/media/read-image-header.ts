import type { ImageContentType } from "#contracts/media";

export type ImageHeader = {
  contentType: ImageContentType;
  /** As it is shown: a photograph that its camera marks as turned has its sides swapped. */
  width: number;
  height: number;
};

export type HeaderReading =
  | { status: "image"; header: ImageHeader }
  /** Begins like one of the formats, but its size or its end is not there. */
  | { status: "damaged" }
  | { status: "other" };

type Size = { width: number; height: number };
type Format = {
  contentType: ImageContentType;
  matches: boolean;
  read: (view: DataView) => Size | undefined;
  /** What every whole file of the format ends with; other bytes may follow. */
  end: string;
};

/** What kind of picture the bytes are, and how large: by what they hold, not by what anybody calls them. */
export function readImageHeader(bytes: Uint8Array): HeaderReading {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const format = formatsOf(bytes).find(({ matches }) => matches);
  if (!format) return { status: "other" };
  const size = readOrNothing(() => format.read(view));
  if (!size || size.width === 0 || size.height === 0) return { status: "damaged" };
  if (!Buffer.from(view.buffer, view.byteOffset, view.byteLength).includes(format.end, 10, "latin1")) {
    return { status: "damaged" };
  }
  return { status: "image", header: { contentType: format.contentType, ...size } };
}

function formatsOf(bytes: Uint8Array): Format[] {
  const begins = (text: string, from = 0) => textAt(bytes, from, text.length) === text;
  const isWebp = begins("RIFF") && begins("WEBP", 8);
  const isGif = begins("GIF87a") || begins("GIF89a");
  return [
    { contentType: "image/png", matches: begins("\x89PNG\r\n\x1a\n"), read: readPng, end: "IEND\xaeB`\x82" },
    { contentType: "image/jpeg", matches: begins("\xff\xd8\xff"), read: readJpeg, end: "\xff\xd9" },
    // Tells its length at the beginning, which reading its size compares.
    { contentType: "image/webp", matches: isWebp, read: readWebp, end: "" },
    { contentType: "image/gif", matches: isGif, read: readGif, end: "\0;" },
  ];
}

function textAt(bytes: Uint8Array, from: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(from, from + length));
}

function textOf(view: DataView, from: number, length: number): string {
  return textAt(new Uint8Array(view.buffer, view.byteOffset, view.byteLength), from, length);
}

/** A file that ends too early is read beyond its end, which the view refuses. */
function readOrNothing<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** PNG, section 11.2.1: the IHDR chunk comes first. */
function readPng(view: DataView): Size | undefined {
  if (textOf(view, 12, 4) !== "IHDR") return undefined;
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** GIF89a, section 18: the logical screen. */
function readGif(view: DataView): Size {
  return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

/** RFC 9649: a simple lossy, a simple lossless, or an extended file. */
function readWebp(view: DataView): Size | undefined {
  const uint24 = (at: number) => view.getUint16(at, true) + view.getUint8(at + 2) * 65_536;
  if (view.getUint32(4, true) + 8 > view.byteLength) return undefined;
  switch (textOf(view, 12, 4)) {
    case "VP8 ":
      if (uint24(23) !== 0x2a019d) return undefined;
      return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
    case "VP8L": {
      if (view.getUint8(20) !== 0x2f) return undefined;
      const bits = view.getUint32(21, true);
      return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
    }
    case "VP8X":
      return { width: uint24(24) + 1, height: uint24(27) + 1 };
    default:
      return undefined;
  }
}

const startOfScan = 0xda;
const exifSegment = 0xe1;

/** ITU-T T.81, annex B: segments follow each other up to the frame header, which holds the size. */
function readJpeg(view: DataView): Size | undefined {
  let isTurned = false;
  let at = 2;
  for (;;) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
    } else if (isFrameHeader(marker)) {
      const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
      return isTurned ? { width: height, height: width } : { width, height };
    } else if (marker === startOfScan) {
      return undefined;
    } else {
      if (marker === exifSegment) isTurned ||= readOrNothing(() => isTurnedByExif(view, at + 4)) ?? false;
      at += 2 + view.getUint16(at + 2);
    }
  }
}

/** C0 to CF, but for three markers that hold tables. */
function isFrameHeader(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

const orientationTag = 0x0112;

/** Exif 2.32, section 4.6: orientations 5 to 8 lay the picture on its side. */
function isTurnedByExif(view: DataView, from: number): boolean {
  if (textOf(view, from, 6) !== "Exif\0\0") return false;
  const start = from + 6;
  const isLittle = textOf(view, start, 2) === "II";
  const directory = start + view.getUint32(start + 4, isLittle);
  const count = view.getUint16(directory, isLittle);
  for (let entry = 0; entry < count; entry += 1) {
    const at = directory + 2 + entry * 12;
    if (view.getUint16(at, isLittle) === orientationTag) return view.getUint16(at + 8, isLittle) >= 5;
  }
  return false;
}
