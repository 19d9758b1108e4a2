import { AppError } from "#contracts/app-error";
import type { TakeQuestionnaireInput } from "#contracts/exchange";
import { maxDefinitionBytes } from "#contracts/questionnaires";
import { listVersionDefinitions, lockDraft, updateDraft } from "#db/queries/questionnaires";
import { withFreeCodes } from "#questionnaire/instruments/free-codes";
import type { QuestionnaireDefinition } from "#questionnaire/model";
import { takenCodes } from "#questionnaire/taken-codes";
import { authorize, type Viewer } from "#server/auth/authorize";
import { requireOwnMedia } from "#server/media/require-own-media";
import { requireModulePermissions } from "#server/modules/require-module-permissions";
import { normaliseDefinition } from "#server/questionnaires/normalise-definition";

/** Puts a questionnaire that was read from a file in the place of the draft, or after its pages. */
export async function takeQuestionnaire(viewer: Viewer, input: TakeQuestionnaireInput): Promise<void> {
  const { studyId, mode } = input;
  const given = normaliseDefinition(input.definition);
  await authorize(viewer, "questionnaire:edit", async (scope) => {
    const draft = await lockDraft(scope, studyId);
    if (!draft) throw new AppError("not-found", { entity: "questionnaire" });
    const published = await listVersionDefinitions(scope, studyId);
    const reserved = published.flatMap((version) => [...takenCodes(version.definition)]);
    const definition = mode === "replace" ? given : appendPages(draft.definition, given, reserved);
    if (Buffer.byteLength(JSON.stringify(definition)) > maxDefinitionBytes) {
      throw new AppError("questionnaire-too-large", { megabytes: maxDefinitionBytes / 1_000_000 });
    }
    await requireOwnMedia(scope, definition);
    await requireModulePermissions(scope, definition);
    await updateDraft(scope, {
      studyId,
      definition,
      expectedRevision: draft.revision,
      updatedBy: viewer.userId,
    });
  });
}

/** Languages are joined; consent, thanks and title stay the draft's own. */
function appendPages(
  draft: QuestionnaireDefinition,
  given: QuestionnaireDefinition,
  reserved: readonly string[],
): QuestionnaireDefinition {
  const pages = withFreeCodes(given.pages, new Set([...takenCodes(draft), ...reserved]));
  const unblocked = pages.map(({ blockCode: _, ...page }) => page);
  return {
    ...draft,
    languages: [...new Set([...draft.languages, ...given.languages])],
    pages: [...draft.pages.filter((page) => page.questions.length > 0), ...unblocked],
  };
}
