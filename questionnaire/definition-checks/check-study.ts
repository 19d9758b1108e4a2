import { buildCodebook } from "#questionnaire/codebook";
import type { DefinitionProblem } from "#questionnaire/definition-problem";
import { estimateMinutes } from "#questionnaire/estimate-minutes";
import type { QuestionnaireDefinition } from "#questionnaire/model";
import { rulesOf } from "#questionnaire/question-types/registry";
import type { SegmentationBase } from "#questionnaire/segmentation-base";

/** What the study wants of its questionnaire. */
export type StudyAim = {
  bases?: readonly SegmentationBase[];
  plannedSample?: number;
  budgetMinutes?: number;
};

/** Respondents that each basis variable needs: Dolnicar, Grün & Leisch (2014, 2016) advise 70 to 100. */
export const respondentsAVariable = { least: 70, safe: 100 } as const;

/** Whether the questionnaire measures what the study names, with the sample and the minutes that it has. */
export function checkAgainstStudy(definition: QuestionnaireDefinition, aim: StudyAim): DefinitionProblem[] {
  return [...checkBases(definition, aim), ...checkSample(definition, aim), ...checkMinutes(definition, aim)];
}

function checkBases(definition: QuestionnaireDefinition, { bases }: StudyAim): DefinitionProblem[] {
  const measured = new Set(
    definition.pages.flatMap((page) =>
      page.questions.flatMap((question) =>
        rulesOf(question).columns(question).length > 0 ? (question.bases ?? []) : [],
      ),
    ),
  );
  return (bases ?? [])
    .filter((base) => !measured.has(base))
    .map((base) => ({ level: "error", code: "base-not-measured", detail: base }));
}

function checkSample(definition: QuestionnaireDefinition, { plannedSample }: StudyAim): DefinitionProblem[] {
  if (!plannedSample) return [];
  const count = countBasisVariables(definition);
  if (count * respondentsAVariable.least <= plannedSample) return [];
  return [
    {
      level: "warning",
      code: "too-many-basis-variables",
      detail: `${count} ${plannedSample} ${count * respondentsAVariable.least} ${count * respondentsAVariable.safe}`,
    },
  ];
}

/**
 * The variables that would form segments: those with the role of a basis, texts aside. Items of which only the
 * score forms segments have another role.
 */
export function countBasisVariables(definition: QuestionnaireDefinition): number {
  return buildCodebook(definition).filter(
    (variable) => variable.role === "basis" && variable.level !== "text",
  ).length;
}

function checkMinutes(definition: QuestionnaireDefinition, { budgetMinutes }: StudyAim): DefinitionProblem[] {
  if (!budgetMinutes) return [];
  return definition.languages.flatMap((language): DefinitionProblem[] => {
    const minutes = estimateMinutes(definition, language);
    if (minutes <= budgetMinutes) return [];
    return [
      { level: "warning", code: "too-long", language, detail: `${Math.ceil(minutes)} ${budgetMinutes}` },
    ];
  });
}
