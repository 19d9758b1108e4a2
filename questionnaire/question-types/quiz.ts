import { z } from "zod";
import { optionList, sharedFields } from "#questionnaire/question-parts";
import { checkChoice, checkNumber, checkOptionList } from "#questionnaire/question-types/check-parts";
import { type FormatProblem, optionTexts, type TypeRules } from "#questionnaire/question-types/type-rules";
import { pickOne } from "#questionnaire/random-source";
import { shuffleOptions } from "#questionnaire/seeded-order";
import { noYes } from "#questionnaire/variable";

/** A question of knowledge with a key, and if wanted a time limit. */
export const QuizQuestion = z.strictObject({
  ...sharedFields,
  type: z.literal("quiz"),
  options: optionList,
  isShuffled: z.boolean().optional(),
  /** Never sent to a respondent. */
  correctCode: z.number().int().optional(),
  timeLimitSeconds: z.number().int().min(5).max(600).optional(),
  /** Nobody may ask for more time: only where an answer given later would not measure the same. */
  isLimitStrict: z.boolean().optional(),
});
export type QuizQuestion = z.infer<typeof QuizQuestion>;

/** Whether the answer was the right one: 0 or 1. */
export function quizCorrectVariable(questionCode: string): string {
  return `${questionCode}_correct`;
}

/** How long the answer took, as the respondent's device measured it; empty without script. */
export function quizSecondsVariable(questionCode: string): string {
  return `${questionCode}_seconds`;
}

export const quizRules: TypeRules<QuizQuestion> = {
  variables: ({ code, timeLimitSeconds }) =>
    timeLimitSeconds === undefined ? [code] : [code, quizSecondsVariable(code)],
  columns: ({ code, options, timeLimitSeconds }) => [
    { code, kind: "single", level: "nominal", options, role: "control" },
    {
      code: quizCorrectVariable(code),
      kind: "single",
      level: "nominal",
      options: noYes,
      isDerived: true,
    },
    ...(timeLimitSeconds === undefined
      ? []
      : [
          {
            code: quizSecondsVariable(code),
            kind: "numeric" as const,
            level: "interval" as const,
            role: "control" as const,
          },
        ]),
  ],
  check(question, answers) {
    const { code, options, timeLimitSeconds } = question;
    const seconds = quizSecondsVariable(code);
    // Time that has run out is an answer: nothing was chosen in time.
    const ranOut = timeLimitSeconds !== undefined && Number(answers[seconds]) >= timeLimitSeconds;
    return [
      ...checkChoice(
        { code, isRequired: question.isRequired && !ranOut },
        code,
        options.map((option) => option.code),
        answers,
      ),
      ...(timeLimitSeconds === undefined
        ? []
        : checkNumber({ code }, seconds, { min: 0, max: 86_400 }, answers)),
    ];
  },
  checkFormat({ options, correctCode }) {
    const found: FormatProblem[] = checkOptionList(options);
    if (correctCode === undefined) found.push(["correct-code-missing", "error"]);
    else if (!options.some((option) => option.code === correctCode)) {
      found.push(["correct-code-unknown", "error", String(correctCode)]);
    }
    return found;
  },
  texts: ({ options }) => optionTexts(options),
  answer({ code, options, timeLimitSeconds }, random) {
    const answer = { [code]: pickOne(options, random).code };
    if (timeLimitSeconds === undefined) return answer;
    return { ...answer, [quizSecondsVariable(code)]: Math.floor(random() * timeLimitSeconds) };
  },
  answerSeconds: ({ options }) => 5 + 0.8 * options.length,
  arrange: (question, seed) =>
    question.isShuffled
      ? { ...question, options: shuffleOptions(question.options, seed, question.code) }
      : question,
  derive({ code, correctCode }, answers) {
    if (answers[code] === undefined) return {};
    if (answers[code] === null && answers[quizSecondsVariable(code)] == null) {
      return { [quizCorrectVariable(code)]: null };
    }
    return { [quizCorrectVariable(code)]: answers[code] === correctCode ? 1 : 0 };
  },
  storedForm: () => "single",
};
