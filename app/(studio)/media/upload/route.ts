import { findViewer } from "#app/session/current-viewer";
import { failureReply } from "#app/session/failure-reply";
import { AppError } from "#contracts/app-error";
import { maxImageBytes, maxImageMegabytes, UploadImageInput } from "#contracts/media";
import { uploadImage } from "#server/media/upload-image";

/**
 * The body is the picture itself. Its name comes in a header of our own, which no other site's page can send
 * along with the session.
 */
export async function POST(request: Request): Promise<Response> {
  try {
    const viewer = await findViewer();
    if (!viewer) throw new AppError("not-signed-in");
    const input = UploadImageInput.safeParse({ name: readName(request) });
    if (!input.success) throw new AppError("invalid-input");
    const bytes = await readBytes(request);
    return Response.json({ ok: true, value: await uploadImage(viewer, input.data, bytes) });
  } catch (error) {
    return failureReply(error);
  }
}

function readName(request: Request): string {
  try {
    return decodeURIComponent(request.headers.get("x-file-name") ?? "");
  } catch {
    return "";
  }
}

/** Stops reading as soon as it is too much, whatever length was announced. */
async function readBytes(request: Request): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of request.body ?? []) {
    size += part.length;
    if (size > maxImageBytes) throw new AppError("image-too-large", { megabytes: maxImageMegabytes });
    parts.push(part);
  }
  return Buffer.concat(parts);
}
