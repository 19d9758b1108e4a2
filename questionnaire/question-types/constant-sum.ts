import { z } from "zod";
import { answerError } from "#questionnaire/answer-error";
import { isEmptyAnswer } from "#questionnaire/answers";
import { LocalisedText } from "#questionnaire/localised-text";
import { CarryForward, itemList, itemVariable, sharedFields } from "#questionnaire/question-parts";
import { checkItemList, checkNumber } from "#questionnaire/question-types/check-parts";
import { itemTexts, type TypeRules } from "#questionnaire/question-types/type-rules";
import { shuffleItems } from "#questionnaire/seeded-order";

/** A fixed amount shared out over items, such as 100 points or the last ten purchases. */
export const ConstantSumQuestion = z.strictObject({
  ...sharedFields,
  type: z.literal("constantSum"),
  items: itemList,
  total: z.number().positive().max(1_000_000),
  unit: LocalisedText.optional(),
  isShuffled: z.boolean().optional(),
  carryForward: CarryForward.optional(),
});
export type ConstantSumQuestion = z.infer<typeof ConstantSumQuestion>;

export const constantSumRules: TypeRules<ConstantSumQuestion> = {
  variables: ({ code, items }) => items.map((item) => itemVariable(code, item.code)),
  columns: ({ code, items }) =>
    items.map((item) => ({
      code: itemVariable(code, item.code),
      label: item.text,
      kind: "numeric",
      level: "interval",
    })),
  check({ code, items, total, isRequired }, answers) {
    const variables = items.map((item) => itemVariable(code, item.code));
    if (variables.every((variable) => isEmptyAnswer(answers[variable]))) {
      return isRequired ? [answerError(code, "required")] : [];
    }
    const errors = variables.flatMap((variable) =>
      checkNumber({ code }, variable, { min: 0, max: total }, answers),
    );
    if (errors.length > 0) return errors;
    const sum = variables.reduce((soFar, variable) => soFar + Number(answers[variable] ?? 0), 0);
    return Math.abs(sum - total) > 1e-6 ? [answerError(code, "sum-differs", code, total)] : [];
  },
  checkFormat: ({ items }) => checkItemList(items, 2),
  texts: ({ items, unit }) => [...itemTexts(items), { part: "unit", text: unit, isOptional: true }],
  answer({ code, items, total }, random) {
    const cuts = items
      .slice(1)
      .map(() => (Number.isInteger(total) ? Math.floor(random() * (total + 1)) : random() * total))
      .sort((a, b) => a - b);
    const ends = [...cuts, total];
    return Object.fromEntries(
      items.map((item, position) => [
        itemVariable(code, item.code),
        ends[position] - (position > 0 ? ends[position - 1] : 0),
      ]),
    );
  },
  answerSeconds: ({ items }) => 5 * items.length,
  arrange: (question, seed) =>
    question.isShuffled
      ? { ...question, items: shuffleItems(question.items, seed, question.code) }
      : question,
  storedForm: ({ total }) => total,
};
