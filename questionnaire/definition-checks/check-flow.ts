import type { Condition } from "#questionnaire/condition";
import { type ComparedAs, comparedVariables } from "#questionnaire/definition-checks/check-comparison";
import {
  everythingPossible,
  narrow,
  narrowByNot,
  type Possible,
} from "#questionnaire/definition-checks/possible-answers";
import type { DefinitionProblem } from "#questionnaire/definition-problem";
import type { Page, Question, QuestionnaireDefinition } from "#questionnaire/model";

/**
 * Whether everything can be reached. Follows the questionnaire from its first page, keeping of each way what
 * is still possible there; a page or question that no way leads to is never seen by anybody.
 */
export function checkFlow(definition: QuestionnaireDefinition): DefinitionProblem[] {
  const problems = [...checkBlocks(definition), ...checkScales(definition), ...checkSkipTargets(definition)];
  const compared = new Map(
    definition.pages.flatMap((page) =>
      page.questions.flatMap((question) => [...comparedVariables(question)]),
    ),
  );
  const arriving = new Map<string, Possible[]>();
  let passing: Possible[] = [everythingPossible];
  for (const page of definition.pages) {
    const here = [...passing, ...(arriving.get(page.code) ?? [])];
    const block = definition.blocks?.find(({ code }) => code === page.blockCode);
    const shown = narrowAll([block?.visibleIf, page.visibleIf], here, compared);
    if (shown.length === 0) {
      problems.push({ level: "error", code: "page-unreachable", pageCode: page.code });
      passing = here;
      continue;
    }
    problems.push(...checkQuestions(page, shown, compared));
    const hidden = hiddenWays([block?.visibleIf, page.visibleIf], here, compared);
    passing = [...hidden, ...leave(page, shown, compared, arriving)].slice(0, 128);
  }
  return [...problems, ...checkQuotas(definition, compared)];
}

function narrowAll(
  conditions: readonly (Condition | undefined)[],
  ways: readonly Possible[],
  compared: ReadonlyMap<string, ComparedAs>,
): Possible[] {
  return conditions.reduce<Possible[]>(
    (left, condition) => (condition ? narrow(condition, left, compared) : left),
    [...ways],
  );
}

function hiddenWays(
  conditions: readonly (Condition | undefined)[],
  ways: readonly Possible[],
  compared: ReadonlyMap<string, ComparedAs>,
): Possible[] {
  return conditions.flatMap((condition) => (condition ? narrowByNot(condition, ways, compared) : []));
}

/** Where a page leads: out, to the page that a skip names, or on to the next. */
function leave(
  page: Page,
  shown: readonly Possible[],
  compared: ReadonlyMap<string, ComparedAs>,
  arriving: Map<string, Possible[]>,
): Possible[] {
  let staying: readonly Possible[] = page.screenOutIf
    ? narrowByNot(page.screenOutIf, shown, compared)
    : shown;
  for (const { if: condition, to } of page.skips ?? []) {
    const skipping = narrow(condition, staying, compared);
    if (to !== "end") arriving.set(to, [...(arriving.get(to) ?? []), ...skipping]);
    staying = narrowByNot(condition, staying, compared);
  }
  return [...staying];
}

function checkQuestions(
  page: Page,
  shown: readonly Possible[],
  compared: ReadonlyMap<string, ComparedAs>,
): DefinitionProblem[] {
  return page.questions.flatMap((question) => {
    const place = { pageCode: page.code, questionCode: question.code };
    const ways = narrowAll([question.visibleIf], shown, compared);
    if (ways.length === 0)
      return [{ level: "error" as const, code: "question-unreachable" as const, ...place }];
    return checkParts(question, ways, compared).map((problem) => ({ ...problem, ...place }));
  });
}

function checkParts(
  question: Question,
  ways: readonly Possible[],
  compared: ReadonlyMap<string, ComparedAs>,
): DefinitionProblem[] {
  const options = "options" in question ? question.options : [];
  const items = "items" in question ? question.items : [];
  const never = (condition: Condition | undefined) =>
    condition !== undefined && narrow(condition, ways, compared).length === 0;
  return [
    ...options
      .filter((option) => never(option.visibleIf))
      .map(({ code }) => ({ part: "optionVisibleIf" as const, detail: String(code) })),
    ...items
      .filter((item) => never(item.visibleIf))
      .map(({ code }) => ({ part: "itemVisibleIf" as const, detail: String(code) })),
  ].map((found) => ({ level: "error", code: "condition-never-holds", ...found }));
}

function checkSkipTargets({ pages }: QuestionnaireDefinition): DefinitionProblem[] {
  return pages.flatMap((page, position) =>
    (page.skips ?? []).flatMap(({ to }): DefinitionProblem[] => {
      if (to === "end") return [];
      const target = pages.findIndex(({ code }) => code === to);
      const place = { pageCode: page.code, part: "skip" as const, detail: to };
      if (target < 0) return [{ level: "error", code: "skip-unknown-page", ...place }];
      return target <= position ? [{ level: "error", code: "skip-leads-back", ...place }] : [];
    }),
  );
}

function checkBlocks({ pages, blocks }: QuestionnaireDefinition): DefinitionProblem[] {
  const known = new Set((blocks ?? []).map(({ code }) => code));
  return pages.flatMap((page, position): DefinitionProblem[] => {
    const { code: pageCode, blockCode } = page;
    if (!blockCode) return [];
    if (!known.has(blockCode))
      return [{ level: "error", code: "block-unknown", pageCode, detail: blockCode }];
    const first = pages.findIndex((other) => other.blockCode === blockCode);
    const isTorn = pages.slice(first, position).some((other) => other.blockCode !== blockCode);
    return isTorn ? [{ level: "error", code: "block-torn-apart", pageCode, detail: blockCode }] : [];
  });
}

function checkScales({ pages, scales }: QuestionnaireDefinition): DefinitionProblem[] {
  const known = new Set((scales ?? []).map(({ code }) => code));
  return pages.flatMap((page) =>
    page.questions.flatMap((question): DefinitionProblem[] => {
      const named =
        question.type === "likert"
          ? [question.scaleCode]
          : question.type === "dualScale"
            ? [question.first.scaleCode, question.second.scaleCode]
            : [];
      return named
        .filter((code) => code !== undefined && !known.has(code))
        .map((detail) => ({
          level: "error",
          code: "scale-unknown",
          pageCode: page.code,
          questionCode: question.code,
          detail,
        }));
    }),
  );
}

/** The cells of a quota part the respondents: nobody may count in two of them. */
function checkQuotas(
  { quotas }: QuestionnaireDefinition,
  compared: ReadonlyMap<string, ComparedAs>,
): DefinitionProblem[] {
  return (quotas ?? []).flatMap(({ code, cells }): DefinitionProblem[] => {
    const ways = cells.map((cell) => narrow(cell.holdsIf, [everythingPossible], compared));
    const empty = cells.filter((_, place) => ways[place].length === 0);
    const overlapping = cells.flatMap((cell, place) =>
      cells
        .slice(place + 1)
        .filter((other) => narrow(other.holdsIf, ways[place], compared).length > 0)
        .map((other) => `${cell.code}, ${other.code}`),
    );
    return [
      ...empty.map((cell) => ({
        level: "error" as const,
        code: "quota-cell-unreachable" as const,
        part: "holdsIf" as const,
        detail: cell.code,
      })),
      ...overlapping.slice(0, 3).map((detail) => ({
        level: "warning" as const,
        code: "quota-cells-overlap" as const,
        part: "quotaCell" as const,
        detail: `${code}: ${detail}`,
      })),
    ];
  });
}
