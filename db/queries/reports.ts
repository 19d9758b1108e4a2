import { and, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import { waves } from "#db/schema/fieldwork";
import { users } from "#db/schema/people";
import { reports, reportVersions } from "#db/schema/reports";
import { responses } from "#db/schema/responses";
import { clients, studies } from "#db/schema/studies";
import { workspaces } from "#db/schema/workspaces";
import type { ClientScope, WorkspaceScope } from "#db/scope";
import type { Report } from "#reports/model";

const draft = {
  id: reports.id,
  studyId: reports.studyId,
  clientId: reports.clientId,
  solutionId: reports.solutionId,
  content: reports.content,
  revision: reports.revision,
  updatedAt: reports.updatedAt,
};

function thisReport(scope: WorkspaceScope, id: string) {
  return and(eq(reports.workspaceId, scope.workspaceId), eq(reports.id, id));
}

export async function insertReport(
  scope: WorkspaceScope,
  report: {
    id: string;
    studyId: string;
    clientId: string;
    solutionId: string;
    content: Report;
    updatedBy: string | null;
  },
): Promise<void> {
  await scope.tx.insert(reports).values({ workspaceId: scope.workspaceId, ...report });
}

/** The study's reports, the newest first, without their content. */
export async function listReports(scope: WorkspaceScope, studyId: string) {
  return scope.tx
    .select({
      id: reports.id,
      title: sql<Report["title"]>`${reports.content} -> 'title'`,
      revision: reports.revision,
      updatedAt: reports.updatedAt,
      publishedVersions: sql<number>`(
        select count(*)::int from report_versions version
        where version.workspace_id = "reports"."workspace_id" and version.report_id = "reports"."id"
          and version.withdrawn_at is null)`,
    })
    .from(reports)
    .where(and(eq(reports.workspaceId, scope.workspaceId), eq(reports.studyId, studyId)))
    .orderBy(desc(reports.createdAt), desc(reports.id));
}

export async function findReport(scope: WorkspaceScope, id: string) {
  const [report] = await scope.tx.select(draft).from(reports).where(thisReport(scope, id));
  return report;
}

/** The draft, held until the end of the transaction so that nobody saves in between. */
export async function lockReport(scope: WorkspaceScope, id: string) {
  const [report] = await scope.tx.select(draft).from(reports).where(thisReport(scope, id)).for("update");
  return report;
}

/** The caller holds the row locked. Answers with the new revision. */
export async function updateReport(
  scope: WorkspaceScope,
  id: string,
  changed: { content: Report; solutionId?: string; updatedBy: string },
): Promise<number> {
  const [updated] = await scope.tx
    .update(reports)
    .set({ ...changed, revision: sql`${reports.revision} + 1`, updatedAt: sql`now()` })
    .where(thisReport(scope, id))
    .returning({ revision: reports.revision });
  return updated.revision;
}

export async function insertReportVersion(
  scope: WorkspaceScope,
  version: {
    id: string;
    reportId: string;
    clientId: string;
    number: number;
    content: Report;
    contentHash: string;
    publishedBy: string;
  },
): Promise<void> {
  await scope.tx.insert(reportVersions).values({ workspaceId: scope.workspaceId, ...version });
}

/** A report's versions, the newest first, with who published them; without their content. */
export async function listReportVersions(scope: WorkspaceScope, reportId: string) {
  return scope.tx
    .select({
      id: reportVersions.id,
      number: reportVersions.number,
      contentHash: reportVersions.contentHash,
      publishedAt: reportVersions.publishedAt,
      publishedByName: users.name,
      withdrawnAt: reportVersions.withdrawnAt,
    })
    .from(reportVersions)
    .leftJoin(users, eq(users.id, reportVersions.publishedBy))
    .where(and(eq(reportVersions.workspaceId, scope.workspaceId), eq(reportVersions.reportId, reportId)))
    .orderBy(desc(reportVersions.number));
}

/** False when there is no such version in this workspace, or it has been withdrawn before. */
export async function withdrawReportVersion(scope: WorkspaceScope, versionId: string): Promise<boolean> {
  const updated = await scope.tx
    .update(reportVersions)
    .set({ withdrawnAt: sql`now()` })
    .where(
      and(
        eq(reportVersions.workspaceId, scope.workspaceId),
        eq(reportVersions.id, versionId),
        isNull(reportVersions.withdrawnAt),
      ),
    )
    .returning({ id: reportVersions.id });
  return updated.length === 1;
}

function publishedTo(scope: ClientScope) {
  return and(
    eq(reportVersions.workspaceId, scope.workspaceId),
    eq(reportVersions.clientId, scope.clientId),
    isNull(reportVersions.withdrawnAt),
  );
}

/** Every version that this brand may read, the newest first; of the content, what a cover shows. */
export async function listPublishedVersions(scope: ClientScope) {
  const content = reportVersions.content;
  return scope.tx
    .select({
      versionId: reportVersions.id,
      reportId: reportVersions.reportId,
      number: reportVersions.number,
      publishedAt: reportVersions.publishedAt,
      languages: sql<Report["languages"]>`${content} -> 'languages'`,
      title: sql<Report["title"]>`${content} -> 'title'`,
      subtitle: sql<Report["subtitle"]>`${content} -> 'subtitle'`,
      cover: sql<Report["cover"]>`${content} -> 'cover'`,
      simulatedInBase: sql<number>`(${content} ->> 'simulatedInBase')::int`,
    })
    .from(reportVersions)
    .where(publishedTo(scope))
    .orderBy(desc(reportVersions.publishedAt), desc(reportVersions.number));
}

/** Undefined when it was published to another brand, or has been withdrawn. */
export async function findPublishedVersion(scope: ClientScope, versionId: string) {
  const [version] = await scope.tx
    .select({
      versionId: reportVersions.id,
      number: reportVersions.number,
      publishedAt: reportVersions.publishedAt,
      contentHash: reportVersions.contentHash,
      content: reportVersions.content,
    })
    .from(reportVersions)
    .where(and(publishedTo(scope), eq(reportVersions.id, versionId)));
  return version;
}

/** Where the answers come from: how many waves, and from when to when interviews were completed in the field. */
export async function readSampleFacts(scope: WorkspaceScope, waveIds: readonly string[]) {
  const [facts] = await scope.tx
    .select({
      waves: sql<number>`count(distinct ${waves.id})::int`,
      fromFile: sql<number>`count(distinct ${waves.id}) filter (where ${waves.source} = 'import')::int`,
      first: sql<Date | null>`min(${responses.endedAt})`.mapWith(responses.endedAt),
      last: sql<Date | null>`max(${responses.endedAt})`.mapWith(responses.endedAt),
    })
    .from(waves)
    .leftJoin(
      responses,
      and(
        eq(responses.workspaceId, waves.workspaceId),
        eq(responses.waveId, waves.id),
        eq(responses.disposition, "complete"),
        eq(waves.source, "fieldwork"),
      ),
    )
    .where(and(eq(waves.workspaceId, scope.workspaceId), inArray(waves.id, [...waveIds])));
  return facts;
}

/** Held until the end of the transaction, so that two requests make one report. */
export async function lockStudyForReport(scope: WorkspaceScope, studyId: string): Promise<void> {
  await scope.tx
    .select({ id: studies.id })
    .from(studies)
    .where(and(eq(studies.workspaceId, scope.workspaceId), eq(studies.id, studyId)))
    .for("update");
}

/** Who prepared the report, for its cover. */
export async function readPreparedBy(scope: WorkspaceScope): Promise<string> {
  const [workspace] = await scope.tx
    .select({ name: workspaces.name })
    .from(workspaces)
    .where(eq(workspaces.id, scope.workspaceId));
  return workspace.name;
}

/** The brand that the reader belongs to. */
export async function findOwnClient(scope: ClientScope) {
  const [client] = await scope.tx
    .select({ name: clients.name })
    .from(clients)
    .where(and(eq(clients.workspaceId, scope.workspaceId), eq(clients.id, scope.clientId)));
  return client;
}
