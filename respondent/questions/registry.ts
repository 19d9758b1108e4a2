import type { Question, QuestionType } from "#questionnaire/model";
import { html } from "#respondent/html";
import { conjointHtml } from "#respondent/questions/conjoint";
import { consentHtml } from "#respondent/questions/consent";
import { constantSumHtml } from "#respondent/questions/constant-sum";
import { dateHtml } from "#respondent/questions/date";
import { dualScaleHtml } from "#respondent/questions/dual-scale";
import { industryHtml } from "#respondent/questions/industry";
import { informationHtml } from "#respondent/questions/information";
import { ladderHtml } from "#respondent/questions/ladder";
import { likertHtml } from "#respondent/questions/likert";
import { maxDiffHtml } from "#respondent/questions/max-diff";
import { multiGridHtml } from "#respondent/questions/multi-grid";
import { multipleHtml } from "#respondent/questions/multiple";
import { npsHtml } from "#respondent/questions/nps";
import { numberHtml } from "#respondent/questions/number";
import { numericGridHtml } from "#respondent/questions/numeric-grid";
import { placeHtml } from "#respondent/questions/place";
import { quizHtml } from "#respondent/questions/quiz";
import { rankingHtml } from "#respondent/questions/ranking";
import { ratingHtml } from "#respondent/questions/rating";
import { semanticDifferentialHtml } from "#respondent/questions/semantic-differential";
import { singleHtml } from "#respondent/questions/single";
import { sliderHtml } from "#respondent/questions/slider";
import { textHtml } from "#respondent/questions/text";
import { readNothing, type TypeHtml } from "#respondent/questions/type-html";
import { vanWestendorpHtml } from "#respondent/questions/van-westendorp";

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
  ranking: rankingHtml,
  constantSum: constantSumHtml,
  multiGrid: multiGridHtml,
  numericGrid: numericGridHtml,
  dualScale: dualScaleHtml,
  consent: consentHtml,
  date: dateHtml,
  industry: industryHtml,
  place: placeHtml,
  quiz: quizHtml,
  maxDiff: maxDiffHtml,
  conjoint: conjointHtml,
  vanWestendorp: vanWestendorpHtml,
  hidden: unseen,
  calculated: unseen,
};

/** How the question's type looks on the respondent's page. */
export function typeHtmlOf<Q extends Question>(question: Q): TypeHtml<Q> {
  return htmlByType[question.type] as TypeHtml<Q>;
}
