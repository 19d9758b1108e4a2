import { AppError } from "#contracts/app-error";
import type { PrintedQuestionnaireView } from "#contracts/printing";
import { findClient } from "#db/queries/clients";
import { findVersion } from "#db/queries/questionnaires";
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
    const shared = { study: study.title, client: client?.name ?? {} };
    if (!versionId) {
      const draft = await requireDraft(scope, studyId);
      return { ...shared, definition: draft.definition, version: null, date: draft.updatedAt.toISOString() };
    }
    const version = await findVersion(scope, versionId);
    if (version?.studyId !== studyId) throw new AppError("not-found", { entity: "version" });
    const { definition, number, publishedAt } = version;
    return { ...shared, definition, version: number, date: publishedAt.toISOString() };
  });
}
