import type { QuestionnaireView } from "#contracts/questionnaires";
import { listVersionDefinitions, listVersions } from "#db/queries/questionnaires";
import { authorize, type Viewer } from "#server/auth/authorize";
import { requireDraft } from "#server/questionnaires/require-draft";
import { studyAimOf } from "#server/questionnaires/study-aim";
import { usedCodesOf } from "#server/questionnaires/used-codes";

/** Everything that the editor opens with; the checks are pure, so the editor runs them itself. */
export async function readQuestionnaire(viewer: Viewer, studyId: string): Promise<QuestionnaireView> {
  return authorize(viewer, "study:read", async (scope) => {
    const draft = await requireDraft(scope, studyId);
    const versions = (await listVersions(scope, studyId)).map((version) => ({
      ...version,
      publishedAt: version.publishedAt.toISOString(),
    }));
    const published = await listVersionDefinitions(scope, studyId);
    const [latest] = versions;
    const definition = published.find(({ number }) => number === latest?.number)?.definition;
    return {
      definition: draft.definition,
      revision: draft.revision,
      updatedAt: draft.updatedAt.toISOString(),
      latest: latest && definition ? { ...latest, definition } : null,
      versions,
      aim: await studyAimOf(scope, studyId),
      used: usedCodesOf(published.map(({ definition }) => definition)),
    };
  });
}
