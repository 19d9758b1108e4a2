import { checkCodes } from "#questionnaire/definition-checks/check-codes";
import { checkConditions } from "#questionnaire/definition-checks/check-conditions";
import { checkFlow } from "#questionnaire/definition-checks/check-flow";
import { checkFormat } from "#questionnaire/definition-checks/check-format";
import { checkReferences } from "#questionnaire/definition-checks/check-references";
import { checkStructure } from "#questionnaire/definition-checks/check-structure";
import { checkAgainstStudy, type StudyAim } from "#questionnaire/definition-checks/check-study";
import { checkTexts } from "#questionnaire/definition-checks/check-texts";
import { checkWording } from "#questionnaire/definition-checks/check-wording";
import type { DefinitionProblem } from "#questionnaire/definition-problem";
import type { QuestionnaireDefinition } from "#questionnaire/model";
import { rulesOf } from "#questionnaire/question-types/registry";

/** More questions than this on one page tire a respondent on a phone. */
const longPageQuestions = 12;

/** What to mend before publishing: errors forbid it, warnings ask for a second look, hints advise. */
export function checkDefinition(
  definition: QuestionnaireDefinition,
  aim: StudyAim = {},
): DefinitionProblem[] {
  const problems = [
    ...checkPages(definition),
    ...checkCodes(definition),
    ...checkTexts(definition),
    ...definition.pages.flatMap((page) =>
      page.questions.flatMap((question) =>
        checkFormat(question, { pageCode: page.code, questionCode: question.code }),
      ),
    ),
    ...checkConditions(definition),
    ...checkReferences(definition),
    ...checkStructure(definition),
    ...checkFlow(definition),
    ...checkAgainstStudy(definition, aim),
    ...checkWording(definition),
  ];
  return withoutConsequences(problems);
}

/** A rule that is at fault makes its page or question unreachable, or never applies: that is one fault, told once. */
function withoutConsequences(problems: readonly DefinitionProblem[]): DefinitionProblem[] {
  const key = ({ pageCode, questionCode = "" }: DefinitionProblem) => `${pageCode}/${questionCode}`;
  const faulty = new Set(
    problems.filter(({ code, level }) => level === "error" && /^(condition|carry)-/.test(code)).map(key),
  );
  const consequences: ReadonlySet<string> = new Set(["page-unreachable", "question-unreachable"]);
  return problems.filter((problem) => {
    const isConsequence = consequences.has(problem.code) || isNeverApplied(problem);
    return !isConsequence || !faulty.has(key(problem));
  });
}

function isNeverApplied({ code, level }: DefinitionProblem): boolean {
  return code === "condition-never-holds" && level === "warning";
}

export function canPublish(problems: readonly DefinitionProblem[]): boolean {
  return problems.every((problem) => problem.level !== "error");
}

function checkPages(definition: QuestionnaireDefinition): DefinitionProblem[] {
  if (definition.pages.length === 0) return [{ level: "error", code: "no-pages" }];
  const problems: DefinitionProblem[] = [];
  for (const { code: pageCode, questions } of definition.pages) {
    if (questions.length === 0) problems.push({ level: "error", code: "empty-page", pageCode });
    const shown = questions.filter((question) => !rulesOf(question).isUnseen).length;
    if (shown > longPageQuestions) {
      problems.push({ level: "warning", code: "page-too-long", pageCode, detail: String(shown) });
    }
  }
  const measures = definition.pages.some((page) =>
    page.questions.some((question) => !rulesOf(question).asksNothing && !rulesOf(question).isUnseen),
  );
  if (!measures) problems.push({ level: "error", code: "nothing-measured" });
  return problems;
}
