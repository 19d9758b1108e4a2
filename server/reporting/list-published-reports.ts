import type { PublishedReportItem } from "#contracts/reports";
import { listPublishedVersions } from "#db/queries/reports";
import { authorizeClient, type Viewer } from "#server/auth/authorize";

/** The latest version of each report of the reader's brand, with the older ones behind it. */
export async function listPublishedReports(viewer: Viewer): Promise<PublishedReportItem[]> {
  return authorizeClient(viewer, "published-report:read", async (scope) => {
    const byReport = new Map<string, PublishedReportItem>();
    for (const { reportId, publishedAt, ...version } of await listPublishedVersions(scope)) {
      const published = { ...version, publishedAt: publishedAt.toISOString() };
      const latest = byReport.get(reportId);
      if (latest) {
        const { versionId, number } = published;
        latest.earlier.push({ versionId, number, publishedAt: published.publishedAt });
      } else byReport.set(reportId, { ...published, earlier: [] });
    }
    return [...byReport.values()];
  });
}
