import { AppError } from "#contracts/app-error";
import { findVersion } from "#db/queries/questionnaires";
import { writeOwnFormat } from "#exchange/own/own-format";
import { authorize, type Viewer } from "#server/auth/authorize";
import { requireDraft } from "#server/questionnaires/require-draft";

/** The draft, or a published version, as a file of our own. */
export async function exportQuestionnaire(
  viewer: Viewer,
  { studyId, versionId }: { studyId: string; versionId?: string },
): Promise<string> {
  return authorize(viewer, "study:read", async (scope) => {
    if (!versionId) return writeOwnFormat((await requireDraft(scope, studyId)).definition);
    const version = await findVersion(scope, versionId);
    if (version?.studyId !== studyId) throw new AppError("not-found", { entity: "version" });
    return writeOwnFormat(version.definition);
  });
}
