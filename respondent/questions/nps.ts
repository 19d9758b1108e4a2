import { type NpsQuestion, npsPoints } from "#questionnaire/question-types/nps";
import { type Html, html } from "#respondent/html";
import { renderText, writeDigits } from "#respondent/localised";
import { renderGroup } from "#respondent/questions/group";
import { fieldId, type QuestionContext } from "#respondent/questions/question-context";
import type { TypeHtml } from "#respondent/questions/type-html";

export const npsHtml: TypeHtml<NpsQuestion> = {
  render: renderNps,
  read: ({ code }, reader) => reader.choice(code, new Set(npsPoints)),
};

function renderNps(question: NpsQuestion, context: QuestionContext): Html {
  const { language, phrases } = context;
  const value = context.valueOf(question.code);
  const focus = context.takesFocus(question.code);
  const low = question.lowLabel ? renderText(question.lowLabel, language) : phrases.npsLow;
  const high = question.highLabel ? renderText(question.highLabel, language) : phrases.npsHigh;
  const ends = [low, high];
  const cells = npsPoints.map((point) => {
    const end = point === 0 ? ends[0] : point === 10 ? ends[1] : undefined;
    return html`<label class="cell"><input type="radio" name="${question.code}" value="${point}"${point === 0 && html` id="${fieldId(question.code)}"`}${value === String(point) && html` checked`}${question.isRequired && html` required`}${point === 0 && focus && html` autofocus`}><span>${writeDigits(point, language)}${end && html`<span class="unseen">: ${end}</span>`}</span></label>`;
  });
  return renderGroup(question, context, {
    role: "radiogroup",
    hint: "",
    canClear: true,
    body: html`<div class="cells">${cells}</div>
<p class="ends" aria-hidden="true"><span>${writeDigits(0, language)}: ${low}</span><span>${writeDigits(10, language)}: ${high}</span></p>`,
  });
}
