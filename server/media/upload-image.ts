import { createHash, randomUUID } from "node:crypto";
import { AppError } from "#contracts/app-error";
import {
  type ImageView,
  maxImageBytes,
  maxImageMegabytes,
  maxImagePixels,
  type UploadImageInput,
} from "#contracts/media";
import { insertImage } from "#db/queries/media";
import { normaliseTyped } from "#i18n/normalise-text";
import { authorize, type Viewer } from "#server/auth/authorize";
import { type ImageHeader, readImageHeader } from "#server/media/read-image-header";

/**
 * Keeps a picture for the questionnaires of a workspace; the same bytes again give the picture that is there.
 * @throws AppError `file-empty`, `image-too-large`, `image-not-supported`, `image-damaged` or `image-too-wide`.
 */
export async function uploadImage(
  viewer: Viewer,
  { name }: UploadImageInput,
  bytes: Uint8Array,
): Promise<ImageView> {
  const header = requireImage(bytes);
  const image = {
    // Wholly random: whoever knows it sees the picture.
    id: randomUUID(),
    hash: createHash("sha256").update(bytes).digest("hex"),
    name: normaliseTyped(name),
    ...header,
    byteSize: bytes.byteLength,
    bytes: Buffer.from(bytes),
    createdBy: viewer.userId,
  };
  return authorize(viewer, "questionnaire:edit", (scope) => insertImage(scope, image));
}

function requireImage(bytes: Uint8Array): ImageHeader {
  if (bytes.byteLength === 0) throw new AppError("file-empty");
  if (bytes.byteLength > maxImageBytes)
    throw new AppError("image-too-large", { megabytes: maxImageMegabytes });
  const reading = readImageHeader(bytes);
  if (reading.status === "other") throw new AppError("image-not-supported");
  if (reading.status === "damaged") throw new AppError("image-damaged");
  const { header } = reading;
  if (Math.max(header.width, header.height) > maxImagePixels) {
    throw new AppError("image-too-wide", { pixels: maxImagePixels });
  }
  return header;
}
