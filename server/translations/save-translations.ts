import { AppError } from "#contracts/app-error";
import type { SaveTranslationsInput } from "#contracts/translations";
import { lockDraft, updateDraft } from "#db/queries/questionnaires";
import { applyTranslations, type TranslationOutcome } from "#questionnaire/translation-rows";
import { authorize, type Viewer } from "#server/auth/authorize";
import { normaliseTexts } from "#server/questionnaires/normalise-definition";

export type SavedTranslations = Omit<TranslationOutcome, "definition">;

/** Puts texts into the draft as it stands now, beside whatever else is being edited. */
export async function saveTranslations(
  viewer: Viewer,
  input: SaveTranslationsInput,
): Promise<SavedTranslations> {
  return authorize(viewer, "questionnaire:edit", async (scope) => {
    const { studyId, original } = input;
    const draft = await lockDraft(scope, studyId);
    if (!draft) throw new AppError("not-found", { entity: "questionnaire" });
    const translations = normaliseTexts(input.translations);
    const { definition, changed, problems } = applyTranslations(draft.definition, translations, original);
    if (changed > 0) {
      const expectedRevision = draft.revision;
      await updateDraft(scope, { studyId, definition, expectedRevision, updatedBy: viewer.userId });
    }
    return { changed, problems };
  });
}
