import { randomBytes } from "node:crypto";

let lastMs = 0;
let countInMs = 0;

/** A version 7 UUID: time first, then a counter, so that ids of one process sort in the order they were made. */
export function newId(): string {
  const nowMs = Math.max(Date.now(), lastMs);
  countInMs = nowMs === lastMs ? countInMs + 1 : 0;
  lastMs = countInMs > 0xfff ? nowMs + 1 : nowMs;
  if (countInMs > 0xfff) countInMs = 0;
  const bytes = randomBytes(16);
  bytes.writeUIntBE(lastMs, 0, 6);
  bytes.writeUInt16BE(0x7000 | countInMs, 6);
  bytes[8] = 0x80 | (bytes[8] & 0x3f);
  return formatUuid(bytes);
}

export function formatUuid(bytes: Buffer): string {
  const hex = bytes.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
