import type { LocalisedText } from "#questionnaire/localised-text";
import type { QuestionnaireDefinition } from "#questionnaire/model";

export type PrintedQuestionnaireView = {
  study: LocalisedText;
  client: LocalisedText;
  definition: QuestionnaireDefinition;
  /** Null for a draft. */
  version: number | null;
  /** When the draft was last changed, or the version published: ISO. */
  date: string;
};
