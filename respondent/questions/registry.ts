import type { Question, QuestionType } from "#questionnaire/model";
import { html } from "#respondent/html";
import { informationHtml } from "#respondent/questions/information";
import { ladderHtml } from "#respondent/questions/ladder";
import { likertHtml } from "#respondent/questions/likert";
import { multipleHtml } from "#respondent/questions/multiple";
import { npsHtml } from "#respondent/questions/nps";
import { numberHtml } from "#respondent/questions/number";
import { ratingHtml } from "#respondent/questions/rating";
import { semanticDifferentialHtml } from "#respondent/questions/semantic-differential";
import { singleHtml } from "#respondent/questions/single";
import { sliderHtml } from "#respondent/questions/slider";
import { textHtml } from "#respondent/questions/text";
import { readNothing, type TypeHtml } from "#respondent/questions/type-html";

const unseen: TypeHtml<Question> = { render: () => html``, read: readNothing };

const htmlByType: { [T in QuestionType]?: unknown } = {
  single: singleHtml,
  multiple: multipleHtml,
  likert: likertHtml,
  number: numberHtml,
  text: textHtml,
  longText: textHtml,
  nps: npsHtml,
  rating: ratingHtml,
  information: informationHtml,
  semanticDifferential: semanticDifferentialHtml,
  slider: sliderHtml,
  ladder: ladderHtml,
  hidden: unseen,
  calculated: unseen,
};

/** How the question's type looks on the respondent's page. */
export function typeHtmlOf<Q extends Question>(question: Q): TypeHtml<Q> {
  return htmlByType[question.type] as TypeHtml<Q>;
}
