import type { PreviewState } from "#contracts/questionnaires";
import type { AnswerError } from "#questionnaire/answer-error";
import type { Answers } from "#questionnaire/answers";
import type { Condition } from "#questionnaire/condition";
import { type Evaluation, evaluate, type ShownPage } from "#questionnaire/evaluate";
import type { Language } from "#questionnaire/localised-text";
import type { Question, QuestionnaireDefinition } from "#questionnaire/model";
import { findObstacles, keepValidAnswers, nameWarnings, readPageForm } from "#respondent/read-form";

export type PreviewStep =
  | { type: "consent" }
  /** `answers` are those that came with the link. */
  | { type: "begin"; answers?: Answers; seed?: number }
  | { type: "open-page"; pageCode: string; answers?: Answers; seed?: number }
  /** Goes on with answers that were given elsewhere; without a page, or off its path, where they lead. */
  | { type: "resume"; state: PreviewState; pageCode?: string }
  | {
      /** `stay` shows the same page again, after the draft has changed or in another language. */
      type: "next" | "back" | "stay";
      state: PreviewState;
      pageCode: string;
      fields: URLSearchParams;
      /** The one that the page was shown in. */
      language: Language;
    };

export type PreviewView =
  | { type: "consent" }
  | { type: "thanks"; onPath: Answers; state: PreviewState }
  | { type: "screened-out"; state: PreviewState }
  | {
      type: "page";
      shown: ShownPage;
      state: PreviewState;
      raw?: Readonly<Record<string, string>>;
      errors: readonly AnswerError[];
      /** Names the warnings among the errors. */
      warned?: string;
      onPath: Answers;
      progress: number;
      canGoBack: boolean;
      isLast: boolean;
    };

const usualSeed = 1;

/** Walks an interview that only this form knows of, by the one evaluator that every interview goes through. */
export function walkPreview(definition: QuestionnaireDefinition, step: PreviewStep): PreviewView {
  switch (step.type) {
    case "consent":
      return { type: "consent" };
    case "begin":
      return showOutcome(definition, startState(step));
    case "open-page":
      return showOutcome(definition, { from: step.pageCode, ...startState(step) });
    case "resume":
      return resume(definition, step);
    default:
      return answerPage(definition, step);
  }
}

function startState({ answers = {}, seed = usualSeed }: { answers?: Answers; seed?: number }): PreviewState {
  return { answers, saved: [], seed };
}

function resume(
  definition: QuestionnaireDefinition,
  { state, pageCode }: { state: PreviewState; pageCode?: string },
): PreviewView {
  const isOnPath = evaluateFrom(definition, state).path.some(({ page }) => page.code === pageCode);
  return pageCode && isOnPath ? showPage(definition, state, pageCode) : showOutcome(definition, state);
}

function answerPage(
  definition: QuestionnaireDefinition,
  { type, state, pageCode, fields, language }: Extract<PreviewStep, { fields: URLSearchParams }>,
): PreviewView {
  const before = evaluateFrom(definition, state);
  const position = before.path.findIndex(({ page }) => page.code === pageCode);
  const shown = before.path[position];
  if (!shown) return showOutcome(definition, state);
  const form = readPageForm(shown, fields, language);
  if (type === "stay") return showPage(definition, state, pageCode, { raw: form.raw });
  if (type === "back") {
    const kept = { ...state, answers: { ...state.answers, ...keepValidAnswers(shown, form) } };
    return showPage(definition, kept, before.path[Math.max(0, position - 1)].page.code);
  }
  const after = {
    ...state,
    answers: { ...state.answers, ...form.answers },
    saved: [...new Set([...state.saved, pageCode])],
  };
  const obstacles = findObstacles(shown, form, fields, before.answers);
  const errors = obstacles.length > 0 ? obstacles : lateErrors(definition, after, pageCode);
  if (errors.length === 0) return showOutcome(definition, after);
  return showPage(definition, state, pageCode, {
    raw: form.raw,
    errors,
    warned: nameWarnings(errors, form),
  });
}

/** A rule may read what is only computed from the answers of the page itself. */
function lateErrors(
  definition: QuestionnaireDefinition,
  after: PreviewState,
  pageCode: string,
): readonly AnswerError[] {
  return evaluateFrom(definition, after).path.find(({ page }) => page.code === pageCode)?.errors ?? [];
}

function showOutcome(definition: QuestionnaireDefinition, state: PreviewState): PreviewView {
  const { outcome, answers } = evaluateFrom(definition, state);
  if (outcome.status === "in-progress") return showPage(definition, state, outcome.pageCode);
  return outcome.status === "complete"
    ? { type: "thanks", onPath: answers, state }
    : { type: "screened-out", state };
}

type Posted = {
  raw?: Readonly<Record<string, string>>;
  errors?: readonly AnswerError[];
  warned?: string;
};

function showPage(
  definition: QuestionnaireDefinition,
  state: PreviewState,
  pageCode: string,
  { raw, errors = [], warned }: Posted = {},
): PreviewView {
  const { path, progress, answers } = evaluateFrom(definition, state);
  const position = path.findIndex(({ page }) => page.code === pageCode);
  if (position < 0) return { type: "consent" };
  return {
    type: "page",
    shown: path[position],
    state,
    raw,
    errors,
    warned,
    onPath: answers,
    progress: progressOnWhole(definition, state, path.length, progress),
    canGoBack: position > 0,
    isLast: position === path.length - 1,
  };
}

/**
 * Opened in the middle, the page stands at the head of the path and is shown in full: its conditions read
 * answers that nobody gave. Pages after it follow their own conditions as always.
 */
function evaluateFrom(definition: QuestionnaireDefinition, state: PreviewState): Evaluation {
  const start = firstPage(definition, state);
  const pages = definition.pages.slice(start);
  if (state.from && pages[0]) {
    const { visibleIf: _, blockCode: __, ...page } = pages[0];
    pages[0] = { ...page, questions: page.questions.map(showWhole) };
  }
  return evaluate(
    { ...definition, pages },
    { answers: state.answers, savedPages: state.saved, seed: state.seed },
  );
}

/** With every option and item, whatever they depend on. */
function showWhole(question: Question): Question {
  const { visibleIf: _, ...whole } = question;
  if ("carryForward" in whole) delete whole.carryForward;
  const show = <P extends { visibleIf?: Condition }>(parts: readonly P[]) =>
    parts.map(({ visibleIf: _, ...part }) => part);
  return {
    ...whole,
    ...("options" in whole && { options: show(whole.options) }),
    ...("items" in whole && { items: show<{ visibleIf?: Condition }>(whole.items) }),
  } as Question;
}

function firstPage(definition: QuestionnaireDefinition, state: PreviewState): number {
  return Math.max(
    0,
    definition.pages.findIndex((page) => page.code === state.from),
  );
}

/** The pages that were passed over count as done, so that the line stands where a respondent would see it. */
function progressOnWhole(
  definition: QuestionnaireDefinition,
  state: PreviewState,
  pathLength: number,
  progress: number,
): number {
  const before = firstPage(definition, state);
  return pathLength === 0 ? progress : (before + progress * pathLength) / (before + pathLength);
}
