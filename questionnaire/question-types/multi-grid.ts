import { z } from "zod";
import { languages, type LocalisedText as Text } from "#questionnaire/localised-text";
import {
  CarryForward,
  type Item,
  itemList,
  itemVariable,
  type Option,
  optionList,
  sharedFields,
} from "#questionnaire/question-parts";
import { checkChosen, checkItemList, checkOptionList } from "#questionnaire/question-types/check-parts";
import { itemTexts, optionTexts, type TypeRules } from "#questionnaire/question-types/type-rules";
import { pickOne, pickSome } from "#questionnaire/random-source";
import { shuffleItems } from "#questionnaire/seeded-order";
import { chosenColumns } from "#questionnaire/variable";

/** Several options can be ticked for each item, such as which brands fit which words. */
export const MultiGridQuestion = z.strictObject({
  ...sharedFields,
  type: z.literal("multiGrid"),
  items: itemList,
  options: optionList,
  isShuffled: z.boolean().optional(),
  carryForward: CarryForward.optional(),
});
export type MultiGridQuestion = z.infer<typeof MultiGridQuestion>;

function cellLabel(item: Item, option: Option): Text {
  const written = languages.filter((language) => item.text[language] && option.label[language]);
  return Object.fromEntries(
    written.map((language) => [language, `${item.text[language]}: ${option.label[language]}`]),
  );
}

export const multiGridRules: TypeRules<MultiGridQuestion> = {
  variables: ({ code, items }) => items.map((item) => itemVariable(code, item.code)),
  columns: ({ code, items, options }) =>
    items.flatMap((item) => {
      const stored = itemVariable(code, item.code);
      return chosenColumns(
        options,
        (option) => itemVariable(stored, option.code),
        (option) => cellLabel(item, option),
        stored,
      );
    }),
  check: (question, answers) =>
    question.items.flatMap((item) =>
      checkChosen(question, itemVariable(question.code, item.code), question.options, answers),
    ),
  checkFormat: ({ items, options }) => [...checkItemList(items), ...checkOptionList(options)],
  texts: ({ items, options }) => [...itemTexts(items), ...optionTexts(options)],
  answer({ code, items, options }, random) {
    const together = options.filter((option) => !option.isExclusive);
    const alone = options.filter((option) => option.isExclusive);
    return Object.fromEntries(
      items.map((item) => {
        const isAlone = together.length === 0 || random() < alone.length / options.length;
        const chosen = isAlone ? [pickOne(alone, random)] : pickSome(together, 1, 3, random);
        return [itemVariable(code, item.code), chosen.map((option) => option.code).sort((a, b) => a - b)];
      }),
    );
  },
  answerSeconds: ({ items }) => 4 * items.length,
  arrange: (question, seed) =>
    question.isShuffled
      ? { ...question, items: shuffleItems(question.items, seed, question.code) }
      : question,
};
