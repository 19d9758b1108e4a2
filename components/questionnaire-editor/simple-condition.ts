import type { ConditionSubject } from "#components/questionnaire-editor/condition-subjects";
import type { Condition } from "#questionnaire/condition";

export type ConditionRow =
  | { operator: "in" | "not-in"; variable: string; codes: number[] }
  | { operator: "between"; variable: string; min?: number; max?: number }
  | { operator: "answered" | "not-answered"; variable: string };

export type RowOperator = ConditionRow["operator"];

/** A condition as a form can show it: comparisons side by side, joined in one way. */
export type SimpleCondition = { join: "all" | "any"; rows: ConditionRow[] };

/** Undefined when the condition is nested deeper than the form can show. */
export function readSimply(condition: Condition): SimpleCondition | undefined {
  if (condition.type !== "all" && condition.type !== "any") {
    const row = readRow(condition);
    return row && { join: "all", rows: [row] };
  }
  const rows = condition.of.map(readRow);
  return rows.every((row) => row !== undefined) ? { join: condition.type, rows } : undefined;
}

/** Undefined when there is nothing left to ask: the rule is gone. */
export function writeCondition({ join, rows }: SimpleCondition): Condition | undefined {
  const parts = rows.map(writeRow);
  return parts.length > 1 ? { type: join, of: parts } : parts[0];
}

function readRow(condition: Condition): ConditionRow | undefined {
  switch (condition.type) {
    case "in":
      return { operator: "in", variable: condition.variable, codes: condition.codes };
    case "between": {
      const { variable, min, max } = condition;
      return { operator: "between", variable, min, max };
    }
    case "answered":
      return { operator: "answered", variable: condition.variable };
    case "not": {
      const { of } = condition;
      if (of.type === "in") return { operator: "not-in", variable: of.variable, codes: of.codes };
      if (of.type === "answered") return { operator: "not-answered", variable: of.variable };
      return undefined;
    }
    default:
      return undefined;
  }
}

function writeRow(row: ConditionRow): Condition {
  const { variable } = row;
  switch (row.operator) {
    case "in":
      return { type: "in", variable, codes: row.codes };
    case "not-in":
      return { type: "not", of: { type: "in", variable, codes: row.codes } };
    case "between": {
      const limits = {
        ...(row.min !== undefined && { min: row.min }),
        ...(row.max !== undefined && { max: row.max }),
      };
      return { type: "between", variable, ...limits };
    }
    case "answered":
      return { type: "answered", variable };
    case "not-answered":
      return { type: "not", of: { type: "answered", variable } };
  }
}

export function operatorsFor(kind: ConditionSubject["kind"]): readonly RowOperator[] {
  switch (kind) {
    case "codes":
      return ["in", "not-in", "answered", "not-answered"];
    case "number":
      return ["between", "answered", "not-answered"];
    case "text":
      return ["answered", "not-answered"];
  }
}

/** A new comparison, or the old one turned to another question or operator; what still fits is kept. */
export function turnRow(
  subject: ConditionSubject,
  wanted: RowOperator | undefined,
  old?: ConditionRow,
): ConditionRow {
  const { variable } = subject;
  const allowed = operatorsFor(subject.kind);
  const operator = wanted && allowed.includes(wanted) ? wanted : allowed[0];
  const isSame = old?.variable === variable;
  switch (operator) {
    case "in":
    case "not-in":
      return { operator, variable, codes: isSame && "codes" in old ? old.codes : [] };
    case "between": {
      const limits = isSame && old.operator === "between" ? { min: old.min, max: old.max } : {};
      return { operator, variable, ...limits };
    }
    default:
      return { operator, variable };
  }
}
