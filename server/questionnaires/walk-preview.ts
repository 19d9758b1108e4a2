import { z } from "zod";
import { Answers } from "#questionnaire/answers";
import type { AnswerError } from "#questionnaire/answer-error";
import { type Evaluation, evaluate, type ShownPage } from "#questionnaire/evaluate";
import { Code } from "#questionnaire/question-parts";
import type { QuestionnaireDefinition } from "#questionnaire/model";
import { findPageErrors, keepValidAnswers, readPageForm } from "#respondent/read-form";

/** The whole interview of a preview. It travels in the page's own form and is stored nowhere. */
export const PreviewState = z.object({
  /** The page that the preview was opened at; pages before it were never shown. */
  from: Code.optional(),
  answers: Answers,
  saved: z.array(Code).max(400),
});
export type PreviewState = z.infer<typeof PreviewState>;

export type PreviewStep =
  | { type: "consent" }
  | { type: "begin" }
  | { type: "open-page"; pageCode: string }
  | {
      /** `stay` shows the same page again, after the draft has changed or in another language. */
      type: "next" | "back" | "stay";
      state: PreviewState;
      pageCode: string;
      fields: URLSearchParams;
    };

export type PreviewView =
  | { type: "consent" }
  | { type: "thanks" }
  | { type: "screened-out" }
  | {
      type: "page";
      shown: ShownPage;
      state: PreviewState;
      raw?: Readonly<Record<string, string>>;
      errors: readonly AnswerError[];
      progress: number;
      canGoBack: boolean;
      isLast: boolean;
    };

const seed = 1;

/** Walks an interview that only this form knows of, by the one evaluator that every interview goes through. */
export function walkPreview(definition: QuestionnaireDefinition, step: PreviewStep): PreviewView {
  switch (step.type) {
    case "consent":
      return { type: "consent" };
    case "begin":
      return showOutcome(definition, { answers: {}, saved: [] });
    case "open-page":
      return showOutcome(definition, { from: step.pageCode, answers: {}, saved: [] });
    default:
      return answerPage(definition, step);
  }
}

function answerPage(
  definition: QuestionnaireDefinition,
  { type, state, pageCode, fields }: Extract<PreviewStep, { fields: URLSearchParams }>,
): PreviewView {
  const { path } = evaluateFrom(definition, state);
  const position = path.findIndex(({ page }) => page.code === pageCode);
  const shown = path[position];
  if (!shown) return showOutcome(definition, state);
  const form = readPageForm(shown, fields);
  if (type === "stay") return showPage(definition, state, pageCode, form.raw);
  if (type === "back") {
    const kept = { ...state, answers: { ...state.answers, ...keepValidAnswers(shown, form) } };
    return showPage(definition, kept, path[Math.max(0, position - 1)].page.code);
  }
  const errors = findPageErrors(shown, form);
  if (errors.length > 0) return showPage(definition, state, pageCode, form.raw, errors);
  return showOutcome(definition, {
    ...state,
    answers: { ...state.answers, ...form.answers },
    saved: [...new Set([...state.saved, pageCode])],
  });
}

function showOutcome(definition: QuestionnaireDefinition, state: PreviewState): PreviewView {
  const { outcome } = evaluateFrom(definition, state);
  if (outcome.status === "in-progress") return showPage(definition, state, outcome.pageCode);
  return { type: outcome.status === "complete" ? "thanks" : "screened-out" };
}

function showPage(
  definition: QuestionnaireDefinition,
  state: PreviewState,
  pageCode: string,
  raw?: Readonly<Record<string, string>>,
  errors: readonly AnswerError[] = [],
): PreviewView {
  const { path, progress } = evaluateFrom(definition, state);
  const position = path.findIndex(({ page }) => page.code === pageCode);
  if (position < 0) return { type: "consent" };
  return {
    type: "page",
    shown: path[position],
    state,
    raw,
    errors,
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
    const { visibleIf: _, ...page } = pages[0];
    pages[0] = { ...page, questions: page.questions.map(({ visibleIf: _, ...question }) => question) };
  }
  return evaluate({ ...definition, pages }, { answers: state.answers, savedPages: state.saved, seed });
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
