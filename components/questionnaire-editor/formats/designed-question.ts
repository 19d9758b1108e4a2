import type { ConjointQuestion } from "#questionnaire/question-types/conjoint";
import type { MaxDiffQuestion } from "#questionnaire/question-types/max-diff";

export type DesignedQuestion = MaxDiffQuestion | ConjointQuestion;
