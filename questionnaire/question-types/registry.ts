import type { Question, QuestionType } from "#questionnaire/model";
import { calculatedRules } from "#questionnaire/question-types/calculated";
import { conjointRules } from "#questionnaire/question-types/conjoint";
import { consentRules } from "#questionnaire/question-types/consent";
import { constantSumRules } from "#questionnaire/question-types/constant-sum";
import { dateRules } from "#questionnaire/question-types/date";
import { dualScaleRules } from "#questionnaire/question-types/dual-scale";
import { hiddenRules } from "#questionnaire/question-types/hidden";
import { industryRules } from "#questionnaire/question-types/industry";
import { informationRules } from "#questionnaire/question-types/information";
import { ladderRules } from "#questionnaire/question-types/ladder";
import { likertRules } from "#questionnaire/question-types/likert";
import { maxDiffRules } from "#questionnaire/question-types/max-diff";
import { multiGridRules } from "#questionnaire/question-types/multi-grid";
import { multipleRules } from "#questionnaire/question-types/multiple";
import { npsRules } from "#questionnaire/question-types/nps";
import { numberRules } from "#questionnaire/question-types/number";
import { numericGridRules } from "#questionnaire/question-types/numeric-grid";
import { placeRules } from "#questionnaire/question-types/place";
import { quizRules } from "#questionnaire/question-types/quiz";
import { rankingRules } from "#questionnaire/question-types/ranking";
import { ratingRules } from "#questionnaire/question-types/rating";
import { semanticDifferentialRules } from "#questionnaire/question-types/semantic-differential";
import { singleRules } from "#questionnaire/question-types/single";
import { sliderRules } from "#questionnaire/question-types/slider";
import { textRules } from "#questionnaire/question-types/text";
import type { TypeRules } from "#questionnaire/question-types/type-rules";
import { vanWestendorpRules } from "#questionnaire/question-types/van-westendorp";

/** The question that a type names; text and long text share one shape. */
type QuestionOf<T extends QuestionType, Q = Question> = Q extends { type: infer Types }
  ? T extends Types
    ? Q
    : never
  : never;

const rules = {
  single: singleRules,
  multiple: multipleRules,
  likert: likertRules,
  number: numberRules,
  text: textRules,
  longText: textRules,
  nps: npsRules,
  rating: ratingRules,
  date: dateRules,
  information: informationRules,
  consent: consentRules,
  hidden: hiddenRules,
  calculated: calculatedRules,
  ranking: rankingRules,
  constantSum: constantSumRules,
  semanticDifferential: semanticDifferentialRules,
  slider: sliderRules,
  multiGrid: multiGridRules,
  numericGrid: numericGridRules,
  dualScale: dualScaleRules,
  place: placeRules,
  industry: industryRules,
  ladder: ladderRules,
  maxDiff: maxDiffRules,
  conjoint: conjointRules,
  vanWestendorp: vanWestendorpRules,
  quiz: quizRules,
} satisfies { [T in QuestionType]: TypeRules<QuestionOf<T>> };

/** Everything that is particular to the question's type. */
export function rulesOf<Q extends Question>(question: Q): TypeRules<Q> {
  return rulesOfType(question.type) as unknown as TypeRules<Q>;
}

export function rulesOfType<T extends QuestionType>(type: T): TypeRules<QuestionOf<T>> {
  return rules[type] as unknown as TypeRules<QuestionOf<T>>;
}

/** Every variable that a question writes, own words and reasons for a missing answer included. */
export function variablesOfQuestion(question: Question): string[] {
  const own = rulesOf(question).variables(question);
  return question.missingAnswers?.length ? [...own, `${question.code}_missing`] : own;
}

/** Whether a respondent is asked to do something. */
export function asksSomething(question: Question): boolean {
  const { isUnseen, asksNothing } = rulesOf(question);
  return !isUnseen && !asksNothing;
}
