import type { ConjointStudy } from "#analysis/conjoint/conjoint-types";
import { indexConjointQuestion } from "#analysis/conjoint/index-question";
import { type ConjointAnswers, packConjointStudy } from "#analysis/conjoint/pack-conjoint-study";
import type { AnsweredBy } from "#analysis/maxdiff/read-maxdiff-answers";
import { type ConjointQuestion, conjointVariable } from "#questionnaire/question-types/conjoint";
import { designVersionVariable } from "#questionnaire/question-types/max-diff";

/** What of the answers could not be used, as counts. */
export type ConjointAnswersDropped = {
  /** Respondents who were not shown the question, or who answered no task of it. */
  respondentsWithoutTask: number;
  /** Tasks without an answer, of respondents who were shown the question. */
  tasksWithoutChoice: number;
};

/**
 * Choice tasks from stored answers: the design tells what each task of a respondent's version showed.
 *
 * Answers "which tasks of this question can be analysed?". The question is as the respondents saw it: answers to another
 * version of the questionnaire are read with that version's own question.
 *
 * Missing data: a task without an answer, or with one that the question does not offer, is left out and counted.
 * Attributes and levels are named by their codes.
 *
 * @throws AnalysisError `invalid-argument` when the question has no design of its own attributes; `too-few-rows` when no
 *   task was answered; `invalid-weight`. Time O(concepts x attributes).
 */
export function readConjointAnswers(
  question: ConjointQuestion,
  respondents: readonly AnsweredBy[],
): { study: ConjointStudy; dropped: ConjointAnswersDropped } {
  const { code, attributes, noneLabel } = question;
  const design = indexConjointQuestion(question);
  const offersNone = noneLabel !== undefined;
  let notShown = 0;
  const answered = respondents.flatMap(({ answers, name, weight }, row): ConjointAnswers[] => {
    const version = Number(answers[designVersionVariable(code)] ?? 0) - 1;
    const tasks = design.versions[version];
    if (!tasks) {
      notShown += weight === 0 ? 0 : 1;
      return [];
    }
    const choices = tasks.map((concepts, index) =>
      readChoice(answers[conjointVariable(code, index + 1)], concepts.length, offersNone),
    );
    return [{ name: name ?? String(row + 1), weight, version, choices }];
  });
  const { study, dropped } = packConjointStudy(design, answered, offersNone, {
    attributeNames: attributes.map((attribute) => String(attribute.code)),
    levelNames: attributes.map((attribute) => attribute.levels.map((level) => String(level.code))),
  });
  return {
    study,
    dropped: { ...dropped, respondentsWithoutTask: dropped.respondentsWithoutTask + notShown },
  };
}

/** The questionnaire numbers concepts from 1 and stores 0 for none of them. */
function readChoice(value: unknown, concepts: number, offersNone: boolean): number | "none" | null {
  if (value === 0) return offersNone ? "none" : null;
  const isConcept = typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= concepts;
  return isConcept ? value - 1 : null;
}
