"use server";
import { revalidatePath } from "next/cache";
import { runAction } from "#app/session/run-action";
import { SaveTranslationsInput } from "#contracts/translations";
import { saveTranslations } from "#server/translations/save-translations";

export async function saveTranslationsAction(untrusted: unknown) {
  return runAction(SaveTranslationsInput, untrusted, async (viewer, input) => {
    const saved = await saveTranslations(viewer, input);
    revalidatePath("/studies/[studyId]", "layout");
    return saved;
  });
}
