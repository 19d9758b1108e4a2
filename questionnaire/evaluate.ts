import type { AnswerError } from "#questionnaire/answer-error";
import type { Answers } from "#questionnaire/answers";
import { checkAnswer, checkRules, isBlocking } from "#questionnaire/check-answer";
import { holds } from "#questionnaire/condition";
import type { Page, Question, QuestionnaireDefinition } from "#questionnaire/model";
import { orderPages } from "#questionnaire/order-pages";
import { otherTextVariable } from "#questionnaire/question-parts";
import { rulesOf, variablesOfQuestion } from "#questionnaire/question-types/registry";
import { shuffleFree } from "#questionnaire/seeded-order";
import { isLeftEmpty, keepShown } from "#questionnaire/shown-parts";

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
  /** What must be mended; warnings are not kept here, they ask when the page is sent. */
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
  /** The answers to what is on the path, with all that is computed from them. */
  answers: Answers;
  /** Codes of the quota cells that the response counts for, as far as is known. */
  quotaCells: string[];
};

/**
 * The one evaluator: preview, respondent page, server and test robot all read the path from here.
 * A page is done when it was saved and what is visible on it has no errors, so an earlier answer that
 * reveals a required question sends the respondent back to it.
 */
export function evaluate(definition: QuestionnaireDefinition, interview: Interview): Evaluation {
  const saved = new Set(interview.savedPages);
  const isDone = ({ page, errors }: ShownPage) => saved.has(page.code) && errors.length === 0;
  return followPath(definition, interview, isDone);
}

/**
 * The answers to what is on the path, with all that is computed from them; the rest were given on a branch
 * that was left. Every page counts as done, so that an import with gaps is routed by what it has.
 */
export function answersOnPath(
  definition: QuestionnaireDefinition,
  interview: Pick<Interview, "answers" | "seed">,
): Answers {
  return followPath(definition, { ...interview, savedPages: [] }, undefined).answers;
}

/** Whether stored answers alone do not tell what counts: something is routed, carried over or computed. */
export function answersDependOnPath({ pages, blocks }: QuestionnaireDefinition): boolean {
  if (blocks?.some((block) => block.visibleIf)) return true;
  return pages.some(
    (page) =>
      page.visibleIf || page.screenOutIf || page.skips?.length || page.questions.some(questionDependsOnPath),
  );
}

function questionDependsOnPath(question: Question): boolean {
  const { derive, screensOut } = rulesOf(question);
  if (question.visibleIf || derive || screensOut) return true;
  if ("carryForward" in question && question.carryForward) return true;
  const parts = [
    ...("options" in question ? question.options : []),
    ...("items" in question ? question.items : []),
  ];
  return parts.some((part) => part.visibleIf);
}

function followPath(
  definition: QuestionnaireDefinition,
  interview: Interview,
  /** Absent: every page counts as done, and nothing is checked. */
  judge: ((shown: ShownPage) => boolean) | undefined,
): Evaluation {
  const { seed } = interview;
  const isDone = judge ?? (() => true);
  const saved = new Set(interview.savedPages);
  const onPath = onlyOnPath(interview.answers, seed);
  const path: ShownPage[] = [];
  const isBlockHidden = blockVisibility(definition, onPath.answers);
  let screenedOutBy: string | undefined;
  let skippingTo: string | undefined;
  const ordered = orderPages(definition, seed);
  for (const [position, page] of ordered.entries()) {
    if (skippingTo !== undefined) {
      if (skippingTo === "end") break;
      if (page.code !== skippingTo) continue;
      skippingTo = undefined;
    }
    if (isBlockHidden(page.blockCode)) continue;
    const shown = showPage(page, onPath, seed, {
      isSaved: saved.has(page.code),
      isChecked: judge !== undefined,
    });
    if (!shown) continue;
    path.push(shown);
    if (!isDone(shown)) continue;
    if (isScreenedOut(shown, onPath.answers)) {
      screenedOutBy = page.code;
      break;
    }
    const to = page.skips?.find((skip) => holds(skip.if, onPath.answers))?.to;
    // Where pages are shuffled, the page to skip to may have come already.
    if (to === "end" || (to && ordered.some((later, at) => at > position && later.code === to)))
      skippingTo = to;
  }
  const next = path.find((shown) => !isDone(shown));
  const done = path.filter(isDone).length;
  return {
    path,
    outcome: decideOutcome(next, screenedOutBy),
    progress: path.length === 0 ? 1 : done / path.length,
    answers: onPath.answers,
    quotaCells: quotaCellsOf(definition, onPath.answers),
  };
}

function isScreenedOut({ page, questions }: ShownPage, answers: Answers): boolean {
  if (page.screenOutIf && holds(page.screenOutIf, answers)) return true;
  return questions.some((question) => rulesOf(question).screensOut?.(question, answers));
}

function decideOutcome(next: ShownPage | undefined, screenedOutBy: string | undefined): Outcome {
  if (next) return { status: "in-progress", pageCode: next.page.code };
  if (screenedOutBy) return { status: "screened-out", pageCode: screenedOutBy };
  return { status: "complete" };
}

function quotaCellsOf({ quotas }: QuestionnaireDefinition, answers: Answers): string[] {
  return (quotas ?? []).flatMap(({ cells }) =>
    cells.filter((cell) => holds(cell.holdsIf, answers)).map((cell) => cell.code),
  );
}

/** A block's condition is read where its first page stands, and then holds for all of it. */
function blockVisibility({ blocks }: QuestionnaireDefinition, answers: Answers) {
  const decided = new Map<string, boolean>();
  return (code: string | undefined): boolean => {
    if (!code) return false;
    const known = decided.get(code);
    if (known !== undefined) return known;
    const condition = blocks?.find((block) => block.code === code)?.visibleIf;
    const isHidden = condition !== undefined && !holds(condition, answers);
    decided.set(code, isHidden);
    return isHidden;
  };
}

/** Conditions see only answers to what is on the path: an answer left behind on a dropped branch counts for nothing. */
function onlyOnPath(given: Answers, seed: number) {
  const answers: Answers = {};
  return {
    answers,
    /** `original` has the whole design, `shown` what this response sees of it. */
    add(original: Question, shown: Question) {
      const dropped = droppedOwnWords(shown, given);
      for (const variable of variablesOfQuestion(shown)) {
        if (given[variable] !== undefined && !dropped.includes(variable)) answers[variable] = given[variable];
      }
      const { derive } = rulesOf(original);
      if (derive) Object.assign(answers, derive(original, answers, seed));
    },
  };
}

/** Own words typed for an option that is not chosen any more. */
function droppedOwnWords(question: Question, given: Answers): string[] {
  if (question.type !== "single" && question.type !== "multiple") return [];
  const answer = given[question.code];
  const chosen = Array.isArray(answer) ? answer : [answer];
  return question.options
    .filter((option) => option.isOtherSpecify && !chosen.includes(option.code))
    .map((option) => otherTextVariable(question.code, option.code));
}

function showPage(
  page: Page,
  onPath: ReturnType<typeof onlyOnPath>,
  seed: number,
  { isSaved, isChecked }: { isSaved: boolean; isChecked: boolean },
): ShownPage | undefined {
  if (page.visibleIf && !holds(page.visibleIf, onPath.answers)) return undefined;
  // Conditions of a page read what stood before it, so all of them are decided before its answers count.
  const visible = new Map<Question, Question>();
  for (const question of page.questions) {
    if (question.visibleIf && !holds(question.visibleIf, onPath.answers)) continue;
    const kept = keepShown(question, onPath.answers);
    if (isLeftEmpty(kept, question)) continue;
    const { arrange } = rulesOf(kept);
    visible.set(question, arrange ? arrange(kept, seed) : kept);
  }
  // In the questionnaire's order, however they are shown: what is computed reads what stands before it.
  for (const [question, shown] of visible) onPath.add(question, shown);
  const ordered = page.isShuffled ? shuffleFree(page.questions, seed, page.code) : page.questions;
  const questions = ordered
    .flatMap((question) => visible.get(question) ?? [])
    .filter((shown) => !rulesOf(shown).isUnseen);
  if (questions.length === 0) return undefined;
  if (!isChecked) return { page, questions, isSaved, errors: [] };
  const errors = questions.flatMap((question) => checkAnswer(question, onPath.answers));
  const broken = questions.flatMap((question) => checkRules(question, onPath.answers));
  return { page, questions, isSaved, errors: [...errors, ...broken].filter(isBlocking) };
}
