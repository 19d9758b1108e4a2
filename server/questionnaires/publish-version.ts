import type { PublishedVersion, PublishVersionInput } from "#contracts/questionnaires";
import { authorize, type Viewer } from "#server/auth/authorize";
import { lockLookedAt } from "#server/questionnaires/lock-looked-at";
import { publishDraft } from "#server/questionnaires/publish-draft";
import { studyAimOf } from "#server/questionnaires/study-aim";

/** Freezes the draft as the next version. The draft stays, and is edited on. */
export async function publishVersion(viewer: Viewer, input: PublishVersionInput): Promise<PublishedVersion> {
  return authorize(viewer, "questionnaire:publish", async (scope) => {
    const { studyId } = input;
    const { definition } = await lockLookedAt(scope, studyId, input.expectedRevision);
    const aim = await studyAimOf(scope, studyId);
    return publishDraft(scope, { studyId, definition, publishedBy: viewer.userId, aim });
  });
}
