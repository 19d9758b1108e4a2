import type { ComponentType } from "react";
import type { FormatProps } from "#components/questionnaire-editor/formats/format-props";
import type { Question, QuestionType } from "#questionnaire/model";

const formats: { [T in QuestionType]?: unknown } = {};

/** The editor of what only this type of question has; undefined when it has nothing of its own. */
export function formatOf(type: QuestionType): ComponentType<FormatProps<Question>> | undefined {
  return formats[type] as ComponentType<FormatProps<Question>> | undefined;
}
