import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { isUuid } from "#contracts/is-uuid";
import { deriveKey } from "#server/environment";
import { formatUuid } from "#server/new-id";

let key: Buffer | undefined;

function sign(text: string): Buffer {
  key ??= deriveKey("respondent");
  return createHmac("sha256", key).update(text).digest().subarray(0, 16);
}

/** Proves on later requests that this browser holds this response of this link; nothing is stored for it. */
export function writeResponseToken(slug: string, responseId: string): string {
  return `${responseId}.${sign(`${slug}/${responseId}`).toString("base64url")}`;
}

/** The response's id, or undefined when the token was not written by us for this link. */
export function readResponseToken(slug: string, token: string | undefined): string | undefined {
  const [responseId, signature] = token?.split(".") ?? [];
  if (!responseId || !signature || !isUuid(responseId)) return undefined;
  const given = Buffer.from(signature, "base64url");
  const wanted = sign(`${slug}/${responseId}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted) ? responseId : undefined;
}

/** The same start form always makes the same response, so a double click starts one interview. */
export function responseIdOfStart(slug: string, startKey: string, nowMs: number): string {
  const bytes = createHash("sha256")
    .update(sign(`start/${slug}/${startKey}`))
    .digest()
    .subarray(0, 16);
  // Whole days first, so that new responses land together in the index while a retry gives the same id.
  bytes.writeUIntBE(Math.floor(nowMs / 86_400_000) * 86_400_000, 0, 6);
  bytes[6] = 0x70 | (bytes[6] & 0x0f);
  bytes[8] = 0x80 | (bytes[8] & 0x3f);
  return formatUuid(bytes);
}
