import type { ComponentType } from "react";
import type { FormatProps } from "#components/questionnaire-editor/formats/format-props";
import { InformationFormat } from "#components/questionnaire-editor/formats/information";
import { LadderFormat } from "#components/questionnaire-editor/formats/ladder";
import { RatingFormat } from "#components/questionnaire-editor/formats/rating";
import { SemanticDifferentialFormat } from "#components/questionnaire-editor/formats/semantic-differential";
import { SliderFormat } from "#components/questionnaire-editor/formats/slider";
import type { Question, QuestionType } from "#questionnaire/model";

const formats: { [T in QuestionType]?: unknown } = {
  information: InformationFormat,
  ladder: LadderFormat,
  rating: RatingFormat,
  semanticDifferential: SemanticDifferentialFormat,
  slider: SliderFormat,
};

/** The editor of what only this type of question has; undefined when it has nothing of its own. */
export function formatOf(type: QuestionType): ComponentType<FormatProps<Question>> | undefined {
  return formats[type] as ComponentType<FormatProps<Question>> | undefined;
}
