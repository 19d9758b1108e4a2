import { type Condition, variablesOf } from "#questionnaire/condition";
import { variablesOfFormula } from "#questionnaire/formula";
import type { Question, QuestionnaireDefinition } from "#questionnaire/model";
import { codesOfQuestion } from "#questionnaire/taken-codes";

export type ConditionPlace = {
  pageCode: string;
  /** Absent for a rule of the page itself. */
  questionCode?: string;
  part:
    | "visibleIf"
    | "optionVisibleIf"
    | "itemVisibleIf"
    | "rule"
    | "formula"
    | "carryForward"
    | "screenOutIf"
    | "skip";
};

/** The rules that read one of these variables, and would break without it. */
export function conditionsReading(
  definition: QuestionnaireDefinition,
  variables: string | readonly string[],
): ConditionPlace[] {
  const wanted = new Set(typeof variables === "string" ? [variables] : variables);
  const reads = (condition: Condition | undefined) =>
    condition !== undefined && variablesOf(condition).some((variable) => wanted.has(variable));
  return definition.pages.flatMap((page) => {
    const pageCode = page.code;
    const places: ConditionPlace[] = [];
    if (reads(page.visibleIf)) places.push({ pageCode, part: "visibleIf" });
    for (const question of page.questions) {
      const parts = partsReading(question, reads, wanted);
      places.push(...parts.map((part) => ({ pageCode, questionCode: question.code, part })));
    }
    if (reads(page.screenOutIf)) places.push({ pageCode, part: "screenOutIf" });
    if (page.skips?.some((skip) => reads(skip.if))) places.push({ pageCode, part: "skip" });
    return places;
  });
}

function partsReading(
  question: Question,
  reads: (condition: Condition | undefined) => boolean,
  wanted: ReadonlySet<string>,
): ConditionPlace["part"][] {
  const parts: ConditionPlace["part"][] = [];
  if (reads(question.visibleIf)) parts.push("visibleIf");
  if ("options" in question && question.options.some((option) => reads(option.visibleIf))) {
    parts.push("optionVisibleIf");
  }
  if ("items" in question && question.items.some((item) => reads(item.visibleIf)))
    parts.push("itemVisibleIf");
  if (question.rules?.some((rule) => reads(rule.failsIf))) parts.push("rule");
  const formula = question.type === "calculated" ? variablesOfFormula(question.formula) : [];
  if (formula.some((variable) => wanted.has(variable))) parts.push("formula");
  if ("carryForward" in question && question.carryForward && wanted.has(question.carryForward.from)) {
    parts.push("carryForward");
  }
  return parts;
}

/** The rules elsewhere that would break if these questions were removed, with their own rules left out. */
export function conditionsReadingQuestions(
  definition: QuestionnaireDefinition,
  questionCodes: readonly string[],
): ConditionPlace[] {
  const variables = definition.pages
    .flatMap((page) => page.questions)
    .filter((question) => questionCodes.includes(question.code))
    .flatMap((question) => [...codesOfQuestion(question)]);
  return conditionsReading(definition, variables).filter(
    (place) => !place.questionCode || !questionCodes.includes(place.questionCode),
  );
}
