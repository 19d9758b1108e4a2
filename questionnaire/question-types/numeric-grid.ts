import { z } from "zod";
import { LocalisedText, languages, type LocalisedText as Text } from "#questionnaire/localised-text";
import { CarryForward, type Item, itemList, itemVariable, sharedFields } from "#questionnaire/question-parts";
import {
  checkItemList,
  checkLimits,
  checkNumber,
  duplicateCodes,
} from "#questionnaire/question-types/check-parts";
import { itemTexts, type TypeRules } from "#questionnaire/question-types/type-rules";
import { pickNumber } from "#questionnaire/random-source";
import { shuffleItems } from "#questionnaire/seeded-order";

const GridColumn = z.strictObject({ code: z.number().int().min(1).max(99), text: LocalisedText });
export type GridColumn = z.infer<typeof GridColumn>;

/** A number for each item, or for each item in several columns. */
export const NumericGridQuestion = z.strictObject({
  ...sharedFields,
  type: z.literal("numericGrid"),
  items: itemList,
  /** Without columns each item has one number. */
  columns: z.array(GridColumn).max(12).optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  isWhole: z.boolean().optional(),
  unit: LocalisedText.optional(),
  isShuffled: z.boolean().optional(),
  carryForward: CarryForward.optional(),
});
export type NumericGridQuestion = z.infer<typeof NumericGridQuestion>;

export type GridCell = { item: Item; column?: GridColumn; variable: string };

/** Every number that is asked for, item by item. */
export function cellsOf({ code, items, columns }: NumericGridQuestion): GridCell[] {
  return items.flatMap((item): GridCell[] => {
    const variable = itemVariable(code, item.code);
    if (!columns?.length) return [{ item, variable }];
    return columns.map((column) => ({ item, column, variable: itemVariable(variable, column.code) }));
  });
}

function cellLabel({ item, column }: GridCell): Text {
  if (!column) return item.text;
  const written = languages.filter((language) => item.text[language] && column.text[language]);
  return Object.fromEntries(
    written.map((language) => [language, `${item.text[language]}: ${column.text[language]}`]),
  );
}

export const numericGridRules: TypeRules<NumericGridQuestion> = {
  variables: (question) => cellsOf(question).map(({ variable }) => variable),
  columns: (question) =>
    cellsOf(question).map((cell) => ({
      code: cell.variable,
      label: cellLabel(cell),
      kind: "numeric",
      level: "interval",
    })),
  check: (question, answers) =>
    cellsOf(question).flatMap(({ variable }) => checkNumber(question, variable, question, answers)),
  checkFormat: (question) => [
    ...checkItemList(question.items),
    ...checkLimits(question),
    ...duplicateCodes(question.columns ?? [], "duplicate-item-code"),
  ],
  texts: ({ items, columns, unit }) => [
    ...itemTexts(items),
    ...(columns ?? []).map(({ code, text }) => ({ part: "column" as const, detail: String(code), text })),
    { part: "unit", text: unit, isOptional: true },
  ],
  answer(question, random) {
    const low = Math.ceil(question.min ?? 0);
    const high = Math.floor(question.max ?? low + 100);
    return Object.fromEntries(
      cellsOf(question).map(({ variable }) => [
        variable,
        low <= high
          ? pickNumber(low, high, 1, random)
          : pickNumber(question.min ?? 0, question.max ?? 0, undefined, random),
      ]),
    );
  },
  answerSeconds: (question) => 4 * cellsOf(question).length,
  arrange: (question, seed) =>
    question.isShuffled
      ? { ...question, items: shuffleItems(question.items, seed, question.code) }
      : question,
  storedForm: ({ columns }) => Boolean(columns?.length),
};
