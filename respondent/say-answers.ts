import type { Answers } from "#questionnaire/answers";
import type { ShownPage } from "#questionnaire/evaluate";
import type { LocalisedText } from "#questionnaire/localised-text";
import type { QuestionnaireDefinition } from "#questionnaire/model";
import { answerSayer, pipeQuestion, pipeText, type SayAnswer } from "#questionnaire/piped-text";
import { joinList, writeBound } from "#respondent/localised";
import { writeDay } from "#respondent/questions/date-words";

/** Says answers in the digits, dates and lists of each language. `answers` are those to what is on the path. */
export function sayAnswers(definition: QuestionnaireDefinition, answers: Answers): SayAnswer {
  return answerSayer(definition, answers, { writeNumber: writeBound, writeDay, joinList });
}

type PageTexts = { title: LocalisedText | undefined; questions: ShownPage["questions"] };

/** What is read on a page, with the answers that its texts name. */
export function fillPage(
  { page, questions }: Pick<ShownPage, "page" | "questions">,
  say: SayAnswer,
): PageTexts {
  return {
    title: page.title && pipeText(page.title, undefined, say),
    questions: questions.map((question) => pipeQuestion(question, say)),
  };
}
