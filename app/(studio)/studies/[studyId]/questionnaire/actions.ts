"use server";
import { revalidatePath } from "next/cache";
import { runAction } from "#app/session/run-action";
import { PublishVersionInput, SaveDraftInput } from "#contracts/questionnaires";
import { publishVersion } from "#server/questionnaires/publish-version";
import { saveDraft } from "#server/questionnaires/save-draft";

export async function saveDraftAction(untrusted: unknown) {
  return runAction(SaveDraftInput, untrusted, saveDraft);
}

export async function publishVersionAction(untrusted: unknown) {
  return runAction(PublishVersionInput, untrusted, async (viewer, input) => {
    const published = await publishVersion(viewer, input);
    revalidatePath("/studies/[studyId]", "layout");
    return published;
  });
}
