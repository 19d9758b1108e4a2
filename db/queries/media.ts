import { and, desc, eq, inArray, sql } from "drizzle-orm";
import type { ImageContentType, ImageView } from "#contracts/media";
import { connection } from "#db/client";
import { media } from "#db/schema/media";
import type { WorkspaceScope } from "#db/scope";

const facts = {
  id: media.id,
  name: media.name,
  contentType: media.contentType,
  width: media.width,
  height: media.height,
  byteSize: media.byteSize,
};

/** Keeps the picture, or finds the one with the same bytes that is there already. */
export async function insertImage(
  scope: WorkspaceScope,
  image: ImageView & { hash: string; bytes: Buffer; createdBy: string | null },
): Promise<ImageView> {
  const { workspaceId } = scope;
  const [inserted] = await scope.tx
    .insert(media)
    .values({ workspaceId, ...image })
    .onConflictDoNothing({ target: [media.workspaceId, media.hash] })
    .returning(facts);
  if (inserted) return inserted;
  const [known] = await scope.tx
    .select(facts)
    .from(media)
    .where(and(eq(media.workspaceId, workspaceId), eq(media.hash, image.hash)));
  return known;
}

/** The newest first, those after one of them when it is named. */
export async function listImages(
  scope: WorkspaceScope,
  page: { after?: string; limit: number },
): Promise<ImageView[]> {
  const isAfter =
    page.after &&
    sql`(${media.createdAt}, ${media.id}) < (select created_at, id from media
      where workspace_id = ${scope.workspaceId} and id = ${page.after})`;
  return scope.tx
    .select(facts)
    .from(media)
    .where(and(eq(media.workspaceId, scope.workspaceId), isAfter || undefined))
    .orderBy(desc(media.createdAt), desc(media.id))
    .limit(page.limit);
}

/** Those of the ids that are pictures of this workspace. */
export async function listOwnImageIds(scope: WorkspaceScope, ids: readonly string[]): Promise<string[]> {
  const found = await scope.tx
    .select({ id: media.id })
    .from(media)
    .where(and(eq(media.workspaceId, scope.workspaceId), inArray(media.id, [...ids])));
  return found.map(({ id }) => id);
}

export type StoredImage = { contentType: ImageContentType; bytes: Buffer };

/** On the respondent's path there is no viewer: the random id is the permission. */
export async function findPublicImage(id: string): Promise<StoredImage | undefined> {
  const [image] = await connection().sql<StoredImage[]>`
    select content_type as "contentType", bytes from media where id = ${id}`;
  return image;
}
