import { z } from "zod";
import { CarryForward, itemVariable, optionList, sharedFields } from "#questionnaire/question-parts";
import { checkChosen, checkOptionList, checkOtherTexts } from "#questionnaire/question-types/check-parts";
import { OptionGroup, optionGroupTexts } from "#questionnaire/question-types/option-groups";
import { otherTextColumns, otherTextVariables, sampleOwnWords } from "#questionnaire/question-types/single";
import { type FormatProblem, optionTexts, type TypeRules } from "#questionnaire/question-types/type-rules";
import { pickOne, pickSome } from "#questionnaire/random-source";
import { shuffleOptions } from "#questionnaire/seeded-order";
import { chosenColumns } from "#questionnaire/variable";

const chosenCount = z.number().int().min(1).max(300).optional();

export const MultipleQuestion = z.strictObject({
  ...sharedFields,
  type: z.literal("multiple"),
  options: optionList,
  optionGroups: z.array(OptionGroup).max(50).optional(),
  isShuffled: z.boolean().optional(),
  minChosen: chosenCount,
  maxChosen: chosenCount,
  display: z.enum(["images"]).optional(),
  carryForward: CarryForward.optional(),
});
export type MultipleQuestion = z.infer<typeof MultipleQuestion>;

export const multipleRules: TypeRules<MultipleQuestion> = {
  variables: ({ code, options }) => [code, ...otherTextVariables(code, options)],
  columns: ({ code, options }) => [
    ...chosenColumns(
      options,
      (option) => itemVariable(code, option.code),
      (option) => option.label,
    ),
    ...otherTextColumns(code, options),
  ],
  check(question, answers) {
    const { code, options } = question;
    // Carry-forward or a condition may leave fewer options than the author counted on.
    const minChosen = question.minChosen && Math.min(question.minChosen, countTogether(question));
    const errors = checkChosen({ ...question, minChosen }, code, options, answers);
    if (errors.length > 0) return errors;
    const chosen = answers[code];
    return checkOtherTexts(question, options, answers, Array.isArray(chosen) ? chosen : []);
  },
  checkFormat(question) {
    const { options, minChosen, maxChosen } = question;
    const found: FormatProblem[] = checkOptionList(options);
    for (const option of options) {
      if (option.code < 0 && !option.isExclusive) {
        found.push(["missing-code-not-exclusive", "error", String(option.code)]);
      }
    }
    if (minChosen !== undefined && maxChosen !== undefined && minChosen > maxChosen) {
      found.push(["min-chosen-above-max-chosen", "error"]);
    }
    const together = countTogether(question);
    if (minChosen !== undefined && minChosen > together) {
      found.push(["min-chosen-above-options", "error", String(together)]);
    }
    return found;
  },
  texts: ({ options, optionGroups }) => [...optionTexts(options), ...optionGroupTexts(optionGroups)],
  answer({ code, options, minChosen = 1, maxChosen = options.length }, random) {
    const alone = options.filter((option) => option.isExclusive);
    const together = options.filter((option) => !option.isExclusive);
    const isAlone = random() < alone.length / options.length || together.length === 0;
    const chosen = isAlone ? [pickOne(alone, random)] : pickSome(together, minChosen, maxChosen, random);
    const codes = chosen.map((option) => option.code).sort((a, b) => a - b);
    return { [code]: codes, ...sampleOwnWords(code, chosen) };
  },
  answerSeconds: ({ options }) => 3 + 0.5 * Math.min(options.length, 20),
  arrange: (question, seed) =>
    question.isShuffled
      ? { ...question, options: shuffleOptions(question.options, seed, question.code) }
      : question,
};

function countTogether({ options }: MultipleQuestion): number {
  return options.filter((option) => !option.isExclusive).length;
}
