import type { Condition } from "#questionnaire/condition";
import { checkComparison, findContradiction } from "#questionnaire/definition-checks/check-comparison";
import type { DefinitionProblem, ProblemPart, ProblemPlace } from "#questionnaire/definition-problem";
import { variablesOfQuestion } from "#questionnaire/evaluate";
import type { Question, QuestionnaireDefinition } from "#questionnaire/model";

type Known = {
  /** Every variable of the questionnaire, with the question that writes it. */
  everywhere: ReadonlyMap<string, Question>;
  /** Those that are answered by the time the condition is read. */
  before: ReadonlySet<string>;
};

/**
 * A page or a question is shown before it is answered, so its condition reads earlier pages only;
 * a screen-out is decided when its page has been saved, so it may read that page too.
 */
export function checkConditions(definition: QuestionnaireDefinition): DefinitionProblem[] {
  const everywhere = new Map<string, Question>();
  for (const question of definition.pages.flatMap((page) => page.questions)) {
    for (const variable of variablesOfQuestion(question)) everywhere.set(variable, question);
  }
  const before = new Set<string>();
  const known: Known = { everywhere, before };
  return definition.pages.flatMap((page) => {
    const place = { pageCode: page.code };
    const problems = checkRule(page.visibleIf, known, place, "visibleIf");
    for (const question of page.questions) {
      const placed = { ...place, questionCode: question.code };
      problems.push(...checkRule(question.visibleIf, known, placed, "visibleIf"));
    }
    for (const variable of page.questions.flatMap(variablesOfQuestion)) before.add(variable);
    problems.push(...checkRule(page.screenOutIf, known, place, "screenOutIf"));
    return problems;
  });
}

function checkRule(
  condition: Condition | undefined,
  known: Known,
  place: ProblemPlace,
  part: ProblemPart,
): DefinitionProblem[] {
  if (!condition) return [];
  return checkCondition(condition, known).map((problem) => ({ ...problem, ...place, part }));
}

function checkCondition(condition: Condition, known: Known): DefinitionProblem[] {
  switch (condition.type) {
    case "not":
      return checkCondition(condition.of, known);
    case "any":
    case "all": {
      const problems = condition.of.flatMap((part) => checkCondition(part, known));
      if (condition.of.length === 0) {
        const code = condition.type === "any" ? "condition-never-holds" : "condition-always-holds";
        problems.push({ level: "error", code });
      }
      if (condition.type === "all") {
        const variable = findContradiction(condition.of, known.everywhere);
        if (variable) problems.push({ level: "error", code: "condition-never-holds", detail: variable });
      }
      return problems;
    }
    default: {
      const detail = condition.variable;
      const question = known.everywhere.get(detail);
      if (!question) return [{ level: "error", code: "condition-unknown-variable", detail }];
      const problems = checkComparison(condition, question);
      if (!known.before.has(detail)) problems.push({ level: "error", code: "condition-reads-later", detail });
      return problems;
    }
  }
}
