import { findInterview, type StoredInterview } from "#db/queries/interviews";
import type { AnswerError } from "#questionnaire/answer-error";
import { type Evaluation, evaluate, type ShownPage } from "#questionnaire/evaluate";
import type { QuestionnaireDefinition } from "#questionnaire/model";
import { formFields } from "#respondent/form-fields";
import type { PageNotice } from "#respondent/phrases/phrases";
import { renderQuestionPage } from "#respondent/render-page";
import { renderThanksPage } from "#respondent/render-thanks-page";
import { readDefinition } from "#server/responding/read-definition";
import { respondentAssets } from "#server/responding/respondent-assets";
import type { RespondentReply, RespondentRequest } from "#server/responding/respondent-message";
import { goTo, notice, page, preferredLanguage } from "#server/responding/respondent-replies";
import { savePage } from "#server/responding/save-page";
import { withPatience } from "#server/responding/with-patience";

type Place = { slug: string; responseId: string };

/** To where the response stands: the page to answer next, or the end. Undefined when it is not there any more. */
export async function resumeInterview(place: Place): Promise<RespondentReply | undefined> {
  const found = await open(place.responseId);
  return found && goTo(urlOf(place.slug, found.evaluation, found.interview, "?n=resumed"));
}

export async function showPage(
  request: RespondentRequest,
  place: Place,
  pageCode: string,
  query: URLSearchParams,
): Promise<RespondentReply> {
  const found = await open(place.responseId);
  if (!found) return notice(request, "expired", preferredLanguage(request));
  const { interview, definition, evaluation } = found;
  if (interview.disposition !== "in-progress") return goTo(`/s/${place.slug}/end`);
  if (!interview.mayGoOn) return notice(request, "closed", interview.language);
  const position = evaluation.path.findIndex((shown) => shown.page.code === pageCode);
  const next = nextPosition(evaluation);
  if (position < 0 || position > next) {
    return goTo(urlOf(place.slug, evaluation, interview, "?n=other-page"));
  }
  const shown = evaluation.path[position];
  return page(
    request,
    200,
    renderInterviewPage(place, { interview, definition, evaluation, shown, notice: readNotice(query) }),
  );
}

export async function postPage(
  request: RespondentRequest,
  place: Place,
  pageCode: string,
  fields: URLSearchParams,
): Promise<RespondentReply> {
  const outcome = await savePage(place.responseId, pageCode, fields);
  switch (outcome.status) {
    case "go-to":
      return goTo(`/s/${place.slug}/p/${outcome.pageCode}`);
    case "out-of-order":
      return goTo(`/s/${place.slug}/p/${outcome.pageCode}?n=other-page`);
    case "ended":
      return goTo(`/s/${place.slug}/end`);
    case "closed":
      return notice(request, "closed", preferredLanguage(request));
    case "gone":
      return notice(request, "expired", preferredLanguage(request));
    case "has-errors":
      return page(request, 422, renderInterviewPage(place, outcome));
  }
}

export async function showEnd(request: RespondentRequest, place: Place): Promise<RespondentReply> {
  const found = await open(place.responseId);
  if (!found) return notice(request, "expired", preferredLanguage(request));
  const { interview, definition, evaluation } = found;
  const forgetDrafts = `${place.responseId}:`;
  if (interview.disposition === "in-progress") return goTo(urlOf(place.slug, evaluation, interview));
  if (interview.disposition === "screened-out" || interview.disposition === "quota-full") {
    return notice(request, interview.disposition, interview.language, { forgetDrafts });
  }
  if (interview.disposition !== "complete")
    return notice(request, "expired", interview.language, { forgetDrafts });
  const { language, isSimulated } = interview;
  return page(
    request,
    200,
    renderThanksPage({
      definition,
      language,
      onPath: evaluation.answers,
      assets: respondentAssets(),
      isSimulated,
      forgetDrafts,
    }),
  );
}

async function open(responseId: string) {
  const interview = await withPatience(() => findInterview(responseId));
  if (!interview) return undefined;
  const definition = await withPatience(() => readDefinition(interview.versionId));
  return { interview, definition, evaluation: evaluate(definition, interview) };
}

function nextPosition({ path, outcome }: Evaluation): number {
  if (outcome.status !== "in-progress") return path.length - 1;
  return path.findIndex((shown) => shown.page.code === outcome.pageCode);
}

/** A response without a page to answer is at its end, or its questionnaire asks nothing. */
function urlOf(slug: string, evaluation: Evaluation, interview: StoredInterview, query = ""): string {
  if (interview.disposition === "in-progress" && evaluation.outcome.status === "in-progress") {
    return `/s/${slug}/p/${evaluation.outcome.pageCode}${query}`;
  }
  return `/s/${slug}/end`;
}

const notices: readonly PageNotice[] = ["resumed", "other-page"];

function readNotice(query: URLSearchParams): PageNotice | undefined {
  return notices.find((each) => each === query.get("n"));
}

type PageToShow = {
  interview: StoredInterview;
  definition: QuestionnaireDefinition;
  evaluation: Evaluation;
  shown: ShownPage;
  raw?: Record<string, string>;
  errors?: AnswerError[];
  warned?: string;
  notice?: PageNotice;
};

function renderInterviewPage({ slug, responseId }: Place, input: PageToShow): string {
  const { interview, definition, evaluation, shown, raw, errors, warned } = input;
  const position = evaluation.path.findIndex(({ page: { code } }) => code === shown.page.code);
  const open = evaluation.path.filter((each) => !each.isSaved || each.errors.length > 0);
  return renderQuestionPage({
    definition,
    shown,
    answers: interview.answers,
    onPath: evaluation.answers,
    raw,
    errors,
    progress: evaluation.progress,
    canGoBack: position > 0,
    isLast:
      position === evaluation.path.length - 1 && open.every((each) => each.page.code === shown.page.code),
    notice: input.notice,
    formAction: `/s/${slug}/p/${shown.page.code}`,
    hiddenFields: { [formFields.page]: shown.page.code, ...(warned && { [formFields.warned]: warned }) },
    draftKey: `${responseId}:${shown.page.code}`,
    language: interview.language,
    assets: respondentAssets(),
    isSimulated: interview.isSimulated,
  });
}
