import { type ComparedAs, comparedVariables } from "#questionnaire/definition-checks/check-comparison";
import type { Formula } from "#questionnaire/formula";
import type { QuestionnaireDefinition } from "#questionnaire/model";
import { joinWishes, type Wish, type Wishes } from "#questionnaire/robot/answer-wishes";

type Score = { formula: Formula };

/** A wish for a computed number becomes a wish for the answers that it is computed from, as far up or down as they go. */
export function withScoreWishes(wishes: Wishes, definition: QuestionnaireDefinition): Wishes {
  const questions = definition.pages.flatMap((page) => page.questions);
  const scores = new Map<string, Score>(
    questions.flatMap((one) => (one.type === "calculated" ? [[one.code, one]] : [])),
  );
  if (![...wishes.keys()].some((variable) => scores.has(variable))) return wishes;
  const compared = new Map(questions.flatMap((one) => [...comparedVariables(one)]));
  let joined = wishes;
  for (const [variable, own] of wishes) {
    const formula = scores.get(variable)?.formula;
    const sign = directionOf(own);
    if (!formula || sign === 0) continue;
    for (const [operand, direction] of push(formula, sign, scores)) {
      const wish = extreme(compared.get(operand), direction);
      if (wish) joined = joinWishes(joined, new Map([[operand, [wish]]]));
    }
  }
  return joined;
}

function directionOf(wishes: readonly Wish[]): number {
  const range = wishes.find((wish) => wish.type === "between");
  if (!range) return 0;
  return range.min > -Infinity ? 1 : -1;
}

/** Which way each answer pushes the result. */
function push(formula: Formula, sign: number, scores: ReadonlyMap<string, Score>): Map<string, number> {
  switch (formula.type) {
    case "variable": {
      const inner = scores.get(formula.variable)?.formula;
      const own = formula.reversedFrom === undefined ? sign : -sign;
      return inner ? push(inner, own, scores) : new Map([[formula.variable, own]]);
    }
    case "chosenCount":
      return new Map([[formula.variable, sign]]);
    case "sum":
    case "mean":
    case "min":
    case "max":
      return new Map(formula.of.flatMap((part) => [...push(part, sign, scores)]));
    case "multiply":
      return new Map([...push(formula.left, sign, scores), ...push(formula.right, sign, scores)]);
    case "subtract":
    case "divide":
      return new Map([...push(formula.right, -sign, scores), ...push(formula.left, sign, scores)]);
    default:
      return new Map();
  }
}

function extreme(known: ComparedAs | undefined, direction: number): Wish | undefined {
  if (known?.form === "chosen") {
    const most = known.codes.length - known.alone.length;
    return direction > 0 ? { type: "count", min: most, max: most } : { type: "count", min: 1, max: 1 };
  }
  const ends =
    known?.form === "codes"
      ? known.codes.filter((code) => code >= 0)
      : known?.form === "number"
        ? [known.min, known.max].filter((end) => end !== undefined)
        : [];
  if (ends.length < 2) return undefined;
  const end = direction > 0 ? Math.max(...ends) : Math.min(...ends);
  return { type: "between", min: end, max: end };
}
