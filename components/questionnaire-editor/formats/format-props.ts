import type { Question } from "#questionnaire/model";

/** Changes that carry the same key within a moment of each other are one step of undoing. */
export type ChangeQuestion = (question: Question, mergeKey?: string) => void;

/** What the editor of one type of question gets. */
export type FormatProps<Q extends Question> = Readonly<{ question: Q; onChange: ChangeQuestion }>;
