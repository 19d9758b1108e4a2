import type { AnswerError } from "#questionnaire/answer-error";
import type { Answers } from "#questionnaire/answers";
import { isBlocking } from "#questionnaire/check-answer";
import type { ShownPage } from "#questionnaire/evaluate";
import { isWrittenSomewhere, type LocalisedText, readText } from "#questionnaire/localised-text";
import type { QuestionnaireDefinition } from "#questionnaire/model";
import { asksSomething } from "#questionnaire/question-types/registry";
import { type PageFrame, renderDocument, renderHiddenFields } from "#respondent/document";
import { formFields } from "#respondent/form-fields";
import { type Html, html } from "#respondent/html";
import { renderText, writeDigits } from "#respondent/localised";
import { type PageNotice, phrasesOf } from "#respondent/phrases/phrases";
import { makeQuestionContext } from "#respondent/questions/question-context";
import { renderQuestion } from "#respondent/questions/render-question";
import { renderErrorSummary } from "#respondent/render-error-summary";
import { renderLanguageName, renderLanguages } from "#respondent/render-languages";
import { fillPage, sayAnswers } from "#respondent/say-answers";

export type QuestionPageInput = PageFrame & {
  definition: QuestionnaireDefinition;
  shown: Pick<ShownPage, "page" | "questions">;
  /** The stored answers of this response. */
  answers: Answers;
  /** What was just posted, when the page is shown again because of errors; replaces `answers`. */
  raw?: Readonly<Record<string, string>>;
  errors?: readonly AnswerError[];
  /** The answers to what is on the path, which texts may name; none of them are said when left out. */
  onPath?: Answers;
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
  const { definition, language, answers, raw, errors = [] } = input;
  const phrases = phrasesOf(language);
  const { title, questions } = fillPage(input.shown, sayAnswers(definition, input.onPath ?? {}));
  const context = makeQuestionContext(language, { answers, raw, errors, questions });
  const name = readText(title, language) || readText(definition.title, language);
  const alarm = errors.some(isBlocking) ? phrases.errorTitle : phrases.warning.title;
  return renderDocument(input, {
    kind: "question",
    title: errors.length > 0 ? alarm(name) : name,
    beforeMain: renderProgress(input),
    main: html`${renderHeading(title, input)}
${input.notice && html`<p class="note" role="status">${phrases.pageNotice[input.notice]}</p>`}
${renderErrorSummary(errors, context)}
<form method="post" action="${input.formAction}" id="page" novalidate autocomplete="off"${input.draftKey && html` data-draft="${input.draftKey}"`}>
${renderHiddenFields(Object.entries(input.hiddenFields))}
${questions.map((question) => renderQuestion(question, context))}
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
function renderHeading(title: LocalisedText | undefined, { definition, language }: QuestionPageInput): Html {
  if (isWrittenSomewhere(title)) return html`<h1 tabindex="-1">${renderText(title, language)}</h1>`;
  return html`<h1 class="unseen" tabindex="-1">${renderText(definition.title, language)}</h1>`;
}

/** The Enter key presses a form's first submit button, so "next" comes first. */
function renderButtons(input: QuestionPageInput): Html {
  const { definition, shown, language } = input;
  const phrases = phrasesOf(language);
  const asked = shown.questions.filter(asksSomething);
  const isSkippable = asked.length > 0 && asked.every((question) => !question.isRequired);
  const submit = (value: string, look: string, words: Html | string) =>
    html`<button type="submit" name="${formFields.action}" value="${value}" class="${look}"${value !== "next" && html` formnovalidate`}>${words}</button>`;
  return html`<div class="buttons">
${isSkippable && html`<p class="help">${phrases.allOptional}</p>`}
${submit("next", "primary", input.isLast ? phrases.finish : phrases.next)}
${input.canGoBack && submit("back", "quiet", phrases.back)}
</div>
${renderLanguages(definition.languages, language, (other) => submit(other, "quiet language", renderLanguageName(other)))}`;
}
