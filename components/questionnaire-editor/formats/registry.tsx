import type { ComponentType } from "react";
import { CalculatedFormat } from "#components/questionnaire-editor/formats/calculated";
import { ConjointFormat } from "#components/questionnaire-editor/formats/conjoint";
import { ConsentFormat } from "#components/questionnaire-editor/formats/consent";
import { ConstantSumFormat } from "#components/questionnaire-editor/formats/constant-sum";
import { DateFormat } from "#components/questionnaire-editor/formats/date";
import { DualScaleFormat } from "#components/questionnaire-editor/formats/dual-scale";
import type { FormatProps } from "#components/questionnaire-editor/formats/format-props";
import { HiddenFormat } from "#components/questionnaire-editor/formats/hidden";
import { IndustryFormat } from "#components/questionnaire-editor/formats/industry";
import { InformationFormat } from "#components/questionnaire-editor/formats/information";
import { LadderFormat } from "#components/questionnaire-editor/formats/ladder";
import { MaxDiffFormat } from "#components/questionnaire-editor/formats/max-diff";
import { MultiGridFormat } from "#components/questionnaire-editor/formats/multi-grid";
import { NumericGridFormat } from "#components/questionnaire-editor/formats/numeric-grid";
import { PlaceFormat } from "#components/questionnaire-editor/formats/place";
import { QuizFormat } from "#components/questionnaire-editor/formats/quiz";
import { RankingFormat } from "#components/questionnaire-editor/formats/ranking";
import { RatingFormat } from "#components/questionnaire-editor/formats/rating";
import { SemanticDifferentialFormat } from "#components/questionnaire-editor/formats/semantic-differential";
import { SliderFormat } from "#components/questionnaire-editor/formats/slider";
import { TextFormat } from "#components/questionnaire-editor/formats/text";
import { VanWestendorpFormat } from "#components/questionnaire-editor/formats/van-westendorp";
import type { Question, QuestionType } from "#questionnaire/model";

const formats: { [T in QuestionType]?: unknown } = {
  information: InformationFormat,
  text: TextFormat,
  longText: TextFormat,
  quiz: QuizFormat,
  place: PlaceFormat,
  industry: IndustryFormat,
  hidden: HiddenFormat,
  date: DateFormat,
  consent: ConsentFormat,
  calculated: CalculatedFormat,
  ladder: LadderFormat,
  rating: RatingFormat,
  semanticDifferential: SemanticDifferentialFormat,
  slider: SliderFormat,
  ranking: RankingFormat,
  constantSum: ConstantSumFormat,
  multiGrid: MultiGridFormat,
  numericGrid: NumericGridFormat,
  dualScale: DualScaleFormat,
  maxDiff: MaxDiffFormat,
  conjoint: ConjointFormat,
  vanWestendorp: VanWestendorpFormat,
};

/** The editor of what only this type of question has; undefined when it has nothing of its own. */
export function formatOf(type: QuestionType): ComponentType<FormatProps<Question>> | undefined {
  return formats[type] as ComponentType<FormatProps<Question>> | undefined;
}
