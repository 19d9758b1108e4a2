"use server";
import { revalidatePath } from "next/cache";
import { runAction } from "#app/session/run-action";
import { PublishVersionInput, SaveChangesInput } from "#contracts/questionnaires";
import { publishVersion } from "#server/questionnaires/publish-version";
import { saveChanges } from "#server/questionnaires/save-changes";

export async function saveChangesAction(untrusted: unknown) {
  return runAction(SaveChangesInput, untrusted, saveChanges);
}

export async function publishVersionAction(untrusted: unknown) {
  return runAction(PublishVersionInput, untrusted, async (viewer, input) => {
    const published = await publishVersion(viewer, input);
    revalidatePath("/studies/[studyId]", "layout");
    return published;
  });
}
