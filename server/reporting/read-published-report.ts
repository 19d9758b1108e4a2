import { AppError } from "#contracts/app-error";
import type { PublishedReport } from "#contracts/reports";
import { findPublishedVersion } from "#db/queries/reports";
import { authorizeClient, type Viewer } from "#server/auth/authorize";

/** `not-found` alike for another brand's report, a withdrawn one and one that never was. */
export async function readPublishedReport(viewer: Viewer, versionId: string): Promise<PublishedReport> {
  return authorizeClient(viewer, "published-report:read", async (scope) => {
    const version = await findPublishedVersion(scope, versionId);
    if (!version) throw new AppError("not-found", { entity: "report" });
    return { ...version, publishedAt: version.publishedAt.toISOString() };
  });
}
