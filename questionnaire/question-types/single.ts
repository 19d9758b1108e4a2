import { z } from "zod";
import {
  CarryForward,
  type Option,
  optionList,
  otherTextVariable,
  sharedFields,
} from "#questionnaire/question-parts";
import {
  checkChoice,
  checkOptionList,
  checkOtherTexts,
  maxOtherLength,
} from "#questionnaire/question-types/check-parts";
import { OptionGroup, optionGroupTexts } from "#questionnaire/question-types/option-groups";
import { optionTexts, type TypeRules } from "#questionnaire/question-types/type-rules";
import { pickOne } from "#questionnaire/random-source";
import { shuffleOptions } from "#questionnaire/seeded-order";
import type { Column } from "#questionnaire/variable";

export const SingleQuestion = z.strictObject({
  ...sharedFields,
  type: z.literal("single"),
  options: optionList,
  optionGroups: z.array(OptionGroup).max(50).optional(),
  isShuffled: z.boolean().optional(),
  /** A list of radio buttons, when left out. */
  display: z.enum(["dropdown", "search", "images"]).optional(),
  carryForward: CarryForward.optional(),
});
export type SingleQuestion = z.infer<typeof SingleQuestion>;

export const singleRules: TypeRules<SingleQuestion> = {
  variables: ({ code, options }) => [code, ...otherTextVariables(code, options)],
  columns: ({ code, options }) => [
    { code, kind: "single", level: "nominal", options },
    ...otherTextColumns(code, options),
  ],
  check(question, answers) {
    const { code, options } = question;
    const codes = options.map((option) => option.code);
    const errors = checkChoice(question, code, codes, answers);
    return errors.length > 0 ? errors : checkOtherTexts(question, options, answers, [answers[code]]);
  },
  checkFormat: ({ options }) => checkOptionList(options),
  texts: ({ options, optionGroups }) => [...optionTexts(options), ...optionGroupTexts(optionGroups)],
  answer({ code, options }, random) {
    const option = pickOne(options, random);
    return { [code]: option.code, ...sampleOwnWords(code, [option]) };
  },
  answerSeconds: ({ options }) => 2 + 0.3 * Math.min(options.length, 12),
  arrange: (question, seed) =>
    question.isShuffled
      ? { ...question, options: shuffleOptions(question.options, seed, question.code) }
      : question,
};

const sampleWords = "test answer";

export function otherTextVariables(questionCode: string, options: readonly Option[]): string[] {
  return options
    .filter((option) => option.isOtherSpecify)
    .map((option) => otherTextVariable(questionCode, option.code));
}

export function otherTextColumns(questionCode: string, options: readonly Option[]): Column[] {
  return options
    .filter((option) => option.isOtherSpecify)
    .map((option) => ({
      code: otherTextVariable(questionCode, option.code),
      label: option.label,
      kind: "text",
      level: "text",
    }));
}

export function sampleOwnWords(questionCode: string, chosen: readonly Option[]): Record<string, string> {
  return Object.fromEntries(
    otherTextVariables(questionCode, chosen).map((variable) => [
      variable,
      sampleWords.slice(0, maxOtherLength),
    ]),
  );
}
