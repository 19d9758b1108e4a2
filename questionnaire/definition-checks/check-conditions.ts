import type { Condition } from "#questionnaire/condition";
import {
  type ComparedAs,
  checkComparison,
  comparedVariables,
  findContradiction,
} from "#questionnaire/definition-checks/check-comparison";
import type { DefinitionProblem, ProblemPart, ProblemPlace } from "#questionnaire/definition-problem";
import type { Page, Question, QuestionnaireDefinition } from "#questionnaire/model";

export type Known = {
  /** Every variable of the questionnaire, with how it can be compared. */
  everywhere: ReadonlyMap<string, ComparedAs>;
  /** Those that are answered by the time the condition is read. */
  before: ReadonlySet<string>;
};

/**
 * A page or a question is shown before it is answered, so its condition reads earlier pages only;
 * a screen-out, a skip and a rule are decided when their page has been saved, so they may read that page too.
 */
export function checkConditions(definition: QuestionnaireDefinition): DefinitionProblem[] {
  const everywhere = new Map(
    definition.pages.flatMap((page) =>
      page.questions.flatMap((question) => [...comparedVariables(question)]),
    ),
  );
  const before = new Set<string>();
  const known: Known = { everywhere, before };
  const checkedBlocks = new Set<string>();
  const problems = definition.pages.flatMap((page) => {
    const place = { pageCode: page.code };
    const found: DefinitionProblem[] = [];
    const block = definition.blocks?.find(({ code }) => code === page.blockCode);
    if (block && !checkedBlocks.has(block.code)) {
      checkedBlocks.add(block.code);
      found.push(...checkRule(block.visibleIf, known, place, "visibleIf"));
    }
    found.push(...checkRule(page.visibleIf, known, place, "visibleIf"));
    for (const question of page.questions) found.push(...checkShowing(question, known, place));
    for (const question of page.questions) {
      for (const variable of comparedVariables(question).keys()) before.add(variable);
    }
    return [...found, ...checkAfterSaving(page, known, place)];
  });
  const quotaProblems = (definition.quotas ?? []).flatMap(({ cells }) =>
    cells.flatMap((cell) =>
      checkRule(cell.holdsIf, { everywhere, before }, {}, "holdsIf").map((problem) => ({
        ...problem,
        detail: problem.detail ?? cell.code,
      })),
    ),
  );
  return [...problems, ...quotaProblems];
}

function checkShowing(question: Question, known: Known, page: ProblemPlace): DefinitionProblem[] {
  const place = { ...page, questionCode: question.code };
  const found = checkRule(question.visibleIf, known, place, "visibleIf");
  if ("options" in question) {
    for (const option of question.options) {
      found.push(...checkRule(option.visibleIf, known, place, "optionVisibleIf"));
    }
  }
  if ("items" in question) {
    for (const item of question.items)
      found.push(...checkRule(item.visibleIf, known, place, "itemVisibleIf"));
  }
  return found;
}

function checkAfterSaving(page: Page, known: Known, place: ProblemPlace): DefinitionProblem[] {
  return [
    ...page.questions.flatMap((question) =>
      (question.rules ?? []).flatMap((rule) =>
        checkRule(rule.failsIf, known, { ...place, questionCode: question.code }, "rule"),
      ),
    ),
    ...checkRule(page.screenOutIf, known, place, "screenOutIf"),
    ...(page.skips ?? []).flatMap((skip) => checkRule(skip.if, known, place, "skip")),
  ];
}

export function checkRule(
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
    case "compare": {
      const other = checkVariable(condition.other, known);
      return [...checkCompared(condition, known), ...other];
    }
    default:
      return checkCompared(condition, known);
  }
}

function checkCompared(
  condition: Extract<Condition, { variable: string }>,
  known: Known,
): DefinitionProblem[] {
  const compared = known.everywhere.get(condition.variable);
  if (!compared) return checkVariable(condition.variable, known);
  return [...checkComparison(condition, compared), ...checkVariable(condition.variable, known)];
}

function checkVariable(detail: string, known: Known): DefinitionProblem[] {
  if (!known.everywhere.has(detail)) return [{ level: "error", code: "condition-unknown-variable", detail }];
  return known.before.has(detail) ? [] : [{ level: "error", code: "condition-reads-later", detail }];
}
