import type { Answers } from "#questionnaire/answers";
import { checkAnswer, checkRules, isBlocking } from "#questionnaire/check-answer";
import {
  type Evaluation,
  evaluate,
  type Interview,
  type Outcome,
  type ShownPage,
} from "#questionnaire/evaluate";
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
  accepts = () => true,
  start = {},
}: {
  definition: QuestionnaireDefinition;
  seed: number;
  random: RandomSource;
  chooseAnswer?: ChooseAnswer;
  /** Answers of a page are thrown again a few times when this says no to where they lead. */
  accepts?: (after: Evaluation) => boolean;
  /** What is known before the first page, such as what a link brings along. */
  start?: Answers;
}): RobotWalk {
  const saves: RobotWalk["saves"] = [];
  let interview: Interview = { answers: start, savedPages: [], seed };
  for (;;) {
    const evaluation = evaluate(definition, interview);
    const { outcome, path } = evaluation;
    if (outcome.status !== "in-progress") return { saves, interview, outcome };
    const { pageCode } = outcome;
    if (interview.savedPages.includes(pageCode)) throw new Error(`robot: page ${pageCode} came up twice`);
    const shown = path.find(({ page }) => page.code === pageCode)!;
    const before = interview;
    const known = evaluation.answers;
    let answers: Answers = {};
    for (let attempt = 0; attempt < mostThrows; attempt += 1) {
      answers = answerPage(shown, known, random, chooseAnswer);
      interview = {
        seed,
        answers: { ...before.answers, ...answers },
        savedPages: [...before.savedPages, pageCode],
      };
      if (accepts(evaluate(definition, interview))) break;
    }
    saves.push({ pageCode, answers });
  }
}

const mostThrows = 20;

/** Thrown again as a whole when the author's rules do not let it pass: they may set answers against each other. */
function answerPage(
  { questions }: Pick<ShownPage, "questions">,
  known: Readonly<Answers>,
  random: RandomSource,
  chooseAnswer: ChooseAnswer,
): Answers {
  for (let attempt = 1; ; attempt += 1) {
    const answers: Answers = {};
    for (const question of questions) {
      Object.assign(answers, answerQuestion(question, { ...known, ...answers }, random, chooseAnswer));
    }
    const all = { ...known, ...answers };
    const [broken] = questions.flatMap((question) => checkRules(question, all)).filter(isBlocking);
    if (!broken) return answers;
    if (attempt === mostRuleThrows)
      throw new Error(`robot: no answer satisfies the rules of ${broken.questionCode}`);
  }
}

const mostRuleThrows = 500;

function answerQuestion(
  question: Question,
  given: Answers,
  random: RandomSource,
  chooseAnswer: ChooseAnswer,
): Answers {
  const chosen = chooseAnswer(question, given, random) ?? answerAtRandom(question, random);
  const strange = Object.keys(chosen).find((variable) => !variablesOfQuestion(question).includes(variable));
  if (strange) throw new Error(`robot: ${question.code} does not write ${strange}`);
  const [error] = checkAnswer(question, chosen).filter(isBlocking);
  if (error) throw new Error(`robot: ${error.variable} is ${error.code}`);
  return chosen;
}
