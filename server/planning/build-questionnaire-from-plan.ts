import { AppError } from "#contracts/app-error";
import type { BuildQuestionnaireInput, QuestionnairePlan } from "#contracts/planning";
import { listVersionDefinitions, updateDraft } from "#db/queries/questionnaires";
import { toPersianDigits } from "#i18n/digits";
import { estimateMinutes } from "#questionnaire/estimate-minutes";
import { findInstrumentModule } from "#questionnaire/instruments/module-library";
import type { StudioLanguage } from "#questionnaire/localised-text";
import type { Page, QuestionnaireDefinition } from "#questionnaire/model";
import { buildPlannedPages } from "#questionnaire/planning/build-planned-pages";
import { fillNames } from "#questionnaire/planning/fill-names";
import { takenCodes } from "#questionnaire/taken-codes";
import { authorize, type Viewer } from "#server/auth/authorize";
import { keepPlan } from "#server/planning/save-questionnaire-plan";
import { normaliseDefinition } from "#server/questionnaires/normalise-definition";
import { requireDraft } from "#server/questionnaires/require-draft";
import { usedCodesOf } from "#server/questionnaires/used-codes";

/**
 * Puts the planned questionnaire into the study's draft and keeps the plan. What the draft has from a module already
 * is not added again. Answers with the new revision; `conflict` tells the revision that stands in the way.
 */
export async function buildQuestionnaireFromPlan(
  viewer: Viewer,
  { studyId, plan, mode, expectedRevision }: BuildQuestionnaireInput,
): Promise<{ revision: number }> {
  return authorize(viewer, "questionnaire:edit", async (scope) => {
    const { definition, revision: standing } = await requireDraft(scope, studyId);
    const kept = mode === "append" ? definition.pages.filter(({ questions }) => questions.length > 0) : [];
    const published = await listVersionDefinitions(scope, studyId);
    const used = usedCodesOf(published.map((version) => version.definition));
    const revision = await updateDraft(scope, {
      studyId,
      definition: normaliseDefinition(addPlanned(definition, kept, plan, used.questions)),
      expectedRevision,
      updatedBy: viewer.userId,
    });
    if (revision === undefined) throw new AppError("conflict", { revision: standing });
    await keepPlan(scope, studyId, plan, viewer.userId);
    return { revision };
  });
}

function addPlanned(
  definition: QuestionnaireDefinition,
  kept: readonly Page[],
  plan: QuestionnairePlan,
  used: readonly string[],
): QuestionnaireDefinition {
  const questions = kept.flatMap((page) => page.questions);
  const present = new Set(questions.map(({ moduleId }) => moduleId));
  const modules = plan.moduleIds.filter((id) => !present.has(id)).map(requireFreeModule);
  const hasScreener = plan.hasScreener && !questions.some(({ role }) => role === "screener");
  const taken = new Set([...takenCodes({ ...definition, pages: [...kept] }), ...used]);
  const planned = buildPlannedPages(modules, { ...plan, hasScreener }, taken);
  const [screener, others] = hasScreener ? [planned.slice(0, 1), planned.slice(1)] : [[], planned];
  return introduce({ ...definition, pages: [...screener, ...kept, ...others] }, plan);
}

/** What respondents are told first says who asks, and how long it takes. */
function introduce(
  definition: QuestionnaireDefinition,
  { team }: QuestionnairePlan,
): QuestionnaireDefinition {
  const minutes = (language: StudioLanguage) => Math.ceil(estimateMinutes(definition, language));
  const consent = fillNames(definition.consent, { team });
  const fa = consent.fa?.replace("[چند]", toPersianDigits(String(minutes("fa"))));
  const en = consent.en?.replace("[number]", String(minutes("en")));
  return { ...definition, consent: { ...consent, ...(fa && { fa }), ...(en && { en }) } };
}

function requireFreeModule(id: string) {
  const module = findInstrumentModule(id);
  if (module?.allowedUse !== "any") throw new AppError("not-found", { entity: "module" });
  return module;
}
