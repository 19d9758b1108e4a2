import type { TextQuestion } from "#questionnaire/question-types/text";
import { type Html, html } from "#respondent/html";
import { writeDigits } from "#respondent/localised";
import { renderLabelled } from "#respondent/questions/labelled";
import { fieldId, type QuestionContext, renderDescribedBy } from "#respondent/questions/question-context";
import type { TypeHtml } from "#respondent/questions/type-html";

export const textHtml: TypeHtml<TextQuestion> = {
  render: renderTextQuestion,
  read: ({ code, type }, reader) => reader.typed(code, type === "text"),
};

/** No maxlength: browsers cut a pasted text without a word. A text that is too long is kept, and said to be so. */
function renderTextQuestion(question: TextQuestion, context: QuestionContext): Html {
  const { code } = question;
  const { language, phrases } = context;
  const hint =
    question.maxLength === undefined
      ? ""
      : phrases.atMostCharacters(writeDigits(question.maxLength, language));
  const value = context.valueOf(code);
  return renderLabelled(question, context, hint, (hasHelp) => {
    const shared = html`id="${fieldId(code)}" name="${code}" dir="auto"${question.isRequired && html` required`}${renderDescribedBy(code, hasHelp, context)}${context.takesFocus(code) && html` autofocus`}`;
    if (question.type === "text") {
      return html`<input type="text" class="field" ${shared} value="${value}" enterkeyhint="next">`;
    }
    // The parser drops the first line end of a textarea, so one is given to it.
    return html`<textarea class="field" rows="5" ${shared}>
${value}</textarea>`;
  });
}
