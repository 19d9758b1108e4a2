import { answerComparison } from "#exchange/answer-comparison";
import { allOf, type ImportBuilder, type ImportedAnswer } from "#exchange/import-builder";
import type { Condition } from "#questionnaire/condition";

type Term = {
  Type?: string;
  Conjuction?: string;
  Conjunction?: string;
  LogicType?: string;
  Operator?: string;
  QuestionID?: string;
  ChoiceLocator?: string;
  LeftOperand?: string;
  RightOperand?: string;
};

/**
 * Qualtrics' logic: groups of terms, each joined to what comes before by its own "And" or "Or". Undefined when
 * any term is not understood: half a condition asks the wrong people.
 */
export function readQsfLogic(logic: unknown, builder: ImportBuilder): Condition | undefined {
  const groups = numbered(logic).map((group) => joinTerms(numbered(group), builder, group as Term));
  if (groups.length === 0 || groups.some((group) => group === undefined)) return undefined;
  return joinBy(
    groups.map((group) => group!.condition),
    groups.map((group) => group!.joint),
  );
}

export function hasQsfLogic(logic: unknown): boolean {
  return numbered(logic).some((group) => numbered(group).length > 0);
}

/** What an object holds under "0", "1", "2" … */
function numbered(value: unknown): unknown[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value)
    .filter(([key]) => /^\d+$/.test(key))
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([, inner]) => inner);
}

function isOr({ Type, Conjuction, Conjunction }: Term): boolean {
  return /^(else)?or/i.test(Conjuction ?? Conjunction ?? "") || /^(else)?orif$/i.test(Type ?? "");
}

function joinTerms(
  terms: readonly unknown[],
  builder: ImportBuilder,
  group: Term,
): { condition: Condition; joint: "and" | "or" } | undefined {
  const read = terms.map((term) => readTerm((term ?? {}) as Term, builder));
  if (read.length === 0 || read.some((condition) => condition === undefined)) return undefined;
  const joints = terms.map((term) => (isOr((term ?? {}) as Term) ? ("or" as const) : ("and" as const)));
  return { condition: joinBy(read as Condition[], joints), joint: isOr(group) ? "or" : "and" };
}

/** "And" binds closer than "or". */
function joinBy(conditions: readonly Condition[], joints: readonly ("and" | "or")[]): Condition {
  const alternatives: Condition[][] = [];
  conditions.forEach((condition, place) => {
    if (place > 0 && joints[place] === "and") alternatives.at(-1)?.push(condition);
    else alternatives.push([condition]);
  });
  const parts = alternatives.map((all) => allOf(all)!);
  return parts.length === 1 ? parts[0] : { type: "any", of: parts };
}

function readTerm(term: Term, builder: ImportBuilder): Condition | undefined {
  if (term.LogicType !== "Question" || !term.QuestionID) return undefined;
  const answer = builder.answers.get(term.QuestionID);
  if (!answer) return undefined;
  const locator = term.ChoiceLocator ?? term.LeftOperand ?? "";
  switch (term.Operator) {
    case "Selected":
      return readSelected(locator, answer);
    case "NotSelected": {
      const chosen = readSelected(locator, answer);
      return chosen && { type: "not", of: chosen };
    }
    case "Displayed":
    case "NotDisplayed":
      return undefined;
    case "NotEmpty":
      return { type: "answered", variable: variableOf(locator, answer) };
    case "Empty":
      return { type: "not", of: { type: "answered", variable: variableOf(locator, answer) } };
    default:
      return readNumberTerm(term, variableOf(locator, answer), answer);
  }
}

/** `q://QID3/SelectableChoice/2`, or for a matrix `q://QID3/SelectableAnswer/…` and `q://QID3/ChoiceGroup/…/row/column`. */
function readSelected(locator: string, answer: ImportedAnswer): Condition | undefined {
  const numbers = locator.replace(/^q:\/\/QID\d+\//, "").match(/\d+/g) ?? [];
  if (answer.items.size > 0) {
    const [row, column] = numbers;
    const item = answer.items.get(row ?? "");
    const code = answer.codes.get(column ?? "");
    if (item === undefined || code === undefined) return undefined;
    return { type: "in", variable: `${answer.question.code}_${item}`, codes: [code] };
  }
  const code = answer.codes.get(numbers[0] ?? "");
  return code === undefined ? undefined : { type: "in", variable: answer.question.code, codes: [code] };
}

function variableOf(locator: string, answer: ImportedAnswer): string {
  const row = /\/(\d+)$/.exec(locator)?.[1];
  const item = row ? answer.items.get(row) : undefined;
  return item === undefined ? answer.question.code : `${answer.question.code}_${item}`;
}

const operators: Record<string, "equal" | "less" | "at-most" | "more" | "at-least"> = {
  EqualTo: "equal",
  LessThan: "less",
  LessThanOrEqual: "at-most",
  GreaterThan: "more",
  GreaterThanOrEqual: "at-least",
};

function readNumberTerm(term: Term, variable: string, answer: ImportedAnswer): Condition | undefined {
  const value = term.RightOperand ?? "";
  if (term.Operator === "NotEqualTo") {
    const equal = answerComparison({ variable, answer }, "equal", value);
    return equal && { type: "not", of: equal };
  }
  const kind = operators[term.Operator ?? ""];
  return kind && answerComparison({ variable, answer }, kind, value);
}
