import { type Column, type Dataset, findColumn } from "#analysis/dataset/dataset";
import { countMissingReasons } from "#analysis/dataset/missing-reasons";
import { hasAnswer } from "#analysis/dataset/select-rows";
import type { AnsweredBy } from "#analysis/maxdiff/read-maxdiff-answers";
import type { MissingCounts, ToplineBase } from "#analysis/topline/topline-types";
import type { LocalisedText } from "#questionnaire/localised-text";
import type { Question } from "#questionnaire/model";
import type { Variable } from "#questionnaire/variable";

/** What was written under a variable that is no number: by value for dates and hidden words, the latest for texts. */
export type WrittenAnswers = ToplineBase & { latest: string[]; counts: Map<string, number> };

/** Different words of a hidden variable that are counted; with more of them they are names, not groups. */
export const mostHiddenWords = 100;

/** Everything that was answered to one question, in any version of it. */
export type QuestionData<Q extends Question = Question> = {
  /** As the newest version asks it. */
  question: Q;
  /** The question in each version that was answered, the newest first, with who answered it, where that is needed. */
  versions: { question: Q; respondents: AnsweredBy[] }[];
  variables: Variable[];
  /** A column for each variable that holds numbers or codes. */
  dataset: Dataset;
  written: Map<string, WrittenAnswers>;
};

export function unitOf(question: Question): LocalisedText | null {
  return ("unit" in question && question.unit) || null;
}

export function missingIn(column: Column): MissingCounts {
  const { unknown: _, ...counts } = countMissingReasons(column);
  return counts;
}

/** Who gave an answer to any of these; the others by why the first of them is missing. */
export function baseOfAny({ dataset }: QuestionData, codes: readonly string[]): ToplineBase {
  const missing: MissingCounts = { notAsked: 0, notAnswered: 0, refused: 0, dontKnow: 0 };
  const names = ["notAsked", "notAnswered", "refused", "dontKnow"] as const;
  const columns = codes.map((code) => findColumn(dataset, code));
  let base = 0;
  for (let row = 0; row < dataset.rowCount; row++) {
    if (columns.some((column) => hasAnswer(column, row))) {
      base++;
      continue;
    }
    // An item may be hidden from a respondent who was asked the others.
    const reasons = columns.map((column) => column.missingReasons?.[row] ?? 0);
    const telling = reasons.find((reason) => reason > 1) ?? reasons[0] ?? 0;
    if (telling > 0) missing[names[telling - 1]]++;
  }
  return { base, missing };
}
