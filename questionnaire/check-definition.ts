import { checkCodes } from "#questionnaire/definition-checks/check-codes";
import { checkConditions } from "#questionnaire/definition-checks/check-conditions";
import { checkFormat } from "#questionnaire/definition-checks/check-format";
import { checkTexts } from "#questionnaire/definition-checks/check-texts";
import type { DefinitionProblem } from "#questionnaire/definition-problem";
import type { QuestionnaireDefinition } from "#questionnaire/model";

/** More questions than this on one page tire a respondent on a phone. */
const longPageQuestions = 12;

/** What to mend before publishing: errors forbid it, warnings ask for a second look. */
export function checkDefinition(definition: QuestionnaireDefinition): DefinitionProblem[] {
  return [
    ...checkPages(definition),
    ...checkCodes(definition),
    ...checkTexts(definition),
    ...definition.pages.flatMap((page) =>
      page.questions.flatMap((question) =>
        checkFormat(question, { pageCode: page.code, questionCode: question.code }),
      ),
    ),
    ...checkConditions(definition),
  ];
}

export function canPublish(problems: readonly DefinitionProblem[]): boolean {
  return problems.every((problem) => problem.level !== "error");
}

function checkPages(definition: QuestionnaireDefinition): DefinitionProblem[] {
  if (definition.pages.length === 0) return [{ level: "error", code: "no-pages" }];
  const problems: DefinitionProblem[] = [];
  for (const { code: pageCode, questions } of definition.pages) {
    if (questions.length === 0) problems.push({ level: "error", code: "empty-page", pageCode });
    if (questions.length > longPageQuestions) {
      problems.push({ level: "warning", code: "page-too-long", pageCode, detail: String(questions.length) });
    }
  }
  const measures = definition.pages.some((page) =>
    page.questions.some((question) => question.type !== "information"),
  );
  if (!measures) problems.push({ level: "error", code: "nothing-measured" });
  return problems;
}
