import type { Answers } from "#questionnaire/answers";
import { checkAnswer, checkRules, isBlocking } from "#questionnaire/check-answer";
import { evaluate, type Interview, type Outcome } from "#questionnaire/evaluate";
import type { Question, QuestionnaireDefinition } from "#questionnaire/model";
import { variablesOfQuestion } from "#questionnaire/question-types/registry";
import { answerAtRandom } from "#questionnaire/random-answer";
import type { RandomSource } from "#questionnaire/random-source";

/**
 * Answers to one shown question by variable code, or undefined to let the robot choose at random.
 * `given` holds what was answered before; a persona reads it to stay consistent.
 */
export type ChooseAnswer = (
  question: Question,
  given: Readonly<Answers>,
  random: RandomSource,
) => Answers | undefined;

export type RobotWalk = {
  /** One save a page, in the order of the path. */
  saves: { pageCode: string; answers: Answers }[];
  interview: Interview;
  outcome: Exclude<Outcome, { status: "in-progress" }>;
};

/**
 * Answers a questionnaire page after page as a respondent would, led by `evaluate` alone.
 *
 * @throws Error when `chooseAnswer` gives an answer that the questionnaire refuses, or when the
 *   questionnaire cannot be answered: `checkDefinition` would have said so.
 */
export function walkQuestionnaire({
  definition,
  seed,
  random,
  chooseAnswer = () => undefined,
}: {
  definition: QuestionnaireDefinition;
  seed: number;
  random: RandomSource;
  chooseAnswer?: ChooseAnswer;
}): RobotWalk {
  const saves: RobotWalk["saves"] = [];
  let interview: Interview = { answers: {}, savedPages: [], seed };
  for (;;) {
    const { outcome, path } = evaluate(definition, interview);
    if (outcome.status !== "in-progress") return { saves, interview, outcome };
    const { pageCode } = outcome;
    if (interview.savedPages.includes(pageCode)) throw new Error(`robot: page ${pageCode} came up twice`);
    const shown = path.find(({ page }) => page.code === pageCode)!;
    const answers: Answers = {};
    for (const question of shown.questions) {
      const given = { ...interview.answers, ...answers };
      Object.assign(answers, answerQuestion(question, given, random, chooseAnswer));
    }
    saves.push({ pageCode, answers });
    interview = {
      seed,
      answers: { ...interview.answers, ...answers },
      savedPages: [...interview.savedPages, pageCode],
    };
  }
}

function answerQuestion(
  question: Question,
  given: Answers,
  random: RandomSource,
  chooseAnswer: ChooseAnswer,
): Answers {
  const chosen = chooseAnswer(question, given, random) ?? answerAtRandom(question, random);
  const strange = Object.keys(chosen).find((variable) => !variablesOfQuestion(question).includes(variable));
  if (strange) throw new Error(`robot: ${question.code} does not write ${strange}`);
  const [error] = [...checkAnswer(question, chosen), ...checkRules(question, { ...given, ...chosen })].filter(
    isBlocking,
  );
  if (error) throw new Error(`robot: ${error.variable} is ${error.code}`);
  return chosen;
}
