import type { ImportBuilder } from "#exchange/import-builder";
import { readSurveyJsFormula, type SurveyJsScope } from "#exchange/surveyjs/surveyjs-expression";
import { variablesOfFormula } from "#questionnaire/formula";
import type { Page, Question } from "#questionnaire/model";
import { codesOfQuestion } from "#questionnaire/taken-codes";

/** An `expression` element or a calculated value as a calculated variable, which must be read after its parts. */
export function readCalculated(
  { name, expression, text }: { name: string; expression: string; text: Question["text"] },
  scope: SurveyJsScope,
): Question | undefined {
  const { builder } = scope;
  const formula = readSurveyJsFormula(expression, scope);
  if (!formula) {
    builder.note("lost", "calculation-left-out", name, { detail: expression });
    return undefined;
  }
  return builder.take(name, { code: "Q", type: "calculated", text, formula });
}

/** Values that stand apart from the pages are computed where the last of their parts has been asked. */
export function placeCalculatedValues(
  values: readonly unknown[],
  pages: readonly Page[],
  builder: ImportBuilder,
): void {
  builder.afterwards(() => {
    for (const value of values) {
      const { name, expression } = (value ?? {}) as { name?: unknown; expression?: unknown };
      const calculated = readCalculated(
        { name: String(name ?? ""), expression: String(expression ?? ""), text: {} },
        { builder },
      );
      if (calculated?.type !== "calculated") continue;
      const read = new Set(variablesOfFormula(calculated.formula));
      const reads = (question: Question) => [...codesOfQuestion(question)].some((code) => read.has(code));
      const page = pages.findLast(({ questions }) => questions.some(reads)) ?? pages[0];
      page?.questions.splice(page.questions.findLastIndex(reads) + 1, 0, calculated);
    }
  });
}
