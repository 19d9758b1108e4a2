import { isUuid } from "#contracts/is-uuid";
import { findPublicImage, type StoredImage } from "#db/queries/media";
import { BoundedCache } from "#server/responding/bounded-cache";
import type { RespondentReply } from "#server/responding/respondent-message";
import { withPatience } from "#server/responding/with-patience";

/** Thousands ask for the pictures of one wave at the same time. At the largest size, 48 MB. */
const images = new BoundedCache<StoredImage>(48);

/** The picture behind /s/media/<id>, for whoever knows its id; undefined when there is none. */
export async function readImage(id: string): Promise<RespondentReply | undefined> {
  if (!isUuid(id)) return undefined;
  const image = images.get(id) ?? (await withPatience(() => findPublicImage(id)));
  if (!image) return undefined;
  images.set(id, image);
  return {
    status: 200,
    headers: {
      "content-type": image.contentType,
      "cache-control": "public, max-age=31536000, immutable",
      "content-security-policy": "default-src 'none'; sandbox",
      "cross-origin-resource-policy": "same-origin",
      "x-content-type-options": "nosniff",
    },
    body: image.bytes,
  };
}
