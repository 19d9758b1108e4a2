import { z } from "zod";
import { Condition } from "#questionnaire/condition";
import { LocalisedText, languages, type LocalisedText as Text } from "#questionnaire/localised-text";
import { itemVariable, type Option, sharedFields } from "#questionnaire/question-parts";
import { checkChoice, duplicateCodes } from "#questionnaire/question-types/check-parts";
import type { FormatProblem, TypeRules } from "#questionnaire/question-types/type-rules";
import { pickOne } from "#questionnaire/random-source";
import { shuffleItems } from "#questionnaire/seeded-order";

/** Two words that mean opposite things; the low one stands where reading starts. */
export const PoleItem = z.strictObject({
  code: z.number().int().min(1).max(999),
  low: LocalisedText,
  high: LocalisedText,
  isReversed: z.boolean().optional(),
  isFixed: z.boolean().optional(),
  visibleIf: Condition.optional(),
});
export type PoleItem = z.infer<typeof PoleItem>;

export const SemanticDifferentialQuestion = z.strictObject({
  ...sharedFields,
  type: z.literal("semanticDifferential"),
  items: z.array(PoleItem).max(50),
  /** Steps between the poles. */
  steps: z.number().int().min(3).max(11),
  isShuffled: z.boolean().optional(),
});
export type SemanticDifferentialQuestion = z.infer<typeof SemanticDifferentialQuestion>;

/** Unnamed points from 1 to `steps`, for scales whose ends alone have words. */
export function numberedPoints(steps: number, from = 1): Option[] {
  return Array.from({ length: steps }, (_, position) => ({ code: from + position, label: {} }));
}

export function poleLabel({ low, high }: PoleItem): Text {
  const written = languages.filter((language) => low[language] && high[language]);
  return Object.fromEntries(written.map((language) => [language, `${low[language]} – ${high[language]}`]));
}

export const semanticDifferentialRules: TypeRules<SemanticDifferentialQuestion> = {
  variables: ({ code, items }) => items.map((item) => itemVariable(code, item.code)),
  columns: ({ code, items, steps }) =>
    items.map((item) => ({
      code: itemVariable(code, item.code),
      label: poleLabel(item),
      kind: "scale",
      level: "ordinal",
      options: numberedPoints(steps),
      isReversed: item.isReversed ?? false,
    })),
  check(question, answers) {
    const codes = numberedPoints(question.steps).map((point) => point.code);
    return question.items.flatMap((item) =>
      checkChoice(question, itemVariable(question.code, item.code), codes, answers),
    );
  },
  checkFormat({ items }) {
    const found: FormatProblem[] = items.length === 0 ? [["no-items", "error", "1"]] : [];
    return [...found, ...duplicateCodes(items, "duplicate-item-code")];
  },
  texts: ({ items }) =>
    items.flatMap(({ code, low, high }) => [
      { part: "lowPole" as const, detail: String(code), text: low },
      { part: "highPole" as const, detail: String(code), text: high },
    ]),
  answer: ({ code, items, steps }, random) =>
    Object.fromEntries(
      items.map((item) => [itemVariable(code, item.code), pickOne(numberedPoints(steps), random).code]),
    ),
  answerSeconds: ({ items }) => 3 * items.length,
  arrange: (question, seed) =>
    question.isShuffled
      ? { ...question, items: shuffleItems(question.items, seed, question.code) }
      : question,
  storedForm: ({ steps }) => steps,
};
