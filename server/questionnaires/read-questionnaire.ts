import type { QuestionnaireView } from "#contracts/questionnaires";
import { findLatestVersion, listVersionDefinitions, listVersions } from "#db/queries/questionnaires";
import { authorize, type Viewer } from "#server/auth/authorize";
import { requireDraft } from "#server/questionnaires/require-draft";
import { studyAimOf } from "#server/questionnaires/study-aim";
import { usedCodesOf } from "#server/questionnaires/used-codes";

/** Everything that the editor opens with; the checks are pure, so the editor runs them itself. */
export async function readQuestionnaire(viewer: Viewer, studyId: string): Promise<QuestionnaireView> {
  return authorize(viewer, "study:read", async (scope) => {
    const draft = await requireDraft(scope, studyId);
    const latest = await findLatestVersion(scope, studyId);
    const versions = await listVersions(scope, studyId);
    const published = await listVersionDefinitions(scope, studyId);
    return {
      definition: draft.definition,
      revision: draft.revision,
      updatedAt: draft.updatedAt.toISOString(),
      latest: latest ? { ...latest, publishedAt: latest.publishedAt.toISOString() } : null,
      versions: versions.map((version) => ({ ...version, publishedAt: version.publishedAt.toISOString() })),
      aim: await studyAimOf(scope, studyId),
      used: usedCodesOf(published.map(({ definition }) => definition)),
    };
  });
}
