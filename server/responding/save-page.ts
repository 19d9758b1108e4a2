import { findInterview, insertPageSave, type StoredInterview } from "#db/queries/interviews";
import type { AnswerError } from "#questionnaire/answer-error";
import { type Answers, isSameAnswer } from "#questionnaire/answers";
import { type Evaluation, evaluate, type ShownPage } from "#questionnaire/evaluate";
import type { Language } from "#questionnaire/localised-text";
import type { QuestionnaireDefinition } from "#questionnaire/model";
import { readPageAction } from "#respondent/form-fields";
import { findObstacles, keepValidAnswers, nameWarnings, readPageForm } from "#respondent/read-form";
import { BoundedCache } from "#server/responding/bounded-cache";
import { readDefinition } from "#server/responding/read-definition";
import { withPatience } from "#server/responding/with-patience";

export type SaveOutcome =
  | { status: "gone" }
  | { status: "closed" }
  | { status: "ended" }
  | { status: "go-to"; pageCode: string }
  /** The page is not the one to answer now: nothing was stored. */
  | { status: "out-of-order"; pageCode: string }
  | {
      status: "has-errors";
      interview: StoredInterview;
      definition: QuestionnaireDefinition;
      evaluation: Evaluation;
      shown: ShownPage;
      raw: Record<string, string>;
      errors: AnswerError[];
      /** Names the warnings among them, so that the page sent again with the same ones goes through. */
      warned: string;
    };

/**
 * What this process saw last of each response. It may be behind the database, which is why every save names
 * the revision that it was evaluated against and is tried again on the true state when that has moved on.
 */
const lastSeen = new BoundedCache<StoredInterview>(4000);
const maxTries = 6;

/**
 * Saves one posted page. Sending the same page again changes nothing and gives the same answer, so a
 * double click, a retry after a lost connection and a second tab are all harmless. Returns only when the
 * answers are committed.
 */
export async function savePage(
  responseId: string,
  pageCode: string,
  fields: URLSearchParams,
): Promise<SaveOutcome> {
  let interview = lastSeen.get(responseId) ?? (await readInterview(responseId));
  for (let attempt = 0; attempt < maxTries; attempt += 1) {
    if (!interview) return { status: "gone" };
    const definition = await withPatience(() => readDefinition(interview!.versionId));
    const step = planSave(definition, interview, pageCode, fields);
    if (!step.save) return step.outcome;
    const save = step.save;
    const isStored = await withPatience(() => insertPageSave(save.row));
    if (isStored) {
      lastSeen.set(responseId, save.after);
      return step.outcome;
    }
    lastSeen.delete(responseId);
    interview = await readInterview(responseId);
    if (interview && !interview.mayGoOn && interview.disposition === "in-progress")
      return { status: "closed" };
  }
  throw new Error("a response kept moving on while a page was being saved");
}

async function readInterview(responseId: string): Promise<StoredInterview | undefined> {
  return withPatience(() => findInterview(responseId));
}

type Plan = {
  outcome: SaveOutcome;
  save?: { row: Parameters<typeof insertPageSave>[0]; after: StoredInterview };
};

function planSave(
  definition: QuestionnaireDefinition,
  interview: StoredInterview,
  pageCode: string,
  fields: URLSearchParams,
): Plan {
  if (interview.disposition !== "in-progress") return { outcome: { status: "ended" } };
  const before = evaluate(definition, interview);
  const next = before.outcome.status === "in-progress" ? before.outcome.pageCode : pageCode;
  const position = before.path.findIndex(({ page }) => page.code === pageCode);
  const nextPosition = before.path.findIndex(({ page }) => page.code === next);
  if (position < 0 || position > nextPosition) return { outcome: { status: "out-of-order", pageCode: next } };

  const shown = before.path[position];
  const form = readPageForm(shown, fields, interview.language);
  const action = readPageAction(fields);
  if (action.type !== "next") {
    const answers = keepValidAnswers(shown, form);
    const isOffered = action.type === "language" && definition.languages.includes(action.language);
    const language = isOffered ? action.language : interview.language;
    const target = action.type === "back" ? (before.path[position - 1] ?? shown) : shown;
    const after = { ...interview, language, answers: { ...interview.answers, ...answers } };
    return store(interview, after, pageCode, answers, { status: "go-to", pageCode: target.page.code });
  }
  const refuse = (errors: AnswerError[]): Plan => {
    const warned = nameWarnings(errors, form);
    const page = { interview, definition, evaluation: before, shown, raw: form.raw, errors, warned };
    return { outcome: { status: "has-errors", ...page } };
  };
  const errors = findObstacles(shown, form, fields, before.answers);
  if (errors.length > 0) return refuse(errors);
  const after = {
    ...interview,
    answers: { ...interview.answers, ...form.answers },
    savedPages: interview.savedPages.includes(pageCode)
      ? interview.savedPages
      : [...interview.savedPages, pageCode],
  };
  const evaluation = evaluate(definition, after);
  // A rule may read what is only computed from the answers of this page.
  const late = evaluation.path.find(({ page }) => page.code === pageCode)?.errors ?? [];
  if (late.length > 0) return refuse(late);
  if (evaluation.outcome.status !== "in-progress") {
    const ended = { ...after, disposition: evaluation.outcome.status };
    return store(interview, ended, pageCode, form.answers, { status: "ended" });
  }
  return store(interview, after, pageCode, form.answers, {
    status: "go-to",
    pageCode: pageAfter(evaluation, pageCode) ?? evaluation.outcome.pageCode,
  });
}

/** The next page of the path, unless a page before it is still to be answered. */
function pageAfter({ path, outcome }: Evaluation, pageCode: string): string | undefined {
  const position = path.findIndex(({ page }) => page.code === pageCode);
  const following = path[position + 1]?.page.code;
  if (outcome.status !== "in-progress" || position < 0) return following;
  const open = path.findIndex(({ page }) => page.code === outcome.pageCode);
  return open <= position ? outcome.pageCode : following;
}

function store(
  before: StoredInterview,
  after: StoredInterview,
  pageCode: string,
  answers: Answers,
  outcome: SaveOutcome,
): Plan {
  const isSame =
    before.language === after.language &&
    before.savedPages.length === after.savedPages.length &&
    before.disposition === after.disposition &&
    Object.entries(answers).every(([variable, value]) => isSameAnswer(before.answers[variable], value));
  if (isSame) return { outcome };
  return {
    outcome,
    save: {
      row: {
        responseId: before.responseId,
        revision: before.revision,
        pageCode,
        answers,
        savedPages: after.savedPages,
        language: after.language as Language,
        disposition: after.disposition as "in-progress" | "complete" | "screened-out",
      },
      after: { ...after, revision: before.revision + 1 },
    },
  };
}
