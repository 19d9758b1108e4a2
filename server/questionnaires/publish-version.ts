import { AppError } from "#contracts/app-error";
import type { PublishedVersion, PublishVersionInput } from "#contracts/questionnaires";
import { lockDraft } from "#db/queries/questionnaires";
import { authorize, type Viewer } from "#server/auth/authorize";
import { publishDraft } from "#server/questionnaires/publish-draft";

/** Freezes the draft as the next version. The draft stays, and is edited on. */
export async function publishVersion(viewer: Viewer, input: PublishVersionInput): Promise<PublishedVersion> {
  return authorize(viewer, "questionnaire:publish", async (scope) => {
    const { studyId } = input;
    const draft = await lockDraft(scope, studyId);
    if (!draft) throw new AppError("not-found", { entity: "questionnaire" });
    if (draft.revision !== input.expectedRevision) {
      throw new AppError("conflict", { revision: draft.revision });
    }
    return publishDraft(scope, { studyId, definition: draft.definition, publishedBy: viewer.userId });
  });
}
