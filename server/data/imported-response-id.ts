import { createHash } from "node:crypto";
import { formatUuid } from "#server/new-id";

/**
 * The id of each row's response: the same whenever the import is run again. A version 7 UUID of the import's own
 * time, then the row, so that ids sort in the order of the file; the rest comes from the import's id.
 */
export function importedResponseIds(importId: string): (row: number) => string {
  const time = Buffer.from(importId.replaceAll("-", "").slice(0, 12), "hex");
  const own = createHash("sha256").update(importId).digest();
  return (row) => {
    const bytes = Buffer.alloc(16);
    time.copy(bytes, 0);
    bytes.writeUInt16BE(0x7000 | ((row >>> 20) & 0xfff), 6);
    bytes[8] = 0x80 | ((row >>> 14) & 0x3f);
    bytes[9] = (row >>> 6) & 0xff;
    bytes[10] = ((row & 0x3f) << 2) | (own[0] & 3);
    own.copy(bytes, 11, 1, 6);
    return formatUuid(bytes);
  };
}
