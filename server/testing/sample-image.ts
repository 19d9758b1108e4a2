import { randomBytes } from "node:crypto";

/** A PNG of this size as far as its head and end tell; what is between them differs each time. */
export function sampleImage({ width = 13, height = 7, byteSize = 300 } = {}): Uint8Array {
  const head = Buffer.from("iVBORw0KGgoAAAANSUhEUg", "base64");
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  const end = Buffer.from("IEND\xaeB`\x82", "latin1");
  const middle = randomBytes(byteSize - head.length - size.length - end.length);
  return Buffer.concat([head, size, middle, end]);
}
