import type { ImportedAnswer } from "#exchange/import-builder";
import type { Condition } from "#questionnaire/condition";

/** An answer compared with a value of the source's own; undefined when the two do not go together. */
export function answerComparison(
  { variable, answer }: { variable: string; answer: ImportedAnswer },
  kind: "equal" | "less" | "at-most" | "more" | "at-least",
  value: string,
): Condition | undefined {
  const code = answer.codes.get(value);
  if (kind === "equal" && code !== undefined) return { type: "in", variable, codes: [code] };
  const isNumeric =
    ["number", "nps", "rating", "slider", "numericGrid", "constantSum", "calculated"].includes(
      answer.question.type,
    ) ||
    (answer.question.type === "hidden" && answer.question.isNumber);
  const number = Number(value);
  if (value.trim() === "" || Number.isNaN(number)) return undefined;
  if (!isNumeric && code === undefined && answer.codes.size > 0)
    return kind === "equal" ? undefined : compareCodes(variable, answer, kind, number);
  if (!isNumeric && code === undefined) return undefined;
  if (!isNumeric && kind !== "equal") return compareCodes(variable, answer, kind, number);
  return bounded(variable, kind, code ?? number);
}

/** What is offered beside the values themselves. */
const standsApart: ReadonlySet<string> = new Set(["other", "none", "-oth-", ""]);

/** Values that are numbers keep their order as option codes. */
function compareCodes(
  variable: string,
  { codes }: ImportedAnswer,
  kind: string,
  limit: number,
): Condition | undefined {
  const numbered = [...codes].filter(([value]) => !standsApart.has(value));
  const matching = numbered.filter(([value]) => {
    const number = Number(value);
    if (kind === "less") return number < limit;
    if (kind === "at-most") return number <= limit;
    if (kind === "more") return number > limit;
    return kind === "at-least" && number >= limit;
  });
  if (matching.length === 0 || numbered.some(([value]) => Number.isNaN(Number(value)))) return undefined;
  return { type: "in", variable, codes: matching.map(([, code]) => code) };
}

/** Just below or above: whole numbers are compared, as nearly all answers are. */
function bounded(variable: string, kind: string, value: number): Condition {
  switch (kind) {
    case "less":
      return { type: "not", of: { type: "any", of: [atLeast(variable, value), notAnswered(variable)] } };
    case "at-most":
      return { type: "between", variable, max: value };
    case "more":
      return {
        type: "not",
        of: { type: "any", of: [{ type: "between", variable, max: value }, notAnswered(variable)] },
      };
    case "at-least":
      return atLeast(variable, value);
    default:
      return { type: "between", variable, min: value, max: value };
  }
}

function atLeast(variable: string, min: number): Condition {
  return { type: "between", variable, min };
}

function notAnswered(variable: string): Condition {
  return { type: "not", of: { type: "answered", variable } };
}
