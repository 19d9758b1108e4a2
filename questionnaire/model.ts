import { z } from "zod";
import { Condition } from "#questionnaire/condition";
import { Language, LocalisedText } from "#questionnaire/localised-text";
import { Code, scalePoints } from "#questionnaire/question-parts";
import { CalculatedQuestion } from "#questionnaire/question-types/calculated";
import { ConjointQuestion } from "#questionnaire/question-types/conjoint";
import { ConsentQuestion } from "#questionnaire/question-types/consent";
import { ConstantSumQuestion } from "#questionnaire/question-types/constant-sum";
import { DateQuestion } from "#questionnaire/question-types/date";
import { DualScaleQuestion } from "#questionnaire/question-types/dual-scale";
import { HiddenQuestion } from "#questionnaire/question-types/hidden";
import { IndustryQuestion } from "#questionnaire/question-types/industry";
import { InformationQuestion } from "#questionnaire/question-types/information";
import { LadderQuestion } from "#questionnaire/question-types/ladder";
import { LikertQuestion } from "#questionnaire/question-types/likert";
import { MaxDiffQuestion } from "#questionnaire/question-types/max-diff";
import { MultiGridQuestion } from "#questionnaire/question-types/multi-grid";
import { MultipleQuestion } from "#questionnaire/question-types/multiple";
import { NpsQuestion } from "#questionnaire/question-types/nps";
import { NumberQuestion } from "#questionnaire/question-types/number";
import { NumericGridQuestion } from "#questionnaire/question-types/numeric-grid";
import { PlaceQuestion } from "#questionnaire/question-types/place";
import { QuizQuestion } from "#questionnaire/question-types/quiz";
import { RankingQuestion } from "#questionnaire/question-types/ranking";
import { RatingQuestion } from "#questionnaire/question-types/rating";
import { SemanticDifferentialQuestion } from "#questionnaire/question-types/semantic-differential";
import { SingleQuestion } from "#questionnaire/question-types/single";
import { SliderQuestion } from "#questionnaire/question-types/slider";
import { TextQuestion } from "#questionnaire/question-types/text";
import { VanWestendorpQuestion } from "#questionnaire/question-types/van-westendorp";

export const Question = z.discriminatedUnion("type", [
  SingleQuestion,
  MultipleQuestion,
  LikertQuestion,
  NumberQuestion,
  TextQuestion,
  NpsQuestion,
  RatingQuestion,
  DateQuestion,
  InformationQuestion,
  ConsentQuestion,
  HiddenQuestion,
  CalculatedQuestion,
  RankingQuestion,
  ConstantSumQuestion,
  SemanticDifferentialQuestion,
  SliderQuestion,
  MultiGridQuestion,
  NumericGridQuestion,
  DualScaleQuestion,
  PlaceQuestion,
  IndustryQuestion,
  LadderQuestion,
  MaxDiffQuestion,
  ConjointQuestion,
  VanWestendorpQuestion,
  QuizQuestion,
]);
export type Question = z.infer<typeof Question>;
export type QuestionType = Question["type"];

/** By what a researcher looks for; the order of the menu. */
export const questionTypeGroups = {
  choice: ["single", "multiple", "place", "industry", "consent", "quiz"],
  scale: ["likert", "rating", "nps", "slider", "semanticDifferential", "dualScale", "ladder"],
  entry: ["number", "text", "longText", "date"],
  list: ["ranking", "constantSum", "multiGrid", "numericGrid"],
  tradeOff: ["maxDiff", "conjoint", "vanWestendorp"],
  other: ["information", "hidden", "calculated"],
} as const satisfies Record<string, readonly QuestionType[]>;

export const questionTypes: readonly QuestionType[] = Object.values(questionTypeGroups).flat();

/** After the page has been saved: go on at another page, or end, when the condition holds. */
export const Skip = z.strictObject({ if: Condition, to: z.union([Code, z.literal("end")]) });
export type Skip = z.infer<typeof Skip>;

export const Page = z.strictObject({
  code: Code,
  title: LocalisedText.optional(),
  questions: z.array(Question).max(100),
  visibleIf: Condition.optional(),
  /** Checked when the page has been saved: ends the interview as screened out. */
  screenOutIf: Condition.optional(),
  /** Checked in order when the page has been saved; leads forward only. */
  skips: z.array(Skip).max(20).optional(),
  /** Shows its questions in an order of the response's own. */
  isShuffled: z.boolean().optional(),
  /** The block that it belongs to; the pages of a block stand together. */
  blockCode: Code.optional(),
  /** Keeps its place in a block whose pages are shuffled. */
  isFixed: z.boolean().optional(),
});
export type Page = z.infer<typeof Page>;

/** Pages that belong together. */
export const Block = z.strictObject({
  code: Code,
  title: LocalisedText,
  visibleIf: Condition.optional(),
  isShuffled: z.boolean().optional(),
});
export type Block = z.infer<typeof Block>;

/** Ordered answers that several questions share; a question that names it follows when it changes. */
export const Scale = z.strictObject({ code: Code, title: LocalisedText, points: scalePoints });
export type Scale = z.infer<typeof Scale>;

export const QuotaCell = z.strictObject({
  code: Code,
  label: LocalisedText,
  holdsIf: Condition,
  /** Complete responses wanted. */
  target: z.number().int().min(0).max(10_000_000),
});
export type QuotaCell = z.infer<typeof QuotaCell>;

export const Quota = z.strictObject({ code: Code, title: LocalisedText, cells: z.array(QuotaCell).max(100) });
export type Quota = z.infer<typeof Quota>;

/** The whole instrument. A draft and a published version hold the same shape; only a version is frozen. */
export const QuestionnaireDefinition = z.strictObject({
  languages: z.array(Language).min(1).max(12),
  title: LocalisedText,
  /** Who asks, why, how long it takes and what happens with the answers. */
  consent: LocalisedText,
  thanks: LocalisedText,
  pages: z.array(Page).max(400),
  blocks: z.array(Block).max(100).optional(),
  scales: z.array(Scale).max(100).optional(),
  quotas: z.array(Quota).max(50).optional(),
});
export type QuestionnaireDefinition = z.infer<typeof QuestionnaireDefinition>;
