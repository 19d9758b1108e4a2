import { AppError } from "#contracts/app-error";

/** The name comes in a header of our own, which no other site's page can send along with the session. */
export function readFileName(request: Request): string {
  try {
    return decodeURIComponent(request.headers.get("x-file-name") ?? "");
  } catch {
    return "";
  }
}

/** Stops reading as soon as it is too much, whatever length was announced. */
export async function readBody(request: Request, megabytes: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of request.body ?? []) {
    size += part.length;
    if (size > megabytes * 1_000_000) throw new AppError("file-too-large", { megabytes });
    parts.push(part);
  }
  return Buffer.concat(parts);
}
