import { otherLocale } from "#i18n/locale";
import type { AnswerError } from "#questionnaire/answer-error";
import type { Answers } from "#questionnaire/answers";
import type { ShownPage } from "#questionnaire/evaluate";
import { isWritten, type LocalisedText, readText } from "#questionnaire/localised-text";
import type { Question, QuestionnaireDefinition } from "#questionnaire/model";
import { itemVariable } from "#questionnaire/question-parts";
import { poleLabel } from "#questionnaire/question-types/semantic-differential";
import { type PageFrame, renderDocument, renderHiddenFields } from "#respondent/document";
import { formFields } from "#respondent/form-fields";
import { type Html, html } from "#respondent/html";
import { renderText, writeDigits } from "#respondent/localised";
import { type PageNotice, phrasesOf } from "#respondent/phrases/phrases";
import {
  fieldId,
  makeQuestionContext,
  type QuestionContext,
  writeError,
} from "#respondent/questions/question-context";
import { renderQuestion } from "#respondent/questions/render-question";

export type QuestionPageInput = PageFrame & {
  definition: QuestionnaireDefinition;
  shown: Pick<ShownPage, "page" | "questions">;
  /** The stored answers of this response. */
  answers: Answers;
  /** What was just posted, when the page is shown again because of errors; replaces `answers`. */
  raw?: Readonly<Record<string, string>>;
  errors?: readonly AnswerError[];
  /** From 0 to 1, as the evaluator tells it. */
  progress: number;
  canGoBack: boolean;
  /** As far as is known now, nothing follows this page: the button says that it sends the answers. */
  isLast?: boolean;
  notice?: PageNotice;
  formAction: string;
  /** The server's own fields, such as `_page` and `_key`. */
  hiddenFields: Readonly<Record<string, string>>;
  /** Names the draft of this response and page on the device. Without it nothing is kept there. */
  draftKey?: string;
};

/** One page of questions as a whole document. Fields at fault come with their messages, and the first has the focus. */
export function renderQuestionPage(input: QuestionPageInput): string {
  const { definition, shown, language } = input;
  const errors = input.errors ?? [];
  const phrases = phrasesOf(language);
  const context = makeQuestionContext(language, { answers: input.answers, raw: input.raw, errors });
  const studyTitle = readText(definition.title, language);
  const title = readText(shown.page.title, language) || studyTitle;
  return renderDocument(input, {
    kind: "question",
    title: errors.length > 0 ? phrases.errorTitle(title) : title,
    beforeMain: renderProgress(input),
    main: html`${renderHeading(input)}
${input.notice && html`<p class="note" role="status">${phrases.pageNotice[input.notice]}</p>`}
${renderErrorSummary(shown.questions, errors, context)}
<form method="post" action="${input.formAction}" id="page" novalidate autocomplete="off"${input.draftKey && html` data-draft="${input.draftKey}"`}>
${renderHiddenFields(Object.entries(input.hiddenFields))}
${shown.questions.map((question) => renderQuestion(question, context))}
${renderButtons(input)}
</form>`,
    sendsForm: true,
  });
}

function renderProgress({ progress, language }: QuestionPageInput): Html {
  const phrases = phrasesOf(language);
  const percent = Math.floor(Math.min(1, Math.max(0, progress)) * 100);
  const words = phrases.progressDone(writeDigits(percent, language));
  return html`<div class="progress"><progress max="100" value="${percent}" aria-label="${phrases.progress}">${words}</progress><span>${words}</span></div>`;
}

/** Every page has one first heading; where the author wrote none, only screen readers are told the study's. */
function renderHeading({ definition, shown, language }: QuestionPageInput): Html {
  const hasTitle = isWritten(shown.page.title, "fa") || isWritten(shown.page.title, "en");
  if (hasTitle) return html`<h1 tabindex="-1">${renderText(shown.page.title, language)}</h1>`;
  return html`<h1 class="unseen" tabindex="-1">${renderText(definition.title, language)}</h1>`;
}

function renderErrorSummary(
  questions: readonly Question[],
  errors: readonly AnswerError[],
  context: QuestionContext,
): Html | false {
  if (errors.length === 0) return false;
  const { phrases, language } = context;
  const links = errors.map((error) => {
    const asked = renderText(findAsked(questions, error), language);
    return html`<li><a href="#${fieldId(error.variable)}"><span class="asked">${asked}</span><span class="unseen">: </span><span class="reason">${writeError(error, context)}</span></a></li>`;
  });
  return html`<div class="summary" role="alert" aria-labelledby="summary-heading">
<h2 id="summary-heading">${phrases.errorHeading(errors.length, writeDigits(errors.length, language))}</h2>
<ul>${links}</ul>
</div>`;
}

/** What an error is about: the statement of a scale, or the question. */
function findAsked(questions: readonly Question[], error: AnswerError): LocalisedText | undefined {
  const question = questions.find(({ code }) => code === error.questionCode);
  if (question?.type === "semanticDifferential") {
    const pair = question.items.find((item) => itemVariable(question.code, item.code) === error.variable);
    return pair ? poleLabel(pair) : question.text;
  }
  if (question?.type !== "likert") return question?.text;
  return question.items.find((item) => itemVariable(question.code, item.code) === error.variable)?.text;
}

/** The Enter key presses a form's first submit button, so "next" comes first. */
function renderButtons(input: QuestionPageInput): Html {
  const { definition, shown, language } = input;
  const phrases = phrasesOf(language);
  const other = otherLocale(language);
  const asked = shown.questions.filter((question) => question.type !== "information");
  const isSkippable = asked.length > 0 && asked.every((question) => !question.isRequired);
  const submit = (value: string, look: string, words: Html | string) =>
    html`<button type="submit" name="${formFields.action}" value="${value}" class="${look}"${value !== "next" && html` formnovalidate`}>${words}</button>`;
  return html`<div class="buttons">
${isSkippable && html`<p class="help">${phrases.allOptional}</p>`}
${submit("next", "primary", input.isLast ? phrases.finish : phrases.next)}
${input.canGoBack && submit("back", "quiet", phrases.back)}
${definition.languages.length > 1 && submit(other, "quiet language", html`<span lang="${other}">${phrasesOf(other).languageName}</span>`)}
</div>`;
}
