import { AppError } from "#contracts/app-error";
import type { PrintedQuestionnaireView } from "#contracts/printing";
import { findClient } from "#db/queries/clients";
import { findLatestVersion, findVersion } from "#db/queries/questionnaires";
import type { WorkspaceScope } from "#db/scope";
import { isSameDefinition } from "#questionnaire/compare-versions";
import { authorize, type Viewer } from "#server/auth/authorize";
import { requireDraft } from "#server/questionnaires/require-draft";
import { requireStudy } from "#server/studies/require-study";

/** A draft or a version with what its first page says of it. */
export async function readPrintedQuestionnaire(
  viewer: Viewer,
  { studyId, versionId }: { studyId: string; versionId?: string },
): Promise<PrintedQuestionnaireView> {
  return authorize(viewer, "study:read", async (scope) => {
    const study = await requireStudy(scope, studyId);
    const client = await findClient(scope, study.clientId);
    const printed = versionId
      ? await readVersion(scope, studyId, versionId)
      : await readNewest(scope, studyId);
    return { study: study.title, client: client?.name ?? {}, ...printed };
  });
}

async function readVersion(scope: WorkspaceScope, studyId: string, versionId: string) {
  const version = await findVersion(scope, versionId);
  if (version?.studyId !== studyId) throw new AppError("not-found", { entity: "version" });
  return describeVersion(version);
}

/** A draft that nobody has changed since it was published is that version. */
async function readNewest(scope: WorkspaceScope, studyId: string) {
  const { definition, updatedAt } = await requireDraft(scope, studyId);
  const latest = await findLatestVersion(scope, studyId);
  if (latest && isSameDefinition(latest.definition, definition)) return describeVersion(latest);
  return { definition, version: null, date: updatedAt.toISOString() };
}

type Version = NonNullable<Awaited<ReturnType<typeof findLatestVersion>>>;

function describeVersion({ definition, number, publishedAt }: Omit<Version, "contentHash">) {
  return { definition, version: number, date: publishedAt.toISOString() };
}
