import { type QuizQuestion, quizSecondsVariable } from "#questionnaire/question-types/quiz";
import { codesOf, type FormReader } from "#respondent/form-reader";
import { type Html, html } from "#respondent/html";
import { writeDigits } from "#respondent/localised";
import { renderChoices } from "#respondent/questions/choices";
import { renderGroup } from "#respondent/questions/group";
import type { QuestionContext } from "#respondent/questions/question-context";
import type { TypeHtml } from "#respondent/questions/type-html";

export const quizHtml: TypeHtml<QuizQuestion> = {
  render(question, context) {
    const { code, text, isRequired, options, timeLimitSeconds } = question;
    return renderGroup(question, context, {
      role: "radiogroup",
      hint: "",
      body: html`${timeLimitSeconds !== undefined && renderClock(question, timeLimitSeconds, context)}${renderChoices({ type: "single", code, text, isRequired, options }, context)}`,
      canClear: true,
    });
  },
  read(question, reader) {
    reader.choice(question.code, codesOf(question.options));
    if (question.timeLimitSeconds !== undefined) readSeconds(quizSecondsVariable(question.code), reader);
  },
};

/** Hidden until the script starts it: without script nobody is held to a limit. */
function renderClock({ code, isLimitStrict }: QuizQuestion, limit: number, context: QuestionContext): Html {
  const { phrases, language } = context;
  const seconds = quizSecondsVariable(code);
  const { left, twentyLeft, tenLeft, over, more } = phrases.clock;
  return html`<div class="clock" hidden data-limit="${limit}" data-digits="${writeDigits("0123456789", language)}" ${!isLimitStrict && html` data-twenty="${twentyLeft}"`} data-ten="${tenLeft}" data-over="${over}"><p>${left} <span role="timer" dir="ltr"></span></p>${!isLimitStrict && html`<button type="button" class="more">${more}</button>`}<p class="unseen" role="status"></p><input type="hidden" name="${seconds}" value="${context.valueOf(seconds)}"></div>`;
}

const secondsOfDay = 86_400;

/** Measured by the device, so nothing that it sends here may keep a respondent from going on. */
function readSeconds(variable: string, reader: FormReader): void {
  const text = reader.posted(variable);
  const seconds = /^\d{1,9}$/.test(text) ? Math.min(Number(text), secondsOfDay) : null;
  reader.set(variable, seconds, seconds === null ? "" : String(seconds));
}
