import { z } from "zod";
import { LocalisedText, languages, type LocalisedText as Text } from "#questionnaire/localised-text";
import {
  CarryForward,
  Code,
  type Item,
  itemList,
  scalePoints,
  sharedFields,
} from "#questionnaire/question-parts";
import { checkChoice, checkItemList, checkPoints } from "#questionnaire/question-types/check-parts";
import { itemTexts, type TypeRules } from "#questionnaire/question-types/type-rules";
import { pickOne } from "#questionnaire/random-source";
import { shuffleItems } from "#questionnaire/seeded-order";

const JudgedScale = z.strictObject({ title: LocalisedText, points: scalePoints, scaleCode: Code.optional() });

/** Each item judged twice, for example its importance and how satisfied one is with it. */
export const DualScaleQuestion = z.strictObject({
  ...sharedFields,
  type: z.literal("dualScale"),
  items: itemList,
  first: JudgedScale,
  second: JudgedScale,
  isShuffled: z.boolean().optional(),
  carryForward: CarryForward.optional(),
});
export type DualScaleQuestion = z.infer<typeof DualScaleQuestion>;

export const dualSides = ["first", "second"] as const;
export type DualSide = (typeof dualSides)[number];

export function dualVariable(questionCode: string, itemCode: number, side: DualSide): string {
  return `${questionCode}_${itemCode}_${side === "first" ? 1 : 2}`;
}

function titled(title: Text, item: Item): Text {
  const written = languages.filter((language) => title[language] && item.text[language]);
  return Object.fromEntries(
    written.map((language) => [language, `${title[language]}: ${item.text[language]}`]),
  );
}

function eachVariable(question: DualScaleQuestion) {
  return dualSides.flatMap((side) =>
    question.items.map((item) => ({ item, side, variable: dualVariable(question.code, item.code, side) })),
  );
}

export const dualScaleRules: TypeRules<DualScaleQuestion> = {
  variables: (question) => eachVariable(question).map(({ variable }) => variable),
  columns: (question) =>
    eachVariable(question).map(({ item, side, variable }) => ({
      code: variable,
      label: titled(question[side].title, item),
      kind: "scale",
      level: "ordinal",
      options: question[side].points,
      isReversed: item.isReversed ?? false,
    })),
  check: (question, answers) =>
    question.items.flatMap((item) =>
      dualSides.flatMap((side) => {
        const codes = question[side].points.map((point) => point.code);
        return checkChoice(question, dualVariable(question.code, item.code, side), codes, answers);
      }),
    ),
  checkFormat: ({ items, first, second }) => [
    ...checkItemList(items),
    ...checkPoints(first.points),
    ...checkPoints(second.points),
  ],
  texts: ({ items, first, second }) => [
    ...itemTexts(items),
    { part: "firstTitle", text: first.title },
    ...first.points.map(({ code, label }) => ({
      part: "firstPoint" as const,
      detail: String(code),
      text: label,
    })),
    { part: "secondTitle", text: second.title },
    ...second.points.map(({ code, label }) => ({
      part: "secondPoint" as const,
      detail: String(code),
      text: label,
    })),
  ],
  answer: (question, random) =>
    Object.fromEntries(
      eachVariable(question).map(({ side, variable }) => [
        variable,
        pickOne(question[side].points, random).code,
      ]),
    ),
  answerSeconds: ({ items }) => 5 * items.length,
  arrange: (question, seed) =>
    question.isShuffled
      ? { ...question, items: shuffleItems(question.items, seed, question.code) }
      : question,
  storedForm: ({ first, second }) =>
    [first, second].map(({ points }) => points.map((point) => point.code).filter((code) => code >= 0)),
};
