import { type Condition, variablesOf } from "#questionnaire/condition";
import { certainOrder } from "#questionnaire/definition-checks/certain-order";
import {
  type ComparedAs,
  checkComparison,
  comparedVariables,
} from "#questionnaire/definition-checks/check-comparison";
import { everythingPossible, narrow, type Possible } from "#questionnaire/definition-checks/possible-answers";
import type { DefinitionProblem, ProblemPart, ProblemPlace } from "#questionnaire/definition-problem";
import type { Page, Question, QuestionnaireDefinition } from "#questionnaire/model";

type Known = {
  /** Every variable of the questionnaire, with how it can be compared. */
  everywhere: ReadonlyMap<string, ComparedAs>;
  /** Whether it is answered by the time the condition is read, in every response. */
  isThere: (variable: string) => boolean;
};

/**
 * A page or a question is shown before it is answered, so its condition reads earlier pages only;
 * a screen-out, a skip and a rule are decided when their page has been saved, so they may read that page too.
 */
export function checkConditions(definition: QuestionnaireDefinition): DefinitionProblem[] {
  const { pages, quotas } = definition;
  const everywhere = new Map<string, ComparedAs>();
  const pageOf = new Map<string, number>();
  pages.forEach((page, place) => {
    for (const [variable, compared] of page.questions.flatMap((one) => [...comparedVariables(one)])) {
      everywhere.set(variable, compared);
      pageOf.set(variable, place);
    }
  });
  const isBefore = certainOrder(definition);
  const knownAt = (place: number, isSaved = false): Known => ({
    everywhere,
    isThere: (variable) => {
      const written = pageOf.get(variable);
      return written !== undefined && (isBefore(written, place) || (isSaved && written === place));
    },
  });
  const checkedBlocks = new Set<string>();
  const problems = pages.flatMap((page, index) => {
    const place = { pageCode: page.code };
    const found: DefinitionProblem[] = [];
    const block = definition.blocks?.find(({ code }) => code === page.blockCode);
    if (block && !checkedBlocks.has(block.code)) {
      checkedBlocks.add(block.code);
      found.push(...checkRule(block.visibleIf, knownAt(index), place, "visibleIf"));
    }
    found.push(...checkRule(page.visibleIf, knownAt(index), place, "visibleIf"));
    for (const question of page.questions) found.push(...checkShowing(question, knownAt(index), place));
    return [...found, ...checkAfterSaving(page, knownAt(index, true), place)];
  });
  const atTheEnd: Known = { everywhere, isThere: () => true };
  const quotaProblems = (quotas ?? []).flatMap(({ cells }) =>
    cells.flatMap((cell) =>
      checkRule(cell.holdsIf, atTheEnd, {}, "holdsIf").map((problem) => ({
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
        const isTold = problems.some(({ code }) => code === "condition-never-holds");
        if (variable && !isTold)
          problems.push({ level: "error", code: "condition-never-holds", detail: variable });
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

/** The variable of the first part that asks for what the parts before it exclude. */
function findContradiction(
  parts: readonly Condition[],
  everywhere: ReadonlyMap<string, ComparedAs>,
): string | undefined {
  let left: Possible[] = [everythingPossible];
  for (const [place, part] of parts.entries()) {
    // Whether a part can hold by itself is told where it stands.
    if (narrow(part, [everythingPossible], everywhere).length === 0) return undefined;
    left = narrow(part, left, everywhere);
    if (left.length === 0) return place > 0 ? variablesOf(part)[0] : undefined;
  }
  return undefined;
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
  return known.isThere(detail) ? [] : [{ level: "error", code: "condition-reads-later", detail }];
}
