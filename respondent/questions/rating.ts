import type { RatingQuestion } from "#questionnaire/question-types/rating";
import { numberedPoints } from "#questionnaire/question-types/semantic-differential";
import { codesOf } from "#respondent/form-reader";
import { type Html, html } from "#respondent/html";
import { renderGroup } from "#respondent/questions/group";
import type { QuestionContext } from "#respondent/questions/question-context";
import { renderEnds, renderSteps } from "#respondent/questions/steps";
import type { TypeHtml } from "#respondent/questions/type-html";

export const ratingHtml: TypeHtml<RatingQuestion> = {
  render: renderRating,
  read: ({ code, steps }, reader) => reader.choice(code, codesOf(numberedPoints(steps))),
};

const star = html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="m12 2.5 2.9 6.2 6.8.8-5 4.6 1.3 6.7-6-3.3-6 3.3 1.3-6.7-5-4.6 6.8-.8z"/></svg>`;

function renderRating(question: RatingQuestion, context: QuestionContext): Html {
  const { code, steps, look, isRequired, lowLabel, highLabel } = question;
  const cells = renderSteps(
    {
      variable: code,
      isRequired,
      codes: numberedPoints(steps).map((point) => point.code),
      wordsOf: (step) => (step === 1 ? lowLabel : step === steps ? highLabel : undefined),
      draw: look === "stars" ? () => star : undefined,
    },
    context,
  );
  return renderGroup(question, context, {
    role: "radiogroup",
    hint: "",
    canClear: true,
    body: html`<div class="rated steps-${steps}">
<div class="cells row${look === "stars" && " stars"}">${cells}</div>
${renderEnds(lowLabel, highLabel, context)}
</div>`,
  });
}
