import { AnalysisError } from "#analysis/analysis-error";
import { designConjointQuestion } from "#analysis/conjoint/design-question";
import { designSeed } from "#analysis/designs/design-seed";
import { designMaxDiffQuestion } from "#analysis/maxdiff/design-question";
import type { RunHooks } from "#analysis/run-hooks";
import type { Question, QuestionnaireDefinition } from "#questionnaire/model";
import { isConjointDesignCurrent } from "#questionnaire/question-types/conjoint";
import { isMaxDiffDesignCurrent } from "#questionnaire/question-types/max-diff";

type Completion = {
  studyId: string;
  /** Its designs are kept where they still fit, so that a new version asks as the last one did. */
  earlier?: QuestionnaireDefinition;
  /** Versions of each design at most, for a look at the questionnaire that must not wait for all of them. */
  mostVersions?: number;
};

/**
 * The questionnaire with a current design in every trade-off question.
 *
 * Answers "what do we ask whom?" so that nobody has to think of it: designs follow from the items and numbers. The
 * definition itself comes back when nothing is missing. A question whose numbers allow no design is left as it is,
 * and its faults are for the check of the questionnaire to tell.
 *
 * @throws AnalysisError `cancelled`.
 */
export function completeDesigns(
  definition: QuestionnaireDefinition,
  completion: Completion,
  hooks: RunHooks = {},
): QuestionnaireDefinition {
  if (!lacksDesign(definition)) return definition;
  const pages = definition.pages.map((page) => ({
    ...page,
    questions: page.questions.map((question) => completeQuestion(question, completion, hooks)),
  }));
  return { ...definition, pages };
}

/** Whether some trade-off question has no design, or one of other items or numbers. */
export function lacksDesign({ pages }: QuestionnaireDefinition): boolean {
  return pages.some((page) => page.questions.some((question) => !hasDesign(question)));
}

function hasDesign(question: Question): boolean {
  if (question.type === "maxDiff") return isMaxDiffDesignCurrent(question);
  return question.type !== "conjoint" || isConjointDesignCurrent(question);
}

function completeQuestion(
  question: Question,
  { studyId, earlier, mostVersions }: Completion,
  hooks: RunHooks,
): Question {
  if (hasDesign(question) || (question.type !== "maxDiff" && question.type !== "conjoint")) return question;
  const kept = keepDesign(question, earlier);
  if (kept) return kept;
  const versionCount = Math.min(question.versionCount, mostVersions ?? question.versionCount);
  const seed = designSeed(studyId, question.code);
  try {
    const designed =
      question.type === "maxDiff"
        ? designMaxDiffQuestion({ ...question, versionCount }, seed, hooks)
        : designConjointQuestion({ ...question, versionCount }, seed, hooks);
    return { ...designed, versionCount: question.versionCount };
  } catch (error) {
    if (error instanceof AnalysisError && error.code === "invalid-argument") return question;
    throw error;
  }
}

function keepDesign(question: Question, earlier: QuestionnaireDefinition | undefined): Question | undefined {
  const before = earlier?.pages.flatMap((page) => page.questions).find(({ code }) => code === question.code);
  if (!before || before.type !== question.type || !("design" in before)) return undefined;
  const kept = { ...question, design: before.design } as Question;
  return hasDesign(kept) ? kept : undefined;
}
