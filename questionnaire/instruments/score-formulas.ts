import type { Formula } from "#questionnaire/formula";
import { itemVariable } from "#questionnaire/question-parts";

/** A question whose items are answered on one numbered scale. */
type RatedQuestion = {
  code: string;
  items: readonly { code: number; isReversed?: boolean }[];
} & ({ points: readonly { code: number }[] } | { steps: number });

/** The answer to one item, turned round where the item is reverse-keyed. */
export function ratedItem(question: RatedQuestion, itemCode: number): Formula {
  const item = question.items.find(({ code }) => code === itemCode);
  if (!item) throw new Error(`${question.code} has no item ${itemCode}`);
  const variable = itemVariable(question.code, itemCode);
  return item.isReversed
    ? { type: "variable", variable, reversedFrom: sumOfEnds(question) }
    : { type: "variable", variable };
}

/** The mean of items, turned round where they are reverse-keyed; half of them must be there unless said. */
export function meanOfItems(
  question: RatedQuestion,
  itemCodes: readonly number[],
  least = Math.ceil(itemCodes.length / 2),
): Formula {
  return { type: "mean", of: itemCodes.map((code) => ratedItem(question, code)), least };
}

/** Importance + max(importance − satisfaction, 0): how far a need is from being met. */
export function opportunity(importance: string, satisfaction: string): Formula {
  const important: Formula = { type: "variable", variable: importance };
  const satisfied: Formula = { type: "variable", variable: satisfaction };
  const gap: Formula = { type: "subtract", left: important, right: satisfied };
  return { type: "sum", of: [important, { type: "max", of: [gap, { type: "number", value: 0 }] }] };
}

function sumOfEnds(question: RatedQuestion): number {
  if ("steps" in question) return 1 + question.steps;
  const codes = question.points.map(({ code }) => code).filter((code) => code >= 0);
  return Math.min(...codes) + Math.max(...codes);
}
