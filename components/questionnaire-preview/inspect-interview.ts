import type { PreviewState } from "#contracts/questionnaires";
import type { Answers } from "#questionnaire/answers";
import { type Condition, holds } from "#questionnaire/condition";
import { evaluate, type Outcome, type ShownPage } from "#questionnaire/evaluate";
import type { Page, QuestionnaireDefinition } from "#questionnaire/model";
import { orderPages } from "#questionnaire/order-pages";

export type RouteStep = {
  page: Page;
  /**
   * `shown`: saved. `due`: the next one. `coming`: on the path as things stand. `hidden`: by `because`, its
   * own condition or its block's. `empty`: nothing on it is shown. `jumped`: passed over from `jumpedFrom`.
   * `beyond`: the interview ends before it.
   */
  fate: "shown" | "due" | "coming" | "hidden" | "empty" | "jumped" | "beyond";
  /** The condition that decided; also of a page that is shown under one. */
  because?: Condition;
  isBlockRule?: boolean;
  jumpedFrom?: string;
  /** The jump that this page has set off. */
  jump?: { to: string; if: Condition };
  screenedOut?: boolean;
  hiddenQuestions: { code: string; because?: Condition }[];
};

export type Inspection = {
  outcome: Outcome;
  progress: number;
  quotaCells: string[];
  /** On the path, with what is computed from it. */
  answers: Answers;
  /** Given on a branch that was left. */
  offPath: Answers;
  route: RouteStep[];
};

/** What the one evaluator makes of an interview, told page by page. */
export function inspectInterview(definition: QuestionnaireDefinition, state: PreviewState): Inspection {
  const { answers: given, saved, seed } = state;
  const { path, outcome, progress, quotaCells, answers } = evaluate(definition, {
    answers: given,
    savedPages: saved,
    seed,
  });
  const offPath = Object.fromEntries(Object.entries(given).filter(([variable]) => !(variable in answers)));
  return {
    outcome,
    progress,
    quotaCells,
    answers,
    offPath,
    route: traceRoute(definition, seed, { path, outcome, answers }),
  };
}

type Walked = { path: readonly ShownPage[]; outcome: Outcome; answers: Answers };

function traceRoute(
  definition: QuestionnaireDefinition,
  seed: number,
  { path, outcome, answers }: Walked,
): RouteStep[] {
  const ordered = orderPages(definition, seed);
  const shownPages = new Map(path.map((shown) => [shown.page.code, shown]));
  let jump: { from: string; to: string } | undefined;
  let hasEnded = false;
  return ordered.map((page, at): RouteStep => {
    if (hasEnded) return { page, fate: "beyond", hiddenQuestions: [] };
    if (jump && page.code !== jump.to)
      return { page, fate: "jumped", jumpedFrom: jump.from, hiddenQuestions: [] };
    jump = undefined;
    const shown = shownPages.get(page.code);
    if (!shown) return sayAbsent(definition, page, answers);
    const step = sayPresent(shown, outcome, answers);
    if (step.screenedOut) hasEnded = true;
    const taken = step.fate === "shown" && page.skips?.find((skip) => holds(skip.if, answers));
    const isAhead =
      taken && (taken.to === "end" || ordered.some((one, i) => i > at && one.code === taken.to));
    if (!taken || !isAhead || step.screenedOut) return step;
    jump = { from: page.code, to: taken.to };
    return { ...step, jump: taken };
  });
}

function sayPresent(shown: ShownPage, outcome: Outcome, answers: Answers): RouteStep {
  const { page, isSaved, errors } = shown;
  const isDone = isSaved && errors.length === 0;
  const isDue = outcome.status === "in-progress" && outcome.pageCode === page.code;
  const isEnd = outcome.status === "screened-out" && outcome.pageCode === page.code;
  return {
    page,
    fate: isDone ? "shown" : isDue ? "due" : "coming",
    because: page.visibleIf,
    screenedOut: isEnd || undefined,
    hiddenQuestions: page.questions
      .filter(({ code, visibleIf }) => visibleIf && !shown.questions.some((one) => one.code === code))
      .filter(({ visibleIf }) => visibleIf && !holds(visibleIf, answers))
      .map(({ code, visibleIf }) => ({ code, because: visibleIf })),
  };
}

function sayAbsent(definition: QuestionnaireDefinition, page: Page, answers: Answers): RouteStep {
  const block = definition.blocks?.find(({ code }) => code === page.blockCode);
  if (block?.visibleIf && !holds(block.visibleIf, answers)) {
    return { page, fate: "hidden", because: block.visibleIf, isBlockRule: true, hiddenQuestions: [] };
  }
  if (page.visibleIf && !holds(page.visibleIf, answers)) {
    return { page, fate: "hidden", because: page.visibleIf, hiddenQuestions: [] };
  }
  const hiddenQuestions = page.questions.map(({ code, visibleIf }) => ({ code, because: visibleIf }));
  return { page, fate: "empty", hiddenQuestions };
}
