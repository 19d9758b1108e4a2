import type { ImagePage, ListImagesInput } from "#contracts/media";
import { listImages as listStoredImages } from "#db/queries/media";
import { authorize, type Viewer } from "#server/auth/authorize";

const pageSize = 48;

/** The pictures of the workspace, the newest first. */
export async function listImages(viewer: Viewer, { after }: ListImagesInput): Promise<ImagePage> {
  return authorize(viewer, "questionnaire:edit", async (scope) => {
    const found = await listStoredImages(scope, { after, limit: pageSize + 1 });
    const images = found.slice(0, pageSize);
    return { images, next: found.length > pageSize ? images[pageSize - 1].id : null };
  });
}
