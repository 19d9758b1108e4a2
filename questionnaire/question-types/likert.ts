import { z } from "zod";
import {
  CarryForward,
  Code,
  itemList,
  itemVariable,
  scalePoints,
  sharedFields,
} from "#questionnaire/question-parts";
import { checkChoice, checkItemList, checkPoints } from "#questionnaire/question-types/check-parts";
import { itemTexts, optionTexts, type TypeRules } from "#questionnaire/question-types/type-rules";
import { pickOne } from "#questionnaire/random-source";
import { shuffleItems } from "#questionnaire/seeded-order";

export const LikertQuestion = z.strictObject({
  ...sharedFields,
  type: z.literal("likert"),
  items: itemList,
  /** From low to high; the page shows low on the side where reading starts. */
  points: scalePoints,
  /** The questionnaire's scale that the points belong to. */
  scaleCode: Code.optional(),
  isShuffled: z.boolean().optional(),
  carryForward: CarryForward.optional(),
});
export type LikertQuestion = z.infer<typeof LikertQuestion>;

export const likertRules: TypeRules<LikertQuestion> = {
  variables: ({ code, items }) => items.map((item) => itemVariable(code, item.code)),
  columns: ({ code, items, points }) =>
    items.map((item) => ({
      code: itemVariable(code, item.code),
      label: item.text,
      kind: "scale",
      level: "ordinal",
      options: points,
      isReversed: item.isReversed ?? false,
    })),
  check(question, answers) {
    const codes = question.points.map((point) => point.code);
    return question.items.flatMap((item) =>
      checkChoice(question, itemVariable(question.code, item.code), codes, answers),
    );
  },
  checkFormat: ({ items, points }) => [...checkItemList(items), ...checkPoints(points)],
  texts: ({ items, points }) => [...itemTexts(items), ...optionTexts(points, "point")],
  answer({ code, items, points }, random) {
    const codes = points.map((point) => point.code);
    return Object.fromEntries(items.map((item) => [itemVariable(code, item.code), pickOne(codes, random)]));
  },
  answerSeconds: ({ items }) => 2.5 * items.length,
  arrange: (question, seed) =>
    question.isShuffled
      ? { ...question, items: shuffleItems(question.items, seed, question.code) }
      : question,
  storedForm: ({ points }) => points.map((point) => point.code).filter((code) => code >= 0),
};
