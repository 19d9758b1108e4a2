import { type Condition, variablesOf } from "#questionnaire/condition";
import { variablesOfQuestion } from "#questionnaire/evaluate";
import type { QuestionnaireDefinition } from "#questionnaire/model";

export type ConditionPlace = {
  pageCode: string;
  /** Absent for a rule of the page itself. */
  questionCode?: string;
  part: "visibleIf" | "screenOutIf";
};

/** The rules that read one of these variables, and would break without it. */
export function conditionsReading(
  definition: QuestionnaireDefinition,
  variables: string | readonly string[],
): ConditionPlace[] {
  const wanted = typeof variables === "string" ? [variables] : variables;
  const reads = (condition: Condition | undefined) =>
    condition !== undefined && variablesOf(condition).some((variable) => wanted.includes(variable));
  return definition.pages.flatMap((page) => {
    const places: ConditionPlace[] = [];
    if (reads(page.visibleIf)) places.push({ pageCode: page.code, part: "visibleIf" });
    for (const question of page.questions) {
      if (reads(question.visibleIf)) {
        places.push({ pageCode: page.code, questionCode: question.code, part: "visibleIf" });
      }
    }
    if (reads(page.screenOutIf)) places.push({ pageCode: page.code, part: "screenOutIf" });
    return places;
  });
}

/** The rules elsewhere that would break if these questions were removed, with their own rules left out. */
export function conditionsReadingQuestions(
  definition: QuestionnaireDefinition,
  questionCodes: readonly string[],
): ConditionPlace[] {
  const variables = definition.pages
    .flatMap((page) => page.questions)
    .filter((question) => questionCodes.includes(question.code))
    .flatMap(variablesOfQuestion);
  return conditionsReading(definition, variables).filter(
    (place) => !place.questionCode || !questionCodes.includes(place.questionCode),
  );
}
