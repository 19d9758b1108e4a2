import type { FormReader } from "#respondent/form-reader";
import type { Html } from "#respondent/html";
import type { QuestionContext } from "#respondent/questions/question-context";

/** A question type on the respondent's page: its form, and how what the form posts is read. */
export type TypeHtml<Q> = {
  render: (question: Q, context: QuestionContext) => Html;
  read: (question: Q, reader: FormReader) => void;
};

/** For what is never shown or asks nothing. */
export function readNothing(): void {}
