import type { LadderQuestion } from "#questionnaire/question-types/ladder";
import { numberedPoints } from "#questionnaire/question-types/semantic-differential";
import { codesOf } from "#respondent/form-reader";
import { type Html, html } from "#respondent/html";
import { renderText } from "#respondent/localised";
import { renderGroup } from "#respondent/questions/group";
import type { QuestionContext } from "#respondent/questions/question-context";
import { renderSteps } from "#respondent/questions/steps";
import type { TypeHtml } from "#respondent/questions/type-html";

export const ladderHtml: TypeHtml<LadderQuestion> = {
  render: renderLadder,
  read: ({ code, steps }, reader) => reader.choice(code, codesOf(numberedPoints(steps))),
};

/** The highest rung comes first, as a ladder is seen and read out. */
function renderLadder(question: LadderQuestion, context: QuestionContext): Html {
  const { code, steps, isRequired, topLabel, bottomLabel } = question;
  const { language } = context;
  const rungs = renderSteps(
    {
      variable: code,
      isRequired,
      codes: numberedPoints(steps)
        .map((point) => point.code)
        .reverse(),
      wordsOf: (rung) => (rung === steps ? topLabel : rung === 1 ? bottomLabel : undefined),
    },
    context,
  );
  return renderGroup(question, context, {
    role: "radiogroup",
    hint: "",
    canClear: true,
    body: html`<div class="climb">
<p aria-hidden="true">${renderText(topLabel, language)}</p>
<div class="rungs">${rungs}</div>
<p aria-hidden="true">${renderText(bottomLabel, language)}</p>
</div>`,
  });
}
