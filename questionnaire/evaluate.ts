import type { Answers } from "#questionnaire/answers";
import { type AnswerError, checkAnswer } from "#questionnaire/check-answer";
import { holds } from "#questionnaire/condition";
import {
  itemVariable,
  otherTextVariable,
  type Page,
  type Question,
  type QuestionnaireDefinition,
} from "#questionnaire/model";
import { shuffleItems, shuffleOptions } from "#questionnaire/seeded-order";

/** Everything that an interview has told so far. */
export type Interview = {
  answers: Answers;
  /** Codes of the pages that were saved, in any order. */
  savedPages: readonly string[];
  /** Fixed when the response starts; decides every order that is shown. */
  seed: number;
};

export type ShownPage = {
  page: Page;
  /** The questions that are visible now, with options and items in the order of this response. */
  questions: Question[];
  isSaved: boolean;
  errors: AnswerError[];
};

export type Outcome =
  | { status: "in-progress"; pageCode: string }
  | { status: "complete" }
  | { status: "screened-out"; pageCode: string };

export type Evaluation = {
  /** The pages that this respondent sees, in order, up to the one that screens out. */
  path: ShownPage[];
  outcome: Outcome;
  /** Share of the path that is done, from 0 to 1. */
  progress: number;
};

/**
 * The one evaluator: preview, respondent page, server and test robot all read the path from here.
 * A page is done when it was saved and what is visible on it has no errors, so an earlier answer that
 * reveals a required question sends the respondent back to it.
 */
export function evaluate(definition: QuestionnaireDefinition, interview: Interview): Evaluation {
  const saved = new Set(interview.savedPages);
  const onPath = onlyOnPath();
  const path: ShownPage[] = [];
  let screenedOutBy: string | undefined;
  for (const page of definition.pages) {
    const shown = showPage(page, onPath, interview.seed, saved.has(page.code));
    if (!shown) continue;
    for (const question of shown.questions) onPath.add(question, interview.answers);
    shown.errors = shown.questions.flatMap((question) => checkAnswer(question, interview.answers));
    path.push(shown);
    const isDone = shown.isSaved && shown.errors.length === 0;
    if (isDone && page.screenOutIf && holds(page.screenOutIf, onPath.answers)) {
      screenedOutBy = page.code;
      break;
    }
  }
  const next = path.find((shown) => !shown.isSaved || shown.errors.length > 0);
  const done = path.filter((shown) => shown.isSaved && shown.errors.length === 0).length;
  return {
    path,
    outcome: decideOutcome(next, screenedOutBy),
    progress: path.length === 0 ? 1 : done / path.length,
  };
}

function decideOutcome(next: ShownPage | undefined, screenedOutBy: string | undefined): Outcome {
  if (next) return { status: "in-progress", pageCode: next.page.code };
  if (screenedOutBy) return { status: "screened-out", pageCode: screenedOutBy };
  return { status: "complete" };
}

/** Conditions see only answers to what is on the path: an answer left behind on a dropped branch counts for nothing. */
function onlyOnPath() {
  const answers: Answers = {};
  return {
    answers,
    add(question: Question, given: Answers) {
      const dropped = new Set(droppedOwnWords(question, given));
      for (const variable of variablesOfQuestion(question)) {
        if (given[variable] !== undefined && !dropped.has(variable)) answers[variable] = given[variable];
      }
    },
  };
}

/** Own words typed for an option that is not chosen any more. */
function droppedOwnWords(question: Question, given: Answers): string[] {
  if (question.type !== "single" && question.type !== "multiple") return [];
  const answer = given[question.code];
  const chosen = Array.isArray(answer) ? answer : [answer];
  return question.options
    .filter((option) => !chosen.includes(option.code))
    .map((option) => otherTextVariable(question.code, option.code));
}

function showPage(
  page: Page,
  onPath: ReturnType<typeof onlyOnPath>,
  seed: number,
  isSaved: boolean,
): ShownPage | undefined {
  if (page.visibleIf && !holds(page.visibleIf, onPath.answers)) return undefined;
  const questions = page.questions
    .filter((question) => !question.visibleIf || holds(question.visibleIf, onPath.answers))
    .map((question) => orderQuestion(question, seed));
  if (questions.length === 0) return undefined;
  return { page, questions, isSaved, errors: [] };
}

function orderQuestion(question: Question, seed: number): Question {
  if (question.type === "likert" && question.isShuffled) {
    return { ...question, items: shuffleItems(question.items, seed, question.code) };
  }
  if ((question.type === "single" || question.type === "multiple") && question.isShuffled) {
    return { ...question, options: shuffleOptions(question.options, seed, question.code) };
  }
  return question;
}

/** Every variable that a question writes, own words included. */
export function variablesOfQuestion(question: Question): string[] {
  switch (question.type) {
    case "likert":
      return question.items.map((item) => itemVariable(question.code, item.code));
    case "single":
    case "multiple":
      return [
        question.code,
        ...question.options
          .filter((option) => option.isOtherSpecify)
          .map((option) => otherTextVariable(question.code, option.code)),
      ];
    case "information":
      return [];
    default:
      return [question.code];
  }
}

/** The answers to what is on the path; the rest were given on a branch that was left. */
export function answersOnPath(definition: QuestionnaireDefinition, interview: Interview): Answers {
  const onPath = onlyOnPath();
  for (const shown of evaluate(definition, interview).path) {
    for (const question of shown.questions) onPath.add(question, interview.answers);
  }
  return onPath.answers;
}
