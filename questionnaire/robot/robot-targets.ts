import type { Condition } from "#questionnaire/condition";
import type { Page, QuestionnaireDefinition } from "#questionnaire/model";
import { rulesOf } from "#questionnaire/question-types/registry";
import { joinWishes, type Wishes, waysToHold } from "#questionnaire/robot/answer-wishes";
import { withScoreWishes } from "#questionnaire/robot/wishes-for-scores";
import { codesOfQuestion } from "#questionnaire/taken-codes";

/** Something that a walk should come by. */
export type RobotTarget =
  | { type: "question"; pageCode: string; code: string }
  | { type: "screen-out"; pageCode: string }
  | { type: "skip"; pageCode: string; to: string }
  | { type: "quota-cell"; code: string };

export function listTargets(definition: QuestionnaireDefinition): RobotTarget[] {
  const pages = definition.pages.flatMap((page): RobotTarget[] => [
    ...page.questions
      .filter((question) => !rulesOf(question).isUnseen)
      .map(({ code }) => ({ type: "question" as const, pageCode: page.code, code })),
    ...(page.screenOutIf ? [{ type: "screen-out" as const, pageCode: page.code }] : []),
    ...(page.skips ?? []).map(({ to }) => ({ type: "skip" as const, pageCode: page.code, to })),
  ]);
  const cells = (definition.quotas ?? []).flatMap((quota) =>
    quota.cells.map(({ code }) => ({ type: "quota-cell" as const, code })),
  );
  return [...pages, ...cells];
}

export function nameTarget(target: RobotTarget): string {
  switch (target.type) {
    case "question":
    case "quota-cell":
      return `${target.type}:${target.code}`;
    case "screen-out":
      return `screen-out:${target.pageCode}`;
    case "skip":
      return `skip:${target.pageCode}:${target.to}`;
  }
}

/** Ways to answer that should lead to a target: what its own rules ask, and the rules of what these read. */
export function waysTo(target: RobotTarget, definition: QuestionnaireDefinition): Wishes[] {
  const asked = new Set<string>();
  const grow = (conditions: readonly Condition[], depth: number): Wishes[] => {
    const ways = conditions.reduce<Wishes[]>(
      (left, condition) =>
        left.flatMap((way) => waysToHold(condition).map((other) => joinWishes(way, other))).slice(0, 24),
      [new Map()],
    );
    if (depth === 0) return ways;
    return ways.flatMap((way) => {
      const needed = [...way.keys()].filter((variable) => !asked.has(variable));
      for (const variable of needed) asked.add(variable);
      const inner = needed.flatMap((variable) => conditionsBefore(variable, definition));
      if (inner.length === 0) return [way];
      return grow(inner, depth - 1).map((other) => joinWishes(way, other));
    });
  };
  return grow(conditionsOf(target, definition), 6).map((way) => withScoreWishes(way, definition));
}

function conditionsOf(target: RobotTarget, definition: QuestionnaireDefinition): Condition[] {
  if (target.type === "quota-cell") {
    const cells = (definition.quotas ?? []).flatMap((quota) => quota.cells);
    return cells.filter(({ code }) => code === target.code).map(({ holdsIf }) => holdsIf);
  }
  const page = definition.pages.find(({ code }) => code === target.pageCode);
  if (!page) return [];
  const own = pageConditions(page, definition);
  switch (target.type) {
    case "question": {
      const question = page.questions.find(({ code }) => code === target.code);
      return question?.visibleIf ? [...own, question.visibleIf] : own;
    }
    case "screen-out":
      return page.screenOutIf ? [...own, page.screenOutIf] : own;
    case "skip": {
      const skip = page.skips?.find(({ to }) => to === target.to);
      return skip ? [...own, skip.if] : own;
    }
  }
}

function pageConditions(page: Page, { blocks }: QuestionnaireDefinition): Condition[] {
  const block = blocks?.find(({ code }) => code === page.blockCode);
  return [block?.visibleIf, page.visibleIf].filter((condition) => condition !== undefined);
}

/** What must hold for the question to be asked that writes a variable. */
function conditionsBefore(variable: string, definition: QuestionnaireDefinition): Condition[] {
  for (const page of definition.pages) {
    const question = page.questions.find((one) => codesOfQuestion(one).has(variable));
    if (!question) continue;
    const own = pageConditions(page, definition);
    return question.visibleIf ? [...own, question.visibleIf] : own;
  }
  return [];
}
