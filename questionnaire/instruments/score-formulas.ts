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

/** A number for each option of a choice, in the order of its codes from 1. */
export function valueOfOption(variable: string, values: readonly number[]): Formula {
  return {
    type: "case",
    cases: values.map((value, position) => ({
      if: { type: "in", variable, codes: [position + 1] },
      value: { type: "number", value },
    })),
  };
}

/** How many of these hold one of the codes; nothing as long as one of them has not been answered. */
export function countHolding(variables: readonly string[], codes: number[]): Formula {
  return {
    type: "sum",
    of: variables.map((variable) => ({
      type: "case",
      cases: [
        { if: { type: "in", variable, codes }, value: { type: "number", value: 1 } },
        { if: { type: "answered", variable }, value: { type: "number", value: 0 } },
      ],
    })),
  };
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
